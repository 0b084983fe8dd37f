/** Queue and staff over the week: tickets waiting as an area, engineers on duty as a line, a panel a team or line. */
import type { TopLevelSpec } from 'vega-lite';
import type { ResultDocument } from '../../planning/result.ts';
import { clockTime, count } from '../formats.ts';
import { HOURS, weekGroups } from '../hoursOfWeek.ts';
import { capital, type Lang, words } from '../words.ts';
import { type ChartSize, colours, theme, title, widthOf } from './theme.ts';
import { hourAxis } from './weekAxis.ts';

export function weekChart(document: ResultDocument, lang: Lang, size: ChartSize = 'wide'): TopLevelSpec | null {
  const groups = weekGroups(document, lang);
  if (groups.length === 0) return null;
  const text = words(lang);
  const waitingLabel = capital(text.waiting);
  const staffLabel = capital(text.engineers);
  const values = groups.flatMap(({ label, waiting, onDuty }) =>
    // The last hour is drawn to its end, which is the beginning of the next week.
    Array.from({ length: HOURS + 1 }, (_, hour) => ({
      panel: label,
      hour,
      waiting: rounded(waiting[Math.min(hour, HOURS - 1)]),
      onDuty: rounded(onDuty[Math.min(hour, HOURS - 1)]),
    })),
  );
  const total = Array.from({ length: HOURS }, (_, hour) => groups.reduce((sum, group) => sum + group.waiting[hour], 0));
  const peak = total.indexOf(Math.max(...total));
  const sentence = text.charts.weekTitle(
    text.weekdayNames[Math.floor(peak / 24)],
    clockTime(peak % 24),
    count(total[peak], lang),
  );
  const panels = groups.map((group) => group.label);
  // A panel on paper is lower than the title is long; the legend says as much.
  const axisTitle = size === 'paper' ? null : text.charts.weekAxis;
  const colour = (datum: string) => ({
    color: {
      datum,
      type: 'nominal' as const,
      scale: { domain: [waitingLabel, staffLabel], range: [colours.sky, colours.vermilion] },
      legend: {
        title: null,
        orient: 'top' as const,
        direction: size !== 'narrow' ? ('horizontal' as const) : ('vertical' as const),
      },
    },
  });

  return {
    title: title(sentence, size),
    description: `${sentence}. ${text.charts.weekAbout}`,
    data: { values },
    facet: { field: 'panel', type: 'nominal', sort: panels, header: { labelAnchor: 'start', title: null } },
    columns: 1,
    spacing: size === 'paper' ? 8 : 18,
    spec: {
      width: widthOf[size] - (size === 'narrow' ? 60 : 80),
      height: { wide: 96, narrow: 84, paper: 50 }[size],
      encoding: { x: { field: 'hour', type: 'quantitative', ...hourAxis(lang, size) } },
      layer: [
        {
          mark: { type: 'area', interpolate: 'step-after', opacity: 0.75 },
          encoding: { y: { field: 'waiting', ...amountAxis(axisTitle) }, ...colour(waitingLabel) },
        },
        {
          mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2 },
          encoding: { y: { field: 'onDuty', ...amountAxis(axisTitle) }, ...colour(staffLabel) },
        },
      ],
    },
    resolve: { scale: { y: 'independent' } },
    config: theme,
  };
}

function amountAxis(axisTitle: string | null) {
  return {
    type: 'quantitative' as const,
    scale: { zero: true, nice: true },
    axis: { title: axisTitle, tickCount: 3, tickMinStep: 1, grid: true, titleFontSize: 11 },
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
