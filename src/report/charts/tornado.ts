/**
 * A tornado: for each varied path a bar from the figure at its lowest to the figure at its highest value, the longest on
 * top, with the intervals of both ends; the effect with its own interval stands beside it.
 */
import type { TopLevelSpec } from 'vega-lite';
import type { SweepDocument, SweepMeasure } from '../../planning/sweep/sweep.ts';
import { averageOf, effectsOn, shortPaths, shortValue } from '../sweep/figures.ts';
import { axisUnit, effectLabel, nameLines, sentenceFor } from '../sweep/tornadoTexts.ts';
import { capital, type Lang, words } from '../words.ts';
import { type ChartSize, colours, ink, plotWidth, theme, title } from './theme.ts';

/** Pixels from one line of a name to the next. */
const LINE = 15;

type Named = Pick<SweepMeasure, 'measure' | 'statistic' | 'where' | 'unit'>;

/** Null where the effects on this figure could not be told. */
export function tornadoChart(
  document: SweepDocument,
  figure: Named,
  lang: Lang,
  size: ChartSize = 'wide',
): TopLevelSpec | null {
  const effects = effectsOn(document, figure);
  if (effects.length === 0) return null;
  const { sweep } = words(lang);
  const short = shortPaths(document.varied.map(({ path }) => path));
  const valueOf = (path: string, text: string) => shortValue({ path }, document, text);
  const level = averageOf(document, figure);
  const sentence = sentenceFor(effects, short, valueOf, level, lang);
  // A straight line may leave what is possible, such as no wait at all; how far it is from the average says as much.
  const sampled = document.design.kind === 'sample';
  const centre = sampled ? 0 : level;
  const ends = effects.flatMap(({ lowestFromAverage, highestFromAverage }) =>
    [lowestFromAverage, highestFromAverage].flatMap(({ estimate, low, high }) => [estimate, low ?? 0, high ?? 0]),
  );
  const shown = [0, ...ends].map((away) => centre + away);
  const { scale, name } = axisUnit(figure.unit, level || Math.max(...shown.map(Math.abs)), sampled, lang);
  const drawn = (away: number) => (centre + away) / scale;
  const rows = effects.map((row) => ({
    row,
    name: nameLines(row, short, valueOf, size),
    label: effectLabel(row, level, lang, size),
  }));
  const width = plotWidth(
    size,
    rows.flatMap((each) => each.name.split('\n')),
    rows.map(({ label }) => label),
  );
  const [lowest, highest] = [capital(sweep.lowest), capital(sweep.highest)];
  const bars = rows.map(({ row, name: path, label }) => ({
    path,
    from: drawn(row.lowestFromAverage.estimate),
    to: drawn(row.highestFromAverage.estimate),
    label,
  }));
  const marks = rows.flatMap(({ row, name: path }) =>
    [
      { end: lowest, at: row.lowestFromAverage },
      { end: highest, at: row.highestFromAverage },
    ].map(({ end, at }) => ({
      path,
      end,
      estimate: drawn(at.estimate),
      low: drawn(at.low ?? at.estimate),
      high: drawn(at.high ?? at.estimate),
    })),
  );
  const [least, most] = [Math.min(...shown) / scale, Math.max(...shown) / scale];
  const room = 0.05 * (most - least || Math.abs(most) || 1);
  const lines = Math.max(...rows.map((each) => each.name.split('\n').length));
  const endColour = {
    field: 'end',
    type: 'nominal' as const,
    scale: { domain: [lowest, highest], range: [colours.orange, colours.blue] },
  };
  const endShape = {
    field: 'end',
    type: 'nominal' as const,
    scale: { domain: [lowest, highest], range: ['diamond', 'circle'] },
  };
  const legend = { title: null, symbolStrokeWidth: 0, symbolSize: 90, symbolOpacity: 1, columns: 2 };
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [least - room, most + room], nice: false, zero: false },
    axis: {
      title: name,
      tickCount: width > 300 ? 5 : 3,
      grid: true,
      labelOverlap: 'greedy' as const,
      ...(Math.max(Math.abs(least), Math.abs(most)) >= 10_000 ? { format: '~s' } : {}),
    },
  };
  return {
    title: title(sentence, size),
    description: `${sentence}. ${sweep.chartAbout}`,
    width,
    height: { step: Math.max(34, 12 + LINE * lines) },
    data: { values: bars },
    encoding: {
      y: {
        field: 'path',
        type: 'nominal',
        sort: rows.map((each) => each.name),
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
        mark: { type: 'bar', height: 14, color: colours.sky, opacity: 0.45 },
        encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' } },
      },
      {
        mark: { type: 'rule', strokeWidth: 1.5 },
        encoding: {
          x: { datum: drawn(0) },
          y: { value: 0 },
          y2: { value: 'height' },
          color: { value: ink.text },
        },
      },
      {
        data: { values: marks },
        mark: { type: 'rule', strokeWidth: 2.2 },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, color: { ...endColour, legend } },
      },
      {
        data: { values: marks },
        mark: { type: 'point', filled: true, size: 90, opacity: 1 },
        encoding: {
          x: { ...x, field: 'estimate' },
          color: { ...endColour, legend },
          shape: { ...endShape, legend },
        },
      },
      {
        mark: { type: 'text', align: 'left' },
        encoding: { x: { value: width + 14 }, text: { field: 'label' }, color: { value: ink.text } },
      },
    ],
    config: theme,
  };
}
