/** Simulates the points of a sweep with one crew, a few at a time, and keeps every replication as it is finished. */
import type { OrderKey } from '../desk/desk.ts';
import { compile } from '../model/compile.ts';
import type { Model } from '../model/model.ts';
import type { AskedFigures } from '../planning/compare/asked.ts';
import { replicateInRounds } from '../planning/replicate.ts';
import type { ReplicationResult } from '../planning/replication.ts';
import { definitionsOf } from '../planning/replication.ts';
import { isPrecise, outcomeOf, type PointOutcome } from '../planning/sweep/pointOutcome.ts';
import { InputError } from './inputError.ts';
import { modelOf, type OpenScenario } from './openScenario.ts';
import type { SimulationOptions } from './options.ts';
import { importOrder } from './orderModule.ts';
import { type Progress, showProgress } from './progress.ts';
import { expectedTickets, unsettled } from './simulate.ts';
import type { SweepCache } from './sweepCache.ts';
import { hireSweepCrew, type SweepCrew, type SweepCrewOptions } from './sweepCrew.ts';
import type { TriedPoint, TriedPoints } from './sweepPoints.ts';
import type { Terminal } from './terminal.ts';

export interface SweepOptions extends SimulationOptions, Pick<SweepCrewOptions, 'cluster' | 'signal'> {
  readonly cache: SweepCache | null;
}

export interface SimulatedPoint {
  /** Null where it was not finished. */
  readonly outcome: PointOutcome | null;
  readonly preciseEnough: boolean;
}

interface Sweeping {
  readonly options: SweepOptions;
  readonly asked: AskedFigures;
  readonly crew: SweepCrew;
  readonly progress: Progress;
  readonly terminal: Terminal;
}

/** In the order of the points, whatever the number of workers. */
export async function simulatePoints(
  { base, points, asked }: TriedPoints,
  options: SweepOptions,
  terminal: Terminal,
): Promise<SimulatedPoint[]> {
  const { seed, replications, cluster, signal, cache } = options;
  // Equal scenarios are one point, however often a sample has drawn them.
  const distinct = [...new Map(points.map((point) => [point.key, point])).values()];
  const known = distinct.reduce((sum, { key }) => sum + Math.min(replications, cache?.count(key) ?? 0), 0);
  const all = distinct.length * replications;
  if (known > 0) {
    terminal.say({
      en: `Cache: ${known} of ${all} replications are there already.`,
      zh: `缓存：${all} 次重复中已有 ${known} 次。`,
    });
  }
  const missing = Math.max(1, all - known);
  const workers = Math.min(options.workers, missing);
  const crew = await hireSweepCrew({ seed, workers, cluster, signal }, terminal);
  const made = {
    en: `${distinct.length} desks, ${replications} each`,
    zh: `${distinct.length} 个情景，各 ${replications} 次`,
  };
  const source = {
    tickets: () => crew.tickets(),
    replications: missing,
    ...(known === 0 ? { made } : {}),
    atMost: options.precision !== undefined,
    expectedTickets: expectedTickets(base.model),
  };
  const { name } = base.opened.scenario;
  const title = terminal.text({
    en: `${name}, ${points.length} points`,
    zh: `${name}，${points.length} 个点`,
  });
  const progress = showProgress(source, title, terminal);
  const sweeping: Sweeping = { options, asked, crew, progress, terminal };
  const found = new Map<string, SimulatedPoint>();
  let next = 0;
  const lane = async () => {
    while (next < distinct.length && !signal.aborted) {
      const number = next++;
      found.set(distinct[number].key, await simulatePoint(distinct[number], number, sweeping));
    }
  };
  try {
    await Promise.all(Array.from({ length: crew.atOnce }, lane));
  } finally {
    progress.stop();
    await crew.dismiss();
  }
  return points.map(({ key }) => found.get(key) ?? { outcome: null, preciseEnough: true });
}

async function simulatePoint(tried: TriedPoint, number: number, sweeping: Sweeping): Promise<SimulatedPoint> {
  const { options, asked, crew, progress, terminal } = sweeping;
  const { replications, precision, confidence, signal, cache, seed } = options;
  const opened = tried.open();
  if (opened.sha256 !== tried.sha256) throw changed(opened);
  const stored = cache?.read(tried.key) ?? null;
  if (stored !== null && stored.damaged > 0) {
    terminal.warn({
      en: `Cache: ${stored.damaged} damaged ${stored.damaged === 1 ? 'entry' : 'entries'} in ${tried.key} left out; computed anew.`,
      zh: `缓存：${tried.key} 中有 ${stored.damaged} 条损坏的记录，已剔除并重新计算。`,
    });
  }
  const { model, settled } = warmedUp(opened, seed, tried.key, cache, await importOrder(tried.orderModule));
  const { length } = definitionsOf(model).definitions;
  const simulate = crew.point(number, model, tried.orderModule);
  const replication = async (which: number): Promise<ReplicationResult> => {
    const kept = stored?.results.get(which);
    if (kept !== undefined && kept.numerators.length === length) return kept;
    const result = await simulate(which);
    cache?.keep(tried.key, result);
    progress.done();
    return result;
  };
  const outcome = (results: readonly ReplicationResult[]) => outcomeOf(model, results, asked.figures, confidence);
  const precise = (results: readonly ReplicationResult[]) =>
    isPrecise(asked.precise, outcomeOf(model, results, asked.precise, confidence), confidence, precision!);
  const { results, interrupted, preciseEnough } = await replicateInRounds({
    replications,
    signal,
    run: (numbers) => numbers.map(replication),
    ...(precision === undefined ? {} : { precise }),
  });
  const short = interrupted && !(precision !== undefined && preciseEnough);
  if (short || results.length === 0) return { outcome: null, preciseEnough: true };
  const found = outcome(results);
  const warnings = settled ? found.warnings : [...found.warnings, unsettled];
  return { outcome: { ...found, warnings }, preciseEnough };
}

/** A warm-up that is to be found is found once, and kept. */
function warmedUp(
  opened: OpenScenario,
  seed: string,
  key: string,
  cache: SweepCache | null,
  ownOrder: OrderKey | null,
): { model: Model; settled: boolean } {
  const { scenario, resources } = opened;
  if (scenario.period.warmUp !== 'auto') return { model: compile(scenario, resources), settled: true };
  const known = cache?.read(key).warmUp ?? null;
  if (known !== null) {
    const warm = { ...scenario, period: { ...scenario.period, warmUp: known.minutes } };
    return { model: compile(warm, resources), settled: known.settled };
  }
  const { model, warmUpSettled } = modelOf(opened, seed, ownOrder);
  cache?.keepWarmUp(key, { minutes: -model.span.start, settled: warmUpSettled });
  return { model, settled: warmUpSettled };
}

function changed({ path }: OpenScenario): InputError {
  return new InputError({
    en: `${path} was changed while it was being simulated; start again.`,
    zh: `${path} 在模拟期间被改动；请重新开始。`,
  });
}
