/** Free hands take the first of all tickets that they may take. */
import { OVERTIME } from '../../src/observations/log.ts';
import { stepAway } from './awayHours.ts';
import type { Desk } from './desk.ts';
import { releaseOwnLine } from './lines.ts';
import { inOrder } from './order.ts';
import { mayCallOut } from './routing.ts';
import { type Engineer, isOpen, type Team } from './staff.ts';
import { begin } from './touch.ts';
import { writeDuty } from './writing.ts';

/** An engineer takes the next ticket, or becomes idle. In the minute in which his shift ends he takes nothing new. */
export function takeNext(desk: Desk, engineer: Engineer): void {
  const { own, team, profile, shift } = engineer;
  const able = team.waiting.filter(({ assignedSkill }) => profile.speed[assignedSkill] > 0);
  const next = [...own, ...able].sort(inOrder)[0];
  if (next !== undefined && shift !== null && desk.timeline.now < shift.to) {
    begin(desk, next, engineer);
    return;
  }
  engineer.status = 'idle';
  engineer.idleSince = desk.timeline.now;
  engineer.idleOrder = desk.idled++;
}

/** Who was called out serves those entitled who still wait while nobody is in; then he goes back to sleep. */
function takeNextOnCall(desk: Desk, engineer: Engineer): void {
  const { team } = engineer;
  engineer.status = 'off';
  if (isOpen(team)) return;
  const next = team.waiting.find((ticket) => mayCallOut(desk, ticket, team));
  if (next !== undefined) begin(desk, next, engineer);
}

export function fillSeats(desk: Desk, team: Team): void {
  while (team.waiting.length > 0 && team.atWork.size < team.seats) begin(desk, team.waiting[0], null);
}

/** A touch is over: he goes home, steps away, or takes the next ticket. */
export function freeAgain(desk: Desk, engineer: Engineer): void {
  if (engineer.onCall) takeNextOnCall(desk, engineer);
  else if (engineer.afterTouch === 'stays') takeNext(desk, engineer);
  else if (engineer.afterTouch === 'steps away') stepAway(desk, engineer);
  else {
    writeDuty(desk, engineer.team, engineer, OVERTIME, 1, engineer.since);
    engineer.status = 'off';
    engineer.afterTouch = 'stays';
    releaseOwnLine(desk, engineer);
  }
}
