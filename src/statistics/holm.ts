/** Many comparisons at once: how sure one may be of all of them together. */

/**
 * Holm's adjusted p values, in the order of those given: the probability of even one false alarm among all that are
 * called real at level a is at most a, whatever hangs together with what. Sorted, the k-th smallest of m is multiplied
 * by m - k + 1, and no value may be below the one before it. Never weaker than Bonferroni, which multiplies all by m.
 * Source: Holm, A Simple Sequentially Rejective Multiple Test Procedure (1979). Cost: a sort.
 *
 * @example adjustedByHolm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function adjustedByHolm(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((one, other) => values[one] - values[other] || one - other);
  const adjusted = new Array<number>(values.length);
  let least = 0;
  for (const [rank, index] of order.entries()) {
    least = Math.max(least, Math.min(1, values[index] * (values.length - rank)));
    adjusted[index] = least;
  }
  return adjusted;
}

/** The confidence that each of `count` intervals needs, so that all hold together with this one (Bonferroni). */
export function jointConfidence(confidence: number, count: number): number {
  return 1 - (1 - confidence) / Math.max(1, count);
}
