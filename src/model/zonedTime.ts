/**
 * Dates and zones turned into minutes and back, at set-up and in what people read: a conversion costs some 30 µs, so
 * nothing here belongs inside a run.
 */

import { Temporal } from 'temporal-polyfill';
import { civilDate, dateText } from '../scenario/civilDate.ts';
import { aheadAt } from './zoneOffsets.ts';

export { hourOfWeekColumn, type LocalColumns, localColumns } from './localColumns.ts';

const FORM = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(Z|[+-]\d{2}:\d{2})?(\[[^\]]+\])?)?$/;
const EXPECTED = 'expected a date such as 2026-01-01, 2026-02-13T16:00, 2026-02-13T16:00+08:00 or 2026-02-13T08:00Z';

/**
 * Minutes from the origin (minutes since 1970-01-01T00:00Z; 0 for epoch minutes) to the instant a text names. A date
 * alone is its first moment in the zone; a local time that clocks skip is as much later, one that comes twice is the first.
 * RangeError with what was expected for any other text.
 */
export function instantMinutes(text: string, zone: string, originEpochMinutes = 0): number {
  const parts = FORM.exec(text.trim());
  if (parts === null) throw new RangeError(`'${text}' is no moment: ${EXPECTED}`);
  const [iso, offset, ownZone] = parts;
  try {
    return epochMilliseconds(iso.replace(' ', 'T'), zone, offset, ownZone) / 60_000 - originEpochMinutes;
  } catch {
    if (!zoneExists(zone)) throw new RangeError(`'${zone}' is no time zone: expected a name such as Asia/Shanghai`);
    const where = ownZone === undefined ? ` in ${zone}` : '';
    throw new RangeError(`'${text}' is no moment that exists${where}: ${EXPECTED}`);
  }
}

function epochMilliseconds(iso: string, zone: string, offset?: string, ownZone?: string): number {
  // A zone in brackets beside an offset must agree with it; Temporal checks that.
  if (ownZone !== undefined && offset !== 'Z') return Temporal.ZonedDateTime.from(iso).epochMilliseconds;
  if (offset !== undefined) return Temporal.Instant.from(iso).epochMilliseconds;
  if (!iso.includes('T')) return Temporal.PlainDate.from(iso).toZonedDateTime(zone).epochMilliseconds;
  return Temporal.PlainDateTime.from(iso).toZonedDateTime(zone).epochMilliseconds;
}

const WEEKDAYS = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
};

/** 'Fri 2026-02-13 16:00 +08:00', or with '周五'. Like a clock, it shows the minute that has begun. */
export function localText(epochMinutes: number, zone: string, lang: 'en' | 'zh' = 'en'): string {
  // Due times are sums of minutes: a hair below the full minute is the full minute.
  const minute = Math.floor(epochMinutes + 1e-6);
  const ahead = aheadAt(zone, minute);
  const clock = Math.floor(minute + ahead);
  const day = Math.floor(clock / 1440);
  const weekday = WEEKDAYS[lang][civilDate(day).weekday - 1];
  return `${weekday} ${dateText(day)} ${hoursAndMinutes(clock - day * 1440)} ${offsetText(ahead)}`;
}

/** 'America/New_York' at an instant in winter → '-05:00'. */
function offsetText(aheadMinutes: number): string {
  return `${aheadMinutes < 0 ? '-' : '+'}${hoursAndMinutes(Math.round(Math.abs(aheadMinutes)))}`;
}

function hoursAndMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Is this an IANA zone (or a fixed offset such as +08:00) that the engine knows? */
export function zoneExists(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** Engines list some zones under an older name only; people look for these. */
const CURRENT_NAMES = [
  'UTC',
  'America/Argentina/Buenos_Aires',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Europe/Kyiv',
];

/** Names to suggest when a zone is not known, in alphabetical order. */
export function zoneNames(): string[] {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), ...CURRENT_NAMES.filter(zoneExists)]);
  return [...names].sort();
}
