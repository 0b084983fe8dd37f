/** How many tickets come, by the day, so that periods of different length can be held against each other. */
import type { Measure, ResultDocument } from '../../../planning/result.ts';
import { quantity, share } from '../../formats.ts';
import { find } from '../../measures.ts';
import { liesApart } from '../../surely.ts';
import { daysOf } from '../../wallClock.ts';
import { type Lang, words } from '../../words.ts';
import { withInterval } from '../told.ts';

export function volumeSentence(
  document: ResultDocument,
  before: ResultDocument | undefined,
  lang: Lang,
): string | null {
  const { reports } = words(lang);
  const created = find(document, 'tickets', { state: 'created' }, 'count');
  if (created === null) return null;
  const daily = aDay(document);
  const earlier = before === undefined ? null : aDay(before);
  const told = withInterval(created, lang, reports.counted);
  if (daily === null) return reports.volumeSentence(told, null);
  // Less than one a day is no rate that people think in.
  const frequent = daily.estimate >= 1;
  const rate = frequent ? quantity(daily.estimate, lang) : null;
  if (earlier === null || !(earlier.estimate > 0)) return reports.volumeSentence(told, rate);
  const change = daily.estimate / earlier.estimate - 1;
  return reports.volumeSentence(told, rate, {
    change: share(Math.abs(change), lang),
    more: change > 0,
    earlier: frequent ? quantity(earlier.estimate, lang) : null,
    sure: liesApart(daily, earlier),
    same: Math.abs(change) < 0.0005,
  });
}

/** Tickets opened on a day, on average. */
function aDay(document: ResultDocument): Measure | null {
  const created = find(document, 'tickets', { state: 'created' }, 'count');
  const days = daysOf(document);
  if (created === null || days === null) return null;
  const { estimate, low, high } = created;
  return {
    ...created,
    estimate: estimate / days,
    low: low === null ? null : low / days,
    high: high === null ? null : high / days,
  };
}
