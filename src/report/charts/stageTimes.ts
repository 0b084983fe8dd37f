/** How long tickets take to each stage, by severity, with the promise marked: small multiples on one logarithmic axis. */
import type { TopLevelSpec } from 'vega-lite';
import type { Distribution, ResultDocument } from '../../planning/result.ts';
import { duration, promised } from '../formats.ts';
import { find } from '../measures.ts';
import { capital, inOrder, type Lang, labelOf, nameOf, words } from '../words.ts';
import { type ChartSize, colourOfSeverity, heightOn, ink, theme, title, widthOf } from './theme.ts';
import { type TimeSpan, timeAxis } from './timeAxis.ts';

const DAY = 1440;

export function stageTimesChart(document: ResultDocument, lang: Lang, size: ChartSize = 'wide'): TopLevelSpec | null {
  const text = words(lang);
  const drawn = document.distributions.filter(
    (each) =>
      Object.hasOwn(text.names.clock, each.measure) && Object.keys(each.where).join() === 'severity' && isUsable(each),
  );
  if (drawn.length === 0) return null;

  const severities = inOrder(
    'severity',
    drawn.map((each) => each.where.severity),
  );
  const stages = inOrder(
    'clock',
    drawn.map((each) => each.measure),
  );
  const span = spanOf(drawn, document);
  const values = drawn.flatMap((each) => {
    const panel = {
      severity: labelOf(lang, 'severity', each.where.severity),
      stage: labelOf(lang, 'clock', each.measure),
      panel: `${labelOf(lang, 'severity', each.where.severity)} · ${nameOf(lang, 'clock', each.measure)}`,
    };
    const mark = promiseMark(document, each, lang, span, size);
    return [...outlineOf(each, span), ...(mark === null ? [] : [mark])].map((value) => ({ ...panel, ...value }));
  });
  const sentence = sentenceFor(document, severities[0], lang);
  const wide = size !== 'narrow';
  const width = wide ? Math.floor((widthOf[size] - 100) / stages.length) - 14 : widthOf.narrow - 24;
  const label = (align: 'left' | 'right') => ({
    transform: [{ filter: `datum.align === '${align}'` }],
    mark: { type: 'text' as const, align, dx: align === 'left' ? 4 : -4, baseline: 'top' as const, fontSize: 11 },
    encoding: { x: { field: 'promise' }, y: { value: 0 }, text: { field: 'label' }, color: { value: ink.text } },
  });
  const facetLabels = (keys: string[], group: 'severity' | 'clock') => keys.map((key) => labelOf(lang, group, key));

  return {
    title: title(sentence, size),
    description: `${sentence}. ${text.charts.stagesAbout}`,
    data: { values },
    facet: wide
      ? {
          row: {
            field: 'severity',
            type: 'nominal',
            sort: facetLabels(severities, 'severity'),
            header: { labelAngle: 0, labelAlign: 'left', title: null },
          },
          column: {
            field: 'stage',
            type: 'nominal',
            sort: facetLabels(stages, 'clock'),
            header: { labelAnchor: 'start', title: null },
          },
        }
      : {
          field: 'panel',
          type: 'nominal',
          sort: values.map((value) => value.panel).filter((each, index, every) => every.indexOf(each) === index),
          header: { labelAnchor: 'start', title: null, labelFontSize: 12 },
        },
    ...(wide ? {} : { columns: 1 }),
    spacing: wide ? { row: 16, column: 14 } : 10,
    spec: {
      width,
      height: wide ? heightOn(size, 84) : 56,
      layer: [
        {
          transform: [{ filter: 'isValid(datum.height)' }],
          mark: { type: 'area', interpolate: 'step-after', opacity: 0.85 },
          encoding: { x: { field: 'from' }, y: { field: 'height' } },
        },
        {
          transform: [{ filter: 'isValid(datum.promise)' }],
          mark: { type: 'rule', strokeWidth: 1.5 },
          encoding: { x: { field: 'promise' }, color: { value: ink.text } },
        },
        label('left'),
        label('right'),
      ],
      encoding: {
        x: {
          type: 'quantitative',
          ...timeAxis(span, lang, text.charts.stagesAxis[size], wide),
        },
        y: { type: 'quantitative', scale: { domain: [0, 1.35] }, axis: null },
        color: {
          field: 'severity',
          type: 'nominal',
          scale: { domain: facetLabels(severities, 'severity'), range: severities.map(colourOfSeverity) },
          legend: null,
        },
      },
    },
    config: theme,
  };
}

function sentenceFor(document: ResultDocument, severity: string, lang: Lang): string {
  const { charts } = words(lang);
  const median = find(document, 'repair', { severity }, 'p50');
  if (median === null) return charts.stagesPlain;
  return charts.stagesTitle(nameOf(lang, 'severity', severity), duration(median.estimate, lang));
}

function isUsable({ bounds, shares }: Distribution): boolean {
  return shares.length > 0 && bounds.length === shares.length + 1 && shares.some((share) => share > 0);
}

/** From a minute to a week at least, or as far as one ticket in two hundred of any kind still reaches. */
function spanOf(drawn: readonly Distribution[], document: ResultDocument): TimeSpan {
  const reaches = drawn.map(({ bounds, shares }) => {
    let beyond = 0;
    let last = shares.length;
    while (last > 0 && beyond + shares[last - 1] < 0.005) beyond += shares[--last];
    return bounds[last];
  });
  const promises = document.promises.map((promise) => wallMinutes(promise.amount, promise.unit) * 1.2);
  return { from: 1, to: Math.min(Math.max(10_080 * 1.5, ...reaches, ...promises), 86_400) };
}

/** The steps of the outline, relative to the highest; what lies beyond an end of the axis is left to that end. */
function outlineOf({ bounds, shares }: Distribution, span: TimeSpan) {
  const first = firstInside(bounds, span.from);
  const last = Math.max(first, lastInside(bounds, span.to));
  const heights = new Float64Array(last - first + 1);
  shares.forEach((share, index) => {
    if (share > 0) heights[Math.min(Math.max(index, first), last) - first] += share;
  });
  const highest = Math.max(...heights);
  const steps = Array.from(heights, (share, index) => ({
    from: Math.max(span.from, bounds[first + index]),
    height: share / highest,
  }));
  return [...steps, { from: Math.min(span.to, bounds[last + 1]), height: 0 }];
}

function firstInside(bounds: readonly number[], from: number): number {
  return Math.max(0, bounds.findIndex((bound) => bound > from) - 1);
}

function lastInside(bounds: readonly number[], to: number): number {
  const beyond = bounds.findIndex((bound) => bound >= to);
  return (beyond < 0 ? bounds.length - 1 : Math.max(1, beyond)) - 1;
}

function promiseMark(document: ResultDocument, drawn: Distribution, lang: Lang, span: TimeSpan, size: ChartSize) {
  const promise = document.promises.find(
    (each) => each.clock === drawn.measure && each.severity === drawn.where.severity,
  );
  if (promise === undefined) return null;
  const at = wallMinutes(promise.amount, promise.unit);
  if (!(at >= span.from && at <= span.to)) return null;
  const middle = Math.sqrt(span.from * span.to);
  const align = at < middle ? 'left' : 'right';
  const amount = promised(promise, lang);
  // Panels are narrow on paper; that the stroke is the promise stands in the caption.
  return { promise: at, align, label: size === 'paper' ? amount : capital(words(lang).charts.promise(amount)) };
}

/** Where a promise stands on the axis: business days are drawn as days of 24 h, and labelled as what they are. */
function wallMinutes(amount: number, unit: string): number {
  return unit === 'businessDays' ? amount * DAY : amount;
}
