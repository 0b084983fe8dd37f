/**
 * A calendar as people write it (zone, weekly hours, holidays, half days, make-up workdays) compiled to the kernel's
 * columns. A moment is open when the wall clock it shows lies inside opening hours: so a night shift lasts 7 or 9 hours
 * when clocks change, hours that clocks skip are not worked, and hours that come twice count twice.
 */

import { buildWorkingTime, mergeIntervals, type OpenDay } from '../kernel/buildWorkingTime.ts';
import { END_OF_DAY, SAME_CLOCK_TIME, SCHEDULE_HOURS, type WorkingTime } from '../kernel/workingTime.ts';
import { dayNumber, weekdayOf } from '../scenario/civilDate.ts';
import type { DayInterval, WeeklyOpening } from '../scenario/weeklyHours.ts';
import { periodOf, type ZoneOffsets, zoneOffsets } from './zoneOffsets.ts';

export { type DayInterval, parseWeekly, type WeeklyHours, type WeeklyOpening } from '../scenario/weeklyHours.ts';

export interface CalendarSpecification {
  /** IANA name. */
  zone: string;
  open: WeeklyOpening[];
  /** Dates (yyyy-mm-dd) closed all day; a shift that began the evening before still ends. */
  holidays: string[];
  /** Dates with hours of their own, whatever the weekday. */
  halfDays: { date: string; intervals: DayInterval[] }[];
  /** Rest days that are worked, with Monday's hours (or those of the first weekday that has any). */
  makeUpWorkdays: string[];
}

/** Around the clock, every day of the week. */
export const ROUND_THE_CLOCK: WeeklyOpening[] = [{ days: [1, 2, 3, 4, 5, 6, 7], intervals: [[0, 1440]] }];

/** The policy's word for "n business days" and the kernel's number for it. */
export const BUSINESS_DAY_READINGS = {
  'same-clock-time': SAME_CLOCK_TIME,
  'end-of-day': END_OF_DAY,
  'schedule-hours': SCHEDULE_HOURS,
} as const;

const DAY_MINUTES = 1440;

/**
 * Compiles a calendar for the span [fromMinutes, toMinutes] (minutes since the scenario's start; the origin is that start
 * in minutes since 1970-01-01T00:00Z). Choose the span wide enough for the latest due time that will be asked.
 * On one date a half day is stronger than a holiday, a holiday than a make-up workday, that than the week's hours.
 */
export function compileCalendar(
  specification: CalendarSpecification,
  originEpochMinutes: number,
  fromMinutes: number,
  toMinutes: number,
): WorkingTime {
  const fromEpochMinutes = originEpochMinutes + fromMinutes;
  const toEpochMinutes = originEpochMinutes + toMinutes;
  // Two days more before, one after: an interval may begin up to 48 hours before it ends.
  const offsets = zoneOffsets(specification.zone, fromEpochMinutes - 3 * DAY_MINUTES, toEpochMinutes + 3 * DAY_MINUTES);
  const hoursOf = hoursByDay(specification);
  const firstDay = localDay(offsets, fromEpochMinutes) - 2;
  const lastDay = localDay(offsets, toEpochMinutes) + 1;

  const always = isRoundTheClock(specification);
  const openDays: OpenDay[] = [];
  for (let day = firstDay; day <= lastDay && !always; day++) {
    const intervals = hoursOf(day).flatMap(([opening, closing]) =>
      instantsShowing(day * DAY_MINUTES + opening, day * DAY_MINUTES + closing, offsets, originEpochMinutes),
    );
    if (intervals.length > 0) openDays.push({ day, intervals });
  }
  return buildWorkingTime({
    from: fromMinutes,
    to: toMinutes,
    always,
    openDays,
    businessDayMinutes: usualDayMinutes(specification),
    clock: {
      from: offsets.starts.map((start) => start - originEpochMinutes),
      ahead: offsets.aheadMinutes.map((ahead) => ahead + originEpochMinutes),
    },
  });
}

