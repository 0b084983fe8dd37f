/**
 * Which inputs matter most to measure better: the share of a figure's uncertainty that each of them makes, on straight
 * lines through the samples.
 */
import { contrast } from '../../statistics/contrast.ts';
import { leastSquaresWeights } from '../../statistics/leastSquares.ts';
import type { RatioSeries } from '../../statistics/pairedRatio.ts';
import { studentQuantile } from '../../statistics/student.ts';
import type { VarianceParts } from './varianceParts.ts';

export interface InputInfluence {
  /** How far the figure moves from the low to the high end of the input's range. */
  readonly effect: { readonly estimate: number; readonly low: number; readonly high: number };
  /** Share of the variance that not knowing the inputs makes, which is this one's: what knowing it would take away. */
  readonly share: { readonly estimate: number; readonly low: number; readonly high: number };
}

export interface Influences {
  /** In the order of the inputs. */
  readonly inputs: readonly InputInfluence[];
  /** Share of the variance that straight lines explain; the rest is curved, or made by inputs together. */
  readonly explained: number;
}

/** The inputs' values by sample, each as its distance from its mean in standard deviations. */
export interface InfluenceDesign {
  readonly weights: readonly (readonly number[])[];
  readonly rows: readonly (readonly number[])[];
}

/** Null where the samples are too few to tell the inputs apart. */
export function influenceDesign(standardised: readonly (readonly number[])[]): InfluenceDesign | null {
  const rows = standardised.map((values) => [1, ...values]);
  if (rows.length < (rows[0]?.length ?? 0) + 1) return null;
  const weights = leastSquaresWeights(rows);
  return weights === null ? null : { weights, rows };
}

/**
 * Standardised regression: with inputs z of mean 0 and variance 1 that are drawn independently, a figure β₀ + Σ βⱼ zⱼ + rest has the
 * variance Σ βⱼ² + Var rest, so βⱼ² over the whole is the first-order share of input j (Saltelli et al., Global Sensitivity
 * Analysis, chapter 1; Sobol's Sⱼ where the figure is straight). βⱼ is estimated by least squares with error variance v, and βⱼ² by
 * b² − v: without that every idle input would seem to matter a little.
 *
 * v is the scatter about the line, S − k degrees of freedom, and what common chance does to the slope beyond it,
 * R − 1; the limits of β by Student's t with the degrees of freedom of their sum (Welch, Satterthwaite). Limits of the share
 * follow from those of β, what the other inputs make taken as it was found.
 *
 * @param ranges how many standard deviations lie between the ends of each input
 */
export function influencesOf(
  series: readonly RatioSeries[],
  { figures, inputs: variance, chance, average }: VarianceParts,
  { weights, rows }: InfluenceDesign,
  ranges: readonly number[],
  confidence: number,
): Influences {
  const coefficients = weights.map((row) => row.reduce((sum, weight, s) => sum + weight * figures[s], 0));
  const off = figures.reduce((sum, figure, s) => sum + (figure - fitted(rows[s], coefficients)) ** 2, 0);
  const freedom = figures.length - coefficients.length;
  const scatter = off / freedom;
  const replications = series[0].numerators.length;
  const slopes = coefficients.slice(1).map((estimate, index) => {
    const own = weights[index + 1];
    const length = own.reduce((sum, weight) => sum + weight * weight, 0);
    const common = errorVariance(series, own, confidence, replications);
    const [byScatter, byChance] = [scatter * length, Math.max(0, common - chance * length)];
    const error = byScatter + byChance;
    const degrees =
      error === 0 ? freedom : error ** 2 / (byScatter ** 2 / freedom + byChance ** 2 / (replications - 1));
    const reach = error === 0 ? 0 : studentQuantile((1 + confidence) / 2, degrees) * Math.sqrt(error);
    return { estimate, low: estimate - reach, high: estimate + reach, square: Math.max(0, estimate ** 2 - error) };
  });
  const straight = slopes.reduce((sum, { square }) => sum + square, 0);
  const whole = Math.max(variance, straight);
  // Where chance hides all that the inputs do, there is nothing to share out.
  const nothing = variance === 0 || whole <= (ROUNDING * average) ** 2;
  return {
    explained: nothing ? 0 : straight / whole,
    inputs: slopes.map(({ estimate, low, high, square }, index) => {
      const effect = { estimate: estimate * ranges[index], low: low * ranges[index], high: high * ranges[index] };
      if (nothing) return { effect, share: { estimate: 0, low: 0, high: 0 } };
      const others = whole - square;
      const shareOf = (slope: number) => (slope === 0 ? 0 : slope ** 2 / (slope ** 2 + others));
      const [nearest, furthest] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
      const share = {
        estimate: square / whole,
        low: low * high <= 0 ? 0 : shareOf(nearest),
        high: shareOf(furthest),
      };
      return { effect, share };
    }),
  };
}

/** What remains of equal numbers after sums and quotients in different orders. */
const ROUNDING = 1e-9;

/** Variance that chance gives a weighted sum of the samples' figures, from its values by replication. */
function errorVariance(
  series: readonly RatioSeries[],
  weights: readonly number[],
  confidence: number,
  replications: number,
): number {
  const { halfWidth } = contrast(series, weights, confidence);
  return (halfWidth / studentQuantile((1 + confidence) / 2, replications - 1)) ** 2;
}

function fitted(row: readonly number[], coefficients: readonly number[]): number {
  return row.reduce((sum, value, j) => sum + value * coefficients[j], 0);
}
