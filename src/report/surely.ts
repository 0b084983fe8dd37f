/** What may be said of figures from their intervals alone. */
import type { Measure } from '../planning/result.ts';

/** Whether two intervals lie apart; never where one of them is missing. */
export function liesApart(one: Measure, other: Measure): boolean {
  if (one.low === null || one.high === null || other.low === null || other.high === null) return false;
  return one.high < other.low || other.high < one.low;
}

/** Whether a figure's interval lies clear of all others'; never where it is the only one. */
export function liesClear(one: Measure, all: readonly Measure[]): boolean {
  const others = all.filter((each) => each !== one);
  return others.length > 0 && others.every((other) => liesApart(one, other));
}

/** Whether a figure is there and none of what it counts ever happened: a desk without the thing has it so. */
export function isNone(measure: Measure | null): boolean {
  return measure === null || measure.estimate === 0;
}

/** Of many figures that are alike, the highest lies so many half-widths above the middle one by chance hardly ever. */
const BY_CHANCE = 2;

/** Whether the highest stands out from the middle one of them by more than chance; yes where nobody knows its interval. */
export function standsOut(highest: Pick<Measure, 'estimate' | 'low' | 'high'>, all: readonly number[]): boolean {
  if (highest.low === null || highest.high === null) return true;
  const middle = [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
  return highest.estimate - middle > (BY_CHANCE * (highest.high - highest.low)) / 2;
}

export function least(measures: readonly Measure[]): Measure | null {
  return measures.reduce<Measure | null>(
    (found, each) => (found === null || each.estimate < found.estimate ? each : found),
    null,
  );
}

export function most(measures: readonly Measure[]): Measure | null {
  return measures.reduce<Measure | null>(
    (found, each) => (found === null || each.estimate > found.estimate ? each : found),
    null,
  );
}

/**
 * Figures added up. The limits are added up too: the interval of a sum is never wider, however its parts hang together,
 * because the standard deviation of a sum is at most the sum of the standard deviations. Null where nothing is there or
 * the units differ.
 */
export function sumOf(measures: readonly Measure[]): Measure | null {
  const [first] = measures;
  if (first === undefined || measures.some(({ unit }) => unit !== first.unit)) return null;
  const total = (of: (measure: Measure) => number | null) =>
    measures.reduce<number | null>((sum, measure) => {
      const value = of(measure);
      return sum === null || value === null ? null : sum + value;
    }, 0);
  return {
    ...first,
    where: {},
    estimate: total(({ estimate }) => estimate) ?? first.estimate,
    low: total(({ low }) => low),
    high: total(({ high }) => high),
  };
}
