/** The logarithm of the gamma function by Stirling's series, and the series itself for those who need it alone. */

import { log } from './elementary.ts';

/** ln sqrt(2π). */
export const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * What Stirling's formula leaves out: ln Γ(x) - ((x - 1/2) ln x - x + ln sqrt(2π)) = 1/(12x) - 1/(360x³) + …,
 * exact to 1e-17 for x >= 10 (Abramowitz and Stegun, 6.1.40).
 */
export function stirlingRest(x: number): number {
  const y = 1 / (x * x);
  return (
    (1 / 12 -
      y *
        (1 / 360 -
          y *
            (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - y * (691 / 360360 - y * (1 / 156 - y * (3617 / 122400)))))))) /
    x
  );
}

/**
 * ln Γ(x) for x > 0, to about 6e-15 of max(1, |ln Γ(x)|); arguments below ten are carried up by Γ(x + 1) = x Γ(x).
 */
export function logGamma(x: number): number {
  let carried = 1;
  let y = x;
  for (; y < 10; y += 1) carried *= y;
  return (y - 0.5) * log(y) - y + HALF_LOG_TWO_PI + stirlingRest(y) - log(carried);
}
