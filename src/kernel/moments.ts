/** Mean, variance and distribution function of a law. */

import { exp, log, power } from './elementary.ts';
import { logGamma } from './gammaFunction.ts';
import { logBeta, lowerBetaShare } from './incompleteBeta.ts';
import { lowerGammaShare } from './incompleteGamma.ts';
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
import { normalCdf } from './normalLaw.ts';

/** Expected value; Infinity for a Pareto law with alpha at most one. */
export function mean(law: Law): number {
  const { first, second, third } = law;
  switch (law.code) {
    case DETERMINISTIC:
    case EXPONENTIAL:
    case NORMAL:
      return first;
    case LOGNORMAL:
      return third;
    case GAMMA:
      return first * second;
    case WEIBULL:
      return second * exp(logGamma(1 + 1 / first));
    case UNIFORM:
      return (first + second) / 2;
    case TRIANGULAR:
      return (first + second + third) / 3;
    case EMPIRICAL:
      return meanOfSegments(law.points, (from, to) => (from + to) / 2);
    case DISCRETE:
      return meanOfPoints(law, (value) => value);
    case BETA:
      return (third * first) / (first + second);
    case PARETO:
      return first > 1 ? (first * second) / (first - 1) : Number.POSITIVE_INFINITY;
    default:
      throw new RangeError(`There is no law with the code ${law.code}.`);
  }
}

/** Variance; Infinity for a Pareto law with alpha at most two. */
export function variance(law: Law): number {
  const { first, second, third } = law;
  switch (law.code) {
    case DETERMINISTIC:
      return 0;
    case EXPONENTIAL:
      return first * first;
    case NORMAL:
      return second * second;
    case LOGNORMAL:
      return (exp(second * second) - 1) * third * third;
    case GAMMA:
      return first * second * second;
    case WEIBULL: {
      const average = mean(law);
      return second * second * exp(logGamma(1 + 2 / first)) - average * average;
    }
    case UNIFORM:
      return ((second - first) * (second - first)) / 12;
    case TRIANGULAR:
      return ((third - first) * (third - first) - (second - first) * (third - second)) / 18;
    case EMPIRICAL: {
      const average = mean(law);
      return meanOfSegments(law.points, (from, to) => {
        const [start, end] = [from - average, to - average];
        return (start * start + start * end + end * end) / 3;
      });
    }
    case DISCRETE: {
      const average = mean(law);
      return meanOfPoints(law, (value) => (value - average) * (value - average));
    }
    case BETA: {
      const sum = first + second;
      return (third * third * first * second) / (sum * sum * (sum + 1));
    }
    case PARETO:
      if (first <= 2) return Number.POSITIVE_INFINITY;
      return (second * second * first) / ((first - 1) * (first - 1) * (first - 2));
    default:
      throw new RangeError(`There is no law with the code ${law.code}.`);
  }
}

/** The probability of a value at most x. */
export function cdf(law: Law, x: number): number {
  const { first, second, third } = law;
  switch (law.code) {
    case DETERMINISTIC:
      return x >= first ? 1 : 0;
    case EXPONENTIAL:
      return x <= 0 ? 0 : 1 - exp(-x / first);
    case NORMAL:
      return normalCdf((x - first) / second);
    case LOGNORMAL:
      return x <= 0 ? 0 : normalCdf((log(x) - first) / second);
    case GAMMA:
      return lowerGammaShare(first, x / second);
    case WEIBULL:
      return x <= 0 ? 0 : 1 - exp(-power(x / second, first));
    case UNIFORM:
      return Math.min(1, Math.max(0, (x - first) / (second - first)));
    case TRIANGULAR:
      if (x <= first) return 0;
      if (x >= third) return 1;
      if (x < second) return ((x - first) * (x - first)) / ((third - first) * (second - first));
      return 1 - ((third - x) * (third - x)) / ((third - first) * (third - second));
    case EMPIRICAL:
      return shareOfSegments(law.points, x);
    case DISCRETE: {
      let share = 0;
      for (let i = 0; i < law.points.length && law.points[i] <= x; i++) share = law.shares[i];
      return share;
    }
    case BETA:
      return lowerBetaShare(first, second, x / third, 1 - x / third, logBeta(first, second));
    case PARETO:
      return x <= second ? 0 : 1 - power(second / x, first);
    default:
      throw new RangeError(`There is no law with the code ${law.code}.`);
  }
}

function meanOfPoints(law: Law, of: (value: number) => number): number {
  let sum = 0;
  for (let i = 0; i < law.points.length; i++) {
    sum += of(law.points[i]) * (law.shares[i] - (i === 0 ? 0 : law.shares[i - 1]));
  }
  return sum;
}

function meanOfSegments(points: Float64Array, of: (from: number, to: number) => number): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) sum += of(points[i - 1], points[i]);
  return sum / (points.length - 1);
}

/** The largest share whose value on the broken line through the sorted points is at most x. */
function shareOfSegments(points: Float64Array, x: number): number {
  if (x < points[0]) return 0;
  const last = points.length - 1;
  let before = last;
  while (points[before] > x) before--;
  if (before === last) return 1;
  return (before + (x - points[before]) / (points[before + 1] - points[before])) / last;
}
