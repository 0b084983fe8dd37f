/** Simulated figures with their intervals beside the published ones: a panel a figure, a row a desk. */
import type { TopLevelSpec } from 'vega-lite';
import type { BenchmarkRow, Measure, ResultDocument } from '../../planning/result.ts';
import { figure, figureOf, share, timeUnit } from '../formats.ts';
import { benchmarked } from '../measures.ts';
import { capital, type Lang, printable, words } from '../words.ts';
import { type ChartSize, colours, ink, panelTitle, plotWidth, theme, title } from './theme.ts';

interface Point {
  readonly desk: string;
  readonly simulated: number;
  readonly low: number;
  readonly high: number;
  readonly published: number;
  readonly label: string;
}

export function benchmarkChart(
  document: ResultDocument,
  industry: ResultDocument | undefined,
  benchmarks: readonly BenchmarkRow[],
  lang: Lang,
  size: ChartSize = 'wide',
): TopLevelSpec | null {
  const text = words(lang);
  const desks = [
    { name: capital(text.ownDesk), document, publishedOf: (row: BenchmarkRow) => row.published },
    { name: capital(text.industry), document: industry, publishedOf: (row: BenchmarkRow) => row.industry },
  ];
  const panels = benchmarks.map((row) => {
    const found = desks.flatMap((desk) => {
      const measure = benchmarked(desk.document, row);
      const published = desk.publishedOf(row);
      return measure === null || published === null ? [] : [{ desk: desk.name, measure, published }];
    });
    return { row, found };
  });
  const filled = panels.filter((panel) => panel.found.some((each) => each.desk === desks[0].name));
  if (filled.length === 0) return null;

  const gaps = filled.flatMap(({ found }) => found.map((each) => Math.abs(each.measure.estimate / each.published - 1)));
  const worst = Math.max(...gaps);
  const sentence = Number.isFinite(worst)
    ? text.charts.benchmarkTitle(share(Math.ceil(worst * 1000) / 1000, lang))
    : text.tables.benchmark;
  const names = desks.map((desk) => desk.name);
  const labels = filled.flatMap(({ found }) => found.map((each) => labelOf(each.measure, each.published, lang, size)));
  return {
    title: title(sentence, size),
    description: `${sentence}. ${text.charts.benchmarkAbout}`,
    spacing: 22,
    vconcat: filled.map(({ row, found }) => {
      const scale =
        row.unit === 'min'
          ? timeUnit(Math.max(...found.map((each) => each.published))).minutes
          : row.unit === 'share'
            ? 0.01
            : 1;
      const points = found.map((each) => pointOf(each.desk, each.measure, each.published, scale, lang, size));
      return panelOf(row, points, names, scale, lang, size, plotWidth(size, names, labels));
    }),
    config: theme,
  };
}

function pointOf(desk: string, measure: Measure, published: number, scale: number, lang: Lang, size: ChartSize): Point {
  return {
    desk,
    simulated: measure.estimate / scale,
    low: (measure.low ?? measure.estimate) / scale,
    high: (measure.high ?? measure.estimate) / scale,
    published: published / scale,
    label: labelOf(measure, published, lang, size),
  };
}

function labelOf(measure: Measure, published: number, lang: Lang, size: ChartSize): string {
  const { charts } = words(lang);
  return charts.benchmarkLabel(figureOf(measure, lang), figure(published, measure.unit, lang), size === 'narrow');
}

function panelOf(
  row: BenchmarkRow,
  values: Point[],
  names: string[],
  scale: number,
  lang: Lang,
  size: ChartSize,
  width: number,
) {
  const most = Math.max(...values.flatMap((value) => [value.high, value.published]));
  const domain =
    row.unit === 'points' ? [1, 5] : row.unit === 'share' ? [0, Math.min(100, most * 1.2)] : [0, most * 1.1];
  const unit = row.unit === 'min' ? timeUnit(scale === 1 ? 1 : scale * 2.5)[lang] : row.unit === 'share' ? '%' : '';
  return {
    title: panelTitle(`${printable(row.label[lang])}${unit === '' ? '' : ` (${unit})`}`, size),
    data: { values },
    width,
    height: { step: 24 },
    encoding: {
      x: {
        type: 'quantitative' as const,
        scale: { domain, nice: false },
        axis: { title: null, tickCount: width > 300 ? 5 : 3 },
      },
      y: { field: 'desk', type: 'nominal' as const, sort: names, axis: { title: null } },
      color: {
        field: 'desk',
        type: 'nominal' as const,
        scale: { domain: names, range: [colours.blue, colours.grey] },
        legend: null,
      },
    },
    layer: [
      {
        mark: { type: 'rule' as const, strokeWidth: 3, opacity: 0.55 },
        encoding: { x: { field: 'low' }, x2: { field: 'high' } },
      },
      {
        mark: { type: 'point' as const, shape: 'diamond', filled: false, size: 150, strokeWidth: 1.6 },
        encoding: { x: { field: 'published' }, color: { value: ink.text } },
      },
      { mark: { type: 'point' as const, filled: true, size: 70, opacity: 1 }, encoding: { x: { field: 'simulated' } } },
      {
        mark: { type: 'text' as const, align: 'left' as const },
        encoding: { x: { value: width + 14 }, text: { field: 'label' }, color: { value: ink.text } },
      },
    ],
  };
}
