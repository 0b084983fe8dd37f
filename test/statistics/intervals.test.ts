import { describe, expect, it } from 'vitest';
import { exponential, quantile } from '../../src/kernel/laws.ts';
import { uniform } from '../../src/kernel/random.ts';
import { meanInterval } from '../../src/statistics/meanInterval.ts';
import { pairedInterval, welchInterval } from '../../src/statistics/paired.ts';
import { quantileInterval, quantileRanks } from '../../src/statistics/quantileInterval.ts';
import { ratioInterval } from '../../src/statistics/ratioInterval.ts';
import { isPreciseEnough, replicationsNeeded } from '../../src/statistics/sequential.ts';
import { clopperPearsonInterval, wilsonInterval } from '../../src/statistics/shareInterval.ts';
import { studentQuantile } from '../../src/statistics/student.ts';

describe('meanInterval', () => {
  const ten = [1.53, 1.66, 1.24, 2.34, 2.0, 1.69, 2.69, 1.07, 1.15, 1.45];

  it('H2 gives the Student interval of ten replications', () => {
    const interval = meanInterval(ten, 0.9);
    expect(interval.estimate).toBeCloseTo(1.682, 12);
    expect(interval.halfWidth).toBeCloseTo(0.304328646713, 11);
    expect(interval.high - interval.low).toBeCloseTo(2 * 0.304328646713, 11);
    expect(interval.n).toBe(10);
  });

  it('H2 needs 131 replications for a relative half-width of 5 %', () => {
    const pilot = meanInterval(ten, 0.9);
    expect(replicationsNeeded(pilot, 0.05)).toBe(131);
    expect(replicationsNeeded(pilot, 0.5)).toBe(10);
    expect(isPreciseEnough(pilot, 0.05)).toBe(false);
    expect(isPreciseEnough(pilot, 0.19)).toBe(true);
  });

  it('has no limits for one value and nothing at all for none', () => {
    expect(meanInterval([4], 0.95)).toEqual({
      estimate: 4,
      low: Number.NaN,
      high: Number.NaN,
      halfWidth: Number.NaN,
      n: 1,
    });
    expect(meanInterval([], 0.95).estimate).toBeNaN();
    expect(isPreciseEnough(meanInterval([4], 0.95), 0.5)).toBe(false);
    expect(replicationsNeeded(meanInterval([4], 0.95), 0.05)).toBeNaN();
  });

  it('closes on values that do not differ, and never reaches a share of zero', () => {
    expect(meanInterval([3, 3, 3], 0.95).halfWidth).toBe(0);
    expect(replicationsNeeded(meanInterval([0, 0, 0], 0.95), 0.05)).toBe(3);
    expect(replicationsNeeded(meanInterval([-1, 1], 0.95), 0.05)).toBe(Number.POSITIVE_INFINITY);
  });

  it('refuses a confidence in percent', () => {
    expect(() => meanInterval([1, 2], 95)).toThrow('A confidence level lies between 0 and 1, such as 0.95, not 95.');
  });

  it.each([
    [5, 0.8827],
    [10, 0.9009],
    [20, 0.9181],
  ])('H6 covers the mean of %d exponential values as often as it should: %d', (n, coverage) => {
    // Truth case H6, Monte Carlo. Within 4.5 standard errors of 20,000 intervals.
    const law = exponential(1);
    const rounds = 20_000;
    let covered = 0;
    for (let round = 0; round < rounds; round++) {
      const values = Array.from({ length: n }, (_, i) => quantile(law, uniform(2026, n, round, i)));
      const { low, high } = meanInterval(values, 0.95);
      if (low <= 1 && 1 <= high) covered++;
    }
    const error = Math.sqrt((coverage * (1 - coverage)) / rounds);
    expect(Math.abs(covered / rounds - coverage)).toBeLessThan(4.5 * error);
  });
});

describe('comparisons', () => {
  const first = [20.1, 22.4, 19.8, 25.0, 21.3, 23.7, 20.9, 24.2];
  const second = [18.9, 21.7, 19.0, 23.1, 20.8, 22.0, 20.1, 22.8];

  it('H3 the paired interval is a fifth of the unpaired one', () => {
    const paired = pairedInterval(first, second, 0.95);
    expect(paired.estimate).toBeCloseTo(1.125, 12);
    expect(paired.halfWidth).toBeCloseTo(0.42335076838, 10);

    const welch = welchInterval(first, second, 0.95);
    expect(welch.estimate).toBeCloseTo(1.125, 12);
    expect(welch.degreesOfFreedom).toBeCloseTo(13.5305102733, 9);
    expect(welch.halfWidth).toBeCloseTo(1.93265745004, 10);
  });

  it('pairs need equal numbers, and a single value gives no limits', () => {
    expect(() => pairedInterval([1, 2], [1], 0.95)).toThrow(RangeError);
    expect(welchInterval([1], [1, 2], 0.95).halfWidth).toBeNaN();
    expect(welchInterval([2, 2], [1, 1], 0.95).halfWidth).toBe(0);
  });
});

