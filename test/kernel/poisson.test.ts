import { describe, expect, it } from 'vitest';
import { gamma, quantile } from '../../src/kernel/laws.ts';
import { geometricQuantile, poissonQuantile } from '../../src/kernel/poisson.ts';

describe('poissonQuantile', () => {
  it('L2.1 turns exactly at the cumulated probabilities of the law with mean 3.5', () => {
    // Truth case L2.1, scipy.stats.
    const shares = [
      0.0301973834223, 0.105690841978, 0.184958973462, 0.215785469039, 0.188812285409, 0.132168599786, 0.0770983498753,
    ];
    let upTo = 0;
    shares.forEach((share, k) => {
      upTo += share;
      expect(poissonQuantile(3.5, upTo - 1e-10)).toBe(k);
      expect(poissonQuantile(3.5, upTo + 1e-10)).toBe(k + 1);
    });
  });

  it('agrees with scipy.stats.poisson.ppf on means small and large', () => {
    const truth: [number, number, number][] = [
      [0.01, 1e-6, 0],
      [0.01, 0.05, 0],
      [0.01, 0.5, 0],
      [0.01, 0.9, 0],
      [0.01, 0.999999, 2],
      [0.5, 1e-6, 0],
      [0.5, 0.05, 0],
      [0.5, 0.5, 0],
      [0.5, 0.9, 1],
      [0.5, 0.999999, 7],
      [12, 1e-6, 0],
      [12, 0.05, 7],
      [12, 0.5, 12],
      [12, 0.9, 17],
      [12, 0.999999, 32],
      [29.99, 1e-6, 8],
      [29.99, 0.05, 21],
      [29.99, 0.5, 30],
      [29.99, 0.9, 37],
      [29.99, 0.999999, 59],
      [30, 1e-6, 8],
      [30, 0.05, 21],
      [30, 0.5, 30],
      [30, 0.9, 37],
      [30, 0.999999, 59],
      [100, 1e-6, 56],
      [100, 0.05, 84],
      [100, 0.5, 100],
      [100, 0.9, 113],
      [100, 0.999999, 151],
      [1234.5, 1e-6, 1071],
      [1234.5, 0.05, 1177],
      [1234.5, 0.5, 1234],
      [1234.5, 0.9, 1280],
      [1234.5, 0.999999, 1405],
      [100000.0, 1e-6, 98500],
      [100000.0, 0.05, 99480],
      [100000.0, 0.5, 100000],
      [100000.0, 0.9, 100405],
      [100000.0, 0.999999, 101507],
      [1000000.0, 1e-6, 995250],
      [1000000.0, 0.05, 998355],
      [1000000.0, 0.5, 1000000],
      [1000000.0, 0.9, 1001282],
      [1000000.0, 0.999999, 1004757],
    ];
    for (const [mean, u, k] of truth) expect([mean, u, poissonQuantile(mean, u)]).toEqual([mean, u, k]);
  });

  it('does not jump where the search changes from zero to the mode', () => {
    for (let i = 1; i < 400; i++) {
      const u = i / 400;
      expect(poissonQuantile(30 - 1e-9, u)).toBe(poissonQuantile(30, u));
    }
  });

  it('never falls as the uniform or the mean rises', () => {
    const means = [0, 0.2, 3, 29, 30, 31, 400, 5000, 1e6];
    const uniforms = [2 ** -54, 1e-12, 1e-5, 0.1, 0.35, 0.5, 0.8, 0.99, 1 - 1e-9, 1 - 2 ** -53];
    const counts = means.map((mean) => uniforms.map((u) => poissonQuantile(mean, u)));
    for (let i = 0; i < means.length; i++) {
      for (let j = 0; j < uniforms.length; j++) {
        if (i > 0) expect(counts[i][j]).toBeGreaterThanOrEqual(counts[i - 1][j]);
        if (j > 0) expect(counts[i][j]).toBeGreaterThanOrEqual(counts[i][j - 1]);
      }
    }
    expect(counts[0]).toEqual(uniforms.map(() => 0));
    expect(counts[8][0]).toBeGreaterThan(980_000);
  });

  it.each([
    [10, 526.51685633],
    [28.7, 312.52829837],
    [400, 92.4608025057],
  ])('H11 a day with gamma busyness of shape %d has counts of standard deviation %d', (shape, sd) => {
    // Truth case H11 (negative binomial): 1660 tickets a day on average.
    const steps = 400;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < steps; i++) {
      const busyness = quantile(gamma(shape, 1), (i + 0.5) / steps);
      for (let j = 0; j < 50; j++) {
        const count = poissonQuantile(1660 * busyness, (j + 0.5) / 50);
        sum += count;
        squares += count * count;
      }
    }
    const mean = sum / (steps * 50);
    expect(Math.abs(mean / 1660 - 1)).toBeLessThan(1e-3);
    expect(Math.abs(Math.sqrt(squares / (steps * 50) - mean * mean) / sd - 1)).toBeLessThan(0.01);
  });

  it('refuses a mean it cannot search', () => {
    expect(() => poissonQuantile(-1, 0.5)).toThrow(RangeError);
    expect(() => poissonQuantile(2e6, 0.5)).toThrow(RangeError);
    expect(() => poissonQuantile(Number.NaN, 0.5)).toThrow(RangeError);
  });
});

describe('geometricQuantile', () => {
  it('L2.1 turns at the cumulated probabilities of the law with p = 0.3', () => {
    let upTo = 0;
    [0.3, 0.21, 0.147, 0.1029, 0.07203].forEach((share, i) => {
      upTo += share;
      expect(geometricQuantile(1 / 0.3, upTo - 1e-12)).toBe(i + 1);
      expect(geometricQuantile(1 / 0.3, upTo + 1e-12)).toBe(i + 2);
    });
  });

  it('has the mean it was asked for', () => {
    let sum = 0;
    for (let i = 0; i < 100_000; i++) sum += geometricQuantile(2.5, (i + 0.5) / 100_000);
    expect(sum / 100_000).toBeCloseTo(2.5, 3);
  });

  it('is always one where the mean is one, and refuses less', () => {
    expect(geometricQuantile(1, 0.999)).toBe(1);
    expect(geometricQuantile(50, 1e-16)).toBe(1);
    expect(() => geometricQuantile(0.9, 0.5)).toThrow(RangeError);
  });
});
