/** A team's roster as a picture: a row for each engineer, a column for each day, the colour of the shift. */
import type { TopLevelSpec } from 'vega-lite';
import type { RosterDocument, RosteredTeam } from '../../planning/roster/roster.ts';
import { rangeOf } from '../roster/days.ts';
import { type Lang, printable, words } from '../words.ts';
import { dateAxis } from './dateAxis.ts';
import { type ChartSize, colours, plotWidth, theme, title, widthOf } from './theme.ts';

/** In the order of the day; a team has rarely more shifts. */
const shades = [colours.sky, colours.orange, colours.blue, colours.purple, colours.green, colours.vermilion];
/** More rows are no picture but a wall. */
const MOST_ENGINEERS = 60;

/** Null for a team too large to be drawn, or without engineers. */
export function rosterChart(
  document: Pick<RosterDocument, 'from' | 'days'>,
  team: RosteredTeam,
  lang: Lang,
  size: ChartSize = 'wide',
): TopLevelSpec | null {
  const { engineers, shifts } = team;
  if (engineers.length === 0 || engineers.length > MOST_ENGINEERS) return null;
  const { roster } = words(lang);
  const names = engineers.map(({ name }) => printable(name));
  const labels = shifts.map(({ name }) => name);
  // Rows are told apart by their place: two engineers may have one name.
  const values = engineers.flatMap(({ shiftOfDay }, row) => stretchesOf(shiftOfDay, row, labels));
  const sentence = roster.rosterTitle(printable(team.team), String(engineers.length), rangeOf(team, 'weekends', lang));
  const narrow = size === 'narrow';
  const rows = [...names.keys()];
  const labelExpr = names.map((name, row) => `datum.value === ${row} ? ${JSON.stringify(name)} : `).join('');
  return {
    title: title(sentence, size),
    description: `${sentence}. ${roster.rosterAbout}`,
    data: { values },
    width: narrow ? widthOf.narrow - 24 : plotWidth(size, names, []),
    height: { step: narrow ? 9 : size === 'paper' ? 12 : 17 },
    mark: { type: 'rect', height: { band: 0.82 } },
    encoding: {
      x: { field: 'from', type: 'quantitative', ...dateAxis(document.from, document.days, lang, size) },
      x2: { field: 'to' },
      y: {
        field: 'row',
        type: 'ordinal',
        sort: rows,
        axis: narrow ? null : { title: null, labelExpr: `${labelExpr}''`, labelFontSize: size === 'paper' ? 9 : 11 },
      },
      color: {
        field: 'shift',
        type: 'nominal',
        scale: { domain: labels, range: labels.map((_, place) => shades[place % shades.length]) },
        legend: { symbolType: 'square', symbolStrokeWidth: 0, symbolSize: 140, columns: narrow ? 2 : 5, title: null },
      },
    },
    config: theme,
  };
}

/** Days in a row on the same shift are one stroke; nights end where their day ends. */
function stretchesOf(shiftOfDay: readonly number[], row: number, labels: readonly string[]) {
  const stretches: { row: number; from: number; to: number; shift: string }[] = [];
  for (const [day, shift] of shiftOfDay.entries()) {
    if (shift < 0) continue;
    const before = stretches.at(-1);
    if (before !== undefined && before.to === day && before.shift === labels[shift]) before.to = day + 1;
    else stretches.push({ row, from: day, to: day + 1, shift: labels[shift] });
  }
  return stretches;
}
