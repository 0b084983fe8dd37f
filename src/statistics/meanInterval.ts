/** A number for people always comes with its uncertainty: the interval, and the one for a mean over replications. */

import { mean, sampleStandardDeviation } from 'simple-statistics';
import { studentQuantile } from './student.ts';

/** An estimate with its limits. One value alone has no limits: `low`, `high` and `halfWidth` are then NaN. */
export interface Interval {
  estimate: number;
  low: number;
  high: number;
  /** Half the distance of the limits. */
  halfWidth: number;
  /** How many values it rests on. */
  n: number;
}

/**
 * Student's interval for the mean of independent values, one per replication: mean ± t s / sqrt n.
 * Cost: two passes over the values.
 *
 * @param confidence probability that the interval holds the truth, such as 0.95
 * @example meanInterval([1.53, 1.66, 1.24, 2.34, 2, 1.69, 2.69, 1.07, 1.15, 1.45], 0.9) // 1.682 ± 0.304
 */
export function meanInterval(values: readonly number[], confidence: number): Interval {
  const n = values.length;
  if (n === 0) return symmetricInterval(Number.NaN, Number.NaN, 0);
  const estimate = mean(values as number[]);
  if (n === 1) return symmetricInterval(estimate, Number.NaN, 1);
  const error = sampleStandardDeviation(values as number[]) / Math.sqrt(n);
  return symmetricInterval(estimate, studentHalfWidth(error, n - 1, confidence), n);
}

/** t times the standard error; a confidence outside (0, 1) is refused. */
export function studentHalfWidth(standardError: number, df: number, confidence: number): number {
  checkConfidence(confidence);
  return studentQuantile((1 + confidence) / 2, df) * standardError;
}

export function symmetricInterval(estimate: number, halfWidth: number, n: number): Interval {
  return { estimate, low: estimate - halfWidth, high: estimate + halfWidth, halfWidth, n };
}

export function checkConfidence(confidence: number): void {
  if (confidence > 0 && confidence < 1) return;
  throw new RangeError(`A confidence level lies between 0 and 1, such as 0.95, not ${confidence}.`);
}
