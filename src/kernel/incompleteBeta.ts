/** The regularised incomplete beta function and its inverse, in the kernel's own arithmetic. */

import { exp, log } from './elementary.ts';
import { logGamma } from './gammaFunction.ts';

/** ln B(a, b). */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * The share of the beta law (a, b) below x, over x ** a (1 - x) ** b / B(a, b): the continued fraction of Abramowitz
 * and Stegun 26.5.8 by the modified method of Lentz, quick for x below (a + 1)/(a + b + 2).
 */
function lowerFraction(a: number, b: number, x: number): number {
  let ahead = 1;
  let behind = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = behind;
  for (let n = 1; n < 100000; n++) {
    const even = (n * (b - n) * x) / ((a + 2 * n - 1) * (a + 2 * n));
    behind = 1 / (1 + even * behind);
    ahead = 1 + even / ahead;
    value *= ahead * behind;
    const odd = (-(a + n) * (a + b + n) * x) / ((a + 2 * n) * (a + 2 * n + 1));
    behind = 1 / (1 + odd * behind);
    ahead = 1 + odd / ahead;
    const factor = ahead * behind;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value / a;
}

/** The probability that a beta variable is at most x; `rest` is 1 - x, given apart so that neither end loses digits. */
export function lowerBetaShare(a: number, b: number, x: number, rest: number, logBetaOfBoth: number): number {
  if (!(x > 0)) return 0;
  if (!(rest > 0)) return 1;
  const height = exp(a * log(x) + b * log(rest) - logBetaOfBoth);
  if (x < (a + 1) / (a + b + 2)) return height * lowerFraction(a, b, x);
  return 1 - height * lowerFraction(b, a, rest);
}

/**
 * The inverse of `lowerBetaShare`, to about 1e-13 relative: found from the end that is nearer.
 *
 * @param logBetaOfBoth ln B(a, b), which the caller keeps
 */
export function lowerBetaQuantile(a: number, b: number, u: number, logBetaOfBoth: number): number {
  const middle = a / (a + b);
  const below = lowerBetaShare(a, b, middle, 1 - middle, logBetaOfBoth);
  if (u <= below) return searchFromZero(a, b, u, middle, logBetaOfBoth);
  return 1 - searchFromZero(b, a, 1 - u, b / (a + b), logBetaOfBoth);
}

/** Newton's method for ln share as a function of ln x between zero and `limit`; halving wherever it would leave. */
function searchFromZero(a: number, b: number, u: number, limit: number, logBetaOfBoth: number): number {
  const target = log(u);
  let low = 0;
  let high = limit;
  let x = Math.min(limit, exp((target + log(a) + logBetaOfBoth) / a));
  for (let round = 0; round < 200; round++) {
    const height = exp(a * log(x) + b * log(1 - x) - logBetaOfBoth);
    const share = lowerBetaShare(a, b, x, 1 - x, logBetaOfBoth);
    if (share > u) high = x;
    else low = x;
    const step = ((1 - x) * share * (target - log(share))) / height;
    let next = x * exp(step);
    if (!(next >= low && next <= high)) next = 0.5 * (low + high);
    const isSettled = Math.abs(next - x) <= 1e-14 * x;
    x = next;
    if (isSettled) break;
  }
  return x;
}
