/** Lists of holidays are published a year or two ahead: says so where a period runs beyond them. */
import type { HolidayList } from '../scenario/holidays.ts';
import type { Bilingual } from '../scenario/problems.ts';

/**
 * Years of a period, both days included, in which a list names no day at all; none for a list without any day.
 * @param from yyyy-mm-dd, a time may follow
 */
export function yearsWithout(list: HolidayList, from: string, lastDay: string): number[] {
  const known = new Set(
    [...list.holidays, ...list.makeUpWorkdays, ...list.halfDays.map(({ date }) => date)].map(yearOf),
  );
  const years: number[] = [];
  for (let year = yearOf(from); year <= yearOf(lastDay); year++) if (!known.has(year)) years.push(year);
  return known.size === 0 ? [] : years;
}

/** `the list of holidays cn has no day in 2030: every weekday then counts as a working day` */
export function withoutHolidays(name: string, years: readonly number[]): Bilingual {
  const span = years.length > 1 ? `${years[0]}–${years[years.length - 1]}` : String(years[0]);
  return {
    en: `the list of holidays ${name} has no day in ${span}: there is no holiday then`,
    zh: `节假日表 ${name} 中没有 ${span} 年的日期：这些年份没有节假日`,
  };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