describe('ratioInterval', () => {
  const [kept, all] = [
    [110, 70, 188, 141, 80],
    [120, 80, 200, 150, 95],
  ];

  it('H10 is the ratio of sums with the error of the delta method', () => {
    const interval = ratioInterval(kept, all, 0.95);
    expect(interval.estimate).toBeCloseTo(0.913178294574, 11);
    expect(interval.halfWidth).toBeCloseTo(0.0481397842121, 11);
    expect(interval.halfWidth / studentQuantile(0.975, 4)).toBeCloseTo(0.0173386407395, 12);
    expect(interval.n).toBe(5);
  });

  it('H10 is not the mean of the ratios, which gives a small replication as much say as a large one', () => {
    const ratios = kept.map((count, replication) => count / all[replication]);
    expect(meanInterval(ratios, 0.95).estimate).toBeCloseTo(0.902754385965, 11);
  });

  it('has no value without a denominator and no limits with one replication', () => {
    expect(ratioInterval([0, 0], [0, 0], 0.95).estimate).toBeNaN();
    expect(ratioInterval([3], [4], 0.95)).toMatchObject({ estimate: 0.75, halfWidth: Number.NaN, n: 1 });
    expect(() => ratioInterval([1], [1, 2], 0.95)).toThrow(RangeError);
  });
});

describe('shares', () => {
  it.each([
    [95, 100, 0.888249530768, 0.978456320846, 0.887165088895, 0.983568120818],
    [0, 20, 0, 0.161125158053, 0, 0.168433470983],
    [20, 20, 0.838874841947, 1, 0.831566529017, 1],
    [67, 100, 0.573053437951, 0.754368772659, 0.568827249222, 0.760801465377],
    [1, 3, 0.0614919447204, 0.792340399198, 0.00840375865961, 0.90570067595],
    [980, 1000, 0.96930999477, 0.987016317084, 0.969279967317, 0.987741732028],
  ])('H8 %d of %d', (successes, n, wilsonLow, wilsonHigh, exactLow, exactHigh) => {
    const wilson = wilsonInterval(successes, n, 0.95);
    expect(wilson.low).toBeCloseTo(wilsonLow, 11);
    expect(wilson.high).toBeCloseTo(wilsonHigh, 11);
    const exact = clopperPearsonInterval(successes, n, 0.95);
    expect(exact.low).toBeCloseTo(exactLow, 11);
    expect(exact.high).toBeCloseTo(exactHigh, 11);
    expect(exact.estimate).toBe(successes / n);
  });

  it('no case, no limits', () => {
    expect(wilsonInterval(0, 0, 0.95).high).toBeNaN();
    expect(clopperPearsonInterval(0, 0, 0.95).low).toBeNaN();
  });
});

describe('quantiles', () => {
  it.each([
    [100, 0.5, 40, 61, 0.964799799782],
    [100, 0.95, 90, 100, 0.982607060712],
    [1000, 0.95, 936, 964, 0.958095268223],
    [200, 0.9, 171, 189, 0.966883900898],
  ])('H7 of %d values the %d quantile lies between ranks %d and %d', (n, p, lower, upper, coverage) => {
    const ranks = quantileRanks(n, p, 0.95);
    expect([ranks.lower, ranks.upper]).toEqual([lower, upper]);
    expect(ranks.coverage).toBeCloseTo(coverage, 11);
  });

  it('takes the values at the ranks', () => {
    const values = Array.from({ length: 100 }, (_, i) => 10 * (100 - i));
    expect(quantileInterval(values, 0.95, 0.95)).toMatchObject({ estimate: 950, low: 900, high: 1000, n: 100 });
  });

  it('gives no upper limit to a high quantile of few values', () => {
    const interval = quantileInterval([1, 2, 3, 4, 5], 0.95, 0.95);
    expect(interval).toMatchObject({ estimate: 5, high: Number.POSITIVE_INFINITY });
    expect(quantileInterval([], 0.5, 0.95).estimate).toBeNaN();
  });
});
