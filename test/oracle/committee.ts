/** The escalation committee: after so many failed repairs, or when a promise is overrun by half, it makes a plan. */
import { COMMITTEE, L2, L3 } from '../../src/model/model.ts';
import { type Desk, meets, teamsOf } from './desk.ts';
import { enter, moveTo } from './joining.ts';
import { leaveLine } from './lines.ts';
import { inOrder, rankOf } from './order.ts';
import { passes } from './overrun.ts';
import type { Ticket } from './ticket.ts';

/** Sets the date on which the committee must look at the ticket, unless it stands already. */
export function setCommitteeDate(desk: Desk, ticket: Ticket): void {
  const { committee } = desk.model.repair;
  if (committee === null || ticket.committeeDate !== null) return;
  setDate(desk, ticket, passes(desk, ticket, committee.clock, committee.afterPromiseShare));
}

function setDate(desk: Desk, ticket: Ticket, at: number): void {
  const { timeline } = desk;
  if (at === Number.POSITIVE_INFINITY) return;
  const time = Math.max(at, timeline.now);
  ticket.committeeDate = timeline.at(time, 'committee date', () => committeeDue(desk, ticket));
}

/** The date has come. Pauses since may have moved it; a clock that has stopped in time needs no committee. */
function committeeDue(desk: Desk, ticket: Ticket): void {
  const { clock, afterPromiseShare } = desk.model.repair.committee!;
  ticket.committeeDate = null;
  if (ticket.stopped[clock] !== null || ticket.hearing !== 'none') return;
  const at = passes(desk, ticket, clock, afterPromiseShare);
  if (at > desk.timeline.now) {
    setDate(desk, ticket, at);
    return;
  }
  refer(ticket);
  if (ticket.place !== 'waiting' || ticket.bench > L3) return;
  if (teamsOf(desk, COMMITTEE).length > 0) {
    leaveLine(desk, ticket);
    enter(desk, ticket, ticket.bench);
  } else moveUp(desk, ticket);
}

/** Without a committee a case moves up in its line, if the order of work says so. Who waits for his engineer stays with him. */
function moveUp(desk: Desk, ticket: Ticket): void {
  if (ticket.standsIn === ticket.team!.waiting) {
    moveTo(desk, ticket, ticket.team!);
    return;
  }
  meets(desk, 'moves up while it waits for an engineer');
  ticket.rank = rankOf(desk, ticket);
  ticket.standsIn!.sort(inOrder);
}

function refer(ticket: Ticket): void {
  ticket.hearing = 'awaited';
  ticket.marks.add('committee');
}

/** Counts a failed repair; one too many brings the committee in. */
export function countFailure(desk: Desk, ticket: Ticket): void {
  const { committee } = desk.model.repair;
  ticket.failedRepairs++;
  const tooMany = committee !== null && ticket.failedRepairs >= committee.afterFailedRepairs;
  if (tooMany && ticket.hearing === 'none') refer(ticket);
}

/** A plan has been made; the specialists carry it out. */
export function leaveCommittee(desk: Desk, ticket: Ticket): number {
  meets(desk, 'heard by the committee');
  ticket.hearing = 'done';
  ticket.owner = null;
  if (teamsOf(desk, L2).length > 0) ticket.line = Math.max(ticket.line, L2);
  return ticket.line;
}
