/** What stricter promises cost: each policy's promises from strict to loose against staff and credits together. */
import type { TopLevelSpec } from 'vega-lite';
import type { PromiseDocument } from '../../planning/promise/promiseDocument.ts';
import { money, share } from '../formats.ts';
import { policyName } from '../promise/names.ts';
import { pixelsOf, wrap } from '../width.ts';
import { type Lang, printable, words } from '../words.ts';
import { type ChartSize, colours, heightOn, ink, theme, title, widthOf } from './theme.ts';

const HEIGHT = 320;
/** From one line of an axis's title to the next. */
const LINE = 14;
const PALETTE = [colours.blue, colours.vermilion, colours.green, colours.purple, colours.orange, colours.sky];
/** Policies whose points bear their figures; with more of them these would lie on each other. */
const MOST_LABELLED = 2;

export function bearsLabels({ frontier }: Pick<PromiseDocument, 'frontier'>): boolean {
  return new Set(frontier.map(({ policy }) => policy)).size <= MOST_LABELLED;
}

/** Null where nothing is paid for broken promises. */
export function promiseFrontierChart(
  document: PromiseDocument,
  lang: Lang,
  size: ChartSize = 'wide',
): TopLevelSpec | null {
  const { promise: text } = words(lang);
  const { frontier, policies, attain, currency } = document;
  if (frontier.length === 0) return null;
  const names = policies.map(policyName);
  const kinds = [text.keptEnough(share(attain, lang)), text.keptTooFew];
  const rows = frontier.map(({ policy, length, cost, attainment }) => ({
    policy: names[policy],
    length: 100 * length,
    cost: cost.estimate,
    low: cost.low ?? cost.estimate,
    high: cost.high ?? cost.estimate,
    kind: kinds[attainment.estimate >= attain ? 0 : 1],
    label: share(attainment.estimate, lang),
  }));
  const strict = (policy: number, factor: number) =>
    frontier.find((point) => point.policy === policy && point.factor === factor)?.credits.estimate;
  const [half, now] = [strict(frontier[0].policy, 0.5), strict(frontier[0].policy, 1)];
  const sentence =
    half === undefined || now === undefined
      ? text.frontierAbout
      : text.frontierTitle(names[frontier[0].policy], money(Math.max(0, half - now), currency, lang));
  const used = names.filter((name) => rows.some((row) => row.policy === name));
  const x = {
    type: 'quantitative' as const,
    scale: { zero: false, nice: true },
    axis: {
      title: text.costAxis(printable(currency)),
      grid: true,
      tickCount: size === 'narrow' ? 4 : 8,
      format: '~s',
    },
  };
  const lengthTitle = wrap(text.lengthAxis(policies.length), widthOf[size], (words) => pixelsOf(words, 12));
  const further = LINE * (lengthTitle.length - 1);
  const y = {
    field: 'length',
    type: 'quantitative' as const,
    scale: { reverse: true, domain: [25, 225], nice: false },
    axis: {
      title: lengthTitle,
      values: [50, 75, 100, 150, 200],
      grid: true,
      titleAngle: 0,
      titleAlign: 'left' as const,
      titleY: -12 - further,
      titleX: -34,
    },
  };
  const columns = size === 'narrow' ? 1 : 3;
  const colour = {
    field: 'policy',
    type: 'nominal' as const,
    scale: { domain: used, range: PALETTE.slice(0, used.length) },
    legend: used.length > 1 ? { title: null, offset: 26 + further, columns, labelLimit: widthOf[size] - 60 } : null,
  };
  const shape = {
    field: 'kind',
    type: 'nominal' as const,
    scale: { domain: kinds, range: ['circle', 'triangle-down'] },
    legend: {
      title: null,
      // Beside the other, both would be wider on paper and on a phone than what they explain.
      ...(used.length > 1 && size !== 'wide'
        ? { orient: 'bottom' as const }
        : { offset: used.length > 1 ? 8 : 26 + further }),
      columns: size === 'narrow' ? 1 : 2,
      symbolFillColor: ink.muted,
    },
  };
  return {
    title: title(sentence, size),
    description: `${sentence}. ${text.frontierAbout}`,
    width: widthOf[size] - 76,
    height: heightOn(size, HEIGHT),
    data: { values: rows },
    layer: [
      {
        mark: { type: 'line', strokeWidth: 1.6 },
        encoding: { x: { ...x, field: 'cost' }, y, color: colour, order: { field: 'length' } },
      },
      {
        mark: { type: 'rule', strokeWidth: 1.4 },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y, color: colour },
      },
      {
        mark: { type: 'point', filled: true, size: 90, opacity: 1 },
        encoding: { x: { ...x, field: 'cost' }, y, color: colour, shape },
      },
      // Lines rise to the right: above it on the left and below it on the right a point's own line leaves room.
      ...(!bearsLabels(document) ? [] : used).map((name, place) => ({
        data: { values: rows.filter(({ policy }) => policy === name) },
        mark:
          place === 0
            ? { type: 'text' as const, align: 'left' as const, dx: 6, dy: 13 }
            : { type: 'text' as const, align: 'right' as const, dx: -5, dy: -11 },
        encoding: { x: { ...x, field: 'cost' }, y, text: { field: 'label' }, color: { value: ink.text } },
      })),
    ],
    config: theme,
  };
}
