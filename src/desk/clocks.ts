/**
 * The four clocks. A due instant is computed from the promise, the class and the pauses whenever it is asked for,
 * so a corrected class counts from the start by itself, and a clock costs nothing while nobody asks.
 */
import { NONE } from '../kernel/eventCalendar.ts';
import { dueAfter, dueAfterBusinessDays, openMinutesBetween, type WorkingTime } from '../kernel/workingTime.ts';
import { promiseClass } from '../model/compilePromises.ts';
import { BUSINESS_DAYS, ELAPSED_MINUTES, NO_TARGET } from '../model/model.ts';
import { SPECIAL_CASE } from '../observations/log.ts';
import type { Desk } from './desk.ts';
import { NEVER, tickets } from './tickets.ts';

export const RESPONSE = 0;
export const DIAGNOSIS = 1;
export const SOLUTION = 2;
export const REPAIR = 3;
const CLOCKS = 4;

const BY_CUSTOMER = 1;
const BY_TEAM = 2;
const NO_PROMISE = Number.POSITIVE_INFINITY;

/**
 * When a clock of the ticket is due if its severity is the given one; infinite without a promise.
 * @param special whether a special case has its longer repair
 */
export function dueOf(desk: Desk, ticket: number, clock: number, severity: number, special = true): number {
  const { promises } = desk.model;
  if (tickets.promised[ticket] === NEVER) return NO_PROMISE;
  const start = tickets.clockStart[ticket];
  const row = promiseClass(severity, tickets.plan[ticket], tickets.addOns[ticket]);
  let unit = promises.unit[row * CLOCKS + clock];
  let amount = promises.amount[row * CLOCKS + clock];
  if (special && clock === REPAIR && promises.specialUnit[row] !== NO_TARGET && desk.has(ticket, SPECIAL_CASE)) {
    unit = promises.specialUnit[row];
    amount = promises.specialAmount[row];
  }
  if (unit === NO_TARGET) return NO_PROMISE;
  const pauses = clock !== RESPONSE;
  if (unit === ELAPSED_MINUTES) return start + amount + (pauses ? tickets.pausedElapsed[ticket] : 0);
  return businessDue(desk, ticket, unit, amount, pauses);
}

/** Business time runs in the calendars of all teams that have had the ticket; what was due before it changed hands stays due then. */
function businessDue(desk: Desk, ticket: number, unit: number, amount: number, pauses: boolean): number {
  const { stays, model } = desk;
  let counted = 0;
  if (desk.features.changesCalendar) {
    for (let stay = tickets.firstStay[ticket]; stay !== NONE; stay = stays.next[stay]) {
      const calendar = model.staff.teams[stays.team[stay]].hours;
      const from = stays.from[stay];
      const paused = stays.paused[stay];
      const due = dueIn(desk, calendar, from, unit, amount, counted, pauses ? paused : 0);
      if (due <= stays.to[stay]) return due;
      counted += openMinutesBetween(calendar, from, stays.to[stay]) - paused;
    }
  }
  const paused = pauses ? tickets.pausedOpen[ticket] : 0;
  return dueIn(desk, calendarOf(desk, ticket), tickets.clockSegment[ticket], unit, amount, counted, paused);
}

/** Due in one calendar, some minutes having been counted before. */
function dueIn(
  desk: Desk,
  calendar: WorkingTime,
  from: number,
  unit: number,
  amount: number,
  counted: number,
  paused: number,
): number {
  if (unit === BUSINESS_DAYS && counted === 0) {
    const due = dueAfterBusinessDays(calendar, from, amount, desk.model.promises.reading);
    return paused > 0 ? dueAfter(calendar, due, paused) : due;
  }
  const target = unit === BUSINESS_DAYS ? amount * calendar.businessDayMinutes : amount;
  const left = target - counted + paused;
  return left > 0 ? dueAfter(calendar, from, left) : from;
}

