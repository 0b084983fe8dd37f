/**
 * A number that rises and falls by one: its stationary law. Calls that abandon, a line with few places, callers at a
 * finite number of telephones are all of this kind.
 *
 * Source: Feller, An Introduction to Probability Theory, volume 1, XVII.5: the probabilities of neighbours are to one
 * another as birth rate to death rate.
 */

import { requireThat } from './requirements.ts';

export interface BirthDeath {
  /** Rate from n to n + 1; birth(n) / death(n + 1) must not rise with n once it is below one. */
  birth(n: number): number;
  /** Rate from n to n - 1, for n from 1. */
  death(n: number): number;
  /** The largest n; Infinity where there is none. */
  capacity: number;
  /** From this n upwards the law is wanted to full relative precision, however rare it is. */
  tailFrom: number;
}

export interface StationaryLaw {
  /** The n of the first probability. */
  first: number;
  /** Those left out are below 1e-300 or, above, too small to count. */
  probabilities: Float64Array;
}

/** Nobody waits for more states than this. */
const MOST_STATES = 2e7;

/**
 * The weights are worked out from the likeliest number outwards, so that none is ever too large and all are sums of
 * positive terms. Cost: as many steps as numbers with some probability.
 */
export function stationaryLaw({ birth, death, capacity, tailFrom }: BirthDeath): StationaryLaw {
  const ratio = (n: number) => birth(n) / death(n + 1);
  const mode = likeliest(ratio, capacity);

  const downwards: number[] = [];
  for (let n = mode - 1, weight = 1; n >= 0; n--) {
    weight /= ratio(n);
    if (!(weight > 1e-300)) break;
    downwards.push(weight);
  }
  const upwards: number[] = [1];
  let tail = mode >= tailFrom ? 1 : 0;
  for (let n = mode, weight = 1; n < capacity; n++) {
    const step = ratio(n);
    weight *= step;
    if (!(weight > 1e-300)) break;
    upwards.push(weight);
    if (n + 1 >= tailFrom) {
      tail += weight;
      // What is left is hardly more than a geometric series.
      if (weight * step < 1e-18 * tail * (1 - step)) break;
    }
    requireThat(
      upwards.length < MOST_STATES,
      'This line is so close to growing for ever that its law has too many states.',
    );
  }

  let total = 0;
  for (const weight of upwards) total += weight;
  for (const weight of downwards) total += weight;
  const probabilities = new Float64Array(downwards.length + upwards.length);
  downwards.forEach((weight, i) => {
    probabilities[downwards.length - 1 - i] = weight / total;
  });
  upwards.forEach((weight, i) => {
    probabilities[downwards.length + i] = weight / total;
  });
  return { first: mode - downwards.length, probabilities };
}

/** The sum of f(n) P(n) over the numbers from `from` to `to`. */
export function meanOver(law: StationaryLaw, from: number, to: number, f: (n: number) => number): number {
  let sum = 0;
  const last = Math.min(to, law.first + law.probabilities.length - 1);
  for (let n = Math.max(from, law.first); n <= last; n++) sum += f(n) * law.probabilities[n - law.first];
  return sum;
}

export function probabilityOf(law: StationaryLaw, n: number): number {
  return law.probabilities[n - law.first] ?? 0;
}

/** The first n from which the ratio of neighbours is below one; ratios fall, so halving finds it. */
function likeliest(ratio: (n: number) => number, capacity: number): number {
  let above = 1;
  while (above <= capacity && ratio(above - 1) >= 1) {
    above *= 2;
    requireThat(above < 1e15, 'The line grows for ever: arrivals outrun all service and all patience.');
  }
  let [low, high] = [0, Math.min(above, capacity)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (ratio(middle) >= 1) low = middle + 1;
    else high = middle;
  }
  return low;
}
