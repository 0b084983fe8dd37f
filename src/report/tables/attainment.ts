/** Promises kept: a row a severity, a column a clock. */
import type { ResultDocument } from '../../planning/result.ts';
import { NONE } from '../formats.ts';
import { find, list, valuesOf } from '../measures.ts';
import { type Cell, figureCell, left, right, type Table, toneOfAttainment } from '../table.ts';
import { capital, inOrder, type Lang, labelOf, words } from '../words.ts';

export function attainmentTable(document: ResultDocument, lang: Lang): Table | null {
  const bySeverity = list(document, 'attainment', ['severity', 'clock']);
  const overall = list(document, 'attainment', ['clock']);
  const clocks = inOrder('clock', valuesOf([...bySeverity, ...overall], 'clock'));
  if (clocks.length === 0) return null;
  const text = words(lang);

  const cell = (where: Record<string, string>): Cell => {
    const found = find(document, 'attainment', where);
    if (found === null) return { text: NONE };
    return { ...figureCell(found, lang), tone: toneOfAttainment(found.estimate) };
  };
  const rows = inOrder('severity', valuesOf(bySeverity, 'severity')).map((severity) => [
    { text: labelOf(lang, 'severity', severity) },
    ...clocks.map((clock) => cell({ severity, clock })),
  ]);
  if (overall.length > 0) {
    rows.push([{ text: capital(text.allTickets) }, ...clocks.map((clock) => cell({ clock }))]);
  }
  return {
    title: text.tables.attainment,
    columns: [left(capital(text.severity)), ...clocks.map((clock) => right(labelOf(lang, 'clock', clock)))],
    rows,
    note: text.tables.attainmentNote,
  };
}
