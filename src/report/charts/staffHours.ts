/** Staff at work by hour of the week, on the plan and at present, against the work that arrives: a panel a line. */
import type { TopLevelSpec } from 'vega-lite';
import type { StaffDocument } from '../../planning/staff/staff.ts';
import { supportLines } from '../../scenario/words.ts';
import { clockTime, count } from '../formats.ts';
import { HOURS } from '../hoursOfWeek.ts';
import { capital, type Lang, labelOf, words } from '../words.ts';
import { type ChartSize, colours, heightOn, theme, title, widthOf } from './theme.ts';
import { hourAxis } from './weekAxis.ts';

/** Null where no plan was found. */
export function staffHoursChart(document: StaffDocument, lang: Lang, size: ChartSize = 'wide'): TopLevelSpec | null {
  const text = words(lang);
  const { staff } = text;
  const lines = linesOf(document);
  if (lines.length === 0) return null;
  const [work, plan, present] = [staff.workOffered, staff.plan, staff.presentStaff].map(capital);
  const values = lines.flatMap(({ line, offered, planned, present: now }) =>
    // The last hour is drawn to its end, which is the beginning of the next week.
    Array.from({ length: HOURS + 1 }, (_, hour) => {
      const at = Math.min(hour, HOURS - 1);
      return { panel: labelOf(lang, 'line', line), hour, offered: offered[at], planned: planned[at], present: now[at] };
    }),
  );
  const total = (column: 'offered' | 'planned') =>
    Array.from({ length: HOURS }, (_, hour) => lines.reduce((sum, line) => sum + line[column][hour], 0));
  const planned = total('planned');
  const peak = planned.indexOf(Math.max(...planned));
  const sentence = staff.hoursTitle(
    text.weekdayNames[Math.floor(peak / 24)],
    clockTime(peak % 24),
    count(planned[peak], lang),
    count(total('offered')[peak], lang),
  );
  const colour = (datum: string) => ({
    color: {
      datum,
      type: 'nominal' as const,
      scale: { domain: [work, plan, present], range: [colours.sky, colours.vermilion, colours.grey] },
      legend: {
        title: null,
        orient: 'top' as const,
        direction: size !== 'narrow' ? ('horizontal' as const) : ('vertical' as const),
      },
    },
  });
  const amount = {
    type: 'quantitative' as const,
    scale: { zero: true, nice: true },
    axis: {
      title: size === 'paper' ? null : staff.hoursAxis,
      tickCount: 3,
      tickMinStep: 1,
      grid: true,
      titleFontSize: 11,
    },
  };
  return {
    title: title(sentence, size),
    description: `${sentence}. ${staff.hoursAbout}`,
    data: { values },
    facet: {
      field: 'panel',
      type: 'nominal',
      sort: lines.map(({ line }) => labelOf(lang, 'line', line)),
      header: { labelAnchor: 'start', title: null },
    },
    columns: 1,
    spacing: size === 'paper' ? 8 : 18,
    spec: {
      width: widthOf[size] - (size === 'narrow' ? 60 : 80),
      height: heightOn(size, 100),
      encoding: { x: { field: 'hour', type: 'quantitative', ...hourAxis(lang, size) } },
      layer: [
        {
          mark: { type: 'area', interpolate: 'step-after', opacity: 0.6 },
          encoding: { y: { field: 'offered', ...amount }, ...colour(work) },
        },
        {
          mark: { type: 'line', interpolate: 'step-after', strokeWidth: 1.6, strokeDash: [4, 3] },
          encoding: { y: { field: 'present', ...amount }, ...colour(present) },
        },
        {
          mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2 },
          encoding: { y: { field: 'planned', ...amount }, ...colour(plan) },
        },
      ],
    },
    resolve: { scale: { y: 'independent' } },
    config: theme,
  };
}

/** The teams of a line together, L1 first; none without a plan. */
function linesOf({ hours }: StaffDocument) {
  const known = [...supportLines, ...new Set(hours.map(({ line }) => line))];
  return [...new Set(known)].flatMap((line) => {
    const own = hours.filter((team) => team.line === line && team.planned !== null);
    if (own.length === 0) return [];
    const sum = (column: 'offered' | 'planned' | 'present') =>
      Array.from({ length: HOURS }, (_, hour) => own.reduce((all, team) => all + team[column]![hour], 0));
    return [{ line, offered: sum('offered'), planned: sum('planned'), present: sum('present') }];
  });
}
