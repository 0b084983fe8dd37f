/**
 * What follows a touch: a question to the customer, a wait, the next line, another team, a repair. And what follows
 * when a ticket comes back from wherever it was.
 */
import { NONE } from '../kernel/eventCalendar.ts';
import { quantile } from '../kernel/laws.ts';
import { dueAfter, openMinutesBetween } from '../kernel/workingTime.ts';
import { AUTO_CLOSED, COOPERATES, ESCALATED, OWNED } from '../observations/log.ts';
import { pause, resume } from './clocks.ts';
import { closeComplaint, closeGhost, leave } from './closing.ts';
import { leaveCommittee } from './committee.ts';
import { type Desk, RELEASE, RETURN } from './desk.ts';
import { calendar } from './instruments.ts';
import * as purpose from './purposes.ts';
import { enter } from './queue.ts';
import { attemptRepair, deliver, testEnds } from './repair.ts';
import {
  AT_FORUM,
  AWAITS_RELEASE,
  AWAY,
  CALLS_A_GHOST,
  DELIBERATES,
  ESCALATES,
  FINDS_MISROUTE,
  GOES_SILENT,
  HEARS_COMPLAINT,
  IN_CUSTOMER_TEST,
  IN_HANDOVER,
  IN_TRANSFER,
  IN_TRIAGE,
  SET_ASIDE,
  SOLVES,
  TRIAGES,
  tickets,
  UNPLANNED,
  WITH_CUSTOMER,
  WITH_THIRD_PARTY,
} from './tickets.ts';
import { judgeByMachine, judgeByPerson } from './triage.ts';
import { returnFromForum } from './welcome.ts';

const CRITICAL = 0;

export function concludeTouch(desk: Desk, ticket: number): void {
  if (tickets.touchesLeft[ticket] > 0) {
    betweenTouches(desk, ticket);
    return;
  }
  switch (tickets.outcome[ticket]) {
    case SOLVES:
      attemptRepair(desk, ticket);
      break;
    case ESCALATES:
      escalate(desk, ticket);
      break;
    case FINDS_MISROUTE:
      reassign(desk, ticket);
      break;
    case TRIAGES:
      judgeByPerson(desk, ticket);
      break;
    case DELIBERATES:
      leaveCommittee(desk, ticket);
      break;
    case HEARS_COMPLAINT:
      closeComplaint(desk, ticket);
      break;
    case CALLS_A_GHOST:
      closeGhost(desk, ticket);
      break;
  }
}

/** The ticket is away until a moment; it occupies nobody meanwhile. */
export function sendAway(ticket: number, why: number, until: number): void {
  tickets.state[ticket] = AWAY;
  tickets.away[ticket] = why;
  tickets.pending[ticket] = calendar.schedule(until, why === AWAITS_RELEASE ? RELEASE : RETURN, ticket);
}

function betweenTouches(desk: Desk, ticket: number): void {
  const { model, now } = desk;
  const { customer } = model;
  if (desk.features.questions && tickets.questionsLeft[ticket] > 0) {
    ask(desk, ticket);
    return;
  }
  // A third party is waited for once, after the first touch that is not the last.
  if (
    customer.thirdPartyWait !== null &&
    tickets.thirdParty[ticket] === 0 &&
    desk.happens(customer.thirdPartyShare, ticket, purpose.THIRD_PARTY, 0)
  ) {
    tickets.thirdParty[ticket] = 1;
    if (model.promises.pausesThirdParty) pause(desk, ticket);
    desk.note(ticket, 'waitsForThirdParty');
    const wait = quantile(customer.thirdPartyWait, desk.draw(ticket, purpose.THIRD_PARTY_WAIT, 0));
    sendAway(ticket, WITH_THIRD_PARTY, now + wait);
    return;
  }
  if (desk.features.thirdParty) tickets.thirdParty[ticket] = 1;
  const law = model.staff.teams[tickets.team[ticket]].betweenTouches;
  if (law === null) {
    goOn(desk, ticket);
    return;
  }
  desk.note(ticket, 'set aside');
  sendAway(ticket, SET_ASIDE, now + quantile(law, desk.draw(ticket, purpose.BETWEEN_TOUCHES, tickets.touches[ticket])));
}

/** Back to the line it was worked at, for the next touch. */
function goOn(desk: Desk, ticket: number): void {
  enter(desk, ticket, desk.model.staff.teams[tickets.team[ticket]].line);
}

