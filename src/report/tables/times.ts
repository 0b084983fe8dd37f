/** Elapsed times by severity and stage: in short, and with all quantiles. */
import type { Measure, ResultDocument } from '../../planning/result.ts';
import { figureOf } from '../formats.ts';
import { find, list, valuesOf } from '../measures.ts';
import { type Cell, figureCell, left, right, type Table, withoutEmptyColumns } from '../table.ts';
import { capital, inOrder, type Lang, labelOf, words } from '../words.ts';

const stages = ['response', 'diagnosis', 'solution', 'repair'] as const;

/** A row a severity, a column a stage: the mean, and what nine in ten stay under. */
export function timesTable(document: ResultDocument, lang: Lang): Table | null {
  const text = words(lang);
  const present = stages.filter((stage) => timesOf(document, stage).length > 0);
  if (present.length === 0) return null;
  return {
    title: text.tables.times,
    columns: [left(capital(text.severity)), ...present.map((stage) => right(labelOf(lang, 'clock', stage)))],
    rows: groupsOf(document).map((where) => [
      { text: groupLabel(where, lang) },
      ...present.map((stage): Cell => {
        const mean = find(document, stage, where, 'mean');
        const p90 = find(document, stage, where, 'p90');
        return { text: figureOf(mean, lang), detail: p90 === null ? '' : text.nineInTen(figureOf(p90, lang)) };
      }),
    ]),
    note: text.tables.timesNote,
  };
}

/** A row a severity and stage, with interval and quantiles. */
export function timesDetail(document: ResultDocument, lang: Lang): Table | null {
  const text = words(lang);
  const quantiles = ['p50', 'p90', 'p95', 'p99'] as const;
  const rows = groupsOf(document).flatMap((where) =>
    stages
      .filter((stage) => find(document, stage, where) !== null)
      .map((stage): Cell[] => [
        { text: groupLabel(where, lang) },
        { text: labelOf(lang, 'clock', stage) },
        figureCell(find(document, stage, where, 'mean'), lang),
        ...quantiles.map((quantile) => figureCell(find(document, stage, where, quantile), lang)),
      ]),
  );
  if (rows.length === 0) return null;
  const titles = [text.mean, text.median, ...[90, 95, 99].map((percent) => text.withinShare(percent))];
  const columns = [
    left(capital(text.severity)),
    left(capital(text.clock)),
    ...titles.map((each) => right(capital(each))),
  ];
  return withoutEmptyColumns({ title: text.tables.times, columns, rows, note: text.tables.timesNote });
}

/** Each severity that times are given for, then all tickets together. */
function groupsOf(document: ResultDocument): Readonly<Record<string, string>>[] {
  const all = stages.flatMap((stage) => timesOf(document, stage));
  const severities = inOrder(
    'severity',
    valuesOf(
      all.filter((each) => 'severity' in each.where),
      'severity',
    ),
  );
  const groups: Record<string, string>[] = severities.map((severity) => ({ severity }));
  return all.some((each) => !('severity' in each.where)) ? [...groups, {}] : groups;
}

function timesOf(document: ResultDocument, stage: string): Measure[] {
  return [...list(document, stage, ['severity']), ...list(document, stage, [])];
}

function groupLabel(where: Readonly<Record<string, string>>, lang: Lang): string {
  return 'severity' in where ? labelOf(lang, 'severity', where.severity) : capital(words(lang).allTickets);
}
