/** The period of a result and what its figures rest on, in words. */
import type { ResultDocument } from '../planning/result.ts';
import { count, day, share } from './formats.ts';
import { capital, type Lang, printable, words } from './words.ts';

/** The period in words: the end of a period is the midnight after its last day. */
export function periodText(document: Pick<ResultDocument, 'period'>, lang: Lang): string {
  const { page } = words(lang);
  const { from, to, zone } = document.period;
  const midnight = to !== null && /^\d{4}-\d\d-\d\d(T00:00(:00(\.0+)?)?([^\d:].*)?)?$/.test(to);
  const span =
    to === null ? page.openPeriod(day(from, lang)) : page.period(day(from, lang), day(to, lang, midnight ? -1 : 0));
  return `${capital(span)}${lang === 'zh' ? '，' : ', '}${printable(zone)}`;
}

/** '2026-Q1' of a period that is one calendar quarter, or is a part of a longer run's that bears a name; null of others. */
export function quarterText({ period }: Pick<ResultDocument, 'period'>): string | null {
  const { quarter, from, to } = period;
  if (quarter !== undefined) return printable(quarter);
  const [first, last] = [from, to ?? ''].map((instant) => /^(\d{4})-(\d\d)-01T00:00/.exec(instant));
  if (!first || !last) return null;
  const [begin, end] = [first, last].map(([, year, month]) => Number(year) * 12 + Number(month) - 1);
  if (begin % 3 !== 0 || end - begin !== 3) return null;
  return `${first[1]}-Q${(begin % 12) / 3 + 1}`;
}

/** How many tickets and runs the figures rest on. */
export function basisText(
  document: Pick<ResultDocument, 'tickets' | 'replications' | 'confidence'>,
  lang: Lang,
): string {
  const { tickets, replications, confidence } = document;
  return words(lang).page.basis(count(tickets, lang), replications, share(confidence, lang));
}

/** 'W07' of '2026-W07', the day of '2026-02-09': the year is the period's and goes without saying. */
export function weekLabel(week: string): string {
  return printable(week).replace(/^\d{4}-/, '');
}
