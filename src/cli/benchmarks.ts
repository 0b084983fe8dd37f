/**
 * Published figures from CSV: columns measure, statistic, unit, own, industry, source, label_en, label_zh, and one for
 * each key of a result document's `where` that is needed (severity, clock, plan …); an empty cell means all. One of own
 * and industry may be empty. Columns year, and population, definition and mismatch with _en and _zh, tell of the source.
 */
import Papa from 'papaparse';
import type { BenchmarkRow, InBothLanguages } from '../planning/result.ts';
import { eitherOf, makeProblem, type Problem } from '../scenario/problems.ts';

const columns = ['measure', 'statistic', 'unit', 'own', 'industry', 'source', 'label_en', 'label_zh'];
const keys = ['severity', 'clock', 'plan', 'channel', 'region', 'line', 'skill', 'customer', 'team', 'state', 'kind'];

export function parseBenchmarks(text: string, file: string): { rows: BenchmarkRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows: BenchmarkRow[] = [];
  const plain = text.replace(/^\uFEFF/, '');
  // Left to itself the reader takes the sign that is most even over the lines, and sentences hold semicolons.
  const delimiter = plain.split('\n', 1)[0].includes(',') ? ',' : '';
  const [header = [], ...lines] = Papa.parse<string[]>(plain, { delimiter }).data;
  const names = header.map((name) => name.trim());
  const missing = columns.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const message = { en: `the column ${missing.join(', ')} is missing`, zh: `缺少列 ${missing.join('、')}` };
    const expected = eitherOf(columns);
    problems.push(makeProblem({ at: { file, line: 1, column: 1 }, message, expected }));
    return { rows, problems };
  }
  for (const [index, cells] of lines.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const cell = (name: string) => (cells[names.indexOf(name)] ?? '').trim();
    const [published, industry] = [figure(cell('own')), figure(cell('industry'))];
    if (Number.isNaN(published) || Number.isNaN(industry) || (published ?? industry) === null) {
      const message = { en: 'a published figure is a number', zh: '公布的数值应为数字' };
      const found = `${cell('own')}, ${cell('industry')}`;
      problems.push(
        makeProblem({ at: { file, line: index + 2, column: 1 }, message, found, expected: '28, 0.67 or 67 %' }),
      );
      continue;
    }
    const where = keys.flatMap((key) => (cell(key) === '' ? [] : [[key, cell(key)] as const]));
    rows.push({
      measure: cell('measure'),
      statistic: cell('statistic'),
      where: Object.fromEntries(where),
      unit: cell('unit'),
      published,
      industry,
      source: cell('source'),
      label: { en: cell('label_en'), zh: cell('label_zh') },
      ...aboutSource(cell),
    });
  }
  return { rows, problems };
}

function aboutSource(cell: (name: string) => string): Partial<BenchmarkRow> {
  const told = (name: string): InBothLanguages | null => {
    const english = cell(`${name}_en`) || cell(name);
    const texts = { en: english || cell(`${name}_zh`), zh: cell(`${name}_zh`) || english };
    return texts.en === '' ? null : texts;
  };
  const texts = ['population', 'definition', 'mismatch'].flatMap((name) => {
    const both = told(name);
    return both === null ? [] : [[name, both] as const];
  });
  return { ...(cell('year') === '' ? {} : { year: cell('year') }), ...Object.fromEntries(texts) };
}

/** A number, or a share in percent; null where nothing is published. */
function figure(text: string): number | null {
  if (text === '') return null;
  const match = /^(-?\d+(?:\.\d+)?)\s*(%?)$/.exec(text);
  return match === null ? Number.NaN : Number(match[1]) / (match[2] === '%' ? 100 : 1);
}
