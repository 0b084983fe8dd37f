import { describe, expect, it } from 'vitest';
import { kaplanMeier, restrictedMean, survivalQuantile } from '../../src/statistics/kaplanMeier.ts';

describe('kaplanMeier', () => {
  it('falls by the share of those at risk, a cut at the same moment still being at risk', () => {
    const curve = kaplanMeier([3, 1, 2, 2], [false, false, true, false]);
    expect(curve).toEqual({ times: [1, 2, 3], survival: [0.75, 0.5, 0], until: 3 });
  });

  it('without cuts is the plain mean and the plain quantiles', () => {
    const curve = kaplanMeier([10, 2, 8, 4, 6], [0, 0, 0, 0, 0]);
    expect(restrictedMean(curve)).toBeCloseTo(6, 12);
    expect([0.2, 0.5, 0.9, 1].map((p) => survivalQuantile(curve, p))).toEqual([2, 6, 10, 10]);
  });

  it('a mean up to a horizon cuts longer durations down to it', () => {
    const curve = kaplanMeier([1, 3], [false, false]);
    expect(restrictedMean(curve, 2)).toBe(1.5);
    expect(restrictedMean(curve, 100)).toBe(2);
  });

  it('says nothing beyond what was watched', () => {
    const curve = kaplanMeier([1, 2, 3, 4], [false, false, false, true]);
    expect(restrictedMean(curve)).toBe(2.5);
    expect(restrictedMean(curve, 5)).toBeNaN();
    expect(survivalQuantile(curve, 0.75)).toBe(3);
    expect(survivalQuantile(curve, 0.8)).toBeNaN();
  });

  it('nothing watched, nothing known', () => {
    const curve = kaplanMeier([], []);
    expect(restrictedMean(curve, 1)).toBeNaN();
    expect(survivalQuantile(curve, 0.5)).toBeNaN();
  });

  it('N14 finds the mean of five days that the resolved tickets alone understate', () => {
    // Truth case N14: exponential with mean 5 days, opened evenly over a quarter of 90 days.
    const durations: number[] = [];
    const isCutOff: boolean[] = [];
    const resolved: number[] = [];
    for (let i = 0; i < 400; i++) {
      for (let j = 0; j < 400; j++) {
        const watched = 90 - (90 * (i + 0.5)) / 400;
        const duration = -5 * Math.log1p(-(j + 0.5) / 400);
        durations.push(Math.min(duration, watched));
        isCutOff.push(duration > watched);
        if (duration <= watched) resolved.push(duration);
      }
    }
    const naive = resolved.reduce((sum, duration) => sum + duration, 0) / resolved.length;
    expect(resolved.length / durations.length).toBeCloseTo(0.944444445291, 3);
    expect(Math.abs(naive / 4.70588243831 - 1)).toBeLessThan(0.003);

    const curve = kaplanMeier(durations, isCutOff);
    expect(Math.abs(restrictedMean(curve) / 5 - 1)).toBeLessThan(0.003);
    expect(Math.abs(survivalQuantile(curve, 0.9) / (5 * Math.LN10) - 1)).toBeLessThan(0.01);
  });
});
