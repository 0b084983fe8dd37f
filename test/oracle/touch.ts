/**
 * A touch: somebody begins to work on a ticket, and ends or is broken off. Cause and way out are stated at the minute
 * at which the work has come that far.
 */
import { L3 } from '../../src/model/model.ts';
import { CALL_OUT } from '../../src/observations/log.ts';
import { DIAGNOSIS, RESPONSE, SOLUTION, stop } from './clocks.ts';
import { type Desk, meets } from './desk.ts';
import { leaveLine } from './lines.ts';
import { dispatch } from './onSite.ts';
import { rankOf } from './order.ts';
import type { Engineer } from './staff.ts';
import { fillSeats, freeAgain } from './taking.ts';
import type { Life, Ticket } from './ticket.ts';
import { planVisit } from './visit.ts';
import { writeDuty, writeVisit } from './writing.ts';

/** The next touch of a ticket that has entered a line, whoever takes it in the end. */
export function* touch(desk: Desk, ticket: Ticket, passOn: (desk: Desk, ticket: Ticket) => Life): Life {
  while ((yield) === 'handed over') yield* passOn(desk, ticket);
}

/** An engineer, or a counted seat, begins a touch. */
export function begin(desk: Desk, ticket: Ticket, engineer: Engineer | null): void {
  const { timeline } = desk;
  const { now } = timeline;
  const team = ticket.team!;
  if (ticket.standsIn !== null) leaveLine(desk, ticket);
  timeline.cancel(ticket.patience);
  ticket.patience = null;
  ticket.place = 'in service';
  ticket.began = now;
  ticket.touches++;
  ticket.engineer = engineer;
  team.atWork.add(ticket);
  ticket.pace = team.model.pace;
  if (engineer !== null) {
    ticket.owner = engineer;
    // Whoever finds out that the skill is wrong works at the usual pace.
    const speed = engineer.profile.speed[ticket.skill] || 1;
    const others = team.engineers.filter(({ person, ticket }) => person === engineer.person && ticket !== null).length;
    ticket.pace = (team.model.pace / speed) * (1 + team.model.slowDown * others);
    engineer.status = 'busy';
    engineer.ticket = ticket;
    engineer.busySince = now;
  }

  // The committee does not travel: what is left of a journey is for whoever goes on with the work.
  const journeyWaits = team.model.line > L3 && ticket.marks.has('onSite') && ticket.onSiteAt === null;
  if (journeyWaits) meets(desk, 'journey waits for the committee');
  const before = journeyWaits ? 0 : ticket.nextOverhead;
  // Triage, the committee and complaints are no answer to the customer, and a ghost hears none. The response is owed to
  // what the ticket was taken for until now.
  if (team.model.line <= L3 && !ticket.ghost) {
    stop(desk, ticket, RESPONSE, now + before + team.model.replyMinutes[ticket.severity]);
  }
  if (ticket.touchesLeft === 0) planVisit(desk, ticket);
  ticket.pieceLeft ??= ticket.workLeft / ticket.touchesLeft;
  if (!journeyWaits) ticket.nextOverhead = 0;
  ticket.overhead = before + (team.model.line > L3 ? 0 : dispatch(desk, ticket, before));
  const end = now + ticket.overhead + ticket.pieceLeft * ticket.pace;
  ticket.completion = timeline.at(end, 'completion', () => complete(desk, ticket));
}

/** A touch is done. Who did it looks for more work first, so that the ticket never overtakes those who wait already. */
function complete(desk: Desk, ticket: Ticket): void {
  const { engineer, team } = ticket;
  advance(desk, ticket, ticket.pieceLeft!);
  ticket.pieceLeft = null;
  ticket.touchesLeft--;
  endTouch(desk, ticket);
  if (engineer === null) fillSeats(desk, team!);
  else freeAgain(desk, engineer);
  ticket.life!.next('over');
}

/** A touch is broken off: what was done stays done. Its engineer is left without work. */
export function breakOff(desk: Desk, ticket: Ticket): void {
  const { timeline } = desk;
  timeline.cancel(ticket.completion);
  const sinceWork = timeline.now - ticket.began - ticket.overhead;
  const piece = ticket.pieceLeft!;
  if (sinceWork >= 0) {
    const done = Math.min(piece, sinceWork / ticket.pace);
    advance(desk, ticket, done);
    ticket.pieceLeft = piece - done;
  }
  // What was not read yet must still be read.
  else {
    ticket.nextOverhead = -sinceWork;
    if (ticket.onSiteAt !== null && ticket.onSiteAt > timeline.now) ticket.onSiteAt = null;
  }
  if (ticket.pieceLeft === 0) meets(desk, 'broken off with nothing left');
  endTouch(desk, ticket);
  // The first look may have corrected the severity since it last stood in a line.
  ticket.rank = rankOf(desk, ticket);
}

/** Work has gone on by so many minutes. */
export function advance(desk: Desk, ticket: Ticket, done: number): void {
  const before = ticket.workLeft;
  const after = before - done;
  ticket.workLeft = after;
  ticket.worked += done;
  const start = ticket.began + ticket.overhead;
  // A rounding crumb of work that is left puts nothing off until the next touch.
  const left = after - before * 1e-12;
  const state = (clock: number, threshold: number | null) => {
    if (threshold === null || threshold < left) return;
    stop(desk, ticket, clock, start + Math.min(done, Math.max(0, before - threshold)) * ticket.pace);
  };
  state(DIAGNOSIS, ticket.diagnosisAt);
  state(SOLUTION, ticket.solutionAt);
}

function endTouch(desk: Desk, ticket: Ticket): void {
  const { now } = desk.timeline;
  const { engineer } = ticket;
  ticket.place = 'nowhere';
  ticket.completion = null;
  ticket.team!.atWork.delete(ticket);
  writeVisit(desk, ticket, ticket.began, true);
  if (engineer === null) return;
  if (engineer.onCall) writeDuty(desk, engineer.team, engineer, CALL_OUT, 1, ticket.began);
  engineer.ticket = null;
  engineer.busyMinutes += now - engineer.busySince;
}
