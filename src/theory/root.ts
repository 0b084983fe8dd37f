/** Where a function that rises reaches a value: for quantiles and for inverses of formulas. */

/**
 * The x at which `rising` reaches `target`, to the last bits. Halving, because it cannot fail; about sixty to a hundred
 * evaluations. `scale` is a guess of the order of magnitude; by default the search goes from zero upwards.
 */
export function crossing(rising: (x: number) => number, target: number, scale: number, low = 0): number {
  if (rising(low) >= target) return low;
  let below = low;
  let above = low + scale;
  while (rising(above) < target) {
    below = above;
    above = low + 2 * (above - low);
    if (above - low > 1e300) throw new RangeError(`The value ${target} is never reached.`);
  }
  for (let round = 0; round < 200; round++) {
    const middle = below + (above - below) / 2;
    if (middle <= below || middle >= above) break;
    if (rising(middle) < target) below = middle;
    else above = middle;
  }
  return above;
}
