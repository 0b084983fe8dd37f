/** A weighted sum of ratios that were measured in the same replications: an average, a difference, a slope. */
import { type Interval, studentHalfWidth, symmetricInterval } from './meanInterval.ts';
import type { RatioSeries } from './pairedRatio.ts';
import { skewedInterval } from './skewedInterval.ts';

/** What remains of equal numbers after sums and quotients in different orders. */
const ROUNDING = 1e-12;

/**
 * Σ wₚ Rₚ of ratios Rₚ = Σx / Σy by the delta method: replication i pulls at it by εᵢ = Σ wₚ (xₚᵢ − Rₚ yₚᵢ) / ȳₚ, so its standard
 * error is sqrt(Σε² / (n (n − 1))), with Student's t of n − 1 degrees of freedom. Of two ratios with weights −1 and 1 this is
 * `pairedRatio`; of one with weight 1 it is `ratioInterval`. Ratios of the same replications move together, which is
 * what makes a difference of them sharper than each.
 *
 * Source: Cochran, Sampling Techniques, chapter 6; Law, Simulation Modeling and Analysis, chapters 9 and 10.
 * Cost: two passes over all series.
 *
 * @param isSkewed whether replications pull at the ratios unevenly, as at high quantiles: then with `skewedInterval`
 */
export function contrast(
  series: readonly RatioSeries[],
  weights: readonly number[],
  confidence: number,
  isSkewed = false,
): Interval {
  const n = series[0]?.numerators.length ?? 0;
  const pull = new Float64Array(n);
  let estimate = 0;
  let size = 0;
  for (const [index, { numerators, denominators }] of series.entries()) {
    if (numerators.length !== n || denominators.length !== n) {
      throw new RangeError(`A contrast needs series of one length, not ${n} and ${numerators.length} replications.`);
    }
    let top = 0;
    let bottom = 0;
    for (let i = 0; i < n; i++) {
      top += numerators[i];
      bottom += denominators[i];
    }
    const ratio = bottom === 0 ? Number.NaN : top / bottom;
    const weight = weights[index];
    estimate += weight * ratio;
    size += Math.abs(weight * ratio);
    for (let i = 0; i < n; i++) pull[i] += (weight * (numerators[i] - ratio * denominators[i]) * n) / bottom;
  }
  if (Math.abs(estimate) <= ROUNDING * size) estimate = 0;
  if (n < 2) return symmetricInterval(estimate, Number.NaN, n);
  let squares = 0;
  for (const value of pull) squares += value * value;
  const error = Math.sqrt(squares / (n * (n - 1)));
  const steady = error <= ROUNDING * size;
  if (isSkewed && !steady) {
    return {
      ...skewedInterval(
        Array.from(pull, (value) => estimate + value),
        confidence,
      ),
      estimate,
    };
  }
  return symmetricInterval(estimate, steady ? 0 : studentHalfWidth(error, n - 1, confidence), n);
}
