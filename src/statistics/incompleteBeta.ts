/** The regularised incomplete beta function and its inverse, the ground of Student's law and of exact shares. */

import { exp, log, logGamma } from '../kernel/mathematics.ts';
import { solveRising } from './solveRising.ts';

/**
 * The regularised incomplete beta function I_x(a, b): the probability that a beta variable of shapes a and b is at
 * most x. Absolute error about 1e-14. Cost: about sqrt(max(a, b)) steps.
 *
 * Continued fraction: Abramowitz and Stegun 26.5.8, by the modified method of Lentz.
 *
 * @param rest 1 - x, for a caller who knows it more exactly
 * @example incompleteBeta(0.5, 2, 3) // 0.6875
 */
export function incompleteBeta(x: number, a: number, b: number, rest = 1 - x): number {
  if (!(x > 0)) return 0;
  if (!(rest > 0)) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - lowerShare(rest, b, a, x);
  return lowerShare(x, a, b, rest);
}

function lowerShare(x: number, a: number, b: number, rest: number): number {
  const front = exp(a * log(x) + b * log(rest) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a;
  let ahead = Number.POSITIVE_INFINITY;
  let behind = 1;
  let value = 1;
  for (let step = 1; step < 200_000; step++) {
    const n = step >> 1;
    const numerator =
      step % 2 === 1
        ? (-(a + n) * (a + b + n) * x) / ((a + 2 * n) * (a + 2 * n + 1))
        : (n * (b - n) * x) / ((a + 2 * n - 1) * (a + 2 * n));
    behind = 1 / (1 + numerator * behind);
    ahead = 1 + numerator / ahead;
    value *= ahead * behind;
    if (Math.abs(ahead * behind - 1) < 1e-15) break;
  }
  return front * value;
}

/**
 * The beta quantile: the x at which I_x(a, b) = p. Error about 1e-13.
 *
 * @example incompleteBetaQuantile(0.6875, 2, 3) // 0.5
 */
export function incompleteBetaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  const logScale = logGamma(a + b) - logGamma(a) - logGamma(b);
  return solveRising({
    share: (x) => incompleteBeta(x, a, b),
    density: (x) => exp((a - 1) * log(x) + (b - 1) * log(1 - x) + logScale),
    target: p,
    start: a / (a + b),
    low: 0,
    high: 1,
  });
}
