/** From a law as a scenario writes it to the kernel's law; minutes on both sides. */
import * as laws from '../kernel/laws.ts';
import type { LawDescription } from '../scenario/units.ts';

export function lawOf(description: LawDescription): laws.Law {
  switch (description.law) {
    case 'deterministic':
      return laws.deterministic(description.value);
    case 'exponential':
      return laws.exponential(description.mean);
    case 'lognormal':
      return laws.lognormal(description.mean, description.cv);
    case 'lognormalMedian':
      return laws.lognormalByMedian(description.median, description.sigma);
    case 'erlang':
      return laws.erlang(description.phases, description.mean);
    case 'gamma':
      return laws.gamma(description.shape, description.mean);
    case 'weibull':
      return laws.weibull(description.shape, description.scale);
    case 'uniform':
      return laws.uniform(description.low, description.high);
    case 'triangular':
      return laws.triangular(description.low, description.mode, description.high);
    case 'empirical':
      return laws.empirical(description.values);
    case 'discrete':
      return laws.discrete(description.values, description.shares);
  }
}

export const optionalLaw = (description: LawDescription | undefined): laws.Law | null =>
  description === undefined ? null : lawOf(description);

/**
 * Cumulative shares of a table in the order of `keys`, scaled so that the last is 1. Without a table, all of
 * the weight lies on `whenAbsent`.
 */
export function mixOf<Key extends string>(
  keys: readonly Key[],
  table: Partial<Record<Key, number>> | undefined,
  whenAbsent: Key,
): Float64Array {
  const mix = new Float64Array(keys.length);
  const total = table === undefined ? 1 : keys.reduce((sum, key) => sum + (table[key] ?? 0), 0);
  let sum = 0;
  for (const [index, key] of keys.entries()) {
    sum += table === undefined ? (key === whenAbsent ? 1 : 0) : (table[key] ?? 0);
    mix[index] = sum / total;
  }
  // From the last key with any weight on, rounding must not leave a gap below 1.
  for (let index = keys.length - 1; index >= 0; index--) {
    const weight = table === undefined ? (keys[index] === whenAbsent ? 1 : 0) : (table[keys[index]] ?? 0);
    mix[index] = 1;
    if (weight > 0) break;
  }
  return mix;
}
