import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedByHolm, jointConfidence } from '../../src/statistics/holm.ts';
import { pairedInterval } from '../../src/statistics/paired.ts';
import { pairedRatio } from '../../src/statistics/pairedRatio.ts';
import { ratioInterval } from '../../src/statistics/ratioInterval.ts';

const ones = (values: readonly number[]) => values.map(() => 1);

describe('the difference of two ratios measured in the same replications', () => {
  // H3 of the truth cases: eight replications of two scenarios.
  const first = [20.1, 22.4, 19.8, 25, 21.3, 23.7, 20.9, 24.2];
  const second = [18.9, 21.7, 19, 23.1, 20.8, 22, 20.1, 22.8];

  it('H3 is the paired interval where every replication counts the same', () => {
    const { difference, varianceRatio } = pairedRatio(
      { numerators: second, denominators: ones(second) },
      { numerators: first, denominators: ones(first) },
      0.95,
    );
    expect(difference.estimate).toBeCloseTo(1.125, 12);
    expect(difference.halfWidth).toBeCloseTo(0.42335076838, 10);
    expect(difference.halfWidth).toBeCloseTo(pairedInterval(first, second, 0.95).halfWidth, 12);
    // Sums of squares: 26.795 and 18.38 of the two, 1.795 of the differences.
    expect(varianceRatio).toBeCloseTo(9035 / 359, 10);
  });

  it('follows the delta method, by hand', () => {
    // Ratios 16/18 and 18/18. Residuals over the mean denominator 9: base (9 - 80/9)/9 = 1/81 and (7 - 64/9)/9 = -1/81,
    // variant 0 and 0; so the error is sqrt(2/81² / 2) = 1/81 and t(0.975, 1) = 12.7062047362.
    const base = { numerators: [9, 7], denominators: [10, 8] };
    const variant = { numerators: [10, 8], denominators: [10, 8] };
    const { first, second, difference, standardError, varianceRatio } = pairedRatio(base, variant, 0.95);
    expect(first).toBe(16 / 18);
    expect(second).toBe(1);
    expect(difference.estimate).toBeCloseTo(1 / 9, 15);
    expect(standardError).toBeCloseTo(1 / 81, 15);
    expect(difference.halfWidth).toBeCloseTo(12.7062047362 / 81, 10);
    expect(varianceRatio).toBeCloseTo(1, 12);
  });

  it('H10 has the error of a single ratio where the other one is certain', () => {
    const base = { numerators: [0, 0, 0, 0, 0], denominators: [1, 1, 1, 1, 1] };
    const variant = { numerators: [110, 70, 188, 141, 80], denominators: [120, 80, 200, 150, 95] };
    const { difference, standardError } = pairedRatio(base, variant, 0.95);
    expect(standardError).toBeCloseTo(0.0173386407395, 12);
    expect(difference.halfWidth).toBeCloseTo(
      ratioInterval(variant.numerators, variant.denominators, 0.95).halfWidth,
      12,
    );
  });

  it('of a thing and itself is exactly nothing, with nothing of the variance left', () => {
    const row = fc.record({
      top: fc.double({ min: 0, max: 1e6, noNaN: true }),
      bottom: fc.integer({ min: 1, max: 1e5 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
        const series = { numerators: rows.map(({ top }) => top), denominators: rows.map(({ bottom }) => bottom) };
        const { difference, standardError, varianceRatio } = pairedRatio(series, series, 0.95);
        expect([difference.estimate, difference.low, difference.high, standardError]).toEqual([0, 0, 0, 0]);
        expect(varianceRatio === Number.POSITIVE_INFINITY || Number.isNaN(varianceRatio)).toBe(true);
      }),
    );
  });

  it('takes what sums in another order leave over for nothing', () => {
    const base = { numerators: [0.1 + 0.2, 0.3], denominators: [1, 1] };
    const variant = { numerators: [0.3, 0.1 + 0.2], denominators: [1, 1] };
    expect(pairedRatio(base, variant, 0.95).difference).toMatchObject({ estimate: 0, halfWidth: 0 });
  });

  it('has no limits with a single replication', () => {
    const one = { numerators: [3], denominators: [1] };
    const other = { numerators: [5], denominators: [1] };
    const { difference, varianceRatio } = pairedRatio(one, other, 0.95);
    expect(difference.estimate).toBe(2);
    expect([difference.halfWidth, varianceRatio]).toEqual([Number.NaN, Number.NaN]);
  });

  it('wants lists of one length', () => {
    const one = { numerators: [1, 2], denominators: [1, 1] };
    expect(() => pairedRatio(one, { numerators: [1], denominators: [1] }, 0.95)).toThrow(RangeError);
  });
});

describe('many comparisons at once', () => {
  it('adjusts p values after Holm, in their own order', () => {
    // Sorted 0.01, 0.02, 0.03, 0.04 times 4, 3, 2, 1; none below the one before it.
    expect(adjustedByHolm([0.04, 0.01, 0.03, 0.02])).toEqual([0.06, 0.04, 0.06, 0.06]);
    expect(adjustedByHolm([0.6, 0.5])).toEqual([1, 1]);
    expect(adjustedByHolm([])).toEqual([]);
  });

  it('never lies below the single p value nor above that of Bonferroni', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), (values) => {
        for (const [index, adjusted] of adjustedByHolm(values).entries()) {
          expect(adjusted).toBeGreaterThanOrEqual(values[index]);
          expect(adjusted).toBeLessThanOrEqual(Math.min(1, values[index] * values.length) + 1e-15);
        }
      }),
    );
  });

  it('shares what may be wrong among joint intervals', () => {
    expect(jointConfidence(0.95, 10)).toBeCloseTo(0.995, 12);
    expect(jointConfidence(0.95, 1)).toBeCloseTo(0.95, 12);
  });
});
