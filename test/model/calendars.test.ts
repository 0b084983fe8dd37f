/** Calendars against the truth cases M1 to M4 and N15 (brute force over UTC minutes with the IANA database). */

import { describe, expect, it } from 'vitest';
import {
  dueAfter,
  dueAfterBusinessDays,
  END_OF_DAY,
  isOpen,
  ledger,
  nextClosing,
  nextOpening,
  openMinutesBetween,
  SAME_CLOCK_TIME,
  SCHEDULE_HOURS,
} from '../../src/kernel/workingTime.ts';
import { compileCalendar, ROUND_THE_CLOCK } from '../../src/model/calendars.ts';
import { around, CALENDARS, calendar, epoch } from './calendarCases.ts';

type Case = [id: string, name: keyof typeof CALENDARS, start: string, minutes: number, due: string, why: string];

const DUE: Case[] = [
  ['M1.1', 'roundTheClock', '2026-03-07T17:00Z', 1440, '2026-03-08T17:00Z', '24 h over spring forward'],
  ['M1.2', 'roundTheClock', '2026-10-31T16:00Z', 1440, '2026-11-01T16:00Z', '24 h over fall back'],
  ['M1.4', 'newYork', '2026-03-06T20:00Z', 480, '2026-03-09T19:00Z', 'clocks change on the Sunday between'],
  ['M1.5', 'newYorkNight', '2026-03-08T03:00Z', 480, '2026-03-09T03:00Z', 'a night shift of 7 h'],
  ['M1.7', 'newYorkNight', '2026-11-01T05:30Z', 60, '2026-11-01T06:30Z', 'from the first 01:30'],
  ['M1.8', 'newYorkNight', '2026-11-01T06:30Z', 60, '2026-11-01T07:30Z', 'from the second 01:30'],
  ['M1.10', 'kolkata', '2026-08-14T11:30Z', 240, '2026-08-17T06:30Z', 'half-hour offset and a holiday'],
  ['M1.11', 'casablanca', '2026-02-13T15:00Z', 120, '2026-02-16T10:00Z', 'Ramadan time begins'],
  ['M1.12', 'sydney', '2026-04-03T05:00Z', 120, '2026-04-06T00:00Z', 'southern summer time ends'],
  ['M1.13', 'shanghai', '2026-02-13T08:00Z', 1620, '2026-02-25T08:00Z', 'Spring Festival with make-up Saturdays'],
  ['M1.15', 'shanghai', '2025-12-31T09:00Z', 120, '2026-01-04T02:00Z', 'a Sunday that is worked'],
  ['M1.16', 'berlinLunch', '2026-05-05T09:30Z', 120, '2026-05-05T12:30Z', 'lunch'],
  ['M1.18', 'berlinChristmas', '2026-12-24T10:00Z', 180, '2026-12-28T10:00Z', 'a half day'],
  ['M1.19', 'newYork', '2026-05-06T11:12Z', 60, '2026-05-06T14:00Z', 'start before opening'],
  ['M1.20', 'newYork', '2026-05-06T21:00Z', 60, '2026-05-07T14:00Z', 'start at closing'],
  ['M1.21', 'newYork', '2026-05-06T19:00Z', 120, '2026-05-06T21:00Z', 'exactly the rest of the day'],
  ['M1.22', 'newYork', '2026-05-09T17:00Z', 30, '2026-05-11T13:30Z', 'start on a weekend'],
  ['M1.24', 'utc', '2028-02-28T16:00Z', 600, '2028-03-01T10:00Z', 'leap day'],
  ['M1.30', 'utc', '2026-05-07T15:00Z', 240, '2026-05-08T11:00Z', 'crm.switchlabs.dev prints Friday 11 AM'],
  ['M1.31', 'utcEarly', '2026-05-08T16:00Z', 240, '2026-05-11T11:00Z', 'nineminds.com prints Tuesday 11 AM, wrongly'],
  ['M1.32', 'utc', '2026-05-08T17:00Z', 480, '2026-05-11T17:00Z', 'eesel.ai prints Monday 9 AM, wrongly'],
];

