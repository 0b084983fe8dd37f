/**
 * Which inputs to measure better: for each uncertain input a bar, its share of the doubt about one figure, the largest on
 * top, with its interval; the colour says whether the figure rises or falls with it.
 */
import type { TopLevelSpec } from 'vega-lite';
import type { Influence, UncertainMeasure, UncertaintyDocument } from '../../planning/uncertain/uncertainty.ts';
import { shareOf } from '../formats.ts';
import { shortPaths } from '../sweep/figures.ts';
import { inLines } from '../sweep/tornadoTexts.ts';
import { influencesOn, leading, measureName, shortTexts } from '../uncertain/figures.ts';
import { capital, type Lang, words } from '../words.ts';
import { type ChartSize, colours, ink, NAME_LIMIT, plotWidth, theme, title } from './theme.ts';

const MOST_BARS = 10;
/** Pixels from one line of a name to the next. */
const LINE = 15;

/** Null where no input is found to matter. */
export function influenceChart(
  document: UncertaintyDocument,
  measure: UncertainMeasure,
  lang: Lang,
  size: ChartSize = 'wide',
): TopLevelSpec | null {
  const rows = leading(influencesOn(document, measure), MOST_BARS);
  if (rows.length === 0) return null;
  const { uncertain } = words(lang);
  const { inputs } = document.uncertain;
  const short = shortPaths(inputs.map(({ path }) => path));
  const sentence = sentenceFor(rows, short, measureName(measure, lang), lang);
  const bars = rows.map(({ path, share, effect }) => {
    const input = inputs.find((each) => each.path === path)!;
    const { low, high, stated } = shortTexts(input);
    const range = `${low} – ${high} (${stated})`;
    return {
      name: [short.get(path)!, range].flatMap((text) => inLines(text, NAME_LIMIT[size])).join('\n'),
      share: share.estimate,
      low: share.low ?? share.estimate,
      high: share.high ?? share.estimate,
      way: capital(effect.estimate < 0 ? uncertain.falls : uncertain.rises),
      label: labelOf(share, lang, size),
    };
  });
  const names = bars.map(({ name }) => name);
  const width = plotWidth(
    size,
    names.flatMap((name) => name.split('\n')),
    bars.map(({ label }) => label),
  );
  const lines = Math.max(...names.map((name) => name.split('\n').length));
  const ways = [uncertain.rises, uncertain.falls].map(capital);
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [0, Math.min(1, 1.02 * Math.max(...bars.map(({ high }) => high)))], nice: false },
    axis: { title: uncertain.axis, format: '.0%', tickCount: width > 300 ? 5 : 3, grid: true },
  };
  return {
    title: title(sentence, size),
    description: `${sentence}. ${uncertain.chartAbout}`,
    width,
    height: { step: Math.max(34, 12 + LINE * lines) },
    data: { values: bars },
    encoding: {
      y: {
        field: 'name',
        type: 'nominal',
        sort: names,
        axis: {
          title: null,
          labelExpr: "split(datum.label, '\\n')",
          labelBaseline: 'middle',
          labelLineHeight: LINE,
          labelOffset: (-LINE / 2) * (lines - 1),
        },
      },
    },
    layer: [
      {
        mark: { type: 'bar', height: 16 },
        encoding: {
          x: { ...x, field: 'share' },
          color: {
            field: 'way',
            type: 'nominal',
            scale: { domain: ways, range: [colours.sky, colours.orange] },
            legend: { title: null, symbolType: 'square', symbolStrokeWidth: 0, symbolSize: 110, columns: 2 },
          },
        },
      },
      {
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, color: { value: ink.text } },
      },
      {
        mark: { type: 'text', align: 'left' },
        encoding: { x: { value: width + 14 }, text: { field: 'label' }, color: { value: ink.text } },
      },
    ],
    config: theme,
  };
}

/** What the chart says, in a sentence that its figures bear out. */
function sentenceFor(
  rows: readonly Influence[],
  short: ReadonlyMap<string, string>,
  figure: string,
  lang: Lang,
): string {
  const { uncertain } = words(lang);
  const [first, second] = rows;
  if (first.share.low === null || first.share.low === 0) return uncertain.chartNone(figure);
  const name = (row: Influence) => short.get(row.path)!;
  if (second !== undefined && first.share.low <= (second.share.high ?? 1)) {
    return uncertain.chartLikely(figure, name(first), name(second));
  }
  return uncertain.chartTop(figure, name(first), shareOf(first.share.estimate, lang));
}

function labelOf({ estimate, low, high }: Influence['share'], lang: Lang, size: ChartSize): string {
  const text = shareOf(estimate, lang);
  if (size === 'narrow' || low === null || high === null) return text;
  return `${text} (${shareOf(low, lang)} – ${shareOf(high, lang)})`;
}
