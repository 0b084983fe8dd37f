/** Inverting a distribution function: Newton's method, kept inside a bracket that closes by halving. */

export interface RisingProblem {
  /** A function that never falls. */
  share: (x: number) => number;
  /** Its slope. */
  density: (x: number) => number;
  /** The value it shall have. */
  target: number;
  start: number;
  low: number;
  /** May be Infinity. */
  high: number;
}

/**
 * The x between `low` and `high` at which `share(x)` = `target`, to about 1e-14 relative.
 * Cost: as a rule five to ten evaluations, two hundred at most.
 *
 * @example solveRising({ share: (x) => x * x, density: (x) => 2 * x, target: 2, start: 1, low: 0, high: 2 }) // sqrt 2
 */
export function solveRising(problem: RisingProblem): number {
  const { share, density, target } = problem;
  let { low, high, start: x } = problem;
  for (let round = 0; round < 200; round++) {
    const gap = target - share(x);
    if (gap === 0) return x;
    if (gap > 0) low = x;
    else high = x;
    let next = x + gap / density(x);
    if (!(next > low && next < high)) next = middle(low, high);
    const isSettled = Math.abs(next - x) <= 1e-14 * Math.abs(next);
    x = next;
    if (isSettled) break;
  }
  return x;
}

function middle(low: number, high: number): number {
  if (high === Number.POSITIVE_INFINITY) return low > 1 ? 2 * low : low + 1;
  if (low === Number.NEGATIVE_INFINITY) return high < -1 ? 2 * high : high - 1;
  return (low + high) / 2;
}
