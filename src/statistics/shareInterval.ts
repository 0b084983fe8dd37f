/** Limits for a share of independent cases, such as an attainment counted over tickets that do not hang together. */

import { incompleteBetaQuantile } from './incompleteBeta.ts';
import { checkConfidence, type Interval } from './meanInterval.ts';
import { normalQuantile } from './normal.ts';

/**
 * Wilson's score interval for a share: right also near 0 and 1, where estimate ± z sqrt(p q / n) is not.
 * Source: Wilson (1927). With no case at all everything is NaN.
 *
 * @example wilsonInterval(95, 100, 0.95) // 0.95, from 0.888 to 0.978
 */
export function wilsonInterval(successes: number, n: number, confidence: number): Interval {
  checkConfidence(confidence);
  const z = normalQuantile((1 + confidence) / 2);
  const share = successes / n;
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const low = successes === 0 ? 0 : Math.max(0, centre - reach);
  const high = successes === n ? 1 : Math.min(1, centre + reach);
  return interval(share, n === 0 ? Number.NaN : low, n === 0 ? Number.NaN : high, n);
}

/**
 * The exact interval of Clopper and Pearson (1934): never covers less than asked, at the price of width.
 *
 * @example clopperPearsonInterval(95, 100, 0.95) // 0.95, from 0.887 to 0.984
 */
export function clopperPearsonInterval(successes: number, n: number, confidence: number): Interval {
  checkConfidence(confidence);
  if (n === 0) return interval(Number.NaN, Number.NaN, Number.NaN, 0);
  const outside = (1 - confidence) / 2;
  const low = successes === 0 ? 0 : incompleteBetaQuantile(outside, successes, n - successes + 1);
  const high = successes === n ? 1 : incompleteBetaQuantile(1 - outside, successes + 1, n - successes);
  return interval(successes / n, low, high, n);
}

function interval(estimate: number, low: number, high: number, n: number): Interval {
  return { estimate, low, high, halfWidth: (high - low) / 2, n };
}
