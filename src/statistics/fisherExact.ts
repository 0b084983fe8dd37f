/** Whether two things that happen or do not happen in the same runs hang together. */

import { gammaln } from 'simple-statistics';

/** What is equal but for rounding counts as equally improbable. */
const ROUNDING = 1e-7;

/**
 * Fisher's exact test, two-sided: the probability, were the two independent, of a table at most as probable as the one
 * seen, given its margins. Exact however few the runs. Source: Fisher (1935); Agresti, Categorical Data Analysis, 3.5.
 * Cost: one step for each possible table.
 *
 * @example fisherExact({ both: 3, onlyFirst: 1, onlySecond: 1, neither: 3 }) // 0.4857, the lady tasting tea
 */
export function fisherExact(table: { both: number; onlyFirst: number; onlySecond: number; neither: number }): number {
  const { both, onlyFirst, onlySecond, neither } = table;
  const [first, second] = [both + onlyFirst, both + onlySecond];
  const all = first + onlySecond + neither;
  const probability = (together: number) =>
    Math.exp(logWays(first, together) + logWays(all - first, second - together) - logWays(all, second));
  const seen = probability(both) * (1 + ROUNDING);
  let sum = 0;
  for (let together = Math.max(0, first + second - all); together <= Math.min(first, second); together++) {
    const its = probability(together);
    if (its <= seen) sum += its;
  }
  return Math.min(1, sum);
}

function logWays(n: number, k: number): number {
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
}
