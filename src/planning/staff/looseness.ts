/**
 * By how much a staffing may be too large, as far as the staffings tried tell: who could go at each post before a target
 * surely breaks, and what the cheapest would cost if each target were as high as the proof leaves open.
 */
import type { Certificate } from './certificate.ts';
import { fails, type Level } from './judge.ts';
import { scaled, type View } from './openLevels.ts';
import { cheapestStaffing } from './program.ts';
import { sizeOf } from './responses.ts';
import type { Search } from './searching.ts';
import { changed, priceAt, type Staffing } from './staffing.ts';
import type { Target } from './target.ts';

/** How much more each figure would be on another staffing, in its unit. */
export function gainsOn({ trial, brings, slopes }: View, staffing: Staffing): number[] {
  return brings.map((own, target) => {
    const sizes = own.map((each, post) => each * (sizeOf(staffing[post]) - sizeOf(trial.staffing[post])));
    return sizes.reduce((sum, each) => sum + each, 0) / slopes[target];
  });
}

export const moved = ({ estimate, low, high }: Level, by: number): Level => ({
  estimate: estimate + by,
  low: low + by,
  high: high + by,
});

/** Engineers of a post who could go, nobody else with them, before a target surely breaks or a rule forbids it. */
export function mayGo(
  view: View,
  post: number,
  levels: readonly (Level | null)[],
  targets: readonly Target[],
  allowed: (staffing: Staffing) => boolean,
): number {
  const { staffing } = view.trial;
  let fewer = 0;
  for (; fewer < staffing[post]; fewer++) {
    const next = changed(staffing, post, -fewer - 1);
    const gains = gainsOn(view, next);
    const breaks = targets.some((target, index) => {
      const level = levels[index];
      return level !== null && fails(target, moved(level, gains[index]));
    });
    if (breaks || !allowed(next)) break;
  }
  return fewer;
}

/** Null where nothing was proven. */
export async function leastPrice(view: View, { levels }: Certificate, context: Search): Promise<number | null> {
  const { posts, targets, rules, ceilings } = context;
  const { staffing } = view.trial;
  const needs = targets.map((target, index) => {
    const level = levels[index];
    if (level === null) return 0;
    const best = target.sense === 'atLeast' ? level.high : level.low;
    return Math.min(0, scaled(target, target.value, ceilings[index]) - scaled(target, best, ceilings[index]));
  });
  const answer = await cheapestStaffing({
    centre: staffing,
    prices: posts.map((_, post) => priceAt(posts, post)),
    least: staffing.map(() => 0),
    most: staffing.map((engineers) => 2 * engineers + 2),
    responses: view.brings,
    needs,
    rules,
  });
  return answer?.bound ?? null;
}
