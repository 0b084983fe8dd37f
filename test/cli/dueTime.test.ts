import { describe, expect, it } from 'vitest';
import { dueTime } from '../../src/cli/dueTime.ts';
import { ALWAYS, SAME_CLOCK_TIME } from '../../src/kernel/workingTime.ts';
import { compileCalendar, parseWeekly } from '../../src/model/calendars.ts';
import { BUSINESS_DAYS, BUSINESS_MINUTES, ELAPSED_MINUTES } from '../../src/model/model.ts';

const HOUR = 60;
const DAY = 1440;
/** Minute 0 is Monday 2026-01-05, 00:00; open Monday to Friday from 9 to 17. */
const weekly = parseWeekly('Mon-Fri 09:00-17:00');
if (!weekly.ok) throw new Error(weekly.message);
const office = compileCalendar(
  { zone: 'UTC', open: weekly.open, holidays: [], halfDays: [], makeUpWorkdays: [] },
  Date.UTC(2026, 0, 5) / 60_000,
  -7 * DAY,
  60 * DAY,
);
const at = (day: number, hour: number) => day * DAY + hour * HOUR;
const target = (amount: number, unit: number) => ({ amount, unit, reading: SAME_CLOCK_TIME });

describe('the ledger of a due time', () => {
  it('counts every minute of an elapsed promise', () => {
    const { due, lines } = dueTime(target(90, ELAPSED_MINUTES), ALWAYS, 100, []);
    expect(due).toBe(190);
    expect(lines).toEqual([{ from: 100, to: 190, kind: 'counted', minutes: 90, businessDay: null }]);
  });

  it('lets a pause push the due time, and what the push brings under another pause too', () => {
    const pauses = [
      { from: 110, to: 150 },
      { from: 60, to: 80 },
      { from: 70, to: 90 },
      { from: 300, to: 400 },
    ];
    // 100 minutes from 0: the pauses 60 to 90 push 100 to 130, which brings in 110 to 150.
    const { due, lines, pausedMinutes, countedMinutes } = dueTime(target(100, ELAPSED_MINUTES), ALWAYS, 0, pauses);
    expect({ due, pausedMinutes, countedMinutes }).toEqual({ due: 170, pausedMinutes: 70, countedMinutes: 100 });
    expect(lines.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      [0, 60, 'counted'],
      [60, 90, 'paused'],
      [90, 110, 'counted'],
      [110, 150, 'paused'],
      [150, 170, 'counted'],
    ]);
  });

  it('skips closed hours, and of a pause only the open ones push', () => {
    // Four business hours from Monday 16:00, paused from 16:30 to Tuesday 10:00: 30 min + 60 min of it were open.
    const pause = { from: at(0, 16.5), to: at(1, 10) };
    const { due, pausedMinutes, lines } = dueTime(target(240, BUSINESS_MINUTES), office, at(0, 16), [pause]);
    expect(pausedMinutes).toBe(90);
    expect(due).toBe(at(1, 13.5));
    expect(lines.map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ['counted', 30],
      ['paused', 17.5 * HOUR],
      ['counted', 210],
    ]);
  });

  it('numbers business days from the one on which the count begins', () => {
    const { due, lines } = dueTime(target(2, BUSINESS_DAYS), office, at(3, 15), []);
    expect(due).toBe(at(7, 15));
    const counted = lines.filter(({ kind }) => kind === 'counted');
    expect(counted.map(({ businessDay }) => businessDay)).toEqual([0, 1, 2]);
    expect(lines.filter(({ kind }) => kind === 'closed').map(({ minutes }) => minutes / HOUR)).toEqual([16, 64]);
  });

  it('begins at the next opening when a ticket is opened on a Saturday', () => {
    const { due, lines } = dueTime(target(1, BUSINESS_DAYS), office, at(5, 12), []);
    expect(due).toBe(at(8, 9));
    expect(lines[0]).toMatchObject({ kind: 'closed', to: at(7, 9) });
  });

  it('always has a ledger whose counted minutes are the open minutes of a promise in business time', () => {
    for (const minutes of [1, 480, 481, 2000]) {
      expect(dueTime(target(minutes, BUSINESS_MINUTES), office, at(2, 8), []).countedMinutes).toBeCloseTo(minutes, 6);
    }
  });
});
