/** The customers whose clocks ran longest past due. */
import { customerDocument } from '../../planning/customerDocument.ts';
import type { ResultDocument } from '../../planning/result.ts';
import { mostAffected } from '../account/accounts.ts';
import type { ReportSection } from '../document.ts';
import { count } from '../formats.ts';
import { find } from '../measures.ts';
import { sectionOf, tableBlock } from '../sections.ts';
import { type Cell, figureCell, left, right, type Table } from '../table.ts';
import { capital, type Lang, labelOf, printable, words } from '../words.ts';

/** How many of them are shown. */
const MOST = 10;

export function customersSection(document: ResultDocument, lang: Lang): ReportSection | null {
  return sectionOf('customers', words(lang).reports.customers, [
    tableBlock('customers', customersTable(document, lang)),
  ]);
}

function customersTable(document: ResultDocument, lang: Lang): Table | null {
  const { customers } = document;
  const shown = mostAffected(document).slice(0, MOST);
  if (customers === undefined || shown.length === 0) return null;
  const { reports, names, tables } = words(lang);
  const columns: readonly (readonly [string, string, Record<string, string>])[] = [
    [capital(names.state.created), 'tickets', { state: 'created' }],
    [tables.attainment, 'attainment', {}],
    [reports.pastDue, 'overdue', {}],
    [reports.criticalTickets, 'tickets', { state: 'created', severity: 'critical' }],
    [reports.interrupted, 'interruption', {}],
    [reports.credits, 'cost', { kind: 'credits' }],
    [reports.licenceDays, 'licenceDays', {}],
  ];
  const accounts = shown.map((place) => ({ place, of: customerDocument(document, place) }));
  const used = columns.filter(([, measure, where]) => accounts.some(({ of }) => find(of, measure, where) !== null));
  return {
    title: reports.customers,
    columns: [left(reports.customer), left(capital(reports.plan)), ...used.map(([heading]) => right(heading))],
    rows: accounts.map(({ place, of }): Cell[] => [
      { text: printable(customers.names[place]) },
      { text: labelOf(lang, 'plan', customers.plan[place]), detail: printable(customers.region[place]) },
      ...used.map(([, measure, where]) => figureCell(find(of, measure, where), lang)),
    ]),
    note: reports.customersNote(shown.length, count(customers.names.length, lang)),
  };
}
