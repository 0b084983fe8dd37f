/** Who is on duty and how busy: load per team, then waits, queue, staff and occupancy by hour of the week. */
import type { Measure, ResultDocument } from '../../planning/result.ts';
import { occupancyChart } from '../charts/occupancy.ts';
import { waitsChart } from '../charts/waits.ts';
import { weekChart } from '../charts/week.ts';
import type { ReportSection } from '../document.ts';
import { find, teamsOf } from '../measures.ts';
import { figureBlock, sectionOf, tableBlock } from '../sections.ts';
import { type Cell, figureCell, left, right, type Table } from '../table.ts';
import { occupancyDetail, waitsDetail, weekDetail } from '../tables/details.ts';
import { isPlain, plainTable } from '../tables/plainDesk.ts';
import { capital, type Lang, labelOf, printable, words } from '../words.ts';

export function staffingSection(document: ResultDocument, lang: Lang): ReportSection | null {
  const { charts, reports } = words(lang);
  const zone = printable(document.period.zone);
  return sectionOf('staffing', reports.staffing, [
    tableBlock('load', isPlain(document) ? plainTable(document, lang) : teamsTable(document, lang)),
    figureBlock('waits', (size) => waitsChart(document, lang, size), charts.waitsCaption, waitsDetail(document, lang)),
    figureBlock(
      'queue-and-staff',
      (size) => weekChart(document, lang, size),
      charts.weekCaption(zone),
      weekDetail(document, lang),
    ),
    figureBlock(
      'occupancy',
      (size) => occupancyChart(document, lang, size),
      charts.occupancyCaption(zone),
      occupancyDetail(document, lang),
    ),
  ]);
}

/** A row a team, every figure with its interval. */
function teamsTable(document: ResultDocument, lang: Lang): Table | null {
  const text = words(lang);
  const lineOf = new Map(document.teams.map(({ name, line }) => [name, line]));
  const columns: readonly (readonly [string, string, Measure['statistic'] | undefined])[] = [
    [text.onDuty, 'onDuty', undefined],
    [text.occupancy, 'occupancy', undefined],
    [text.load, 'load', undefined],
    [text.queueLength, 'queueLength', undefined],
    [text.waitMean, 'wait', 'mean'],
  ];
  const rows = teamsOf(document).map((team): Cell[] => {
    const line = lineOf.get(team);
    return [
      { text: printable(team), detail: line === undefined ? '' : labelOf(lang, 'line', line) },
      ...columns.map(([, measure, statistic]): Cell => {
        const found = find(document, measure, { team }, statistic);
        const overloaded = measure === 'load' && found !== null && found.estimate >= 1;
        return { ...figureCell(found, lang), ...(overloaded ? { tone: 'poor' as const } : {}) };
      }),
    ];
  });
  return {
    title: text.tables.load,
    columns: [left(capital(text.team)), ...columns.map(([title]) => right(capital(title)))],
    rows,
    note: text.tables.loadNote,
  };
}