/** A question goes out. The reply comes in the customer's own hours, or never: then the ticket is closed in time. */
function ask(desk: Desk, ticket: number): void {
  const { model, now } = desk;
  const questions = model.customer.questions!;
  const occurrence = tickets.questions[ticket]++;
  tickets.questionsLeft[ticket]--;
  if (model.promises.pausesCustomer) pause(desk, ticket);
  desk.note(ticket, 'asked');
  const hours = model.demand.regions[tickets.region[ticket]].customerHours;
  const limit = now + questions.closeAfterMinutes;
  const silent = desk.happens(questions.silent, ticket, purpose.SILENCE, occurrence);
  const law = questions.reply[desk.has(ticket, COOPERATES) ? 1 : 0];
  const urgency = questions.urgency[tickets.severity[ticket]];
  const delay = silent
    ? Number.POSITIVE_INFINITY
    : quantile(law, desk.draw(ticket, purpose.REPLY, occurrence)) * urgency;
  if (delay > openMinutesBetween(hours, now, limit)) sendAway(ticket, GOES_SILENT, limit);
  else sendAway(ticket, WITH_CUSTOMER, dueAfter(hours, now, delay));
}

function escalate(desk: Desk, ticket: number): void {
  const { model } = desk;
  const { line } = model.staff.teams[tickets.team[ticket]];
  const next = model.lines[line].escalatesTo;
  tickets.line[ticket] = next;
  tickets.transfers[ticket]++;
  desk.mark(ticket, ESCALATED);
  desk.note(ticket, 'escalated');
  handOver(desk, ticket, next, 0);
}

/** The first touch found that another skill is needed: the ticket goes to those who have it. */
function reassign(desk: Desk, ticket: number): void {
  const { model } = desk;
  tickets.assignedSkill[ticket] = tickets.skill[ticket];
  tickets.transfers[ticket]++;
  tickets.outcome[ticket] = UNPLANNED;
  desk.note(ticket, 'transferred');
  handOver(desk, ticket, model.staff.teams[tickets.team[ticket]].line, model.triage.reassignmentDelay);
}

/**
 * To other hands: they must read the ticket, and it lies between the desks for a while; unless somebody owns it and
 * carries it across, in person and at once (F20).
 */
export function handOver(desk: Desk, ticket: number, line: number, delay: number): void {
  const { model, now } = desk;
  const { repair } = model;
  tickets.owner[ticket] = NONE;
  const reading = tickets.severity[ticket] === CRITICAL ? repair.criticalRereading : repair.rereading;
  if (desk.has(ticket, OWNED)) {
    enter(desk, ticket, line);
    return;
  }
  tickets.nextOverhead[ticket] += reading;
  tickets.bench[ticket] = line;
  const wait = repair.transferDelay + delay;
  if (wait > 0) sendAway(ticket, IN_TRANSFER, now + wait);
  else enter(desk, ticket, line);
}

/**
 * At the end of a shift, to the next who is open. It changes hands when all who leave at this minute have left: whoever
 * goes home a moment later must not read it first.
 */
export function passOn(desk: Desk, ticket: number, line: number): void {
  const { model, now } = desk;
  const { repair } = model;
  tickets.owner[ticket] = NONE;
  tickets.bench[ticket] = line;
  const carried = desk.has(ticket, OWNED);
  const reading = tickets.severity[ticket] === CRITICAL ? repair.criticalRereading : repair.rereading;
  if (!carried) tickets.nextOverhead[ticket] += reading;
  sendAway(ticket, IN_HANDOVER, now + (carried ? 0 : repair.transferDelay));
}

/** The ticket is back from wherever it was. */
export function comeBack(desk: Desk, ticket: number): void {
  const why = tickets.away[ticket];
  tickets.pending[ticket] = NONE;
  tickets.away[ticket] = 0;
  switch (why) {
    case AT_FORUM:
      returnFromForum(desk, ticket);
      break;
    case IN_TRIAGE:
      judgeByMachine(desk, ticket);
      break;
    case IN_TRANSFER:
      enter(desk, ticket, tickets.bench[ticket]);
      break;
    case IN_HANDOVER:
      enter(desk, ticket, tickets.bench[ticket], true);
      break;
    case WITH_CUSTOMER:
      resume(desk, ticket);
      desk.note(ticket, 'replied');
      goOn(desk, ticket);
      break;
    case WITH_THIRD_PARTY:
      resume(desk, ticket);
      goOn(desk, ticket);
      break;
    case SET_ASIDE:
      goOn(desk, ticket);
      break;
    case GOES_SILENT:
      resume(desk, ticket);
      desk.note(ticket, 'autoClosed');
      leave(desk, ticket, AUTO_CLOSED);
      break;
    case AWAITS_RELEASE:
      desk.note(ticket, 'released');
      deliver(desk, ticket);
      break;
    case IN_CUSTOMER_TEST:
      testEnds(desk, ticket);
      break;
  }
}
