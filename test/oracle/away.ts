/** Waits that occupy nobody: for the customer's reply, for a third party, for the next touch. */
import * as purpose from '../../src/desk/purposes.ts';
import { quantile } from '../../src/kernel/laws.ts';
import { dueAfter, openMinutesBetween } from '../../src/kernel/workingTime.ts';
import { AUTO_CLOSED } from '../../src/observations/log.ts';
import { pause, resume } from './clocks.ts';
import { leave } from './closing.ts';
import { type Desk, draw, happens, meets } from './desk.ts';
import type { Life, Ticket } from './ticket.ts';
import type { Kind } from './timeline.ts';

/** Until a moment the ticket is away. */
export function* awayUntil(desk: Desk, ticket: Ticket, until: number, kind: Kind = 'return'): Life {
  ticket.place = 'away';
  desk.timeline.at(until, kind, () => ticket.life!.next('over'));
  yield;
}

export function* betweenTouches(desk: Desk, ticket: Ticket): Life<'goes on' | 'gone'> {
  const { customer, promises } = desk.model;
  const { now } = desk.timeline;
  if (ticket.questionsLeft > 0) return yield* ask(desk, ticket);
  // A third party is waited for once, after the first touch that is not the last.
  const asksThirdParty = !ticket.thirdPartyAsked && customer.thirdPartyWait !== null;
  ticket.thirdPartyAsked = true;
  if (asksThirdParty && happens(customer.thirdPartyShare, ticket, purpose.THIRD_PARTY)) {
    meets(desk, 'waits for a third party');
    if (promises.pausesThirdParty) pause(desk, ticket);
    const wait = quantile(customer.thirdPartyWait!, draw(ticket, purpose.THIRD_PARTY_WAIT));
    yield* awayUntil(desk, ticket, now + wait);
    resume(desk, ticket);
    return 'goes on';
  }
  const law = ticket.team!.model.betweenTouches;
  if (law === null) return 'goes on';
  yield* awayUntil(desk, ticket, now + quantile(law, draw(ticket, purpose.BETWEEN_TOUCHES, ticket.touches)));
  return 'goes on';
}

/** A question to the customer. The reply comes in his own hours, or never: then the ticket is closed in time. */
function* ask(desk: Desk, ticket: Ticket): Life<'goes on' | 'gone'> {
  const { customer, promises, demand } = desk.model;
  const { now } = desk.timeline;
  const questions = customer.questions!;
  const { customerHours } = demand.regions[ticket.region];
  const question = ticket.questions++;
  ticket.questionsLeft--;
  if (promises.pausesCustomer) pause(desk, ticket);

  const limit = now + questions.closeAfterMinutes;
  const silent = happens(questions.silent, ticket, purpose.SILENCE, question);
  const reply = questions.reply[ticket.marks.has('cooperates') ? 1 : 0];
  const delay = quantile(reply, draw(ticket, purpose.REPLY, question)) * questions.urgency[ticket.severity];
  const replies = !silent && delay <= openMinutesBetween(customerHours, now, limit);
  yield* awayUntil(desk, ticket, replies ? dueAfter(customerHours, now, delay) : limit);
  resume(desk, ticket);
  if (replies) return 'goes on';
  leave(desk, ticket, AUTO_CLOSED);
  return 'gone';
}
