/** How long tickets take to each stage: mean, half and nine in ten of them, beside the period before. */
import type { Measure, ResultDocument } from '../../planning/result.ts';
import { stageTimesChart } from '../charts/stageTimes.ts';
import { weeksChart } from '../charts/weeks.ts';
import type { ReportSection } from '../document.ts';
import { find, list, valuesOf } from '../measures.ts';
import { figureBlock, sectionOf, tableBlock } from '../sections.ts';
import { type Cell, figureCell, left, right, type Table, withoutEmptyColumns } from '../table.ts';
import { weeksDetail } from '../tables/details.ts';
import { timesDetail } from '../tables/times.ts';
import { capital, inOrder, type Lang, labelOf, words } from '../words.ts';
import { changeCell, changeNote } from './changes.ts';

export const stages = ['response', 'diagnosis', 'solution', 'repair'] as const;

export function stagesSection(
  document: ResultDocument,
  before: ResultDocument | undefined,
  lang: Lang,
): ReportSection | null {
  const { page, charts } = words(lang);
  return sectionOf('stages', page.stages, [
    tableBlock('stage-times', stageTimesTable(document, before, lang)),
    figureBlock(
      'stage-distributions',
      (size) => stageTimesChart(document, lang, size),
      charts.stagesCaption,
      timesDetail(document, lang),
    ),
    figureBlock('weeks', (size) => weeksChart(document, lang, size), charts.weeksCaption, weeksDetail(document, lang)),
  ]);
}

/** A row a severity and stage, then all tickets. */
function stageTimesTable(document: ResultDocument, before: ResultDocument | undefined, lang: Lang): Table | null {
  const text = words(lang);
  const severities = inOrder(
    'severity',
    stages.flatMap((stage) => valuesOf(list(document, stage, ['severity'], 'mean'), 'severity')),
  );
  const groups: Record<string, string>[] = [...severities.map((severity) => ({ severity })), {}];
  const rows = groups.flatMap((where) =>
    stages.flatMap((stage): Cell[][] => {
      const of = (statistic: Measure['statistic']) => find(document, stage, where, statistic);
      const mean = of('mean');
      if (mean === null) return [];
      const earlier = find(before, stage, where, 'mean');
      return [
        [
          { text: where.severity === undefined ? capital(text.allTickets) : labelOf(lang, 'severity', where.severity) },
          { text: labelOf(lang, 'clock', stage) },
          figureCell(mean, lang),
          figureCell(of('p50'), lang),
          figureCell(of('p90'), lang),
          ...(before === undefined
            ? []
            : [figureCell(earlier, lang), changeCell(mean, earlier, { document, before }, lang)]),
        ],
      ];
    }),
  );
  if (rows.length === 0) return null;
  const compared = before === undefined ? [] : [text.reports.meanBefore, text.reports.change];
  // A customer has too few tickets for quantiles.
  return withoutEmptyColumns({
    title: text.tables.times,
    columns: [
      left(capital(text.severity)),
      left(capital(text.clock)),
      ...[text.mean, text.median, text.withinShare(90), ...compared].map((each) => right(capital(each))),
    ],
    rows,
    note: [
      text.tables.timesNote,
      ...(before === undefined ? [] : [changeNote({ document, before }, false, lang)]),
    ].join(text.reports.between),
  });
}
