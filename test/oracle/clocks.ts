/**
 * The four clocks. A due instant follows from the promise, the calendar and the pauses whenever it is asked for.
 * Business time may follow the team that has the ticket: then it has run in several calendars, one after the other.
 */
import { dueAfter, dueAfterBusinessDays, openMinutesBetween, type WorkingTime } from '../../src/kernel/workingTime.ts';
import { promiseClass } from '../../src/model/compilePromises.ts';
import { BUSINESS_DAYS, ELAPSED_MINUTES, NO_TARGET } from '../../src/model/model.ts';
import { clockCalendars, clocks } from '../../src/scenario/words.ts';
import { type Desk, meets } from './desk.ts';
import type { Team } from './staff.ts';
import type { Ticket } from './ticket.ts';

export const [RESPONSE, DIAGNOSIS, SOLUTION, REPAIR] = clocks.keys();
export const FOREVER = Number.POSITIVE_INFINITY;

export function targetOf(desk: Desk, ticket: Ticket, clock: number, severity: number, special: boolean) {
  const { promises } = desk.model;
  const row = promiseClass(severity, ticket.plan, ticket.addOns);
  if (special && clock === REPAIR && ticket.marks.has('specialCase') && promises.specialUnit[row] !== NO_TARGET) {
    return { unit: promises.specialUnit[row], amount: promises.specialAmount[row] };
  }
  return { unit: promises.unit[row * clocks.length + clock], amount: promises.amount[row * clocks.length + clock] };
}

/** When a clock is due if the ticket's severity is the given one; never without a promise. */
export function dueOf(desk: Desk, ticket: Ticket, clock: number, severity: number, special = true): number {
  if (ticket.promised === null) return FOREVER;
  const { unit, amount } = targetOf(desk, ticket, clock, severity, special);
  if (unit === NO_TARGET) return FOREVER;
  const pauses = clock !== RESPONSE;
  if (unit === ELAPSED_MINUTES) return ticket.clockStart + amount + (pauses ? ticket.pausedElapsed : 0);

  const { reading } = desk.model.promises;
  let counted = 0;
  const dueIn = (calendar: WorkingTime, from: number, paused: number) => {
    if (unit === BUSINESS_DAYS && counted === 0) {
      const due = dueAfterBusinessDays(calendar, from, amount, reading);
      return paused > 0 ? dueAfter(calendar, due, paused) : due;
    }
    const target = unit === BUSINESS_DAYS ? amount * calendar.businessDayMinutes : amount;
    const left = target - counted + paused;
    return left > 0 ? dueAfter(calendar, from, left) : from;
  };
  for (const { team, from, to, paused } of ticket.stays) {
    // What was due before it changed hands stays due then.
    const due = dueIn(team.model.hours, from, pauses ? paused : 0);
    if (due <= to) {
      meets(desk, 'overdue when it changes hands');
      return due;
    }
    counted += openMinutesBetween(team.model.hours, from, to) - paused;
  }
  return dueIn(calendarOf(desk, ticket), ticket.staysSince, pauses ? ticket.pausedOpen : 0);
}

function followsTeam(desk: Desk): boolean {
  return clockCalendars[desk.model.promises.calendar] === 'team';
}

export function calendarOf(desk: Desk, ticket: Ticket): WorkingTime {
  const { promises, demand } = desk.model;
  if (clockCalendars[promises.calendar] === 'customer') return demand.regions[ticket.region].customerHours;
  return followsTeam(desk) && ticket.team !== null ? ticket.team.model.hours : promises.business;
}

/** The ticket comes to a team: from now on its business time may be another's. */
export function comesTo(desk: Desk, ticket: Ticket, team: Team): void {
  if (ticket.team !== null && ticket.team !== team && ticket.promised !== null && followsTeam(desk)) {
    const { now } = desk.timeline;
    ticket.stays.push({ team: ticket.team, from: ticket.staysSince, to: now, paused: ticket.pausedOpen });
    ticket.staysSince = now;
    ticket.pausedOpen = 0;
  }
  ticket.team = team;
}

/** Clocks begin: at creation, or when staff take a forum post over. */
export function startClocks(desk: Desk, ticket: Ticket): void {
  ticket.promised = desk.timeline.now;
  countFromNow(desk, ticket);
}

function countFromNow(desk: Desk, ticket: Ticket): void {
  ticket.clockStart = desk.timeline.now;
  ticket.staysSince = desk.timeline.now;
}

/** A wrong severity is corrected: from the start, or by other policies all clocks begin again. */
export function reclassify(desk: Desk, ticket: Ticket): void {
  ticket.assigned = ticket.severity;
  if (desk.model.promises.retroactive) return;
  countFromNow(desk, ticket);
  ticket.stays = [];
  ticket.pausedElapsed = 0;
  ticket.pausedOpen = 0;
}

/** Stops a clock that still runs. Attainment counts by the true severity, or by what the ticket was taken for. */
export function stop(desk: Desk, ticket: Ticket, clock: number, at: number, takenFor = ticket.assigned): void {
  if (ticket.stopped[clock] !== null) return;
  ticket.stopped[clock] = at;
  ticket.due[clock] = dueOf(desk, ticket, clock, desk.model.promises.byAssigned ? takenFor : ticket.severity);
}

/** What the clocks that still run are due: for the row of a ticket that is open at the end. */
export function noteDues(desk: Desk, ticket: Ticket): void {
  const severity = desk.model.promises.byAssigned ? ticket.assigned : ticket.severity;
  for (const clock of clocks.keys()) {
    if (ticket.stopped[clock] === null) ticket.due[clock] = dueOf(desk, ticket, clock, severity);
  }
}

export function pause(desk: Desk, ticket: Ticket): void {
  ticket.pausedSince = desk.timeline.now;
}

export function resume(desk: Desk, ticket: Ticket): void {
  const { now } = desk.timeline;
  const since = ticket.pausedSince;
  if (since === null) return;
  ticket.pausedSince = null;
  ticket.pausedElapsed += now - since;
  if (desk.model.promises.any) ticket.pausedOpen += openMinutesBetween(calendarOf(desk, ticket), since, now);
}

/** The earliest due instant of the clocks that still run, for what the ticket is taken for. */
export function nextDue(desk: Desk, ticket: Ticket): number {
  const running = [...clocks.keys()].filter((clock) => ticket.stopped[clock] === null);
  const dues = running.map((clock) => dueOf(desk, ticket, clock, ticket.assigned));
  if (running[0] === RESPONSE && dues.some((due) => due < dues[0])) meets(desk, 'another promise before the response');
  return Math.min(...dues);
}
