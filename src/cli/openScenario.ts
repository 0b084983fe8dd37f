/** A scenario file on disk becomes a model: with everything it names loaded, and every mistake told at once. */
import { createHash } from 'node:crypto';
import type { OrderKey } from '../desk/desk.ts';
import { compile, type Resources } from '../model/compile.ts';
import { compileSpan } from '../model/compileSpan.ts';
import type { Model } from '../model/model.ts';
import type { BenchmarkRow } from '../planning/result.ts';
import { seedKey } from '../planning/seed.ts';
import { findWarmUp } from '../planning/warmUp.ts';
import { makeProblem, type Problem } from '../scenario/problems.ts';
import { readScenario, type ScenarioReading } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { filesNear, readText } from './files.ts';
import { refuseErrors } from './inputError.ts';
import { type Loaded, loadResources } from './resources.ts';

export interface OpenScenario {
  readonly path: string;
  readonly scenario: Scenario;
  readonly document: ScenarioReading['document'];
  readonly resources: Resources;
  readonly benchmarks: readonly BenchmarkRow[];
  /** Fingerprint of all that decides the results but the seed, settings included. */
  readonly sha256: string;
  /** What is doubtful; there are no errors. */
  readonly warnings: readonly Problem[];
}

/** Reads without judging: all problems of the file and of what it names. */
export function inspectScenario(path: string, sets: readonly string[]): ScenarioReading & { loaded?: Loaded } {
  const reading = readScenario(path, { readText, listNear: filesNear, sets });
  if (reading.scenario === undefined) return reading;
  const loaded = loadResources(reading.scenario, path, reading.document.positionOf);
  const emptyPeriod = arrivalsOutsidePeriod(reading.scenario, loaded, reading.document);
  const problems = [...reading.problems, ...loaded.problems, ...emptyPeriod];
  const broken = problems.some(({ severity }) => severity === 'error');
  return { ...reading, scenario: broken ? undefined : reading.scenario, problems, loaded };
}

/** Throws ScenarioError with all problems when one of them is an error. */
export function openScenario(path: string, sets: readonly string[]): OpenScenario {
  const { scenario, document, problems, loaded } = inspectScenario(path, sets);
  refuseErrors(problems);
  if (scenario === undefined || loaded === undefined) throw new Error(`${path} gave neither a scenario nor a problem`);
  const { resources, benchmarks, digest } = loaded;
  return {
    path,
    scenario,
    document,
    resources,
    benchmarks,
    sha256: fingerprint(scenario, digest),
    warnings: problems,
  };
}

/**
 * The model; a warm-up that is to be found is found, and told.
 * @param ownOrder the function of the scenario's order module, or null where it names none
 */
export function modelOf(
  { scenario, resources }: OpenScenario,
  seed: string,
  ownOrder: OrderKey | null = null,
): { model: Model; warmUpSettled: boolean } {
  const model = compile(scenario, resources);
  if (scenario.period.warmUp !== 'auto') return { model, warmUpSettled: true };
  const { minutes, settled } = findWarmUp(model, seedKey(seed), ownOrder);
  const warm = { ...scenario, period: { ...scenario.period, warmUp: minutes } };
  return { model: compile(warm, resources), warmUpSettled: settled };
}

/** As the library has it; the files that a scenario names count as well. */
function fingerprint(scenario: Scenario, digest: string | null): string {
  const hash = createHash('sha256').update(JSON.stringify(scenario));
  if (digest !== null) hash.update(digest);
  return hash.digest('hex');
}

/** A recorded file whose dates all lie elsewhere would simulate an empty desk. */
function arrivalsOutsidePeriod(
  scenario: Scenario,
  { resources }: Loaded,
  document: OpenScenario['document'],
): Problem[] {
  const times = resources.recorded?.times;
  if (!times) return [];
  const { originEpochMinutes: from, periodEnd } = compileSpan(scenario, resources);
  const to = from + periodEnd;
  // Beside drawn arrivals an idle file is no harm, but a period must not end before the file begins.
  if (scenario.arrivals.rate !== undefined ? periodEnd > 0 : times.some((time) => time >= from && time < to)) return [];
  const shown = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(0, 10);
  const found = times.length === 0 ? 'no row' : `${shown(times[0])} … ${shown(times[times.length - 1])}`;
  return [
    makeProblem({
      at: document.positionOf(['period']),
      path: 'period',
      message: { en: 'no recorded ticket was created in the period', zh: '期间内没有历史工单' },
      found,
      expected: { en: 'a period from and to within the recorded dates', zh: '落在历史日期之内的 from 和 to' },
    }),
  ];
}
