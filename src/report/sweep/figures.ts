/** Which figures of a sweep are shown, and how its paths are called. */
import type { Sensitivity, SweepDocument, SweepMeasure, VariedPath } from '../../planning/sweep/sweep.ts';
import { detailLabel, measureLabel } from '../comparison/labels.ts';
import { type Lang, printable } from '../words.ts';

type Named = Pick<SweepMeasure, 'measure' | 'statistic' | 'where' | 'unit'>;

/** More than these are too many to read: then only those that are not broken down. */
const MOST_SHOWN = 8;

export function sameFigure(one: Named, other: Named): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ measure, statistic, where, unit }: Named): string {
  return JSON.stringify([measure, statistic, unit, Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** The figures that tables and charts show, in the order of the document. */
export function shownFigures({ measures }: SweepDocument): Named[] {
  const all = [...new Map(measures.map((measure) => [keyOf(measure), measure])).values()];
  if (all.length <= MOST_SHOWN) return all;
  const plain = all.filter(({ where }) => Object.keys(where).length === 0);
  return (plain.length > 0 ? plain : all).slice(0, MOST_SHOWN);
}

/** Effects on one figure, the largest first. */
export function effectsOn({ sensitivity }: SweepDocument, figure: Named): Sensitivity[] {
  return sensitivity
    .filter((row) => sameFigure(row, figure))
    .sort((one, other) => Math.abs(other.effect.estimate) - Math.abs(one.effect.estimate));
}

/** The average of a figure over all points. */
export function averageOf({ measures }: SweepDocument, figure: Named): number {
  const own = measures.filter((measure) => sameFigure(measure, figure));
  return own.reduce((sum, { estimate }) => sum + estimate, 0) / own.length;
}

/** 'First response', 'Promises kept: critical, first response' */
export function figureName(figure: Named, lang: Lang): string {
  const label = measureLabel(figure, lang);
  const detail = detailLabel(figure, lang);
  return detail === '' ? label : `${label}${lang === 'zh' ? '：' : ': '}${detail}`;
}

/** '50 min' of 'exponential 50 min': what all values of a path begin with stands in the line that says what varies. */
export function shortValue({ path }: Pick<VariedPath, 'path'>, { varied }: SweepDocument, text: string): string {
  const numeric = varied.some((each) => each.path === path && each.numeric);
  return printable(numeric ? text.replace(/^[^\d-]+(?=-?\d)/, '') : text);
}

/** Of each path as many last words as tell it from the others, two at least: 'desk.engineers'. */
export function shortPaths(paths: readonly string[]): Map<string, string> {
  const ending = (path: string, words: number) => path.split('.').slice(-words).join('.');
  return new Map(
    paths.map((path) => {
      const most = path.split('.').length;
      let words = Math.min(2, most);
      while (words < most && paths.some((other) => other !== path && ending(other, words) === ending(path, words)))
        words++;
      return [path, printable(ending(path, words))];
    }),
  );
}
