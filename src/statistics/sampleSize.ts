/** How much has to be measured before a difference can be told from chance. */

import { normalQuantile } from './normal.ts';

/**
 * Measurements by desk that a two-sided test of this confidence needs to find a true difference of two means with the
 * probability `power`: (z₁₋α/₂ + z_power)² (σ₁² + σ₂²) / δ². With one variance of 0 it is the comparison with a fixed
 * figure. Infinite where there is no difference. Not rounded.
 *
 * Source: Chow, Shao and Wang, Sample Size Calculations in Clinical Research, chapter 3 (normal approximation; right from
 * some thirty measurements on).
 *
 * @example sampleSize({ difference: 5, variances: [100, 100], confidence: 0.95, power: 0.8 }) // 62.8
 */
export function sampleSize(wanted: {
  readonly difference: number;
  readonly variances: readonly [number, number];
  readonly confidence: number;
  readonly power: number;
}): number {
  const { difference, variances, confidence, power } = wanted;
  const reach = normalQuantile((1 + confidence) / 2) + normalQuantile(power);
  const variance = variances[0] + variances[1];
  if (variance === 0) return difference === 0 ? Number.POSITIVE_INFINITY : 0;
  return (reach * reach * variance) / (difference * difference);
}
