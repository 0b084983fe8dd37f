/** Which of a team's free engineers takes a ticket: a word of `routing.who` and its deed. */
import { NONE } from '../kernel/eventCalendar.ts';
import { REOPENED } from '../observations/log.ts';
import { type Who, whoWords } from '../scenario/words.ts';
import type { Desk } from './desk.ts';
import { GOES_HOME, IDLE } from './engineers.ts';
import { tickets } from './tickets.ts';

type Rule = (desk: Desk, team: number, skill: number) => number;

/** The profile's longest idle engineer. */
function firstIdle(desk: Desk, profile: number): number {
  return whoStays(desk, desk.engineers.idleFirst[profile]);
}

/** The first from here on in a list of idle ones who does not go home in this very minute: he begins nothing new. */
function whoStays(desk: Desk, first: number): number {
  const { engineers, now } = desk;
  let engineer = first;
  while (engineer !== NONE && now >= engineers.shiftEnd[engineer]) engineer = engineers.nextIdle(engineer);
  return engineer;
}

/** The profile's longest idle engineer of the most expert profile that has one. */
const expert: Rule = (desk, team, skill) => {
  for (const profile of desk.expertsOfTeam[team * desk.skills + skill]) {
    const engineer = firstIdle(desk, profile);
    if (engineer !== NONE) return engineer;
  }
  return NONE;
};

/** Of one idle engineer of each profile with the skill, the best by a number of his: the smallest wins, among equals the longest idle. */
function smallest(
  ofProfile: (desk: Desk, profile: number) => number,
  measure: (desk: Desk, engineer: number) => number,
): Rule {
  return (desk, team, skill) => {
    const { idleSince } = desk.engineers;
    let best = NONE;
    let least = Number.POSITIVE_INFINITY;
    for (const profile of desk.expertsOfTeam[team * desk.skills + skill]) {
      const engineer = ofProfile(desk, profile);
      if (engineer === NONE) continue;
      const value = measure(desk, engineer);
      if (value < least || (value === least && idleSince[engineer] < idleSince[best])) {
        best = engineer;
        least = value;
      }
    }
    return best;
  };
}

/** The profile's idle engineer who has worked least; who goes home in this very minute is passed over. */
function leastBusyOf(desk: Desk, profile: number): number {
  const { engineers, now } = desk;
  const line = engineers.idleByBusy![profile];
  if (line.size === 0) return NONE;
  if (now < engineers.shiftEnd[line.first()]) return line.first();
  return line.inOrder().find((engineer) => now < engineers.shiftEnd[engineer]) ?? NONE;
}

const rules: Record<Who, Rule> = {
  expert,
  'longest-idle': smallest(firstIdle, (desk, engineer) => desk.engineers.idleSince[engineer]),
  'least-busy': smallest(leastBusyOf, (desk, engineer) => desk.engineers.busyMinutes[engineer]),
  // Engineers of one profile cost the same.
  'lowest-cost': smallest(
    firstIdle,
    (desk, engineer) => desk.model.staff.profiles[desk.engineers.profile[engineer]].costPerMinute,
  ),
};
const ruleOf = whoWords.map((word) => rules[word]);

/** A free engineer of the team for the ticket, or NONE. A reopened ticket goes to a senior engineer if one is free (F19). */
export function freeEngineer(desk: Desk, ticket: number, team: number): number {
  const skill = tickets.assignedSkill[ticket];
  if (desk.has(ticket, REOPENED)) {
    for (const profile of desk.expertsOfTeam[team * desk.skills + skill]) {
      const engineer = firstIdle(desk, profile);
      if (engineer !== NONE && desk.model.staff.profiles[profile].senior) return engineer;
    }
  }
  return ruleOf[desk.model.routing.who](desk, team, skill);
}

/** A person on call for the team who is not out already, or NONE. */
export function engineerOnCall(desk: Desk, team: number): number {
  const { engineers } = desk;
  for (let engineer = desk.firstEngineerOfTeam[team]; engineer < desk.endEngineerOfTeam[team]; engineer++) {
    if (engineers.onCall[engineer] && engineers.ticket[engineer] === NONE) return engineer;
  }
  return NONE;
}

/** The engineer whose work a more severe ticket may interrupt: the one with the least severe, latest begun. */
export function preemptible(desk: Desk, ticket: number, team: number): number {
  const { engineers } = desk;
  const skill = tickets.assignedSkill[ticket];
  let chosen = NONE;
  for (let engineer = desk.firstEngineerOfTeam[team]; engineer < desk.endEngineerOfTeam[team]; engineer++) {
    const held = engineers.ticket[engineer];
    if (held === NONE || engineers.status[engineer] === IDLE || engineers.onCall[engineer]) continue;
    // Overtime is for the work in hand, and in the minute in which his shift ends nobody begins anything.
    if (engineers.afterTouch[engineer] === GOES_HOME || desk.now >= engineers.shiftEnd[engineer]) continue;
    if (desk.model.staff.profiles[engineers.profile[engineer]].speed[skill] === 0) continue;
    if (tickets.assigned[held] <= tickets.assigned[ticket]) continue;
    if (chosen === NONE) chosen = engineer;
    else {
      const best = engineers.ticket[chosen];
      const lessSevere = tickets.assigned[held] - tickets.assigned[best];
      if (lessSevere > 0 || (lessSevere === 0 && tickets.began[held] > tickets.began[best])) chosen = engineer;
    }
  }
  return chosen;
}
