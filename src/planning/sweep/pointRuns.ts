/** Many points of one scenario, each read from its text with settings of its own and simulated in the calling thread. */
import { compile, noResources, type Resources } from '../../model/compile.ts';
import type { Model } from '../../model/model.ts';
import { type ParsedScenario, parseScenario } from '../../scenario/parseScenario.ts';
import { refuseOtherPeriod } from '../compare/comparable.ts';
import type { Figure } from '../compare/figures.ts';
import { loadAlarms } from '../loadWarnings.ts';
import { replicateInRounds } from '../replicate.ts';
import { type ReplicationResult, Replicator } from '../replication.ts';
import type { Warning } from '../result.ts';
import {
  DEFAULT_CONFIDENCE,
  DEFAULT_REPLICATIONS,
  DEFAULT_SEED,
  fingerprint,
  type RunOptions,
} from '../runScenario.ts';
import { seedKey } from '../seed.ts';
import { AskedEverywhere } from './askedEverywhere.ts';
import { isPrecise, outcomeOf, type PointOutcome } from './pointOutcome.ts';

/** A scenario as text, with what it takes to read and compile it. */
export interface ScenarioText {
  readonly text: string;
  /** Its name in messages. */
  readonly name?: string;
  /** Texts of other scenarios that it extends, by the name it uses. */
  readonly others?: Readonly<Record<string, string>>;
  /** What holds at all points, each `path=value`. */
  readonly set?: readonly string[];
  /** Holiday lists and recorded arrivals that it names. */
  readonly resources?: Resources;
}

export interface PointOptions extends Omit<RunOptions, 'resources' | 'details' | 'onDone'> {
  /** Figures in words, such as 'response p90 by plan'; the usual ones unless told. */
  readonly measures?: readonly string[];
  /** Told after every point. */
  readonly onDone?: (done: number, points: number) => void;
}

/** A desk that can be simulated; thousands of models would not fit the memory, so each is made when its turn comes. */
export interface ReadPoint {
  readonly open: () => Model;
  readonly sha256: string;
  readonly warnings: readonly Warning[];
}

/** A text of the scenario with further settings. Throws a ScenarioError. */
export function readWith({ text, name, others, set = [] }: ScenarioText, further: readonly string[]): ParsedScenario {
  return parseScenario(text, { name, others, set: [...set, ...further] });
}

/**
 * Every point read and compiled before any is simulated.
 * @param settings by point, each `path=value`
 * @throws ScenarioError for a point that is no desk, ComparisonError for another period or figures that no desk has
 */
export async function readPoints(
  scenario: ScenarioText,
  settings: readonly (readonly string[])[],
  measures: readonly string[],
) {
  const { resources = noResources } = scenario;
  const asked = new AskedEverywhere(measures);
  const base = readWith(scenario, []);
  const model = compile(base.scenario, resources);
  asked.add(model);
  const points: ReadPoint[] = [];
  for (const own of settings) {
    const open = () => compile(readWith(scenario, own).scenario, resources);
    const its = readWith(scenario, own);
    const compiled = compile(its.scenario, resources);
    refuseOtherPeriod(model, compiled, own.join(', '));
    asked.add(compiled);
    points.push({ open, sha256: await fingerprint(its.scenario), warnings: loadAlarms(compiled) });
  }
  return { base: { ...base, model, sha256: await fingerprint(base.scenario) }, points, asked: asked.figures() };
}

/** In the order of the points; null for those that an interruption left undone. */
export async function simulatePoints(
  points: readonly ReadPoint[],
  figures: readonly Figure[],
  precise: readonly Figure[],
  options: PointOptions,
): Promise<(PointOutcome | null)[]> {
  const { confidence = DEFAULT_CONFIDENCE, precision, signal } = options;
  const key = seedKey(options.seed ?? DEFAULT_SEED);
  const outcomes: (PointOutcome | null)[] = [];
  for (const [order, { open }] of points.entries()) {
    const model = open();
    const replicator = new Replicator(model);
    const isEnough = (each: readonly ReplicationResult[]) =>
      isPrecise(precise, outcomeOf(model, each, precise, confidence), confidence, precision!);
    const { results, interrupted } = await replicateInRounds({
      replications: options.replications ?? DEFAULT_REPLICATIONS,
      signal,
      run: (numbers) => numbers.map(async (number) => replicator.run(key, number)),
      ...(precision === undefined ? {} : { precise: isEnough }),
    });
    const done = !interrupted && results.length > 0;
    outcomes.push(done ? outcomeOf(model, results, figures, confidence) : null);
    if (done) options.onDone?.(order + 1, points.length);
  }
  return outcomes;
}
