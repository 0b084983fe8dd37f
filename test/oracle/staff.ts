/** Teams and engineers as objects, made from the model. */

import { KEY_STAFF } from '../../src/desk/purposes.ts';
import { childKey, type Key } from '../../src/kernel/random.ts';
import type { Model, Profile, TeamModel } from '../../src/model/model.ts';
import { hashOf } from './names.ts';
import type { Ticket } from './ticket.ts';

export interface Team {
  readonly index: number;
  readonly model: TeamModel;
  readonly engineers: Engineer[];
  /** Tickets that wait for anybody of the team, in the order in which they will be taken; and those in work. */
  readonly waiting: Ticket[];
  readonly atWork: Set<Ticket>;
  /** Seats of a counted team, and since when there are so many. */
  seats: number;
  seatsSince: number;
}

export interface Engineer {
  readonly index: number;
  readonly team: Team;
  readonly profile: Profile;
  readonly profileIndex: number;
  /** Several engineers may be slots of one person, who holds so many tickets at once. */
  readonly person: number;
  readonly isFirstSlot: boolean;
  readonly onCall: boolean;
  readonly key: Key;
  /** Tickets that wait for him, in the order in which he will take them. */
  readonly own: Ticket[];
  status: 'off' | 'idle' | 'busy' | 'away';
  /** What he does when his touch ends. */
  afterTouch: 'stays' | 'goes home' | 'steps away';
  ticket: Ticket | null;
  /** The shift he works, null when he is off or absent. */
  shift: { readonly from: number; readonly to: number } | null;
  loggedIn: boolean;
  /** Since when he is logged in, or in overtime. */
  since: number;
  /** Hours of the shift still to be spent away; minutes of them that are owed; until when he is away. */
  awayHours: number[];
  awayOwed: number;
  awayUntil: number;
  busySince: number;
  busyMinutes: number;
  idleSince: number;
  /** Among those who became idle at one instant, who did first. */
  idleOrder: number;
}

export function staffOf(model: Model, key: Key): Team[] {
  const { staff } = model;
  const teams: Team[] = staff.teams.map((team, index) => ({
    index,
    model: team,
    engineers: [],
    waiting: [],
    atWork: new Set(),
    seats: 0,
    seatsSince: model.span.start,
  }));
  for (const [index, teamIndex] of staff.engineerTeam.entries()) {
    const team = teams[teamIndex];
    const person = staff.engineerPerson[index];
    const teamKey = childKey(key, KEY_STAFF, hashOf(team.model.name));
    team.engineers.push({
      index,
      team,
      profile: staff.profiles[staff.engineerProfile[index]],
      profileIndex: staff.engineerProfile[index],
      person,
      isFirstSlot: index === 0 || staff.engineerPerson[index - 1] !== person,
      onCall: staff.engineerOnCall[index] === 1,
      key: childKey(teamKey, staff.engineerPlace[index], staff.engineerShift[index]),
      own: [],
      status: 'off',
      afterTouch: 'stays',
      ticket: null,
      shift: null,
      loggedIn: false,
      since: 0,
      awayHours: [],
      awayOwed: 0,
      awayUntil: 0,
      busySince: 0,
      busyMinutes: 0,
      idleSince: 0,
      idleOrder: 0,
    });
  }
  return teams;
}

/** How many of the team are at their desks now, at work or free. */
export function present(team: Team): number {
  return team.model.seated ? team.seats : team.engineers.filter(({ loggedIn }) => loggedIn).length;
}

/** Is anybody on shift, at the desk or in a meeting? */
export function isOpen(team: Team): boolean {
  return team.model.seated ? team.seats > 0 : team.engineers.some(({ shift }) => shift !== null);
}

/** Tickets that wait for the team or for one of its engineers. */
export function waitingFor(team: Team): number {
  return team.waiting.length + team.engineers.reduce((sum, { own }) => sum + own.length, 0);
}
