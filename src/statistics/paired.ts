/** Comparing two scenarios: replication by replication where they share their random numbers, else by Welch. */

import { mean, sampleVariance } from 'simple-statistics';
import { type Interval, meanInterval, studentHalfWidth, symmetricInterval } from './meanInterval.ts';

/**
 * Paired Student interval for the mean of first - second, where the i-th values of both stem from the same random
 * numbers. Source: Law, Simulation Modeling and Analysis, chapter 10. Cost: two passes.
 *
 * @example pairedInterval([20.1, 22.4, 19.8], [18.9, 21.7, 19], 0.95).estimate // 0.9
 */
export function pairedInterval(first: readonly number[], second: readonly number[], confidence: number): Interval {
  if (first.length !== second.length) {
    throw new RangeError(`Pairs need two lists of one length, not ${first.length} and ${second.length} values.`);
  }
  return meanInterval(
    first.map((value, i) => value - second[i]),
    confidence,
  );
}

export interface WelchInterval extends Interval {
  degreesOfFreedom: number;
}

/**
 * Welch's interval for the difference of two means of independent samples with unequal variances; `n` is the
 * number of values in both together. Degrees of freedom after Satterthwaite (1946). Cost: two passes.
 *
 * @example welchInterval([20.1, 22.4, 19.8], [18.9, 21.7], 0.95).degreesOfFreedom // 1.72
 */
export function welchInterval(first: readonly number[], second: readonly number[], confidence: number): WelchInterval {
  const n = first.length + second.length;
  if (first.length < 2 || second.length < 2) {
    const difference = first.length > 0 && second.length > 0 ? mean([...first]) - mean([...second]) : Number.NaN;
    return { ...symmetricInterval(difference, Number.NaN, n), degreesOfFreedom: Number.NaN };
  }
  const ofFirst = sampleVariance(first as number[]) / first.length;
  const ofSecond = sampleVariance(second as number[]) / second.length;
  const together = ofFirst + ofSecond;
  const difference = mean(first as number[]) - mean(second as number[]);
  if (together === 0) return { ...symmetricInterval(difference, 0, n), degreesOfFreedom: n - 2 };
  const degreesOfFreedom =
    (together * together) / ((ofFirst * ofFirst) / (first.length - 1) + (ofSecond * ofSecond) / (second.length - 1));
  const halfWidth = studentHalfWidth(Math.sqrt(together), degreesOfFreedom, confidence);
  return { ...symmetricInterval(difference, halfWidth, n), degreesOfFreedom };
}
