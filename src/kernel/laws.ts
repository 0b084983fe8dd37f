/**
 * The probability laws a scenario may name. Every constructor checks its parameters and throws a RangeError that says
 * what is wrong; after that, `quantile` trusts them. `beta` has no unit, the others have that of their parameters.
 */

import { exp, log } from './elementary.ts';
import { logGamma } from './gammaFunction.ts';
import {
  BETA,
  DETERMINISTIC,
  DISCRETE,
  EMPIRICAL,
  EXPONENTIAL,
  GAMMA,
  type Law,
  LOGNORMAL,
  makeLaw,
  NORMAL,
  PARETO,
  TRIANGULAR,
  UNIFORM,
  WEIBULL,
} from './law.ts';

export type { Law } from './law.ts';
export { cdf, mean, variance } from './moments.ts';
export { quantile } from './quantiles.ts';

/** Always the same value. */
export function deterministic(value: number): Law {
  check(Number.isFinite(value), 'A fixed value must be a finite number', value);
  return makeLaw(`always ${value}`, DETERMINISTIC, value);
}

export function exponential(mean: number): Law {
  checkNotNegative('The mean of an exponential law', mean);
  return makeLaw(`exponential, mean ${mean}`, EXPONENTIAL, mean);
}

/** The sum of `stages` exponential times with the same mean; `mean` is that of the sum. */
export function erlang(stages: number, mean: number): Law {
  check(Number.isInteger(stages) && stages >= 1, 'An Erlang law has a whole number of stages, at least one', stages);
  checkNotNegative('The mean of an Erlang law', mean);
  const text = `Erlang, ${stages} stages, mean ${mean}`;
  if (stages === 1) return makeLaw(text, EXPONENTIAL, mean);
  return makeLaw(text, GAMMA, stages, mean / stages, logGamma(stages));
}

export function gamma(shape: number, mean: number): Law {
  checkPositive('The shape of a gamma law', shape);
  checkNotNegative('The mean of a gamma law', mean);
  return makeLaw(`gamma, shape ${shape}, mean ${mean}`, GAMMA, shape, mean / shape, logGamma(shape));
}

/** Lognormal by its mean and coefficient of variation: sigma² = ln(1 + cv²), mu = ln mean - sigma²/2. */
export function lognormal(mean: number, cv: number): Law {
  checkNotNegative('The mean of a lognormal law', mean);
  checkNotNegative('The coefficient of variation of a lognormal law', cv);
  const text = `lognormal, mean ${mean}, coefficient of variation ${cv}`;
  if (mean === 0 || cv === 0) return makeLaw(text, DETERMINISTIC, mean);
  const sigmaSquared = log(1 + cv * cv);
  return makeLaw(text, LOGNORMAL, log(mean) - sigmaSquared / 2, Math.sqrt(sigmaSquared), mean);
}

/** Lognormal by its median and the standard deviation of its logarithm. */
export function lognormalByMedian(median: number, sigma: number): Law {
  checkPositive('The median of a lognormal law', median);
  checkNotNegative('The sigma of a lognormal law', sigma);
  const text = `lognormal, median ${median}, sigma ${sigma}`;
  if (sigma === 0) return makeLaw(text, DETERMINISTIC, median);
  return makeLaw(text, LOGNORMAL, log(median), sigma, median * exp((sigma * sigma) / 2));
}

export function weibull(shape: number, scale: number): Law {
  checkPositive('The shape of a Weibull law', shape);
  checkPositive('The scale of a Weibull law', scale);
  return makeLaw(`Weibull, shape ${shape}, scale ${scale}`, WEIBULL, shape, scale);
}

export function uniform(low: number, high: number): Law {
  checkRising('The limits of a uniform law', [low, high]);
  const text = `uniform from ${low} to ${high}`;
  return low === high ? makeLaw(text, DETERMINISTIC, low) : makeLaw(text, UNIFORM, low, high);
}

export function triangular(low: number, mode: number, high: number): Law {
  checkRising('Low, mode and high of a triangular law', [low, mode, high]);
  const text = `triangular from ${low} over ${mode} to ${high}`;
  return low === high ? makeLaw(text, DETERMINISTIC, low) : makeLaw(text, TRIANGULAR, low, mode, high);
}

/**
 * The smooth law of recorded values: straight lines between the sorted values, the smallest at probability 0, the
 * largest at 1 (definition 7 of Hyndman and Fan 1996; Law, Simulation Modeling and Analysis, 6.2.4). Its mean is not
 * quite that of the values; `discrete(values, equal shares)` keeps it exactly but never yields a value in between.
 */
