/** Shrinkage: whole hours of a shift that go to meetings, training and breaks. Who is at work when one begins takes it after the touch. */
import { AWAY_BLOCKS, AWAY_CHOICE } from '../../src/desk/purposes.ts';
import { type Desk, meets } from './desk.ts';
import { logIn, logOut } from './shifts.ts';
import type { Engineer } from './staff.ts';
import { takeNext } from './taking.ts';

const HOUR = 60;
const MOST_HOURS = 30;

/** Which hours: as many as the shrinkage says, each choice of so many equally likely. */
export function awayHoursOf(engineer: Engineer, u: (purpose: number) => number): number[] {
  const { shrinkage } = engineer.team.model;
  const minutes = engineer.shift!.to - engineer.shift!.from;
  if (minutes === Number.POSITIVE_INFINITY) return [];
  const hours = Math.min(MOST_HOURS, Math.floor(minutes / HOUR));
  const wanted = Math.min(hours, Math.floor((shrinkage * minutes) / HOUR + u(AWAY_BLOCKS)));
  const chosen: number[] = [];
  if (shrinkage === 0) return chosen;
  // Each hour in turn, with the chance that the rest of the wish still needs it.
  for (let hour = 0; hour < hours; hour++) {
    if (u(AWAY_CHOICE + hour * 256) * (hours - hour) < wanted - chosen.length) chosen.push(hour);
  }
  return chosen;
}

/** Puts the next stretch away, from an hour of the shift on, on the calendar. */
export function planAway(desk: Desk, engineer: Engineer, from: number): void {
  const next = engineer.awayHours.find((hour) => hour >= from);
  if (next === undefined) return;
  const at = engineer.shift!.from + next * HOUR;
  if (at < engineer.shift!.to) desk.timeline.at(at, 'hour away', () => hourStrikes(desk, engineer));
}

/** Who is due back comes back first; then a stretch away may begin. */
function hourStrikes(desk: Desk, engineer: Engineer): void {
  const { shift, status } = engineer;
  const { now } = desk.timeline;
  if (shift === null || status === 'off' || now >= shift.to) return;
  if (status === 'away' && now >= engineer.awayUntil) {
    logIn(desk, engineer);
    engineer.afterTouch = 'stays';
    takeNext(desk, engineer);
  }
  const hour = Math.floor((now - shift.from) / HOUR + 1e-9);
  let end = hour;
  while (engineer.awayHours.includes(end)) end++;
  if (end === hour) return;
  engineer.awayHours = engineer.awayHours.filter((other) => other < hour || other >= end);
  engineer.awayOwed += (end - hour) * HOUR;
  if (engineer.status === 'idle') stepAway(desk, engineer);
  else if (engineer.status === 'busy') engineer.afterTouch = 'steps away';
  else {
    engineer.awayUntil += engineer.awayOwed;
    engineer.awayOwed = 0;
    desk.timeline.at(engineer.awayUntil, 'hour away', () => hourStrikes(desk, engineer));
  }
  planAway(desk, engineer, end);
}

/** He leaves his desk for as long as he is owed. */
export function stepAway(desk: Desk, engineer: Engineer): void {
  meets(desk, 'steps away');
  logOut(desk, engineer);
  engineer.status = 'away';
  engineer.afterTouch = 'stays';
  engineer.awayUntil = desk.timeline.now + engineer.awayOwed;
  engineer.awayOwed = 0;
  if (engineer.awayUntil < engineer.shift!.to) {
    desk.timeline.at(engineer.awayUntil, 'hour away', () => hourStrikes(desk, engineer));
  }
}
