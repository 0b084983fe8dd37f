/** Which team of a line a ticket waits for: a word of `routing.where` and its deed. */
import { NONE } from '../kernel/eventCalendar.ts';
import { channels, type Where, whereWords } from '../scenario/words.ts';
import type { Desk } from './desk.ts';
import { tickets } from './tickets.ts';

/** Is anybody of the team on shift, at the desk or in a meeting? */
export function isOpen(desk: Desk, team: number): boolean {
  return desk.model.staff.teams[team].seated ? desk.seatsOpen[team] > 0 : desk.onShift[team] > 0;
}

/** How many of the team are at their desks: seats, or engineers logged in. */
export function atWork(desk: Desk, team: number): number {
  return desk.model.staff.teams[team].seated ? desk.seatsOpen[team] : desk.onDuty[team];
}

/** Tickets that wait, and are being worked on, for each who works: what "least loaded" compares. */
function pressure(desk: Desk, team: number): number {
  const staff = atWork(desk, team);
  return staff === 0 ? Number.POSITIVE_INFINITY : (desk.waiting[team] + desk.seatsBusy[team]) / staff;
}

function suits(desk: Desk, ticket: number, team: number): boolean {
  return desk.model.staff.teams[team].covers[tickets.assignedSkill[ticket]] === 1;
}

function isHome(desk: Desk, ticket: number, team: number): boolean {
  const { region } = desk.model.staff.teams[team];
  return region === NONE || region === tickets.region[ticket];
}

/** The least loaded team that `allows`; among equals the one named first. NONE when there is no such team. */
function leastLoaded(desk: Desk, ticket: number, line: number, allows: (team: number) => boolean): number {
  let best = NONE;
  let least = Number.POSITIVE_INFINITY;
  for (const team of desk.teamsOfLine[line]) {
    if (!suits(desk, ticket, team) || !allows(team)) continue;
    const load = pressure(desk, team);
    if (best === NONE || load < least) {
      best = team;
      least = load;
    }
  }
  return best;
}

type Rule = (desk: Desk, ticket: number, line: number) => number;

const anyOpen: Rule = (desk, ticket, line) => leastLoaded(desk, ticket, line, (team) => isOpen(desk, team));
const home: Rule = (desk, ticket, line) => leastLoaded(desk, ticket, line, (team) => isHome(desk, ticket, team));
const anywhere: Rule = (desk, ticket, line) => leastLoaded(desk, ticket, line, () => true);

/** The first of several answers that names a team. */
const firstOf =
  (...rules: Rule[]): Rule =>
  (desk, ticket, line) => {
    for (const rule of rules) {
      const team = rule(desk, ticket, line);
      if (team !== NONE) return team;
    }
    return NONE;
  };

const rules: Record<Where, Rule> = {
  'region-first': firstOf(home, anyOpen, anywhere),
  'follow-the-sun': firstOf(
    (desk, ticket, line) => leastLoaded(desk, ticket, line, (team) => isHome(desk, ticket, team) && isOpen(desk, team)),
    anyOpen,
    home,
    anywhere,
  ),
  'least-loaded': firstOf(anyOpen, anywhere),
  any: anywhere,
};
const ruleOf = whereWords.map((word) => rules[word]);

/** The word of `routing.where` that holds for a ticket, as a number. */
export function whereOf(desk: Desk, ticket: number): number {
  return desk.model.routing.where[tickets.assigned[ticket] * channels.length + tickets.channel[ticket]];
}

/** The team of a line that suits a ticket now. A desk has at least one for every skill: `coherence` has seen to that. */
export function chooseTeam(desk: Desk, ticket: number, line: number): number {
  const teams = desk.teamsOfLine[line];
  if (teams.length === 1) return teams[0];
  const team = ruleOf[whereOf(desk, ticket)](desk, ticket, line);
  return team === NONE ? teams[0] : team;
}

/** Another team of the same line that works now and has the skill; NONE when there is none. */
export function otherOpenTeam(desk: Desk, ticket: number, team: number): number {
  const { line } = desk.model.staff.teams[team];
  return leastLoaded(desk, ticket, line, (other) => other !== team && isOpen(desk, other));
}
