/**
 * Builds the columns of a WorkingTime from business days and their open intervals, all plain numbers: intervals of
 * neighbouring days that touch or overlap become one, and open minutes are summed up.
 */

import { lastAtOrBefore, type WorkingTime } from './workingTime.ts';

const DAY_MINUTES = 1440;

export interface OpenDay {
  /** Days since 1970-01-01 on the local clock. */
  readonly day: number;
  /** Open intervals [opening, closing) that belong to the day, in minutes since the scenario's start. */
  readonly intervals: readonly (readonly [number, number])[];
}

/** The local clock: from[period] on, it reads (instant + ahead[period]); the first period reaches back for ever. */
export interface ClockPeriods {
  readonly from: readonly number[];
  readonly ahead: readonly number[];
}

export interface WorkingTimeParts {
  readonly from: number;
  readonly to: number;
  readonly always?: boolean;
  /** In order of days; a day without open time is left out of the business days. */
  readonly openDays: readonly OpenDay[];
  readonly businessDayMinutes: number;
  readonly clock?: ClockPeriods;
}

export function buildWorkingTime(parts: WorkingTimeParts): WorkingTime {
  const businessDays = parts.openDays
    .map(({ day, intervals }) => ({ day, intervals: intervals.filter(([opening, closing]) => closing > opening) }))
    .filter(({ intervals }) => intervals.length > 0);
  const merged = mergeIntervals(businessDays.flatMap(({ intervals }) => intervals));

  const openBefore = new Float64Array(merged.length);
  for (let interval = 1; interval < merged.length; interval++) {
    const [opening, closing] = merged[interval - 1];
    openBefore[interval] = openBefore[interval - 1] + (closing - opening);
  }
  // A day that lies whole within the evening before's hours closes with them: closings stay in the order of days.
  const dayCloses = new Float64Array(businessDays.length);
  let latest = Number.NEGATIVE_INFINITY;
  for (const [index, { intervals }] of businessDays.entries()) {
    for (const [, closing] of intervals) latest = Math.max(latest, closing);
    dayCloses[index] = latest;
  }
  const opens = Float64Array.from(merged, ([opening]) => opening);
  const dayOpens = Float64Array.from(businessDays, ({ intervals }) =>
    Math.min(...intervals.map(([opening]) => opening)),
  );
  const clock = parts.clock ?? { from: [Number.NEGATIVE_INFINITY], ahead: [0] };
  return {
    always: parts.always ?? false,
    from: parts.from,
    to: parts.to,
    opens,
    closes: Float64Array.from(merged, ([, closing]) => closing),
    openBefore,
    openingOfDay: byDay(parts, opens),
    businessDayOfDay: byDay(parts, dayOpens),
    days: Int32Array.from(businessDays, ({ day }) => day),
    dayOpens,
    dayCloses,
    businessDayMinutes: parts.businessDayMinutes,
    clockFrom: Float64Array.from(clock.from, (from, period) => (period === 0 ? Number.NEGATIVE_INFINITY : from)),
    clockAhead: Float64Array.from(clock.ahead),
  };
}

/** The last opening at or before the beginning of each covered day. */
function byDay({ from, to, always }: WorkingTimeParts, opens: Float64Array): Int32Array {
  const days = always ? 0 : Math.floor((to - from) / DAY_MINUTES) + 1;
  return Int32Array.from({ length: days }, (_, day) => lastAtOrBefore(opens, from + day * DAY_MINUTES));
}

/** The union of intervals, in order; touching ones are joined. */
export function mergeIntervals(intervals: readonly (readonly [number, number])[]): [number, number][] {
  const sorted = [...intervals].sort((one, other) => one[0] - other[0]);
  const merged: [number, number][] = [];
  for (const [opening, closing] of sorted) {
    const last = merged[merged.length - 1];
    if (last !== undefined && opening <= last[1]) last[1] = Math.max(last[1], closing);
    else merged.push([opening, closing]);
  }
  return merged;
}
