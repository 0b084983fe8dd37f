/** A staffing: so many at each post, what they cost, and which staffings may be tried at all. */
import type { Model } from '../../model/model.ts';
import { loadByTeam } from '../load.ts';
import type { Post } from './posts.ts';
import type { StaffRule } from './program.ts';

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

/** What one engineer more at a post costs. */
export function priceAt(posts: readonly Post[], post: number): number {
  return isPriced(posts) ? posts[post].cost! : 1;
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
): readonly StaffRule[] {
  const teams = [...new Set(posts.map(({ team }) => team))].map((team) => ({
    weights: posts.map((post) => (post.team === team ? 1 : 0)),
    least: Math.max(1, profiles(team)),
  }));
  const loads = loadByTeam(model).filter(({ line }) => line !== 'L1' || model.customer.patience === null);
  const lines = [...new Set(posts.map(({ line }) => line))].map((line) => {
    const weights = posts.map((post) => (post.line === line ? post.present : 0));
    const offered = loads.reduce((sum, load) => sum + (load.line === line ? load.meanOffered : 0), 0);
    // A line whose work the first-order arithmetic finds too much for its present staff is left to the simulation.
    const present = sumOf(
      weights,
      posts.map(({ engineers }) => engineers),
    );
    return { weights, least: offered < present ? offered * MORE_THAN : 0 };
  });
  return [...teams, ...lines];
}
/** Hands that the work just fills never get it done. */
const MORE_THAN = 1 + 1e-9;

export function isAllowedBy(rules: readonly StaffRule[], staffing: Staffing): boolean {
  return (
    staffing.every((engineers) => engineers >= 0) &&
    rules.every(({ weights, least }) => sumOf(weights, staffing) >= least)
  );
}

function sumOf(weights: readonly number[], staffing: Staffing): number {
  return staffing.reduce((sum, engineers, post) => sum + weights[post] * engineers, 0);
}
