/**
 * How much of what differs between samples of the inputs is due to the inputs, and how much to chance. All samples are
 * simulated with the same random numbers, so the layout is crossed: samples × replications.
 */
import type { RatioSeries } from '../../statistics/pairedRatio.ts';

export interface VarianceParts {
  /** The figure of each sample: of ratios the ratio of sums. */
  readonly figures: readonly number[];
  /** Their mean. */
  readonly average: number;
  /** Variance between the samples' figures, chance and all. */
  readonly between: number;
  /** Variance that chance leaves in one sample's figure, beside what it does to all samples alike. */
  readonly chance: number;
  /** Variance of the figure that is due to not knowing the inputs: `between` less `chance`, never below none. */
  readonly inputs: number;
}

/** What remains of equal numbers after sums and quotients in different orders. */
const ROUNDING = 1e-12;

/**
 * Two-way random effects without repetition: with Y of sample s and replication r = μ + aₛ + bᵣ + eₛᵣ, common random numbers
 * put most of chance into bᵣ, which falls out of every difference between samples. So the expected variance of the
 * samples' figures is Var a + Var e / R, and Var e is estimated by the residual mean square
 * Σ (Yₛᵣ − Ȳₛ − Ȳᵣ + Ȳ)² / ((S − 1)(R − 1)). Taking the plain variance within samples instead, Var b + Var e, would take away
 * more than is there. Of ratios Σx / Σy, Yₛᵣ is Rₛ + (x − Rₛ y) / ȳₛ, as in the delta method.
 *
 * Source: Searle, Casella, McCulloch, Variance Components, chapter 4; Law, Simulation Modeling and Analysis, chapter 11
 * (common random numbers). Cost: two passes.
 *
 * @param series by sample, all of the same replications; at least two of each
 */
export function varianceParts(series: readonly RatioSeries[]): VarianceParts {
  const samples = series.length;
  const replications = series[0]?.numerators.length ?? 0;
  if (samples < 2 || replications < 2) {
    throw new RangeError(`Variance needs two samples and two replications, not ${samples} and ${replications}.`);
  }
  const figures: number[] = [];
  const pulls: number[][] = [];
  const common = new Float64Array(replications);
  for (const { numerators, denominators } of series) {
    const bottom = sum(denominators);
    const figure = sum(numerators) / bottom;
    const pull = numerators.map((value, r) => ((value - figure * denominators[r]) * replications) / bottom);
    figures.push(figure);
    pulls.push(pull);
    for (let r = 0; r < replications; r++) common[r] += pull[r] / samples;
  }
  const average = sum(figures) / samples;
  const size = ROUNDING * Math.max(...figures.map(Math.abs));
  let apart = 0;
  let rest = 0;
  for (const [s, figure] of figures.entries()) {
    apart += (figure - average) ** 2;
    for (let r = 0; r < replications; r++) rest += (pulls[s][r] - common[r]) ** 2;
  }
  const between = settled(apart / (samples - 1), size);
  const chance = settled(rest / ((samples - 1) * (replications - 1)) / replications, size);
  return { figures, average, between, chance, inputs: Math.max(0, between - chance) };
}

function settled(variance: number, size: number): number {
  return variance <= size * size ? 0 : variance;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
