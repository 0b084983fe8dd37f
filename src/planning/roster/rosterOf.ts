/** A roster in one call, for programs and notebooks: the solver works in the caller's own thread. */
import { compile, noResources, type Resources } from '../../model/compile.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { VERSION } from '../version.ts';
import { planRoster } from './planRoster.ts';
import type { RosterDocument } from './roster.ts';
import { rosterDocument } from './rosterDocument.ts';
import { solveProgram } from './solver.ts';

export interface RosterOptions {
  /** Holiday lists that the scenario names. */
  readonly resources?: Resources;
  /** As many engineers as the rules take, whatever the payroll. */
  readonly enough?: boolean;
  /** Fingerprint of the scenario, told in the document. */
  readonly sha256?: string;
}

/** @throws RosterError where the scenario has nothing to roster, no end, or a rule that nobody can keep */
export async function rosterOf(scenario: Scenario, options: RosterOptions = {}): Promise<RosterDocument> {
  const { resources = noResources, enough = false, sha256 = '' } = options;
  const answer = await planRoster({ scenario, resources, enough, solve: solveProgram, atOnce: 1 });
  const warmUp = scenario.period.warmUp === 'auto' ? 0 : scenario.period.warmUp;
  const model = compile({ ...scenario, period: { ...scenario.period, warmUp } }, resources);
  // Nothing is drawn: neither seed nor confidence plays a part.
  const undrawn = { proof: null, seed: '', confidence: 0, version: VERSION, warnings: [] };
  return rosterDocument({ ...undrawn, model, sha256, answer });
}