describe('due after n open minutes', () => {
  it.each(DUE)('%s %s from %s, %d min: due %s (%s)', (_, name, start, minutes, due) => {
    const time = around(CALENDARS[name], epoch(start));
    expect(dueAfter(time, 0, minutes)).toBe(epoch(due) - epoch(start));
  });

  const PAUSED: [string, keyof typeof CALENDARS, string, number, string, string, string][] = [
    ['M1.25', 'newYork', '2026-05-06T14:00Z', 480, '2026-05-06T15:00Z', '2026-05-07T19:00Z', '2026-05-08T18:00Z'],
    ['M1.26', 'newYork', '2026-05-08T20:00Z', 120, '2026-05-09T04:00Z', '2026-05-11T03:00Z', '2026-05-11T14:00Z'],
    [
      'M1.27',
      'roundTheClock',
      '2026-05-08T20:00Z',
      1440,
      '2026-05-09T04:00Z',
      '2026-05-11T03:00Z',
      '2026-05-11T19:00Z',
    ],
    ['M1.29', 'roundTheClock', '2026-03-08T05:00Z', 240, '2026-03-08T06:30Z', '2026-03-08T08:00Z', '2026-03-08T10:30Z'],
  ];
  it.each(PAUSED)('%s %s from %s, %d min, paused %s to %s: due %s', (_, name, start, minutes, pause, resume, due) => {
    const time = around(CALENDARS[name], 0, 21_000);
    const counted = openMinutesBetween(time, epoch(start), epoch(pause));
    expect(dueAfter(time, epoch(resume), minutes - counted)).toBe(epoch(due));
  });
});

describe('n business days', () => {
  const DAYS: [string, keyof typeof CALENDARS, string, string, string, string][] = [
    ['M2.1', 'shanghai', '2026-02-13T08:00Z', '2026-02-25T08:00Z', '2026-02-25T10:00Z', '2026-02-25T08:00Z'],
    ['M2.3', 'newYork', '2026-05-09T18:00Z', '2026-05-13T21:00Z', '2026-05-14T21:00Z', '2026-05-14T13:00Z'],
    ['M2.4', 'newYork', '2026-05-08T23:00Z', '2026-05-13T21:00Z', '2026-05-14T21:00Z', '2026-05-14T13:00Z'],
  ];
  it.each(DAYS)('%s: 3 days on %s from %s: %s by hours, %s by days, %s by the clock', (_, name, start, ...due) => {
    const time = around(CALENDARS[name], epoch(start));
    const found = [SCHEDULE_HOURS, END_OF_DAY, SAME_CLOCK_TIME].map((reading) =>
      dueAfterBusinessDays(time, 0, 3, reading),
    );
    expect(found).toEqual(due.map((instant) => epoch(instant) - epoch(start)));
  });

  it('keeps the clock time when clocks change between', () => {
    const start = epoch('2026-03-06T20:00Z'); // Friday 15:00 in winter time
    const due = epoch('2026-03-09T19:00Z') - start; // Monday 15:00 in summer time
    expect(dueAfterBusinessDays(around(CALENDARS.newYork, start), 0, 1, SAME_CLOCK_TIME)).toBe(due);
    const saturday = epoch('2026-03-07T20:00Z');
    const roundTheClock = around(CALENDARS.roundTheClock, saturday);
    expect(dueAfterBusinessDays(roundTheClock, 0, 1, SAME_CLOCK_TIME)).toBe(23 * 60);
    expect(dueAfterBusinessDays(roundTheClock, 0, 1, END_OF_DAY)).toBe(epoch('2026-03-09T04:00Z') - saturday);
  });
});

describe('open minutes between', () => {
  it.each([
    ['M3.1', 'year end', '2026-12-24T17:00Z', '2026-12-28T17:00Z', 480],
    ['M3.2', 'a week in which clocks change', '2026-03-04T05:00Z', '2026-03-11T04:00Z', 2400],
    ['M3.4', 'before business starts', '2026-05-06T09:00Z', '2026-05-06T12:59Z', 0],
  ])('%s %s: %s to %s is %d', (_, __, from, to, minutes) => {
    const time = around(CALENDARS.newYork, epoch(from));
    expect(openMinutesBetween(time, 0, epoch(to) - epoch(from))).toBe(minutes);
  });

  it('gives days of 23, 24.5 and 25 hours as the zone says', () => {
    const dayLength = (zone: string, from: string, to: string) =>
      openMinutesBetween(around(calendar(zone, 'Sun 00:00-24:00'), 0, 21_000), epoch(from), epoch(to)) / 60;
    expect(dayLength('America/New_York', '2026-03-07T12:00Z', '2026-03-10T12:00Z')).toBe(23);
    expect(dayLength('America/New_York', '2026-10-31T12:00Z', '2026-11-03T12:00Z')).toBe(25);
    expect(dayLength('Australia/Lord_Howe', '2026-04-03T12:00Z', '2026-04-06T12:00Z')).toBe(24.5);
  });
});

