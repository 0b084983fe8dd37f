/**
 * What each varied path does to a figure. On a grid: the average over all points with the highest value less that over all
 * points with the lowest, so that no straight line is assumed. Of a sample: the slope of a straight line in all paths.
 */
import { contrast } from '../../statistics/contrast.ts';
import { leastSquaresWeights } from '../../statistics/leastSquares.ts';
import { studentHalfWidth } from '../../statistics/meanInterval.ts';
import type { RatioSeries } from '../../statistics/pairedRatio.ts';
import type { Factor, Level } from './factor.ts';
import type { Point } from './points.ts';
import { levelAt } from './range.ts';
import type { Effect, Estimated } from './sweep.ts';

/** What remains of equal numbers after sums and quotients in different orders. */
const ROUNDING = 1e-12;

/** How the figures of the points are weighted to tell what a path does. */
export interface PathWeights {
  readonly path: string;
  readonly lowest: string;
  readonly highest: string;
  readonly atLowest: readonly number[];
  readonly atHighest: readonly number[];
}

export interface Design {
  readonly paths: readonly PathWeights[];
  /** Of a sample: the weights of all coefficients, and the row of each point in the fit. */
  readonly fit: {
    readonly weights: readonly (readonly number[])[];
    readonly rows: readonly (readonly number[])[];
  } | null;
}

/** Null where the points of a sample are too few to tell the paths apart. */
export function designOf(factors: readonly Factor[], points: readonly Point[], kind: 'grid' | 'sample'): Design | null {
  const ends = factors.map(endsOf);
  if (kind === 'grid') {
    const paths = factors.flatMap(({ path }, order) => {
      const [lowest, highest] = ends[order];
      if (lowest.text === highest.text) return [];
      const at = (end: Level) => averageOver(points.map((point) => point[order].text === end.text));
      return [{ path, lowest: lowest.text, highest: highest.text, atLowest: at(lowest), atHighest: at(highest) }];
    });
    return { paths, fit: null };
  }
  // Columns of the fit: the constant, then one for a path of numbers and one for each further word of a path of words.
  const columns = factors.flatMap((factor, order) => columnsOf(factor, order, ends[order]));
  const rows = points.map((point) => [1, ...columns.map(({ of }) => of(point))]);
  const weights = points.length > columns.length + 1 ? leastSquaresWeights(rows) : null;
  if (weights === null) return null;
  const average = points.map(() => 1 / points.length);
  const paths = factors.flatMap(({ path }, order) => {
    const [lowest, highest] = ends[order];
    if (lowest.text === highest.text) return [];
    const own = columns.flatMap((column, index) => (column.order === order ? [index + 1] : []));
    const atLowest = average.map((share, i) =>
      own.reduce((sum, column) => sum - mean(rows.map((row) => row[column])) * weights[column][i], share),
    );
    const slope = weights[own[own.length - 1]];
    const atHighest = atLowest.map((weight, i) => weight + slope[i]);
    return [{ path, lowest: lowest.text, highest: highest.text, atLowest, atHighest }];
  });
  return { paths, fit: { weights, rows } };
}

/** Lowest and highest number, or the first and the last word. */
export function endsOf({ levels, range }: Factor): readonly [Level, Level] {
  if (range !== null) return [levelAt(range, range.low), levelAt(range, range.high)];
  const all = levels!;
  if (!isNumeric({ levels, range })) return [all[0], all[all.length - 1]];
  const sorted = [...all].sort((one, other) => one.number! - other.number!);
  return [sorted[0], sorted[sorted.length - 1]];
}

/** Whether the values are numbers of one kind: 'exponential 1 h' and 'fixed 2 h' are words. */
export function isNumeric({ levels, range }: Pick<Factor, 'levels' | 'range'>): boolean {
  if (range !== null) return true;
  const frame = ({ text }: Level) => text.replace(/-?\d+(?:\.\d+)?/, '#');
  return levels!.every((level) => level.number !== null && frame(level) === frame(levels![0]));
}

function columnsOf(factor: Factor, order: number, [lowest, highest]: readonly [Level, Level]) {
  if (lowest.text === highest.text) return [];
  if (isNumeric(factor)) {
    const [from, to] = [lowest.number!, highest.number!];
    return [{ order, of: (point: Point) => (point[order].number! - from) / (to - from) }];
  }
  return factor
    .levels!.slice(1)
    .map(({ text }) => ({ order, of: (point: Point) => Number(point[order].text === text) }));
}

function averageOver(chosen: readonly boolean[]): number[] {
  const count = chosen.filter(Boolean).length;
  return chosen.map((each) => (each ? 1 / count : 0));
}

/** One path's effect on one figure, whose series all points have. */
export function effectOf(
  { atLowest, atHighest }: PathWeights,
  { fit }: Design,
  series: readonly RatioSeries[],
  confidence: number,
  isSkewed = false,
): Effect {
  const change = atHighest.map((weight, i) => weight - atLowest[i]);
  const scatter = fit === null ? null : scatterOf(fit, series);
  const estimated = (weights: readonly number[]): Estimated => {
    const { estimate, halfWidth, low, high } = contrast(series, weights, confidence, isSkewed);
    if (Number.isNaN(halfWidth)) return { estimate, low: null, high: null };
    // Chance in the simulation, and how badly a straight line fits: both make a slope uncertain.
    const off =
      scatter === null ? 0 : studentHalfWidth(scatter.deviation * Math.hypot(...weights), scatter.freedom, confidence);
    return {
      estimate,
      low: estimate - Math.hypot(estimate - low, off),
      high: estimate + Math.hypot(high - estimate, off),
    };
  };
  return {
    atLowest: estimated(atLowest),
    atHighest: estimated(atHighest),
    lowestFromAverage: estimated(atLowest.map((weight) => weight - 1 / atLowest.length)),
    highestFromAverage: estimated(atHighest.map((weight) => weight - 1 / atHighest.length)),
    effect: estimated(change),
    explained: scatter?.explained ?? null,
  };
}

/** How far the points lie from the fitted line. */
function scatterOf({ weights, rows }: NonNullable<Design['fit']>, series: readonly RatioSeries[]) {
  const values = series.map(({ numerators, denominators }) => sum(numerators) / sum(denominators));
  const coefficients = weights.map((row) => row.reduce((total, weight, i) => total + weight * values[i], 0));
  const centre = mean(values);
  let off = 0;
  let all = 0;
  for (const [i, value] of values.entries()) {
    const fitted = rows[i].reduce((total, x, j) => total + x * coefficients[j], 0);
    off += (value - fitted) ** 2;
    all += (value - centre) ** 2;
  }
  const freedom = values.length - coefficients.length;
  const nothing = values.length * (ROUNDING * centre) ** 2;
  return {
    deviation: off <= nothing ? 0 : Math.sqrt(off / freedom),
    freedom,
    explained: all <= nothing ? null : Math.max(0, 1 - off / all),
  };
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
