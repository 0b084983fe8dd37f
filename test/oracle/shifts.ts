/** Hours of work: shifts and seats as processes, and what becomes of the work in hand when a shift ends. */

import { ABSENCE, HOLIDAY_DUTY } from '../../src/desk/purposes.ts';
import type { RosterGroup } from '../../src/model/model.ts';
import { LOGGED_IN, OVERTIME, PAID } from '../../src/observations/log.ts';
import { awayHoursOf, planAway } from './awayHours.ts';
import { type Desk, draw, happens, meets } from './desk.ts';
import { releaseOwnLine, shiftEndOf, waitsOn } from './lines.ts';
import { passOnWaiting, takeFromClosedTeams } from './openTeams.ts';
import { type Engineer, isOpen, type Team } from './staff.ts';
import { fillSeats, takeNext } from './taking.ts';
import type { Kind } from './timeline.ts';
import { breakOff } from './touch.ts';
import { writeDuty } from './writing.ts';

type Process = Generator<{ readonly time: number; readonly kind: Kind }, void>;

/** Every team's seats and every roster begin their course. */
export function openForBusiness(desk: Desk): void {
  for (const team of desk.teams) goOn(desk, seatsOf(desk, team));
  for (const group of desk.model.staff.groups) goOn(desk, rosterOf(desk, group));
}

function goOn(desk: Desk, process: Process): void {
  const next = process.next();
  if (next.done || next.value.time === Number.POSITIVE_INFINITY) return;
  desk.timeline.at(next.value.time, next.value.kind, () => goOn(desk, process));
}

/** Seats of a counted team change. Work in hand goes on; no new work begins until enough seats are free. */
function* seatsOf(desk: Desk, team: Team): Process {
  for (const [step, time] of team.model.seatTimes.entries()) {
    yield { time, kind: 'seats change' };
    const wasOpen = isOpen(team);
    writeSeats(desk, team);
    team.seats = team.model.seats[step];
    fillSeats(desk, team);
    if (wasOpen && !isOpen(team)) passOnWaiting(desk, team);
    if (!wasOpen && isOpen(team)) takeFromClosedTeams(desk, team);
  }
}

function writeSeats(desk: Desk, team: Team): void {
  writeDuty(desk, team, null, LOGGED_IN, team.seats, team.seatsSince);
  writeDuty(desk, team, null, PAID, team.seats, team.seatsSince);
  team.seatsSince = desk.timeline.now;
}

function* rosterOf(desk: Desk, group: RosterGroup): Process {
  const team = desk.teams[group.team];
  const engineers = team.engineers.filter(
    ({ index }) => index >= group.firstEngineer && index < group.firstEngineer + group.engineers,
  );
  for (const [step, from] of group.opens.entries()) {
    const to = group.closes[step];
    yield { time: from, kind: 'shift opens' };
    const wasOpen = isOpen(team);
    for (const engineer of engineers) beginShift(desk, engineer, { from, to }, group.holiday[step] === 1);
    if (!wasOpen && isOpen(team)) takeFromClosedTeams(desk, team);
    yield { time: to, kind: 'shift closes' };
    for (const engineer of engineers) if (engineer.shift !== null) endShift(desk, engineer);
    if (!isOpen(team)) passOnWaiting(desk, team);
  }
}

function beginShift(desk: Desk, engineer: Engineer, shift: { from: number; to: number }, holiday: boolean): void {
  const { absence, holidayStaffing } = engineer.team.model;
  const occurrence = Math.floor(shift.from);
  const off = holiday && !happens(holidayStaffing, engineer, HOLIDAY_DUTY, occurrence);
  const ill = !off && happens(absence, engineer, ABSENCE, occurrence);
  if (off || ill) {
    meets(desk, holiday ? 'off on a holiday' : 'absent');
    if (!holiday) pay(desk, engineer, shift.from, shift.to);
    return;
  }
  engineer.shift = shift;
  // Who is still busy with work of the shift before simply stays; his overtime ends here.
  const stillBusy = engineer.status === 'busy';
  if (stillBusy) writeDuty(desk, engineer.team, engineer, OVERTIME, 1, engineer.since);
  engineer.afterTouch = 'stays';
  engineer.awayOwed = 0;
  engineer.awayHours = awayHoursOf(engineer, (purpose) => draw(engineer, purpose, occurrence));
  logIn(desk, engineer);
  if (!stillBusy) takeNext(desk, engineer);
  planAway(desk, engineer, 0);
}

/** His hours from the start of the shift. They are a person's, however many tickets he may hold at once. */
function pay(desk: Desk, engineer: Engineer, from: number, to: number): void {
  if (engineer.isFirstSlot && to < Number.POSITIVE_INFINITY)
    writeDuty(desk, engineer.team, engineer, PAID, 1, from, to);
}

export function logIn(desk: Desk, engineer: Engineer): void {
  engineer.loggedIn = true;
  engineer.since = desk.timeline.now;
}

export function logOut(desk: Desk, engineer: Engineer): void {
  engineer.loggedIn = false;
  writeDuty(desk, engineer.team, engineer, LOGGED_IN, 1, engineer.since);
}

function endShift(desk: Desk, engineer: Engineer): void {
  const { ticket, shift } = engineer;
  pay(desk, engineer, shift!.from, desk.timeline.now);
  engineer.shift = null;
  const rule = ticket === null ? null : shiftEndOf(engineer.team, ticket);
  if (rule !== null) meets(desk, rule);
  if (rule === 'finish') {
    // What he still does is overtime, and he is no longer somebody to wait for.
    logOut(desk, engineer);
    engineer.afterTouch = 'goes home';
    engineer.since = desk.timeline.now;
  } else {
    if (ticket !== null) breakOff(desk, ticket);
    if (engineer.loggedIn) logOut(desk, engineer);
    engineer.status = 'off';
    if (rule === 'park') waitsOn(desk, ticket!, engineer);
    if (rule === 'hand-over') ticket!.life!.next('handed over');
  }
  releaseOwnLine(desk, engineer);
}

/** Closes the books on staff time when the run ends. */
export function closeBooks(desk: Desk): void {
  for (const team of desk.teams) if (team.model.seated) writeSeats(desk, team);
  for (const engineer of desk.teams.flatMap(({ engineers }) => engineers)) {
    if (engineer.onCall || engineer.status === 'off') continue;
    if (engineer.afterTouch === 'goes home') writeDuty(desk, engineer.team, engineer, OVERTIME, 1, engineer.since);
    else {
      if (engineer.loggedIn) logOut(desk, engineer);
      pay(desk, engineer, engineer.shift!.from, desk.timeline.now);
    }
  }
}
