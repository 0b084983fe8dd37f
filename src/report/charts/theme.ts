/** What all charts share: colours that colour-blind readers can tell apart, type, and how a title is set. */
import type { Config } from 'vega-lite';
import { pixelsOf, wrap } from '../width.ts';
import type { Lang } from '../words.ts';

/** A page is wide on a desk and narrow on a phone, and a sheet has points instead of pixels; a chart is drawn for each. */
export type ChartSize = 'wide' | 'narrow' | 'paper';

/** On A4 between its margins 676 pixels make labels of 11 and 12 pixels print at 8 and 8.7 points. */
export const widthOf: Record<ChartSize, number> = { wide: 940, narrow: 326, paper: 676 };

/** Pixels of a panel or a row: fewer on paper, where they are larger, but a line of text must fit. */
export function heightOn(size: ChartSize, pixels: number): number {
  return size === 'paper' ? Math.max(19, Math.round(pixels * 0.62)) : pixels;
}

/** The inks that a page exchanges in the dark; the data's colours below are readable on both grounds. */
export const ink = { text: '#1f2933', muted: '#5f6b7a', grid: '#e3e7ec', ground: '#ffffff' };

/** After Okabe and Ito, "Color Universal Design" (2008), a little darker where they carry lines. */
export const colours = {
  blue: '#0072b2',
  sky: '#56b4e9',
  vermilion: '#d55e00',
  orange: '#e69f00',
  green: '#009e73',
  purple: '#cc79a7',
  grey: '#8793a1',
};

const severityColours: Record<string, string> = {
  critical: colours.vermilion,
  serious: colours.orange,
  general: colours.blue,
};

export function colourOfSeverity(severity: string): string {
  return Object.hasOwn(severityColours, severity) ? severityColours[severity] : colours.green;
}

export const fontFamily =
  'Inter, "Helvetica Neue", Arial, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';

export const theme: Config = {
  font: fontFamily,
  background: ink.ground,
  padding: 8,
  aria: false,
  view: { stroke: null },
  text: { color: ink.text, fontSize: 12 },
  axis: {
    labelColor: ink.muted,
    titleColor: ink.muted,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    titlePadding: 10,
    gridColor: ink.grid,
    domain: false,
    ticks: false,
    labelPadding: 6,
    labelLimit: 0,
    titleLimit: 0,
  },
  axisY: { grid: false, labelColor: ink.text },
  header: {
    labelColor: ink.text,
    labelFontSize: 13,
    labelFontWeight: 600,
    labelLimit: 0,
    labelPadding: 6,
    title: null,
  },
  legend: { labelColor: ink.text, labelFontSize: 12, labelLimit: 0, symbolStrokeWidth: 3, title: null, orient: 'top' },
  title: { color: ink.text, fontSize: 16, fontWeight: 600, anchor: 'start', offset: 14, limit: 0, lineHeight: 22 },
};

/** A sentence over a chart, in as many lines as it needs. */
export function title(sentence: string, size: ChartSize) {
  return {
    text: wrap(sentence, widthOf[size], (text) => pixelsOf(text, 16)),
    anchor: 'start' as const,
    frame: 'bounds' as const,
  };
}

/** A short heading over one panel. */
export function panelTitle(heading: string, size: ChartSize) {
  const text = wrap(heading, widthOf[size] - 20, (line) => pixelsOf(line, 14));
  const frame = size !== 'narrow' ? ('group' as const) : ('bounds' as const);
  return { text, anchor: 'start' as const, frame, fontSize: 13, lineHeight: 18, offset: 8 };
}

/** Pixels left for the drawing between its longest name on the left and its longest label on the right. */
export function plotWidth(size: ChartSize, names: readonly string[], labels: readonly string[]): number {
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => pixelsOf(text, 12)));
  return Math.max(90, Math.floor(widthOf[size] - Math.min(longest(names), NAME_LIMIT[size]) - longest(labels) - 42));
}

/** Pixels after which a name is cut. */
export const NAME_LIMIT: Record<ChartSize, number> = { wide: 260, narrow: 104, paper: 200 };

/** The sentence again, in one line, for a page that sets it as a heading of its own. */
export function sentenceOf(lines: unknown, lang: Lang): string {
  const text = lines !== null && typeof lines === 'object' && 'text' in lines ? lines.text : lines;
  return Array.isArray(text) ? text.join(lang === 'zh' ? '' : ' ') : String(text ?? '');
}
