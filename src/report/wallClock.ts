/** Reckoning with the local texts of a period, by the clock on the wall. */
import type { ResultDocument } from '../planning/result.ts';
import { type Lang, printable } from './words.ts';

/** Hours since 1970 that a local text's clock shows; NaN for what is none. */
export function wallHours(text: string): number {
  const [, date, time = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(text) ?? [];
  return date === undefined ? Number.NaN : Date.parse(`${date}T${time}:00Z`) / 3_600_000;
}

/** Days of a period; null where it has no end. */
export function daysOf({ period }: Pick<ResultDocument, 'period'>): number | null {
  const days = (wallHours(period.to ?? '') - wallHours(period.from)) / 24;
  return days > 0 ? days : null;
}

/** 'January 2026' of '2026-01'; what is no month stays as it is. */
export function monthLabel(month: string, lang: Lang): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  if (!/^\d{4}-\d\d$/.test(month) || Number.isNaN(date.getTime())) return printable(month);
  const locale = lang === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
}
