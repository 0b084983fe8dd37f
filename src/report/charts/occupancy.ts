/** Load per team over the week, as a heat map of occupancy in five classes. */
import type { TopLevelSpec } from 'vega-lite';
import type { ResultDocument } from '../../planning/result.ts';
import { figureOf, share } from '../formats.ts';
import { HOURS, occupancyByHour } from '../hoursOfWeek.ts';
import { find } from '../measures.ts';
import { type Lang, printable, words } from '../words.ts';
import { type ChartSize, heightOn, plotWidth, theme, title, widthOf } from './theme.ts';
import { hourAxis } from './weekAxis.ts';

/** Lower ends of the classes; from 85 % on, waits grow fast. */
const steps = [0, 0.5, 0.7, 0.85, 0.95];
const shades = ['#d3e4f3', '#92c0e0', '#3f88bf', '#f0a04b', '#b8430a'];

/** Hours of one team in a row that fall into one class. */
interface Stretch {
  readonly team: string;
  readonly from: number;
  readonly to: number;
  readonly level: string;
}

export function occupancyChart(document: ResultDocument, lang: Lang, size: ChartSize = 'wide'): TopLevelSpec | null {
  const teams = occupancyByHour(document);
  if (teams.length === 0) return null;
  const text = words(lang);
  const levels = levelNames(lang);
  const values = teams.flatMap(({ team, hours }) => stretchesOf(printable(team), hours, levels));

  const ofTeams = teams.map(({ team, hours }) => ({ team, mean: find(document, 'occupancy', { team }), hours }));
  const busiest = ofTeams.reduce((most, each) =>
    (each.mean?.estimate ?? 0) > (most.mean?.estimate ?? 0) ? each : most,
  );
  const sentence =
    busiest.mean === null
      ? text.charts.occupancyAbout
      : text.charts.occupancyTitle(printable(busiest.team), figureOf(busiest.mean, lang));

  const names = teams.map(({ team }) => printable(team));
  const x = { field: 'from', type: 'quantitative' as const, ...hourAxis(lang, size) };
  const color = {
    field: 'level',
    type: 'nominal' as const,
    scale: { domain: levels, range: shades },
    legend: {
      symbolType: 'square',
      symbolStrokeWidth: 0,
      symbolSize: 140,
      columns: size !== 'narrow' ? 5 : 2,
      title: null,
    },
  };
  const head = {
    title: title(sentence, size),
    description: `${sentence}. ${text.charts.occupancyAbout}`,
    data: { values },
    config: theme,
  };
  if (size !== 'narrow') {
    return {
      ...head,
      width: plotWidth(size, names, []),
      height: { step: heightOn(size, 30) },
      mark: { type: 'rect', height: { band: 0.8 } },
      encoding: {
        x,
        x2: { field: 'to' },
        y: { field: 'team', type: 'nominal', sort: names, axis: { title: null } },
        color,
      },
    };
  }
  // On a phone a team's name stands over its row, so that the row keeps the width.
  return {
    ...head,
    facet: {
      field: 'team',
      type: 'nominal',
      sort: names,
      header: { title: null, labelAnchor: 'start', labelFontSize: 12 },
    },
    columns: 1,
    spacing: 6,
    spec: {
      width: widthOf.narrow - 24,
      height: 18,
      mark: { type: 'rect' },
      encoding: { x, x2: { field: 'to' }, color },
    },
  };
}

function levelNames(lang: Lang): string[] {
  const { charts } = words(lang);
  return steps.map((from, index) => {
    if (index === 0) return charts.occupancyBelow(share(steps[1], lang));
    if (index === steps.length - 1) return charts.occupancyFrom(share(from, lang));
    return `${Math.round(from * 100)} – ${share(steps[index + 1], lang)}`;
  });
}

function stretchesOf(team: string, hours: readonly (number | null)[], levels: readonly string[]): Stretch[] {
  const levelAt = (hour: number) => {
    const occupancy = hours[hour] ?? null;
    return occupancy === null ? null : levels[steps.findLastIndex((from) => occupancy >= from)];
  };
  const stretches: Stretch[] = [];
  let from = 0;
  for (let to = 1; to <= HOURS; to++) {
    if (to < HOURS && levelAt(to) === levelAt(from)) continue;
    const level = levelAt(from);
    if (level !== null && level !== undefined) stretches.push({ team, from, to, level });
    from = to;
  }
  return stretches;
}
