/** What the desk costs, a ticket as well; and what customers say of it. */
import type { Measure, ResultDocument } from '../../../planning/result.ts';
import { find } from '../../measures.ts';
import { sumOf } from '../../surely.ts';
import { type Lang, words } from '../../words.ts';
import { costOf } from '../outcomes.ts';
import { withInterval } from '../told.ts';

/** Null without staff costs. */
export function costSentence(document: ResultDocument, lang: Lang): string | null {
  const parts = ['staff', 'overtime', 'callOut'].flatMap((kind) => costOf(document, kind) ?? []);
  const whole = sumOf(parts);
  const created = find(document, 'tickets', { state: 'created' }, 'count');
  if (whole === null || !(whole.estimate > 0) || created === null || !(created.estimate > 0)) return null;
  const credits = costOf(document, 'credits');
  return words(lang).reports.costSentence(
    withInterval(whole, lang),
    withInterval(ratioOf(whole, created), lang),
    credits === null || credits.estimate === 0 ? null : withInterval(credits, lang),
  );
}

/** What broken promises earn a customer; null where nothing is owed. */
export function creditsSentence(document: ResultDocument, lang: Lang): string | null {
  const owed = [costOf(document, 'credits'), find(document, 'licenceDays')].map((each) =>
    each === null || each.estimate === 0 ? null : withInterval(each, lang),
  );
  return owed.every((each) => each === null) ? null : words(lang).reports.creditsSentence(owed[0], owed[1]);
}

/** Null without a survey. */
export function satisfactionSentence(document: ResultDocument, lang: Lang): string | null {
  const satisfaction = find(document, 'satisfaction', {}, 'mean');
  const answered = find(document, 'surveyAnswered');
  if (satisfaction === null) return null;
  return words(lang).reports.satisfactionSentence(
    withInterval(satisfaction, lang),
    answered === null ? null : withInterval(answered, lang),
  );
}

/** One figure to another, with the furthest limits that the two intervals allow. */
function ratioOf(one: Measure, other: Measure): Measure {
  const known = one.low !== null && one.high !== null && other.low !== null && other.high !== null && other.low > 0;
  return {
    ...one,
    estimate: one.estimate / other.estimate,
    low: known ? one.low! / other.high! : null,
    high: known ? one.high! / other.low! : null,
  };
}