/** When the wall clock shows a time in [opening, closing): cut where the zone's offset changes. Minutes since the origin. */
function instantsShowing(opening: number, closing: number, offsets: ZoneOffsets, origin: number): [number, number][] {
  const { starts, aheadMinutes } = offsets;
  const found: [number, number][] = [];
  for (let period = 0; period < starts.length; period++) {
    const begins = period === 0 ? Number.NEGATIVE_INFINITY : starts[period];
    const ends = starts[period + 1] ?? Number.POSITIVE_INFINITY;
    const from = Math.max(opening - aheadMinutes[period], begins);
    const to = Math.min(closing - aheadMinutes[period], ends);
    if (to > from) found.push([from - origin, to - origin]);
  }
  return found;
}

/** The opening hours of any local day, exceptions included. */
function hoursByDay(specification: CalendarSpecification): (day: number) => DayInterval[] {
  const weekly = weeklyHours(specification);
  const exceptions = new Map<number, DayInterval[]>();
  const firstWorked = weekly.find((hours) => hours.length > 0) ?? [];
  // Weakest first, so that the stronger exception overwrites it.
  for (const date of specification.makeUpWorkdays) {
    const day = requireDay(date);
    const own = weekly[weekdayOf(day) - 1];
    exceptions.set(day, own.length > 0 ? own : firstWorked);
  }
  for (const date of specification.holidays) exceptions.set(requireDay(date), []);
  for (const { date, intervals } of specification.halfDays) exceptions.set(requireDay(date), checked(intervals));
  return (day) => exceptions.get(day) ?? weekly[weekdayOf(day) - 1];
}

/** Hours of Monday to Sunday. */
function weeklyHours({ open }: CalendarSpecification): DayInterval[][] {
  const weekly: DayInterval[][] = [[], [], [], [], [], [], []];
  for (const { days, intervals } of open) {
    for (const day of days) {
      if (!Number.isInteger(day) || day < 1 || day > 7)
        throw new RangeError(`Weekday ${day} is not 1 (Mon) to 7 (Sun)`);
      weekly[day - 1].push(...checked(intervals));
    }
  }
  return weekly;
}

function checked(intervals: DayInterval[]): DayInterval[] {
  for (const [opening, closing] of intervals) {
    if (opening >= 0 && opening < closing && opening <= DAY_MINUTES && closing <= 2 * DAY_MINUTES) continue;
    throw new RangeError(`Opening hours from minute ${opening} to minute ${closing} of a day are not in order`);
  }
  return intervals;
}

/** Open minutes of the commonest length of day; of two lengths equally common, the longer. */
function usualDayMinutes(specification: CalendarSpecification): number {
  const lengths = weeklyHours(specification)
    .map((hours) => mergeIntervals(hours).reduce((sum, [opening, closing]) => sum + (closing - opening), 0))
    .filter((minutes) => minutes > 0);
  let usual = 0;
  let times = 0;
  for (const minutes of lengths) {
    const same = lengths.filter((other) => other === minutes).length;
    if (same > times || (same === times && minutes > usual)) [usual, times] = [minutes, same];
  }
  return usual;
}

/** Do the week's hours, those past midnight included, leave no gap, and is no date an exception? */
function isRoundTheClock(specification: CalendarSpecification): boolean {
  if (specification.holidays.length > 0 || specification.halfDays.length > 0) return false;
  const weekly = weeklyHours(specification);
  const weekAndTheDaysBefore = [-2, -1, 0, 1, 2, 3, 4, 5, 6].flatMap((day) =>
    weekly[(day + 7) % 7].map(
      ([opening, closing]) => [day * DAY_MINUTES + opening, day * DAY_MINUTES + closing] as const,
    ),
  );
  return mergeIntervals(weekAndTheDaysBefore).some(([opening, closing]) => opening <= 0 && closing >= 7 * DAY_MINUTES);
}

function localDay(offsets: ZoneOffsets, epochMinutes: number): number {
  return Math.floor((epochMinutes + offsets.aheadMinutes[periodOf(offsets, epochMinutes)]) / DAY_MINUTES);
}

function requireDay(date: string): number {
  const day = dayNumber(date);
  if (day === undefined) throw new RangeError(`'${date}' is no date: expected one such as 2026-02-14`);
  return day;
}
