/** Simulated figures beside published ones, for this desk and for the industry. */
import type { BenchmarkRow, ResultDocument } from '../../planning/result.ts';
import { figure } from '../formats.ts';
import { benchmarked } from '../measures.ts';
import { figureCell, left, right, type Table } from '../table.ts';
import { capital, type Lang, printable, words } from '../words.ts';

export function benchmarkTable(
  document: ResultDocument,
  industry: ResultDocument | undefined,
  benchmarks: readonly BenchmarkRow[],
  lang: Lang,
): Table | null {
  // Figures that are published of others only stand in the benchmark report, with what does not match in them.
  const own = benchmarks.filter((row) => row.published !== null);
  if (own.length === 0) return null;
  const text = words(lang);
  const desks = industry === undefined ? [document] : [document, industry];
  const names = [text.ownDesk, text.industry];
  return {
    title: text.tables.benchmark,
    columns: [
      left(capital(text.measure)),
      ...desks.flatMap((_, desk) => [
        right(`${capital(names[desk])}${lang === 'zh' ? '' : ', '}${text.simulated}`),
        right(`${text.published}`),
      ]),
    ],
    rows: own.map((row) => [
      { text: printable(row.label[lang]) },
      ...desks.flatMap((desk, index) => [
        figureCell(benchmarked(desk, row), lang),
        { text: figure((index === 0 ? row.published : row.industry) ?? Number.NaN, row.unit, lang) },
      ]),
    ]),
    note: text.tables.sources([...new Set(own.map((row) => printable(row.source)))].join('; ')),
  };
}
