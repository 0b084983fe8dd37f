/** `staff --roster`: the roster of the staffing that was found, simulated as rostered. */
import { join } from 'node:path';
import type { ClusterAddress } from '../cluster/address.ts';
import { compile } from '../model/compile.ts';
import type { RosterDocument } from '../planning/roster/roster.ts';
import { rosterDocument } from '../planning/roster/rosterDocument.ts';
import { postsOf, withStaff } from '../planning/staff/posts.ts';
import type { StaffDocument } from '../planning/staff/staff.ts';
import type { Target } from '../planning/staff/target.ts';
import { VERSION } from '../planning/version.ts';
import { rosterTables } from '../report/roster.ts';
import type { ChartWriter } from './chartFiles.ts';
import { json } from './files.ts';
import { orInputError } from './inputError.ts';
import { listenForInterrupt } from './interrupt.ts';
import { keepRosterFiles, writeRosterPages } from './rosterFiles.ts';
import { DEFAULT_ROSTER_PROOF } from './rosterOptions.ts';
import { makeRoster, rosterWork, simulateRoster } from './rosterSimulation.ts';
import type { Prepared } from './simulate.ts';
import { hireStaffCrew } from './staffSimulation.ts';
import type { Terminal } from './terminal.ts';

export interface PlanRosterOptions {
  readonly seed: string;
  readonly confidence: number;
  readonly workers: number;
  readonly cluster: ClusterAddress | undefined;
}

/** Null where no staffing was found; `interrupted` where it was. */
export async function rosterOfPlan(
  plan: StaffDocument,
  { opened, model, orderModule, warnings }: Prepared,
  targets: readonly Target[],
  { seed, confidence, workers, cluster }: PlanRosterOptions,
  terminal: Terminal,
): Promise<RosterDocument | 'interrupted' | null> {
  const planned = plan.posts.map((post) => post.planned);
  if (planned.some((engineers) => engineers === null)) return null;
  const { resources, sha256 } = opened;
  const warmUp = -model.span.start;
  const present = { ...opened.scenario, period: { ...opened.scenario.period, warmUp } };
  const scenario = withStaff(present, postsOf(present, model, resources), planned.map(Number));
  const own = compile(scenario, resources);
  const kept = targets.filter((_, place) => plan.targets[place].verdict !== 'beyond');
  const interruption = listenForInterrupt(terminal);
  const { signal } = interruption;
  try {
    const answer = await makeRoster({ scenario, resources, enough: false, workers, signal }, terminal);
    const hire = () =>
      hireStaffCrew({ ...rosterWork(DEFAULT_ROSTER_PROOF), seed, workers, cluster, orderModule, signal }, terminal);
    const work = { model: own, answer, targets: kept, replications: DEFAULT_ROSTER_PROOF, confidence };
    const proof = await simulateRoster(work, hire, terminal);
    if (signal.aborted) return 'interrupted';
    return rosterDocument({ model: own, sha256, answer, proof, seed, confidence, version: VERSION, warnings });
  } catch (error) {
    if (signal.aborted) return 'interrupted';
    throw orInputError(error);
  } finally {
    interruption.release();
  }
}

export interface PlanRosterTargets {
  readonly json?: string;
  readonly page?: string;
  readonly charts: ChartWriter | null;
  readonly out?: string;
}

/** Beside what the plan leaves, in `roster/`. */
export async function writePlanRoster(
  document: RosterDocument,
  { json: jsonTarget, page, charts, out }: PlanRosterTargets,
  terminal: Terminal,
): Promise<void> {
  const { lang, width } = terminal;
  if (out !== undefined) {
    keepRosterFiles(join(out, 'roster'), document, terminal, [{ path: 'roster.json', content: json(document) }]);
  }
  if (page !== undefined) await writeRosterPages(join(page, 'roster'), document, terminal, charts);
  if (jsonTarget === '-') return;
  terminal.print(`\n${rosterTables(document, { lang, colour: terminal.outColours.isColorSupported, width })}`);
}
