/**
 * The cheapest staffing that keeps the targets, as far as a few runs with common random numbers can tell.
 *
 *   raise: one engineer more at each post is tried; those that bring most towards what is missing for their price come on
 *   lower: fewer at each post are tried; what keeps the targets goes together, the largest saving for the slack it takes
 *          first; a post that can give nobody is done, because with fewer elsewhere it can do so even less
 *
 * What was refuted on fresh runs is never gone back to, nor anything within it.
 */
import { lower } from './lower.ts';
import { raise } from './raise.ts';
import type { Found, Search } from './searching.ts';
import type { Staffing } from './staffing.ts';

export async function search(start: Staffing, context: Search): Promise<Found> {
  const raised = await raise(start, context);
  return raised === null ? { staffing: start, finished: false, keeps: false } : lower(raised, context);
}
