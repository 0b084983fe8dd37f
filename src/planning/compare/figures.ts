/** The figures of a desk that can be compared, each with its numbers by replication. */
import type { RatioSeries } from '../../statistics/pairedRatio.ts';
import type { Definition } from '../definition.ts';
import { quantilePulls } from '../figureInterval.ts';
import type { ReplicationResult } from '../replication.ts';

export interface Figure extends Definition {
  /** Places in the results whose sum it is; one place but for costs of all kinds together. */
  readonly places: readonly number[];
}

/** All figures of the definitions, and the whole cost, which no measurer sees by itself. */
export function figuresOf(definitions: readonly Definition[]): Figure[] {
  const figures: Figure[] = definitions.map((definition, place) => ({ ...definition, places: [place] }));
  const kinds = figures.filter(({ measure, where }) => measure === 'cost' && Object.keys(where).join() === 'kind');
  if (kinds.length > 1) figures.push({ ...kinds[0], where: {}, places: kinds.flatMap(({ places }) => places) });
  return figures;
}

/** What makes two desks' figures the same one. */
export function figureKey({ measure, statistic, where, unit }: Omit<Definition, 'kind'>): string {
  return JSON.stringify([measure, statistic, unit, Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/**
 * Numerators and denominators by replication, whose ratio of sums is the figure: of a quantile of all tickets together the
 * pulls of the replications.
 */
export function seriesOf(figure: Figure, results: readonly ReplicationResult[]): RatioSeries {
  const { quantile, places } = figure;
  if (quantile === undefined) return runsOf(figure, results);
  return { numerators: quantilePulls(quantile, places[0], results), denominators: results.map(() => 1) };
}

/**
 * What each replication found by itself, as numerators and denominators. One number a replication gets the denominator 1, also a
 * total of which nothing came up: no complaint is zero complaints. Other figures without anything behind them are not there (NaN).
 */
export function runsOf(figure: Figure, results: readonly ReplicationResult[]): RatioSeries {
  const { kind, places } = figure;
  const sum = (column: (result: ReplicationResult) => Float64Array) =>
    results.map((result) => places.reduce((total, place) => total + column(result)[place], 0));
  const numerators = sum((result) => result.numerators);
  const denominators = sum((result) => result.denominators);
  if (kind !== 'value') return { numerators, denominators };
  return {
    numerators: numerators.map((value, i) => (isCounted(figure) || denominators[i] > 0 ? value : Number.NaN)),
    denominators: numerators.map(() => 1),
  };
}

/** Totals and counts: of these nothing is zero, and there is something to compare where one desk has any. */
export function isCounted({ statistic }: Figure): boolean {
  return statistic === 'total' || statistic === 'count';
}

/** Whether the desk has the figure at all in these replications. */
export function isPresent(figure: Figure, results: readonly ReplicationResult[]): boolean {
  const column = isCounted(figure) ? 'numerators' : 'denominators';
  return results.some((result) => figure.places.some((place) => result[column][place] !== 0));
}

/** Tickets behind the figure, the mean of replications. */
export function behind(figure: Figure, results: readonly ReplicationResult[]): number {
  return results.reduce((sum, { denominators }) => sum + denominators[figure.places[0]], 0) / results.length;
}
