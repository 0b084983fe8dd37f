/** What chance and what the inputs make of the differences between samples: by hand, and against laws that are known. */
import { describe, expect, it } from 'vitest';
import { uniform } from '../../../src/kernel/random.ts';
import { seedKey } from '../../../src/planning/seed.ts';
import { fewestSamples, uncertainIntervals, usualSamples } from '../../../src/planning/uncertain/intervals.ts';
import { varianceParts } from '../../../src/planning/uncertain/varianceParts.ts';
import { normalQuantile } from '../../../src/statistics/normal.ts';
import type { RatioSeries } from '../../../src/statistics/pairedRatio.ts';

const plain = (numerators: readonly number[]): RatioSeries => ({ numerators, denominators: numerators.map(() => 1) });

/** Normal numbers of a name. */
function normals(name: string): (occurrence: number) => number {
  const { high, low } = seedKey(name);
  return (occurrence) => normalQuantile(uniform(high, low, 0, occurrence));
}

describe('the variance between samples', () => {
  it('is told apart by hand', () => {
    // Means 2 and 8; columns 3 and 7; residuals all ±1.
    expect(varianceParts([plain([1, 3]), plain([5, 11])])).toEqual({
      figures: [2, 8],
      average: 5,
      between: 18,
      chance: 2,
      inputs: 16,
    });
  });

  it('has no part in chance that all samples share', () => {
    const alone = varianceParts([plain([1, 3, 4]), plain([5, 11, 9]), plain([2, 2, 7])]);
    const shaken = varianceParts([plain([101, 53, 4]), plain([105, 61, 9]), plain([102, 52, 7])]);
    expect(shaken.between).toBeCloseTo(alone.between, 10);
    expect(shaken.chance).toBeCloseTo(alone.chance, 10);
  });

  it('is none where every sample has the same figure, and chance alone leaves none to the inputs', () => {
    expect(varianceParts([plain([1, 3]), plain([1, 3])])).toMatchObject({ between: 0, chance: 0, inputs: 0 });
    expect(varianceParts([plain([1, 5]), plain([5, 1])])).toMatchObject({ between: 0, chance: 8, inputs: 0 });
  });

  it('of ratios is that of ratios of sums', () => {
    const tenfold = (numerators: readonly number[]) => ({
      numerators: numerators.map((value) => 10 * value),
      denominators: numerators.map(() => 10),
    });
    const [one, other] = [
      [1, 3, 4],
      [5, 11, 9],
    ];
    const [ratios, means] = [varianceParts([tenfold(one), tenfold(other)]), varianceParts([plain(one), plain(other)])];
    expect(ratios.inputs).toBeCloseTo(means.inputs, 10);
    const uneven = { numerators: [1, 9], denominators: [1, 3] };
    expect(varianceParts([uneven, { numerators: [4, 4], denominators: [2, 2] }]).figures).toEqual([2.5, 2]);
  });

  it('needs two samples of two replications', () => {
    expect(() => varianceParts([plain([1, 2])])).toThrow('not 1 and 2');
    expect(() => varianceParts([plain([1]), plain([2])])).toThrow('not 2 and 1');
  });

  it('is right on average: inputs of variance 1, common chance of 4, chance of each sample of 2', () => {
    const [draws, macro, samples, replications] = [normals('crossed'), 400, 20, 3];
    let next = 0;
    const found: number[] = [];
    const naive: number[] = [];
    for (let each = 0; each < macro; each++) {
      const common = Array.from({ length: replications }, () => 2 * draws(next++));
      const values = Array.from({ length: samples }, () => {
        const own = draws(next++);
        return common.map((shared) => own + shared + Math.SQRT2 * draws(next++));
      });
      const parts = varianceParts(values.map(plain));
      found.push(parts.between - parts.chance);
      const within = values.map((row) => {
        const mean = row.reduce((sum, value) => sum + value, 0) / replications;
        return row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (replications - 1);
      });
      naive.push(parts.between - within.reduce((sum, value) => sum + value, 0) / samples / replications);
    }
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    // Standard error of a variance of 1 + 2/3 with 19 degrees of freedom over 400 repetitions: 0.027.
    expect(Math.abs(mean(found) - 1)).toBeLessThan(4 * 0.027);
    // What all samples share is not between them: taking it away as well takes 4/3 too much.
    expect(mean(naive)).toBeLessThan(0);
  });
});

describe('the intervals', () => {
  it('need as many samples as their limits ask', () => {
    expect([0.8, 0.9, 0.95, 0.99].map(fewestSamples)).toEqual([9, 19, 39, 199]);
    expect([usualSamples(3, 0.95), usualSamples(50, 0.95), usualSamples(3, 0.99)]).toEqual([60, 110, 199]);
  });

  it('are the outermost of 39 samples at 95 %, where nothing is left to chance', () => {
    const series = Array.from({ length: 39 }, (_, index) => plain([index, index]));
    const { estimate, chance, inputs, both } = uncertainIntervals(series, 0.95);
    expect(estimate).toBe(19);
    expect(chance).toEqual({ low: 19, high: 19 });
    for (const limits of [inputs, both]) {
      expect(limits.low).toBeCloseTo(0, 9);
      expect(limits.high).toBeCloseTo(38, 9);
    }
  });

  it('add up as squares, and chance alone leaves no interval from the inputs', () => {
    const shared = Array.from({ length: 39 }, (_, index) => plain([index - 1, index + 1]));
    const { estimate, chance, inputs, both } = uncertainIntervals(shared, 0.95);
    expect(chance.high - estimate).toBeCloseTo(12.7062, 3);
    expect(both.high - estimate).toBeCloseTo(Math.hypot(inputs.high - estimate, chance.high - estimate), 9);
    const noisy = Array.from({ length: 40 }, (_, index) => plain(index % 2 === 0 ? [0, 2] : [2, 0]));
    expect(uncertainIntervals(noisy, 0.95).inputs).toEqual({ low: 1, high: 1 });
  });
});
