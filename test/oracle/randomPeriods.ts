/** Random beginnings of a period: common days, weekends, ends of months and years, and days on which clocks change. */
import fc from 'fast-check';

/** Days on which a period begins, each with a day off soon after. */
const starts = {
  // A Monday.
  '2026-01-05': '2026-01-06',
  // The end of a month before a weekend.
  '2026-02-27': '2026-03-02',
  // Clocks go forward on the Sunday: New York, then Berlin; half an hour back: Lord Howe.
  '2026-03-07': '2026-03-09',
  '2026-03-27': '2026-03-30',
  '2026-04-03': '2026-04-06',
  // Half an hour forward: Lord Howe; clocks go back: Berlin, then New York.
  '2026-10-02': '2026-10-05',
  '2026-10-24': '2026-10-26',
  '2026-10-31': '2026-11-02',
  // The end of a year.
  '2026-12-31': '2027-01-01',
};

export const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');

export const start = fc.record({
  from: fc.constantFrom(...Object.keys(starts)),
  zone: fc.oneof(fc.constant('UTC'), zone),
});

export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** From the beginning that test/desk/given.ts counts recorded tickets from. */
export function minutesUntil(date: string): number {
  return (Date.parse(date) - Date.parse('2026-01-05')) / 60_000;
}

/** Whenever a desk begins, one of these days is near; so are the day after and, mostly a Sunday, the day before. */
export const daysOff: readonly string[] = Object.values(starts);
export const halfDays = Object.fromEntries(daysOff.map((day) => [daysAfter(day, 1), '09:00-11:30']));
export const workedSundays = daysOff.map((day) => daysAfter(day, -1));
