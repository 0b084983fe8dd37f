/** Cumulated probabilities of counts: how many customers leave a line within a time? */

import { type BirthDeath, stationaryLaw } from './birthDeath.ts';

/** P(N <= k) and P(N > k) for k from 0 to some last count, each to its own relative precision. */
export interface CountSums {
  upTo: Float64Array;
  beyond: Float64Array;
}

/** A Poisson count: those who leave within `mean / rate` when they leave at a fixed rate. */
export function poissonSums(mean: number, last: number): CountSums {
  if (mean === 0) return nobody(last);
  return tailSums({ birth: () => mean, death: (n) => n, capacity: Number.POSITIVE_INFINITY, tailFrom: last + 1 }, last);
}

/**
 * A Pólya (negative binomial) count, P(N = i) = Γ(a + i)/(Γ(a) i!) p^a (1 - p)^i with a the shape and p = e^-decay:
 * those who leave within `decay` when, with i gone, they leave at the rate a + i.
 *
 * P(N <= k) is also the probability that a beta variable of shapes a and k + 1 is at most p.
 */
export function polyaSums(shape: number, decay: number, last: number): CountSums {
  if (decay === 0) return nobody(last);
  const q = -Math.expm1(-decay);
  const ratio = (n: number) => (q * (shape + n)) / (n + 1);
  if (shape * Math.expm1(decay) > last) return headSums(ratio, -shape * decay, last);
  return tailSums({ birth: ratio, death: () => 1, capacity: Number.POSITIVE_INFINITY, tailFrom: last + 1 }, last);
}

function nobody(last: number): CountSums {
  return { upTo: new Float64Array(last + 1).fill(1), beyond: new Float64Array(last + 1) };
}

/** Where counts are about `last` or less: the whole law is at hand, and both ends are summed inwards. */
function tailSums(process: BirthDeath, last: number): CountSums {
  const { first, probabilities } = stationaryLaw(process);
  const upTo = new Float64Array(last + 1);
  const beyond = new Float64Array(last + 1);
  const end = first + probabilities.length;
  let sum = 0;
  for (let n = 0; n <= last; n++) {
    if (n >= first && n < end) sum += probabilities[n - first];
    upTo[n] = sum;
  }
  let above = 0;
  for (let n = Math.max(last, end - 1); n >= 0; n--) {
    if (n <= last) beyond[n] = above;
    if (n >= first && n < end) above += probabilities[n - first];
  }
  return { upTo, beyond };
}

/** Where most counts are above `last`: from P(N = last) downwards, so that its far tail need not be walked. */
function headSums(ratio: (n: number) => number, logOfNone: number, last: number): CountSums {
  let logarithm = logOfNone;
  for (let n = 0; n < last; n++) logarithm += Math.log(ratio(n));
  const upTo = new Float64Array(last + 1);
  let probability = Math.exp(logarithm);
  for (let n = last; n >= 0; n--) {
    upTo[n] = probability;
    if (n > 0) probability /= ratio(n - 1);
  }
  for (let n = 1; n <= last; n++) upTo[n] += upTo[n - 1];
  return { upTo, beyond: upTo.map((share) => 1 - share) };
}
