/** The standard normal law by the incomplete gamma function; the tables of simple-statistics are too coarse for limits. */

import { exp, log } from '../kernel/mathematics.ts';
import { upperIncompleteGamma } from './incompleteGamma.ts';
import { solveRising } from './solveRising.ts';

/**
 * Standard normal distribution function Φ(x), relative error about 1e-13 in the left tail.
 *
 * Φ(-x) = Q(1/2, x²/2) / 2 (Abramowitz and Stegun 26.4.11 with one degree of freedom).
 *
 * @example normalCdf(1.96) // 0.9750021048517795
 */
export function normalCdf(x: number): number {
  const tail = upperIncompleteGamma(0.5, (x * x) / 2) / 2;
  return x > 0 ? 1 - tail : tail;
}

/** Standard normal density φ(x) = e^(-x²/2) / sqrt(2π). */
export function normalDensity(x: number): number {
  return exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * Standard normal quantile: the z with Φ(z) = p. Relative error about 1e-13.
 *
 * @example normalQuantile(0.975) // 1.95996398454
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0.5) return 0;
  if (!(p > 0)) return p === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  return solveRising({
    share: normalCdf,
    density: normalDensity,
    target: p,
    // In the tail Φ(-x) is a little below e^(-x²/2): from there Newton's method needs only a few steps.
    start: p < 0.1 ? -Math.sqrt(-2 * log(p)) : 0,
    low: Number.NEGATIVE_INFINITY,
    high: 0,
  });
}
