/** Drawing from a law by inversion: one uniform number gives one value, and a larger number never a smaller value. */

import { exp, log, power } from './elementary.ts';
import { logBeta, lowerBetaQuantile } from './incompleteBeta.ts';
import { lowerGammaQuantile } from './incompleteGamma.ts';
import {
  BETA,
  DETERMINISTIC,
  DISCRETE,
  EMPIRICAL,
  EXPONENTIAL,
  GAMMA,
  type Law,
  LOGNORMAL,
  NORMAL,
  PARETO,
  TRIANGULAR,
  UNIFORM,
  WEIBULL,
} from './law.ts';
import { normalQuantile } from './normalLaw.ts';

/**
 * The value that the law stays below with probability u, for u strictly between 0 and 1.
 *
 * 1 - u is exact for every multiple of 2 ** -53, which is what the random numbers are, so that the logarithm of it
 * loses nothing for small u.
 *
 * @example quantile(exponential(2), 0.5) // 1.3862943611198906
 */
export function quantile(law: Law, u: number): number {
  switch (law.code) {
    case DETERMINISTIC:
      return law.first;
    case EXPONENTIAL:
      return -law.first * log(1 - u);
    case LOGNORMAL:
      return exp(law.first + law.second * normalQuantile(u));
    case UNIFORM:
      return law.first + (law.second - law.first) * u;
    case NORMAL:
      return law.first + law.second * normalQuantile(u);
    case DISCRETE:
      return law.points[firstAtLeast(law.shares, u)];
    case EMPIRICAL:
      return between(law.points, u);
    default:
      return rarerQuantile(law, u);
  }
}

/** The families that cost more, kept apart so that the common ones stay short. */
function rarerQuantile(law: Law, u: number): number {
  const { first, second, third } = law;
  switch (law.code) {
    case GAMMA:
      return second * lowerGammaQuantile(first, u, third);
    case WEIBULL:
      return second * power(-log(1 - u), 1 / first);
    case TRIANGULAR:
      return triangularQuantile(first, second, third, u);
    case PARETO:
      return second * exp(-log(1 - u) / first);
    case BETA:
      return third * lowerBetaQuantile(first, second, u, logBeta(first, second));
    default:
      throw new RangeError(`There is no law with the code ${law.code}.`);
  }
}

function triangularQuantile(low: number, mode: number, high: number, u: number): number {
  const width = high - low;
  if (u * width < mode - low) return low + Math.sqrt(u * width * (mode - low));
  return high - Math.sqrt((1 - u) * width * (high - mode));
}

/** The first index whose cumulated share is at least u. */
function firstAtLeast(shares: Float64Array, u: number): number {
  let low = 0;
  let high = shares.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shares[middle] >= u) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The straight line between the neighbours of the place u (n - 1) among n sorted values. */
function between(points: Float64Array, u: number): number {
  const place = u * (points.length - 1);
  const before = Math.floor(place);
  if (before + 1 >= points.length) return points[points.length - 1];
  return points[before] + (points[before + 1] - points[before]) * (place - before);
}
