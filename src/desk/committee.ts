/** The escalation committee (F22): after so many failed repairs, or when a promise is overrun by half, it makes a plan. */
import { NONE } from '../kernel/eventCalendar.ts';
import { COMMITTEE as COMMITTEE_LINE, L2, L3 } from '../model/model.ts';
import { COMMITTEE } from '../observations/log.ts';
import { DIAGNOSIS, passes, RESPONSE, SOLUTION } from './clocks.ts';
import { COMMITTEE_DUE, type Desk } from './desk.ts';
import { calendar, order } from './instruments.ts';
import { enter, leaveLine, lineOf, moveTo } from './queue.ts';
import { AWAITS_HEARING, HEARD, NEVER, NO_HEARING, tickets, UNPLANNED, WAITING } from './tickets.ts';

/** Sets the date on which the committee must look at an open ticket. */
export function scheduleCommittee(desk: Desk, ticket: number): void {
  const { committee } = desk.model.repair;
  if (committee === null || tickets.committeeEvent[ticket] !== NONE) return;
  const at = passes(desk, ticket, committee.clock, committee.afterPromiseShare);
  if (at === Number.POSITIVE_INFINITY) return;
  tickets.committeeEvent[ticket] = calendar.schedule(Math.max(at, desk.now), COMMITTEE_DUE, ticket);
}

function stopped(desk: Desk, ticket: number, clock: number): boolean {
  const { response, diagnosis, solution, repair } = desk.tickets;
  const at = clock === RESPONSE ? response : clock === DIAGNOSIS ? diagnosis : clock === SOLUTION ? solution : repair;
  return at[ticket] !== NEVER;
}

/** The date has come. Pauses since may have moved it; a clock that has stopped in time needs no committee. */
export function committeeDue(desk: Desk, ticket: number): void {
  const { model, now } = desk;
  const { clock, afterPromiseShare } = model.repair.committee!;
  tickets.committeeEvent[ticket] = NONE;
  if (stopped(desk, ticket, clock) || tickets.hearing[ticket] !== NO_HEARING) return;
  const at = passes(desk, ticket, clock, afterPromiseShare);
  if (at > now) {
    tickets.committeeEvent[ticket] = calendar.schedule(at, COMMITTEE_DUE, ticket);
    return;
  }
  refer(desk, ticket);
  // Who waits is heard at once; without a committee he moves up in his line, if the order of work says so. Who waits for
  // his own engineer goes on waiting for him.
  if (tickets.state[ticket] !== WAITING || tickets.bench[ticket] > L3) return;
  if (desk.teamsOfLine[COMMITTEE_LINE].length > 0) {
    leaveLine(desk, ticket);
    enter(desk, ticket, tickets.bench[ticket]);
  } else if (tickets.queue[ticket] <= -2) {
    order.rank[ticket] = desk.ranks.of(desk, ticket);
    lineOf(desk, ticket).replace(ticket);
  } else moveTo(desk, ticket, tickets.team[ticket]);
}

/** Counts a failed repair; one too many brings the committee in. */
export function afterFailure(desk: Desk, ticket: number): void {
  const { model } = desk;
  const failures = ++tickets.failedRepairs[ticket];
  const { committee } = model.repair;
  if (committee !== null && failures >= committee.afterFailedRepairs && tickets.hearing[ticket] === NO_HEARING) {
    refer(desk, ticket);
  }
}

function refer(desk: Desk, ticket: number): void {
  tickets.hearing[ticket] = AWAITS_HEARING;
  desk.mark(ticket, COMMITTEE);
}

/** A plan has been made: the specialists carry it out. */
export function leaveCommittee(desk: Desk, ticket: number): void {
  tickets.hearing[ticket] = HEARD;
  tickets.outcome[ticket] = UNPLANNED;
  tickets.owner[ticket] = NONE;
  desk.note(ticket, 'planned');
  const line = Math.max(tickets.line[ticket], desk.teamsOfLine[L2].length > 0 ? L2 : 0);
  tickets.line[ticket] = line;
  enter(desk, ticket, line);
}
