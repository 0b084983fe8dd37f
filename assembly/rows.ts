/** Rows of the log, written into batches that the outside reads when they are full. */
import { BATCH_ROWS, COLUMN, TICKETS, VISITS } from './memory';
import { teamAt } from './team';
import { Ticket } from './ticket';

@external('host', 'visitsFull')
declare function visitsFull(): void;
@external('host', 'ticketsFull')
declare function ticketsFull(): void;

export let visitRows: i32 = 0;
export let ticketRows: i32 = 0;

export function clearRows(): void {
  visitRows = 0;
  ticketRows = 0;
}

export function writeVisit(ticket: Ticket, now: f64): void {
  const row = (visitRows as usize) << 3;
  const short = (visitRows as usize) << 2;
  store<f64>(VISITS + row, ticket.serial as f64);
  store<i32>(VISITS + 1 * COLUMN + short, ticket.team);
  store<i32>(VISITS + 3 * COLUMN + short, ticket.severity);
  store<f64>(VISITS + 5 * COLUMN + row, ticket.entered);
  store<f64>(VISITS + 6 * COLUMN + row, ticket.began);
  store<f64>(VISITS + 7 * COLUMN + row, now);
  if (++visitRows == BATCH_ROWS) {
    visitsFull();
    visitRows = 0;
  }
}

export function writeTicket(ticket: Ticket, now: f64): void {
  const row = TICKETS + ((ticketRows as usize) << 3);
  const short = TICKETS + ((ticketRows as usize) << 2);
  store<f64>(row, ticket.serial as f64);
  store<i32>(short, ticket.source, 1 * COLUMN);
  store<i32>(short, ticket.slot, 2 * COLUMN);
  store<i32>(short, ticket.number, 3 * COLUMN);
  store<i32>(short, ticket.severity, 6 * COLUMN);
  store<i32>(short, ticket.severity, 7 * COLUMN);
  store<i32>(short, ticket.plan, 8 * COLUMN);
  store<i32>(short, ticket.channel, 10 * COLUMN);
  store<i32>(short, ticket.region, 11 * COLUMN);
  store<i32>(short, teamAt(ticket.team).line, 15 * COLUMN);
  store<i32>(short, ticket.flags, 16 * COLUMN);
  store<f64>(row, ticket.created, 18 * COLUMN);
  store<f64>(row, ticket.created, 19 * COLUMN);
  store<f64>(row, ticket.response, 20 * COLUMN);
  store<f64>(row, ticket.solution, 21 * COLUMN);
  store<f64>(row, ticket.solution, 22 * COLUMN);
  store<f64>(row, now, 23 * COLUMN);
  store<f64>(row, now, 24 * COLUMN);
  store<f64>(row, ticket.worked, 30 * COLUMN);
  store<i32>(short, ticket.visits, 32 * COLUMN);
  store<i32>(short, ticket.transfers, 33 * COLUMN);
  store<i32>(short, ticket.failedRepairs, 34 * COLUMN);
  if (++ticketRows == BATCH_ROWS) {
    ticketsFull();
    ticketRows = 0;
  }
}
