/**
 * The cheapest staffing that keeps the targets, as far as a few runs with common random numbers can tell.
 *
 *   descend: all posts at once, from program to program, exchanges among them (where there are three posts or more)
 *   raise:   where that does not keep the targets, one engineer more at each post is tried; those that bring most
 *            towards what is missing for their price come on
 *   lower:   fewer at each post are tried; what keeps the targets goes together, the largest saving for the slack it takes
 *            first; a post that can give nobody is done, because with fewer elsewhere it can do so even less
 *
 * What was refuted on fresh runs is never gone back to, nor anything within it.
 */
import { descend } from './descend.ts';
import { lower } from './lower.ts';
import { raise } from './raise.ts';
import { type Found, type Search, stepOf } from './searching.ts';
import type { Staffing } from './staffing.ts';

/** Two posts are seen through by trying each. */
export const MANY_POSTS = 3;

export async function search(start: Staffing, context: Search): Promise<Found> {
  const many = context.posts.length >= MANY_POSTS;
  const known = context.trials.all.map(({ staffing }) => staffing).filter(context.isAllowed);
  const descent = many ? await descend([start, ...known], context) : null;
  const program = descent?.program ?? null;
  const from = descent?.staffing ?? start;
  const raised = descent?.keeps ? from : await raise(from, context);
  if (raised === null) return { staffing: from, finished: false, keeps: false, program };
  return { ...(await lower(raised, context, many ? () => 1 : stepOf)), program };
}
