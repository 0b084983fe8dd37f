/** Which team of a line a ticket waits for, and which free engineer of the team takes it. */
import { channels, type Where, type Who, whereWords, whoWords } from '../../src/scenario/words.ts';
import { type Desk, teamsOf } from './desk.ts';
import { type Engineer, isOpen, present, type Team, waitingFor } from './staff.ts';
import type { Ticket } from './ticket.ts';

/** The word of `routing.where` that holds for a ticket. */
export function whereOf(desk: Desk, ticket: Ticket): Where {
  return whereWords[desk.model.routing.where[ticket.assigned * channels.length + ticket.channel]];
}

/** Tickets that wait or are in work for each who is at his desk. */
function load(team: Team): number {
  return present(team) > 0 ? (waitingFor(team) + team.atWork.size) / present(team) : Number.POSITIVE_INFINITY;
}

/** The least loaded of some teams, among equals the one named first. */
function leastLoaded(teams: readonly Team[]): Team | null {
  return teams.toSorted((a, b) => (load(a) === load(b) ? a.index - b.index : load(a) - load(b)))[0] ?? null;
}

export function suits(ticket: Ticket, team: Team): boolean {
  return team.model.covers[ticket.assignedSkill] === 1;
}

export function chooseTeam(desk: Desk, ticket: Ticket, line: number): Team {
  const teams = teamsOf(desk, line);
  if (teams.length === 1) return teams[0];
  const able = teams.filter((team) => suits(ticket, team));
  const home = able.filter(({ model }) => model.region < 0 || model.region === ticket.region);
  const choices: Record<Where, readonly Team[][]> = {
    'region-first': [home, able.filter(isOpen), able],
    'follow-the-sun': [home.filter(isOpen), able.filter(isOpen), home, able],
    'least-loaded': [able.filter(isOpen), able],
    any: [able],
  };
  const choice = choices[whereOf(desk, ticket)].find((some) => some.length > 0);
  return (choice && leastLoaded(choice)) ?? teams[0];
}

/** Another team of the same line that works now and has the skill. */
export function otherOpenTeam(desk: Desk, ticket: Ticket, team: Team): Team | null {
  const others = teamsOf(desk, team.model.line).filter((other) => other !== team && isOpen(other));
  return leastLoaded(others.filter((other) => suits(ticket, other)));
}

/** Smaller comes first, by one comparison after the other. */
function by(...measures: ((engineer: Engineer) => number)[]): (a: Engineer, b: Engineer) => number {
  return (a, b) => measures.reduce((sign, measure) => (sign !== 0 ? sign : measure(a) - measure(b)), 0);
}

/** Idle, and not about to go home in this very minute. */
export function isFree(desk: Desk, { status, shift }: Engineer): boolean {
  return status === 'idle' && (shift === null || desk.timeline.now < shift.to);
}

/** A free engineer of the team for the ticket. A reopened ticket goes to a senior engineer if one is free. */
export function freeEngineer(desk: Desk, ticket: Ticket, team: Team): Engineer | null {
  const skill = ticket.assignedSkill;
  const lack = ({ profile }: Engineer) => -(profile.speed[skill] * profile.quality[skill]);
  const profile = ({ profileIndex }: Engineer) => profileIndex;
  const idleSince = ({ idleSince }: Engineer) => idleSince;
  const idleOrder = ({ idleOrder }: Engineer) => idleOrder;
  const orders: Record<Who, (a: Engineer, b: Engineer) => number> = {
    expert: by(lack, profile, idleOrder),
    'longest-idle': by(idleSince, lack, profile, idleOrder),
    'least-busy': by(({ busyMinutes }) => busyMinutes, idleSince, lack, profile, idleOrder),
    'lowest-cost': by((engineer) => engineer.profile.costPerMinute, idleSince, lack, profile, idleOrder),
  };
  const free = team.engineers.filter((engineer) => isFree(desk, engineer) && engineer.profile.speed[skill] > 0);
  const senior = free.filter((engineer) => engineer.profile.senior);
  if (ticket.marks.has('reopened') && senior.length > 0) return senior.toSorted(orders.expert)[0];
  return free.toSorted(orders[whoWords[desk.model.routing.who]])[0] ?? null;
}

/** Whose work a more severe ticket may interrupt: the least severe, among these the latest begun. */
export function preemptible(desk: Desk, ticket: Ticket, team: Team): Engineer | null {
  const candidates = team.engineers.filter(
    (engineer) =>
      engineer.ticket !== null &&
      !engineer.onCall &&
      // Overtime is for the work in hand, and in the minute in which his shift ends nobody begins anything.
      engineer.afterTouch !== 'goes home' &&
      (engineer.shift === null || desk.timeline.now < engineer.shift.to) &&
      engineer.profile.speed[ticket.assignedSkill] > 0 &&
      engineer.ticket.assigned > ticket.assigned,
  );
  const order = by(
    ({ ticket }) => -ticket!.assigned,
    ({ ticket }) => -ticket!.began,
    ({ index }) => index,
  );
  return candidates.toSorted(order)[0] ?? null;
}

/** A person on call for the team who is not out already. */
export function engineerOnCall(team: Team): Engineer | null {
  return team.engineers.find(({ onCall, ticket }) => onCall && ticket === null) ?? null;
}

/** May the ticket wake those on call for a team: by the contract, and by its severity? */
export function mayCallOut(desk: Desk, ticket: Ticket, team: Team): boolean {
  const { onCallEngineers, onCallSeverities } = team.model;
  const entitled = desk.model.promises.planEmergency[ticket.plan] === 1;
  return entitled && onCallEngineers > 0 && onCallSeverities[ticket.assigned] === 1;
}
