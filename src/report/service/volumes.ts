/** How many tickets come: by what became of them, by week, hour of the week, severity, channel, region and plan. */
import type { ResultDocument } from '../../planning/result.ts';
import { arrivalsByHour } from '../arrivals.ts';
import { arrivalsChart } from '../charts/arrivals.ts';
import { volumesChart, weeklyTickets } from '../charts/volumes.ts';
import type { ReportSection } from '../document.ts';
import { clockTime, quantity } from '../formats.ts';
import { find, list, valuesOf } from '../measures.ts';
import { weekLabel } from '../period.ts';
import { figureBlock, sectionOf, tableBlock } from '../sections.ts';
import { type Cell, figureCell, left, right, shareCell, type Table } from '../table.ts';
import { capital, inOrder, type Lang, labelOf, printable, words } from '../words.ts';
import { comparedTable } from './changes.ts';
import { rowsByKind } from './kinds.ts';

export function volumesSection(
  document: ResultDocument,
  before: ResultDocument | undefined,
  lang: Lang,
): ReportSection | null {
  const { reports, tables } = words(lang);
  const states = inOrder('state', valuesOf(list(document, 'tickets', ['state'], 'count'), 'state'));
  const rows = states.map((state) => ({
    label: state === 'open' ? reports.stillOpen : labelOf(lang, 'state', state),
    of: (desk: ResultDocument) => find(desk, 'tickets', { state }, 'count'),
    unlessNone: !['created', 'resolved', 'open'].includes(state),
  }));
  return sectionOf('volumes', reports.volumes, [
    tableBlock('tickets', comparedTable(tables.volumes, rows, { document, before }, lang)),
    figureBlock(
      'tickets-by-week',
      (size) => volumesChart(document, lang, size),
      reports.volumesCaption,
      weeksTable(document, lang),
    ),
    figureBlock(
      'arrivals',
      (size) => arrivalsChart(document, lang, size),
      reports.arrivalsCaption(printable(document.period.zone)),
      hoursTable(document, lang),
    ),
    tableBlock('tickets-by-kind', kindsTable(document, before, lang)),
  ]);
}

/** A row a severity, plan, channel and region: tickets created, their share of all, and the period before. */
function kindsTable(document: ResultDocument, before: ResultDocument | undefined, lang: Lang): Table | null {
  const { reports } = words(lang);
  const figure = { measure: 'tickets', statistic: 'count', where: { state: 'created' } } as const;
  const rows = rowsByKind(document, ['severity', 'plan', 'channel', 'region'], figure, lang);
  const table = comparedTable(reports.ticketsByKind, rows, { document, before }, lang);
  const all = find(document, 'tickets', { state: 'created' }, 'count');
  if (table === null || all === null) return table;
  const partOfAll = ({ value }: Cell) => shareCell(value === undefined ? null : value / all.estimate, lang);
  const [name, now, ...compared] = table.columns;
  return {
    ...table,
    columns: [name, now, right(reports.shareOfAll), ...compared],
    rows: table.rows.map(([label, created, ...others]) => [label, created, partOfAll(created), ...others]),
  };
}

function weeksTable(document: ResultDocument, lang: Lang): Table | null {
  const text = words(lang);
  const states = (['created', 'resolved', 'open'] as const).filter(
    (state) => weeklyTickets(document, state).length > 0,
  );
  const rows = weeklyTickets(document, 'created').map(({ where: { week } }): Cell[] => [
    { text: weekLabel(week) },
    ...states.map((state) => figureCell(find(document, 'tickets', { state, week }, 'count'), lang)),
  ]);
  if (rows.length === 0) return null;
  return {
    title: text.reports.volumes,
    columns: [
      left(capital(text.week)),
      ...states.map((state) => right(state === 'open' ? text.reports.stillOpen : labelOf(lang, 'state', state))),
    ],
    rows,
  };
}

/** A row an hour of the day, a column a day of the week. */
function hoursTable(document: ResultDocument, lang: Lang): Table | null {
  const hours = arrivalsByHour(document);
  if (hours === null) return null;
  const text = words(lang);
  return {
    title: capital(text.reports.ticketsAnHour),
    columns: [left(capital(text.reports.hourOfDay)), ...text.weekdays.map(right)],
    rows: Array.from({ length: 24 }, (_, hour) => [
      { text: clockTime(hour) },
      ...text.weekdays.map((_, day): Cell => {
        const value = hours[day * 24 + hour];
        return { text: quantity(value, lang), value, unit: 'tickets' };
      }),
    ]),
  };
}
