/**
 * The one shape that every probability law has, whatever its family, so that the code that draws from laws sees a
 * single kind of object and stays fast. Which numbers mean what is told beside each family's code.
 */

export interface Law {
  /** The family, one of the codes below. */
  readonly code: number;
  readonly first: number;
  readonly second: number;
  readonly third: number;
  /** Values of a tabulated law in rising order, else empty. */
  readonly points: Float64Array;
  /** Cumulated shares of a discrete law, else empty. */
  readonly shares: Float64Array;
  /** The law as a person would write it. */
  readonly text: string;
}

/** first: the value. */
export const DETERMINISTIC = 0;
/** first: mean. */
export const EXPONENTIAL = 1;
/** first: mean of the logarithm, second: its standard deviation, third: mean. */
export const LOGNORMAL = 2;
/** first: shape, second: scale, third: ln Γ(shape); Erlang's law is the one with a whole shape. */
export const GAMMA = 3;
/** first: shape, second: scale. */
export const WEIBULL = 4;
/** first: low, second: high. */
export const UNIFORM = 5;
/** first: low, second: mode, third: high. */
export const TRIANGULAR = 6;
/** points: the recorded values. */
export const EMPIRICAL = 7;
/** points: the values, shares: probability of this value or a smaller one. */
export const DISCRETE = 8;
/** first and second: the two shapes, third: the factor by which it is stretched. */
export const BETA = 9;
/** first: alpha, second: minimum. */
export const PARETO = 10;
/** first: mean, second: standard deviation. */
export const NORMAL = 11;

const NOTHING = new Float64Array(0);

/** The only place where laws are made, so that all have one hidden shape. */
export function makeLaw(
  text: string,
  code: number,
  first: number,
  second = 0,
  third = 0,
  points: Float64Array = NOTHING,
  shares: Float64Array = NOTHING,
): Law {
  return { code, first, second, third, points, shares, text };
}
