/** The kernel's working time on hand-made columns: plain minutes, no zones. */

import { describe, expect, it } from 'vitest';
import { buildWorkingTime } from '../../src/kernel/buildWorkingTime.ts';
import {
  ALWAYS,
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

const DAY = 1440;
/** Days 0 to 9 from 09:00 to 17:00 with lunch at 12:00; day 5 closes at 12:00, days 3 and 4 are closed. */
const desk = buildWorkingTime({
  from: 0,
  to: 10 * DAY,
  businessDayMinutes: 420,
  openDays: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => ({
    day,
    intervals: [[day * DAY + 540, day * DAY + 720] as const, [day * DAY + 780, day * DAY + 1020] as const].filter(
      (_, half) => !(day === 3 || day === 4 || (day === 5 && half === 1)),
    ),
  })),
});
/** Nights from 22:00 to 06:00, each touching nothing, and days that touch: 06:00 to 14:00 on day 2 joins the night. */
const night = buildWorkingTime({
  from: 0,
  to: 4 * DAY,
  businessDayMinutes: 480,
  openDays: [0, 1, 2, 3].map((day) => ({ day, intervals: [[day * DAY + 1320, day * DAY + 1800]] })),
});
const at = (day: number, hour: number, minute = 0) => day * DAY + hour * 60 + minute;

describe('opening and closing', () => {
  it('is open at opening, closed at closing', () => {
    expect(isOpen(desk, at(0, 9))).toBe(true);
    expect(isOpen(desk, at(0, 8, 59.5))).toBe(false);
    expect(isOpen(desk, at(0, 12))).toBe(false);
    expect(isOpen(desk, at(0, 16, 59.5))).toBe(true);
    expect(isOpen(desk, at(0, 17))).toBe(false);
  });

  it('opens next at the moment itself while open, else when the doors open', () => {
    expect(nextOpening(desk, at(0, 3))).toBe(at(0, 9));
    expect(nextOpening(desk, at(0, 10, 7))).toBe(at(0, 10, 7));
    expect(nextOpening(desk, at(0, 12))).toBe(at(0, 13));
    expect(nextOpening(desk, at(2, 17))).toBe(at(5, 9));
  });

  it('closes next at the end of the open stretch, or of the coming one', () => {
    expect(nextClosing(desk, at(0, 9))).toBe(at(0, 12));
    expect(nextClosing(desk, at(0, 12))).toBe(at(0, 17));
    expect(nextClosing(desk, at(2, 20))).toBe(at(5, 12));
  });

  it('does not close where the intervals of two days touch', () => {
    const joined = buildWorkingTime({
      from: 0,
      to: 3 * DAY,
      businessDayMinutes: DAY,
      openDays: [0, 1].map((day) => ({ day, intervals: [[day * DAY, (day + 1) * DAY]] })),
    });
    expect(nextClosing(joined, 100)).toBe(2 * DAY);
    expect([...joined.opens]).toEqual([0]);
    expect([...joined.days]).toEqual([0, 1]);
  });
});

describe('counting open minutes', () => {
  it('counts within a stretch, over lunch, over closed days and not at all outside', () => {
    expect(openMinutesBetween(desk, at(0, 10), at(0, 11, 30))).toBe(90);
    expect(openMinutesBetween(desk, at(0, 11), at(0, 14))).toBe(120);
    expect(openMinutesBetween(desk, at(2, 16), at(5, 10))).toBe(120);
    expect(openMinutesBetween(desk, at(3, 1), at(4, 23))).toBe(0);
    expect(openMinutesBetween(desk, at(0, 0), at(10, 0))).toBe(7 * 420 + 180);
  });

  it('is negative backwards', () => {
    expect(openMinutesBetween(desk, at(0, 14), at(0, 11))).toBe(-120);
  });

  it('finds the due moment over lunch and closed days', () => {
    expect(dueAfter(desk, at(0, 11), 120)).toBe(at(0, 14));
    expect(dueAfter(desk, at(2, 16), 120)).toBe(at(5, 10));
    expect(dueAfter(desk, at(0, 0), 420 * 3 + 180)).toBe(at(5, 12));
  });

  it('is due at closing when the target uses exactly the rest of the day', () => {
    expect(dueAfter(desk, at(0, 15), 120)).toBe(at(0, 17));
    expect(dueAfter(desk, at(0, 9), 180)).toBe(at(0, 12));
    expect(dueAfter(desk, at(0, 2), 420)).toBe(at(0, 17));
  });

  it('is not carried over the night by a rounding error of the sum', () => {
    const counted = 0.1 + 0.2;
    const rest = 420.3 - counted + 4e-12;
    expect(dueAfter(desk, at(0, 2), rest)).toBe(at(0, 17));
  });

  it('is due at once when nothing is left to count, open or closed', () => {
    expect(dueAfter(desk, at(0, 3), 0)).toBe(at(0, 3));
    expect(dueAfter(desk, at(0, 10), 0)).toBe(at(0, 10));
    expect(dueAfter(desk, at(0, 17), 0)).toBe(at(0, 17));
    expect(dueAfter(desk, at(0, 20), -1e-12)).toBe(at(0, 20));
  });
});

