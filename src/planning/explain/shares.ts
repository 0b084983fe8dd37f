/** From a figure's replications at every mix to shares of the gap with their intervals. */
import { meanInterval } from '../../statistics/meanInterval.ts';
import type { RatioSeries } from '../../statistics/pairedRatio.ts';
import { ratioInterval } from '../../statistics/ratioInterval.ts';
import { studentQuantile } from '../../statistics/student.ts';
import type { Estimated } from '../sweep/sweep.ts';
import type { MixDesign, Weights } from './design.ts';

/** What is left of equal numbers after sums in different orders. */
const ROUNDING = 1e-12;

export interface ExplainedGap {
  readonly gap: Estimated;
  /** By lever, in the figure's unit; `ofGap` is null where the gap itself is not certain. */
  readonly shares: readonly (Estimated & { readonly ofGap: Estimated | null })[];
}

/**
 * A figure at every mix, replication by replication: of a ratio the value at which its replication pulls the whole,
 * v + (xᵢ − v yᵢ) / ȳ, whose mean is v = Σx / Σy. So that weighted sums over mixes are single numbers a replication, to which
 * Student's interval applies (the delta method, as in `contrast`).
 */
export function valuesByReplication(series: readonly RatioSeries[]): number[][] {
  return series.map(({ numerators, denominators }) => {
    const top = numerators.reduce((sum, value) => sum + value, 0);
    const bottom = denominators.reduce((sum, value) => sum + value, 0);
    const value = top / bottom;
    const mean = bottom / denominators.length;
    return numerators.map((x, i) => value + (x - value * denominators[i]) / mean);
  });
}

/** @param values by mix of the design, then by replication */
export function explainedGap(
  values: readonly (readonly number[])[],
  design: MixDesign,
  confidence: number,
): ExplainedGap {
  const { mixes } = design;
  const full = mixes.reduce((all, mix) => all | mix, 0);
  const [own, against] = [full, 0].map((mix) => values[mixes.indexOf(mix)]);
  const gaps = own.map((value, i) => value - against[i]);
  const scale = Math.max(...[own, against].map((each) => Math.abs(mean(each))));
  const gap = estimated(gaps, scale, confidence);
  const certain = gap.low !== null && gap.high !== null && gap.low * gap.high > 0;
  const sign = gap.estimate < 0 ? -1 : 1;
  const shares = design.shares.map((weights, lever) => {
    const each = weighted(values, weights);
    const sampling = design.pairs.map((pair) => mean(weighted(values, pair[lever])));
    const absolute = widened(estimated(each, scale, confidence), sampling, each.length, confidence);
    if (!certain) return { ...absolute, ofGap: null };
    const ratio = ratioInterval(
      each.map((value) => sign * value),
      gaps.map((value) => sign * value),
      confidence,
    );
    const parts = sampling.map((value) => value / gap.estimate);
    return { ...absolute, ofGap: widened(withLimits(ratio), parts, each.length, confidence) };
  });
  return { gap, shares };
}

/** One weighted sum over mixes, with Student's interval over replications. */
export function weightedSum(values: readonly (readonly number[])[], weights: Weights, confidence: number): Estimated {
  const scale = Math.max(...values.map((each) => Math.abs(mean(each))));
  return estimated(weighted(values, weights), scale, confidence);
}

function weighted(values: readonly (readonly number[])[], weights: Weights): number[] {
  const count = values[0]?.length ?? 0;
  const sums = new Array<number>(count).fill(0);
  for (const [mix, each] of values.entries()) {
    if (weights[mix] === 0) continue;
    for (let i = 0; i < count; i++) sums[i] += weights[mix] * each[i];
  }
  return sums;
}

function estimated(values: readonly number[], scale: number, confidence: number): Estimated {
  const { estimate, low, high } = withLimits(meanInterval(values, confidence));
  // A lever that moves nothing moves nothing: not 10⁻¹⁷.
  const nothing = values.every((value) => Math.abs(value) <= ROUNDING * scale);
  if (!nothing) return { estimate, low, high };
  return low === null ? { estimate: 0, low, high } : { estimate: 0, low: 0, high: 0 };
}

function withLimits({ estimate, low, high }: { estimate: number; low: number; high: number }): Estimated {
  return Number.isFinite(low) ? { estimate, low, high } : { estimate, low: null, high: null };
}

/**
 * The interval with what sampling orders leaves uncertain: the pairs' own spread, added as a variance. The mean over pairs is
 * the estimate, so nothing but the limits moves. Student's t takes the fewer degrees of freedom of the two.
 */
function widened(interval: Estimated, pairs: readonly number[], replications: number, confidence: number): Estimated {
  const { estimate, low, high } = interval;
  if (pairs.length === 0 || low === null || high === null) return interval;
  if (pairs.length === 1) return { estimate, low: null, high: null };
  const centre = mean(pairs);
  const spread = pairs.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (pairs.length * (pairs.length - 1));
  const quantile = (df: number) => studentQuantile((1 + confidence) / 2, df);
  const error = (high - low) / 2 / quantile(replications - 1);
  const reach = Math.sqrt(error ** 2 + spread) * quantile(Math.min(replications, pairs.length) - 1);
  return { estimate, low: estimate - reach, high: estimate + reach };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
