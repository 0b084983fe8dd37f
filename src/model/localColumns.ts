/**
 * What local clocks and calendars show, slot by slot, as columns: hour of week, day, month, ISO week. The zone's changes
 * of offset are looked up once; the rest is arithmetic per slot.
 */

import { civilDate, weekdayOf } from '../scenario/civilDate.ts';
import { zoneOffsets } from './zoneOffsets.ts';

/** One entry a slot; slot s begins at fromEpochMinutes + s × stepMinutes and is described as at its beginning. */
export interface LocalColumns {
  readonly fromEpochMinutes: number;
  readonly stepMinutes: number;
  /** 0 = Monday 00:00–01:00 to 167 = Sunday 23:00–24:00, local time. */
  readonly hourOfWeek: Int16Array;
  /** Local date as days since 1970-01-01 (see civilDate). */
  readonly day: Int32Array;
  /** 0 = January to 11 = December. */
  readonly month: Int8Array;
  readonly year: Int16Array;
  /** ISO 8601 week, 1 to 53; its year is civilDate(day).isoYear. */
  readonly isoWeek: Int8Array;
}

const DAY_MINUTES = 1440;
const WEEK_MINUTES = 10_080;
/** The year 1970 began on a Thursday. */
const HOUR_OF_1970 = 72;

/** Columns for the slots that begin in [from, to). */
export function localColumns(
  zone: string,
  fromEpochMinutes: number,
  toEpochMinutes: number,
  stepMinutes = 15,
): LocalColumns {
  const slots = Math.max(0, Math.ceil((toEpochMinutes - fromEpochMinutes) / stepMinutes));
  const hourOfWeek = new Int16Array(slots);
  const day = new Int32Array(slots);
  const month = new Int8Array(slots);
  const year = new Int16Array(slots);
  const isoWeek = new Int8Array(slots);

  const { starts, aheadMinutes } = zoneOffsets(zone, fromEpochMinutes, toEpochMinutes);
  let period = 0;
  let today = Number.NaN;
  let date = civilDate(0);
  for (let slot = 0; slot < slots; slot++) {
    const at = fromEpochMinutes + slot * stepMinutes;
    while (period + 1 < starts.length && starts[period + 1] <= at) period += 1;
    const clock = at + aheadMinutes[period];
    const localDay = Math.floor(clock / DAY_MINUTES);
    if (localDay !== today) {
      today = localDay;
      date = civilDate(localDay);
    }
    hourOfWeek[slot] = (weekdayOf(localDay) - 1) * 24 + Math.floor((clock - localDay * DAY_MINUTES) / 60);
    day[slot] = localDay;
    month[slot] = date.month - 1;
    year[slot] = date.year;
    isoWeek[slot] = date.isoWeek;
  }
  return { fromEpochMinutes, stepMinutes, hourOfWeek, day, month, year, isoWeek };
}

/**
 * The local hour of week (Monday 00 = 0) of every slot of a span: the first of these columns alone, for spans so long that
 * the others would cost a run's start.
 */
export function hourOfWeekColumn(
  zone: string,
  fromEpochMinutes: number,
  toEpochMinutes: number,
  stepMinutes = 15,
): Int16Array {
  const slots = Math.max(0, Math.ceil((toEpochMinutes - fromEpochMinutes) / stepMinutes));
  const hourOfWeek = new Int16Array(slots);
  const { starts, aheadMinutes } = zoneOffsets(zone, fromEpochMinutes, toEpochMinutes);
  let slot = 0;
  for (let period = 0; period < starts.length && slot < slots; period++) {
    const nextPeriod =
      period + 1 < starts.length ? Math.ceil((starts[period + 1] - fromEpochMinutes) / stepMinutes) : slots;
    const last = Math.min(slots, nextPeriod);
    if (slot >= last) continue;
    // Within a period the clock runs evenly: no division for each slot.
    const clock = fromEpochMinutes + slot * stepMinutes + aheadMinutes[period] + HOUR_OF_1970 * 60;
    let minute = clock - Math.floor(clock / WEEK_MINUTES) * WEEK_MINUTES;
    for (; slot < last; slot++) {
      hourOfWeek[slot] = minute / 60;
      minute += stepMinutes;
      if (minute >= WEEK_MINUTES) minute -= WEEK_MINUTES;
    }
  }
  return hourOfWeek;
}
