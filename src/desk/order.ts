/**
 * What is taken next. The words of `routing.order` become a rank (class words, first to last, as the digits of one
 * number) and a key inside the rank. Both are fixed when a ticket joins a line, so a line is an ordinary heap:
 * slack shrinks and age grows alike for all who wait.
 */
import { mean } from '../kernel/laws.ts';
import type { Model } from '../model/model.ts';
import { COMMITTEE, OWNED, REOPENED, SECURITY } from '../observations/log.ts';
import { channels, type classWords, type keyWords, type OrderWord, plans } from '../scenario/words.ts';
import { nextDue } from './clocks.ts';
import type { Desk, OrderKey } from './desk.ts';
import { tickets } from './tickets.ts';

type ClassWord = (typeof classWords)[number];
type KeyWord = (typeof keyWords)[number];

/** A class word: how many classes it makes, and which one a ticket is in; 0 goes first. */
const classes: Record<ClassWord, { count: number; of: (desk: Desk, ticket: number) => number }> = {
  severity: { count: 3, of: (_desk, ticket) => tickets.assigned[ticket] },
  channel: {
    count: channels.length + 1,
    of: (desk, ticket) => desk.model.routing.channelRank[tickets.channel[ticket]],
  },
  // Security is treated alike on every plan (F13): first.
  plan: {
    count: plans.length,
    of: (desk, ticket) => (desk.has(ticket, SECURITY) ? 0 : plans.length - 1 - tickets.plan[ticket]),
  },
  version: { count: 3, of: (_desk, ticket) => tickets.version[ticket] },
  security: { count: 2, of: (desk, ticket) => (desk.has(ticket, SECURITY) ? 0 : 1) },
  committee: { count: 2, of: (desk, ticket) => (desk.has(ticket, COMMITTEE) ? 0 : 1) },
};

/** Who replied on the same ticket, or is carried by an owner, keeps the place of the day it was created. */
function since(desk: Desk, ticket: number): number {
  return desk.has(ticket, REOPENED | OWNED) ? tickets.created[ticket] : tickets.entered[ticket];
}

const keys: Record<KeyWord, OrderKey> = {
  'first-in-first-out': since,
  'earliest-due': nextDue,
  'least-slack': (desk, ticket) => nextDue(desk, ticket) - expectedWork(desk, ticket),
  ageing: (desk, ticket) => since(desk, ticket) + tickets.assigned[ticket] * desk.model.routing.ageingMinutes,
  weighted: (desk, ticket) => since(desk, ticket) - headStart(desk, ticket),
};

/** How much earlier the ticket counts as arrived, for its plan and channel; security alike for all (F13). */
function headStart(desk: Desk, ticket: number): number {
  const { planHeadStart, channelHeadStart } = desk.model.routing;
  const ofPlan = desk.has(ticket, SECURITY) ? 0 : planHeadStart[tickets.plan[ticket]];
  return ofPlan + channelHeadStart[tickets.channel[ticket]];
}

/** Work that is left, as the desk can know it: the mean of the team's law until the ticket has been looked at. */
function expectedWork(desk: Desk, ticket: number): number {
  const left = tickets.workLeft[ticket];
  return left > 0 ? left : mean(desk.model.staff.teams[tickets.team[ticket]].work);
}

export interface OrderRule {
  readonly rank: OrderKey;
  readonly key: OrderKey;
}

export function orderRule(model: Model, ownKey: OrderKey | null): OrderRule {
  const words = model.routing.order as readonly OrderWord[];
  const ranks = words.filter((word): word is ClassWord => word in classes).map((word) => classes[word]);
  const keyWord = words.findLast((word): word is KeyWord => word in keys) ?? 'first-in-first-out';
  // Tickets no promise waits for come after those with a due time, in the order in which they joined.
  const key = ownKey ?? keys[keyWord];
  if (ranks.length === 0) return { rank: () => 0, key };
  if (ranks.length === 1) return { rank: ranks[0].of, key };
  return {
    rank: (desk, ticket) => {
      let rank = 0;
      for (const { count, of } of ranks) rank = rank * count + of(desk, ticket);
      return rank;
    },
    key,
  };
}
