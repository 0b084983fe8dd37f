/** The span of a run: where its time 0 lies, how long it warms up, when it ends, and what local clocks show meanwhile. */
import { civilDate, dateText } from '../scenario/civilDate.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Resources } from './compile.ts';
import type { RecordedArrivals, Span } from './model.ts';
import { hourOfWeekColumn, instantMinutes, localColumns } from './zonedTime.ts';
import { aheadAt } from './zoneOffsets.ts';

const DAY_MINUTES = 1440;
const DEFAULT_FROM = '2026-01-01';
const DEFAULT_DAYS = 90;
const DEFAULT_RUN_OUT_MINUTES = 28 * DAY_MINUTES;
/** The step in which rates change, and in which it is known what local clocks show. */
export const SLOT_MINUTES = 15;

export function compileSpan(scenario: Scenario, resources: Resources): Span {
  const { period } = scenario;
  const days = period.from === undefined ? recordedDays(resources.recorded, period.zone) : null;
  const origin = days?.first ?? instantMinutes(period.from ?? DEFAULT_FROM, period.zone);
  const byCount = period.tickets !== undefined;

  let periodEnd = DEFAULT_DAYS * DAY_MINUTES;
  if (byCount) periodEnd = Number.POSITIVE_INFINITY;
  else if (period.to !== undefined) periodEnd = instantMinutes(period.to, period.zone) - origin;
  else if (days !== null) periodEnd = days.end - origin;

  const warmUp = typeof period.warmUp === 'number' ? period.warmUp : 0;
  const start = -Math.ceil(warmUp / DAY_MINUTES) * DAY_MINUTES;
  const runOut = period.runOut ?? DEFAULT_RUN_OUT_MINUTES;
  const end = byCount ? Number.POSITIVE_INFINITY : periodEnd + runOut;

  // A run by count ends when it ends; columns of local time then reach generously past the expected end.
  const horizon = byCount ? expectedMinutes(scenario) * 1.25 + 60 * DAY_MINUTES : end;
  const slots = [period.zone, origin + start, origin + horizon, SLOT_MINUTES] as const;
  // A run by count may last for centuries; nobody reads it month by month.
  const named = byCount ? new Int32Array(0) : localColumns(...slots).day;
  const { labels: monthLabels, column: month } = labelled(named, (day) => {
    const date = civilDate(day);
    return `${date.year}-${String(date.month).padStart(2, '0')}`;
  });
  const { labels: weekLabels, column: week } = labelled(named, (day) => {
    const date = civilDate(day);
    return `${date.isoYear}-W${String(date.isoWeek).padStart(2, '0')}`;
  });
  return {
    originEpochMinutes: origin,
    zone: period.zone,
    start,
    periodEnd,
    end,
    stopAfterTickets: period.tickets ?? Number.POSITIVE_INFINITY,
    hourOfWeek: hourOfWeekColumn(...slots),
    month,
    week,
    monthLabels,
    weekLabels,
  };
}

/** A recorded file brings its own period: from local midnight before its first ticket to that after its last. */
function recordedDays(recorded: RecordedArrivals | null, zone: string): { first: number; end: number } | null {
  if (recorded === null || recorded.times.length === 0) return null;
  const { times } = recorded;
  const dayOf = (time: number) => Math.floor((time + aheadAt(zone, time)) / DAY_MINUTES);
  const midnight = (day: number) => instantMinutes(dateText(day), zone);
  return { first: midnight(dayOf(times[0])), end: midnight(dayOf(times[times.length - 1]) + 1) };
}

/** Minutes until all tickets of a run by count have been created, on average. */
export function expectedMinutes(scenario: Scenario): number {
  const { rate } = scenario.arrivals;
  const perMinute = rate === undefined ? 1 : typeof rate === 'number' ? rate : rate.mean;
  return (scenario.period.tickets ?? 0) / perMinute;
}

/** How far calendars must reach beyond the last simulated moment, for due times of tickets created late. */
export function horizonOf(span: Span): number {
  return span.start + span.hourOfWeek.length * SLOT_MINUTES;
}

function labelled(days: Int32Array, label: (day: number) => string) {
  const labels: string[] = [];
  const column = new Int16Array(days.length);
  let today = Number.NaN;
  for (let slot = 0; slot < days.length; slot++) {
    if (days[slot] !== today) {
      today = days[slot];
      const text = label(today);
      if (labels[labels.length - 1] !== text) labels.push(text);
    }
    column[slot] = labels.length - 1;
  }
  return { labels, column };
}
