/** Rows of what happened, in the columns of the log. */
import { OPEN } from '../../src/observations/log.ts';
import { noteDues } from './clocks.ts';
import type { Desk } from './desk.ts';
import type { Engineer, Team } from './staff.ts';
import { type Mark, marks, type Ticket } from './ticket.ts';

const NONE = -1;

/** A touch that ends now; without a beginning, a wait that has led to none. */
export function writeVisit(desk: Desk, ticket: Ticket, began: number | null, done: boolean): void {
  desk.rows.visits.push({
    serial: ticket.serial,
    team: ticket.team!.index,
    engineer: ticket.engineer?.index ?? NONE,
    severity: ticket.severity,
    skill: ticket.skill,
    entered: ticket.entered,
    began: began ?? Number.NaN,
    ended: desk.timeline.now,
    done: done ? 1 : 0,
  });
}

/** A stretch of staff time up to now; an empty one is no stretch. */
export function writeDuty(
  desk: Desk,
  team: Team,
  engineer: Engineer | null,
  kind: number,
  seats: number,
  from: number,
  to = desk.timeline.now,
): void {
  if (to > from) desk.rows.duties.push({ team: team.index, engineer: engineer?.index ?? NONE, kind, seats, from, to });
}

export function writeTicket(desk: Desk, ticket: Ticket, outcome: number, satisfaction: number): void {
  if (outcome === OPEN) noteDues(desk, ticket);
  const [response, diagnosis, solution, repair] = ticket.stopped.map((at) => at ?? Number.NaN);
  const [dueResponse, dueDiagnosis, dueSolution, dueRepair] = ticket.due.map((due) =>
    due === null || due === Number.POSITIVE_INFINITY ? Number.NaN : due,
  );
  const { serial, source, slot, number, child, account, severity, assigned, plan, addOns, channel, region } = ticket;
  const { skill, complexity, version, line, created, worked, touches, transfers, failedRepairs, questions } = ticket;
  desk.rows.tickets.push({
    ...{ serial, source, slot, number, child, account, severity, assigned, plan, addOns, channel, region },
    ...{ skill, complexity, version, line, created, worked, touches, transfers, failedRepairs, questions },
    ...{ response, diagnosis, solution, repair, dueResponse, dueDiagnosis, dueSolution, dueRepair },
    ...{ outcome, satisfaction },
    flags: flagsOf(ticket.marks),
    promised: ticket.promised ?? Number.NaN,
    closed: outcome === OPEN ? Number.NaN : desk.timeline.now,
    paused: ticket.pausedElapsed,
    onSiteAt: ticket.onSiteAt ?? Number.NaN,
  });
}

function flagsOf(set: ReadonlySet<Mark>): number {
  return [...set].reduce((flags, mark) => flags + marks[mark], 0);
}
