/** Limits for a share of tickets that hang together within a replication, such as the promises kept in a quarter. */
import { checkConfidence, type Interval, symmetricInterval } from './meanInterval.ts';
import { clopperPearsonInterval } from './shareInterval.ts';
import { studentQuantile } from './student.ts';

/**
 * Interval for a share over replications: the ratio of the sums, with Wilson's score interval for that number of
 * independent cases whose share would vary as much, m = p (1 − p) / s², where s is the standard error of the delta method (as in
 * `ratioInterval`). Near the middle it is estimate ± t s; near 0 and 1, where a sample that has seen few misses knows little of
 * how they come, it is longer towards the middle, and it never leaves [0, 1].
 *
 * Student's t has the degrees of freedom that the residuals' kurtosis leaves to s (Satterthwaite 1946): one bad replication
 * among twenty is as good as two or three, not as nineteen. Fewer misses than replications never count for more than if they
 * came by themselves. Where nothing varied at all there is no spread to go by: then cases are counted, by Clopper and Pearson,
 * half as many as there are, since misses of a queue seldom come alone (with none missed, the rule of three for pairs).
 *
 * Source: Wilson (1927); Korn and Graubard, Survey Methodology 24 (1998), for effective cases. Cost: two passes.
 *
 * @param counted whether denominators count cases; of minutes nothing can be said where none of them varied, and the limits meet
 * @example replicatedShareInterval([110, 70, 188, 141, 80], [120, 80, 200, 150, 95], 0.95, true) // 0.913, from 0.853 to 0.950
 */
export function replicatedShareInterval(
  numerators: readonly number[],
  denominators: readonly number[],
  confidence: number,
  counted: boolean,
): Interval {
  checkConfidence(confidence);
  const n = numerators.length;
  if (denominators.length !== n) {
    throw new RangeError(`A share needs as many denominators (${denominators.length}) as numerators (${n}).`);
  }
  const [hits, cases] = [sum(numerators), sum(denominators)];
  const share = hits / cases;
  if (n < 2 || !(cases > 0)) return symmetricInterval(share, Number.NaN, n);
  const residuals = numerators.map((value, i) => value - share * denominators[i]);
  const squares = residuals.reduce((total, value) => total + value * value, 0);
  const variance = (squares * n) / (n - 1) / (cases * cases);
  const varies = variance > (ROUNDING * share) ** 2;
  if (!varies && !counted) return symmetricInterval(share, 0, n);
  if (!varies) {
    return { ...clopperPearsonInterval(hits / TOGETHER, cases / TOGETHER, confidence), estimate: share, n };
  }
  const t = studentQuantile((1 + confidence) / 2, degreesOfFreedom(residuals, squares));
  const alike = (share * (1 - share)) / variance;
  const isFew = counted && Math.min(hits, cases - hits) < n;
  return scoreInterval(share, isFew ? Math.min(alike, cases) : alike, t, n);
}

/** How many cases are taken to be missed at once where none was seen. */
const TOGETHER = 2;
/** What remains of equal numbers after sums and quotients in different orders. */
const ROUNDING = 1e-12;

/** Of the variance of the residuals: n − 1 for a bell curve, fewer the more of it a few replications make. */
function degreesOfFreedom(residuals: readonly number[], squares: number): number {
  const n = residuals.length;
  const fourth = residuals.reduce((total, value) => total + value * value * (value * value), 0);
  // In samples of a bell curve the plain kurtosis is 3 (n − 1) / (n + 1) on average.
  const excess = Math.max(0, ((n * fourth) / (squares * squares)) * ((n + 1) / (n - 1)) - 3);
  return (n - 1) / (1 + (excess * (n - 1)) / (2 * n));
}

function scoreInterval(share: number, cases: number, t: number, n: number): Interval {
  const lean = (t * t) / cases;
  const centre = (share + lean / 2) / (1 + lean);
  const reach = Math.sqrt(share * (1 - share) * lean + (lean * lean) / 4) / (1 + lean);
  const low = share === 0 ? 0 : Math.min(share, Math.max(0, centre - reach));
  const high = share === 1 ? 1 : Math.max(share, Math.min(1, centre + reach));
  return { estimate: share, low, high, halfWidth: (high - low) / 2, n };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
