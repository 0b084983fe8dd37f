/** Which figures of an uncertain desk are told: those asked for in words, else those published of it and the usual ones. */
import { type Figure, figureKey } from '../compare/figures.ts';
import type { BenchmarkRow } from '../result.ts';
import type { AskedFigure } from './uncertaintyDocument.ts';

/** Published figures first, under the name of their row; each figure once. */
export function publishedFirst(
  figures: readonly Figure[],
  usual: readonly Figure[],
  rows: readonly BenchmarkRow[],
): AskedFigure[] {
  const published = rows.flatMap(({ measure, statistic, where, published, label }): AskedFigure[] => {
    if (published === null) return [];
    const figure = figures.find((each) => figureKey(each) === figureKey({ ...each, measure, where }));
    return figure === undefined || figure.statistic !== statistic ? [] : [{ figure, label }];
  });
  const all = [...published, ...usual.map((figure) => ({ figure }))];
  return all.filter(({ figure }, order) => all.findIndex((other) => sameFigure(other.figure, figure)) === order);
}

function sameFigure(one: Figure, other: Figure): boolean {
  return figureKey(one) === figureKey(other);
}
