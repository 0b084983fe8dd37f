/** What each policy's promises cost when they are made stricter or looser together. */
import type { FrontierPoint } from '../../planning/promise/frontier.ts';
import type { PromiseDocument } from '../../planning/promise/promiseDocument.ts';
import type { Estimated } from '../../planning/sweep/sweep.ts';
import { figureOf, interval, share, shareOf } from '../formats.ts';
import { type Cell, left, notedLast, right, type Table } from '../table.ts';
import { capital, type Lang, words } from '../words.ts';
import { chanceCell, policyName } from './names.ts';

/** A table for each policy, with the words beneath the last; none where nothing is paid for broken promises. */
export function promiseFrontierTables(document: PromiseDocument, lang: Lang): Table[] {
  return notedLast(document.policies.flatMap((_, place) => tableOf(document, place, lang) ?? []));
}

function tableOf(document: PromiseDocument, place: number, lang: Lang): Table | null {
  const { promise: text } = words(lang);
  const { policies, currency } = document;
  const frontier = document.frontier.filter(({ policy }) => policy === place);
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
    { text: share(point.length, lang), value: point.length, unit: 'share' },
    { ...chanceCell(point.attainment, lang), text: shareOf(point.attainment.estimate, lang) },
    amount(point.credits, currency),
    ...(days ? [point.licenceDays === null ? { text: '–' } : amount(point.licenceDays, 'days')] : []),
    amount(point.cost, currency),
    ...(several ? [{ text: point.best ? text.best : '' }] : []),
  ];
  return {
    title: several ? text.frontierTableOf(policyName(policies[place])) : text.frontierTable,
    columns: [
      left(capital(text.length)),
      right(capital(text.kept)),
      right(capital(text.credits)),
      ...(days ? [right(capital(text.licenceDays))] : []),
      right(capital(text.together)),
      ...(several ? [left('')] : []),
    ],
    rows: frontier.map(row),
    note: [
      text.frontierNote(policies.length),
      ...(several ? [text.frontierBest(share(document.attain, lang))] : []),
      ...(frontier.some(({ sameRun }) => sameRun) ? [text.frontierScored] : []),
      ...(simulated.length > 0 ? [text.frontierSimulated(simulated[0].replications)] : []),
    ].join(lang === 'zh' ? '' : ' '),
  };
}
