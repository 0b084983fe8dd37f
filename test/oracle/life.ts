/**
 * The life of a ticket, from its creation until it leaves. Wherever a `yield` stands it waits: for a moment that was
 * agreed on, or for somebody who works on it.
 */
import * as purpose from '../../src/desk/purposes.ts';
import { quantile } from '../../src/kernel/laws.ts';
import { DEFLECTED, FORUM_ANSWERED } from '../../src/observations/log.ts';
import { awayUntil, betweenTouches } from './away.ts';
import { RESPONSE, startClocks } from './clocks.ts';
import { leave } from './closing.ts';
import { leaveCommittee } from './committee.ts';
import { type Desk, draw, happens } from './desk.ts';
import { escalate, passOn, reassign } from './handover.ts';
import { enter } from './joining.ts';
import { attemptRepair } from './repair.ts';
import type { Life, Purpose, Ticket } from './ticket.ts';
import { touch } from './touch.ts';
import { CRITICAL } from './traits.ts';
import { triage } from './triage.ts';

export function live(desk: Desk, ticket: Ticket, life: Life = lifeOf(desk, ticket)): void {
  ticket.life = life;
  life.next('over');
}

export function* lifeOf(desk: Desk, ticket: Ticket): Life {
  const { now } = desk.timeline;
  if (now >= 0 && now < desk.model.span.periodEnd) ticket.marks.add('counted');
  ticket.assigned = ticket.severity;
  const firstContact = ticket.child === 0 && !ticket.marks.has('security');
  if (firstContact && solvedAlone(desk, ticket)) return leave(desk, ticket, DEFLECTED);
  if (firstContact && (yield* answeredByForum(desk, ticket))) return leave(desk, ticket, FORUM_ANSWERED);

  startClocks(desk, ticket);
  ticket.marks.add('staffHandled');
  let line: number | 'gone' = yield* triage(desk, ticket);
  while (line !== 'gone') {
    const end: Purpose | 'gone' = yield* visit(desk, ticket, line);
    if (end === 'gone') return;
    if (end === 'escalates') line = yield* escalate(desk, ticket);
    else if (end === 'finds misroute') line = yield* reassign(desk, ticket);
    else if (end === 'deliberates') line = leaveCommittee(desk, ticket);
    else line = yield* attemptRepair(desk, ticket);
  }
}

function solvedAlone(desk: Desk, ticket: Ticket): boolean {
  const { customer } = desk.model;
  const looks = ticket.marks.has('covered') && happens(customer.selfSolved, ticket, purpose.SELF_SERVICE);
  return looks || happens(customer.basicTroubleshooting, ticket, purpose.TROUBLESHOOTING);
}

/** A post in the community forum, where the plan has one: answered there, or taken over by staff. */
function* answeredByForum(desk: Desk, ticket: Ticket): Life<boolean> {
  const { customer, promises } = desk.model;
  const { forumAnswer, forumTakeOverAfter } = customer;
  if (!promises.planForum[ticket.plan] || forumAnswer === null || ticket.severity === CRITICAL) return false;
  const answer = quantile(forumAnswer, draw(ticket, purpose.FORUM_ANSWER));
  yield* awayUntil(desk, ticket, desk.timeline.now + Math.min(answer, forumTakeOverAfter));
  if (answer > forumTakeOverAfter) return false;
  ticket.stopped[RESPONSE] = desk.timeline.now;
  return true;
}

/** All touches at one line, and the waits between them. */
export function* visit(desk: Desk, ticket: Ticket, line: number): Life<Purpose | 'gone'> {
  enter(desk, ticket, line);
  for (;;) {
    yield* touch(desk, ticket, passOn);
    if (ticket.touchesLeft === 0) return ticket.purpose;
    if ((yield* betweenTouches(desk, ticket)) === 'gone') return 'gone';
    enter(desk, ticket, ticket.team!.model.line);
  }
}
