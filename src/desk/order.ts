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

/** The key inside a rank. Tickets no promise waits for come after those with a due time, in the order in which they joined. */
export function keyRule(model: Model): OrderKey {
  const words = model.routing.order as readonly OrderWord[];
  return keys[words.findLast((word): word is KeyWord => word in keys) ?? 'first-in-first-out'];
}

/** How many classes a class word makes. */
const CLASSES: Record<ClassWord, number> = {
  severity: 3,
  channel: channels.length + 1,
  plan: plans.length,
  version: 3,
  security: 2,
  committee: 2,
};

/**
 * Class words, first to last, as the digits of one number: what each class adds to it stands in tables, all zero for a word
 * that is not used. Looking a word's routine up for every ticket that joins a line would cost more than all sums together.
 */
export class Ranks {
  private readonly severity: Float64Array;
  private readonly channel: Float64Array;
  private readonly plan: Float64Array;
  private readonly version: Float64Array;
  private readonly noSecurity: number;
  private readonly noCommittee: number;

  constructor(model: Model) {
    const words = model.routing.order.filter((word): word is ClassWord => word in CLASSES);
    const weightOf = (word: ClassWord) =>
      words.includes(word)
        ? words.slice(words.indexOf(word) + 1).reduce((product, later) => product * CLASSES[later], 1)
        : 0;
    const table = (word: ClassWord, classes: ArrayLike<number>) => {
      const weight = weightOf(word);
      return Float64Array.from(classes, (each) => weight * each);
    };
    this.severity = table('severity', [0, 1, 2]);
    this.channel = table('channel', model.routing.channelRank);
    this.plan = table(
      'plan',
      plans.map((_, plan) => plans.length - 1 - plan),
    );
    this.version = table('version', [0, 1, 2]);
    this.noSecurity = weightOf('security');
    this.noCommittee = weightOf('committee');
  }

  /** The ticket's rank; the smallest goes first. */
  of(desk: Desk, ticket: number): number {
    let rank =
      this.severity[tickets.assigned[ticket]] +
      this.channel[tickets.channel[ticket]] +
      this.version[tickets.version[ticket]];
    // Security is treated alike on every plan (F13): first.
    if (!desk.has(ticket, SECURITY)) rank += this.plan[tickets.plan[ticket]] + this.noSecurity;
    if (!desk.has(ticket, COMMITTEE)) rank += this.noCommittee;
    return rank;
  }
}
