/** The intervals of a figure whose inputs are not known: from chance alone, from the inputs alone, and from both. */
import { contrast } from '../../statistics/contrast.ts';
import type { RatioSeries } from '../../statistics/pairedRatio.ts';
import { type VarianceParts, varianceParts } from './varianceParts.ts';

export interface Limits {
  readonly low: number;
  readonly high: number;
}

export interface UncertainIntervals {
  /** The figure on average over what the inputs may be. */
  readonly estimate: number;
  /** How far that average may be off because only so many replications were simulated. */
  readonly chance: Limits;
  /** Where the figure would lie, given the inputs, if there were no chance. */
  readonly inputs: Limits;
  /** Where the desk's own figure lies, whose inputs nobody knows: both together. */
  readonly both: Limits;
  readonly parts: VarianceParts;
}

/** Below so many samples nothing can be said of this share of them: the limits would lie beyond the outermost. */
export function fewestSamples(confidence: number): number {
  return Math.ceil(2 / (1 - confidence) - 1 - 1e-9);
}

/** Enough for limits that are no single sample, and for a straight line in all inputs. */
export function usualSamples(inputs: number, confidence: number): number {
  return Math.max(fewestSamples(confidence), 60, 2 * inputs + 10);
}

/** How far chance reaches below and above an estimate. */
export interface Reach {
  readonly below: number;
  readonly above: number;
}

/** Student's interval of the average over all samples, from its values by replication. */
export function reachOfAverage(series: readonly RatioSeries[], confidence: number): Reach {
  const { halfWidth } = contrast(
    series,
    series.map(() => 1 / series.length),
    confidence,
  );
  return { below: halfWidth, above: halfWidth };
}

/**
 * Chance: how far the average over all samples may be off; with the same random numbers in all of them its chance does not
 * shrink with their number.
 *
 * Inputs: the (1 ∓ confidence)/2 quantiles of the samples' figures, at p(S + 1) in their order, so that a further draw of the inputs
 * lies between them that often. The figures scatter wider than the inputs make them, by the chance in each; so
 * they are first drawn towards their average until their variance is that of the inputs alone (Louis 1984).
 *
 * Both: each limit is as far from the average as the two distances added as squares.
 *
 * Sources: David and Nagaraja, Order Statistics, chapter 7 (prediction); Louis, Estimating a population of parameter values
 * using Bayes and empirical Bayes methods, JASA 79 (1984).
 *
 * @param series by sample of the inputs; at least `fewestSamples` of them
 * @param reach of chance about the average
 */
export function uncertainIntervals(
  series: readonly RatioSeries[],
  confidence: number,
  reach: Reach = reachOfAverage(series, confidence),
): UncertainIntervals {
  const parts = varianceParts(series);
  const { figures, average, between, inputs } = parts;
  const draw = between === 0 ? 0 : Math.sqrt(inputs / between);
  const drawn = Float64Array.from(figures, (figure) => average + draw * (figure - average)).sort();
  const [low, high] = [(1 - confidence) / 2, (1 + confidence) / 2].map((share) => atShare(drawn, share));
  return {
    estimate: average,
    chance: { low: average - reach.below, high: average + reach.above },
    inputs: { low, high },
    both: {
      low: average - Math.hypot(Math.max(0, average - low), reach.below),
      high: average + Math.hypot(Math.max(0, high - average), reach.above),
    },
    parts,
  };
}

/** The value at place share × (n + 1) of n in order, between two of them in proportion. */
function atShare(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length + 1) - 1;
  const before = Math.min(sorted.length - 1, Math.max(0, Math.floor(place)));
  const after = Math.min(sorted.length - 1, before + 1);
  const rest = Math.min(1, Math.max(0, place - before));
  return sorted[before] + rest * (sorted[after] - sorted[before]);
}
