/** Sine and cosine in our own arithmetic, for rates that swing with the hour or the season. */

// π/2 in three parts of 33 bits, so that multiples up to a million are exact.
const QUARTER_1 = 1.5707963267341256;
const QUARTER_2 = 6.077100506303966e-11;
const QUARTER_3 = 2.0222662487959506e-21;
const QUARTERS_PER_RADIAN = 0.6366197723675814;

/** Sine of x radians, |x| <= 1e6, to 3e-16 absolute: quarter turns are taken off, the rest is its Taylor series. */
export function sin(x: number): number {
  const quarters = Math.floor(x * QUARTERS_PER_RADIAN + 0.5);
  return quarterWave(x - quarters * QUARTER_1 - quarters * QUARTER_2 - quarters * QUARTER_3, quarters | 0);
}

/** Cosine of x radians, |x| <= 1e6, to 3e-16 absolute. */
export function cos(x: number): number {
  const quarters = Math.floor(x * QUARTERS_PER_RADIAN + 0.5);
  return quarterWave(x - quarters * QUARTER_1 - quarters * QUARTER_2 - quarters * QUARTER_3, (quarters | 0) + 1);
}

/** sin(r + quarter π/2) for |r| <= π/4: the series starts at r or at one, each term the last times -r²/(n (n - 1)). */
function quarterWave(r: number, quarter: number): number {
  const square = r * r;
  const isSine = (quarter & 1) === 0;
  let beyond = 0;
  for (let n = isSine ? 19 : 18; n > 1; n -= 2) beyond = (1 - beyond) * (square / (n * (n - 1)));
  const value = isSine ? r - r * beyond : 1 - beyond;
  return (quarter & 2) === 0 ? value : -value;
}
