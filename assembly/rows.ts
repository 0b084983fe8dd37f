/** Rows of the log, written into batches that the outside reads when they are full. */
import {
  ASSIGNED,
  BEGAN,
  CHANNEL,
  CLOSED_AT,
  CREATED,
  ENDED,
  ENTERED,
  FAILED_REPAIRS,
  FLAGS,
  LINE,
  NUMBER,
  PLAN,
  PROMISED,
  REGION,
  SEVERITY,
  SLOT,
  SOLUTION,
  SOURCE,
  STOPS,
  TEAM,
  TOUCHES,
  TRANSFERS,
  VISIT_SEVERITY,
  WORKED,
} from './columns';
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
  store<i32>(VISITS + TEAM + short, ticket.team);
  store<i32>(VISITS + VISIT_SEVERITY + short, ticket.severity);
  store<f64>(VISITS + ENTERED + row, ticket.entered);
  store<f64>(VISITS + BEGAN + row, ticket.began);
  store<f64>(VISITS + ENDED + row, now);
  if (++visitRows == BATCH_ROWS) {
    visitsFull();
    visitRows = 0;
  }
}

export function writeTicket(ticket: Ticket, now: f64): void {
  const row = TICKETS + ((ticketRows as usize) << 3);
  const short = TICKETS + ((ticketRows as usize) << 2);
  store<f64>(row, ticket.serial as f64);
  store<i32>(short, ticket.source, SOURCE);
  store<i32>(short, ticket.slot, SLOT);
  store<i32>(short, ticket.number, NUMBER);
  store<i32>(short, ticket.severity, SEVERITY);
  store<i32>(short, ticket.severity, ASSIGNED);
  store<i32>(short, ticket.plan, PLAN);
  store<i32>(short, ticket.channel, CHANNEL);
  store<i32>(short, ticket.region, REGION);
  store<i32>(short, teamAt(ticket.team).line, LINE);
  store<i32>(short, ticket.flags, FLAGS);
  store<f64>(row, ticket.created, CREATED);
  store<f64>(row, ticket.created, PROMISED);
  store<f64>(row, ticket.response, STOPS);
  store<f64>(row, ticket.solution, STOPS + COLUMN);
  store<f64>(row, ticket.solution, SOLUTION);
  store<f64>(row, now, STOPS + 3 * COLUMN);
  store<f64>(row, now, CLOSED_AT);
  store<f64>(row, ticket.worked, WORKED);
  store<i32>(short, ticket.visits, TOUCHES);
  store<i32>(short, ticket.transfers, TRANSFERS);
  store<i32>(short, ticket.failedRepairs, FAILED_REPAIRS);
  if (++ticketRows == BATCH_ROWS) {
    ticketsFull();
    ticketRows = 0;
  }
}
