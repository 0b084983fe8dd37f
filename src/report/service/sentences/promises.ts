/** Which promises are kept, and which one least. */
import type { ResultDocument } from '../../../planning/result.ts';
import { find, list } from '../../measures.ts';
import { least, liesApart } from '../../surely.ts';
import { type Lang, nameOf, words } from '../../words.ts';
import { certaintyOf, withInterval } from '../told.ts';

export function promisesSentence(
  document: ResultDocument,
  before: ResultDocument | undefined,
  lang: Lang,
): string | null {
  const text = words(lang);
  const bySeverity = list(document, 'attainment', ['severity', 'clock'], 'share');
  const all = bySeverity.length > 0 ? bySeverity : list(document, 'attainment', ['clock'], 'share');
  const worst = least(all);
  if (worst === null) return null;
  const overall = find(document, 'attainment', {}, 'share');
  const { clock, severity } = worst.where;
  const told = withInterval(worst, lang);
  if (worst.estimate === 1) return text.reports.allPromisesKept(all.length);
  const whole = overall === null ? null : withInterval(overall, lang);
  const name = text.reports.promiseName(
    nameOf(lang, 'clock', clock),
    severity === undefined ? null : nameOf(lang, 'severity', severity),
  );
  const earlier = find(before, 'attainment', {}, 'share');
  const since =
    overall === null || earlier === null
      ? null
      : !liesApart(overall, earlier)
        ? ('same' as const)
        : overall.estimate > earlier.estimate
          ? ('better' as const)
          : ('worse' as const);
  return text.reports.promisesSentence({
    whole,
    name,
    worst: told,
    certainty: certaintyOf(worst, all),
    since,
    earlier: earlier === null ? null : withInterval(earlier, lang),
  });
}
