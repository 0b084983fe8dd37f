/** From replications to differences: paired intervals, what pairing was worth, and verdicts that hold together. */
import { adjustedByHolm, jointConfidence } from '../../statistics/holm.ts';
import { type PairedRatio, pairedRatio, type RatioSeries } from '../../statistics/pairedRatio.ts';
import { skewedInterval, skewedPValue } from '../../statistics/skewedInterval.ts';
import { studentCdf, studentQuantile } from '../../statistics/student.ts';
import { betterWhen, type Direction } from '../definition.ts';
import type { ReplicationResult } from '../replication.ts';
import type { Difference, Unmatched, Verdict } from './comparison.ts';
import { behind, type Figure, figureKey, isCounted, isPresent, runsOf, seriesOf } from './figures.ts';

/** One desk's figures and its replications, in the order of the other desks'. */
export interface DeskFigures {
  readonly figures: readonly Figure[];
  readonly results: readonly ReplicationResult[];
}

/** A figure that both desks have, before the family is looked at as a whole. */
interface Pair {
  readonly variant: number;
  readonly figure: Figure;
  readonly direction: Direction;
  readonly paired: PairedRatio;
  readonly limits: (confidence: number) => { readonly low: number; readonly high: number };
  readonly p: number | null;
  readonly better: number;
  readonly worse: number;
}

export function differencesOf(
  asked: readonly Figure[],
  base: DeskFigures,
  variants: readonly DeskFigures[],
  confidence: number,
): Difference[] {
  const pairs = variants.flatMap((variant, index) => pairsOf(asked, base, variant, index, confidence));
  const adjusted = adjustedByHolm(pairs.map(({ p }) => p ?? 1));
  const joint = jointConfidence(confidence, pairs.length);
  return pairs.map((pair, index) => {
    const { figure, paired, direction } = pair;
    const { difference } = paired;
    const certain = pair.p !== null;
    const [own, together] = [confidence, joint].map(pair.limits);
    const adjustedP = certain ? adjusted[index] : null;
    return {
      variant: pair.variant,
      measure: figure.measure,
      statistic: figure.statistic,
      where: figure.where,
      unit: figure.unit,
      betterWhen: direction,
      baseEstimate: paired.first,
      variantEstimate: paired.second,
      difference: difference.estimate,
      low: certain ? own.low : null,
      high: certain ? own.high : null,
      jointLow: certain ? together.low : null,
      jointHigh: certain ? together.high : null,
      p: pair.p,
      adjustedP,
      probabilityBetter: probabilityBetter(pair),
      replicationsBetter: pair.better,
      replicationsWorse: pair.worse,
      varianceRatio: Number.isFinite(paired.varianceRatio) ? paired.varianceRatio : null,
      varianceSaved: Number.isNaN(paired.varianceRatio) ? null : 1 - 1 / paired.varianceRatio,
      verdict: verdictOf(paired, adjustedP, direction, confidence),
      n: behind(figure, base.results),
    };
  });
}

/** Whether the half-width of each difference is at most this share of the base's value. */
export function isPreciseEnough(
  asked: readonly Figure[],
  base: DeskFigures,
  variants: readonly DeskFigures[],
  confidence: number,
  precision: number,
): boolean {
  if (base.results.length < 2) return false;
  return variants.every((variant, index) =>
    pairsOf(asked, base, variant, index, confidence).every(({ paired: { first }, limits }) => {
      const { low, high } = limits(confidence);
      return first === 0 || (high - low) / 2 <= precision * Math.abs(first);
    }),
  );
}

/** Asked figures that came up in one of the two desks only, and those that only a variant could have. */
export function unmatchedOf(
  asked: readonly Figure[],
  base: DeskFigures,
  variants: readonly DeskFigures[],
): Unmatched[] {
  return variants.flatMap((desk, variant) => {
    const its = new Map(desk.figures.map((figure) => [figureKey(figure), figure]));
    const own = new Set(base.figures.map(figureKey));
    const missing = asked.filter((figure) => {
      const other = its.get(figureKey(figure));
      return (
        isPresent(figure, base.results) &&
        (other === undefined || (!isCounted(figure) && !isPresent(other, desk.results)))
      );
    });
    const shapes = new Set(asked.map(shapeOf));
    const added = desk.figures.filter(
      (figure) => !own.has(figureKey(figure)) && shapes.has(shapeOf(figure)) && isPresent(figure, desk.results),
    );
    const told = (figure: Figure, only: Unmatched['only']) => ({
      variant,
      measure: figure.measure,
      where: figure.where,
      only,
    });
    return [...missing.map((figure) => told(figure, 'base')), ...added.map((figure) => told(figure, 'variant'))];
  });
}

