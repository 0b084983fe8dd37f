/** Limits for a quantile from the order of independent values, whatever their law. */

import { gammaln } from 'simple-statistics';
import { checkConfidence, type Interval } from './meanInterval.ts';

export interface QuantileRanks {
  /** Rank of the lower limit, from 1; 0 means that the data give none. */
  lower: number;
  /** Rank of the upper limit; n + 1 means that the data give none. */
  upper: number;
  /** Probability that X(lower) <= quantile < X(upper). */
  coverage: number;
}

/**
 * Ranks whose values enclose the p-quantile with at least the confidence asked for: the (1 ∓ confidence)/2 quantiles
 * of the binomial law of how many values lie below. Source: Conover; David and Nagaraja. Cost: n steps.
 *
 * @example quantileRanks(100, 0.5, 0.95) // 40 and 61, coverage 0.9648
 */
export function quantileRanks(n: number, p: number, confidence: number): QuantileRanks {
  checkConfidence(confidence);
  const outside = (1 - confidence) / 2;
  let lower = -1;
  let upper = -1;
  let below = 0;
  let upTo = 0;
  for (let k = 0; k <= n && upper < 0; k++) {
    const before = upTo;
    upTo += binomialProbability(k, n, p);
    if (lower < 0 && upTo >= outside) {
      lower = k;
      below = before;
    }
    if (upTo >= 1 - outside) upper = k + 1;
  }
  if (upper < 0) upper = n + 1;
  return { lower, upper, coverage: upTo - below };
}

function binomialProbability(k: number, n: number, p: number): number {
  const ways = gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
  return Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/**
 * Interval for the p-quantile of independent values. The estimate is the smallest value with at least the share p at
 * or below it; a limit that the data do not give is infinite. Cost: a sort.
 *
 * @example quantileInterval(hundredWaits, 0.95, 0.95) // the 95th, from the 90th to the largest
 */
export function quantileInterval(values: readonly number[], p: number, confidence: number): Interval {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  if (n === 0) return { estimate: Number.NaN, low: Number.NaN, high: Number.NaN, halfWidth: Number.NaN, n };
  const { lower, upper } = quantileRanks(n, p, confidence);
  const low = lower < 1 ? Number.NEGATIVE_INFINITY : sorted[lower - 1];
  const high = upper > n ? Number.POSITIVE_INFINITY : sorted[upper - 1];
  const estimate = sorted[Math.min(n, Math.max(1, Math.ceil(p * n - 1e-9))) - 1];
  return { estimate, low, high, halfWidth: (high - low) / 2, n };
}
