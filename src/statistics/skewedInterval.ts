/** Limits for the mean of few values of which one now and then is very large, or very small. */
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { power } from '../kernel/mathematics.ts';
import { type Interval, meanInterval } from './meanInterval.ts';
import { studentCdf, studentQuantile } from './student.ts';

/**
 * Student's interval, with the limit on the side to which the values are skewed moved out to that of Hall's transformed t, which
 * takes the skewness out of mean and standard error together. A few values that have missed the rare large ones show too small a
 * mean and too small a spread at once, and Student's limit then lies short of the truth too often.
 *
 * Source: Hall, Journal of the Royal Statistical Society B 54 (1992). Cost: three passes.
 *
 * @example skewedInterval([1, 1, 2, 1, 9], 0.95) // 2.8, from -1.54 to 16.96
 */
export function skewedInterval(values: readonly number[], confidence: number): Interval {
  const plain = meanInterval(values, confidence);
  const { estimate, halfWidth, n } = plain;
  const skewness = skewnessOf(values);
  if (!(halfWidth > 0) || !(Math.abs(skewness) > 0)) return plain;
  const t = studentQuantile((1 + confidence) / 2, n - 1);
  const pull = Math.abs(skewness) / Math.sqrt(n);
  // The inverse of g(t) = t + γt²/3 + γ²t³/27 + γ/6 at −t, with γ for skewness over √n.
  const far = (3 / pull) * (1 - cubeRoot(1 - pull * (t + pull / 6)));
  const reach = Math.max(halfWidth, (halfWidth / t) * far);
  const [low, high] = [estimate - (skewness < 0 ? reach : halfWidth), estimate + (skewness > 0 ? reach : halfWidth)];
  return { estimate, low, high, halfWidth: (high - low) / 2, n };
}

/**
 * Two-sided p value of a mean that is zero: one less the confidence at which `skewedInterval` just touches zero, so that an
 * interval leaves zero out exactly where this is below one less its confidence. Student's where zero lies on the side to which the
 * values are not skewed. NaN of fewer than two values. Cost: three passes.
 *
 * @example skewedPValue([5, 5, 4, 5, -3]) // 0.307, where Student's is 0.110
 */
export function skewedPValue(values: readonly number[]): number {
  const n = values.length;
  if (n < 2) return Number.NaN;
  const estimate = mean(values as number[]);
  const error = sampleStandardDeviation(values as number[]) / Math.sqrt(n);
  if (error === 0) return estimate === 0 ? 1 : 0;
  const away = Math.abs(estimate) / error;
  const skewness = skewnessOf(values);
  // Skewed towards zero: that side's limit reaches zero at whichever t is the smaller, Student's own or Hall's g.
  const t = skewness * estimate < 0 ? Math.min(away, transformed(away, Math.abs(skewness) / Math.sqrt(n))) : away;
  return Math.min(1, 2 * studentCdf(-Math.max(0, t), n - 1));
}

/** Hall's −g(−t) = t − γt²/3 + γ²t³/27 − γ/6, the inverse of the reach above. */
function transformed(t: number, pull: number): number {
  return t - (pull * t * t) / 3 + (pull * pull * t * t * t) / 27 - pull / 6;
}

function skewnessOf(values: readonly number[]): number {
  const centre = mean(values as number[]);
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    const off = value - centre;
    squares += off * off;
    cubes += off * off * off;
  }
  const variance = squares / values.length;
  return cubes / values.length / (variance * Math.sqrt(variance));
}

function cubeRoot(value: number): number {
  return value === 0 ? 0 : Math.sign(value) * power(Math.abs(value), 1 / 3);
}
