/** What comes of it: exclusions from promises, what the desk and its broken promises cost, and what customers say. */
import type { Measure, ResultDocument, Where } from '../../planning/result.ts';
import { measureLabel } from '../comparison/labels.ts';
import type { ReportSection } from '../document.ts';
import { find, list, valuesOf } from '../measures.ts';
import { paragraphsBlock, sectionOf, tableBlock } from '../sections.ts';
import { isNone, sumOf } from '../surely.ts';
import { capital, inOrder, type Lang, labelOf, words } from '../words.ts';
import { type ComparedRow, comparedTable } from './changes.ts';
import { rowsByKind } from './kinds.ts';
import { withInterval } from './told.ts';

export function exclusionsSection(
  document: ResultDocument,
  before: ResultDocument | undefined,
  lang: Lang,
): ReportSection | null {
  const text = words(lang);
  const severities = inOrder('severity', valuesOf(list(document, 'excludedShare', ['severity']), 'severity'));
  const rows: ComparedRow[] = [
    {
      label: `${capital(text.allTickets)}${text.reports.colon}${text.reports.number}`,
      of: (desk) => find(desk, 'tickets', { state: 'excluded' }, 'count'),
    },
    row('excludedShare', {}, capital(text.allTickets)),
    ...severities.map((severity) => row('excludedShare', { severity }, labelOf(lang, 'severity', severity))),
  ];
  const all = [document, before].map((desk) => find(desk, 'excludedShare'));
  if (all.every(isNone)) return null;
  return sectionOf('exclusions', text.reports.exclusions, [
    all[0] === null ? null : paragraphsBlock([text.reports.exclusionsText]),
    tableBlock('excluded', comparedTable(text.reports.excludedTickets, rows, { document, before }, lang)),
  ]);
}

export function costsSection(
  document: ResultDocument,
  before: ResultDocument | undefined,
  lang: Lang,
): ReportSection | null {
  const { reports, tables } = words(lang);
  const kinds = inOrder(
    'costKind',
    [...list(document, 'cost', ['kind']), ...list(document, 'cost', ['kind', 'team'])].map(({ where }) => where.kind),
  );
  const costs: ComparedRow[] = kinds.map((kind) => ({
    label: labelOf(lang, 'costKind', kind),
    of: (desk) => costOf(desk, kind),
    unlessNone: true,
  }));
  if (kinds.length > 1) {
    const all = (desk: ResultDocument) => kinds.map((kind) => costOf(desk, kind)).filter((cost) => cost !== null);
    costs.push({ label: capital(tables.total), of: (desk) => sumOf(all(desk)) });
  }
  const outcomes: ComparedRow[] = [
    row('licenceDays', {}, label('licenceDays', lang)),
    row('lostAccounts', {}, label('lostAccounts', lang)),
    {
      label: `${label('interruption', lang)}${reports.colon}${reports.hours}`,
      of: (desk) => list(desk, 'interruption', []).find(({ unit }) => unit === 'h') ?? null,
    },
    {
      label: `${label('interruption', lang)}${reports.colon}${reports.cost}`,
      of: (desk) => list(desk, 'interruption', []).find(({ unit }) => unit !== 'h') ?? null,
    },
    ...inOrder('plan', valuesOf(list(document, 'availability', ['plan']), 'plan')).map((plan) =>
      row('availability', { plan }, `${label('availability', lang)}${reports.colon}${labelOf(lang, 'plan', plan)}`),
    ),
  ];
  const outcome = comparedTable(reports.outcomes, outcomes, { document, before }, lang);
  return sectionOf('costs', reports.costs, [
    tableBlock('costs', comparedTable(tables.costs, costs, { document, before }, lang)),
    tableBlock('outcomes', outcome),
    outcome === null ? null : paragraphsBlock([reports.outcomesText]),
  ]);
}

/** What a kind of cost came to; where a document has it by team only, the teams' together. */
export function costOf(document: ResultDocument, kind: string): Measure | null {
  const byTeam = list(document, 'cost', ['kind', 'team'], 'total').filter(({ where }) => where.kind === kind);
  return find(document, 'cost', { kind }, 'total') ?? sumOf(byTeam);
}

export function satisfactionSection(
  document: ResultDocument,
  before: ResultDocument | undefined,
  lang: Lang,
): ReportSection | null {
  const { reports } = words(lang);
  const answered = find(document, 'surveyAnswered');
  const rows = [
    row('satisfaction', {}, label('satisfaction', lang)),
    row('surveyAnswered', {}, label('surveyAnswered', lang)),
  ];
  const figure = { measure: 'satisfaction', statistic: 'mean' } as const;
  const byKind = rowsByKind(document, ['severity', 'plan', 'channel', 'region'], figure, lang);
  if (find(document, 'satisfaction') === null) return null;
  return sectionOf('satisfaction', reports.satisfaction, [
    answered === null ? null : paragraphsBlock([reports.satisfactionText(withInterval(answered, lang))]),
    tableBlock('satisfaction', comparedTable(reports.satisfaction, rows, { document, before }, lang)),
    tableBlock('satisfaction-by-kind', comparedTable(reports.satisfactionByKind, byKind, { document, before }, lang)),
  ]);
}

function row(measure: string, where: Where, rowLabel: string): ComparedRow {
  return { label: rowLabel, of: (desk) => find(desk, measure, where) };
}

function label(measure: string, lang: Lang): string {
  return measureLabel({ measure, statistic: 'mean', where: {} }, lang);
}
