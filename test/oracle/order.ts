/** What is taken next: the words of `routing.order`. Classes are compared one after the other, then turns. */
import { mean } from '../../src/kernel/laws.ts';
import { type classWords, type keyWords, type OrderWord, plans } from '../../src/scenario/words.ts';
import { nextDue } from './clocks.ts';
import type { Desk } from './desk.ts';
import type { Ticket } from './ticket.ts';

const classes: Record<(typeof classWords)[number], (desk: Desk, ticket: Ticket) => number> = {
  severity: (_, ticket) => ticket.assigned,
  channel: (desk, ticket) => desk.model.routing.channelRank[ticket.channel],
  // Security is treated alike on every plan: first.
  plan: (_, ticket) => (ticket.marks.has('security') ? 0 : plans.length - 1 - ticket.plan),
  version: (_, ticket) => ticket.version,
  security: (_, ticket) => (ticket.marks.has('security') ? 0 : 1),
  committee: (_, ticket) => (ticket.marks.has('committee') ? 0 : 1),
};

const turns: Record<(typeof keyWords)[number], (desk: Desk, ticket: Ticket) => number> = {
  'first-in-first-out': (_, ticket) => since(ticket),
  'earliest-due': nextDue,
  'least-slack': (desk, ticket) => nextDue(desk, ticket) - workToDo(ticket),
  ageing: (desk, ticket) => since(ticket) + ticket.assigned * desk.model.routing.ageingMinutes,
  weighted: (desk, ticket) => since(ticket) - headStart(desk, ticket),
};

/** A reply on the same ticket, or a ticket that somebody owns, keeps the place of the day it was created. */
function since(ticket: Ticket): number {
  return ticket.marks.has('reopened') || ticket.marks.has('owned') ? ticket.created : ticket.entered;
}

function headStart({ model: { routing } }: Desk, ticket: Ticket): number {
  const ofPlan = ticket.marks.has('security') ? 0 : routing.planHeadStart[ticket.plan];
  return ofPlan + routing.channelHeadStart[ticket.channel];
}

/** Work that is left, as the desk can know it: the team's mean until somebody has looked at the ticket. */
function workToDo(ticket: Ticket): number {
  return ticket.workLeft > 0 ? ticket.workLeft : mean(ticket.team!.model.work);
}

export function rankOf(desk: Desk, ticket: Ticket): number[] {
  const words = desk.model.routing.order as readonly OrderWord[];
  return words.flatMap((word) => (word in classes ? [classes[word as keyof typeof classes](desk, ticket)] : []));
}

export function turnOf(desk: Desk, ticket: Ticket): number {
  if (desk.ownOrder !== null) return desk.ownOrder(ticket);
  const words = desk.model.routing.order as readonly OrderWord[];
  const word = words.findLast((word) => word in turns) ?? 'first-in-first-out';
  return turns[word as keyof typeof turns](desk, ticket);
}

/** Negative when a is taken before b. */
export function inOrder(a: Ticket, b: Ticket): number {
  for (const [place, rank] of a.rank.entries()) if (rank !== b.rank[place]) return rank - b.rank[place];
  // Turns may both be infinite, and their difference no number.
  if (a.turn !== b.turn) return a.turn < b.turn ? -1 : 1;
  return a.joined - b.joined;
}
