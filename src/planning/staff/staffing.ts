/** A staffing: so many at each post, what they cost, and which staffings may be tried at all. */
import type { Model } from '../../model/model.ts';
import { loadByTeam } from '../load.ts';
import type { Post } from './posts.ts';

export type Staffing = readonly number[];

export const keyOf = (staffing: Staffing): string => staffing.join(' ');

export function engineersOf(staffing: Staffing): number {
  return staffing.reduce((sum, engineers) => sum + engineers, 0);
}

/** Whether all posts have a rate; if not, engineers are counted and not paid. */
export function isPriced(posts: readonly Post[]): boolean {
  return posts.every(({ cost }) => cost !== null && cost > 0);
}

/** What is to be as small as possible: the period's pay, or the number of engineers. */
export function priceOf(posts: readonly Post[], staffing: Staffing): number {
  const priced = isPriced(posts);
  return staffing.reduce((sum, engineers, index) => sum + engineers * (priced ? posts[index].cost! : 1), 0);
}

export function changed(staffing: Staffing, post: number, by: number): number[] {
  return staffing.map((engineers, index) => (index === post ? engineers + by : engineers));
}

/** Whether each of one staffing's posts has no more than the other's. */
export function isWithin(one: Staffing, other: Staffing): boolean {
  return one.every((engineers, index) => engineers <= other[index]);
}

/**
 * Every team keeps somebody of each profile, and every line more hands than the work offered to it takes: what falls
 * behind for ever is no staffing, even where no target looks at it. Callers who give up take work away, and nothing is
 * asked of the first line where they may.
 */
export function staffingRules(
  posts: readonly Post[],
  model: Model,
  profiles: (team: string) => number,
): (staffing: Staffing) => boolean {
  const teams = [...new Set(posts.map(({ team }) => team))].map((team) => ({
    own: posts.flatMap((post, index) => (post.team === team ? [index] : [])),
    least: Math.max(1, profiles(team)),
  }));
  const loads = loadByTeam(model).filter(({ line }) => line !== 'L1' || model.customer.patience === null);
  const lines = [...new Set(posts.map(({ line }) => line))].map((line) => {
    const own = posts.flatMap((post, index) => (post.line === line ? [index] : []));
    const offered = loads.reduce((sum, load) => sum + (load.line === line ? load.meanOffered : 0), 0);
    const hands = (staffing: Staffing) => own.reduce((sum, index) => sum + staffing[index] * posts[index].present, 0);
    // A line whose work the first-order arithmetic finds too much for its present staff is left to the simulation.
    const present = hands(posts.map(({ engineers }) => engineers));
    return { hands, offered: offered < present ? offered : 0 };
  });
  return (staffing) =>
    staffing.every((engineers) => engineers >= 0) &&
    teams.every(({ own, least }) => own.reduce((sum, index) => sum + staffing[index], 0) >= least) &&
    lines.every(({ hands, offered }) => hands(staffing) > offered);
}