export function empirical(values: ArrayLike<number>): Law {
  check(values.length > 0, 'An empirical law needs at least one value; number of values', values.length);
  const points = Float64Array.from(values).sort();
  check(
    points.every(Number.isFinite),
    'An empirical law needs finite values',
    String(points.find((x) => !Number.isFinite(x))),
  );
  const text = `as the ${points.length} recorded values from ${points[0]} to ${points[points.length - 1]}`;
  if (points[0] === points[points.length - 1]) return makeLaw(text, DETERMINISTIC, points[0]);
  return makeLaw(text, EMPIRICAL, 0, 0, 0, points);
}

/** Single values, each with its share; shares are taken relative to their sum. */
export function discrete(values: ArrayLike<number>, shares: ArrayLike<number>): Law {
  check(values.length > 0, 'A discrete law needs at least one value; number of values', values.length);
  check(
    values.length === shares.length,
    `A discrete law of ${values.length} values needs as many shares`,
    shares.length,
  );
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    check(Number.isFinite(values[i]), 'A discrete law needs finite values', values[i]);
    checkNotNegative('A share of a discrete law', shares[i]);
    total += shares[i];
  }
  checkPositive('The sum of the shares of a discrete law', total);

  // Sorted by value, so that a larger random number never gives a smaller value.
  const order = Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b);
  const points = new Float64Array(order.length);
  const cumulated = new Float64Array(order.length);
  let sum = 0;
  order.forEach((from, to) => {
    sum += shares[from];
    points[to] = values[from];
    cumulated[to] = Math.min(1, sum / total);
  });
  // Rounding must not leave a gap at the top, nor let a value without a share fill it.
  for (let i = order.length - 1; i >= 0; i--) {
    cumulated[i] = 1;
    if (shares[order[i]] > 0) break;
  }
  return makeLaw(`one of ${Array.from(points).join(', ')}`, DISCRETE, 0, 0, 0, points, cumulated);
}

/** The beta law on 0 to 1. */
export function beta(a: number, b: number): Law {
  checkPositive('The first shape of a beta law', a);
  checkPositive('The second shape of a beta law', b);
  return makeLaw(`beta, shapes ${a} and ${b}`, BETA, a, b, 1);
}

export function pareto(alpha: number, minimum: number): Law {
  checkPositive('The alpha of a Pareto law', alpha);
  checkPositive('The minimum of a Pareto law', minimum);
  return makeLaw(`Pareto, alpha ${alpha}, minimum ${minimum}`, PARETO, alpha, minimum);
}

/** The normal law, which also yields negative values. */
export function normal(mean: number, standardDeviation: number): Law {
  check(Number.isFinite(mean), 'The mean of a normal law must be a finite number', mean);
  checkNotNegative('The standard deviation of a normal law', standardDeviation);
  const text = `normal, mean ${mean}, standard deviation ${standardDeviation}`;
  if (standardDeviation === 0) return makeLaw(text, DETERMINISTIC, mean);
  return makeLaw(text, NORMAL, mean, standardDeviation);
}

/** The law of `factor` times a value of `law`. */
export function scaled(law: Law, factor: number): Law {
  checkNotNegative('The factor of a scaled law', factor);
  if (factor === 1) return law;
  const { code, first, second, third, shares } = law;
  const text = `${factor} times (${law.text})`;
  if (factor === 0) return makeLaw(text, DETERMINISTIC, 0);
  const points = law.points.map((value) => value * factor);
  switch (code) {
    case LOGNORMAL:
      return makeLaw(text, code, first + log(factor), second, third * factor);
    case GAMMA:
    case WEIBULL:
    case PARETO:
      return makeLaw(text, code, first, second * factor, third);
    case BETA:
      return makeLaw(text, code, first, second, third * factor);
    default:
      return makeLaw(text, code, first * factor, second * factor, third * factor, points, shares);
  }
}

function check(holds: boolean, rule: string, found: number | string): void {
  if (!holds) throw new RangeError(`${rule}, not ${found}.`);
}

function checkPositive(what: string, value: number): void {
  check(value > 0 && value < Number.POSITIVE_INFINITY, `${what} must be a finite number above zero`, value);
}

function checkNotNegative(what: string, value: number): void {
  check(value >= 0 && value < Number.POSITIVE_INFINITY, `${what} must be a finite number, zero or more`, value);
}

function checkRising(what: string, values: number[]): void {
  const rises = values.every((value, i) => Number.isFinite(value) && (i === 0 || values[i - 1] <= value));
  check(rises, `${what} must be finite and must not fall`, values.join(', '));
}