describe('business days', () => {
  it('keep the clock time on the n-th business day after the start', () => {
    expect(dueAfterBusinessDays(desk, at(0, 10, 20), 2, SAME_CLOCK_TIME)).toBe(at(2, 10, 20));
    expect(dueAfterBusinessDays(desk, at(2, 10), 2, SAME_CLOCK_TIME)).toBe(at(6, 10));
  });

  it('keep within the hours of a half day', () => {
    expect(dueAfterBusinessDays(desk, at(2, 16), 1, SAME_CLOCK_TIME)).toBe(at(5, 12));
  });

  it('begin at the next opening when the start is outside opening hours', () => {
    expect(dueAfterBusinessDays(desk, at(0, 12, 30), 1, SAME_CLOCK_TIME)).toBe(at(1, 13));
    expect(dueAfterBusinessDays(desk, at(2, 18), 1, SAME_CLOCK_TIME)).toBe(at(6, 9));
    expect(dueAfterBusinessDays(desk, at(2, 18), 0, SAME_CLOCK_TIME)).toBe(at(5, 9));
  });

  it('end when business stops, the first day not counted', () => {
    expect(dueAfterBusinessDays(desk, at(0, 10), 1, END_OF_DAY)).toBe(at(1, 17));
    expect(dueAfterBusinessDays(desk, at(1, 10), 2, END_OF_DAY)).toBe(at(5, 12));
    expect(dueAfterBusinessDays(desk, at(0, 10), 0, END_OF_DAY)).toBe(at(0, 17));
  });

  it('count as so many usual days of open minutes, in parts too', () => {
    expect(dueAfterBusinessDays(desk, at(0, 10), 1, SCHEDULE_HOURS)).toBe(at(1, 10));
    expect(dueAfterBusinessDays(desk, at(0, 9), 1.5, SCHEDULE_HOURS)).toBe(at(1, 13, 30));
    expect(() => dueAfterBusinessDays(desk, at(0, 9), 1.5, SAME_CLOCK_TIME)).toThrow(/whole/);
  });

  it('reckon the hours after midnight to the day on which the night shift began', () => {
    expect(dueAfterBusinessDays(night, at(1, 2), 1, SAME_CLOCK_TIME)).toBe(at(2, 2));
    expect(dueAfterBusinessDays(night, at(1, 2), 1, END_OF_DAY)).toBe(at(2, 6));
    expect(dueAfterBusinessDays(night, at(0, 23), 2, SAME_CLOCK_TIME)).toBe(at(2, 23));
  });
});

describe('around the clock', () => {
  it('is never closed', () => {
    expect(isOpen(ALWAYS, -1e9)).toBe(true);
    expect(nextOpening(ALWAYS, 17.5)).toBe(17.5);
    expect(nextClosing(ALWAYS, 17.5)).toBe(Number.POSITIVE_INFINITY);
    expect(openMinutesBetween(ALWAYS, 100, 1e7)).toBe(1e7 - 100);
    expect(dueAfter(ALWAYS, 100.25, 240)).toBe(340.25);
  });

  it('has days of 24 hours from the start of the scenario', () => {
    expect(dueAfterBusinessDays(ALWAYS, 100, 3, SAME_CLOCK_TIME)).toBe(100 + 3 * DAY);
    expect(dueAfterBusinessDays(ALWAYS, 100, 3, END_OF_DAY)).toBe(4 * DAY);
    expect(dueAfterBusinessDays(ALWAYS, 100, 3, SCHEDULE_HOURS)).toBe(100 + 3 * DAY);
  });
});

describe('the covered span', () => {
  it('refuses questions outside it', () => {
    for (const ask of [isOpen, nextOpening, nextClosing]) {
      expect(() => ask(desk, -1)).toThrow(RangeError);
      expect(() => ask(desk, 10 * DAY + 1)).toThrow(RangeError);
    }
    expect(() => openMinutesBetween(desk, 0, 10 * DAY + 1)).toThrow(/covers minutes 0 to 14400/);
    expect(() => openMinutesBetween(desk, -0.5, 10)).toThrow(RangeError);
    expect(() => dueAfter(desk, Number.NaN, 10)).toThrow(RangeError);
    expect(() => dueAfter(desk, 0, Number.NaN)).toThrow(RangeError);
  });

  it('refuses answers beyond it', () => {
    expect(() => dueAfter(desk, at(9, 16), 61)).toThrow(/longer span/);
    expect(dueAfter(desk, at(9, 16), 60)).toBe(at(9, 17));
    expect(() => nextOpening(desk, at(9, 17))).toThrow(/longer span/);
    expect(() => nextClosing(desk, at(9, 17))).toThrow(/longer span/);
    expect(() => dueAfterBusinessDays(desk, at(9, 10), 1, END_OF_DAY)).toThrow(/longer span/);
    expect(() => nextClosing(night, at(3, 23))).toThrow(/longer span/);
  });
});

describe('the ledger', () => {
  it('shows what was counted and what was skipped', () => {
    expect(ledger(desk, at(2, 16), at(5, 9, 30))).toEqual([
      { from: at(2, 16), to: at(2, 17), counted: true, minutes: 60 },
      { from: at(2, 17), to: at(5, 9), counted: false, minutes: 3840 },
      { from: at(5, 9), to: at(5, 9, 30), counted: true, minutes: 30 },
    ]);
    expect(ledger(desk, at(9, 18), at(10, 0))).toEqual([
      { from: at(9, 18), to: at(10, 0), counted: false, minutes: 360 },
    ]);
    expect(ledger(ALWAYS, 5, 65)).toEqual([{ from: 5, to: 65, counted: true, minutes: 60 }]);
    expect(ledger(desk, 5, 5)).toEqual([]);
  });
});
