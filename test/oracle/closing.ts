/** A ticket leaves: the customer may be asked how it was, and may complain. */
import * as purpose from '../../src/desk/purposes.ts';
import { log, normalQuantile } from '../../src/kernel/mathematics.ts';
import { EXPERIENCE } from '../../src/model/model.ts';
import { CLOSED } from '../../src/observations/log.ts';
import { clocks } from '../../src/scenario/words.ts';
import { REPAIR, RESPONSE } from './clocks.ts';
import { type Desk, draw, happens, meets, teamsOf } from './desk.ts';
import { live, visit } from './life.ts';
import { childOf, type Life, type Ticket } from './ticket.ts';
import { writeTicket } from './writing.ts';

export function leave(desk: Desk, ticket: Ticket, outcome: number): void {
  desk.timeline.cancel(ticket.patience);
  desk.timeline.cancel(ticket.committeeDate);
  wasToEscalate(desk, ticket);
  const served = outcome === CLOSED && ticket.marks.has('staffHandled');
  const satisfaction = served ? survey(desk, ticket) : Number.NaN;
  if (served) complain(desk, ticket);
  if (ticket.marks.has('counted')) writeTicket(desk, ticket, outcome, satisfaction);
  desk.present.delete(ticket);
}

/** A visit that was to end in an escalation ends otherwise: then the ticket was not escalated. */
export function wasToEscalate(desk: Desk, ticket: Ticket): void {
  const unfinished = ticket.purpose === 'escalates' && ticket.touchesLeft > 0;
  if (unfinished && !ticket.marks.has('escalated')) meets(desk, 'escalation that was only planned');
}

function dueBy(ticket: Ticket, clock: number): number {
  return ticket.due[clock] ?? Number.POSITIVE_INFINITY;
}

/** Clocks that were stopped too late; an excluded cause breaks nothing. */
function brokenClocks(ticket: Ticket): number {
  if (ticket.marks.has('excluded')) return 0;
  return [...clocks.keys()].filter((clock) => {
    const stopped = ticket.stopped[clock];
    return stopped !== null && stopped > dueBy(ticket, clock);
  }).length;
}

/** What the customer answers to the survey, 1 to 5; not a number when he does not. */
function survey(desk: Desk, ticket: Ticket): number {
  const rules = desk.model.outcomes.survey;
  if (rules === null || !happens(rules.answers, ticket, purpose.SURVEY_ANSWER)) return Number.NaN;
  let score = rules.best - rules.perBrokenClock * brokenClocks(ticket);
  if (ticket.marks.has('reopened') || ticket.marks.has('reopenedAsNew')) score -= rules.reopened;
  score -= rules.perTransferBeyondOne * Math.max(0, ticket.transfers - 1);
  if (!ticket.marks.has('excluded')) {
    score -= rules.lateDoubling * lateDoublings(ticket, RESPONSE);
    score -= rules.lateDoubling * lateDoublings(ticket, REPAIR);
    const responseIsLate = ticket.stopped[RESPONSE]! > dueBy(ticket, RESPONSE);
    if (responseIsLate && ticket.marks.has('speedSensitive')) score -= rules.speedSensitiveResponse;
  }
  score += rules.noise * normalQuantile(draw(ticket, purpose.SATISFACTION));
  return Math.min(5, Math.max(1, score));
}

/** How often a wait was twice as long as promised; 0 when it was in time. */
function lateDoublings(ticket: Ticket, clock: number): number {
  const taken = ticket.stopped[clock]! - ticket.promised!;
  const promise = dueBy(ticket, clock) - ticket.promised!;
  return taken > promise && promise > 0 ? log(taken / promise) / Math.LN2 : 0;
}

/** Some complain, more of those whose promise was broken; the customer-experience team hears them. */
function complain(desk: Desk, ticket: Ticket): void {
  const { complaints } = desk.model.repair;
  if (complaints === null) return;
  const broken = brokenClocks(ticket) > 0 || ticket.failedRepairs > 0;
  if (!happens(broken ? complaints.broken : complaints.kept, ticket, purpose.COMPLAINT)) return;
  ticket.marks.add('complaint');
  if (teamsOf(desk, EXPERIENCE).length === 0) return;
  const complaint = childOf(desk, ticket, purpose.KEY_COMPLAINT);
  complaint.assigned = complaint.severity;
  complaint.assignedSkill = complaint.skill;
  complaint.purpose = 'hears complaint';
  live(desk, complaint, isHeard(desk, complaint));
}

function* isHeard(desk: Desk, complaint: Ticket): Life {
  yield* visit(desk, complaint, EXPERIENCE);
  meets(desk, 'complaint heard');
  desk.present.delete(complaint);
}
