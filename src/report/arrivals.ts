/** Tickets opened in an hour, by hour of the week. */
import type { ResultDocument } from '../planning/result.ts';
import { HOURS } from './hoursOfWeek.ts';
import { list } from './measures.ts';
import { standsOut } from './surely.ts';
import { wallHours } from './wallClock.ts';

/**
 * Tickets opened in each hour of the week, from Monday midnight on, in the local time of the period: the number in the
 * period by how often the hour came in it. Null where the document does not have them.
 */
export function arrivalsByHour(document: ResultDocument): Float64Array | null {
  const found = list(document, 'tickets', ['state', 'hourOfWeek'], 'count').filter(
    ({ where }) => where.state === 'created',
  );
  const times = timesInPeriod(document);
  if (found.length === 0 || times === null) return null;
  const hours = new Float64Array(HOURS);
  for (const { where, estimate } of found) {
    const hour = Number(where.hourOfWeek);
    if (times[hour] > 0) hours[hour] = estimate / times[hour];
  }
  return hours.some((tickets) => tickets > 0) ? hours : null;
}

/** The hour in which most are opened, and whether more than chance singles it out. @param hours `arrivalsByHour` of the document */
export function busiestHour(document: ResultDocument, hours: Float64Array): { hour: number; standsOut: boolean } {
  const hour = hours.indexOf(Math.max(...hours));
  const found = list(document, 'tickets', ['state', 'hourOfWeek'], 'count').find(
    ({ where }) => where.state === 'created' && Number(where.hourOfWeek) === hour,
  );
  const times = timesInPeriod(document)?.[hour];
  if (found === undefined || times === undefined) return { hour, standsOut: true };
  const [low, high] = [found.low, found.high].map((limit) => (limit === null ? null : limit / times));
  return { hour, standsOut: standsOut({ estimate: hours[hour], low, high }, [...hours]) };
}

/** How often each hour of the week comes in the period, by the wall clock: the hour that a change of clocks skips or repeats counts as one. */
function timesInPeriod({ period }: ResultDocument): Float64Array | null {
  const from = wallHours(period.from);
  const to = wallHours(period.to ?? '');
  if (!(to > from)) return null;
  const times = new Float64Array(HOURS);
  // 1970 began on a Thursday, 72 hours into a week.
  for (let hour = Math.floor(from); hour < to; hour++) times[(hour + 72) % HOURS]++;
  return times;
}
