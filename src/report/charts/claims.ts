/** In how many of the simulated runs each claim held: a dot with its interval, a row a claim. */
import type { TopLevelSpec } from 'vega-lite';
import type { Together } from '../../planning/claimsTogether.ts';
import { claimName } from '../claims/names.ts';
import { pixelsOf, wrap } from '../width.ts';
import { type Lang, words } from '../words.ts';
import { type ChartSize, colours, ink, NAME_LIMIT, plotWidth, theme, title } from './theme.ts';

const marks = [
  { verdict: 'holds', colour: colours.blue, shape: 'circle' },
  { verdict: 'open', colour: colours.grey, shape: 'cross' },
  { verdict: 'fails', colour: colours.vermilion, shape: 'diamond' },
] as const;

export function claimsChart(together: Together | null, lang: Lang, size: ChartSize = 'wide'): TopLevelSpec | null {
  if (together === null) return null;
  const { claims: text } = words(lang).benchmark;
  const sentence = text.chartTitle(together.all.runs, together.all.of);
  const pixels = (each: string) => pixelsOf(each, 12);
  const values = together.claims.map(({ claim, held }, row) => ({
    // Two claims may bear one name.
    row,
    name: wrap(claimName(claim, lang), NAME_LIMIT[size], pixels).join('\n'),
    share: (100 * held.runs) / held.of,
    low: 100 * held.low,
    high: 100 * held.high,
    verdict: text.verdicts[claim.verdict],
    label: text.runs(held.runs, held.of),
  }));
  const labels = size !== 'narrow' ? values.map(({ label }) => label) : [];
  const width = plotWidth(
    size,
    values.flatMap(({ name }) => name.split('\n')),
    labels,
  );
  const lines = Math.max(...values.map(({ name }) => name.split('\n').length));
  const used = marks.filter(({ verdict }) => together.claims.some(({ claim }) => claim.verdict === verdict));
  const domain = used.map(({ verdict }) => text.verdicts[verdict]);
  const common = {
    field: 'verdict',
    type: 'nominal' as const,
    legend: { title: null, symbolStrokeWidth: 0, symbolSize: 90, symbolOpacity: 1, columns: 3 },
  };
  const color = { ...common, scale: { domain, range: used.map(({ colour }) => colour) } };
  const shape = { ...common, scale: { domain, range: used.map((mark) => mark.shape) } };
  const name = `split(${JSON.stringify(values.map((value) => value.name))}[datum.value], '\\n')`;
  return {
    title: title(sentence, size),
    description: `${sentence}. ${text.chartAbout}`,
    data: { values },
    width,
    height: { step: lines > 1 ? 8 + 14 * lines : 22 },
    encoding: {
      x: {
        type: 'quantitative',
        scale: { domain: [0, 100], nice: false },
        axis: { title: wrap(text.chartAxis, width, pixels), tickCount: size !== 'narrow' ? 5 : 3, grid: true },
      },
      y: { field: 'row', type: 'ordinal', axis: { title: null, labelExpr: name, labelPadding: 11 } },
      color,
    },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 3, opacity: 0.45 },
        encoding: { x: { field: 'low' }, x2: { field: 'high' } },
      },
      {
        mark: { type: 'point', filled: true, size: 90, opacity: 1 },
        encoding: { x: { field: 'share' }, shape },
      },
      ...(size !== 'narrow'
        ? [
            {
              mark: { type: 'text' as const, align: 'left' as const },
              encoding: { x: { value: width + 14 }, text: { field: 'label' }, color: { value: ink.text } },
            },
          ]
        : []),
    ],
    config: theme,
  };
}
