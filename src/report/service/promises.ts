/** How far promises are kept: by severity and clock, beside the promise and the period before, then by plan. */
import type { Measure, ResultDocument } from '../../planning/result.ts';
import { attainmentChart } from '../charts/attainment.ts';
import { twoDesksChart } from '../charts/twoDesks.ts';
import type { ReportSection } from '../document.ts';
import { NONE, promised } from '../formats.ts';
import { find, list, valuesOf } from '../measures.ts';
import { figureBlock, sectionOf, tableBlock } from '../sections.ts';
import { type Cell, figureCell, left, right, type Table, toneOfAttainment } from '../table.ts';
import { attainmentDetail } from '../tables/details.ts';
import { twoDesksDetail } from '../tables/runs.ts';
import { capital, inOrder, type Lang, labelOf, words } from '../words.ts';
import { changeNote, periodCells, periodColumns } from './changes.ts';

/** @param promiseNote whose promises those of the document are */
export function promisesSection(
  document: ResultDocument,
  before: ResultDocument | undefined,
  promiseNote: string,
  lang: Lang,
): ReportSection | null {
  const { page, charts, reports } = words(lang);
  const both =
    before === undefined
      ? null
      : ([
          { name: reports.thisPeriod, document },
          { name: reports.periodBefore, document: before },
        ] as const);
  const drawing =
    both === null || twoDesksChart(both, lang) === null
      ? figureBlock(
          'attainment',
          (size) => attainmentChart(document, lang, size),
          charts.attainmentCaption,
          attainmentDetail(document, lang),
        )
      : figureBlock(
          'attainment',
          (size) => twoDesksChart(both, lang, size),
          reports.twoPeriodsCaption,
          twoDesksDetail(both, lang),
        );
  return sectionOf('promises', page.promises, [
    tableBlock('promises-kept', promisesTable(document, before, promiseNote, lang)),
    drawing,
    tableBlock('promises-by-plan', byPlanTable(document, lang)),
  ]);
}

/** A row a severity and clock; where severities are not told apart, a row a clock. */
function promisesTable(
  document: ResultDocument,
  before: ResultDocument | undefined,
  promiseNote: string,
  lang: Lang,
): Table | null {
  const text = words(lang);
  const bySeverity = list(document, 'attainment', ['severity', 'clock']);
  const overall = list(document, 'attainment', ['clock']);
  const clocks = inOrder('clock', valuesOf([...bySeverity, ...overall], 'clock'));
  const severities = inOrder('severity', valuesOf(bySeverity, 'severity'));
  const groups: Record<string, string>[] = [
    ...severities.flatMap((severity) => clocks.map((clock) => ({ severity, clock }))),
    ...clocks.map((clock) => ({ clock })),
  ];
  const rows = groups.flatMap((where): Cell[][] => {
    const now = find(document, 'attainment', where);
    const earlier = find(before, 'attainment', where);
    if (now === null && earlier === null) return [];
    const [kept, ...compared] = periodCells(now, earlier, { document, before }, lang);
    return [
      [
        { text: where.severity === undefined ? capital(text.allTickets) : labelOf(lang, 'severity', where.severity) },
        { text: labelOf(lang, 'clock', where.clock) },
        ...(document.promises.length === 0 ? [] : [{ text: promiseOf(document, where, lang) }]),
        now === null ? kept : { ...kept, tone: toneOfAttainment(now.estimate) },
        ...compared,
      ],
    ];
  });
  if (rows.length === 0) return null;
  const notes = [
    text.tables.attainmentNote,
    ...(document.promises.length === 0 ? [] : [promiseNote]),
    ...(before === undefined ? [] : [changeNote({ document, before }, false, lang)]),
  ];
  const [kept, ...compared] = periodColumns(before, lang);
  return {
    title: text.tables.attainment,
    columns: [
      left(capital(text.severity)),
      left(capital(text.clock)),
      ...(document.promises.length === 0 ? [] : [left(text.reports.promise)]),
      before === undefined ? right(text.tables.attainment) : kept,
      ...compared,
    ],
    rows,
    note: notes.join(text.reports.between),
  };
}

function promiseOf(document: ResultDocument, where: Readonly<Record<string, string>>, lang: Lang): string {
  const promise = document.promises.find((each) => each.severity === where.severity && each.clock === where.clock);
  return promise === undefined ? NONE : promised(promise, lang);
}

/** A row a plan, a column a clock. */
function byPlanTable(document: ResultDocument, lang: Lang): Table | null {
  const text = words(lang);
  const found = list(document, 'attainment', ['plan', 'clock']);
  const plans = inOrder('plan', valuesOf(found, 'plan'));
  const clocks = inOrder('clock', valuesOf(found, 'clock'));
  if (plans.length < 2) return null;
  const cell = (measure: Measure | null): Cell =>
    measure === null ? { text: NONE } : { ...figureCell(measure, lang), tone: toneOfAttainment(measure.estimate) };
  return {
    title: text.reports.byPlan,
    columns: [left(capital(text.reports.plan)), ...clocks.map((clock) => right(labelOf(lang, 'clock', clock)))],
    rows: plans.map((plan) => [
      { text: labelOf(lang, 'plan', plan) },
      ...clocks.map((clock) => cell(find(document, 'attainment', { plan, clock }))),
    ]),
  };
}
