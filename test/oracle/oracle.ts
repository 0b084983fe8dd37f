/**
 * The oracle: a second desk, slow and plain, written from the same rules as the engine. It keeps objects and sorted
 * lists where the engine keeps columns and heaps, and tells a ticket's life as one process. Given the same model and
 * seed, both must leave the same rows to the last bit.
 */
import type { Key } from '../../src/kernel/random.ts';
import type { Model } from '../../src/model/model.ts';
import { OPEN } from '../../src/observations/log.ts';
import { arrivals } from './arrivals.ts';
import { resume } from './clocks.ts';
import { leave } from './closing.ts';
import { allHaveLeft, type Desk, newDesk, type OwnOrder } from './desk.ts';
import { live } from './life.ts';
import type { Met } from './reach.ts';
import type { Rows } from './rows.ts';
import { closeBooks, openForBusiness } from './shifts.ts';
import type { Ticket } from './ticket.ts';
import { advance } from './touch.ts';
import { ticketOf } from './traits.ts';
import { writeVisit } from './writing.ts';

export interface Foretold extends Rows {
  readonly endedAt: number;
}

/** What the oracle knows besides: how often it met what. */
export interface Reach {
  readonly met: ReadonlyMap<Met, number>;
}

export function foretell(
  model: Model,
  seed: Key,
  replication: number,
  ownOrder: OwnOrder | null = null,
): Foretold & Reach {
  const desk = newDesk(model, seed, replication, ownOrder);
  openForBusiness(desk);
  unroll(desk);
  closeBooks(desk);
  for (const ticket of [...desk.present]) cutOff(desk, ticket);
  return { ...desk.rows, met: desk.met, endedAt: desk.timeline.now };
}

/** Events in their order; arrivals come last among things that happen at one instant. */
function unroll(desk: Desk): void {
  const { timeline } = desk;
  const { periodEnd, end, stopAfterTickets } = desk.model.span;
  const coming = arrivals(desk);
  let next = coming.next();
  for (;;) {
    const enough = next.done || desk.arrived >= stopAfterTickets;
    const arrivalTime = enough ? Number.POSITIVE_INFINITY : next.value!.time;
    const time = Math.min(timeline.nextTime(), arrivalTime);
    if (stopAfterTickets < Number.POSITIVE_INFINITY) {
      if (time === Number.POSITIVE_INFINITY) return;
      if (desk.arrived >= stopAfterTickets && desk.present.size === 0) return;
    } else if (time > end || (time >= periodEnd && allHaveLeft(desk))) {
      // With tickets left the run was followed to its end; else it ended when the last had left.
      timeline.now = allHaveLeft(desk) ? Math.max(timeline.now, Math.min(end, periodEnd)) : end;
      return;
    }
    timeline.now = time;
    if (arrivalTime < timeline.nextTime()) {
      desk.arrived++;
      const ticket = ticketOf(desk, next.value!);
      next = coming.next();
      live(desk, ticket);
    } else timeline.happenNext();
  }
}

/** A ticket that is still open when the run ends is written as such, with the wait or the work that goes on. */
function cutOff(desk: Desk, ticket: Ticket): void {
  const inService = ticket.place === 'in service';
  if (inService) writeVisit(desk, ticket, ticket.began, false);
  else if (ticket.place === 'waiting') writeVisit(desk, ticket, null, false);
  if (!ticket.marks.has('counted')) return;
  const sinceWork = desk.timeline.now - ticket.began - ticket.overhead;
  if (inService && sinceWork > 0) advance(desk, ticket, Math.min(ticket.pieceLeft!, sinceWork / ticket.pace));
  resume(desk, ticket);
  leave(desk, ticket, OPEN);
}
