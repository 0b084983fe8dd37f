/** How much room a desk's promises leave: the tightest that it keeps as a part of what it promises now, with its interval. */
import type { TopLevelSpec } from 'vega-lite';
import type { PromiseDocument, PromisePolicy, PromiseTarget } from '../../planning/promise/promiseDocument.ts';
import { share } from '../formats.ts';
import { policyName } from '../promise/names.ts';
import { type Lang, labelOf, nameOf, words } from '../words.ts';
import { type ChartSize, colours, ink, plotWidth, theme, title } from './theme.ts';

/** Percentages that are read at a glance on a logarithmic axis. */
const TICKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

/** Null where nothing is promised. */
export function promiseRoomChart(
  document: PromiseDocument,
  policy: PromisePolicy,
  lang: Lang,
  size: ChartSize = 'wide',
): TopLevelSpec | null {
  const { promise: text } = words(lang);
  if (policy.targets.length === 0) return null;
  const kinds = [text.within(share(document.assurance, lang)), text.beyond];
  // Plans may differ in what they are promised: the mark stands against the longest, its colour tells of all.
  const rows = policy.targets.map((target) => {
    const part = (amount: number) => (100 * amount) / target.now.most;
    const { estimate, low, high } = target.tightest;
    return {
      name: nameOfTarget(target, lang),
      estimate: part(estimate),
      low: part(low ?? estimate),
      high: part(high ?? estimate),
      kind: kinds[target.keptNow.estimate >= document.assurance ? 0 : 1],
      label: share(estimate / target.now.most, lang),
    };
  });
  const over = rows.filter(({ kind }) => kind === kinds[1]).length;
  const sentence = text.chartTitle(policyName(policy), over, rows.length, share(document.assurance, lang));
  const width = plotWidth(
    size,
    rows.map(({ name }) => name),
    rows.map(({ label }) => label),
  );
  const most = Math.max(100, ...rows.map(({ high }) => high));
  const least = Math.max(0.5, Math.min(50, ...rows.map(({ low }) => low)));
  const x = {
    type: 'quantitative' as const,
    scale: { type: 'log' as const, domain: [least / 1.15, most * 1.15], nice: false, clamp: true },
    axis: {
      title: text.axis,
      grid: true,
      values: TICKS.filter((tick) => tick >= least && tick <= most * 1.15),
      format: ',~r',
      labelOverlap: 'greedy' as const,
    },
  };
  const kind = { field: 'kind', type: 'nominal' as const };
  return {
    title: title(sentence, size),
    description: `${sentence}. ${text.chartAbout}`,
    width,
    height: { step: 26 },
    data: { values: rows },
    encoding: {
      y: { field: 'name', type: 'nominal', sort: rows.map(({ name }) => name), axis: { title: null, labelLimit: 260 } },
    },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 1.5 },
        encoding: { x: { datum: 100 }, y: { value: 0 }, y2: { value: 'height' }, color: { value: ink.text } },
      },
      {
        mark: { type: 'rule', strokeWidth: 2.2 },
        encoding: {
          x: { ...x, field: 'low' },
          x2: { field: 'high' },
          color: { ...kind, scale: { domain: kinds, range: [colours.blue, colours.orange] }, legend: { title: null } },
        },
      },
      {
        mark: { type: 'point', filled: true, size: 90, opacity: 1 },
        encoding: {
          x: { ...x, field: 'estimate' },
          color: { ...kind, scale: { domain: kinds, range: [colours.blue, colours.orange] }, legend: { title: null } },
          shape: { ...kind, scale: { domain: kinds, range: ['circle', 'diamond'] }, legend: { title: null } },
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

function nameOfTarget({ severity, clock }: PromiseTarget, lang: Lang): string {
  return `${labelOf(lang, 'severity', severity)}${lang === 'zh' ? '，' : ', '}${nameOf(lang, 'clock', clock)}`;
}
