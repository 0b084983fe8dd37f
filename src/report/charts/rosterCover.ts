/** Engineers on shift against engineers needed over the week: a panel a team. */
import type { TopLevelSpec } from 'vega-lite';
import type { RosterDocument } from '../../planning/roster/roster.ts';
import { clockTime } from '../formats.ts';
import { HOURS } from '../hoursOfWeek.ts';
import { capital, type Lang, printable, words } from '../words.ts';
import { type ChartSize, colours, theme, title, widthOf } from './theme.ts';
import { hourAxis } from './weekAxis.ts';

/** Less than this is rounding. */
const LACK = 0.01;

export function rosterCoverChart(
  { teams }: Pick<RosterDocument, 'teams'>,
  lang: Lang,
  size: ChartSize = 'wide',
): TopLevelSpec | null {
  const shown = teams.filter(({ engineers }) => engineers.length > 0);
  if (shown.length === 0) return null;
  const text = words(lang);
  const { roster } = text;
  const [onShift, atDesk, need] = [roster.onShift, roster.atDesk, roster.need].map(capital);
  const values = shown.flatMap(({ team, week }) =>
    // The last hour is drawn to its end, which is the beginning of the next week.
    Array.from({ length: HOURS + 1 }, (_, hour) => {
      const place = Math.min(hour, HOURS - 1);
      const own = { onShift: week.onShift[place], atDesk: week.atDesk[place], need: week.need[place] };
      return { panel: printable(team), hour, ...own };
    }),
  );
  const sentence = sentenceOf(shown, lang);
  const colour = (datum: string) => ({
    color: {
      datum,
      type: 'nominal' as const,
      scale: { domain: [onShift, atDesk, need], range: [colours.sky, colours.blue, colours.vermilion] },
      legend: { title: null, orient: 'top' as const, columns: size === 'narrow' ? 2 : 3 },
    },
  });
  const y = (field: string) => ({
    field,
    type: 'quantitative' as const,
    scale: { zero: true, nice: true },
    axis: { title: size === 'paper' ? null : roster.axis, tickCount: 3, tickMinStep: 1, grid: true, titleFontSize: 11 },
  });
  return {
    title: title(sentence, size),
    description: `${sentence}. ${roster.coverageAbout}`,
    data: { values },
    facet: {
      field: 'panel',
      type: 'nominal',
      sort: shown.map(({ team }) => printable(team)),
      header: { labelAnchor: 'start', title: null },
    },
    columns: 1,
    spacing: size === 'paper' ? 8 : 14,
    spec: {
      width: widthOf[size] - (size === 'narrow' ? 60 : 80),
      height: { wide: 74, narrow: 70, paper: 46 }[size],
      encoding: { x: { field: 'hour', type: 'quantitative', ...hourAxis(lang, size) } },
      layer: [
        {
          mark: { type: 'area', interpolate: 'step-after', opacity: 0.6 },
          encoding: { y: y('onShift'), ...colour(onShift) },
        },
        {
          mark: { type: 'line', interpolate: 'step-after', strokeWidth: 1.5 },
          encoding: { y: y('atDesk'), ...colour(atDesk) },
        },
        {
          mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2, strokeDash: [5, 3] },
          encoding: { y: y('need'), ...colour(need) },
        },
      ],
    },
    resolve: { scale: { y: 'independent' } },
    config: theme,
  };
}

/** Where it is short, and where most; else what is drawn. */
function sentenceOf(teams: RosterDocument['teams'], lang: Lang): string {
  const { roster, weekdayNames } = words(lang);
  let most = { lack: LACK, team: '', hour: -1 };
  for (const { team, week } of teams) {
    for (let hour = 0; hour < HOURS; hour++) {
      const lack = week.need[hour] - week.onShift[hour];
      if (lack > most.lack + 1e-9) most = { lack, team, hour };
    }
  }
  if (most.hour < 0) return roster.coverageTitle;
  return roster.coverageShort(
    printable(most.team),
    weekdayNames[Math.floor(most.hour / 24)],
    clockTime(most.hour % 24),
  );
}
