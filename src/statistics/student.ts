/** Student's law, for intervals around the mean of a few replications. */

import { exp, log, logGamma } from '../kernel/mathematics.ts';
import { incompleteBeta } from './incompleteBeta.ts';
import { normalQuantile } from './normal.ts';
import { solveRising } from './solveRising.ts';

/**
 * Student's distribution function with `df` degrees of freedom (any positive number).
 *
 * P(T <= -t) = I_x(df/2, 1/2) / 2 with x = df/(df + t²) (Abramowitz and Stegun 26.7.1). Error about 1e-13.
 *
 * @example studentCdf(2.2621571628, 9) // 0.975
 */
export function studentCdf(t: number, df: number): number {
  const square = t * t;
  const tail = incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square)) / 2;
  return t > 0 ? 1 - tail : tail;
}

/**
 * Student's quantile: the t that a Student variable stays below with probability p. Error below 1e-9 relative up to df = 100,000.
 * Newton's method from the normal quantile, which lies on the inner side, so that it cannot overshoot.
 *
 * @example studentQuantile(0.975, 9) // 2.2621571628
 */
export function studentQuantile(p: number, df: number): number {
  if (!(df > 0) || !(p >= 0 && p <= 1)) return Number.NaN;
  if (p > 0.5) return -studentQuantile(1 - p, df);
  if (p === 0.5) return 0;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  const logScale = logGamma((df + 1) / 2) - logGamma(df / 2) - log(df * Math.PI) / 2;
  return solveRising({
    share: (t) => studentCdf(t, df),
    density: (t) => exp(logScale - ((df + 1) / 2) * log(1 + (t * t) / df)),
    target: p,
    start: normalQuantile(p),
    low: Number.NEGATIVE_INFINITY,
    high: 0,
  });
}
