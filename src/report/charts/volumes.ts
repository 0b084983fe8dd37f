/** Tickets opened, week by week, with the interval of their mean. */
import type { TopLevelSpec } from 'vega-lite';
import type { Measure, ResultDocument } from '../../planning/result.ts';
import { count } from '../formats.ts';
import { list } from '../measures.ts';
import { weekLabel } from '../period.ts';
import { most, standsOut } from '../surely.ts';
import { type Lang, words } from '../words.ts';
import { type ChartSize, colours, heightOn, ink, theme, title, widthOf } from './theme.ts';

export function volumesChart(document: ResultDocument, lang: Lang, size: ChartSize = 'wide'): TopLevelSpec | null {
  const { reports, charts } = words(lang);
  const created = weeklyTickets(document, 'created');
  const busiest = most(created);
  if (created.length < 2 || busiest === null) return null;
  const weeks = created.map(({ where }) => weekLabel(where.week));
  const values = created.map((each) => ({
    week: weekLabel(each.where.week),
    tickets: each.estimate,
    // An interval may reach below none, a picture of tickets not.
    low: Math.max(0, each.low ?? each.estimate),
    high: each.high ?? each.estimate,
  }));
  const estimates = created.map(({ estimate }) => estimate);
  const sentence = standsOut(busiest, estimates)
    ? reports.volumesTitle(weekLabel(busiest.where.week), count(busiest.estimate, lang))
    : reports.volumesEvenTitle(count(busiest.estimate, lang));
  return {
    title: title(sentence, size),
    description: `${sentence}. ${reports.volumesAbout}`,
    data: { values },
    width: widthOf[size] - (size === 'narrow' ? 66 : 90),
    height: heightOn(size, 170),
    encoding: {
      x: {
        field: 'week',
        type: 'ordinal',
        sort: weeks,
        axis: { title: charts.weeksAxis, labelAngle: 0, labelOverlap: 'greedy', titleAnchor: 'start' },
      },
      y: {
        type: 'quantitative',
        scale: { zero: true, nice: true },
        axis: { title: reports.ticketsAWeek, tickCount: 4, grid: true },
      },
    },
    layer: [
      {
        mark: { type: 'bar', color: colours.blue, opacity: 0.8, width: { band: 0.7 } },
        encoding: { y: { field: 'tickets' } },
      },
      {
        mark: { type: 'rule', strokeWidth: 2, color: ink.text },
        encoding: { y: { field: 'low' }, y2: { field: 'high' } },
      },
    ],
    config: theme,
  };
}

/** Tickets of a state by the week they were opened in, in the order of the weeks. */
export function weeklyTickets(document: ResultDocument, state: string): Measure[] {
  const key = ({ where }: Measure) => where.week.padStart(8, '0');
  return list(document, 'tickets', ['state', 'week'], 'count')
    .filter(({ where }) => where.state === state)
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
