/** The regularised incomplete gamma function and its inverse, in the kernel's own arithmetic. */

import { exp, log } from './elementary.ts';
import { logGamma, stirlingRest } from './gammaFunction.ts';
import { normalQuantile } from './normalLaw.ts';

/** 1 / sqrt(2π). */
const PEAK = 0.3989422804014327;

/**
 * x ** shape e ** -x / Γ(shape): x times the density of the gamma law with scale one. For large shapes by Stirling's
 * series, where the plain form would lose digits.
 */
function density(shape: number, x: number, logGammaOfShape: number): number {
  if (shape < 10) return exp(shape * log(x) - x - logGammaOfShape);
  const ratio = x / shape;
  return PEAK * Math.sqrt(shape) * exp(shape * (log(ratio) - (x - shape) / shape) - stirlingRest(shape));
}

/** The lower share P over the density: 1/a + x/(a (a + 1)) + x²/(a (a + 1)(a + 2)) + … (for x below a + 1). */
function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = shape + 1; term > sum * 1e-17; n += 1) {
    term *= x / n;
    sum += term;
  }
  return sum;
}

/**
 * The upper share Q over the density (for x above a + 1). A whole shape has a finite sum, any other the continued
 * fraction 1/(x + 1 - a - 1 (1 - a)/(x + 3 - a - 2 (2 - a)/(…))), by the modified method of Lentz
 * (Abramowitz and Stegun, 6.5.13 and 6.5.31).
 */
function upperFraction(shape: number, x: number): number {
  if (shape <= 30 && Math.floor(shape) === shape) {
    let term = 1 / x;
    let sum = term;
    for (let n = shape - 1; n > 0; n--) {
      term *= n / x;
      sum += term;
    }
    return sum;
  }
  let partial = x + 1 - shape;
  let ahead = 1e300;
  let behind = 1 / partial;
  let value = behind;
  for (let n = 1; n < 100000; n++) {
    const numerator = n * (shape - n);
    partial += 2;
    behind = 1 / (partial + numerator * behind);
    ahead = partial + numerator / ahead;
    const factor = ahead * behind;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}

/** The probability that a gamma variable of this shape and scale one is at most x. */
export function lowerGammaShare(shape: number, x: number): number {
  if (!(x > 0)) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  const height = density(shape, x, logGamma(shape));
  return x < shape + 1 ? height * lowerSeries(shape, x) : 1 - height * upperFraction(shape, x);
}

/**
 * The inverse of `lowerGammaShare` in its second argument, to about 1e-13 relative.
 *
 * Newton's method on the logarithm of the nearer tail as a function of y = ln x. Both tails are log-concave in y, so
 * that after the first step every iterate lies on the same side of the answer and the method cannot circle.
 *
 * @param logGammaOfShape ln Γ(shape), which the caller keeps
 */
export function lowerGammaQuantile(shape: number, u: number, logGammaOfShape: number): number {
  const isLower = u < 0.5;
  const target = log(isLower ? u : 1 - u);
  let x = startOfSearch(shape, u, logGammaOfShape);
  for (let round = 0; round < 60; round++) {
    const height = density(shape, x, logGammaOfShape);
    if (height === 0) break;
    // The share of the wanted tail over the density, by whichever expansion converges at x.
    const isLeft = x < shape + 1;
    let shareOverHeight = isLeft ? lowerSeries(shape, x) : upperFraction(shape, x);
    if (isLeft !== isLower) shareOverHeight = 1 / height - shareOverHeight;
    const gap = shareOverHeight * (target - log(shareOverHeight * height));
    const step = Math.max(-4, Math.min(4, isLower ? gap : -gap));
    x *= exp(step);
    if (Math.abs(step) < 1e-9) break;
  }
  return x;
}

/** Wilson and Hilferty's cube for the bulk; near zero, where P is nearly x ** a / Γ(a + 1), the root of that. */
function startOfSearch(shape: number, u: number, logGammaOfShape: number): number {
  const nearZero = exp((log(u * shape) + logGammaOfShape) / shape);
  if (shape < 0.5 || nearZero < 0.2 * shape) return Math.max(nearZero, 1e-300);
  const root = 1 - 1 / (9 * shape) + normalQuantile(u) / (3 * Math.sqrt(shape));
  return root > 0.1 ? shape * root * root * root : Math.max(nearZero, 1e-300);
}