describe('hours at a change of clocks', () => {
  const open = (hours: string, night: string, morning: string) =>
    ledger(around(calendar('America/New_York', hours), 0, 21_000), epoch(night), epoch(morning))
      .filter((row) => row.counted)
      .map(({ from, to }) => [from, to].map((at) => new Date(at * 60_000).toISOString().slice(11, 16)));

  it('leaves out what clocks skip', () => {
    expect(open('Sun 02:30-04:00', '2026-03-08T04:00Z', '2026-03-08T16:00Z')).toEqual([['07:00', '08:00']]);
    expect(open('Sun 01:00-02:30', '2026-03-08T04:00Z', '2026-03-08T16:00Z')).toEqual([['06:00', '07:00']]);
    expect(open('Sun 02:10-02:50', '2026-03-08T04:00Z', '2026-03-08T16:00Z')).toEqual([]);
  });

  it('counts twice what clocks show twice', () => {
    expect(open('Sun 01:30-01:45', '2026-11-01T04:00Z', '2026-11-01T16:00Z')).toEqual([
      ['05:30', '05:45'],
      ['06:30', '06:45'],
    ]);
    expect(open('Sun 00:00-03:00', '2026-11-01T03:00Z', '2026-11-01T16:00Z')).toEqual([['04:00', '08:00']]);
  });
});

