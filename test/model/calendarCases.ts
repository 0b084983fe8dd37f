/** The calendars of the truth cases M1 to M3 and how their tests name instants. */

import type { WorkingTime } from '../../src/kernel/workingTime.ts';
import { type CalendarSpecification, compileCalendar, parseWeekly } from '../../src/model/calendars.ts';
import { dayNumber } from '../../src/scenario/civilDate.ts';

/** A calendar from words; throws when the words are wrong. */
export function calendar(
  zone: string,
  hours: string,
  exceptions: Partial<CalendarSpecification> = {},
): CalendarSpecification {
  const week = parseWeekly(hours);
  if (!week.ok) throw new Error(week.message);
  return { zone, open: week.open, holidays: [], halfDays: [], makeUpWorkdays: [], ...exceptions };
}

/** '2026-03-06T20:00Z' as minutes since 1970-01-01T00:00Z. */
export const epoch = (text: string) => Date.parse(text) / 60_000;

/** Every date from the first to the last, both included. */
export function dates(first: string, last: string): string[] {
  const days = dayNumber(last)! - dayNumber(first)! + 1;
  return Array.from({ length: days }, (_, day) =>
    new Date((dayNumber(first)! + day) * 86_400_000).toISOString().slice(0, 10),
  );
}

export const SHANGHAI_2026 = calendar('Asia/Shanghai', 'Mon-Fri 09:00-18:00', {
  holidays: [
    ...dates('2026-01-01', '2026-01-03'),
    ...dates('2026-02-15', '2026-02-23'),
    ...dates('2026-04-04', '2026-04-06'),
    ...dates('2026-05-01', '2026-05-05'),
    ...dates('2026-06-19', '2026-06-21'),
    ...dates('2026-09-25', '2026-09-27'),
    ...dates('2026-10-01', '2026-10-07'),
  ],
  makeUpWorkdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
});

export const CALENDARS = {
  roundTheClock: calendar('America/New_York', '24x7'),
  newYork: calendar('America/New_York', 'Mon-Fri 09:00-17:00', {
    holidays: ['2026-07-03', '2026-11-26', '2026-12-25'],
  }),
  newYorkNight: calendar('America/New_York', '22-06 every day'),
  kolkata: calendar('Asia/Kolkata', 'Mon-Sat 09:30-18:30', { holidays: ['2026-08-15'] }),
  casablanca: calendar('Africa/Casablanca', 'Mon-Fri 09:00-17:00'),
  sydney: calendar('Australia/Sydney', 'Mon-Fri 09:00-17:00'),
  shanghai: SHANGHAI_2026,
  berlinLunch: calendar('Europe/Berlin', 'Mon-Fri 09:00-12:00, 13:00-17:00', {
    holidays: ['2026-04-03', '2026-04-06', '2026-05-01'],
  }),
  berlinChristmas: calendar('Europe/Berlin', 'Mon-Fri 09:00-17:00', {
    holidays: ['2026-12-25', '2026-12-26'],
    halfDays: [{ date: '2026-12-24', intervals: [[540, 720]] }],
  }),
  utc: calendar('UTC', 'Mon-Fri 09:00-17:00'),
  utcEarly: calendar('UTC', 'Mon-Fri 08:00-17:00'),
};

/** A calendar compiled for a span of days around an instant (epoch minutes), the scenario starting at that instant. */
export function around(specification: CalendarSpecification, origin: number, days = 60): WorkingTime {
  return compileCalendar(specification, origin, -days * 1440, days * 1440);
}
