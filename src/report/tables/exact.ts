/** Exact answers: what queueing theory says of the desk, beside what the simulation has found where there is one. */
import type { ExactAnswer, Measure, ResultDocument } from '../../planning/result.ts';
import { figureOf } from '../formats.ts';
import { find } from '../measures.ts';
import { type Cell, figureCell, left, right, type Table } from '../table.ts';
import { capital, inBrackets, type Lang, labelOf, nameOf, printable, type Words, words } from '../words.ts';

/** @param document what was simulated; without one, the exact values stand alone */
export function exactTable(
  answers: readonly ExactAnswer[],
  lang: Lang,
  document: ResultDocument | null = null,
): Table | null {
  if (answers.length === 0) return null;
  const text = words(lang);
  const several = new Set(answers.flatMap(({ where }) => where.team ?? [])).size > 1;
  const rows = answers.map((answer): Cell[] => {
    const { measure, where, statistic, method } = answer;
    const simulated = document === null ? [] : [figureCell(find(document, measure, where, statistic), lang)];
    return [
      ...(several ? [{ text: where.team === undefined ? capital(text.allTickets) : printable(where.team) }] : []),
      { text: capital(nameOfFigure(answer, text, lang)) },
      ...simulated,
      { text: figureOf(exactly(answer), lang) },
      { text: labelOf(lang, 'formula', method) },
    ];
  });
  const heads = [
    ...(several ? [left(text.team)] : []),
    left(text.measure),
    ...(document === null ? [] : [right(text.simulated)]),
    right(text.exact),
    left(text.formula),
  ];
  return {
    title: text.tables.exact,
    columns: heads.map((head) => ({ ...head, title: capital(head.title) })),
    rows,
    note: text.tables.exactNote,
  };
}

function nameOfFigure({ measure, statistic, where }: ExactAnswer, text: Words, lang: Lang): string {
  const names: Record<string, string> = {
    'wait mean': text.waitMean,
    'wait share': text.noWait,
    'queueLength mean': text.queueLength,
    'occupancy share': text.occupancy,
    'abandoned share': nameOf(lang, 'measure', 'abandoned'),
    'repair mean': `${nameOf(lang, 'clock', 'repair')}${lang === 'zh' ? '，' : ', '}${text.mean}`,
  };
  const name = names[`${measure} ${statistic}`] ?? measure;
  if (where.severity === undefined) return name;
  const severity = nameOf(lang, 'severity', where.severity);
  return inBrackets(name, severity, lang);
}

function exactly({ measure, statistic, where, unit, value }: ExactAnswer): Measure {
  return { measure, statistic, where, unit, estimate: value, low: null, high: null, n: 0 };
}
