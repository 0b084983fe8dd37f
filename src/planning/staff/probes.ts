/**
 * Staffings around one, to see what each post brings: in each about half of the posts have more and the others fewer, and
 * over all of them any two posts go together as often as they do not (rows of Sylvester's matrix), so that every run tells
 * of every post.
 */
import { changed, type Staffing } from './staffing.ts';

/** Of a post, what comes or goes. */
const PROBE = 0.2;

/** @param from number of the first row; rows come round again after all of them were used */
export function probesAround(
  centre: Staffing,
  from: number,
  count: number,
  isAllowed: (staffing: Staffing) => boolean,
): Staffing[] {
  let rows = 2;
  while (rows <= centre.length) rows *= 2;
  return Array.from({ length: count }, (_, index) => {
    const row = ((from + index) * STRIDE) % rows;
    const isMore = (post: number) => onesOf(row & (post + 1)) % 2 === 1;
    const step = (post: number) => Math.max(1, Math.round(centre[post] * PROBE));
    const more = centre.map((engineers, post) => engineers + (isMore(post) ? step(post) : 0));
    // Who may not go, stays.
    return centre.reduce((staffing: Staffing, _, post) => {
      const fewer = changed(staffing, post, -step(post));
      return isMore(post) || !isAllowed(fewer) ? staffing : fewer;
    }, more);
  });
}
/** Odd, so that all rows come before one comes again; near ones differ in many posts. */
const STRIDE = 11;

function onesOf(bits: number): number {
  let ones = 0;
  for (let left = bits; left > 0; left >>= 1) ones += left & 1;
  return ones;
}
