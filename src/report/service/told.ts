/** Figures as they stand in a sentence, each with its interval. */
import type { Measure } from '../../planning/result.ts';
import { figureOf, interval } from '../formats.ts';
import { liesClear } from '../surely.ts';
import { inBrackets, type Lang } from '../words.ts';

/** '93.1 % (92.9 – 93.3 %)'; the figure alone where it has no interval. What is counted stands before the interval. */
export function withInterval(measure: Measure, lang: Lang, counted = ''): string {
  const limits = interval(measure, lang);
  const shown = `${figureOf(measure, lang)}${counted}`;
  return limits === '' ? shown : inBrackets(shown, limits, lang);
}

/** How far intervals bear out that a figure is the first among its like. */
export type Certainty = 'clear' | 'overlapping' | 'unknown' | 'alone';

export function certaintyOf(one: Measure, all: readonly Measure[]): Certainty {
  if (all.length < 2) return 'alone';
  if (all.some(({ low, high }) => low === null || high === null)) return 'unknown';
  return liesClear(one, all) ? 'clear' : 'overlapping';
}