/** The calendar that the ticket's business time runs on. */
export function calendarOf(desk: Desk, ticket: number): WorkingTime {
  const { promises, demand, staff } = desk.model;
  if (promises.calendar === BY_CUSTOMER) return demand.regions[tickets.region[ticket]].customerHours;
  if (promises.calendar === BY_TEAM && tickets.team[ticket] >= 0) return staff.teams[tickets.team[ticket]].hours;
  return promises.business;
}

/** A clock that follows the team goes on in the new one's calendar; what the old one's had counted is kept. */
export function followTeam(desk: Desk, ticket: number, team: number): void {
  const { now } = desk;
  if (!desk.features.changesCalendar || tickets.team[ticket] === team) return;
  if (tickets.team[ticket] < 0 || tickets.promised[ticket] === NEVER) return;
  const { firstStay, clockSegment, pausedOpen } = tickets;
  firstStay[ticket] = desk.stays.add(
    firstStay[ticket],
    tickets.team[ticket],
    clockSegment[ticket],
    now,
    pausedOpen[ticket],
  );
  pausedOpen[ticket] = 0;
  clockSegment[ticket] = now;
}

/** Clocks begin to count: at creation, or when staff take a forum post over. */
export function startClocks(desk: Desk, ticket: number): void {
  tickets.promised[ticket] = desk.now;
  countFromNow(desk, ticket);
}

function countFromNow(desk: Desk, ticket: number): void {
  tickets.clockStart[ticket] = desk.now;
  tickets.clockSegment[ticket] = desk.now;
}

/**
 * The first look corrects a wrong severity. By most policies it counts from the start (due instants are computed anew
 * whenever they are asked for); otherwise all clocks begin again.
 */
export function reclassify(desk: Desk, ticket: number): void {
  const { model } = desk;
  tickets.assigned[ticket] = tickets.severity[ticket];
  desk.note(ticket, 'reclassified');
  if (model.promises.retroactive) return;
  countFromNow(desk, ticket);
  tickets.pausedElapsed[ticket] = 0;
  tickets.pausedOpen[ticket] = 0;
  if (desk.features.changesCalendar) {
    desk.stays.forget(tickets.firstStay[ticket]);
    tickets.firstStay[ticket] = NONE;
  }
}

/** The severity by which attainment counts. */
function judgedSeverity(desk: Desk, ticket: number): number {
  return desk.model.promises.byAssigned ? tickets.assigned[ticket] : tickets.severity[ticket];
}

/** Stops a clock that still runs, and keeps what it was due. */
export function stopResponse(desk: Desk, ticket: number, at: number): void {
  if (tickets.response[ticket] !== NEVER) return;
  tickets.response[ticket] = at;
  if (desk.model.promises.any)
    tickets.dueResponse[ticket] = dueOf(desk, ticket, RESPONSE, judgedSeverity(desk, ticket));
}

export function stopDiagnosis(desk: Desk, ticket: number, at: number): void {
  if (tickets.diagnosis[ticket] !== NEVER) return;
  tickets.diagnosis[ticket] = at;
  if (desk.model.promises.any)
    tickets.dueDiagnosis[ticket] = dueOf(desk, ticket, DIAGNOSIS, judgedSeverity(desk, ticket));
}

export function stopSolution(desk: Desk, ticket: number, at: number): void {
  if (tickets.solution[ticket] !== NEVER) return;
  tickets.solution[ticket] = at;
  if (desk.model.promises.any)
    tickets.dueSolution[ticket] = dueOf(desk, ticket, SOLUTION, judgedSeverity(desk, ticket));
}

export function stopRepair(desk: Desk, ticket: number, at: number): void {
  if (tickets.repair[ticket] !== NEVER) return;
  tickets.repair[ticket] = at;
  if (desk.model.promises.any) tickets.dueRepair[ticket] = dueOf(desk, ticket, REPAIR, judgedSeverity(desk, ticket));
}

