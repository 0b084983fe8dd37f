/** Fisher's exact test and the sample size of a comparison, by cases that books print. */
import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../src/statistics/fisherExact.ts';
import { sampleSize } from '../../src/statistics/sampleSize.ts';

describe("Fisher's exact test", () => {
  it('finds nothing in the lady who tells three of four cups', () => {
    expect(fisherExact({ both: 3, onlyFirst: 1, onlySecond: 1, neither: 3 })).toBeCloseTo(34 / 70, 12);
  });

  it('is the same whichever of the two is named first', () => {
    const one = fisherExact({ both: 1, onlyFirst: 9, onlySecond: 11, neither: 3 });
    expect(one).toBeCloseTo(0.002759456, 9);
    expect(fisherExact({ both: 1, onlyFirst: 11, onlySecond: 9, neither: 3 })).toBeCloseTo(one, 12);
  });

  it('is 1 where one of the two always happens', () => {
    expect(fisherExact({ both: 5, onlyFirst: 0, onlySecond: 7, neither: 0 })).toBeCloseTo(1, 12);
  });
});

describe('the sample size of a comparison', () => {
  const usual = { confidence: 0.95, power: 0.8 };

  it('is 62.8 in each group for half a standard deviation', () => {
    expect(sampleSize({ ...usual, difference: 5, variances: [100, 100] })).toBeCloseTo(62.79, 2);
  });

  it('is half of that against a fixed figure, and four times for half the difference', () => {
    const whole = sampleSize({ ...usual, difference: 5, variances: [100, 100] });
    expect(sampleSize({ ...usual, difference: 5, variances: [100, 0] })).toBeCloseTo(whole / 2, 10);
    expect(sampleSize({ ...usual, difference: -2.5, variances: [100, 100] })).toBeCloseTo(4 * whole, 10);
  });

  it('has no end where there is no difference', () => {
    expect(sampleSize({ ...usual, difference: 0, variances: [1, 1] })).toBe(Number.POSITIVE_INFINITY);
    expect(sampleSize({ ...usual, difference: 0, variances: [0, 0] })).toBe(Number.POSITIVE_INFINITY);
  });
});