function shapeOf({ measure, statistic, where }: Figure): string {
  return `${measure} ${statistic} ${Object.keys(where).sort().join(' ')}`;
}

function pairsOf(
  asked: readonly Figure[],
  base: DeskFigures,
  variant: DeskFigures,
  index: number,
  confidence: number,
): Pair[] {
  const its = new Map(variant.figures.map((figure) => [figureKey(figure), figure]));
  return asked.flatMap((figure) => {
    const other = its.get(figureKey(figure));
    if (other === undefined) return [];
    const present = [isPresent(figure, base.results), isPresent(other, variant.results)];
    if (isCounted(figure) ? !present.some(Boolean) : !present.every(Boolean)) return [];
    const [ofBase, ofVariant] = bothPresent(figure, base.results, other, variant.results);
    const [first, second] = [seriesOf(figure, ofBase), seriesOf(other, ofVariant)];
    const paired = pairedRatio(first, second, confidence);
    if (!Number.isFinite(paired.difference.estimate)) return [];
    const direction = betterWhen(figure) ?? 'neither';
    const [better, worse] = countReplications(runsOf(figure, ofBase), runsOf(other, ofVariant), direction);
    // What replications pull at a quantile is skewed, and so is what they pull at a difference of two.
    const isSkewed = figure.quantile !== undefined && paired.standardError > 0;
    const pulls = isSkewed ? second.numerators.map((value, i) => value - first.numerators[i]) : [];
    const limits = (wanted: number) => (isSkewed ? skewedInterval(pulls, wanted) : studentLimits(paired, wanted));
    const p = isSkewed ? skewedPValue(pulls) : pValue(paired);
    return [{ variant: index, figure, direction, paired, limits, p, better, worse }];
  });
}

function studentLimits({ difference: { estimate, n }, standardError }: PairedRatio, confidence: number) {
  const reach = n < 2 ? Number.NaN : studentQuantile((1 + confidence) / 2, n - 1) * standardError;
  return { low: estimate - reach, high: estimate + reach };
}

/** The replications in which both desks have the figure. */
function bothPresent(
  figure: Figure,
  ofBase: readonly ReplicationResult[],
  other: Figure,
  ofVariant: readonly ReplicationResult[],
): [readonly ReplicationResult[], readonly ReplicationResult[]] {
  const [own, its] = [runsOf(figure, ofBase).numerators, runsOf(other, ofVariant).numerators];
  const isKept = (_: ReplicationResult, i: number) => !Number.isNaN(own[i]) && !Number.isNaN(its[i]);
  return [ofBase.filter(isKept), ofVariant.filter(isKept)];
}

/** Two-sided, of Student's t as the limits are; null without a variance. */
function pValue({ difference, standardError }: PairedRatio): number | null {
  if (Number.isNaN(standardError)) return null;
  if (standardError === 0) return difference.estimate === 0 ? 1 : 0;
  return Math.min(1, 2 * studentCdf(-Math.abs(difference.estimate) / standardError, difference.n - 1));
}

/** The half of the p value that lies beyond zero belongs to the worse side. */
function probabilityBetter({ paired, direction, p }: Pick<Pair, 'paired' | 'direction' | 'p'>): number | null {
  const { estimate } = paired.difference;
  const gain = direction === 'lower' ? -estimate : estimate;
  if (direction === 'neither' || p === null) return null;
  if (paired.standardError === 0 && gain === 0) return null;
  return gain > 0 ? 1 - p / 2 : p / 2;
}

function verdictOf(
  { difference, standardError }: PairedRatio,
  adjustedP: number | null,
  direction: Direction,
  confidence: number,
): Verdict {
  if (adjustedP === null) return 'open';
  if (standardError === 0 && difference.estimate === 0) return 'same';
  if (adjustedP > 1 - confidence) return 'open';
  if (direction === 'neither') return 'different';
  return difference.estimate > 0 === (direction === 'higher') ? 'better' : 'worse';
}

function countReplications(first: RatioSeries, second: RatioSeries, direction: Direction): [number, number] {
  let higher = 0;
  let lower = 0;
  for (const [i, numerator] of first.numerators.entries()) {
    const change = second.numerators[i] / second.denominators[i] - numerator / first.denominators[i];
    if (change > 0) higher++;
    else if (change < 0) lower++;
  }
  return direction === 'lower' ? [lower, higher] : [higher, lower];
}
