/** Uncertainty of a mean from one long run, whose values hang together. */

import { type Interval, meanInterval } from './meanInterval.ts';

/**
 * Means of consecutive batches of `size` values; a remainder at the end is left out. Cost: one pass.
 *
 * @example batchMeans([1, 3, 5, 7, 9], 2) // [2, 6]
 */
export function batchMeans(series: ArrayLike<number>, size: number): number[] {
  if (!(Number.isInteger(size) && size >= 1))
    throw new RangeError(`A batch has a whole number of values, not ${size}.`);
  const means: number[] = [];
  for (let start = 0; start + size <= series.length; start += size) {
    let sum = 0;
    for (let i = start; i < start + size; i++) sum += series[i];
    means.push(sum / size);
  }
  return means;
}

/**
 * Interval for the mean of a stationary series by `batches` batches of equal size, taken as independent. Right only
 * when a batch is many times longer than the memory of the series: look at `serialCorrelation` of the batch means.
 *
 * Source: Law, Simulation Modeling and Analysis, 9.5.3. Cost: one pass.
 */
export function batchMeansInterval(series: ArrayLike<number>, batches: number, confidence: number): Interval {
  const size = Math.floor(series.length / batches);
  if (size < 1) return meanInterval([], confidence);
  return meanInterval(batchMeans(series, size).slice(0, batches), confidence);
}

/**
 * Serial correlation: of a series with itself `lag` places later, Σ (xᵢ - x̄)(xᵢ₊ₗ - x̄) / Σ (xᵢ - x̄)².
 * Cost: two passes.
 *
 * @example serialCorrelation([1, -1, 1, -1], 1) // -0.75
 */
export function serialCorrelation(series: ArrayLike<number>, lag: number): number {
  let mean = 0;
  for (let i = 0; i < series.length; i++) mean += series[i] / series.length;
  let together = 0;
  let alone = 0;
  for (let i = 0; i < series.length; i++) {
    alone += (series[i] - mean) ** 2;
    if (i + lag < series.length) together += (series[i] - mean) * (series[i + lag] - mean);
  }
  return together / alone;
}
