/** Other hands: the next line, those who have the skill, another team at the end of a shift. They must read the ticket first. */

import { awayUntil } from './away.ts';
import type { Desk } from './desk.ts';
import { enter } from './joining.ts';
import type { Life, Ticket } from './ticket.ts';
import { CRITICAL } from './traits.ts';

export function* escalate(desk: Desk, ticket: Ticket): Life<number> {
  const { escalatesTo } = desk.model.lines[ticket.team!.model.line];
  ticket.line = escalatesTo;
  ticket.marks.add('escalated');
  ticket.transfers++;
  yield* changeHands(desk, ticket, escalatesTo, 0);
  return escalatesTo;
}

/** The first touch has found that another skill is needed. */
export function* reassign(desk: Desk, ticket: Ticket): Life<number> {
  const { line } = ticket.team!.model;
  ticket.assignedSkill = ticket.skill;
  ticket.transfers++;
  yield* changeHands(desk, ticket, line, desk.model.triage.reassignmentDelay);
  return line;
}

/** It lies between the desks for a while, unless somebody owns it and carries it across, in person and at once. */
function* changeHands(desk: Desk, ticket: Ticket, line: number, delay: number): Life {
  const wait = desk.model.repair.transferDelay + delay;
  givesUp(desk, ticket);
  if (ticket.marks.has('owned') || wait === 0) return;
  ticket.bench = line;
  yield* awayUntil(desk, ticket, desk.timeline.now + wait);
}

/**
 * A touch was broken off at the end of a shift: on to the next who is open. It changes hands when all who leave at
 * this minute have left, or whoever goes home a moment later would read it first.
 */
export function* passOn(desk: Desk, ticket: Ticket): Life {
  const { line } = ticket.team!.model;
  givesUp(desk, ticket);
  const wait = ticket.marks.has('owned') ? 0 : desk.model.repair.transferDelay;
  yield* awayUntil(desk, ticket, desk.timeline.now + wait);
  enter(desk, ticket, line, true);
}

function givesUp(desk: Desk, ticket: Ticket): void {
  const { rereading, criticalRereading } = desk.model.repair;
  ticket.owner = null;
  if (!ticket.marks.has('owned')) ticket.nextOverhead += ticket.severity === CRITICAL ? criticalRereading : rereading;
}
