/** What a figure comes to on average, and how much one run differs from the next: mean, box and range in one row. */
import { quantileSorted } from 'simple-statistics';
import type { TopLevelSpec } from 'vega-lite';
import type { Measure } from '../../planning/result.ts';
import { figure, figureOf, interval, share, timeUnit } from '../formats.ts';
import { inBrackets, type Lang, printable, words } from '../words.ts';
import { type ChartSize, colours, ink, NAME_LIMIT, plotWidth, theme, title } from './theme.ts';

/** A figure with its value in every single run; the result document has the mean and its interval alone. */
export interface RepeatedMeasure extends Measure {
  readonly values: readonly number[];
}

/** A row of the chart: a desk, a variant or a team. */
export interface RiskRow {
  readonly name: string;
  readonly measure: RepeatedMeasure;
}

export interface Risk {
  /** What all rows measure, as it stands in a title. */
  readonly what: string;
  readonly rows: readonly RiskRow[];
  readonly confidence: number;
}

/** The quantiles that the marks stand at: the range, the box, and the middle. */
export const spreadQuantiles = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** With fewer runs a box would be drawn from the runs themselves. */
const FEWEST_RUNS = 5;

export function meanAndRiskChart(risk: Risk, lang: Lang, size: ChartSize = 'wide'): TopLevelSpec | null {
  const rows = risk.rows.filter(({ measure }) => Number.isFinite(measure.estimate));
  if (rows.length === 0) return null;
  const { charts } = words(lang);
  const { unit } = rows[0].measure;
  const scale = scaleOf(rows, lang);
  const values = rows.map(({ name, measure }) => {
    const [least, lower, , upper, most] = spreadOf(measure) ?? spreadQuantiles.map(() => measure.estimate);
    const place = (value: number) => value / scale.divisor;
    const limits = size !== 'narrow' ? interval(measure, lang) : '';
    return {
      row: printable(name),
      mean: place(measure.estimate),
      low: place(measure.low ?? measure.estimate),
      high: place(measure.high ?? measure.estimate),
      least: place(least),
      lower: place(lower),
      upper: place(upper),
      most: place(most),
      label: limits === '' ? figureOf(measure, lang) : inBrackets(figureOf(measure, lang), limits, lang),
    };
  });
  const names = values.map(({ row }) => row);
  const width = plotWidth(
    size,
    names,
    values.map(({ label }) => label),
  );
  const kinds = [charts.riskMean(share(risk.confidence, lang)), charts.riskHalf, charts.riskMost];
  const kind = (place: number) => ({
    color: {
      datum: kinds[place],
      type: 'nominal' as const,
      scale: { domain: kinds, range: [ink.text, colours.sky, colours.grey] },
      legend: {
        title: null,
        symbolType: 'square',
        symbolStrokeWidth: 0,
        symbolSize: 120,
        direction: size !== 'narrow' ? ('horizontal' as const) : ('vertical' as const),
      },
    },
  });
  const sentence = sentenceFor(risk, rows, lang);

  return {
    title: title(sentence, size),
    description: `${sentence}. ${charts.riskAbout}`,
    data: { values },
    width,
    height: { step: 36 },
    encoding: {
      x: {
        type: 'quantitative',
        scale: { domain: domainOf(values, unit === 'share'), nice: false },
        axis: {
          title: scale.name === '' ? printable(risk.what) : inBrackets(printable(risk.what), scale.name, lang),
          tickCount: size !== 'narrow' ? 6 : 4,
          titleAnchor: 'start',
          labelOverlap: 'greedy',
          grid: true,
        },
      },
      y: { field: 'row', type: 'nominal', sort: names, axis: { title: null, labelLimit: NAME_LIMIT[size] } },
    },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { x: { field: 'least' }, x2: { field: 'most' }, ...kind(2) },
      },
      // Opaque, so that the line of the range ends at the box, in the dark as in the light.
      {
        mark: { type: 'bar', height: 16, cornerRadius: 2 },
        encoding: { x: { field: 'lower' }, x2: { field: 'upper' }, ...kind(1) },
      },
      {
        mark: { type: 'rule', strokeWidth: 4 },
        encoding: { x: { field: 'low' }, x2: { field: 'high' }, ...kind(0) },
      },
      { mark: { type: 'point', filled: true, size: 80, opacity: 1 }, encoding: { x: { field: 'mean' }, ...kind(0) } },
      {
        mark: { type: 'text', align: 'left' },
        encoding: { x: { value: width + 14 }, text: { field: 'label' }, color: { value: ink.text } },
      },
    ],
    config: theme,
  };
}

/** The quantiles of single runs, in the order of `spreadQuantiles`; null with too few runs to tell. */
export function spreadOf({ values }: RepeatedMeasure): number[] | null {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length < FEWEST_RUNS) return null;
  return spreadQuantiles.map((p) => quantileSorted(sorted, p));
}

/** The row of whose runs one can be least sure is worth the sentence. */
function sentenceFor({ what }: Risk, rows: readonly RiskRow[], lang: Lang): string {
  const { charts } = words(lang);
  const width = ({ measure }: RiskRow) => {
    const spread = spreadOf(measure);
    return spread === null ? 0 : spread[4] - spread[0];
  };
  const widest = rows.reduce((most, each) => (width(each) > width(most) ? each : most));
  const spread = spreadOf(widest.measure);
  const mean = figureOf(widest.measure, lang);
  if (spread === null) return charts.riskOne(printable(what), printable(widest.name), mean);
  const range = { ...widest.measure, low: spread[0], high: spread[4] };
  const limits = interval(range, lang) || figure(spread[4], widest.measure.unit, lang);
  return charts.riskTitle(printable(what), printable(widest.name), mean, limits);
}

function scaleOf(rows: readonly RiskRow[], lang: Lang): { divisor: number; name: string } {
  const { unit } = rows[0].measure;
  if (unit === 'share') return { divisor: 0.01, name: '%' };
  if (unit !== 'min') return { divisor: 1, name: /^[A-Z]{3}$/.test(unit) ? unit : '' };
  const longest = timeUnit(Math.max(...rows.map(({ measure }) => Math.max(measure.estimate, ...measure.values))));
  return { divisor: longest.minutes, name: longest[lang] };
}

/** As wide as the marks and a little more: what is asked is how far the rows lie apart, not how far from zero. */
function domainOf(values: readonly { least: number; most: number; low: number; high: number }[], isShare: boolean) {
  const from = Math.min(...values.flatMap(({ least, low }) => [least, low]));
  const to = Math.max(...values.flatMap(({ most, high }) => [most, high]));
  const margin = (to - from) * 0.06 || Math.abs(to) * 0.1 || 1;
  return isShare
    ? [Math.max(0, from - margin), Math.min(100, to + margin)]
    : [from >= 0 ? Math.max(0, from - margin) : from - margin, to + margin];
}
