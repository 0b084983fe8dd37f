/** The bottleneck analysis of a desk: in one call, or from runs that somebody else has made. */
import { compile, noResources, type Resources } from '../../model/compile.ts';
import type { Model } from '../../model/model.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { modelOfQuarter, quartersOf } from '../quarterSpans.ts';
import type { ReplicationResult } from '../replication.ts';
import type { ResultDocument } from '../result.ts';
import { resultDocument } from '../resultDocument.ts';
import { type RunOptions, simulated, simulatedModel } from '../runScenario.ts';
import type { BottleneckDocument } from './bottleneck.ts';
import { remedyEffects, type SimulatedDesk, type SimulatedRemedy } from './effects.ts';
import { monthBottlenecks } from './ranking.ts';
import { type PlannedRemedy, plannedRemedies } from './remedies.ts';

export interface BottleneckOptions extends Omit<RunOptions, 'details' | 'precision'> {
  /** Simulate what might help as well, which takes as long again for each remedy; yes unless told. */
  readonly remedies?: boolean;
}

/** Simulates the desk with details, and beside it each remedy that fits with the same random numbers, in the calling thread. */
export async function bottleneck(scenario: Scenario, options: BottleneckOptions = {}): Promise<BottleneckDocument> {
  const detailed = { ...options, details: true };
  const parts = await simulated(scenario, detailed);
  const { model } = parts;
  const document = resultDocument(parts);
  const remedies: SimulatedRemedy[] = [];
  for (const planned of options.remedies === false ? [] : remediesFor(scenario, document)) {
    const changed = remedyModel(planned, model, options.resources ?? noResources);
    remedies.push({ planned, model: changed, results: (await simulatedModel(changed, detailed)).results });
  }
  return bottleneckDocument({ document, base: { model, results: parts.replicated.results }, remedies });
}

/** The remedies that fit a desk, from its result document with details. */
export function remediesFor(scenario: Scenario, document: ResultDocument): PlannedRemedy[] {
  const [whole] = monthBottlenecks(document);
  if (whole === undefined) return [];
  // An engineer more shortens waits for people who are busy; hours in which nobody works he leaves as they are.
  const [team] = whole.teams.toSorted((a, b) => b.hours - b.closedHours - (a.hours - a.closedHours));
  return plannedRemedies(scenario, team?.name ?? null);
}

/** The model of a remedy, warmed up as the desk as it is. */
export function remedyModel({ scenario }: PlannedRemedy, base: Model, resources: Resources): Model {
  return compile({ ...scenario, period: { ...scenario.period, warmUp: -base.span.start } }, resources);
}

export interface BottleneckParts {
  /** The desk's result document with details: of the whole run, or of one of its quarters. */
  readonly document: ResultDocument;
  /** Its model and replications, those of the whole run. */
  readonly base: SimulatedDesk;
  /** Remedies simulated with the same seed, replication by replication; may be none. */
  readonly remedies: readonly SimulatedRemedy[];
  /** Which of the quarters (as `quarterDocuments` orders them) the document speaks of; the whole run unless told. */
  readonly quarter?: number;
}

export function bottleneckDocument({ document, base, remedies, quarter }: BottleneckParts): BottleneckDocument {
  const inScope = <Desk extends SimulatedDesk>(desk: Desk): Desk =>
    quarter === undefined ? desk : { ...desk, ...quarterOf(desk, quarter) };
  const effects = remedyEffects(inScope(base), remedies.map(inScope), document.confidence);
  const { format, queuecast, scenario, seed, replications, confidence, period, currency } = document;
  return {
    format,
    queuecast,
    command: 'bottleneck',
    scenario,
    seed,
    replications,
    confidence,
    period,
    currency,
    months: monthBottlenecks(document),
    ...effects,
    warnings: document.warnings,
    ...(document.interrupted ? { interrupted: true } : {}),
  };
}

function quarterOf({ model, results }: SimulatedDesk, quarter: number): SimulatedDesk {
  const own = (result: ReplicationResult): ReplicationResult => ({ ...result, ...result.quarters![quarter] });
  return { model: modelOfQuarter(model, quartersOf(model.span)[quarter]), results: results.map(own) };
}
