/** The laws of work by inversion: the common ones here, in the very steps of `src/kernel`, the others asked of it. */
import { middleQuantile, tailQuantile } from '../src/kernel/normalQuantilePieces';
import { CENTRES, ROOTS } from './memory';

@external('host', 'quantile')
declare function otherQuantile(team: i32, u: f64): f64;
@external('host', 'exp')
declare function exponentialAtTheRim(x: f64): f64;
@external('host', 'log')
declare function logarithmAtTheRim(x: f64): f64;

const LN2_HIGH: f64 = 0.6931471805598903;
const LN2_LOW: f64 = 5.497923018708371e-14;
const STEP_HIGH: f64 = 0.005415212348111709;
const STEP_LOW: f64 = 1.2864023111638346e-14;
const STEPS_PER_UNIT: f64 = 184.6649652337873;

const DETERMINISTIC: i32 = 0;
const EXPONENTIAL: i32 = 1;
const LOGNORMAL: i32 = 2;

/** The value that the law of a team's work stays below with probability u. */
export function quantile(team: i32, code: i32, first: f64, second: f64, u: f64): f64 {
  if (code == LOGNORMAL) return exp(first + second * normalQuantile(u));
  if (code == EXPONENTIAL) return -first * log(1.0 - u);
  if (code == DETERMINISTIC) return first;
  return otherQuantile(team, u);
}

@inline
function powerOfTwo(exponent: i32): f64 {
  return reinterpret<f64>(((exponent + 1023) as i64) << 52);
}

export function exp(x: f64): f64 {
  if (!(x > -708.0 && x < 709.0)) return exponentialAtTheRim(x);
  const steps = floor<f64>(x * STEPS_PER_UNIT + 0.5);
  const k = steps as i32;
  const r = x - steps * STEP_HIGH - steps * STEP_LOW;
  const at = ROOTS + (((k & 127) << 4) as usize);
  const root = load<f64>(at);
  const square = r * r;
  const sum = load<f64>(at, 8) + (r + square * (0.5 + r * (1.0 / 6.0) + square * (1.0 / 24.0 + r * (1.0 / 120.0))));
  return (root + root * sum) * powerOfTwo(k >> 7);
}

export function log(x: f64): f64 {
  const word = (reinterpret<i64>(x) >> 32) as i32;
  if (((word - 0x00100000) as u32) >= 0x7fe00000) return logarithmAtTheRim(x);
  const above = word - 0x3fe60000;
  const exponent = above >> 20;
  const at = CENTRES + ((((above >> 11) & 508) << 3) as usize);
  const z = x * powerOfTwo(-exponent);
  const r = (z - load<f64>(at)) * load<f64>(at, 8);
  const e = exponent as f64;
  const whole = e * LN2_HIGH + load<f64>(at, 16);
  const near = whole + r;
  const rest = whole - near + r + (e * LN2_LOW + load<f64>(at, 24));
  const square = r * r;
  const curve =
    r * (1.0 / 3.0) - 0.5 + square * (r * (1.0 / 5.0) - 1.0 / 4.0 + square * (r * (1.0 / 7.0) - 1.0 / 6.0 - square * (1.0 / 8.0)));
  return near + (rest + square * curve);
}

export function normalQuantile(p: f64): f64 {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return middleQuantile(q);
  const tail = tailQuantile(sqrt<f64>(-log(q < 0.0 ? p : 1.0 - p)));
  return q < 0.0 ? -tail : tail;
}
