/** The standard normal law: its distribution function and the inverse of it. */

import { exp, log } from './elementary.ts';
import { middleQuantile, tailQuantile } from './normalQuantilePieces.ts';

/** 1 / sqrt(2π). */
const PEAK = 0.3989422804014327;

/**
 * The value below which a standard normal variable falls with probability p; relative error about 1e-15.
 * -Infinity at 0, Infinity at 1, NaN outside. Three rational approximations: the middle and two stretches of the tail.
 *
 * Source: M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988), 477-484.
 *
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return middleQuantile(q);
  const tail = tailQuantile(Math.sqrt(-log(q < 0 ? p : 1 - p)));
  return q < 0 ? -tail : tail;
}

/**
 * The probability that a standard normal variable is at most x; relative error about 1e-15 near the middle, 1e-13 in
 * the far left tail. The series of odd powers in the middle, Laplace's continued fraction in the tails
 * (Abramowitz and Stegun, 26.2.11 and 26.2.14).
 *
 * @example normalCdf(1.96) // 0.9750021048517795
 */
export function normalCdf(x: number): number {
  const distance = Math.abs(x);
  if (!(distance > 1.5)) {
    let term = x;
    let sum = x;
    for (let odd = 3; Math.abs(term) > 1e-18; odd += 2) {
      term *= (x * x) / odd;
      sum += term;
    }
    return 0.5 + PEAK * exp(-0.5 * x * x) * sum;
  }
  if (distance > 39) return x > 0 ? 1 : 0;
  let fraction = distance;
  for (let n = 12 + Math.floor(480 / (distance * distance)); n > 0; n--) fraction = distance + n / fraction;
  const tail = (PEAK * exp(-0.5 * x * x)) / fraction;
  return x > 0 ? 1 - tail : tail;
}
