/** A quantile of the tickets of all replications together, from a few quantiles of each. */
import { exp, log } from '../kernel/mathematics.ts';

/** What is known of the tickets of one replication: how many there were, and their values at levels that all share. */
export interface Outline {
  readonly count: number;
  /** Rising. */
  readonly values: readonly number[];
}

const SETTLED = 1e-12;

/**
 * The p-quantile of all tickets together, and by how much each replication pulls at it: numbers whose mean is the
 * quantile and whose spread is that of its error, so that they can be averaged, compared and paired like the values of
 * any other figure. The mean of the replications' own quantiles would be beside the truth, and stay there whatever their
 * number: a quarter knows too little of its own tail.
 *
 * Replication i says that a share Fᵢ(x) of its nᵢ tickets lies at or below x; together the share is F(x) = Σ nᵢ Fᵢ(x) / Σ nᵢ, and
 * the quantile x̂ is where F reaches p. The pull of a replication is x̂ − (eᵢ − ē) F⁻¹', with eᵢ = nᵢ (Fᵢ(x̂) − p) / n̄, and with the slope
 * of F⁻¹ taken as a chord over one standard error of F(x̂) to both sides. Between two levels, and beyond the last, Fᵢ is taken
 * to have the tail of an exponential law. Source: Bahadur, Annals of Mathematical Statistics 37 (1966), for the pull.
 *
 * @param p one of the levels
 * @returns NaN for replications without tickets; an empty list of pulls where there are none at all
 * @example pooledQuantile([{ count: 10, values: [1, 4] }, { count: 10, values: [1, 4] }], [0.5, 0.9], 0.9) // 4; 4 and 4
 */
export function pooledQuantile(
  outlines: readonly Outline[],
  levels: readonly number[],
  p: number,
): { readonly estimate: number; readonly pulls: readonly number[] } {
  const depths = levels.map((level) => -log(1 - level));
  const own = levels.indexOf(p);
  if (own < 0) throw new RangeError(`A pooled quantile is one of the levels ${levels.join(', ')}, not ${p}.`);
  const known = outlines.filter(({ count }) => count > 0);
  if (known.length === 0) return { estimate: Number.NaN, pulls: outlines.map(() => Number.NaN) };
  const tickets = known.reduce((sum, { count }) => sum + count, 0);
  const below = (x: number) =>
    known.reduce((sum, outline) => sum + outline.count * shareBelow(outline.values, levels, depths, x), 0) / tickets;
  const singles = known.map(({ values }) => values[own]);
  const estimate = firstReaching(p, below, Math.min(...singles), Math.max(...singles));

  const mean = tickets / known.length;
  const excess = ({ count, values }: Outline) => (count * (shareBelow(values, levels, depths, estimate) - p)) / mean;
  const excesses = known.map(excess);
  const centre = excesses.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = excesses.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
  const error = known.length < 2 ? 0 : Math.sqrt(squares / (known.length * (known.length - 1)));
  const slope = error > 0 ? chord(below, p, estimate, error) : 0;
  return {
    estimate,
    pulls: outlines.map((outline) => (outline.count > 0 ? estimate - (excess(outline) - centre) * slope : Number.NaN)),
  };
}

/** Minutes for a share: how far the quantile moves where F(x̂) is off by its standard error, at most half way to 0 and 1. */
function chord(below: (x: number) => number, p: number, estimate: number, error: number): number {
  const up = Math.min(error, (1 - p) / 2);
  const down = Math.min(error, p / 2);
  let high = 2 * estimate + 1e-6;
  while (below(high) < p + up) high *= 2;
  return (firstReaching(p + up, below, estimate, high) - firstReaching(p - down, below, 0, estimate)) / (up + down);
}

/** The smallest x between the two at which the share at or below it has come to the target; by halving. */
function firstReaching(target: number, below: (x: number) => number, low: number, high: number): number {
  if (below(low) >= target) return low;
  let [under, reached] = [low, high];
  while (reached - under > SETTLED * reached) {
    const middle = (under + reached) / 2;
    if (middle <= under || middle >= reached) break;
    if (below(middle) >= target) reached = middle;
    else under = middle;
  }
  return reached;
}

/** The share of a replication's values at or below x, read off its outline. */
function shareBelow(
  values: readonly number[],
  levels: readonly number[],
  depths: readonly number[],
  x: number,
): number {
  const last = values.length - 1;
  if (x < values[0]) return values[0] > 0 ? (levels[0] * Math.max(0, x)) / values[0] : 0;
  let place = last;
  while (x < values[place]) place--;
  if (x === values[place]) return levels[place];
  const from = Math.min(place, last - 1);
  const width = values[from + 1] - values[from];
  // Where the last two are one value, nothing is known to lie beyond.
  if (width === 0) return 1;
  const depth = depths[place] + ((x - values[place]) * (depths[from + 1] - depths[from])) / width;
  return 1 - exp(-depth);
}
