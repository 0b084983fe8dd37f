/**
 * Replications: as many as were asked for, or as many as a precision needs. How they are spread over processors is
 * the caller's affair; results are put in order, so the answer does not depend on it.
 */
import type { Model } from '../model/model.ts';
import type { Definition } from './definition.ts';
import { figureInterval, quantilePulls } from './figureInterval.ts';
import { definitionsOf, type ReplicationResult } from './replication.ts';

export interface ReplicateOptions {
  readonly model: Model;
  readonly replications: number;
  readonly confidence: number;
  /** Stop when the half-width of every headline figure is at most this share of it; `replications` is then the most. */
  readonly precision?: number;
  /** Starts replications by number; each promise settles when its replication is done. */
  readonly run: (replications: readonly number[]) => readonly Promise<ReplicationResult>[];
  readonly signal?: AbortSignal;
  readonly onDone?: (done: number, wanted: number) => void;
}

export interface Replicated {
  /** In order of their numbers; without gaps unless interrupted. */
  readonly results: readonly ReplicationResult[];
  readonly interrupted: boolean;
  /** With a precision: whether it was reached. */
  readonly preciseEnough: boolean;
}

/** Replications a round when a precision is to be reached; the same whatever the number of workers. */
const ROUND = 10;
/** Replications that wait for a worker at once: a queue without end takes minutes to call off. */
const AT_ONCE = 1000;
/** Figures that a precision speaks of. */
const HEADLINES = ['response', 'repair', 'attainment', 'wait'];

export async function replicate(options: ReplicateOptions): Promise<Replicated> {
  const { model, confidence, precision } = options;
  if (precision === undefined) return replicateInRounds(options);
  const { definitions } = definitionsOf(model);
  const precise = (results: readonly ReplicationResult[]) => isPrecise(definitions, results, confidence, precision);
  return replicateInRounds({ ...options, precise });
}

export interface RoundOptions<Result> extends Pick<ReplicateOptions, 'replications' | 'signal' | 'onDone'> {
  readonly run: (replications: readonly number[]) => readonly Promise<Result>[];
  /** Asked after every round whether that is enough; without it rounds are only as long as a queue should be. */
  readonly precise?: (results: readonly Result[]) => boolean;
}

/** Replications of whatever is repeated, in rounds that do not depend on the number of workers. */
export async function replicateInRounds<Result extends { readonly replication: number }>(
  options: RoundOptions<Result>,
): Promise<Omit<Replicated, 'results'> & { readonly results: readonly Result[] }> {
  const { replications, precise, signal } = options;
  const results: Result[] = [];
  while (results.length < replications && !signal?.aborted) {
    const from = results.length;
    const until = Math.min(replications, from + (precise === undefined ? AT_ONCE : ROUND));
    const numbers = Array.from({ length: until - from }, (_, index) => from + index);
    const finished = await settle(options, numbers, from);
    results.push(...finished);
    if (finished.length < numbers.length) break;
    if (precise?.(results)) break;
  }
  const interrupted = signal?.aborted === true && results.length < replications;
  return { results, interrupted, preciseEnough: precise === undefined || precise(results) };
}

/** Waits for a round; after an interruption takes what was finished. */
async function settle<Result extends { readonly replication: number }>(
  options: RoundOptions<Result>,
  numbers: readonly number[],
  before: number,
): Promise<Result[]> {
  let done = before;
  const finished: Result[] = [];
  await Promise.all(
    options.run(numbers).map(async (promise) => {
      try {
        finished.push(await promise);
        options.onDone?.(++done, options.replications);
      } catch (error) {
        if (!options.signal?.aborted) throw error;
      }
    }),
  );
  return finished.sort((a, b) => a.replication - b.replication);
}

function isPrecise(
  definitions: readonly Definition[],
  results: readonly ReplicationResult[],
  confidence: number,
  precision: number,
): boolean {
  if (results.length < 2) return false;
  return definitions.every((definition, index) => {
    const headline =
      HEADLINES.includes(definition.measure) &&
      (definition.statistic === 'mean' || definition.statistic === 'share') &&
      Object.keys(definition.where).every((key) => key === 'clock');
    if (!headline || (definition.measure === 'wait' && definition.statistic === 'share')) return true;
    const interval = intervalOf(definition, index, results, confidence);
    return (
      interval === null || interval.estimate === 0 || interval.halfWidth <= precision * Math.abs(interval.estimate)
    );
  });
}

/** Estimate and limits of one figure over replications; null when no replication has it. */
export function intervalOf(
  definition: Definition,
  index: number,
  results: readonly Pick<ReplicationResult, 'numerators' | 'denominators'>[],
  confidence: number,
): { estimate: number; low: number; high: number; halfWidth: number; n: number } | null {
  const numerators = results.map((result) => result.numerators[index]);
  const denominators = results.map((result) => result.denominators[index]);
  const behind = denominators.reduce((sum, value) => sum + value, 0);
  if (behind === 0) return null;
  const n = behind / results.length;
  const { kind, quantile } = definition;
  if (kind !== 'value') return { ...figureInterval(definition, { numerators, denominators }, confidence), n };
  const own = numerators.map((value, replication) => (denominators[replication] > 0 ? value : Number.NaN));
  const values = quantile === undefined ? own : quantilePulls(quantile, index, results);
  return { ...figureInterval(definition, { numerators: values, denominators: values }, confidence), n };
}
