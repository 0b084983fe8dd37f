/** Intervals of figures over replications: shares near one, skewed means, quantiles of all tickets together. */
import { describe, expect, it } from 'vitest';
import { pooledQuantile } from '../../src/statistics/pooledQuantile.ts';
import { ratioInterval } from '../../src/statistics/ratioInterval.ts';
import { replicatedShareInterval } from '../../src/statistics/replicatedShare.ts';
import { clopperPearsonInterval, wilsonInterval } from '../../src/statistics/shareInterval.ts';
import { skewedInterval } from '../../src/statistics/skewedInterval.ts';

const hundreds = [100, 100, 100, 100, 100];

// Expected numbers were worked out apart from this program, with Student's law integrated by Simpson's rule.
describe('a share over replications', () => {
  it('has Wilson’s limits for as many independent tickets as would vary as much', () => {
    const interval = replicatedShareInterval([110, 70, 188, 141, 80], [120, 80, 200, 150, 95], 0.95, true);
    expect(interval.estimate).toBeCloseTo(0.913178294574, 11);
    expect(interval.low).toBeCloseTo(0.852563595948, 9);
    expect(interval.high).toBeCloseTo(0.950324804609, 9);
  });

  it('has fewer degrees of freedom where one replication makes most of the spread', () => {
    // 3.82 of four, and 372.75 tickets that count for themselves.
    const { low, high } = replicatedShareInterval([99, 100, 100, 100, 98], hundreds, 0.95, true);
    expect([low, high]).toEqual([expect.closeTo(0.96835309959, 8), expect.closeTo(0.99888635088, 8)]);
  });

  it('is nearly Student’s around one half', () => {
    const [numerators, confidence] = [[50, 52, 49, 51, 48], 0.95];
    const score = replicatedShareInterval(numerators, hundreds, confidence, true);
    expect(score.halfWidth / ratioInterval(numerators, hundreds, confidence).halfWidth).toBeCloseTo(1, 2);
  });

  it('counts pairs of tickets where nothing was missed: the rule of three', () => {
    const none = replicatedShareInterval(hundreds, hundreds, 0.95, true);
    expect(none).toMatchObject({ estimate: 1, high: 1, low: clopperPearsonInterval(250, 250, 0.95).low });
    // 3.7 instead of 3, since both sides share the chance of erring.
    expect(250 * (1 - none.low)).toBeCloseTo(-Math.log(0.025), 1);
    expect(replicatedShareInterval([0, 0], [50, 50], 0.95, true)).toMatchObject({ estimate: 0, low: 0 });
  });

  it('does not take misses for more regular than chance would have them while they are few', () => {
    // Four misses, one in each of four replications: less spread than of tickets that are missed by themselves.
    const evenly = replicatedShareInterval([99, 99, 99, 99, 100], hundreds, 0.95, true);
    const alone = wilsonInterval(496, 500, 0.95);
    expect(evenly.low).toBeLessThan(alone.low);
    expect(evenly.high).toBeGreaterThan(alone.high);
  });

  it('of minutes that never varied has no width, since minutes are no cases', () => {
    expect(replicatedShareInterval([30, 60], [60, 120], 0.95, false)).toMatchObject({ low: 0.5, high: 0.5 });
  });

  it('has no limits with one replication and no value without a ticket', () => {
    expect(replicatedShareInterval([3], [4], 0.95, true)).toMatchObject({ estimate: 0.75, low: Number.NaN });
    expect(replicatedShareInterval([0, 0], [0, 0], 0.95, true).estimate).toBeNaN();
    expect(() => replicatedShareInterval([1], [1, 2], 0.95, true)).toThrow(RangeError);
    expect(() => replicatedShareInterval([1, 1], [2, 2], 1.5, true)).toThrow(RangeError);
  });
});

describe('a mean of skewed values', () => {
  it('has Student’s limit on one side and Hall’s on the side to which they are skewed', () => {
    const { estimate, low, high } = skewedInterval([1, 1, 2, 1, 9], 0.95);
    expect(estimate).toBeCloseTo(2.8, 12);
    expect(low).toBeCloseTo(-1.53694589661, 8);
    expect(high).toBeCloseTo(16.9569255117, 7);
    const mirrored = skewedInterval([-1, -1, -2, -1, -9], 0.95);
    expect([mirrored.low, mirrored.high]).toEqual([-high, -low]);
  });

  it('is Student’s where values are even, and on the other side of those that are not', () => {
    expect(skewedInterval([1, 2, 3, 4, 5], 0.95).high).toBeCloseTo(4.96324316148, 8);
    expect(skewedInterval([1, 9, 8, 9, 9], 0.95).high).toBeCloseTo(11.5369458966, 8);
    expect(skewedInterval([4, 4, 4], 0.95)).toMatchObject({ low: 4, high: 4 });
    expect(skewedInterval([4], 0.95).high).toBeNaN();
  });
});

describe('a quantile of all tickets together', () => {
  const levels = [0.5, 0.9, 0.95, 0.99];
  /** An exponential law of this mean. */
  const exponential = (mean: number, count = 1000) => ({
    count,
    values: levels.map((level) => -mean * Math.log(1 - level)),
  });

  it('is that of each replication where all are alike', () => {
    const { estimate, pulls } = pooledQuantile([exponential(3), exponential(3)], levels, 0.95);
    expect(estimate).toBeCloseTo(-3 * Math.log(0.05), 10);
    expect(pulls).toEqual([estimate, estimate]);
  });

  it('lies where the shares above it add up: a busy day weighs as much as it has tickets', () => {
    // S(x) = (2 e^(-x/1) + e^(-x/4)) / 3 = 0.1, solved by itself.
    const share = (x: number) => (2 * Math.exp(-x) + Math.exp(-x / 4)) / 3;
    const { estimate, pulls } = pooledQuantile([exponential(1, 2000), exponential(4, 1000)], levels, 0.9);
    expect(share(estimate)).toBeCloseTo(0.1, 9);
    expect(pulls[0]).toBeLessThan(estimate);
    expect((pulls[0] + pulls[1]) / 2).toBeCloseTo(estimate, 9);
  });

  it('is not beside the truth as the mean of the replications’ own quantiles is', () => {
    // Days of mean 1 and 9: the mean of their 99 % quantiles is 23.0, but one ticket in a hundred waits longer than 35.2.
    const { estimate } = pooledQuantile([exponential(1), exponential(9)], levels, 0.99);
    expect(estimate).toBeCloseTo(-9 * Math.log(0.02), 1);
  });

  it('leaves out replications without tickets, and is the own quantile of a single one', () => {
    const { estimate, pulls } = pooledQuantile([{ count: 0, values: [0, 0, 0, 0] }, exponential(2)], levels, 0.9);
    expect(estimate).toBeCloseTo(-2 * Math.log(0.1), 12);
    expect(pulls).toEqual([Number.NaN, estimate]);
    expect(pooledQuantile([], levels, 0.9).estimate).toBeNaN();
    expect(() => pooledQuantile([exponential(1)], levels, 0.8)).toThrow(RangeError);
  });

  it('of values that are all the same is that value, for certain', () => {
    const same = { count: 10, values: [7, 7, 7, 7] };
    expect(pooledQuantile([same, same, same], levels, 0.95)).toEqual({ estimate: 7, pulls: [7, 7, 7] });
    const none = { count: 10, values: [0, 0, 0, 0] };
    expect(pooledQuantile([none, none], levels, 0.9)).toEqual({ estimate: 0, pulls: [0, 0] });
  });
});
