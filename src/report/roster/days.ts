/** The days of a roster in words, and its times by the clock on the wall. */
import type { RosterDocument, RosteredTeam, RosterShift } from '../../planning/roster/roster.ts';
import { type Lang, words } from '../words.ts';

export function dateOf({ from }: Pick<RosterDocument, 'from'>, day: number): string {
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + day);
  return date.toISOString().slice(0, 10);
}

/** From 0, Monday. */
export function weekdayOf(document: Pick<RosterDocument, 'from'>, day: number): number {
  return (new Date(`${dateOf(document, day)}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** 'Sat 14 Feb', '2月14日 周六'. */
export function dayText(document: Pick<RosterDocument, 'from'>, day: number, lang: Lang): string {
  const date = new Date(`${dateOf(document, day)}T00:00:00Z`);
  const weekday = words(lang).weekdays[weekdayOf(document, day)];
  const month = lang === 'zh' ? ('long' as const) : ('short' as const);
  const options = { day: 'numeric', month, timeZone: 'UTC' } as const;
  const text = new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', options).format(date);
  return lang === 'zh' ? `${text} ${weekday}` : `${weekday} ${text}`;
}

/** '08:00'; minutes beyond midnight are those of the next day. */
export function timeOfDay(minute: number): string {
  const shown = ((minute % 1440) + 1440) % 1440;
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(Math.round(shown % 60)).padStart(2, '0')}`;
}

/** Short names for a grid: the hour at which a shift begins, with its place where two begin alike. */
export function shiftMarks(shifts: readonly RosterShift[]): string[] {
  const starts = shifts.map(({ parts }) => timeOfDay(parts[0][0]).replace(':00', ''));
  return starts.map((start, place) => {
    const alike = starts.slice(0, place).filter((each) => each === start).length;
    return alike === 0 ? start : `${start}${'abcdefgh'[alike] ?? alike}`;
  });
}

export function rangeOf(team: RosteredTeam, key: 'weekends' | 'nights' | 'holidays', lang: Lang): string {
  const values = team.engineers.map((engineer) => engineer[key]);
  if (values.length === 0) return '0';
  return words(lang).roster.among(String(Math.min(...values)), String(Math.max(...values)));
}
