/** When a promise is overrun by so much that the committee must look at the ticket. */
import { dueAfter, openMinutesBetween } from '../../src/kernel/workingTime.ts';
import { ELAPSED_MINUTES } from '../../src/model/model.ts';
import { calendarOf, dueOf, FOREVER, RESPONSE, targetOf } from './clocks.ts';
import { type Desk, meets } from './desk.ts';
import type { Ticket } from './ticket.ts';

/**
 * When the time counted on a clock passes a multiple of its promise, if a pause that stands now ended now. Business
 * days count by their open minutes, special cases by the usual promise.
 */
export function passes(desk: Desk, ticket: Ticket, clock: number, multiple: number): number {
  const { now } = desk.timeline;
  const due = dueOf(desk, ticket, clock, ticket.severity, false);
  if (due === FOREVER) return FOREVER;
  const standing = clock === RESPONSE ? now : (ticket.pausedSince ?? now);
  if (targetOf(desk, ticket, clock, ticket.severity, false).unit === ELAPSED_MINUTES) {
    const paused = clock === RESPONSE ? 0 : ticket.pausedElapsed;
    return ticket.clockStart + (due - ticket.clockStart - paused) * multiple + paused + (now - standing);
  }
  const calendar = calendarOf(desk, ticket);
  const paused = clock === RESPONSE ? 0 : ticket.pausedOpen;
  if (ticket.stays.length > 0) meets(desk, 'committee date after changing hands');
  let counted = 0;
  let promise: number | null = null;
  for (const { team, from, to, paused: pausedThere } of ticket.stays) {
    if (promise === null && due <= to)
      promise = counted + openMinutesBetween(team.model.hours, from, due) - pausedThere;
    counted += openMinutesBetween(team.model.hours, from, to) - pausedThere;
  }
  promise ??= counted + openMinutesBetween(calendar, ticket.staysSince, due) - paused;
  const left = promise * multiple - counted + paused + openMinutesBetween(calendar, standing, now);
  return dueAfter(calendar, ticket.staysSince, left);
}
