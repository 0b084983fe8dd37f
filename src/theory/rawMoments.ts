/** Means of powers of a law: waits depend on the square of the work, their spread on its cube. */

import * as family from '../kernel/law.ts';
import type { Law } from '../kernel/laws.ts';
import { exp, logGamma } from '../kernel/mathematics.ts';
import { requireCount } from './requirements.ts';

/**
 * E[X^order] of a law, in the unit of the law to that power; Infinity where a Pareto law has none.
 *
 * @example rawMoment(exponential(2), 3) // 48
 */
export function rawMoment(law: Law, order: number): number {
  requireCount('The order of a moment', order);
  const { first, second, third } = law;
  switch (law.code) {
    case family.DETERMINISTIC:
      return first ** order;
    case family.EXPONENTIAL:
      return first ** order * factorial(order);
    case family.LOGNORMAL:
      return third ** order * exp((order * (order - 1) * second * second) / 2);
    case family.GAMMA:
      return rising(first, order) * second ** order;
    case family.WEIBULL:
      return second ** order * exp(logGamma(1 + order / first));
    case family.UNIFORM:
      return evenBetween([first, second], order);
    case family.TRIANGULAR:
      return evenBetween([first, second, third], order);
    case family.BETA:
      return (third ** order * rising(first, order)) / rising(first + second, order);
    case family.PARETO:
      return first > order ? (first * second ** order) / (first - order) : Number.POSITIVE_INFINITY;
    case family.NORMAL:
      return ofNormal(first, second, order);
    case family.EMPIRICAL: {
      let sum = 0;
      for (let i = 1; i < law.points.length; i++) sum += evenBetween([law.points[i - 1], law.points[i]], order);
      return sum / (law.points.length - 1);
    }
    default: {
      let sum = 0;
      law.points.forEach((value, i) => {
        sum += value ** order * (law.shares[i] - (i === 0 ? 0 : law.shares[i - 1]));
      });
      return sum;
    }
  }
}

/**
 * Mean of what is left of a time that an observer falls into, E[X²] / (2 E[X]): the residual work of a busy server, or
 * the mean age of a ticket found open.
 *
 * @example meanResidual(lognormal(18.5, 1.5)) // 30.0625
 */
export function meanResidual(law: Law): number {
  return rawMoment(law, 2) / (2 * rawMoment(law, 1));
}

function factorial(n: number): number {
  return rising(1, n);
}

/** x (x + 1) … (x + n - 1). */
function rising(x: number, n: number): number {
  let product = 1;
  for (let i = 0; i < n; i++) product *= x + i;
  return product;
}

/**
 * Uniform on two corners, triangular on three: the law of a random mean of k corners, whose moments are the complete
 * homogeneous symmetric polynomials over C(order + k - 1, order).
 */
function evenBetween(corners: readonly number[], order: number): number {
  const sums = new Float64Array(order + 1);
  sums[0] = 1;
  for (const corner of corners) for (let n = 1; n <= order; n++) sums[n] += corner * sums[n - 1];
  return (sums[order] * factorial(order)) / rising(corners.length, order);
}

/** E[X^n] = m E[X^(n-1)] + (n - 1) s² E[X^(n-2)] */
function ofNormal(mean: number, deviation: number, order: number): number {
  let [before, now] = [0, 1];
  for (let n = 1; n <= order; n++) [before, now] = [now, mean * now + (n - 1) * deviation * deviation * before];
  return now;
}
