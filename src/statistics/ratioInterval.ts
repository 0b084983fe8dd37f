/** A share or mean per ticket, where every replication has its own number of tickets. */

import { type Interval, studentHalfWidth, symmetricInterval } from './meanInterval.ts';

/**
 * Interval for a ratio of means over replications (attained tickets over tickets, waiting minutes over visits):
 * the ratio of the sums, with the standard error of the delta method sqrt(Σ (kᵢ - r nᵢ)² / (R (R - 1))) / n̄ and
 * Student's t with R - 1 degrees of freedom. The mean of the R single ratios would be biased.
 *
 * Source: Law, Simulation Modeling and Analysis, chapter 9. Cost: two passes.
 *
 * @example ratioInterval([110, 70, 188, 141, 80], [120, 80, 200, 150, 95], 0.95) // 0.9132 ± 0.0481
 */
export function ratioInterval(
  numerators: readonly number[],
  denominators: readonly number[],
  confidence: number,
): Interval {
  const n = numerators.length;
  if (denominators.length !== n) {
    throw new RangeError(`A ratio needs as many denominators (${denominators.length}) as numerators (${n}).`);
  }
  let top = 0;
  let bottom = 0;
  for (let i = 0; i < n; i++) {
    top += numerators[i];
    bottom += denominators[i];
  }
  const ratio = bottom === 0 ? Number.NaN : top / bottom;
  if (n < 2) return symmetricInterval(ratio, Number.NaN, n);

  let squares = 0;
  for (let i = 0; i < n; i++) {
    const residual = numerators[i] - ratio * denominators[i];
    squares += residual * residual;
  }
  const error = Math.sqrt(squares / (n * (n - 1))) / (bottom / n);
  return symmetricInterval(ratio, studentHalfWidth(error, n - 1, confidence), n);
}
