/**
 * A ticket's whole story: its row put together with its visits, whatever the order in which the log's batches come.
 * Visits are kept until their ticket's row is here; a row is held until the visits written before it are here too,
 * which is so when the next batch of visits has been read.
 */
import { OPEN, STAFF_HANDLED, type Tickets, type Visits } from '../observations/log.ts';
import { NO_VISIT, VisitChains } from './visitChains.ts';

/** What a story needs of a ticket's row; minutes as in the log, NaN for never. */
export interface HandledTicket {
  readonly serial: number;
  readonly severity: number;
  readonly channel: number;
  readonly line: number;
  readonly flags: number;
  readonly outcome: number;
  readonly created: number;
  readonly promised: number;
  readonly repair: number;
  readonly dueRepair: number;
  readonly closed: number;
  readonly paused: number;
}

export interface StoryListener {
  /**
   * A ticket that staff handled, with its visits in order.
   * @param first place of its first visit, or NO_VISIT
   * @param until when the run ended, for a ticket that is still open; otherwise when it left
   */
  story(ticket: HandledTicket, visits: VisitChains, first: number, until: number): void;
  /** Visits of a ticket that has no row, because it came before the period or after it, or is a complaint. */
  rowless?(visits: VisitChains, first: number): void;
}

export class TicketStories {
  private readonly visitsOf = new VisitChains();
  private readonly listeners: readonly StoryListener[];
  private held: HandledTicket[] = [];
  private open: HandledTicket[] = [];

  constructor(listeners: readonly StoryListener[]) {
    this.listeners = listeners;
  }

  reset(): void {
    this.visitsOf.reset();
    this.held = [];
    this.open = [];
  }

  visits(batch: Visits): void {
    for (let row = 0; row < batch.rows; row++) this.visitsOf.append(batch, row);
    for (const ticket of this.held) this.tell(ticket, ticket.closed);
    this.held.length = 0;
  }

  tickets(batch: Tickets): void {
    for (let row = 0; row < batch.rows; row++) {
      if (!(batch.flags[row] & STAFF_HANDLED)) continue;
      const ticket = handled(batch, row);
      if (ticket.outcome === OPEN) this.open.push(ticket);
      else this.held.push(ticket);
    }
  }

  /** The run is over: tells the rest. @param until when it ended, minutes */
  finish(until: number): void {
    for (const ticket of this.held) this.tell(ticket, ticket.closed);
    for (const ticket of this.open) this.tell(ticket, until);
    this.held = [];
    this.open = [];
    const { visitsOf } = this;
    for (let serial = 0; serial < visitsOf.count; serial++) {
      const first = visitsOf.firstOf(serial);
      if (first !== NO_VISIT) for (const listener of this.listeners) listener.rowless?.(visitsOf, first);
    }
  }

  private tell(ticket: HandledTicket, until: number): void {
    const first = this.visitsOf.firstOf(ticket.serial);
    for (const listener of this.listeners) listener.story(ticket, this.visitsOf, first, until);
    this.visitsOf.drop(ticket.serial);
  }
}

function handled(batch: Tickets, row: number): HandledTicket {
  return {
    serial: batch.serial[row],
    severity: batch.severity[row],
    channel: batch.channel[row],
    line: batch.line[row],
    flags: batch.flags[row],
    outcome: batch.outcome[row],
    created: batch.created[row],
    promised: batch.promised[row],
    repair: batch.repair[row],
    dueRepair: batch.dueRepair[row],
    closed: batch.closed[row],
    paused: batch.paused[row],
  };
}
