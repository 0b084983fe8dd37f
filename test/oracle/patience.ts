/** Callers who give up: some are gone, some call again, some leave a chat so silently that nobody notices until it is their turn. */
import * as purpose from '../../src/desk/purposes.ts';
import { quantile } from '../../src/kernel/laws.ts';
import { ABANDONED } from '../../src/observations/log.ts';
import { awayUntil } from './away.ts';
import { leave } from './closing.ts';
import { type Desk, draw, happens, meets } from './desk.ts';
import { passOn } from './handover.ts';
import { lifeOf, live } from './life.ts';
import { leaveLine } from './lines.ts';
import { childOf, type Life, type Ticket } from './ticket.ts';
import { touch } from './touch.ts';
import { writeVisit } from './writing.ts';

export function abandon(desk: Desk, ticket: Ticket): void {
  const { redials, silent, redialAfter } = desk.model.customer.patience!;
  ticket.patience = null;
  if (happens(redials, ticket, purpose.REDIAL)) {
    ticket.marks.add('redialled');
    const again = childOf(desk, ticket, purpose.KEY_REDIAL);
    const delay = quantile(redialAfter, draw(ticket, purpose.REDIAL_DELAY));
    live(desk, again, redial(desk, again, desk.timeline.now + delay));
  }
  const ghost = happens(silent, ticket, purpose.SILENT_LEAVER) ? ghostOf(desk, ticket) : null;
  if (ghost === null) writeVisit(desk, ticket, null, true);
  const line = ticket.standsIn!;
  const place = line.indexOf(ticket);
  leaveLine(desk, ticket);
  leave(desk, ticket, ABANDONED);
  if (ghost === null) return;
  // The ghost has the very place of the ticket.
  const others = [...desk.present].filter((other) => other !== ghost && other.place === 'waiting');
  if (others.some((other) => isEqual(other, ghost))) meets(desk, 'ghost among equals');
  line.splice(place, 0, ghost);
  ghost.standsIn = line;
  live(desk, ghost, haunt(desk, ghost));
}

/** Is it only by joining first that one of them goes before the other? */
function isEqual(a: Ticket, b: Ticket): boolean {
  return a.turn === b.turn && a.rank.every((rank, place) => rank === b.rank[place]);
}

/** He calls again with the same trouble, as a new ticket. */
function* redial(desk: Desk, ticket: Ticket, at: number): Life {
  yield* awayUntil(desk, ticket, at, 'redial');
  ticket.created = desk.timeline.now;
  yield* lifeOf(desk, ticket);
}

/** What stands in the line when the caller has left it silently. */
function ghostOf(desk: Desk, ticket: Ticket): Ticket {
  const ghost = childOf(desk, ticket, purpose.KEY_REDIAL);
  const { assigned, assignedSkill, team, bench, line, entered, rank, turn, joined } = ticket;
  return Object.assign(ghost, {
    ...{ assigned, assignedSkill, team, bench, line, entered, rank, turn, joined },
    place: 'waiting',
    ghost: true,
  });
}

/** It waits for an engineer, who loses some time on it. */
function* haunt(desk: Desk, ghost: Ticket): Life {
  yield* touch(desk, ghost, passOn);
  desk.present.delete(ghost);
}
