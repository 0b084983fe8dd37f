/** The chi-square law, for intervals around a variance and for tests of fit. */

import { gammaln } from 'simple-statistics';
import { lowerIncompleteGamma, upperIncompleteGamma } from './incompleteGamma.ts';
import { normalQuantile } from './normal.ts';
import { solveRising } from './solveRising.ts';

/** The chi-square distribution function with `df` degrees of freedom: P(df/2, x/2). */
export function chiSquareCdf(x: number, df: number): number {
  return lowerIncompleteGamma(df / 2, x / 2);
}

/**
 * The chi-square quantile, starting from the cube of Wilson and Hilferty (1931). Error below 1e-9 relative up to df = 100,000.
 *
 * @example chiSquareQuantile(0.975, 9) // 19.0227677986
 */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(df > 0) || !(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const root = 1 - 2 / (9 * df) + normalQuantile(p) * Math.sqrt(2 / (9 * df));
  // Above the median by the upper tail, which keeps its digits where the lower one is nearly one.
  const isUpper = p > 0.5;
  return solveRising({
    share: (x) => (isUpper ? -upperIncompleteGamma(df / 2, x / 2) : chiSquareCdf(x, df)),
    density: (x) => Math.exp((df / 2 - 1) * Math.log(x / 2) - x / 2 - gammaln(df / 2)) / 2,
    target: isUpper ? p - 1 : p,
    start: Math.max(df * root * root * root, 0.01 * df),
    low: 0,
    high: Number.POSITIVE_INFINITY,
  });
}
