/** A ticket comes: what its customer tries before the desk hears of it, and where it goes then. */
import { quantile } from '../kernel/laws.ts';
import { childKeyInto } from '../kernel/random.ts';
import {
  COOPERATES,
  COUNTED,
  COVERED,
  DEFLECTED,
  EXCLUDED,
  FORUM_ANSWERED,
  GOOD_DESCRIPTION,
  OWNED,
  PREPARED,
  SECURITY,
  SPECIAL_CASE,
  SPEED_SENSITIVE,
  STAFF_HANDLED,
} from '../observations/log.ts';
import { startClocks } from './clocks.ts';
import { leave } from './closing.ts';
import { type Desk, RETURN } from './desk.ts';
import { calendar } from './instruments.ts';
import * as purpose from './purposes.ts';
import { AT_FORUM, AWAY, tickets } from './tickets.ts';
import { clear } from './traits.ts';
import { triage } from './triage.ts';

const CRITICAL = 0;

/** The next arrival of any source, made ready before. */
export function arrive(desk: Desk): void {
  const { arrivals } = desk;
  const { ticket } = arrivals.sources[arrivals.nextSource];
  desk.arrived++;
  tickets.coming--;
  tickets.serial[ticket] = desk.created++;
  arrivals.advance();
  welcome(desk, ticket);
}

/** A child follows a ticket that has not helped: a reopen as new, a redial. It has its parent's traits and a key of its own. */
export function createChild(desk: Desk, parent: number, kind: number): number {
  const child = desk.takeTicket();
  clear(desk, child);
  tickets.serial[child] = desk.created++;
  tickets.created[child] = desk.now;
  const number = tickets.child[parent] + 1;
  childKeyInto(tickets.keyHigh[parent], tickets.keyLow[parent], kind, number, tickets.keyHigh, tickets.keyLow, child);
  tickets.child[child] = number;
  tickets.source[child] = tickets.source[parent];
  tickets.slot[child] = tickets.slot[parent];
  tickets.number[child] = tickets.number[parent];
  tickets.account[child] = tickets.account[parent];
  tickets.severity[child] = tickets.severity[parent];
  tickets.plan[child] = tickets.plan[parent];
  tickets.addOns[child] = tickets.addOns[parent];
  tickets.channel[child] = tickets.channel[parent];
  tickets.region[child] = tickets.region[parent];
  tickets.skill[child] = tickets.skill[parent];
  tickets.complexity[child] = tickets.complexity[parent];
  tickets.version[child] = tickets.version[parent];
  tickets.storm[child] = tickets.storm[parent];
  tickets.flags[child] = tickets.flags[parent] & INHERITED_FLAGS;
  return child;
}

const INHERITED_FLAGS =
  PREPARED | GOOD_DESCRIPTION | COOPERATES | COVERED | SECURITY | EXCLUDED | SPECIAL_CASE | SPEED_SENSITIVE | OWNED;

/** Self-service, the forum, or straight to the desk. */
export function welcome(desk: Desk, ticket: number): void {
  const { model, now } = desk;
  const { customer, promises } = model;
  if (now >= 0 && now < model.span.periodEnd) {
    desk.mark(ticket, COUNTED);
    desk.countedPresent++;
  }
  // What it is taken for until somebody judges it: its row says so even when nobody ever does.
  tickets.assigned[ticket] = tickets.severity[ticket];
  tickets.line[ticket] = 0;
  desk.note(ticket, 'created');
  const security = desk.has(ticket, SECURITY);
  const firstContact = tickets.child[ticket] === 0;
  if (firstContact && !security && triesAlone(desk, ticket)) {
    desk.note(ticket, 'deflected');
    leave(desk, ticket, DEFLECTED);
    return;
  }
  const posted = promises.planForum[tickets.plan[ticket]] === 1 && customer.forumAnswer !== null;
  if (posted && firstContact && !security && tickets.severity[ticket] !== CRITICAL) {
    const answer = quantile(customer.forumAnswer!, desk.draw(ticket, purpose.FORUM_ANSWER, 0));
    tickets.state[ticket] = AWAY;
    tickets.away[ticket] = AT_FORUM;
    tickets.pending[ticket] = calendar.schedule(now + Math.min(answer, customer.forumTakeOverAfter), RETURN, ticket);
    desk.note(ticket, 'posted');
    return;
  }
  takeOn(desk, ticket);
}

function triesAlone(desk: Desk, ticket: number): boolean {
  const { customer } = desk.model;
  return (
    desk.happens(customer.basicTroubleshooting, ticket, purpose.TROUBLESHOOTING, 0) ||
    (desk.has(ticket, COVERED) && desk.happens(customer.selfSolved, ticket, purpose.SELF_SERVICE, 0))
  );
}

/** Staff take the ticket: promises count from now on. */
function takeOn(desk: Desk, ticket: number): void {
  startClocks(desk, ticket);
  desk.mark(ticket, STAFF_HANDLED);
  desk.note(ticket, 'confirmed');
  triage(desk, ticket);
}

/** The forum has answered, or staff must. */
export function returnFromForum(desk: Desk, ticket: number): void {
  const { customer } = desk.model;
  const answer = quantile(customer.forumAnswer!, desk.draw(ticket, purpose.FORUM_ANSWER, 0));
  if (answer <= customer.forumTakeOverAfter) {
    tickets.response[ticket] = desk.now;
    desk.note(ticket, 'forumAnswered');
    leave(desk, ticket, FORUM_ANSWERED);
    return;
  }
  desk.note(ticket, 'takenOver');
  takeOn(desk, ticket);
}
