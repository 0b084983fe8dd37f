/**
 * Differences of one variant to the base, as marks with two intervals: a panel for each measure with breakdowns and for
 * single figures of one unit, a row a figure, and a line at zero. Verdicts differ in colour and in shape.
 */
import type { TopLevelSpec } from 'vega-lite';
import type { ComparisonDocument, Difference, Verdict } from '../../planning/compare/comparison.ts';
import { bareDifference, differenceText, differenceWithLimits, levelOf, pictureUnit } from '../comparison/labels.ts';
import { type Panel, panelsOf } from '../comparison/panels.ts';
import { timeUnit } from '../formats.ts';
import { pixelsOf, wrap } from '../width.ts';
import { type Lang, printable, words } from '../words.ts';
import { type ChartSize, colours, ink, NAME_LIMIT, panelTitle, plotWidth, theme, title } from './theme.ts';

const marks: readonly { readonly verdict: Verdict; readonly colour: string; readonly shape: string }[] = [
  { verdict: 'better', colour: colours.blue, shape: 'circle' },
  { verdict: 'worse', colour: colours.vermilion, shape: 'diamond' },
  { verdict: 'different', colour: colours.purple, shape: 'square' },
  { verdict: 'open', colour: colours.grey, shape: 'cross' },
  { verdict: 'same', colour: colours.grey, shape: 'triangle-up' },
];

export function differencesChart(
  document: ComparisonDocument,
  variant: number,
  lang: Lang,
  size: ChartSize = 'wide',
): TopLevelSpec | null {
  const rows = document.differences.filter((each) => each.variant === variant);
  if (rows.length === 0) return null;
  const { comparison } = words(lang);
  const name = printable(document.variants[variant].name);
  const having = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  const sentence =
    having('same') === rows.length
      ? comparison.chartSame(name)
      : comparison.chartTitle(name, having('better'), having('worse'), rows.length);
  const panels = panelsOf(rows, lang);
  const names = panels.flatMap((panel) => panel.rows.map((each) => inLines(each.name, size)));
  const labels = rows.map((row) => labelOf(row, lang, size));
  const width = plotWidth(
    size,
    names.flatMap((each) => each.split('\n')),
    labels,
  );
  const used = marks.filter(({ verdict }) => having(verdict) > 0);
  const encoding = encodingOf(used, lang, size);
  return {
    title: title(sentence, size),
    description: `${sentence}. ${comparison.chartAbout}`,
    spacing: 22,
    resolve: { scale: { color: 'shared', shape: 'shared' } },
    vconcat: panels.map((panel) => drawn(panel, width, lang, size, encoding)),
    config: theme,
  };
}

function encodingOf(used: typeof marks, lang: Lang, size: ChartSize) {
  const domain = used.map(({ verdict }) => words(lang).comparison.verdicts[verdict]);
  const legend = {
    symbolStrokeWidth: 0,
    symbolSize: 90,
    symbolOpacity: 1,
    columns: size !== 'narrow' ? 5 : 2,
    title: null,
  };
  const common = { field: 'verdict', type: 'nominal' as const, legend };
  return {
    color: { ...common, scale: { domain, range: used.map(({ colour }) => colour) } },
    shape: { ...common, scale: { domain, range: used.map(({ shape }) => shape) } },
  };
}

function drawn(
  panel: Panel,
  width: number,
  lang: Lang,
  size: ChartSize,
  verdictEncoding: ReturnType<typeof encodingOf>,
) {
  const largest = Math.max(
    ...panel.rows.flatMap(({ row }) => [row.difference, row.jointLow ?? 0, row.jointHigh ?? 0].map(Math.abs)),
  );
  // Of figures in one unit the axis takes that unit, too; of several the one that suits the differences.
  const levels = panel.rows.map(({ row }) => levelOf(row));
  const alike = new Set(levels.map((level) => timeUnit(level))).size === 1;
  const { scale, name } = pictureUnit(panel.rows[0].row.unit, alike && levels[0] > 0 ? levels[0] : largest, lang);
  const values = panel.rows.map(({ name: figure, row }) => ({
    figure: inLines(figure, size),
    difference: row.difference / scale,
    low: (row.low ?? row.difference) / scale,
    high: (row.high ?? row.difference) / scale,
    jointLow: (row.jointLow ?? row.difference) / scale,
    jointHigh: (row.jointHigh ?? row.difference) / scale,
    verdict: words(lang).comparison.verdicts[row.verdict],
    label: labelOf(row, lang, size),
  }));
  const ends = [0, ...values.flatMap((value) => [value.jointLow, value.jointHigh])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = 0.06 * (most - least || 1);
  const lines = Math.max(...values.map((value) => value.figure.split('\n').length));
  return {
    title: panelTitle(name === '' ? panel.heading : `${panel.heading} (${name})`, size),
    data: { values },
    width,
    height: { step: lines > 1 ? 10 + 15 * lines : 25 },
    encoding: {
      x: {
        type: 'quantitative' as const,
        scale: { domain: [least - room, most + room], nice: false },
        axis: {
          title: null,
          tickCount: width > 300 ? 5 : 3,
          grid: true,
          labelOverlap: 'greedy' as const,
          ...(Math.max(most, -least) >= 10_000 ? { format: '~s' } : {}),
        },
      },
      y: {
        field: 'figure',
        type: 'nominal' as const,
        sort: values.map((value) => value.figure),
        axis: { title: null, labelExpr: "split(datum.label, '\\n')" },
      },
      color: verdictEncoding.color,
    },
    layer: [
      {
        mark: { type: 'rule' as const, strokeWidth: 1.5 },
        encoding: {
          x: { datum: 0 },
          y: { value: 0 },
          y2: { value: 'height' as const },
          color: { value: ink.text },
        },
      },
      {
        mark: { type: 'rule' as const, strokeWidth: 1.2 },
        encoding: { x: { field: 'jointLow' }, x2: { field: 'jointHigh' } },
      },
      {
        mark: { type: 'rule' as const, strokeWidth: 4, opacity: 0.55 },
        encoding: { x: { field: 'low' }, x2: { field: 'high' } },
      },
      {
        mark: { type: 'point' as const, filled: true, size: 90, opacity: 1 },
        encoding: { x: { field: 'difference' }, shape: verdictEncoding.shape },
      },
      {
        mark: { type: 'text' as const, align: 'left' as const },
        encoding: { x: { value: width + 14 }, text: { field: 'label' }, color: { value: ink.text } },
      },
    ],
  };
}

/** On a phone a long name takes several lines, broken after its commas first, so that the drawing keeps its room. */
function inLines(name: string, size: ChartSize): string {
  const pixels = (text: string) => pixelsOf(text, 12);
  if (size !== 'narrow' || pixels(name) <= NAME_LIMIT.narrow) return name;
  const parts = name.split(/(?<=，)|(?<=,) /);
  return parts.flatMap((part) => wrap(part, NAME_LIMIT.narrow, pixels)).join('\n');
}

function labelOf(row: Difference, lang: Lang, size: ChartSize): string {
  // The heading of the panel names the unit of all but times.
  if (size === 'narrow')
    return row.unit === 'min' ? differenceText(row, lang, levelOf(row)) : bareDifference(row, lang);
  const { text, detail } = differenceWithLimits(row, lang, levelOf(row));
  return detail === '' ? text : `${text} (${detail})`;
}
