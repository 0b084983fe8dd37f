/** Random laws of a duration: every law that a scenario may name, about one mean. */
import fc from 'fast-check';

/** A law whose mean is that many minutes, or nearly. */
export function law(minutes: number): fc.Arbitrary<unknown> {
  const [short, usual, long] = [0.5, 1, 2].map((factor) => `${factor * minutes} min`);
  return fc.constantFrom<unknown>(
    usual,
    `exponential ${usual}`,
    `lognormal mean ${usual} cv 1.5`,
    `lognormal median ${usual} sigma 0.6`,
    `gamma mean ${usual} cv 0.5`,
    `gamma mean ${usual} cv 1.8`,
    `weibull shape 1.5 scale ${usual}`,
    `weibull shape 0.7 scale ${usual}`,
    `erlang 3 mean ${usual}`,
    `uniform 0 min to ${long}`,
    `triangular 0 min ${short} ${long}`,
    { empirical: [short, usual, usual, long] },
    { discrete: { [short]: '60 %', [usual]: '10 %', [long]: '30 %' } },
  );
}
