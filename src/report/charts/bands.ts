/** Open or waiting tickets day by day: the median over the runs, and the band that nine in ten runs stay in. */
import type { TopLevelSpec } from 'vega-lite';
import type { Band, ResultDocument } from '../../planning/result.ts';
import { count } from '../formats.ts';
import { inOrder, type Lang, labelOf, printable, words } from '../words.ts';
import { dateAxis } from './dateAxis.ts';
import { type ChartSize, colours, heightOn, theme, title, widthOf } from './theme.ts';

const DAY = 1440;
/** So many teams are shown, and nobody whose median never comes to more than a few tickets. */
const MOST_TEAMS = 5;
const FEW = 2;

export function bandsChart(
  document: ResultDocument,
  measure: Band['measure'],
  lang: Lang,
  size: ChartSize = 'wide',
): TopLevelSpec | null {
  const { reports } = words(lang);
  const bands = bandsOf(document, measure);
  const [first] = bands;
  if (first === undefined) return null;
  const middle = reports.bandMedian;
  const range = document.replications > 1 ? reports.bandRange : null;
  const values = bands.flatMap((band) =>
    band.p50.map((median, step) => ({
      panel: bandLabel(band, lang),
      day: dayOf(band, step),
      median: rounded(median),
      low: rounded(band.p05[step]),
      high: rounded(band.p95[step]),
    })),
  );
  const peak = peakOf(first);
  const sentence = reports.bandsTitle[measure](
    bandLabel(first, lang),
    count(peak.high, lang),
    count(peak.median, lang),
    range !== null,
  );
  const colour = (datum: string, keys: readonly (string | null)[]) => ({
    color: {
      datum,
      type: 'nominal' as const,
      scale: { domain: keys.filter((key) => key !== null), range: [colours.vermilion, colours.sky] },
      legend: {
        title: null,
        symbolType: 'square',
        symbolOpacity: 1,
        symbolStrokeWidth: 0,
        symbolSize: 140,
        direction: size !== 'narrow' ? ('horizontal' as const) : ('vertical' as const),
      },
    },
  });
  const days = Math.max(...values.map(({ day }) => day));
  const area =
    range === null
      ? []
      : [
          {
            mark: { type: 'area' as const, opacity: 0.45 },
            encoding: { y: { field: 'low' }, y2: { field: 'high' }, ...colour(range, [middle, range]) },
          },
        ];

  return {
    title: title(sentence, size),
    description: `${sentence}. ${reports.bandsAbout[measure]}`,
    data: { values },
    facet: {
      field: 'panel',
      type: 'nominal',
      sort: bands.map((band) => bandLabel(band, lang)),
      header: { labelAnchor: 'start', title: null },
    },
    columns: 1,
    spacing: size === 'paper' ? 8 : 18,
    spec: {
      width: widthOf[size] - (size === 'narrow' ? 66 : 90),
      // On paper the bands of lines and those of teams share a sheet.
      height: heightOn(size, bands.length > 2 ? (size === 'paper' ? 66 : 84) : 130),
      encoding: {
        x: { field: 'day', type: 'quantitative', ...dateAxis(first.from, days, lang, size) },
        y: {
          type: 'quantitative',
          scale: { zero: true, nice: true },
          axis: { title: words(lang).tickets, tickCount: 3, tickMinStep: 1, grid: true, titleFontSize: 11 },
        },
      },
      layer: [
        ...area,
        {
          mark: { type: 'line', strokeWidth: 2 },
          encoding: { y: { field: 'median' }, ...colour(middle, [middle, range]) },
        },
      ],
    },
    resolve: { scale: { y: 'independent' } },
    config: theme,
  };
}

/** The bands of a measure: all tickets first, then lines in their order, or the five teams that most tickets wait for. */
export function bandsOf(document: ResultDocument, measure: Band['measure']): Band[] {
  const found = (document.bands ?? []).filter((band) => band.measure === measure && band.p50.length > 1);
  const all = found.filter(({ where }) => Object.keys(where).length === 0);
  const ofLine = (line: string) => found.filter(({ where }) => where.line === line && Object.keys(where).length === 1);
  const lines = inOrder(
    'line',
    found.flatMap(({ where }) => where.line ?? []),
  )
    .flatMap(ofLine)
    .filter(isTall);
  const teams = found
    .filter((band) => band.where.team !== undefined && isTall(band))
    .sort((one, other) => peakOf(other).median - peakOf(one).median);
  return [...all, ...lines, ...teams.slice(0, MOST_TEAMS)];
}

export function bandLabel({ where }: Band, lang: Lang): string {
  if (where.team !== undefined) return printable(where.team);
  return where.line === undefined ? words(lang).reports.allOpen : labelOf(lang, 'line', where.line);
}

/** Days since the midnight that begins the band's first date. */
export function dayOf(band: Band, step: number): number {
  const [, hour = '0', minute = '0'] = /T(\d\d):(\d\d)/.exec(band.from) ?? [];
  return (Number(hour) * 60 + Number(minute) + step * band.stepMinutes) / DAY;
}

function isTall(band: Band): boolean {
  return peakOf(band).median > FEW;
}

/** Where the median is highest. */
function peakOf({ p50, p95 }: Band) {
  const step = p50.reduce((highest, value, each) => (value > p50[highest] ? each : highest), 0);
  return { median: p50[step], high: p95[step] };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
