/** The difference of two ratios that were measured in the same replications, and what their pairing was worth. */

import { type Interval, studentHalfWidth, symmetricInterval } from './meanInterval.ts';

/** Numerators and denominators by replication; a figure that is one number a replication has denominators of 1. */
export interface RatioSeries {
  readonly numerators: readonly number[];
  readonly denominators: readonly number[];
}

export interface PairedRatio {
  /** The two ratios of sums. */
  readonly first: number;
  readonly second: number;
  /** second - first with Student's interval. */
  readonly difference: Interval;
  /** Standard error of the difference; NaN with a single replication. */
  readonly standardError: number;
  /**
   * Variance that the difference would have had with independent random numbers, over the variance that it has: how
   * many times as many replications pairing has saved. Infinite where the difference never varies and the ratios do,
   * NaN where nothing varies.
   */
  readonly varianceRatio: number;
}

/** What remains of equal numbers after sums and quotients in different orders. */
const ROUNDING = 1e-12;

/**
 * Difference R' - R of two ratios of sums, R = Σx / Σy and R' = Σx' / Σy', by the delta method: with the residual of
 * replication i, e = (x' - R'y') / ȳ' - (x - Ry) / ȳ, the standard error is sqrt(Σe² / (n (n - 1))), with Student's t of
 * n - 1 degrees of freedom. With all denominators 1 this is the paired interval to the last digit.
 *
 * Source: Cochran, Sampling Techniques, chapter 6, "comparison of two ratios"; Law, Simulation Modeling and Analysis,
 * chapters 9 and 10. Cost: two passes.
 *
 * @example pairedRatio({ numerators: [9, 7], denominators: [10, 8] }, { numerators: [10, 8], denominators: [10, 8] }, 0.95)
 * // second 1, first 0.8889, difference 0.1111
 */
export function pairedRatio(first: RatioSeries, second: RatioSeries, confidence: number): PairedRatio {
  const n = first.numerators.length;
  for (const { length } of [first.denominators, second.numerators, second.denominators]) {
    if (length !== n) throw new RangeError(`Pairs need lists of one length, not ${n} and ${length} values.`);
  }
  const one = residualsOf(first);
  const other = residualsOf(second);
  let together = 0;
  let apart = 0;
  for (let i = 0; i < n; i++) {
    const own = one.residuals[i];
    const its = other.residuals[i];
    together += (its - own) * (its - own);
    apart += its * its + own * own;
  }
  const size = ROUNDING * (Math.abs(one.ratio) + Math.abs(other.ratio));
  const steady = Math.sqrt(together / n) <= size;
  if (steady) together = 0;
  if (Math.sqrt(apart / n) <= size) apart = 0;
  let difference = other.ratio - one.ratio;
  if (steady && Math.abs(difference) <= size) difference = 0;
  const standardError = n < 2 ? Number.NaN : Math.sqrt(together / (n * (n - 1)));
  const halfWidth = n < 2 ? Number.NaN : studentHalfWidth(standardError, n - 1, confidence);
  return {
    first: one.ratio,
    second: other.ratio,
    difference: symmetricInterval(difference, halfWidth, n),
    standardError,
    varianceRatio: n < 2 ? Number.NaN : apart / together,
  };
}

/** The ratio of sums, and by how much each replication pulls at it. */
function residualsOf({ numerators, denominators }: RatioSeries): { ratio: number; residuals: number[] } {
  let top = 0;
  let bottom = 0;
  for (let i = 0; i < numerators.length; i++) {
    top += numerators[i];
    bottom += denominators[i];
  }
  const ratio = bottom === 0 ? Number.NaN : top / bottom;
  const mean = bottom / numerators.length;
  return { ratio, residuals: numerators.map((value, i) => (value - ratio * denominators[i]) / mean) };
}
