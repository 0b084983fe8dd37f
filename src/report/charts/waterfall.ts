/**
 * A waterfall: from the other desk's figure to this desk's, a bar for what each lever adds, the largest first, with its
 * interval at the end it reaches; the change and its part of the gap stand beside it.
 */
import type { TopLevelSpec } from 'vega-lite';
import type { ExplainDocument, ExplainedFigure } from '../../planning/explain/explanation.ts';
import type { Estimated } from '../../planning/sweep/sweep.ts';
import { differenceWithLimits } from '../comparison/labels.ts';
import { asMeasure, deskNames, levelOf, leverName, partText, sentenceFor, sharesInOrder } from '../explain/figures.ts';
import { figureOf } from '../formats.ts';
import { axisUnit } from '../sweep/tornadoTexts.ts';
import { capital, type Lang, words } from '../words.ts';
import { type ChartSize, colours, ink, plotWidth, theme, title } from './theme.ts';

interface Step {
  readonly name: string;
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly label: string;
}

export function waterfallChart(
  document: ExplainDocument,
  figure: ExplainedFigure,
  lang: Lang,
  size: ChartSize = 'wide',
): TopLevelSpec {
  const { explain } = words(lang);
  const sentence = sentenceFor(document, figure, lang);
  const steps = stepsOf(document, figure, lang, size);
  const reached = steps.flatMap(({ from, to, low, high }) => [Number.isNaN(from) ? to : from, to, low, high]);
  const [least, most] = [Math.min(...reached), Math.max(...reached)];
  // Bars of the desks begin at nothing where that leaves the steps room, else a little beyond the lowest of them.
  const spread = most - least || Math.abs(most) || 1;
  const start = least > 0 && least < 2 * spread ? 0 : least - 0.15 * spread;
  const { scale, name: unit } = axisUnit(
    figure.unit,
    levelOf(figure) || Math.max(...reached.map(Math.abs)),
    false,
    lang,
  );
  const rows = steps.map((step) => ({
    ...step,
    // Off the ground a bar's length would say something untrue: the desk is then a mark alone.
    from: (!Number.isNaN(step.from) ? step.from : start === 0 ? 0 : step.to) / scale,
    isDesk: Number.isNaN(step.from),
    to: step.to / scale,
    low: step.low / scale,
    high: step.high / scale,
  }));
  const names = rows.map(({ name }) => name);
  const width = plotWidth(
    size,
    names,
    rows.map(({ label }) => label),
  );
  const kinds = [explain.desk, explain.better, explain.worse, explain.neither].map(capital);
  const used = kinds.filter((kind) => rows.some((row) => row.kind === kind));
  const hue = [colours.grey, colours.blue, colours.orange, colours.purple];
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [start / scale, (most + 0.05 * spread) / scale], nice: false, zero: false },
    axis: {
      title: unit,
      tickCount: width > 300 ? 6 : 3,
      grid: true,
      labelOverlap: 'greedy' as const,
      ...(Math.max(...reached.map(Math.abs)) / scale >= 10_000 ? { format: '~s' } : {}),
    },
  };
  return {
    title: title(sentence, size),
    description: `${sentence}. ${explain.chartAbout}`,
    width,
    height: { step: 34 },
    data: { values: rows },
    encoding: {
      y: {
        field: 'name',
        type: 'nominal',
        sort: names,
        axis: { title: null, labelLimit: size === 'wide' ? 260 : 104 },
      },
    },
    layer: [
      {
        mark: { type: 'bar', height: 18 },
        encoding: {
          x: { ...x, field: 'from' },
          x2: { field: 'to' },
          color: {
            field: 'kind',
            type: 'nominal',
            scale: { domain: used, range: used.map((kind) => hue[kinds.indexOf(kind)]) },
            legend: { title: null, symbolStrokeWidth: 0, symbolType: 'square' },
          },
        },
      },
      {
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, color: { value: ink.text } },
      },
      {
        transform: [{ filter: 'datum.isDesk' }],
        mark: { type: 'point', shape: 'diamond', filled: true, size: 90, opacity: 1 },
        encoding: { x: { ...x, field: 'to' }, color: { value: ink.text } },
      },
      {
        mark: { type: 'text', align: 'left' },
        encoding: { x: { value: width + 14 }, text: { field: 'label' }, color: { value: ink.text } },
      },
    ],
    config: theme,
  };
}

/** A desk's bar begins where the axis does, which is not known yet: NaN. */
function stepsOf(document: ExplainDocument, figure: ExplainedFigure, lang: Lang, size: ChartSize): Step[] {
  const { explain } = words(lang);
  const desk = (name: string, at: Estimated): Step => ({
    name,
    kind: capital(explain.desk),
    from: Number.NaN,
    to: at.estimate,
    low: at.low ?? at.estimate,
    high: at.high ?? at.estimate,
    label: figureOf(asMeasure(figure, at), lang, levelOf(figure)),
  });
  let reached = figure.against.estimate;
  const levers = sharesInOrder(figure).map((row): Step => {
    const from = reached;
    reached += row.estimate;
    const { estimate, low, high, ofGap } = row;
    const change = { difference: estimate, low, high, unit: figure.unit };
    const { text, detail } = differenceWithLimits(change, lang, levelOf(figure));
    const part = ofGap === null ? '' : ` · ${partText(ofGap.estimate, lang)}`;
    const gain = figure.betterWhen === 'lower' ? -estimate : estimate;
    const kind = figure.betterWhen === 'neither' ? explain.neither : gain >= 0 ? explain.better : explain.worse;
    return {
      name: capital(leverName(document, row.lever, lang)),
      kind: capital(kind),
      from,
      to: reached,
      low: from + (low ?? estimate),
      high: from + (high ?? estimate),
      label: size === 'narrow' || detail === '' ? text + part : `${text} (${detail})${part}`,
    };
  });
  const [own, other] = deskNames(document);
  return [desk(other, figure.against), ...levers, desk(own, figure.own)];
}
