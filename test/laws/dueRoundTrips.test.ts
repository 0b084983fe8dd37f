/**
 * There and back: the minutes between an instant and a due one are the minutes asked for, at any fraction of a minute, across
 * clocks that change, holidays, half days and days that are made up for.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueAfter,
  dueAfterBusinessDays,
  isOpen,
  nextOpening,
  openMinutesBetween,
  SAME_CLOCK_TIME,
  type WorkingTime,
} from '../../src/kernel/workingTime.ts';
import { type CalendarSpecification, compileCalendar, type DayInterval } from '../../src/model/calendars.ts';
import { dateText, weekdayOf } from '../../src/scenario/civilDate.ts';
import { epoch } from '../model/calendarCases.ts';

const ORIGIN = epoch('2026-01-01T00:00Z');
const FIRST_DAY = ORIGIN / 1440;
const DAYS = 420;
const RUNS = { numRuns: 150, seed: 20260101, endOnFailure: true };
const CRUMBS = 1e-6;
/** Zones whose clocks change, by an hour, by half an hour, in the other half of the year, twice around a fast; and steady ones. */
const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Casablanca',
  'Asia/Kolkata',
];

const date = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + DAYS - 30 }).map(dateText);
const interval = fc
  .tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 45, max: 700 }))
  .map(([from, length]): DayInterval => [from, Math.min(1440, from + length)]);
const specifications: fc.Arbitrary<CalendarSpecification> = fc.record({
  zone: fc.constantFrom(...ZONES),
  open: fc.array(
    fc.record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 7 }),
      intervals: fc.array(interval, { minLength: 1, maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  holidays: fc.array(date, { maxLength: 8 }),
  halfDays: fc.array(fc.record({ date, intervals: fc.array(interval, { maxLength: 1 }) }), { maxLength: 4 }),
  makeUpWorkdays: fc.array(date, { maxLength: 8 }),
});
const compile = (specification: CalendarSpecification) => compileCalendar(specification, ORIGIN, 0, DAYS * 1440);
const instant = fc.double({ min: 0, max: 300 * 1440, noNaN: true });
const amount = fc.double({ min: 0.02, max: 4000, noNaN: true });
const near = (one: number, other: number) => Math.abs(one - other) <= CRUMBS;

/** Days on which the zone's clock changes, and the days around them. */
function changes({ clockFrom, from, to }: WorkingTime): number[] {
  return [...clockFrom].filter((at) => at > from + 2880 && at < to - 40 * 1440);
}

describe('due and elapsed', () => {
  it('undo each other at any fraction of a minute', () => {
    fc.assert(
      fc.property(specifications, instant, amount, (specification, start, minutes) => {
        const time = compile(specification);
        const due = dueAfter(time, start, minutes);
        expect(near(openMinutesBetween(time, start, due), minutes)).toBe(true);
        // And at no earlier instant.
        expect(openMinutesBetween(time, start, due - 0.01)).toBeLessThan(minutes - 0.009);
      }),
      RUNS,
    );
  });

  it('bring back every open instant itself', () => {
    fc.assert(
      fc.property(specifications, instant, instant, (specification, one, other) => {
        const time = compile(specification);
        const [start, later] = one < other ? [one, other] : [other, one];
        const x = nextOpening(time, later) + (isOpen(time, later) ? 0 : 0.25);
        if (!isOpen(time, x) || x === start) return;
        expect(near(dueAfter(time, start, openMinutesBetween(time, start, x)), x)).toBe(true);
      }),
      RUNS,
    );
  });

  it('go on where they were left off: due after a and then b is due after a + b', () => {
    fc.assert(
      fc.property(specifications, instant, amount, amount, (specification, start, a, b) => {
        const time = compile(specification);
        expect(near(dueAfter(time, dueAfter(time, start, a), b), dueAfter(time, start, a + b))).toBe(true);
        expect(dueAfter(time, start, a + b)).toBeGreaterThanOrEqual(dueAfter(time, start, a));
        expect(dueAfter(time, start + 60, a)).toBeGreaterThanOrEqual(dueAfter(time, start, a));
      }),
      RUNS,
    );
  });

  it('undo each other on the very days on which clocks change', () => {
    let met = 0;
    fc.assert(
      fc.property(
        specifications,
        fc.double({ min: -1440, max: 1440, noNaN: true }),
        amount,
        (specification, offset, minutes) => {
          const time = compile(specification);
          for (const change of changes(time)) {
            met++;
            const start = change + offset;
            const due = dueAfter(time, start, minutes);
            expect(near(openMinutesBetween(time, start, due), minutes)).toBe(true);
            // Round the clock an hour is an hour, whatever the clock on the wall does.
            const always = compile({
              ...specification,
              open: [{ days: [1, 2, 3, 4, 5, 6, 7], intervals: [[0, 1440]] }],
              holidays: [],
              halfDays: [],
            });
            expect(near(dueAfter(always, start, minutes), start + minutes)).toBe(true);
          }
        },
      ),
      RUNS,
    );
    expect(met).toBeGreaterThan(RUNS.numRuns);
  });

  it('count the hours of a day that is made up for, and lose those of a holiday', () => {
    fc.assert(
      fc.property(specifications, fc.integer({ min: 5, max: DAYS - 40 }), (specification, day) => {
        const plain = { ...specification, holidays: [], halfDays: [], makeUpWorkdays: [] };
        const text = dateText(FIRST_DAY + day);
        const works = plain.open.some(({ days }) => days.includes(weekdayOf(FIRST_DAY + day)));
        const [from, to] = [(day - 3) * 1440, (day + 4) * 1440];
        const open = (calendar: CalendarSpecification) => openMinutesBetween(compile(calendar), from, to);
        const usual = open(plain);
        if (works) {
          expect(open({ ...plain, makeUpWorkdays: [text] })).toBe(usual);
          expect(open({ ...plain, holidays: [text] })).toBeLessThan(usual);
        } else {
          expect(open({ ...plain, holidays: [text] })).toBe(usual);
          expect(open({ ...plain, makeUpWorkdays: [text] })).toBeGreaterThan(usual);
        }
      }),
      RUNS,
    );
  });

  it('read one business day as the same time by the clock on the wall, on days of 23 and 25 hours too', () => {
    const everyDay = [1, 2, 3, 4, 5, 6, 7];
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES.slice(0, 4)),
        fc.integer({ min: 8 * 60, max: 18 * 60 - 1 }),
        (zone, minute) => {
          const time = compile({
            zone,
            open: [{ days: everyDay, intervals: [[480, 1080]] }],
            holidays: [],
            halfDays: [],
            makeUpWorkdays: [],
          });
          for (const change of changes(time)) {
            // The day before the change begins at the last opening before it.
            const opening = time.opens.findLast((at) => at < change - 120)!;
            const start = opening + minute - 480;
            const due = dueAfterBusinessDays(time, start, 1, SAME_CLOCK_TIME);
            const shift =
              time.clockAhead[time.clockFrom.indexOf(change)] - time.clockAhead[time.clockFrom.indexOf(change) - 1];
            const wanted = start < change && due > change ? 1440 - shift : 1440;
            expect(due - start).toBe(wanted);
            expect(openMinutesBetween(time, start, due)).toBe(600);
          }
        },
      ),
      { ...RUNS, numRuns: 40 },
    );
  });
});
