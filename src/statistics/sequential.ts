/** How many replications are enough? */

import type { Interval } from './meanInterval.ts';

/**
 * Replications needed in all until the half-width is at most `relativeHalfWidth` of the estimate, judged from the
 * interval of the replications so far: n (h / (relative |estimate|))², rounded up, never less than those already made.
 * It keeps the t of the pilot, so it asks for a few too many. Infinity where the estimate is zero, NaN without limits.
 *
 * @example replicationsNeeded(meanInterval(tenValues, 0.9), 0.05) // 131 for 1.682 ± 0.304
 */
export function replicationsNeeded(pilot: Interval, relativeHalfWidth: number): number {
  if (!(relativeHalfWidth > 0)) {
    throw new RangeError(`A relative half-width must be above zero, such as 0.05, not ${relativeHalfWidth}.`);
  }
  if (pilot.halfWidth === 0) return pilot.n;
  const excess = pilot.halfWidth / (relativeHalfWidth * Math.abs(pilot.estimate));
  const needed = Math.ceil(pilot.n * excess * excess);
  return needed < pilot.n ? pilot.n : needed;
}

/** Whether the half-width has come down to this share of the estimate. False as long as there are no limits. */
export function isPreciseEnough(interval: Interval, relativeHalfWidth: number): boolean {
  return interval.halfWidth <= relativeHalfWidth * Math.abs(interval.estimate);
}
