/** Promises kept at two desks side by side: a panel a severity, a row a clock, a mark with its interval for each desk. */
import type { TopLevelSpec } from 'vega-lite';
import type { Measure, ResultDocument } from '../../planning/result.ts';
import { figureOf } from '../formats.ts';
import { find, list, valuesOf } from '../measures.ts';
import { withInterval } from '../service/told.ts';
import { inOrder, type Lang, labelOf, nameOf, printable, words } from '../words.ts';
import { type ChartSize, colours, ink, plotWidth, theme, title } from './theme.ts';

/** A result and the name by which it is told from the other: two variants of a scenario have the same. */
export interface NamedResult {
  readonly name: string;
  readonly document: ResultDocument;
}

/** A promise that both desks give. */
export interface SharedPromise {
  readonly severity: string;
  readonly clock: string;
  readonly measures: readonly [Measure, Measure];
}

/** The promises that both desks have figures for, in their usual order. */
export function sharedPromises([one, other]: readonly [NamedResult, NamedResult]): SharedPromise[] {
  const measures = list(one.document, 'attainment', ['severity', 'clock'], 'share');
  const clocks = inOrder('clock', valuesOf(measures, 'clock'));
  return inOrder('severity', valuesOf(measures, 'severity')).flatMap((severity) =>
    clocks.flatMap((clock) => {
      const ours = find(one.document, 'attainment', { severity, clock }, 'share');
      const theirs = find(other.document, 'attainment', { severity, clock }, 'share');
      return ours === null || theirs === null ? [] : [{ severity, clock, measures: [ours, theirs] as const }];
    }),
  );
}

export function twoDesksChart(
  desks: readonly [NamedResult, NamedResult],
  lang: Lang,
  size: ChartSize = 'wide',
): TopLevelSpec | null {
  const promises = sharedPromises(desks);
  if (promises.length === 0) return null;
  const { charts } = words(lang);
  const names = desks.map(({ name }) => printable(name));
  const values = promises.flatMap(({ severity, clock, measures }) =>
    measures.map((each, place) => ({
      panel: labelOf(lang, 'severity', severity),
      clock: labelOf(lang, 'clock', clock),
      desk: names[place],
      share: each.estimate * 100,
      low: (each.low ?? each.estimate) * 100,
      high: (each.high ?? each.estimate) * 100,
      label: size !== 'narrow' ? withInterval(each, lang) : figureOf(each, lang),
    })),
  );
  const panels = values.map(({ panel }) => panel).filter((each, index, every) => every.indexOf(each) === index);
  const clocks = inOrder(
    'clock',
    promises.map(({ clock }) => clock),
  ).map((clock) => labelOf(lang, 'clock', clock));
  const sentence = sentenceFor(promises, names, lang);
  const width = plotWidth(
    size,
    clocks,
    values.map(({ label }) => label),
  );
  const least = Math.min(90, Math.floor(Math.min(...values.map(({ low, share }) => Math.min(low, share))) / 5) * 5);

  return {
    title: title(sentence, size),
    description: `${sentence}. ${charts.desksAbout}`,
    data: { values },
    facet: { field: 'panel', type: 'nominal', sort: panels, header: { labelAnchor: 'start', title: null } },
    columns: 1,
    spacing: 14,
    spec: {
      width,
      height: { step: 20, for: 'offset' },
      layer: [
        {
          mark: { type: 'rule', strokeDash: [4, 4] },
          encoding: { x: { datum: 95 }, y: { value: 0 }, y2: { value: 'height' }, color: { value: ink.muted } },
        },
        {
          mark: { type: 'rule', strokeWidth: 3, opacity: 0.55 },
          encoding: { x: { field: 'low' }, x2: { field: 'high' }, ...rowOf(clocks, names), color: colourOf(names) },
        },
        {
          mark: { type: 'point', filled: true, size: 85, opacity: 1 },
          encoding: {
            x: { field: 'share' },
            ...rowOf(clocks, names),
            color: colourOf(names),
            // A shape as well, for those who cannot tell the colours.
            shape: { field: 'desk', type: 'nominal', scale: { domain: names, range: ['circle', 'diamond'] } },
          },
        },
        {
          mark: { type: 'text', align: 'left' },
          encoding: {
            x: { value: width + 14 },
            ...rowOf(clocks, names),
            text: { field: 'label' },
            color: { value: ink.text },
          },
        },
      ],
      encoding: {
        x: {
          type: 'quantitative',
          scale: { domain: [Math.max(0, least), 100], nice: false },
          axis: {
            title: charts.attainmentAxis,
            tickCount: size !== 'narrow' ? 5 : 3,
            grid: true,
            labelOverlap: 'greedy',
            titleAnchor: 'start',
          },
        },
      },
    },
    config: theme,
  };
}

function rowOf(clocks: string[], names: string[]) {
  return {
    y: {
      field: 'clock',
      type: 'nominal' as const,
      sort: clocks,
      axis: { title: null },
      scale: { paddingInner: 0.25, paddingOuter: 0.1 },
    },
    yOffset: { field: 'desk', type: 'nominal' as const, sort: names },
  };
}

function colourOf(names: string[]) {
  return {
    field: 'desk',
    type: 'nominal' as const,
    scale: { domain: names, range: [colours.blue, colours.vermilion] },
    legend: { title: null, symbolSize: 100, symbolStrokeWidth: 0, symbolOpacity: 1 },
  };
}

function sentenceFor(promises: readonly SharedPromise[], names: readonly string[], lang: Lang): string {
  const gap = ({ measures: [one, other] }: SharedPromise) => Math.abs(one.estimate - other.estimate);
  const { clock, severity, measures } = promises.reduce((most, each) => (gap(each) > gap(most) ? each : most));
  const [one, other] = measures.map((measure) => figureOf(measure, lang));
  return words(lang).charts.desksTitle(
    nameOf(lang, 'clock', clock),
    nameOf(lang, 'severity', severity),
    names[0],
    one,
    names[1],
    other,
  );
}
