/** The regularised incomplete gamma function, the ground of the chi-square and normal laws. */

import { exp, log, logGamma } from '../kernel/mathematics.ts';

/**
 * The lower regularised incomplete gamma function P(a, x): the probability that a gamma variable of shape a and scale
 * one is at most x. Absolute error about 1e-14 for a up to a thousand. Cost: about sqrt(a) + 20 steps.
 *
 * Series and continued fraction: Abramowitz and Stegun 6.5.29 and 6.5.31.
 *
 * @example lowerIncompleteGamma(1, 2) // 1 - e^-2 = 0.8646647167633873
 */
export function lowerIncompleteGamma(a: number, x: number): number {
  if (!(x > 0)) return 0;
  return x < a + 1 ? series(a, x) : 1 - continuedFraction(a, x);
}

/**
 * The upper regularised incomplete gamma function Q(a, x) = 1 - P(a, x), without loss where it is small.
 *
 * @example upperIncompleteGamma(1, 50) // e^-50 = 1.928749847963918e-22
 */
export function upperIncompleteGamma(a: number, x: number): number {
  if (!(x > 0)) return 1;
  return x < a + 1 ? 1 - series(a, x) : continuedFraction(a, x);
}

/** P(a, x) = x^a e^-x / Γ(a + 1) (1 + x/(a + 1) + x²/((a + 1)(a + 2)) + …). */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * exp(a * log(x) - x - logGamma(a));
}

/** Q(a, x) over x^a e^-x / Γ(a), by the three-term recurrence of numerators and denominators, scaled as it grows. */
function continuedFraction(a: number, x: number): number {
  let [numeratorBefore, numerator] = [0, 1];
  let [denominatorBefore, denominator] = [1, x + 1 - a];
  let value = numerator / denominator;
  for (let n = 1; n < 100_000; n++) {
    const factor = n * (a - n);
    const partial = x + 2 * n + 1 - a;
    [numeratorBefore, numerator] = [numerator, partial * numerator + factor * numeratorBefore];
    [denominatorBefore, denominator] = [denominator, partial * denominator + factor * denominatorBefore];
    const next = numerator / denominator;
    if (Math.abs(next - value) <= 1e-16 * Math.abs(next)) break;
    value = next;
    if (Math.abs(denominator) > 1e200) {
      numerator *= 1e-200;
      numeratorBefore *= 1e-200;
      denominator *= 1e-200;
      denominatorBefore *= 1e-200;
    }
  }
  return value * exp(a * log(x) - x - logGamma(a));
}
