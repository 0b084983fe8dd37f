/** Promises kept, as a dot plot with intervals: a panel a severity, a row a clock. */
import type { TopLevelSpec } from 'vega-lite';
import type { ResultDocument } from '../../planning/result.ts';
import { figureOf } from '../formats.ts';
import { list, valuesOf } from '../measures.ts';
import { withInterval } from '../service/told.ts';
import { capital, inOrder, type Lang, labelOf, nameOf, words } from '../words.ts';
import { type ChartSize, colourOfSeverity, colours, heightOn, ink, plotWidth, theme, title } from './theme.ts';

export function attainmentChart(document: ResultDocument, lang: Lang, size: ChartSize = 'wide'): TopLevelSpec | null {
  const text = words(lang);
  const bySeverity = list(document, 'attainment', ['severity', 'clock']);
  const measures = bySeverity.length > 0 ? bySeverity : list(document, 'attainment', ['clock']);
  if (measures.length === 0) return null;

  const severities = inOrder('severity', valuesOf(bySeverity, 'severity'));
  const clocks = inOrder('clock', valuesOf(measures, 'clock')).map((clock) => labelOf(lang, 'clock', clock));
  const all = capital(text.allTickets);
  const panels = severities.length > 0 ? severities.map((severity) => labelOf(lang, 'severity', severity)) : [all];
  const values = measures.map((each) => ({
    panel: each.where.severity === undefined ? all : labelOf(lang, 'severity', each.where.severity),
    clock: labelOf(lang, 'clock', each.where.clock),
    share: each.estimate * 100,
    low: clampedPercent(each.low ?? each.estimate),
    high: clampedPercent(each.high ?? each.estimate),
    label: size !== 'narrow' ? withInterval(each, lang) : figureOf(each, lang),
  }));
  const worst = measures.reduce((least, each) => (each.estimate < least.estimate ? each : least));
  const sentence = text.charts.attainmentTitle(
    nameOf(lang, 'clock', worst.where.clock),
    worst.where.severity === undefined ? null : nameOf(lang, 'severity', worst.where.severity),
    figureOf(worst, lang),
  );
  const width = plotWidth(
    size,
    clocks,
    values.map((value) => value.label),
  );
  const least = Math.min(90, Math.floor(Math.min(...values.map((value) => Math.min(value.low, value.share))) / 5) * 5);

  return {
    title: title(sentence, size),
    description: `${sentence}. ${text.charts.attainmentAbout}`,
    data: { values },
    facet: { field: 'panel', type: 'nominal', sort: panels, header: { labelAnchor: 'start', title: null } },
    columns: 1,
    spacing: 14,
    spec: {
      width,
      height: { step: heightOn(size, 25) },
      layer: [
        {
          mark: { type: 'rule', strokeDash: [4, 4] },
          encoding: { x: { datum: 95 }, y: { value: 0 }, y2: { value: 'height' }, color: { value: ink.muted } },
        },
        {
          mark: { type: 'rule', strokeWidth: 3, opacity: 0.55 },
          encoding: { x: { field: 'low' }, x2: { field: 'high' } },
        },
        { mark: { type: 'point', filled: true, size: 90, opacity: 1 }, encoding: { x: { field: 'share' } } },
        {
          mark: { type: 'text', align: 'left', color: ink.text },
          encoding: { x: { value: width + 14 }, text: { field: 'label' }, color: { value: ink.text } },
        },
      ],
      encoding: {
        x: {
          type: 'quantitative',
          scale: { domain: [Math.max(0, least), 100], nice: false },
          axis: {
            title: text.charts.attainmentAxis,
            tickCount: size === 'narrow' ? 3 : 5,
            grid: true,
            labelOverlap: 'greedy',
            titleAnchor: 'start',
          },
        },
        y: { field: 'clock', type: 'nominal', sort: clocks, axis: { title: null } },
        color: {
          field: 'panel',
          type: 'nominal',
          scale: { domain: panels, range: severities.length > 0 ? severities.map(colourOfSeverity) : [colours.blue] },
          legend: null,
        },
      },
    },
    config: theme,
  };
}

function clampedPercent(share: number): number {
  return Math.max(0, Math.min(1, share)) * 100;
}
