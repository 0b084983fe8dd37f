/** What must hold of every calendar, tried on random ones, zones with changing clocks included. */

import fc from 'fast-check';
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
} from '../../src/kernel/workingTime.ts';
import { type CalendarSpecification, compileCalendar, type DayInterval } from '../../src/model/calendars.ts';
import { dateText, weekdayOf } from '../../src/scenario/civilDate.ts';
import { epoch } from './calendarCases.ts';

const ORIGIN = epoch('2026-01-01T00:00Z');
const FIRST_DAY = ORIGIN / 1440;
const DAYS = 400;
const ZONES = ['America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Africa/Casablanca', 'Australia/Lord_Howe', 'UTC'];
const STEADY_ZONES = ['Asia/Shanghai', 'Asia/Kolkata', 'UTC'];
const RUNS = { numRuns: 150, seed: 20260101 };

const interval = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 60, max: 900 }))
  .map(([from, length]): DayInterval => [from, from + length]);
const date = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + DAYS - 20 }).map(dateText);

/** Open on two weekdays at least, so that every month of the span has hours. */
function specifications(zones: string[], exceptions = true): fc.Arbitrary<CalendarSpecification> {
  const some = exceptions ? 6 : 0;
  return fc.record({
    zone: fc.constantFrom(...zones),
    open: fc.array(
      fc.record({
        days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 7 }),
        intervals: fc.array(interval, { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    holidays: fc.array(date, { maxLength: some }),
    halfDays: fc.array(fc.record({ date, intervals: fc.array(interval, { maxLength: 1 }) }), { maxLength: some }),
    makeUpWorkdays: fc.array(date, { maxLength: some }),
  });
}

const compile = (specification: CalendarSpecification) => compileCalendar(specification, ORIGIN, 0, DAYS * 1440);
/** Instants in the first ten months, to leave room for what is due later. */
const moment = fc.integer({ min: 0, max: 300 * 1440 });

describe('every calendar', () => {
  it('agrees minute by minute with the wall clock of its zone', () => {
    fc.assert(
      fc.property(
        specifications(ZONES),
        fc.array(moment, { minLength: 40, maxLength: 40 }),
        (specification, moments) => {
          const time = compile(specification);
          for (const at of moments) expect(isOpen(time, at)).toBe(openByWallClock(specification, at));
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  it('gives back the minutes it was asked for, at the earliest moment that does', () => {
    fc.assert(
      fc.property(specifications(ZONES), moment, fc.integer({ min: 1, max: 1000 }), (specification, start, minutes) => {
        const time = compile(specification);
        const due = dueAfter(time, start, minutes);
        expect(openMinutesBetween(time, start, due)).toBe(minutes);
        expect(openMinutesBetween(time, start, due - 0.5)).toBe(minutes - 0.5);
      }),
      RUNS,
    );
  });

  it('never makes due(start, minutes between start and x) later than x', () => {
    fc.assert(
      fc.property(specifications(ZONES), moment, moment, (specification, one, other) => {
        const [start, x] = one < other ? [one, other] : [other, one];
        const time = compile(specification);
        const due = dueAfter(time, start, openMinutesBetween(time, start, x));
        expect(due).toBeLessThanOrEqual(x);
        expect(due).toBeGreaterThanOrEqual(start);
      }),
      RUNS,
    );
  });

  it('adds up over disjoint stretches, and its ledger shows the same minutes', () => {
    fc.assert(
      fc.property(specifications(ZONES), moment, moment, moment, (specification, ...moments) => {
        const [a, b, c] = moments.sort((one, other) => one - other);
        const time = compile(specification);
        const whole = openMinutesBetween(time, a, c);
        expect(openMinutesBetween(time, a, b) + openMinutesBetween(time, b, c)).toBe(whole);
        const rows = ledger(time, a, c);
        expect(rows.filter((row) => row.counted).reduce((sum, row) => sum + row.minutes, 0)).toBe(whole);
        expect(rows.reduce((sum, row) => sum + row.minutes, 0)).toBe(c - a);
      }),
      RUNS,
    );
  });

  it('opens and closes in turn', () => {
    fc.assert(
      fc.property(specifications(ZONES), moment, (specification, at) => {
        const time = compile(specification);
        const opening = nextOpening(time, at);
        expect(opening).toBeGreaterThanOrEqual(at);
        expect(isOpen(time, opening)).toBe(true);
        if (openMinutesBetween(time, at, time.to) === time.to - at) return; // never closes again here
        const closing = nextClosing(time, at);
        expect(closing).toBeGreaterThan(opening);
        expect(isOpen(time, closing)).toBe(false);
        expect(openMinutesBetween(time, at, closing)).toBe(closing - opening);
      }),
      RUNS,
    );
  });

  it('leaves open minutes unchanged when instants move by whole weeks and clocks do not change', () => {
    fc.assert(
      fc.property(
        specifications(STEADY_ZONES, false),
        fc.integer({ min: 0, max: 60 * 1440 }),
        fc.integer({ min: 0, max: 60 * 1440 }),
        fc.integer({ min: 1, max: 25 }),
        (specification, from, to, weeks) => {
          const time = compile(specification);
          const shift = weeks * 7 * 1440;
          const minutes = openMinutesBetween(time, from, to);
          expect(openMinutesBetween(time, from + shift, to + shift)).toBe(minutes);
          expect(dueAfter(time, from + shift, 500)).toBe(dueAfter(time, from, 500) + shift);
        },
      ),
      RUNS,
    );
  });

  it('reads more business days as later, and the end of a day as no earlier than its clock time', () => {
    fc.assert(
      fc.property(specifications(ZONES), moment, fc.integer({ min: 1, max: 8 }), (specification, start, days) => {
        const time = compile(specification);
        const clock = dueAfterBusinessDays(time, start, days, SAME_CLOCK_TIME);
        expect(clock).toBeGreaterThanOrEqual(start);
        expect(dueAfterBusinessDays(time, start, days, END_OF_DAY)).toBeGreaterThanOrEqual(clock);
        expect(dueAfterBusinessDays(time, start, days + 1, END_OF_DAY)).toBeGreaterThanOrEqual(
          dueAfterBusinessDays(time, start, days, END_OF_DAY),
        );
      }),
      RUNS,
    );
  });
});

/** The slow, plain reading: what does the wall clock show, and is that within the day's or the evening before's hours? */
function openByWallClock(specification: CalendarSpecification, at: number): boolean {
  const clock = wallClock(specification.zone, ORIGIN + at);
  const day = Math.floor(clock / 1440);
  return [day, day - 1, day - 2].some((shiftDay) =>
    hoursOf(specification, shiftDay).some(
      ([from, to]) => clock >= shiftDay * 1440 + from && clock < shiftDay * 1440 + to,
    ),
  );
}

function hoursOf({ open, holidays, halfDays, makeUpWorkdays }: CalendarSpecification, day: number): DayInterval[] {
  const text = dateText(day);
  const weekly = (weekday: number) => open.filter(({ days }) => days.includes(weekday)).flatMap((row) => row.intervals);
  const half = halfDays.findLast((entry) => entry.date === text);
  if (half !== undefined) return half.intervals;
  if (holidays.includes(text)) return [];
  const own = weekly(weekdayOf(day));
  if (own.length > 0 || !makeUpWorkdays.includes(text)) return own;
  return weekly([1, 2, 3, 4, 5, 6, 7].find((weekday) => weekly(weekday).length > 0)!);
}

/** Minutes since 1970-01-01 as the zone's clocks show them, by Intl. */
function wallClock(zone: string, epochMinutes: number): number {
  let format = formats.get(zone);
  if (format === undefined) {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...numeric });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(epochMinutes * 60_000).map((part) => [part.type, part.value]));
  return Date.UTC(+parts.year, +parts.month - 1, +parts.day, +parts.hour, +parts.minute) / 60_000;
}
const formats = new Map<string, Intl.DateTimeFormat>();
