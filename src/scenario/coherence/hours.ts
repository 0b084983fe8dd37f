/** Hours and dates that stand in a scenario as text: can they be read, and do the days exist? */
import { dayNumber } from '../civilDate.ts';
import type { Scenario } from '../scenario.ts';
import { closest } from '../suggest.ts';
import { parseWeekly } from '../weeklyHours.ts';
import type { Findings, Path } from './findings.ts';

export function hoursAndDates(scenario: Scenario, findings: Findings): void {
  for (const [name, calendar] of Object.entries(scenario.calendars ?? {})) {
    const path = ['calendars', name];
    hours(calendar.open, [...path, 'open'], findings);
    dates(calendar.holidays, [...path, 'holidays'], findings);
    for (const [order, day] of (calendar.makeUpWorkdays ?? []).entries()) {
      date(day, [...path, 'makeUpWorkdays', order], 'value', findings);
    }
    for (const [day, open] of Object.entries(calendar.halfDays ?? {})) {
      date(day, [...path, 'halfDays', day], 'key', findings);
      hours(open, [...path, 'halfDays', day], findings);
    }
  }
  for (const [name, region] of Object.entries(scenario.regions ?? {})) {
    hours(region.hours, ['regions', name, 'hours'], findings);
    dates(region.holidays, ['regions', name, 'holidays'], findings);
  }
  for (const [name, team] of Object.entries(scenario.teams)) {
    const path = ['teams', name];
    dates(team.holidays, [...path, 'holidays'], findings);
    for (const [order, shift] of (team.shifts ?? []).entries()) {
      if (typeof shift === 'string') hours(shift, [...path, 'shifts', order], findings);
      else hours(shift.hours, [...path, 'shifts', order, 'hours'], findings);
    }
    if (typeof team.onDuty === 'object') seatTimes(Object.keys(team.onDuty), [...path, 'onDuty'], findings);
  }
}

function hours(text: string | undefined, path: Path, findings: Findings): void {
  if (text === undefined || parseWeekly(text).ok) return;
  findings.error({
    path,
    message: { en: 'these hours cannot be read', zh: '看不懂这段时间' },
    found: `'${text}'`,
    expected: {
      en: 'hours such as Mon-Fri 09:00-18:00, 22-06 every day or 24x7',
      zh: '时间，例如 Mon-Fri 09:00-18:00、22-06 every day 或 24x7',
    },
    suggestion: readableHours(text),
  });
}

const dayWords = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'weekdays', 'weekend', 'daily'];

/** The same hours with misspelt days put right and 9am written 09:00; nothing if that is not readable either. */
function readableHours(text: string): string | undefined {
  const plain = text
    .replace(/(\d{1,2})(?::(\d\d))?\s*([ap])\.?m\.?/gi, (_, hour: string, minute: string | undefined, half: string) => {
      const past = half.toLowerCase() === 'p' ? 12 : 0;
      return `${String((Number(hour) % 12) + past).padStart(2, '0')}:${minute ?? '00'}`;
    })
    .replace(/(\d)\.(\d\d)\b/g, '$1:$2')
    .replace(/[A-Za-z]{3,}/g, (word) =>
      parseWeekly(`${word} 09-18`).ok
        ? word
        : (closest(word, dayWords)[0] ?? closest(word.slice(0, 3), dayWords)[0] ?? word),
    );
  return plain !== text && parseWeekly(plain).ok ? plain : undefined;
}

/** In a list of days off, what begins like a year is a date; other words name a list of holidays. */
function dates(words: readonly string[] | undefined, path: Path, findings: Findings): void {
  for (const [order, word] of (words ?? []).entries()) {
    if (/^\d{4}-/.test(word)) date(word, [...path, order], 'value', findings);
  }
}

function date(text: string, path: Path, part: 'key' | 'value', findings: Findings): void {
  if (dayNumber(text) !== undefined) return;
  const message = { en: 'there is no such day in the calendar', zh: '日历上没有这一天' };
  const expected = { en: 'a date such as 2026-02-14', zh: '日期，例如 2026-02-14' };
  findings.error({ path, part, message, found: text, expected });
}

function seatTimes(times: readonly string[], path: Path, findings: Findings): void {
  for (const time of times) {
    if (/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) continue;
    const parts = /^(\d{1,2})(?::(\d{1,2}))?$/.exec(time);
    const usual = parts && `${String(Number(parts[1]) % 24).padStart(2, '0')}:${(parts[2] ?? '00').padStart(2, '0')}`;
    const message = { en: 'this is not a time of day', zh: '这不是一天中的时刻' };
    const expected = { en: "a time such as '08:00'", zh: "时刻，例如 '08:00'" };
    findings.error({
      path: [...path, time],
      part: 'key',
      message,
      found: time,
      expected,
      suggestion: usual ?? undefined,
    });
  }
}
