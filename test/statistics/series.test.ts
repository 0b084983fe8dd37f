import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/kernel/mathematics.ts';
import { uniform } from '../../src/kernel/random.ts';
import { batchMeans, batchMeansInterval, serialCorrelation } from '../../src/statistics/batchMeans.ts';
import { meanInterval } from '../../src/statistics/meanInterval.ts';
import { mser5 } from '../../src/statistics/mser5.ts';

/** First-order autoregression with unit innovations, started from its stationary law. */
function autoregression(phi: number, length: number, replication: number): Float64Array {
  const series = new Float64Array(length);
  let x = normalQuantile(uniform(4, 1, replication, 0)) / Math.sqrt(1 - phi * phi);
  for (let i = 0; i < length; i++) {
    series[i] = x;
    x = phi * x + normalQuantile(uniform(4, 1, replication, i + 1));
  }
  return series;
}

function sampleVariance(values: ArrayLike<number>): number {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    sum += values[i];
    squares += values[i] * values[i];
  }
  return (squares - (sum * sum) / values.length) / (values.length - 1);
}

describe('mser5', () => {
  it('H5.1 finds the end of a decaying start', () => {
    // Truth case H5.1, brute force (White 1997; Franklin and White 2008).
    const series = Array.from({ length: 500 }, (_, i) => 5 + 10 * Math.exp(-i / 25) + Math.sin(1.3 * i));
    const found = mser5(series);
    expect(found.truncate).toBe(120);
    expect(found.statistic / 8.46394052886e-6).toBeCloseTo(1, 9);
    expect(found.mean).toBeCloseTo(5.00642693582, 10);
    expect(found.isAtLimit).toBe(false);
    // What keeping everything would come to: five hundred values in a hundred batches.
    const batches = batchMeans(series, 5);
    expect(batches).toHaveLength(100);
    expect(meanInterval(series, 0.95).estimate).toBeCloseTo(5.51233020853, 10);
    expect((sampleVariance(batches) * (batches.length - 1)) / batches.length ** 2).toBeCloseTo(0.0233561903029, 11);
  });

  it('keeps everything where nothing drifts, and leaves out a remainder', () => {
    expect(mser5(new Array(52).fill(7))).toEqual({ truncate: 0, statistic: 0, mean: 7, isAtLimit: false });
  });

  it('says so when the series never settles', () => {
    expect(mser5(Array.from({ length: 200 }, (_, i) => i))).toMatchObject({ truncate: 100, isAtLimit: true });
  });

  it('has nothing to say on fewer than five values', () => {
    expect(mser5([1, 2, 3])).toMatchObject({ truncate: 0, mean: Number.NaN, isAtLimit: true });
  });
});

describe('batchMeans', () => {
  it('leaves out the remainder', () => {
    expect(batchMeans([1, 3, 5, 7, 9], 2)).toEqual([2, 6]);
    expect(() => batchMeans([1, 2], 0)).toThrow(RangeError);
  });

  it('is the Student interval of the batch means', () => {
    const series = [1, 3, 5, 7, 9, 11, 2];
    expect(batchMeansInterval(series, 3, 0.9)).toEqual(meanInterval([2, 6, 10], 0.9));
    expect(batchMeansInterval([1], 3, 0.9).estimate).toBeNaN();
  });

  it('H4.1 batch means of an autoregression have the variance and correlation of the algebra', () => {
    const series = autoregression(0.8, 400_000, 1);
    const means = batchMeans(series, 50);
    expect(Math.abs(sampleVariance(series) / 2.77777777778 - 1)).toBeLessThan(0.03);
    // 8,000 batch means: standard errors 1.6 % and 0.011.
    expect(Math.abs(sampleVariance(means) / 0.455556189888 - 1)).toBeLessThan(0.07);
    expect(Math.abs(serialCorrelation(means, 1) - 0.0487790274563)).toBeLessThan(0.05);
  });

  it('H4.1 the mean of a thousand values varies nine times as much as independent values would make it', () => {
    const replications = 4000;
    const [means, ofValues] = [new Float64Array(replications), new Float64Array(replications)];
    for (let replication = 0; replication < replications; replication++) {
      const series = autoregression(0.8, 1000, replication + 1000);
      means[replication] = meanInterval(Array.from(series), 0.95).estimate;
      ofValues[replication] = sampleVariance(series) / 1000;
    }
    const variance = sampleVariance(means);
    // The variance of 4,000 normal values has a standard error of 2.2 %.
    expect(Math.abs(variance / 0.0248888888889 - 1)).toBeLessThan(0.1);
    const naive = ofValues.reduce((sum, value) => sum + value, 0) / replications;
    expect(Math.abs(naive / variance / 0.111607142857 - 1)).toBeLessThan(0.1);
  });

  it('H4.1 twenty batches cover the mean of an autoregression far more often than naive values do', () => {
    let batched = 0;
    let naive = 0;
    for (let replication = 0; replication < 400; replication++) {
      const series = autoregression(0.8, 1000, replication + 2);
      const byBatches = batchMeansInterval(series, 20, 0.95);
      const byValues = meanInterval(Array.from(series), 0.95);
      if (byBatches.low <= 0 && 0 <= byBatches.high) batched++;
      if (byValues.low <= 0 && 0 <= byValues.high) naive++;
    }
    // The naive variance is 0.1116 of the true one, so its interval covers 1.96 sqrt(0.1116) = 0.655 deviations: 49 %.
    expect(batched / 400).toBeGreaterThan(0.9);
    expect(Math.abs(naive / 400 - 0.487)).toBeLessThan(0.1);
  });
});

describe('serialCorrelation', () => {
  it('is one at no lag and negative for a see-saw', () => {
    expect(serialCorrelation([1, -1, 1, -1], 0)).toBe(1);
    expect(serialCorrelation([1, -1, 1, -1], 1)).toBe(-0.75);
  });
});
