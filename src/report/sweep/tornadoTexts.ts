/** The texts of a tornado: its sentence, the names of its bars, what stands beside them and beneath its axis. */
import type { Sensitivity } from '../../planning/sweep/sweep.ts';
import { type ChartSize, NAME_LIMIT } from '../charts/theme.ts';
import { differenceWithLimits, pictureUnit } from '../comparison/labels.ts';
import { pixelsOf } from '../width.ts';
import { type Lang, words } from '../words.ts';
import { figureName } from './figures.ts';

/** A value of a path as it is shown. */
export type ValueOf = (path: string, text: string) => string;

/** What the chart says, in a sentence that its figures bear out. @param level of the figure, whose unit of time effects take */
export function sentenceFor(
  effects: readonly Sensitivity[],
  short: ReadonlyMap<string, string>,
  valueOf: ValueOf,
  level: number,
  lang: Lang,
): string {
  const { sweep } = words(lang);
  const [top] = effects;
  const figure = figureName(top, lang);
  if (effects.every(({ effect }) => effect.estimate === 0)) return sweep.chartNone(figure);
  const { low, high } = top.effect;
  if (low === null || high === null || low * high <= 0) return sweep.chartUnsure(figure);
  const [from, to] = [top.lowest, top.highest].map((text) => valueOf(top.path, text));
  const say = effects.length === 1 ? sweep.chartOne : sweep.chartTitle;
  return say(figure, short.get(top.path)!, textOf(top, lang, level).text, from, to);
}

function textOf({ effect: { estimate, low, high }, unit }: Sensitivity, lang: Lang, level: number) {
  return differenceWithLimits({ difference: estimate, low, high, unit }, lang, level);
}

/** The effect as it stands beside its bar. */
export function effectLabel(row: Sensitivity, level: number, lang: Lang, size: ChartSize): string {
  const { text, detail } = textOf(row, lang, level);
  return size === 'narrow' || detail === '' ? text : `${text} (${detail})`;
}

/** The path, and beneath it its two values; on a phone in as many lines as they need. */
export function nameLines(
  { path, lowest, highest }: Sensitivity,
  short: ReadonlyMap<string, string>,
  valueOf: ValueOf,
  size: ChartSize,
): string {
  const texts = [short.get(path)!, `${valueOf(path, lowest)} → ${valueOf(path, highest)}`];
  return texts.flatMap((text) => inLines(text, NAME_LIMIT[size])).join('\n');
}

/** Broken at blanks and after points, and cut where a word is longer still. */
export function inLines(text: string, limit: number): string[] {
  const lines: string[] = [];
  for (const piece of text.split(/(?<=[.\s])/)) {
    const joined = (lines.at(-1) ?? '') + piece;
    if (lines.length > 0 && pixelsOf(joined.trimEnd(), 12) <= limit) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines.map((line) => cut(line.trimEnd(), limit));
}

function cut(text: string, limit: number): string {
  if (pixelsOf(text, 12) <= limit) return text;
  let kept = [...text];
  while (kept.length > 1 && pixelsOf(`${kept.join('')}…`, 12) > limit) kept = kept.slice(0, -1);
  return `${kept.join('')}…`;
}

/** By what the figures are divided on the axis, and what stands beneath it. */
export function axisUnit(
  unit: string,
  largest: number,
  sampled: boolean,
  lang: Lang,
): { scale: number; name: string | null } {
  if (sampled) {
    const { scale, name } = pictureUnit(unit, largest, lang);
    return { scale, name: words(lang).sweep.againstAverage(name) };
  }
  if (unit === 'share') return { scale: 0.01, name: '%' };
  const { scale, name } = pictureUnit(unit, largest, lang);
  return { scale, name: name === '' ? null : name };
}
