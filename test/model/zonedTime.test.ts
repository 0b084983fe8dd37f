/** Dates and zones to minutes and back, and the columns of local time. */

import { describe, expect, it } from 'vitest';
import {
  hourOfWeekColumn,
  instantMinutes,
  localColumns,
  localText,
  zoneExists,
  zoneNames,
} from '../../src/model/zonedTime.ts';
import { epoch } from './calendarCases.ts';

describe('a moment in words', () => {
  it.each([
    ['2026-01-01', 'Asia/Shanghai', '2025-12-31T16:00Z'],
    ['2026-02-13T16:00', 'Asia/Shanghai', '2026-02-13T08:00Z'],
    ['2026-02-13 16:00', 'Asia/Shanghai', '2026-02-13T08:00Z'],
    ['2026-02-13T16:00+08:00', 'America/New_York', '2026-02-13T08:00Z'],
    ['2026-02-13T08:00Z', 'America/New_York', '2026-02-13T08:00Z'],
    ['2026-02-13T08:00Z[Asia/Shanghai]', 'America/New_York', '2026-02-13T08:00Z'],
    ['2026-02-13T16:00+08:00[Asia/Shanghai]', 'UTC', '2026-02-13T08:00Z'],
    ['2026-02-13T16:00[Asia/Shanghai]', 'UTC', '2026-02-13T08:00Z'],
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30Z'],
  ])('%s in %s is %s', (text, zone, instant) => {
    expect(instantMinutes(text, zone, 0)).toBe(epoch(instant));
    expect(instantMinutes(text, zone, epoch('2026-01-01T00:00Z'))).toBe(epoch(instant) - epoch('2026-01-01T00:00Z'));
  });

  it.each(['tomorrow', '2026-02-30', '2026-02-13T25:00', '13.02.2026', '2026-02-13T16:00+09:00[Asia/Shanghai]', ''])(
    'refuses %j and says what it expected',
    (text) => {
      expect(() => instantMinutes(text, 'Asia/Shanghai', 0)).toThrow(/expected a date such as 2026-01-01/);
    },
  );

  it('names an unknown zone', () => {
    expect(() => instantMinutes('2026-01-01', 'Mars/Base', 0)).toThrow(/'Mars\/Base' is no time zone/);
  });

  it('M5: the first quarter of 2026 has 2159 hours in New York and 2160 in Shanghai, the fourth 2209 in New York', () => {
    const hours = (zone: string, from: string, to: string) =>
      (instantMinutes(to, zone, 0) - instantMinutes(from, zone, 0)) / 60;
    expect(hours('America/New_York', '2026-01-01', '2026-04-01')).toBe(2159);
    expect(hours('Asia/Shanghai', '2026-01-01', '2026-04-01')).toBe(2160);
    expect(hours('America/New_York', '2026-10-01', '2027-01-01')).toBe(2209);
  });
});

describe('a moment for people', () => {
  it('shows weekday, date, time and offset of the zone', () => {
    expect(localText(epoch('2026-02-13T08:00Z'), 'Asia/Shanghai')).toBe('Fri 2026-02-13 16:00 +08:00');
    expect(localText(epoch('2026-02-13T08:00Z'), 'Asia/Shanghai', 'zh')).toBe('周五 2026-02-13 16:00 +08:00');
    expect(localText(epoch('2026-03-08T17:00Z'), 'America/New_York')).toBe('Sun 2026-03-08 13:00 -04:00');
    expect(localText(epoch('2026-08-14T11:30Z'), 'Asia/Kolkata')).toBe('Fri 2026-08-14 17:00 +05:30');
    expect(localText(epoch('2026-02-16T10:00Z'), 'Africa/Casablanca')).toBe('Mon 2026-02-16 10:00 +00:00');
  });

  it('shows the minute that has begun, but not the minute before for a rounding error', () => {
    const four = epoch('2026-02-13T16:00Z');
    expect(localText(four + 0.99, 'UTC')).toBe('Fri 2026-02-13 16:00 +00:00');
    expect(localText(four - 1e-9, 'UTC')).toBe('Fri 2026-02-13 16:00 +00:00');
    expect(localText(four - 0.01, 'UTC')).toBe('Fri 2026-02-13 15:59 +00:00');
  });
});

describe('zones', () => {
  it('are known or not', () => {
    expect(['Asia/Shanghai', 'UTC', 'Asia/Kolkata'].map(zoneExists)).toEqual([true, true, true]);
    expect(['Mars/Base', '', 'Shanghai'].map(zoneExists)).toEqual([false, false, false]);
  });

  it('are listed for suggestions, current names included', () => {
    const names = zoneNames();
    expect(names).toEqual(expect.arrayContaining(['UTC', 'Asia/Shanghai', 'Asia/Kolkata', 'Europe/Berlin']));
    expect(names).toEqual([...names].sort());
  });
});

describe('local columns', () => {
  const slotAt = (zone: string, instant: string) => {
    const columns = localColumns(zone, epoch(instant), epoch(instant) + 15);
    return [columns.hourOfWeek[0], columns.day[0], columns.month[0], columns.isoWeek[0], columns.year[0]];
  };

  it('M5: a ticket of 2026-03-31T17:30Z falls in April in Shanghai and in March elsewhere', () => {
    const march31 = epoch('2026-03-31T00:00Z') / 1440;
    expect(slotAt('UTC', '2026-03-31T17:30Z')).toEqual([24 + 17, march31, 2, 14, 2026]);
    expect(slotAt('America/New_York', '2026-03-31T17:30Z')).toEqual([24 + 13, march31, 2, 14, 2026]);
    expect(slotAt('Asia/Shanghai', '2026-03-31T17:30Z')).toEqual([48 + 1, march31 + 1, 3, 14, 2026]);
  });

  it('gives the ISO week at the turn of the year', () => {
    expect(slotAt('UTC', '2027-01-03T12:00Z').slice(3)).toEqual([53, 2027]);
    expect(slotAt('UTC', '2027-01-04T12:00Z').slice(3)).toEqual([1, 2027]);
    expect(slotAt('UTC', '2025-12-29T12:00Z').slice(3)).toEqual([1, 2025]);
  });

  it('follows changes of clocks: an hour of the Sunday is missing in March and comes twice in November', () => {
    const sunday = (from: string) =>
      [...hourOfWeekColumn('America/New_York', epoch(from), epoch(from) + 5 * 60, 60)].map((hour) => hour - 144);
    expect(sunday('2026-03-08T05:00Z')).toEqual([0, 1, 3, 4, 5]);
    expect(sunday('2026-11-01T04:00Z')).toEqual([0, 1, 1, 2, 3]);
  });

  it('has a slot for every started step of the span', () => {
    expect(hourOfWeekColumn('UTC', 0, 1440).length).toBe(96);
    expect(hourOfWeekColumn('UTC', 0, 16).length).toBe(2);
    expect(hourOfWeekColumn('UTC', 0, 0).length).toBe(0);
    // Half-hour zones: day 0 was a Thursday; 18:30 UTC is midnight in Kolkata.
    expect([...hourOfWeekColumn('Asia/Kolkata', 1095, 1125)]).toEqual([95, 96]);
  });
});
