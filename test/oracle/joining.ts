/** A ticket joins a team: its owner or a free engineer begins at once, or somebody is called out or interrupted, or it waits. */
import { COMMITTEE, L3 } from '../../src/model/model.ts';
import { comesTo } from './clocks.ts';
import { wasToEscalate } from './closing.ts';
import { type Desk, meets, teamsOf } from './desk.ts';
import { leaveLine, shiftEndOf, stand, standBy, waitsOn } from './lines.ts';
import { rankOf, turnOf } from './order.ts';
import {
  chooseTeam,
  engineerOnCall,
  freeEngineer,
  isFree,
  mayCallOut,
  otherOpenTeam,
  preemptible,
  suits,
} from './routing.ts';
import { type Engineer, isOpen, type Team } from './staff.ts';
import type { Ticket } from './ticket.ts';
import { begin, breakOff } from './touch.ts';

/** A ticket comes to a line; a case for the committee goes there first. */
export function enter(desk: Desk, ticket: Ticket, line: number, toOpenTeam = false): void {
  ticket.bench = line;
  ticket.entered = desk.timeline.now;
  if (isForCommittee(desk, ticket, line)) {
    wasToEscalate(desk, ticket);
    ticket.bench = COMMITTEE;
    ticket.purpose = 'deliberates';
    // What was planned is dropped: the committee makes another plan.
    ticket.touchesLeft = 0;
  }
  const chosen = teamOfOwner(desk, ticket) ?? chooseTeam(desk, ticket, ticket.bench);
  const other = toOpenTeam && !isOpen(chosen) ? otherOpenTeam(desk, ticket, chosen) : null;
  joinTeam(desk, ticket, other ?? chosen);
}

/** Is it to be heard before it goes to a line? */
export function isForCommittee(desk: Desk, ticket: Ticket, line: number): boolean {
  return line <= L3 && ticket.hearing === 'awaited' && teamsOf(desk, COMMITTEE).length > 0;
}

/** The team of an owner who is on shift and at this line, where owners come first. */
function teamOfOwner(desk: Desk, ticket: Ticket): Team | null {
  const { owner } = ticket;
  if (!desk.model.routing.ownerFirst || owner === null || owner.onCall || hasGone(owner)) return null;
  return owner.team.model.line === ticket.bench ? owner.team : null;
}

function hasGone(engineer: Engineer): boolean {
  return engineer.status === 'off' || engineer.afterTouch === 'goes home';
}

/** A waiting ticket goes to another team, or joins its own anew; its wait goes on. */
export function moveTo(desk: Desk, ticket: Ticket, team: Team): void {
  leaveLine(desk, ticket);
  joinTeam(desk, ticket, team);
}

function joinTeam(desk: Desk, ticket: Ticket, team: Team): void {
  comesTo(desk, ticket, team);
  ticket.engineer = null;
  ticket.place = 'waiting';
  ticket.rank = rankOf(desk, ticket);
  ticket.turn = turnOf(desk, ticket);
  if (team.model.seated) {
    if (team.atWork.size < team.seats) begin(desk, ticket, null);
    else stand(desk, ticket, team);
    return;
  }
  const owner = ownerToWaitFor(desk, ticket, team);
  const engineer = owner ?? freeEngineer(desk, ticket, team);
  if (owner !== null) meets(desk, 'comes back to its owner');
  if (engineer !== null && !isFree(desk, engineer)) standBy(desk, ticket, engineer);
  else if (engineer !== null) begin(desk, ticket, engineer);
  else if (!callsOut(desk, ticket, team) && !interrupts(desk, ticket, team)) stand(desk, ticket, team);
}

/** An owner at the team who is in, or who parks the ticket until he is. */
function ownerToWaitFor(desk: Desk, ticket: Ticket, team: Team): Engineer | null {
  const { owner } = ticket;
  if (!desk.model.routing.ownerFirst || owner === null || owner.team !== team || owner.onCall) return null;
  return !hasGone(owner) || shiftEndOf(team, ticket) === 'park' ? owner : null;
}

/** Outside hours an entitled customer's urgent ticket wakes whoever is on call. */
function callsOut(desk: Desk, ticket: Ticket, team: Team): boolean {
  if (isOpen(team)) return false;
  for (const candidate of teamsOf(desk, ticket.bench)) {
    if (!mayCallOut(desk, ticket, candidate) || !suits(ticket, candidate) || isOpen(candidate)) continue;
    const engineer = engineerOnCall(candidate);
    if (engineer === null) continue;
    meets(desk, 'called out');
    comesTo(desk, ticket, candidate);
    ticket.nextOverhead += candidate.model.callOutMinutes;
    begin(desk, ticket, engineer);
    return true;
  }
  return false;
}

/** A severe ticket may interrupt less severe work; where owners come first, who was interrupted goes on with it when he can. */
function interrupts(desk: Desk, ticket: Ticket, team: Team): boolean {
  const engineer = desk.model.routing.preempts[ticket.assigned] ? preemptible(desk, ticket, team) : null;
  if (engineer === null) return false;
  const held = engineer.ticket!;
  meets(desk, 'preempted');
  breakOff(desk, held);
  begin(desk, ticket, engineer);
  if (desk.model.routing.ownerFirst) waitsOn(desk, held, engineer);
  else if (isForCommittee(desk, held, held.bench)) enter(desk, held, held.bench);
  else {
    held.place = 'waiting';
    held.entered = desk.timeline.now;
    stand(desk, held, team);
  }
  return true;
}
