/**
 * How the targets answer to the staff at each post, as far as the staffings tried so far tell: a level, on a scale on which
 * it has no end, is linear in the logarithm of each post's engineers. So one more brings less than the one before, and
 * no share is promised above what unlimited staff would keep.
 */
import type { Staffing } from './staffing.ts';

/** On the open scale. */
export interface Tried {
  readonly staffing: Staffing;
  /** By target; null where it has no such tickets. */
  readonly levels: readonly (number | null)[];
}

/** What an engineer who comes or goes is a step of; somebody more than nobody is one as well. */
export const sizeOf = (engineers: number): number => Math.log(engineers + 1);

/** A share between nothing and its ceiling, or a positive number that is the better the smaller, without an end to either side. */
export function openScale(level: number, ceiling: number): number {
  const top = Math.max(ceiling, level) + CLOSE;
  return Math.log(Math.max(level, CLOSE) / (top - Math.max(level, CLOSE)));
}
const CLOSE = 2e-3;

/** Tries further away than this at each post, in logarithms of staff, count for little. */
const NEAR = 0.4;
/** What counts for less than this is left out. */
const TOO_FAR = 1e-3;
/** Draws what was hardly tried towards bringing nothing. */
const RIDGE = 0.01;
const SWEEPS = 300;
const STILL = 1e-6;
const TINY = 1e-12;

export interface Fit {
  /** By target, how much higher the centre is than its own runs say, as far as all others tell. */
  readonly above: readonly number[];
  /** By target and post, what a unit of size brings; never less than nothing, since more staff cannot do harm. */
  readonly brings: readonly (readonly number[])[];
}

/**
 * @param centre a staffing that was tried: only differences to it count, which the same random numbers make small
 * @param noise by target, the variance of such a difference by chance; the less of it, the more the centre's own runs count
 */
export function fitAround(centre: Tried, tried: readonly Tried[], noise: readonly number[]): Fit {
  const posts = centre.staffing.map((_, post) => post);
  const moves = tried.map(({ staffing }) =>
    posts.map((post) => sizeOf(staffing[post]) - sizeOf(centre.staffing[post])),
  );
  const reach = posts.length * NEAR * NEAR;
  const weights = moves.map((move) => Math.exp(-move.reduce((sum, each) => sum + each * each, 0) / reach));
  const fits = centre.levels.map((level, target) => {
    const known = tried.flatMap(({ levels }, at) => {
      const own = levels[target];
      const isOther = moves[at].some((each) => each !== 0);
      return own === null || level === null || !isOther || weights[at] < TOO_FAR
        ? []
        : [{ move: moves[at], weight: weights[at], rise: own - level }];
    });
    return fitted(known, posts.length, noise[target]);
  });
  return { above: fits.map(({ above }) => above), brings: fits.map(({ brings }) => brings) };
}

interface Known {
  readonly move: readonly number[];
  readonly weight: number;
  readonly rise: number;
}

/** Weighted least squares with a ridge, never below nothing, post by post until it stands still. */
function fitted(known: readonly Known[], posts: number, noise: number): { above: number; brings: number[] } {
  const brings = new Array<number>(posts).fill(0);
  const left = known.map(({ rise }) => rise);
  const all = known.reduce((sum, { weight }) => sum + weight, 0);
  let above = 0;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let moved = 0;
    for (let post = 0; post < posts; post++) {
      let top = 0;
      let bottom = RIDGE;
      for (const [at, { move, weight }] of known.entries()) {
        top += weight * move[post] * (left[at] + move[post] * brings[post]);
        bottom += weight * move[post] * move[post];
      }
      const change = Math.max(0, top / bottom) - brings[post];
      for (const [at, { move }] of known.entries()) left[at] -= move[post] * change;
      brings[post] += change;
      moved = Math.max(moved, Math.abs(change));
    }
    // The centre's own runs say nothing; they count the more, the less of what the fit leaves over is chance.
    const sum = known.reduce((sum, { weight }, at) => sum + weight * left[at], 0);
    const squares = known.reduce((sum, { weight }, at) => sum + weight * left[at] * left[at], 0);
    const own = all === 0 ? 1 : Math.max(1, squares / all / Math.max(noise, TINY));
    const change = (sum + all * above) / (all + own) - above;
    for (const at of known.keys()) left[at] -= change;
    above += change;
    if (Math.max(moved, Math.abs(change)) < STILL) break;
  }
  return { above, brings };
}
