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

/** Tries further away than this, in logarithms of staff, count for little. */
const NEAR = 1;
/** Draws what was hardly tried towards bringing nothing. */
const RIDGE = 0.01;
const SWEEPS = 300;

/**
 * By target and post, what a unit of size brings; never less than nothing, since more staff cannot do harm.
 * @param centre a staffing that was tried: only differences to it count, which the same random numbers make small
 */
export function responsesAround(centre: Tried, tried: readonly Tried[]): number[][] {
  const posts = centre.staffing.map((_, post) => post);
  const moves = tried.map(({ staffing }) =>
    posts.map((post) => sizeOf(staffing[post]) - sizeOf(centre.staffing[post])),
  );
  const weights = moves.map((move) => Math.exp(-move.reduce((sum, each) => sum + each * each, 0) / (NEAR * NEAR)));
  return centre.levels.map((level, target) => {
    const known = tried.flatMap(({ levels }, at) => {
      const own = levels[target];
      return own === null || level === null ? [] : [{ move: moves[at], weight: weights[at], rise: own - level }];
    });
    return fitted(known, posts.length);
  });
}

/** Weighted least squares with a ridge, never below nothing, post by post until it stands still. */
function fitted(known: readonly { move: readonly number[]; weight: number; rise: number }[], posts: number): number[] {
  const found = new Array<number>(posts).fill(0);
  const left = known.map(({ rise }) => rise);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let post = 0; post < posts; post++) {
      let above = 0;
      let below = RIDGE;
      for (const [at, { move, weight }] of known.entries()) {
        above += weight * move[post] * (left[at] + move[post] * found[post]);
        below += weight * move[post] * move[post];
      }
      const next = Math.max(0, above / below);
      for (const [at, { move }] of known.entries()) left[at] -= move[post] * (next - found[post]);
      found[post] = next;
    }
  }
  return found;
}