describe('M4: follow the sun over Shanghai, Berlin and New York, 9 to 18 each', () => {
  it.each([
    ['2026-01-14', 1320, 300, '23:00', '01:00'],
    ['2026-03-18', 1260, 360, '22:00', '01:00'],
    ['2026-07-15', 1260, 360, '22:00', '01:00'],
    ['2026-10-28', 1260, 360, '22:00', '01:00'],
  ])('on %s covers %d minutes, %d of them twice, with a gap from %s to %s UTC', (date, covered, twice, gap, end) => {
    const origin = epoch(`${date}T00:00Z`);
    const sites = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York'].map((zone) =>
      around(calendar(zone, 'Mon-Fri 09-18'), origin, 3),
    );
    const sitesOpen = (minute: number) => sites.filter((site) => isOpen(site, minute)).length;
    const minutes = Array.from({ length: 1440 }, (_, minute) => sitesOpen(minute));
    expect(minutes.filter((open) => open > 0).length).toBe(covered);
    expect(minutes.filter((open) => open > 1).length).toBe(twice);
    const afterGap = epoch(`${date}T${end}Z`) - origin + 1440;
    const atGap = epoch(`${date}T${gap}Z`) - origin;
    expect([atGap - 1, atGap, afterGap - 1, afterGap].map((minute) => sitesOpen(minute) > 0)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('N15: an endless staff at a desk open 9 to 18 breaks a round-the-clock promise at night', () => {
  // Arrivals spread evenly over the week: one in the middle of every minute, so that means of straight lines are exact.
  const waits = (hours: string) => {
    const time = around(calendar('UTC', hours), epoch('2026-05-04T00:00Z'), 14);
    return Array.from({ length: 7 * 1440 }, (_, minute) => nextOpening(time, minute + 0.5) - (minute + 0.5));
  };
  const within = (all: number[], minutes: number) => all.filter((wait) => wait <= minutes).length / all.length;
  const meanHours = (all: number[]) => all.reduce((sum, wait) => sum + wait, 0) / all.length / 60;

  it('every day: 38.5 % within 15 min, 39.6 % within 30, 45.8 % within 120, mean 4.6875 h', () => {
    const all = waits('09-18 every day');
    expect(within(all, 15)).toBeCloseTo(0.385416666667, 11);
    expect(within(all, 30)).toBeCloseTo(0.395833333333, 11);
    expect(within(all, 120)).toBeCloseTo(0.458333333333, 11);
    expect(meanHours(all)).toBeCloseTo(4.6875, 5);
  });

  it('on weekdays only: 28.3 % within 30 min, mean 14.49 h', () => {
    const all = waits('Mon-Fri 09-18');
    expect(within(all, 30)).toBeCloseTo(0.282738095238, 11);
    expect(meanHours(all)).toBeCloseTo(14.4910714286, 5);
  });
});

describe('compiling a calendar', () => {
  it('knows around the clock, unless a date is closed', () => {
    expect(around(CALENDARS.roundTheClock, 0).always).toBe(true);
    expect(around(calendar('UTC', '06-30 every day'), 0).always).toBe(true);
    expect(around(calendar('UTC', '06-29 every day'), 0).always).toBe(false);
    const closedOnce = { ...CALENDARS.roundTheClock, holidays: ['1970-01-05'] };
    const time = around(closedOnce, 0);
    expect(time.always).toBe(false);
    expect(nextClosing(time, 0)).toBe(epoch('1970-01-05T05:00Z'));
    expect(openMinutesBetween(time, 0, 10 * 1440)).toBe(9 * 1440);
  });

  it('gives a make-up workday the hours of Monday, or of the first weekday with hours', () => {
    const from = epoch('2026-02-28T00:00Z'); // a Saturday
    const minutes = (hours: string) =>
      openMinutesBetween(around(calendar('UTC', hours, { makeUpWorkdays: ['2026-02-28'] }), from), 0, 1440);
    expect(minutes('Mon 09-12; Tue-Fri 09-17')).toBe(180);
    expect(minutes('Tue 09-13; Wed-Fri 09-17')).toBe(240);
    expect(minutes('Mon-Fri 09-17; Sat 10-11')).toBe(60);
  });

  it('lets a shift that began before a holiday end', () => {
    const time = around({ ...CALENDARS.newYorkNight, holidays: ['2026-06-10'] }, epoch('2026-06-10T04:00Z'));
    expect(nextClosing(time, 0)).toBe(6 * 60);
    expect(nextOpening(time, 6 * 60)).toBe(46 * 60);
  });

  it('takes the commonest length of day for a business day', () => {
    const usual = (hours: string) => around(calendar('UTC', hours), 0).businessDayMinutes;
    expect(usual('Mon-Fri 09-12, 13-17; Sat 10-14')).toBe(420);
    expect(usual('Mon 09-12; Tue 09-17')).toBe(480);
    expect(usual('24x7')).toBe(1440);
  });

  it('refuses unknown zones, wrong dates and hours out of order', () => {
    const good = CALENDARS.utc;
    expect(() => around({ ...good, zone: 'Mars/Base' }, 0)).toThrow(RangeError);
    expect(() => around({ ...good, holidays: ['2026-02-30'] }, 0)).toThrow(/2026-02-30/);
    expect(() => around({ ...good, open: [{ days: [8], intervals: [[0, 60]] }] }, 0)).toThrow(/Weekday 8/);
    expect(() => around({ ...good, open: [{ days: [1], intervals: [[600, 540]] }] }, 0)).toThrow(/not in order/);
  });

  it('never opens when no hours are given, and says so when asked', () => {
    const closed = around({ ...CALENDARS.utc, open: [] }, 0);
    expect(openMinutesBetween(closed, 0, 1440)).toBe(0);
    expect(() => nextOpening(closed, 0)).toThrow(RangeError);
    expect(around({ ...CALENDARS.utc, open: ROUND_THE_CLOCK }, 0).always).toBe(true);
  });

  it('compiles ten calendars of 400 days in a moment', () => {
    const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Africa/Casablanca', 'Australia/Sydney'];
    const began = performance.now();
    for (const zone of [...zones, ...zones]) compileCalendar(calendar(zone, 'Mon-Fri 09-12, 13-17'), 0, 0, 400 * 1440);
    expect(performance.now() - began).toBeLessThan(500); // generous: machines that test are busy
  });
});
