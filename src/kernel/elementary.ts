/**
 * Exponential, logarithm and power in our own arithmetic: only + - * / and table look-ups, so that a simulated
 * number has the same bits in every JavaScript engine (engines differ in the last bit of their own).
 */

import { logarithmsOfCentres, POWER_OFFSET, powersOfTwo, rootsOfTwo } from './logarithmTables.ts';

const POWERS = powersOfTwo();
export const ROOTS = rootsOfTwo();
export const CENTRES = logarithmsOfCentres();

// ln 2 and ln 2 / 128 in two parts, the first so short that its whole multiples below are exact.
export const LN2_HIGH = 0.6931471805598903;
export const LN2_LOW = 5.497923018708371e-14;
const STEP_HIGH = 0.005415212348111709;
const STEP_LOW = 1.2864023111638346e-14;
const STEPS_PER_UNIT = 184.6649652337873;

// The same eight bytes seen as a double and as two words; the sign, exponent and leading bits are in the high word.
const REAL = new Float64Array(1);
const WORDS = new Int32Array(REAL.buffer);
REAL[0] = 1;
const HIGH = WORDS[1] === 0 ? 0 : 1;

/**
 * e to the power of x, within 0.51 units of the last place for normal results.
 * x = k ln 2 / 128 + r with |r| <= ln 2 / 256, then 2 ** (k / 128) from a table and a polynomial in r
 * (method: Tang, ACM TOMS 15, 1989).
 */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return exponentialAtTheRim(x);
  const steps = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const k = steps | 0;
  return exponentialInStep(x - steps * STEP_HIGH - steps * STEP_LOW, (k & 127) << 1) * POWERS[(k >> 7) + POWER_OFFSET];
}

/** 2 ** (i / 128) e ** r, the root of two standing at 2i. */
function exponentialInStep(r: number, at: number): number {
  const root = ROOTS[at];
  const square = r * r;
  return root + root * (ROOTS[at + 1] + (r + square * (0.5 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120)))));
}

/** Results that overflow, vanish or are subnormal, and NaN: the power of two is applied in two halves. */
function exponentialAtTheRim(x: number): number {
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019412) return 0;
  if (!(x > -746)) return x;
  const steps = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const k = steps | 0;
  const inStep = exponentialInStep(x - steps * STEP_HIGH - steps * STEP_LOW, (k & 127) << 1);
  const half = k >> 8;
  return inStep * POWERS[half + POWER_OFFSET] * POWERS[(k >> 7) - half + POWER_OFFSET];
}

/**
 * Natural logarithm, within 0.85 units of the last place; ln 0 = -Infinity, NaN below zero.
 * x = 2 ** e z with z from 11/16 to 11/8, z = c (1 + r) with c the centre of its piece in a table, then
 * e ln 2 + ln c + ln(1 + r) (method: Tang, ACM TOMS 16, 1990).
 */
export function log(x: number): number {
  REAL[0] = x;
  const word = WORDS[HIGH];
  if ((word - 0x00100000) >>> 0 >= 0x7fe00000) return logarithmAtTheRim(x);
  const above = word - 0x3fe60000;
  const exponent = above >> 20;
  const at = (above >> 11) & 508;
  const z = x * POWERS[POWER_OFFSET - exponent];
  const r = (z - CENTRES[at]) * CENTRES[at + 1];
  const whole = exponent * LN2_HIGH + CENTRES[at + 2];
  const near = whole + r;
  const rest = whole - near + r + (exponent * LN2_LOW + CENTRES[at + 3]);
  const square = r * r;
  const curve = r * (1 / 3) - 0.5 + square * (r * (1 / 5) - 1 / 4 + square * (r * (1 / 7) - 1 / 6 - square * (1 / 8)));
  return near + (rest + square * curve);
}

/** Zero, subnormal and negative numbers, infinity and NaN. */
function logarithmAtTheRim(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x < 0) return Number.NaN;
  if (x < 1) return log(x * POWERS[POWER_OFFSET + 54]) - 54 * LN2_HIGH - 54 * LN2_LOW;
  return x;
}

/** x to the power of y for x >= 0 (NaN below), as e ** (y ln x): relative error about |y ln x| 2e-16. */
export function power(x: number, y: number): number {
  if (y === 0) return 1;
  if (y === 1) return x;
  return exp(y * log(x));
}
