/** What each policy's promises cost when they are made stricter or looser together. */
import type { FrontierPoint } from '../../planning/promise/frontier.ts';
import type { PromiseDocument } from '../../planning/promise/promiseDocument.ts';
import type { Estimated } from '../../planning/sweep/sweep.ts';
import { figureOf, interval, share } from '../formats.ts';
import { type Cell, left, right, type Table } from '../table.ts';
import { capital, type Lang, words } from '../words.ts';
import { chanceCell, policyName } from './names.ts';

/** Null where nothing is paid for broken promises. */
export function promiseFrontierTable(document: PromiseDocument, lang: Lang): Table | null {
  const { promise: text } = words(lang);
  const { frontier, policies, currency } = document;
  if (frontier.length === 0) return null;
  const several = policies.length > 1;
  const simulated = frontier.filter(({ sameRun }) => !sameRun);
  const days = frontier.some(({ licenceDays }) => licenceDays !== null && licenceDays.estimate > 0);
  const amount = (estimated: Estimated, unit: string): Cell => {
    const { estimate, low, high } = estimated;
    const measure = { measure: 'cost', statistic: 'total' as const, where: {}, unit, estimate, low, high, n: 0 };
    const limits = low === null || high === null ? {} : { low, high };
    return { text: figureOf(measure, lang), detail: interval(measure, lang), value: estimate, ...limits, unit };
  };
  const row = (point: FrontierPoint): Cell[] => [
    ...(several ? [{ text: policyName(policies[point.policy]) }] : []),
    { text: share(point.length, lang), value: point.length, unit: 'share' },
    chanceCell(point.attainment, lang),
    amount(point.credits, currency),
    ...(days ? [point.licenceDays === null ? { text: '–' } : amount(point.licenceDays, 'days')] : []),
    amount(point.cost, currency),
    ...(several ? [{ text: point.best ? text.best : '' }] : []),
  ];
  return {
    title: text.frontierTable,
    columns: [
      ...(several ? [left(capital(text.policy))] : []),
      right(capital(text.length)),
      right(capital(text.kept)),
      right(capital(text.credits)),
      ...(days ? [right(capital(text.licenceDays))] : []),
      right(capital(text.together)),
      ...(several ? [left('')] : []),
    ],
    rows: frontier.map(row),
    note: [
      text.frontierNote,
      ...(several ? [text.frontierBest(share(document.attain, lang))] : []),
      ...(frontier.some(({ sameRun }) => sameRun) ? [text.frontierScored] : []),
      ...(simulated.length > 0 ? [text.frontierSimulated(simulated[0].replications)] : []),
    ].join(lang === 'zh' ? '' : ' '),
  };
}
