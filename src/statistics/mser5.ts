/** Where does the warm-up end? */

export interface Truncation {
  /** Observations to drop at the start, a multiple of five. */
  truncate: number;
  /** The statistic at that point: squared standard error of the rest, as if independent. */
  statistic: number;
  /** Mean of the batches kept. */
  mean: number;
  /** True where the least statistic lies at the end of the search: the series is too short to tell. */
  isAtLimit: boolean;
}

const BATCH = 5;

/**
 * Marginal standard error rule with batches of five (MSER-5): of all truncation points d in the first half of the m
 * batch means, the one with the least Σ (Yᵢ - Ȳ)² / (m - d)², sum and mean over the batches kept.
 * A remainder of less than five observations at the end is left out.
 *
 * Source: White (1997); Franklin and White (2008). Cost: one pass, backwards.
 *
 * @example mser5([9, 9, 9, 9, 9, ...Array(45).fill(1)]).truncate // 5
 */
export function mser5(series: ArrayLike<number>): Truncation {
  const count = Math.floor(series.length / BATCH);
  if (count === 0) return { truncate: 0, statistic: Number.NaN, mean: Number.NaN, isAtLimit: true };
  const limit = Math.floor(count / 2);

  // Welford's update, adding batches from the end, gives every tail its mean and its sum of squares.
  let mean = 0;
  let squares = 0;
  let best: Truncation = { truncate: 0, statistic: Number.POSITIVE_INFINITY, mean: Number.NaN, isAtLimit: true };
  for (let batch = count - 1; batch >= 0; batch--) {
    const value = batchMean(series, batch);
    const kept = count - batch;
    const deviation = value - mean;
    mean += deviation / kept;
    squares += deviation * (value - mean);
    const statistic = squares / (kept * kept);
    if (batch <= limit && statistic <= best.statistic) {
      best = { truncate: batch * BATCH, statistic, mean, isAtLimit: batch === limit && batch > 0 };
    }
  }
  return best;
}

function batchMean(series: ArrayLike<number>, batch: number): number {
  let sum = 0;
  for (let i = batch * BATCH; i < (batch + 1) * BATCH; i++) sum += series[i];
  return sum / BATCH;
}
