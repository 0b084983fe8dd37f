/** Which figures are explained: those asked for, those published of both desks, or what people want to know first. */
import type { Model } from '../../model/model.ts';
import { askedFigures } from '../compare/asked.ts';
import { ComparisonError } from '../compare/comparisonError.ts';
import { type Figure, figureKey, figuresOf } from '../compare/figures.ts';
import { definitionsOf } from '../replication.ts';
import type { BenchmarkRow, InBothLanguages } from '../result.ts';

/** A figure that both desks have, with the label of its published row. */
export interface FigureToExplain {
  readonly figure: Figure;
  readonly label?: InBothLanguages;
  /** Whether it is missed where no mix has it. */
  readonly asked: boolean;
}

const USUAL = ['response', 'repair', 'firstLineResolution', 'satisfaction'];
/** Of a desk that promises nothing. */
const USUAL_OF_A_PLAIN_DESK = ['wait'];

/** Throws a ComparisonError where nothing asked for is there in both desks. */
export function figuresToExplain(
  own: Model,
  against: Model,
  asked: readonly string[],
  rows: readonly BenchmarkRow[],
): FigureToExplain[] {
  const known = figuresOf(definitionsOf(own).definitions);
  const its = new Set(figuresOf(definitionsOf(against).definitions).map(figureKey));
  const found =
    asked.length > 0
      ? askedFigures(known, asked).figures.map((figure) => ({ figure, asked: true }))
      : usual(known, rows);
  const both = found.filter(({ figure }) => its.has(figureKey(figure)));
  if (both.length > 0) return both;
  throw new ComparisonError({
    en: '--measure: the two desks have none of these figures in common; name one that both have, such as --measure response.',
    zh: '--measure：两个服务台没有共同的此类指标；请指定双方都有的指标，例如 --measure response。',
  });
}

function usual(known: readonly Figure[], rows: readonly BenchmarkRow[]): FigureToExplain[] {
  // A row that names both desks is a gap that somebody has published.
  const published = rows.flatMap(({ measure, statistic, where, published, industry, label }) => {
    const figure = known.find((each) => figureKey(each) === figureKey({ ...each, measure, where }));
    const isBoth = published !== null && industry !== null && figure?.statistic === statistic;
    return isBoth ? [{ figure, label, asked: false }] : [];
  });
  if (published.length > 0) return [...new Map(published.map((each) => [figureKey(each.figure), each])).values()];
  const whole = known.filter(({ where, statistic }) => Object.keys(where).length === 0 && statistic !== 'count');
  const named = (names: readonly string[]) =>
    names.flatMap((name) => {
      const figure = whole.find(({ measure, statistic }) => measure === name && /mean|share/.test(statistic));
      return figure === undefined ? [] : [{ figure, asked: false }];
    });
  const promised = named(USUAL);
  return promised.length > 0 ? promised : named(USUAL_OF_A_PLAIN_DESK);
}
