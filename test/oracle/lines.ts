/** Waiting lines: of a team, or of one engineer; how long a ticket waits there, and what ends its wait. */
import * as purpose from '../../src/desk/purposes.ts';
import { quantile } from '../../src/kernel/laws.ts';
import { L3 } from '../../src/model/model.ts';
import { shiftEnds } from '../../src/scenario/words.ts';
import { RESPONSE, SOLUTION, stop } from './clocks.ts';
import { type Desk, draw, happens, meets, teamsOf } from './desk.ts';
import { enter, isForCommittee, moveTo } from './joining.ts';
import { inOrder } from './order.ts';
import { abandon } from './patience.ts';
import { freeEngineer, otherOpenTeam } from './routing.ts';
import { type Engineer, isOpen, present, type Team, waitingFor } from './staff.ts';
import type { Ticket } from './ticket.ts';
import { CRITICAL } from './traits.ts';

/** What becomes of the ticket when a shift of the team ends. */
export function shiftEndOf({ model }: Team, ticket: Ticket) {
  return shiftEnds[ticket.assigned === CRITICAL ? model.criticalAtShiftEnd : model.atShiftEnd];
}

function joinLine(desk: Desk, ticket: Ticket, line: Ticket[]): void {
  ticket.joined = desk.joined++;
  ticket.standsIn = line;
  line.push(ticket);
  line.sort(inOrder);
}

export function leaveLine(desk: Desk, ticket: Ticket): void {
  const line = ticket.standsIn!;
  line.splice(line.indexOf(ticket), 1);
  ticket.standsIn = null;
  desk.timeline.cancel(ticket.waitIsOver);
  ticket.waitIsOver = null;
}

/** A touch was broken off; its ticket waits for the same engineer, unless the committee hears it meanwhile. */
export function waitsOn(desk: Desk, ticket: Ticket, engineer: Engineer): void {
  if (isForCommittee(desk, ticket, ticket.bench)) {
    meets(desk, 'heard instead of parked');
    enter(desk, ticket, ticket.bench);
    return;
  }
  ticket.place = 'waiting';
  ticket.entered = desk.timeline.now;
  standBy(desk, ticket, engineer);
}

/** Waits in an engineer's own line; while he is merely busy, not for ever. */
export function standBy(desk: Desk, ticket: Ticket, engineer: Engineer): void {
  joinLine(desk, ticket, engineer.own);
  ticket.engineer = engineer;
  if (engineer.status !== 'off') waitEnds(desk, ticket, desk.model.routing.ownerWaits);
}

export function waitEnds(desk: Desk, ticket: Ticket, after: number): void {
  const { timeline } = desk;
  ticket.waitIsOver = timeline.at(timeline.now + after, 'wait is over', () => waitIsOver(desk, ticket));
}

/** Waits in the team's line: callers hold on only so long, and another team may help out after a while. */
export function stand(desk: Desk, ticket: Ticket, team: Team): void {
  joinLine(desk, ticket, team.waiting);
  tideOver(desk, ticket, team);
  holdsOn(desk, ticket);
  const { overflowAfter } = desk.model.routing;
  if (overflowAfter < Number.POSITIVE_INFINITY && teamsOf(desk, ticket.bench).length > 1) {
    waitEnds(desk, ticket, overflowAfter);
  }
}

/** Critical, nobody in, and no emergency hotline: a published workaround helps some until somebody comes. */
function tideOver(desk: Desk, ticket: Ticket, team: Team): void {
  const { promises, customer } = desk.model;
  const entitled = promises.planEmergency[ticket.plan] === 1;
  if (ticket.severity !== CRITICAL || entitled || ticket.stopped[RESPONSE] !== null || isOpen(team)) return;
  if (happens(customer.publishedWorkarounds, ticket, purpose.WORKAROUND_PUBLISHED)) {
    meets(desk, ticket.touches > 0 ? 'tided over after triage' : 'tided over');
    stop(desk, ticket, SOLUTION, desk.timeline.now);
  }
}

/** How long a caller holds on whom nobody has answered. Who has hung up already cannot hang up again. */
function holdsOn(desk: Desk, ticket: Ticket): void {
  const { timeline, model } = desk;
  const { patience } = model.customer;
  if (patience === null || !patience.impatient[ticket.channel] || ticket.bench > L3) return;
  if (ticket.ghost) {
    meets(desk, 'ghost stands again');
    return;
  }
  if (ticket.stopped[RESPONSE] !== null || ticket.patience !== null) return;
  const atOnce = happens(patience.leavesAtOnce, ticket, purpose.LEAVES_AT_ONCE);
  const minutes = atOnce ? 0 : quantile(patience.waits, draw(ticket, purpose.PATIENCE));
  ticket.patience = timeline.at(timeline.now + minutes, 'abandonment', () => abandon(desk, ticket));
}

/** Tickets that wait for him stay his only where work is parked; the others' wait is over when all have left who leave now. */
export function releaseOwnLine(desk: Desk, engineer: Engineer): void {
  const [parked, released] = [true, false].map((isParked) =>
    engineer.own.filter((ticket) => (shiftEndOf(engineer.team, ticket) === 'park') === isParked),
  );
  for (const ticket of parked) {
    desk.timeline.cancel(ticket.waitIsOver);
    ticket.waitIsOver = null;
  }
  if (engineer.own.length > 2 && released.length > 1) meets(desk, 'several are released at once');
  for (const ticket of released) {
    desk.timeline.cancel(ticket.waitIsOver);
    waitEnds(desk, ticket, 0);
  }
}

/** The owner is no longer waited for, or another team may take the ticket. */
function waitIsOver(desk: Desk, ticket: Ticket): void {
  const team = ticket.team!;
  ticket.waitIsOver = null;
  const other = otherOpenTeam(desk, ticket, team);
  if (ticket.standsIn !== team.waiting) {
    ticket.owner = null;
    meets(desk, 'owner waited for in vain');
    moveTo(desk, ticket, isOpen(team) ? team : (other ?? team));
  } else if (other !== null && gains(desk, ticket, team, other)) {
    meets(desk, 'overflowed');
    moveTo(desk, ticket, other);
  }
  // Not now; the same question is asked again later.
  else waitEnds(desk, ticket, Math.max(1, desk.model.routing.overflowAfter));
}

/** Is the other team free for the ticket, or its line shorter for each who works, or nobody here at all? */
function gains(desk: Desk, ticket: Ticket, team: Team, other: Team): boolean {
  const hands = other.model.seated ? other.atWork.size < other.seats : freeEngineer(desk, ticket, other) !== null;
  const staff = (some: Team) => Math.max(1, present(some));
  if (!isOpen(team) || hands) return true;
  if (team.model.seated || other.model.seated) meets(desk, 'overflow between seats');
  return (waitingFor(other) + 1) * staff(team) < waitingFor(team) * staff(other);
}
