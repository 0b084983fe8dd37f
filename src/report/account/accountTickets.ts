/** The tickets of one customer: how many, what became of them, by month, severity and channel. */
import type { ResultDocument } from '../../planning/result.ts';
import { measureLabel } from '../comparison/labels.ts';
import type { ReportSection } from '../document.ts';
import { find, list, valuesOf } from '../measures.ts';
import { sectionOf, tableBlock } from '../sections.ts';
import { type ComparedRow, comparedTable } from '../service/changes.ts';
import { rowsByKind } from '../service/kinds.ts';
import { figureCell, left, right, type Table } from '../table.ts';
import { monthLabel } from '../wallClock.ts';
import { inOrder, type Lang, labelOf, words } from '../words.ts';

export function accountTicketsSection(
  own: ResultDocument,
  before: ResultDocument | undefined,
  lang: Lang,
): ReportSection | null {
  const { reports } = words(lang);
  const states = inOrder('state', valuesOf(list(own, 'tickets', ['state'], 'count'), 'state'));
  const rows: ComparedRow[] = [
    ...states.map((state) => ({
      label: state === 'open' ? reports.stillOpen : labelOf(lang, 'state', state),
      of: (document: ResultDocument) => find(document, 'tickets', { state }, 'count'),
    })),
    ...(['firstLineResolution', 'reopened', 'committee'] as const).map((measure) => ({
      label: measureLabel({ measure, statistic: 'share', where: {} }, lang),
      of: (document: ResultDocument) => find(document, measure),
    })),
  ];
  const figure = { measure: 'tickets', statistic: 'count', where: { state: 'created' } } as const;
  const byKind = rowsByKind(own, ['severity', 'channel'], figure, lang);
  return sectionOf('tickets', reports.accountTickets, [
    tableBlock('tickets', comparedTable(reports.accountTickets, rows, { document: own, before }, lang)),
    tableBlock('tickets-by-month', monthsTable(own, lang)),
    tableBlock('tickets-by-kind', comparedTable(reports.ticketsByKind, byKind, { document: own, before }, lang)),
  ]);
}

function monthsTable(own: ResultDocument, lang: Lang): Table | null {
  const { reports } = words(lang);
  const created = list(own, 'tickets', ['state', 'month'], 'count').filter(({ where }) => where.state === 'created');
  if (created.length < 2) return null;
  return {
    title: reports.ticketsBy(reports.month.toLowerCase()),
    columns: [left(reports.month), right(labelOf(lang, 'state', 'created'))],
    rows: created.map((each) => [{ text: monthLabel(each.where.month, lang) }, figureCell(each, lang)]),
  };
}
