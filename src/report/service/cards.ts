/** Headline figures, each with its interval and the figure of the period before. */
import type { Measure, ResultDocument, Where } from '../../planning/result.ts';
import type { Block } from '../document.ts';
import { figureOf } from '../formats.ts';
import { find } from '../measures.ts';
import { cardsBlock } from '../sections.ts';
import { figureCell } from '../table.ts';
import { type Lang, words } from '../words.ts';

export function headlineCards(document: ResultDocument, before: ResultDocument | undefined, lang: Lang): Block | null {
  const { page, reports } = words(lang);
  const all: readonly (readonly [string, string, Measure['statistic'], Where])[] = [
    [page.cardAttainment, 'attainment', 'share', {}],
    [page.cardResponse, 'response', 'mean', {}],
    [reports.repairMean, 'repair', 'mean', {}],
    [page.cardFirstLine, 'firstLineResolution', 'share', {}],
    [page.cardSatisfaction, 'satisfaction', 'mean', {}],
    [page.cardTickets, 'tickets', 'count', { state: 'created' }],
  ];
  return cardsBlock(
    all.map(([label, measure, statistic, where]) => {
      const found = find(document, measure, where, statistic);
      if (found === null) return null;
      const earlier = find(before, measure, where, statistic);
      const cell = figureCell(found, lang);
      const details = [
        found.low === null ? page.noInterval : (cell.detail ?? ''),
        ...(earlier === null ? [] : [reports.cardBefore(figureOf(earlier, lang))]),
      ];
      return { label, cell: { ...cell, detail: details.filter((each) => each !== '').join(' · ') } };
    }),
  );
}
