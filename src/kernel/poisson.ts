/** How many? Whole-number laws by inversion: Poisson counts and geometric numbers of touches. */

import { exp, log } from './elementary.ts';
import { stirlingRest } from './gammaFunction.ts';

/** Below this mean the search starts at zero, above it at the mode. */
const SMALL_MEAN = 30;

/**
 * The smallest k with P(N <= k) >= u for a Poisson count N of the given mean (0 to 1e6); u strictly in (0, 1).
 * It never falls when u rises, and rises with the mean. Cost: up to about 8 sqrt(mean) steps.
 *
 * @example poissonQuantile(3.5, 0.5) // 3
 */
export function poissonQuantile(mean: number, u: number): number {
  if (!(mean >= 0 && mean <= 1e6))
    throw new RangeError(`A Poisson mean must lie between 0 and 1,000,000, not ${mean}.`);
  if (mean < SMALL_MEAN) return searchUpwards(mean, u, 0, exp(-mean), 0);

  const mode = Math.floor(mean);
  const peak = probabilityOfMode(mean, mode);
  let probability = peak;
  let upTo = 0;
  for (let k = mode; probability > 1e-20 && k >= 0; k--) {
    upTo += probability;
    probability *= k / mean;
  }
  if (upTo < u) return searchUpwards(mean, u, mode, peak, upTo - peak);

  // Downwards: k is the answer once the share up to k - 1 is too small; past 1e-20 only rounding is left of it.
  probability = peak;
  for (let k = mode; k > 0; k--) {
    upTo -= probability;
    if (upTo < u || probability < 1e-20) return k;
    probability *= k / mean;
  }
  return 0;
}

/** From k upwards, whose probability is given and below which lies the share `below`. */
function searchUpwards(mean: number, u: number, from: number, probability: number, below: number): number {
  let k = from;
  let upTo = below + probability;
  let next = (probability * mean) / (k + 1);
  while (upTo < u && upTo + next > upTo) {
    k++;
    upTo += next;
    next *= mean / (k + 1);
  }
  return k;
}

/**
 * P(N = mode) without large numbers that cancel: the saddle-point form of Loader (2000), in which the distance of the
 * mode from the mean enters by a short series.
 */
function probabilityOfMode(mean: number, mode: number): number {
  const gap = (mean - mode) / mean;
  let deviance = 0;
  let power = gap;
  for (let n = 2; n < 14; n++) {
    power *= gap;
    deviance += power / (n * (n - 1));
  }
  return exp(-mean * deviance - stirlingRest(mode)) / Math.sqrt(6.283185307179586 * mode);
}

/**
 * A geometric number of touches 1, 2, 3, … with the given mean: the smallest k with 1 - (1 - 1/mean) ** k >= u.
 *
 * @example geometricQuantile(1 / 0.3, 0.5) // 2
 */
export function geometricQuantile(meanAtLeastOne: number, u: number): number {
  if (!(meanAtLeastOne >= 1 && meanAtLeastOne < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`The mean number of touches must be a finite number, at least one, not ${meanAtLeastOne}.`);
  }
  if (meanAtLeastOne === 1) return 1;
  return Math.max(1, Math.ceil(log(1 - u) / log(1 - 1 / meanAtLeastOne)));
}
