/** Where the hours of tickets go, from creation to repair: by cause, stacked by month. */
import type { TopLevelSpec } from 'vega-lite';
import { clockCauses } from '../../planning/clockCauses.ts';
import type { Measure, ResultDocument } from '../../planning/result.ts';
import { share } from '../formats.ts';
import { list } from '../measures.ts';
import { monthLabel } from '../wallClock.ts';
import { type Lang, labelOf, nameOf, words } from '../words.ts';
import { type ChartSize, colours, heightOn, theme, title, widthOf } from './theme.ts';

/** A cause keeps its colour in every report: waits are warm, work is blue, what customers hold up grey. */
const colourOfCause: Record<(typeof clockCauses)[number], string> = {
  forum: '#c7b8d9',
  triage: colours.purple,
  waiting: colours.vermilion,
  closed: colours.orange,
  work: colours.blue,
  onHold: '#b5bec8',
  betweenTouches: '#ead94c',
  release: colours.green,
  committee: '#8a5a9e',
};

export function clockTimeChart(document: ResultDocument, lang: Lang, size: ChartSize = 'wide'): TopLevelSpec | null {
  const { reports, allTickets } = words(lang);
  const byMonth = list(document, 'clockTime', ['cause', 'month'], 'total');
  const whole = list(document, 'clockTime', ['cause'], 'total');
  const drawn = byMonth.length > 0 ? byMonth : whole;
  const causes = clockCauses.filter((cause) =>
    drawn.some(({ where, estimate }) => where.cause === cause && estimate > 0),
  );
  const hours = (measures: readonly Measure[]) => measures.reduce((sum, { estimate }) => sum + estimate, 0);
  const total = hours(whole);
  if (causes.length === 0 || !(total > 0)) return null;
  const largest = whole.reduce((most, each) => (each.estimate > most.estimate ? each : most));
  const sentence = reports.clockTimeTitle(
    nameOf(lang, 'clockCause', largest.where.cause),
    share(largest.estimate / total, lang),
  );
  const rowOf = ({ where }: Measure) => (where.month === undefined ? allTickets : monthLabel(where.month, lang));
  const months = [...new Set([...drawn].sort(byMonthOf).map(rowOf))];
  const names = causes.map((cause) => labelOf(lang, 'clockCause', cause));
  const values = drawn
    .filter(({ estimate }) => estimate > 0)
    .map((each) => ({
      month: rowOf(each),
      cause: labelOf(lang, 'clockCause', each.where.cause),
      place: names.indexOf(labelOf(lang, 'clockCause', each.where.cause)),
      hours: each.estimate,
    }));
  const wide = size !== 'narrow';
  return {
    title: title(sentence, size),
    description: `${sentence}. ${reports.clockTimeAbout}`,
    data: { values },
    width: widthOf[size] - (wide ? 130 : 90),
    height: { step: heightOn(size, 44) },
    mark: { type: 'bar', height: { band: 0.7 } },
    encoding: {
      x: {
        field: 'hours',
        type: 'quantitative',
        stack: 'zero',
        axis: {
          title: reports.clockTimeAxis,
          titleAnchor: 'start',
          tickCount: wide ? 6 : 3,
          labelOverlap: 'greedy',
          grid: true,
        },
      },
      y: { field: 'month', type: 'nominal', sort: months, axis: { title: null } },
      color: {
        field: 'cause',
        type: 'nominal',
        scale: { domain: names, range: causes.map((cause) => colourOfCause[cause]) },
        legend: {
          title: null,
          symbolType: 'square',
          symbolStrokeWidth: 0,
          symbolSize: 140,
          columns: size === 'wide' ? 4 : wide ? 3 : 1,
        },
      },
      order: { field: 'place', type: 'quantitative' },
    },
    config: theme,
  };
}

function byMonthOf(one: Measure, other: Measure): number {
  const [a, b] = [one.where.month ?? '', other.where.month ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
}
