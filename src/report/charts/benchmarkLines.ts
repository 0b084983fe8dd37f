/** Figures of this desk and of the industry with their intervals beside all that is published of them: a panel a measure. */
import type { TopLevelSpec } from 'vega-lite';
import type { BenchmarkRow, Measure } from '../../planning/result.ts';
import type { BenchmarkLine } from '../benchmark/lines.ts';
import { figure, figureOf, timeUnit } from '../formats.ts';
import { pixelsOf, wrap } from '../width.ts';
import { capital, type Lang, printable, words } from '../words.ts';
import { type ChartSize, colours, ink, NAME_LIMIT, panelTitle, plotWidth, theme, title } from './theme.ts';

interface Row {
  readonly name: string;
  readonly simulated: Measure | null;
  readonly published: number | null;
  readonly elsewhere: boolean;
}

export function benchmarkLinesChart(
  lines: readonly BenchmarkLine[],
  lang: Lang,
  size: ChartSize = 'wide',
): TopLevelSpec | null {
  const text = words(lang);
  const panels = lines.map((line) => ({ line, rows: rowsOf(line, lang, size) })).filter(({ rows }) => rows.length > 0);
  if (panels.length === 0) return null;
  const compared = lines.filter(({ toIndustry }) => toIndustry !== null);
  const better = compared.filter(({ toIndustry }) => toIndustry?.verdict === 'better').length;
  const sentence =
    compared.length > 0
      ? text.benchmark.chartTitle(better, compared.length)
      : text.benchmark.chartPublished(panels.length);
  const all = panels.flatMap(({ line, rows }) => rows.map((row) => ({ row, unit: line.row.unit })));
  const width = plotWidth(
    size,
    all.flatMap(({ row }) => row.name.split('\n')),
    all.map(({ row, unit }) => labelOf(row, unit, lang, size)),
  );
  return {
    title: title(sentence, size),
    description: `${sentence}. ${text.benchmark.chartAbout}`,
    spacing: 22,
    vconcat: panels.map(({ line, rows }) => panelOf(line, rows, width, lang, size)),
    config: theme,
  };
}

/** A published row without a desk of its own stands under the name of its source. */
function rowsOf({ row, further, own, industry }: BenchmarkLine, lang: Lang, size: ChartSize): Row[] {
  const { ownDesk, industry: other } = words(lang);
  const elsewhere = row.published === null ? [row, ...further] : further;
  const desks = [
    { name: capital(ownDesk), simulated: own, published: row.published, elsewhere: false },
    {
      name: capital(other),
      simulated: industry,
      published: row.published === null ? null : row.industry,
      elsewhere: false,
    },
  ];
  return [
    ...desks.filter(({ simulated, published }) => simulated !== null || published !== null),
    ...elsewhere.map((each) => ({
      name: wrap(sourceName(each), NAME_LIMIT[size], (text) => pixelsOf(text, 12)).join('\n'),
      simulated: null,
      published: each.industry ?? each.published,
      elsewhere: true,
    })),
  ];
}

/** 'HDI Research Brief 2013' of a whole title. */
export function sourceName({ source, year = '' }: BenchmarkRow): string {
  const name = printable(source.split(/[:：(（]/)[0]);
  return year === '' || name.includes(year) ? name : `${name} ${printable(year)}`;
}

function labelOf({ simulated, published }: Row, unit: string, lang: Lang, size: ChartSize): string {
  const { charts, publishedFigure } = words(lang);
  if (published === null) return figureOf(simulated, lang);
  if (simulated === null)
    return size === 'narrow' ? figure(published, unit, lang) : publishedFigure(figure(published, unit, lang));
  return charts.benchmarkLabel(figureOf(simulated, lang), figure(published, unit, lang), size === 'narrow');
}

function panelOf({ row }: BenchmarkLine, rows: readonly Row[], width: number, lang: Lang, size: ChartSize) {
  const { unit } = row;
  const ends = rows.flatMap(({ simulated, published }) => [
    simulated?.high ?? simulated?.estimate ?? 0,
    published ?? 0,
  ]);
  const most = Math.max(...ends);
  const time = timeUnit(Math.max(...rows.map(({ simulated, published }) => published ?? simulated?.estimate ?? 0)));
  const scale = unit === 'min' ? time.minutes : unit === 'share' ? 0.01 : 1;
  const top = most / scale;
  const domain = unit === 'points' ? [1, 5] : [0, unit === 'share' ? Math.min(100, top * 1.2) : top * 1.1];
  const unitName = unit === 'min' ? time[lang] : unit === 'share' ? '%' : '';
  const place = (value: number | null | undefined) => (value === null || value === undefined ? null : value / scale);
  const values = rows.map((each) => ({
    name: each.name,
    simulated: place(each.simulated?.estimate),
    low: place(each.simulated?.low ?? each.simulated?.estimate),
    high: place(each.simulated?.high ?? each.simulated?.estimate),
    published: place(each.published),
    kind: each.elsewhere ? 'elsewhere' : 'desk',
    label: labelOf(each, unit, lang, size),
  }));
  const names = values.map(({ name }) => name);
  const lines = Math.max(...names.map((name) => name.split('\n').length));
  const [own, other] = [words(lang).ownDesk, words(lang).industry].map(capital);
  return {
    title: panelTitle(`${printable(row.label[lang])}${unitName === '' ? '' : ` (${unitName})`}`, size),
    data: { values },
    width,
    height: { step: lines > 1 ? 10 + 15 * lines : 24 },
    encoding: {
      x: {
        type: 'quantitative' as const,
        scale: { domain, nice: false },
        axis: { title: null, tickCount: width > 300 ? 5 : 3 },
      },
      y: {
        field: 'name',
        type: 'nominal' as const,
        sort: names,
        axis: { title: null, labelExpr: "split(datum.label, '\\n')" },
      },
      color: {
        field: 'name',
        type: 'nominal' as const,
        scale: { domain: [own, other], range: [colours.blue, colours.grey] },
        legend: null,
      },
    },
    layer: [
      {
        mark: { type: 'rule' as const, strokeWidth: 3, opacity: 0.55 },
        encoding: { x: { field: 'low' }, x2: { field: 'high' } },
      },
      {
        mark: { type: 'point' as const, filled: false, size: 150, strokeWidth: 1.6 },
        encoding: {
          x: { field: 'published' },
          color: { value: ink.text },
          shape: {
            field: 'kind',
            type: 'nominal' as const,
            scale: { domain: ['desk', 'elsewhere'], range: ['diamond', 'triangle-up'] },
            legend: null,
          },
        },
      },
      { mark: { type: 'point' as const, filled: true, size: 70, opacity: 1 }, encoding: { x: { field: 'simulated' } } },
      {
        mark: { type: 'text' as const, align: 'left' as const },
        encoding: { x: { value: width + 14 }, text: { field: 'label' }, color: { value: ink.text } },
      },
    ],
  };
}