/** What the clocks that never stopped were due: for tickets still open when their row is written. */
export function keepOpenDues(desk: Desk, ticket: number): void {
  const severity = judgedSeverity(desk, ticket);
  if (tickets.response[ticket] === NEVER) tickets.dueResponse[ticket] = dueOf(desk, ticket, RESPONSE, severity);
  if (tickets.diagnosis[ticket] === NEVER) tickets.dueDiagnosis[ticket] = dueOf(desk, ticket, DIAGNOSIS, severity);
  if (tickets.solution[ticket] === NEVER) tickets.dueSolution[ticket] = dueOf(desk, ticket, SOLUTION, severity);
  if (tickets.repair[ticket] === NEVER) tickets.dueRepair[ticket] = dueOf(desk, ticket, REPAIR, severity);
}

/** Clocks other than response stand still from now on. */
export function pause(desk: Desk, ticket: number): void {
  tickets.pauseSince[ticket] = desk.now;
}

export function resume(desk: Desk, ticket: number): void {
  const { model, now } = desk;
  const since = tickets.pauseSince[ticket];
  if (since === NEVER) return;
  tickets.pauseSince[ticket] = NEVER;
  tickets.pausedElapsed[ticket] += now - since;
  if (model.promises.any) tickets.pausedOpen[ticket] += openMinutesBetween(calendarOf(desk, ticket), since, now);
}

/** The earliest due instant of the clocks that still run, as the desk believes them; infinite when none does. */
export function nextDue(desk: Desk, ticket: number): number {
  const { model } = desk;
  if (!model.promises.any) return NO_PROMISE;
  const severity = tickets.assigned[ticket];
  let due = NO_PROMISE;
  if (tickets.response[ticket] === NEVER) due = dueOf(desk, ticket, RESPONSE, severity);
  if (tickets.diagnosis[ticket] === NEVER) due = Math.min(due, dueOf(desk, ticket, DIAGNOSIS, severity));
  if (tickets.solution[ticket] === NEVER) due = Math.min(due, dueOf(desk, ticket, SOLUTION, severity));
  if (tickets.repair[ticket] === NEVER) due = Math.min(due, dueOf(desk, ticket, REPAIR, severity));
  return due;
}

/**
 * When the time counted on a clock passes a multiple of its promise, if a pause that stands now ended now; "n business
 * days" in open minutes. Special cases count by the usual promise.
 */
export function passes(desk: Desk, ticket: number, clock: number, multiple: number): number {
  const { model, now } = desk;
  const severity = tickets.severity[ticket];
  const due = dueOf(desk, ticket, clock, severity, false);
  if (due === NO_PROMISE) return NO_PROMISE;
  const row = promiseClass(severity, tickets.plan[ticket], tickets.addOns[ticket]);
  const start = tickets.clockStart[ticket];
  const since = clock === RESPONSE || tickets.pauseSince[ticket] === NEVER ? now : tickets.pauseSince[ticket];
  if (model.promises.unit[row * CLOCKS + clock] === ELAPSED_MINUTES) {
    const paused = clock === RESPONSE ? 0 : tickets.pausedElapsed[ticket];
    return start + (due - start - paused) * multiple + paused + (now - since);
  }
  const calendar = calendarOf(desk, ticket);
  const paused = clock === RESPONSE ? 0 : tickets.pausedOpen[ticket];
  let counted = 0;
  // The promise in open minutes, where the clock ran when it was over.
  let promise = NO_PROMISE;
  if (desk.features.changesCalendar) {
    const { stays } = desk;
    for (let stay = tickets.firstStay[ticket]; stay !== NONE; stay = stays.next[stay]) {
      const { hours } = model.staff.teams[stays.team[stay]];
      const from = stays.from[stay];
      const to = stays.to[stay];
      if (promise === NO_PROMISE && due <= to) {
        promise = counted + openMinutesBetween(hours, from, due) - stays.paused[stay];
      }
      counted += openMinutesBetween(hours, from, to) - stays.paused[stay];
    }
  }
  const segment = tickets.clockSegment[ticket];
  if (promise === NO_PROMISE) promise = counted + openMinutesBetween(calendar, segment, due) - paused;
  return dueAfter(calendar, segment, promise * multiple - counted + paused + openMinutesBetween(calendar, since, now));
}
