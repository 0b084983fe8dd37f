/**
 * The rows of a plain desk's tickets and visits. What is alike in all of them is written once, before the run; a ticket
 * then writes half the columns of the full row.
 */
import { NONE } from '../kernel/eventCalendar.ts';
import { BATCH_ROWS, CLOSED, ticketBatch, visitBatch } from '../observations/log.ts';
import type { Desk } from './desk.ts';
import { tickets } from './tickets.ts';

export function prepareRows(desk: Desk): void {
  const { complexity, version } = desk.certain;
  const table = ticketBatch;
  table.child.fill(0);
  table.account.fill(NONE);
  table.addOns.fill(0);
  table.skill.fill(0);
  table.complexity.fill(complexity);
  table.version.fill(version);
  table.outcome.fill(CLOSED);
  table.paused.fill(0);
  table.questions.fill(0);
  table.satisfaction.fill(Number.NaN);
  visitBatch.engineer.fill(NONE);
  visitBatch.skill.fill(0);
  visitBatch.done.fill(1);
}

export function writePlainVisit(desk: Desk, ticket: number): void {
  const row = visitBatch.rows++;
  visitBatch.serial[row] = tickets.serial[ticket];
  visitBatch.team[row] = tickets.team[ticket];
  visitBatch.severity[row] = tickets.severity[ticket];
  visitBatch.entered[row] = tickets.entered[ticket];
  visitBatch.began[row] = tickets.began[ticket];
  visitBatch.ended[row] = desk.now;
  if (visitBatch.rows === BATCH_ROWS) desk.log.flushVisits();
}

export function writePlainRow(desk: Desk, ticket: number): void {
  const { log, now } = desk;
  const table = ticketBatch;
  const row = table.rows++;
  table.serial[row] = tickets.serial[ticket];
  table.source[row] = tickets.source[ticket];
  table.slot[row] = tickets.slot[ticket];
  table.number[row] = tickets.number[ticket];
  table.severity[row] = tickets.severity[ticket];
  table.assigned[row] = tickets.severity[ticket];
  table.plan[row] = tickets.plan[ticket];
  table.channel[row] = tickets.channel[ticket];
  table.region[row] = tickets.region[ticket];
  table.line[row] = tickets.line[ticket];
  table.flags[row] = tickets.flags[ticket];
  table.created[row] = tickets.created[ticket];
  table.promised[row] = tickets.created[ticket];
  table.response[row] = tickets.response[ticket];
  table.diagnosis[row] = tickets.diagnosis[ticket];
  table.solution[row] = tickets.solution[ticket];
  table.repair[row] = now;
  table.closed[row] = now;
  table.worked[row] = tickets.worked[ticket];
  table.touches[row] = tickets.visits[ticket];
  table.transfers[row] = tickets.transfers[ticket];
  table.failedRepairs[row] = tickets.failedRepairs[ticket];
  if (table.rows === BATCH_ROWS) log.flushTickets();
}
