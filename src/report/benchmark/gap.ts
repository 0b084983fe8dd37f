/** How far two figures lie apart, how sure that is, and how many tickets it takes to see it. */
import { betterWhen } from '../../planning/definition.ts';
import type { BenchmarkRow, Measure, ResultDocument } from '../../planning/result.ts';
import { adjustedByHolm } from '../../statistics/holm.ts';
import { pairedRatio, type RatioSeries } from '../../statistics/pairedRatio.ts';
import { sampleSize } from '../../statistics/sampleSize.ts';
import { studentCdf, studentQuantile } from '../../statistics/student.ts';

/** A difference before the family is looked at as a whole. */
interface RawGap {
  readonly figure: Measure;
  readonly difference: number;
  /** NaN with a single run. */
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** Variance of the figure for one ticket: of this desk, and of what it is compared with. */
  readonly variances: readonly [number, number];
}

export interface Gap {
  readonly unit: string;
  /** This desk less the other, with limits of its own; the verdict holds for all differences of the report together. */
  readonly difference: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Two-sided, adjusted by Holm for all differences of the report. */
  readonly adjustedP: number | null;
  readonly verdict: 'better' | 'worse' | 'different' | 'open';
  /** Tickets of each desk until a difference of this size shows; low and high for the limits of the difference. */
  readonly tickets: { readonly estimate: number; readonly low: number; readonly high: number } | null;
}

const QUANTILES: readonly Measure['statistic'][] = ['p90', 'p95', 'p99'];
/** How often a real difference of the size found is to be seen. */
export const POWER = 0.8;

/** Two desks: paired by replication where both documents have a figure's runs from the same seed, else by Welch. */
export function gapBetween(
  [own, other]: readonly [ResultDocument, ResultDocument],
  [figure, its]: readonly [Measure, Measure],
): RawGap {
  const [spread, itsSpread] = [spreadOf(own, figure), spreadOf(other, its)];
  const variances = [spread.variance, itsSpread.variance] as const;
  const pairs = pairsOf(own, other, figure);
  if (pairs !== null) {
    const { difference, standardError } = pairedRatio(pairs[1], pairs[0], own.confidence);
    return { figure, difference: difference.estimate, standardError, degreesOfFreedom: difference.n - 1, variances };
  }
  const [one, two] = [spread.standardError ** 2, itsSpread.standardError ** 2];
  // Satterthwaite (1946).
  const degreesOfFreedom =
    one + two === 0 ? own.replications - 1 : (one + two) ** 2 / (one ** 2 / spread.df + two ** 2 / itsSpread.df);
  const difference = figure.estimate - its.estimate;
  return { figure, difference, standardError: Math.sqrt(one + two), degreesOfFreedom, variances };
}

/** A desk and a printed figure, which is taken as it stands. */
export function gapToPublished(document: ResultDocument, figure: Measure, published: number): RawGap {
  const { standardError, variance, df } = spreadOf(document, figure);
  const difference = figure.estimate - published;
  return { figure, difference, standardError, degreesOfFreedom: df, variances: [variance, 0] };
}

/** Whether both documents hold the runs of a figure, drawn with the same random numbers. */
export function arePaired(own: ResultDocument, other: ResultDocument, row: Pick<BenchmarkRow, 'measure' | 'where'>) {
  return own.measures.some((figure) => speaksOf(figure, row) && pairsOf(own, other, figure) !== null);
}

/** With verdicts that hold for all of them together. */
export function judged(gaps: readonly RawGap[], confidence: number): Gap[] {
  const p = gaps.map(pValue);
  const adjusted = adjustedByHolm(p.map((value) => value ?? 1));
  return gaps.map((gap, index) => {
    const { figure, difference, standardError } = gap;
    const adjustedP = p[index] === null ? null : adjusted[index];
    const certain = adjustedP !== null;
    const reach = certain ? studentQuantile((1 + confidence) / 2, gap.degreesOfFreedom) * standardError : 0;
    return {
      unit: figure.unit,
      difference,
      low: certain ? difference - reach : null,
      high: certain ? difference + reach : null,
      adjustedP,
      verdict: verdictOf(figure, difference, adjustedP, confidence),
      tickets: certain ? ticketsFor(gap, reach, confidence) : null,
    };
  });
}

function ticketsFor({ difference, variances, figure }: RawGap, reach: number, confidence: number): Gap['tickets'] {
  if (!(figure.n > 0)) return null;
  const needed = (size: number) => sampleSize({ difference: size, variances, confidence, power: POWER });
  const size = Math.abs(difference);
  return {
    estimate: needed(size),
    low: needed(size + reach),
    high: size > reach ? needed(size - reach) : Number.POSITIVE_INFINITY,
  };
}

function verdictOf(figure: Measure, difference: number, adjustedP: number | null, confidence: number): Gap['verdict'] {
  if (adjustedP === null || adjustedP > 1 - confidence) return 'open';
  const direction = betterWhen(figure) ?? 'neither';
  if (direction === 'neither') return 'different';
  return difference > 0 === (direction === 'higher') ? 'better' : 'worse';
}

/** Two-sided, of Student's t; null without a variance. */
function pValue({ difference, standardError, degreesOfFreedom }: RawGap): number | null {
  if (!Number.isFinite(standardError)) return null;
  if (standardError === 0) return difference === 0 ? 1 : 0;
  return Math.min(1, 2 * studentCdf(-Math.abs(difference) / standardError, degreesOfFreedom));
}

/**
 * From the interval back to the spread between replications: s = halfWidth / t √R. A limit that ends at 0 or 1 is cut,
 * so the longer side counts. For one ticket the variance is s² n: that of a mean falls as its tickets grow, and busy
 * days, which tickets share, are in s.
 */
function spreadOf({ replications, confidence }: ResultDocument, { estimate, low, high, n }: Measure) {
  const df = replications - 1;
  if (low === null || high === null || df < 1) return { standardError: Number.NaN, variance: Number.NaN, df };
  const standardError = Math.max(estimate - low, high - estimate) / studentQuantile((1 + confidence) / 2, df);
  return { standardError, variance: standardError ** 2 * replications * n, df };
}

function pairsOf(own: ResultDocument, other: ResultDocument, figure: Measure): [RatioSeries, RatioSeries] | null {
  if (own.seed !== other.seed || own.replications !== other.replications || own.replications < 2) return null;
  const [one, two] = [own, other].map((document) => seriesOf(document, figure));
  return one === null || two === null ? null : [one, two];
}

/** The runs of a figure that a scenario claims; null where one of them is missing. */
function seriesOf({ claims = [] }: ResultDocument, figure: Measure): RatioSeries | null {
  // What each run found by itself does not add up to a quantile of all tickets.
  if (QUANTILES.includes(figure.statistic)) return null;
  const claim = claims.find(
    (each) => each.subject === 'figure' && speaksOf(each, figure) && each.statistic === figure.statistic,
  );
  if (claim === undefined || claim.subject !== 'figure') return null;
  const { numerators, denominators } = claim.runs;
  const whole = [...numerators, ...denominators].every((value) => value !== null);
  return whole ? { numerators: numerators as number[], denominators: denominators as number[] } : null;
}

function speaksOf(one: Pick<Measure, 'measure' | 'where'>, other: Pick<Measure, 'measure' | 'where'>): boolean {
  const keys = Object.keys(one.where);
  return (
    one.measure === other.measure &&
    keys.length === Object.keys(other.where).length &&
    keys.every((key) => one.where[key] === other.where[key])
  );
}
