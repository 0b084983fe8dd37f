/** When tickets are opened: a heat map of the week, a row a day, a column an hour, in five classes. */
import type { TopLevelSpec } from 'vega-lite';
import type { ResultDocument } from '../../planning/result.ts';
import { arrivalsByHour, busiestHour } from '../arrivals.ts';
import { clockTime, quantity } from '../formats.ts';
import { type Lang, words } from '../words.ts';
import { type ChartSize, heightOn, ink, theme, title, widthOf } from './theme.ts';

/** Light is few, dark is many, in even steps from none to the most. */
const shades = ['#e3eef8', '#b3d1e9', '#74add6', '#2f7fbb', '#08457e'];

export function arrivalsChart(document: ResultDocument, lang: Lang, size: ChartSize = 'wide'): TopLevelSpec | null {
  const hours = arrivalsByHour(document);
  if (hours === null) return null;
  const text = words(lang);
  const peak = busiestHour(document, hours);
  const highest = hours[peak.hour];
  const step = niceStep(highest / shades.length);
  const levels = shades.map((_, level) =>
    level === shades.length - 1
      ? text.reports.arrivalsFrom(quantity(level * step, lang))
      : text.reports.arrivalsBetween(quantity(level * step, lang), quantity((level + 1) * step, lang)),
  );
  const values = Array.from(hours, (tickets, hour) => ({
    day: text.weekdays[Math.floor(hour / 24)],
    hour: hour % 24,
    to: (hour % 24) + 1,
    level: levels[Math.min(shades.length - 1, Math.floor(tickets / step))],
  }));
  const [day, hour] = [text.weekdayNames[Math.floor(peak.hour / 24)], clockTime(peak.hour % 24)];
  const sentence = peak.standsOut
    ? text.reports.arrivalsTitle(day, hour, quantity(highest, lang))
    : text.reports.arrivalsEvenTitle(quantity(highest, lang));
  const wide = size !== 'narrow';
  return {
    title: title(sentence, size),
    description: `${sentence}. ${text.reports.arrivalsAbout}`,
    data: { values },
    width: widthOf[size] - (wide ? 90 : 66),
    height: { step: wide ? heightOn(size, 30) : 24 },
    mark: { type: 'rect', height: { band: 0.92 } },
    encoding: {
      x: {
        field: 'hour',
        type: 'quantitative',
        scale: { domain: [0, 24], nice: false },
        axis: {
          title: text.reports.hourOfDay,
          titleAnchor: 'start',
          values: wide ? [0, 3, 6, 9, 12, 15, 18, 21, 24] : [0, 6, 12, 18, 24],
          labelExpr: "format(datum.value, '02') + ':00'",
          grid: false,
        },
      },
      x2: { field: 'to' },
      y: { field: 'day', type: 'nominal', sort: [...text.weekdays], axis: { title: null } },
      color: {
        field: 'level',
        type: 'nominal',
        scale: { domain: levels, range: shades },
        legend: {
          title: text.reports.ticketsAnHour,
          titleFontWeight: 'normal',
          titleColor: ink.muted,
          symbolType: 'square',
          symbolStrokeWidth: 0,
          symbolSize: 140,
          columns: wide ? 5 : 2,
        },
      },
    },
    config: theme,
  };
}

/** The next number above that people count in: 1, 2, 2.5 or 5 times a power of ten. */
function niceStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= value) ?? 10) * power;
}
