/** Estimate and limits of a figure: the one place that says which interval is right for which kind. */
import { type Interval, meanInterval } from '../statistics/meanInterval.ts';
import type { RatioSeries } from '../statistics/pairedRatio.ts';
import { pooledQuantile } from '../statistics/pooledQuantile.ts';
import { ratioInterval } from '../statistics/ratioInterval.ts';
import { replicatedShareInterval } from '../statistics/replicatedShare.ts';
import { skewedInterval } from '../statistics/skewedInterval.ts';
import type { Definition, QuantileFamily } from './definition.ts';
import type { Figures } from './measureSet.ts';

/**
 * @param series numerators and denominators by replication, for a quantile its pulls; a replication that does not have the figure
 * (NaN) is left out
 * @returns NaN for limits with a single replication; a figure's own bounds are put by `limitsOf`
 */
export function figureInterval(
  { measure, kind, quantile }: Pick<Definition, 'measure' | 'kind' | 'quantile'>,
  series: RatioSeries,
  confidence: number,
): Interval {
  const kept = series.numerators.flatMap((value, i) => (Number.isNaN(value) ? [] : [i]));
  const [numerators, denominators] = [series.numerators, series.denominators].map((all) => kept.map((i) => all[i]));
  if (quantile !== undefined) return skewedInterval(numerators, confidence);
  if (kind === 'value') return meanInterval(numerators, confidence);
  if (kind === 'ratio') return ratioInterval(numerators, denominators, confidence);
  // Occupancy is a share of minutes; all other shares count tickets. Work that outlasts its seats can make it more than the whole.
  if (measure === 'occupancy' && sum(numerators) > sum(denominators)) {
    return ratioInterval(numerators, denominators, confidence);
  }
  return replicatedShareInterval(numerators, denominators, confidence, measure !== 'occupancy');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** By how much each replication pulls at a quantile of all tickets; NaN where it has no such tickets. */
export function quantilePulls(
  { p, levels, place }: QuantileFamily,
  index: number,
  results: readonly Pick<Figures, 'numerators' | 'denominators'>[],
): readonly number[] {
  const outlines = results.map(({ numerators, denominators }) => ({
    count: denominators[index],
    values: levels.map((_, level) => numerators[index - place + level]),
  }));
  return pooledQuantile(outlines, levels, p).pulls;
}
