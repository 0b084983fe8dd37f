/** What remains of a point once its replications are done: the figures asked for, replication by replication. */
import type { Model } from '../../model/model.ts';
import type { RatioSeries } from '../../statistics/pairedRatio.ts';
import { behind, type Figure, figureKey, figuresOf, isCounted, isPresent, seriesOf } from '../compare/figures.ts';
import type { Definition } from '../definition.ts';
import { figureInterval } from '../figureInterval.ts';
import { limitsOf } from '../limits.ts';
import { intervalOf } from '../replicate.ts';
import { definitionsOf, type ReplicationResult } from '../replication.ts';
import type { Measure, Warning } from '../result.ts';
import { steadinessWarnings } from '../steadiness.ts';

export interface PointFigure {
  /** By replication, in order; NaN where a replication does not have the figure. */
  readonly series: RatioSeries;
  /** Mean number of tickets behind it in a replication. */
  readonly n: number;
  /** False for a count or a total of which nothing came up: its series is zero. */
  readonly present: boolean;
}

export interface PointOutcome {
  readonly replications: number;
  /** In the order of the figures asked for; null where the point has no such figure. */
  readonly figures: readonly (PointFigure | null)[];
  readonly tickets: number;
  readonly warnings: readonly Warning[];
}

/** What it takes to see whether a desk keeps up. */
const WATCHED = ['occupancy', 'load', 'queueLength', 'tickets', 'repair'];

export function outcomeOf(
  model: Model,
  results: readonly ReplicationResult[],
  asked: readonly Figure[],
  confidence: number,
): PointOutcome {
  const { definitions } = definitionsOf(model);
  const own = new Map(figuresOf(definitions).map((figure) => [figureKey(figure), figure]));
  const figures = asked.map((wanted): PointFigure | null => {
    const figure = own.get(figureKey(wanted));
    if (figure === undefined) return null;
    const present = isPresent(figure, results);
    if (!present && !isCounted(figure)) return null;
    return { series: seriesOf(figure, results), n: behind(figure, results), present };
  });
  const watched = watchedMeasures(definitions, results, confidence);
  const created = watched.find(({ measure, where }) => measure === 'tickets' && where.state === 'created');
  return {
    replications: results.length,
    figures,
    tickets: created?.estimate ?? 0,
    warnings: steadinessWarnings(model, watched),
  };
}

function watchedMeasures(
  definitions: readonly Definition[],
  results: readonly ReplicationResult[],
  confidence: number,
): Measure[] {
  return definitions.flatMap((definition, index): Measure[] => {
    const { measure, statistic, where, unit } = definition;
    const broken = Object.keys(where).some((key) => key !== 'team' && key !== 'state');
    if (!WATCHED.includes(measure) || broken) return [];
    const interval = intervalOf(definition, index, results, confidence);
    return interval === null ? [] : [{ measure, statistic, where, unit, ...interval }];
  });
}

/** Estimate and limits of one figure at one point, with limits only where a figure can lie. */
export function estimateOf(
  definition: Definition,
  { series }: Pick<PointFigure, 'series'>,
  confidence: number,
): { estimate: number; low: number | null; high: number | null } {
  const { estimate, low, high } = figureInterval(definition, series, confidence);
  return { estimate, ...limitsOf(definition, { low, high }) };
}

/** For a precision: whether the half-width of every figure is at most this share of it. */
export function isPrecise(
  figures: readonly Figure[],
  outcome: PointOutcome,
  confidence: number,
  precision: number,
): boolean {
  if (outcome.replications < 2) return false;
  return figures.every((figure, index) => {
    const found = outcome.figures[index];
    if (found === null) return true;
    const { estimate, low, high } = estimateOf(figure, found, confidence);
    if (low === null || high === null) return false;
    return estimate === 0 || (high - low) / 2 <= precision * Math.abs(estimate);
  });
}
