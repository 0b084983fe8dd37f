/** Open and waiting tickets over time, how old the open ones are at the end, and time to repair with these counted in. */
import type { ResultDocument } from '../../planning/result.ts';
import { agedSeverities, agesOf, openTickets } from '../ageing.ts';
import { ageingChart } from '../charts/ageing.ts';
import { bandLabel, bandsChart, bandsOf, dayOf } from '../charts/bands.ts';
import { shortDay } from '../charts/dateAxis.ts';
import type { ReportSection } from '../document.ts';
import { count } from '../formats.ts';
import { find, list, valuesOf } from '../measures.ts';
import { figureBlock, sectionOf, tableBlock } from '../sections.ts';
import { type Cell, figureCell, left, right, type Table } from '../table.ts';
import { capital, inOrder, type Lang, labelOf, words } from '../words.ts';

export function backlogSection(document: ResultDocument, lang: Lang): ReportSection | null {
  const { reports } = words(lang);
  const band = (measure: 'backlog' | 'queueLength') =>
    figureBlock(
      measure === 'backlog' ? 'backlog' : 'queues',
      (size) => bandsChart(document, measure, lang, size),
      reports.bandsCaption[measure],
      bandsTable(document, measure, lang),
    );
  return sectionOf('backlog', reports.backlog, [
    band('backlog'),
    band('queueLength'),
    figureBlock(
      'ageing',
      (size) => ageingChart(document, lang, size),
      reports.ageingCaption,
      ageingTable(document, lang),
    ),
    tableBlock('repair-with-open', repairWithOpenTable(document, lang)),
  ]);
}

/** A row a day, and for each band its median with the range of nine in ten runs. */
function bandsTable(document: ResultDocument, measure: 'backlog' | 'queueLength', lang: Lang): Table | null {
  const text = words(lang);
  const bands = bandsOf(document, measure);
  const [first] = bands;
  if (first === undefined) return null;
  return {
    title: text.reports.bandsAbout[measure],
    columns: [left(text.reports.date), ...bands.map((band) => right(bandLabel(band, lang)))],
    rows: first.p50.map((_, step) => [
      // What stands at midnight is the end of the day before.
      { text: shortDay(first.from, lang, Math.ceil(dayOf(first, step)) - (measure === 'backlog' ? 1 : 0)) },
      ...bands.map(({ p50, p05, p95, unit }): Cell => {
        const [value, low, high] = [p50[step], p05[step], p95[step]];
        return {
          text: count(value, lang),
          detail: `${count(low, lang)} – ${count(high, lang)}`,
          value,
          low,
          high,
          unit,
        };
      }),
    ]),
    note: text.reports.bandsNote,
  };
}

/** A row a severity, a column an age. */
function ageingTable(document: ResultDocument, lang: Lang): Table | null {
  const text = words(lang);
  const ages = agesOf(document);
  if (ages.length === 0) return null;
  const severities = agedSeverities(document);
  return {
    title: text.reports.ageing,
    columns: [left(capital(text.severity)), ...ages.map((age) => right(labelOf(lang, 'age', age)))],
    rows: [...severities, undefined].map((severity) => [
      { text: severity === undefined ? capital(text.allTickets) : labelOf(lang, 'severity', severity) },
      ...ages.map((age) => figureCell(openTickets(document, age, severity), lang)),
    ]),
  };
}

/** Time to repair of closed tickets beside the estimate that counts the open ones in. */
function repairWithOpenTable(document: ResultDocument, lang: Lang): Table | null {
  const text = words(lang);
  const found = [...list(document, 'repairWithOpen', ['severity']), ...list(document, 'repairWithOpen', [])];
  if (found.length === 0) return null;
  const severities = inOrder(
    'severity',
    valuesOf(
      found.filter(({ where }) => 'severity' in where),
      'severity',
    ),
  );
  const groups: Record<string, string>[] = severities.map((severity) => ({ severity }));
  if (found.some(({ where }) => !('severity' in where))) groups.push({});
  const statistics = (['p50', 'p90'] as const).filter((each) => found.some(({ statistic }) => statistic === each));
  const names = { p50: text.median, p90: text.withinShare(90) };
  return {
    title: text.reports.repairWithOpen,
    columns: [
      left(capital(text.severity)),
      ...statistics.map((each) => right(text.reports.closedOnly(names[each]))),
      ...statistics.map((each) => right(text.reports.withOpen(names[each]))),
    ],
    rows: groups.map((where) => [
      { text: where.severity === undefined ? capital(text.allTickets) : labelOf(lang, 'severity', where.severity) },
      ...statistics.map((each) => figureCell(find(document, 'repair', where, each), lang)),
      ...statistics.map((each) => figureCell(find(document, 'repairWithOpen', where, each), lang)),
    ]),
    note: text.reports.repairWithOpenNote,
  };
}
