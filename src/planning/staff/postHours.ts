/** What one engineer at a post is paid for, and how much of it he is at work. */

import type { Resources } from '../../model/compile.ts';
import { compileRoster } from '../../model/compileRoster.ts';
import type { Span } from '../../model/model.ts';
import { inCurrency } from '../../model/money.ts';
import { seatSteps } from '../../model/seatSteps.ts';
import type { Scenario, TeamWords } from '../../scenario/scenario.ts';
import type { Post, TeamPost } from './posts.ts';

/** Days off are staggered over a week: seven engineers have had each of its days. */
const PROBE = 7;

/** @param until end of the part of the period that is looked at, minutes */
export function postHours(
  scenario: Scenario,
  words: TeamWords,
  post: TeamPost,
  span: Span,
  until: number,
  resources: Resources,
): Pick<Post, 'cost' | 'present'> {
  const minutes = (from: number, to: number) => Math.max(0, Math.min(to, until) - Math.max(from, 0));
  const rate = hourlyCost(scenario, words);
  const cost = (paidMinutes: number) => (rate === null ? null : (rate * paidMinutes) / 60);
  if (post.kind === 'seats') {
    const zone = words.zone ?? (words.region && scenario.regions?.[words.region].zone) ?? scenario.period.zone;
    const steps = seatSteps(onlyStep(words.onDuty, post.place), zone, span);
    const manned = steps.seats.reduce((sum, seats, step) => {
      const to = steps.seatTimes[step + 1] ?? Number.POSITIVE_INFINITY;
      return sum + seats * minutes(steps.seatTimes[step], to);
    }, 0);
    return { cost: cost(manned), present: manned / until };
  }
  const shifts = post.kind === 'shift' ? words.shifts?.filter((_, place) => place === post.place) : words.shifts;
  const engineers = PROBE * (shifts?.length ?? 1);
  const even = shifts?.map((shift) => (typeof shift === 'string' ? shift : { ...shift, engineers: PROBE }));
  const probe = { ...words, engineers, ...(even && { shifts: even }) };
  let paid = 0;
  let present = 0;
  for (const group of compileRoster(scenario, probe, new Array(engineers).fill(0), span, resources)) {
    for (const [step, from] of group.opens.entries()) {
      const to = group.closes[step];
      const there = minutes(from, to) * group.members.length * (group.holiday[step] ? words.holidayStaffing : 1);
      paid += there;
      // Who is on duty without end has no shift to lose an hour of.
      present += there * (1 - (words.absence ?? 0)) * (to < Number.POSITIVE_INFINITY ? 1 - (words.shrinkage ?? 0) : 1);
    }
  }
  return { cost: cost(paid / engineers), present: present / engineers / until };
}

function onlyStep(onDuty: TeamWords['onDuty'], place: number): TeamWords['onDuty'] {
  if (typeof onDuty === 'number') return 1;
  return Object.fromEntries(Object.keys(onDuty ?? {}).map((time, index) => [time, index === place ? 1 : 0]));
}

/** The mean of the profiles where they are paid differently. */
function hourlyCost(scenario: Scenario, words: TeamWords): number | null {
  const profiles = words.profiles ?? [{ engineers: 1, cost: undefined }];
  const all = profiles.reduce((sum, { engineers }) => sum + engineers, 0);
  let cost = 0;
  for (const profile of profiles) {
    const own = profile.cost ?? words.cost;
    if (own === undefined) return null;
    cost += (inCurrency(scenario, own) * profile.engineers) / Math.max(1, all);
  }
  return cost;
}
