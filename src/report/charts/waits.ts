/** How long tickets wait for each team: the mean, and what nine in ten do not exceed. */
import type { TopLevelSpec } from 'vega-lite';
import type { ResultDocument } from '../../planning/result.ts';
import { figureOf, timeUnit } from '../formats.ts';
import { find, teamsOf } from '../measures.ts';
import { inBrackets, type Lang, printable, words } from '../words.ts';
import { type ChartSize, colours, heightOn, ink, NAME_LIMIT, plotWidth, theme, title } from './theme.ts';
import { timeAxis } from './timeAxis.ts';

/** Beyond this ratio between the longest and the shortest wait the axis is logarithmic. */
const LOGARITHMIC_FROM = 30;

export function waitsChart(document: ResultDocument, lang: Lang, size: ChartSize = 'wide'): TopLevelSpec | null {
  const text = words(lang);
  const teams = teamsOf(document).flatMap((team) => {
    const mean = find(document, 'wait', { team }, 'mean');
    return mean === null ? [] : [{ team, mean, p90: find(document, 'wait', { team }, 'p90') }];
  });
  if (teams.length === 0) return null;

  const means = teams.map((each) => each.mean.estimate);
  const longest = Math.max(...teams.map((each) => Math.max(each.mean.estimate, each.p90?.estimate ?? 0)));
  const logarithmic = longest >= LOGARITHMIC_FROM * Math.max(1, Math.min(...means));
  const unit = timeUnit(longest);
  // On the logarithmic axis a wait below half a minute stands at its left end.
  const place = (minutes: number) => (logarithmic ? Math.max(0.5, minutes) : minutes / unit.minutes);
  const values = teams.map(({ team, mean, p90 }) => ({
    team: printable(team),
    mean: place(mean.estimate),
    p90: place(p90?.estimate ?? mean.estimate),
    hasP90: p90 !== null,
    label:
      p90 === null || size === 'narrow'
        ? figureOf(mean, lang)
        : text.charts.waitsLabel(figureOf(mean, lang), text.nineInTen(figureOf(p90, lang))),
  }));
  const slowest = teams.reduce((most, each) => (each.mean.estimate > most.mean.estimate ? each : most));
  const sentence = text.charts.waitsTitle(printable(slowest.team), figureOf(slowest.mean, lang));
  const axis = logarithmic
    ? timeAxis({ from: 0.5, to: longest * 1.15 }, lang, text.charts.waitsAxis, size === 'narrow')
    : {
        scale: { domain: [0, Math.max(longest / unit.minutes, 1e-9) * 1.08], nice: false },
        axis: { title: inBrackets(text.charts.waitsAxis, unit[lang], lang), tickCount: 5 },
      };
  const names = values.map((value) => value.team);
  const width = plotWidth(
    size,
    names,
    values.map((value) => value.label),
  );

  return {
    title: title(sentence, size),
    description: `${sentence}. ${text.charts.waitsAbout}`,
    data: { values },
    width,
    height: { step: heightOn(size, 28) },
    encoding: {
      x: { type: 'quantitative', ...axis, axis: { ...axis.axis, titleAnchor: 'start' } },
      y: {
        field: 'team',
        type: 'nominal',
        sort: names,
        // A dot at the left end keeps clear of its team's name.
        axis: { title: null, labelLimit: NAME_LIMIT[size], labelPadding: 11 },
      },
    },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 3, color: colours.sky, opacity: 0.7 },
        encoding: { x: { field: 'mean' }, x2: { field: 'p90' } },
      },
      {
        mark: { type: 'point', filled: true, size: 90, color: colours.blue, opacity: 1 },
        encoding: { x: { field: 'mean' } },
      },
      {
        transform: [{ filter: 'datum.hasP90' }],
        mark: { type: 'point', filled: false, size: 80, color: colours.blue, strokeWidth: 2, opacity: 1 },
        encoding: { x: { field: 'p90' } },
      },
      {
        mark: { type: 'text', align: 'left', color: ink.text },
        encoding: { x: { value: width + 14 }, text: { field: 'label' } },
      },
    ],
    config: theme,
  };
}
