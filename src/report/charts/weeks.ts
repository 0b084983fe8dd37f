/** First response and backlog, week by week of the period. */
import type { TopLevelSpec } from 'vega-lite';
import type { Measure, ResultDocument } from '../../planning/result.ts';
import { duration, timeUnit } from '../formats.ts';
import { list } from '../measures.ts';
import { weekLabel } from '../period.ts';
import { capital, inBrackets, type Lang, words } from '../words.ts';
import { type ChartSize, colours, heightOn, panelTitle, theme, title, widthOf } from './theme.ts';

export function weeksChart(document: ResultDocument, lang: Lang, size: ChartSize = 'wide'): TopLevelSpec | null {
  const text = words(lang);
  const response = byWeek(list(document, 'response', ['week'], 'mean'));
  const open = byWeek(list(document, 'backlog', ['week'], 'mean'));
  if (response.length < 2 && open.length < 2) return null;

  const estimates = response.map((each) => each.estimate);
  const sentence =
    response.length < 2
      ? text.charts.weeksAbout
      : text.charts.weeksTitle(duration(Math.min(...estimates), lang), duration(Math.max(...estimates), lang));
  const unit = timeUnit(Math.max(...estimates, 1));
  const panels = [
    panel(
      response,
      unit.minutes,
      inBrackets(capital(text.charts.weeksResponse), unit[lang], lang),
      colours.blue,
      lang,
      size,
    ),
    panel(open, 1, capital(text.charts.weeksOpen), colours.vermilion, lang, size),
  ];
  return {
    title: title(sentence, size),
    description: `${sentence}. ${text.charts.weeksAbout}`,
    spacing: 24,
    vconcat: panels.filter((each) => each.data.values.length > 1),
    config: theme,
  };
}

function byWeek(measures: readonly Measure[]): Measure[] {
  const key = ({ where }: Measure) => (/^\d+$/.test(where.week) ? where.week.padStart(6, '0') : where.week);
  return [...measures].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function panel(
  measures: readonly Measure[],
  scale: number,
  heading: string,
  color: string,
  lang: Lang,
  size: ChartSize,
) {
  const labels = measures.map((each) => weekLabel(each.where.week));
  return {
    title: panelTitle(heading, size),
    data: {
      values: measures.map((each, index) => ({
        week: labels[index],
        mean: each.estimate / scale,
        low: (each.low ?? each.estimate) / scale,
        high: (each.high ?? each.estimate) / scale,
      })),
    },
    width: widthOf[size] - (size === 'narrow' ? 60 : 80),
    height: heightOn(size, 110),
    encoding: {
      x: {
        field: 'week',
        type: 'ordinal' as const,
        sort: labels,
        axis: {
          title: words(lang).charts.weeksAxis,
          labelAngle: 0,
          labelOverlap: 'greedy' as const,
          titleAnchor: 'start' as const,
        },
      },
      y: { type: 'quantitative' as const, scale: { zero: true }, axis: { title: null, tickCount: 4, grid: true } },
    },
    layer: [
      {
        mark: { type: 'area' as const, color, opacity: 0.2 },
        encoding: { y: { field: 'low' }, y2: { field: 'high' } },
      },
      {
        mark: { type: 'line' as const, color, strokeWidth: 2, point: { color, size: 30 } },
        encoding: { y: { field: 'mean' } },
      },
    ],
  };
}
