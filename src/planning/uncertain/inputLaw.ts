/** What an uncertain value may be: equally likely anywhere in its range, or likeliest at one value and less so towards the ends. */
import type { UncertainInput } from '../../scenario/uncertainInputs.ts';

export interface InputLaw {
  /** The value below which it lies with probability `share`. */
  quantile(share: number): number;
  readonly mean: number;
  readonly deviation: number;
}

/** Uniform, or triangular where a likeliest value is named; of whole numbers the one nearest to such a value. */
export function lawOf({ range: { low, high, likely }, whole }: Pick<UncertainInput, 'range' | 'whole'>): InputLaw {
  if (whole) return wholeLaw(low, high, likely);
  return likely === null ? uniform(low, high) : triangular(low, likely, high);
}

function uniform(low: number, high: number): InputLaw {
  return {
    quantile: (share) => low + share * (high - low),
    mean: (low + high) / 2,
    deviation: (high - low) / Math.sqrt(12),
  };
}

/** Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions 2, chapter 26. */
function triangular(low: number, mode: number, high: number): InputLaw {
  const [rise, fall, width] = [mode - low, high - mode, high - low];
  return {
    quantile: (share) =>
      share * width <= rise ? low + Math.sqrt(share * width * rise) : high - Math.sqrt((1 - share) * width * fall),
    mean: (low + mode + high) / 3,
    deviation: Math.sqrt((rise * rise + rise * fall + fall * fall) / 18),
  };
}

/** Each whole number has what lies within a half of it, so that the ends are no rarer than the others. */
function wholeLaw(low: number, high: number, likely: number | null): InputLaw {
  const spread = likely === null ? uniform(low - 0.5, high + 0.5) : triangular(low - 0.5, likely, high + 0.5);
  const quantile = (share: number) => Math.min(high, Math.max(low, Math.round(spread.quantile(share))));
  const values = Array.from({ length: GRID }, (_, index) => quantile((index + 0.5) / GRID));
  const mean = values.reduce((sum, value) => sum + value, 0) / GRID;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / GRID);
  return { quantile, mean, deviation };
}
/** Fine enough for the moments of any payroll. */
const GRID = 10_000;
