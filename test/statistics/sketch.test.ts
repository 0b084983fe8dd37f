import { describe, expect, it } from 'vitest';
import { exponential, lognormal, quantile } from '../../src/kernel/laws.ts';
import { Sketch } from '../../src/statistics/sketch.ts';

function sketchOf(values: Iterable<number>): Sketch {
  const sketch = new Sketch();
  for (const value of values) sketch.record(value);
  return sketch;
}

/** Values of a law in a scrambled order: 10,007 is prime, so that i * 3001 visits every place. */
function scrambled(count = 10_007): number[] {
  const law = lognormal(240, 2);
  return Array.from({ length: count }, (_, i) => quantile(law, (((i * 3001) % count) + 0.5) / count));
}

describe('Sketch', () => {
  it('is within half a percent of every true quantile', () => {
    const values = scrambled();
    const sketch = sketchOf(values);
    const sorted = Float64Array.from(values).sort();
    for (let i = 1; i < 1000; i++) {
      const truth = sorted[Math.ceil((i / 1000) * sorted.length) - 1];
      expect(Math.abs(sketch.quantile(i / 1000) / truth - 1)).toBeLessThan(0.005);
    }
  });

  it('holds that from a millionth of a minute to a million million', () => {
    for (let value = 1e-6; value < 1e12; value *= 1.37) {
      const sketch = sketchOf([0, value, value, 2e12]);
      expect(Math.abs(sketch.quantile(0.5) / value - 1)).toBeLessThan(0.005);
    }
  });

  it('counts, sums and keeps the ends exactly', () => {
    const sketch = sketchOf([2.5, 0, 1000, 0.25]);
    expect([sketch.count, sketch.sum, sketch.mean]).toEqual([4, 1002.75, 250.6875]);
    expect([sketch.smallest, sketch.largest, sketch.quantile(0), sketch.quantile(1)]).toEqual([0, 1000, 0, 1000]);
  });

  it('puts zeros before everything else', () => {
    const sketch = sketchOf([5, 0, 0, 0, 7]);
    expect([0.1, 0.6].map((p) => sketch.quantile(p))).toEqual([0, 0]);
    expect(sketch.quantile(0.61)).toBeCloseTo(5, 1);
  });

  it('merges in any order to the same bits', () => {
    const values = scrambled();
    const parts = [0, 1, 2, 3, 4].map((part) => sketchOf(values.filter((_, i) => i % 5 === part)));
    const merged = (order: number[]) => {
      const whole = new Sketch();
      for (const part of order) whole.merge(parts[part]);
      return whole;
    };
    const forwards = merged([0, 1, 2, 3, 4]);
    expect(merged([3, 1, 4, 0, 2])).toEqual(forwards);
    expect(forwards).toEqual(sketchOf(values));
    expect(Object.is(merged([4, 3, 2, 1, 0]).sum, forwards.sum)).toBe(true);
  });

  it('costs nothing before it is used, and little after', () => {
    expect(new Sketch().counts.length).toBe(0);
    expect(sketchOf([100]).counts.length).toBe(128);
    const merged = new Sketch();
    merged.merge(new Sketch());
    expect([merged.count, merged.counts.length, merged.quantile(0.5)]).toEqual([0, 0, Number.NaN]);
  });

  it('forgets on request and starts afresh', () => {
    const sketch = sketchOf([1, 2, 3e6]);
    sketch.clear();
    expect([sketch.count, sketch.sum, sketch.quantile(0.5)]).toEqual([0, 0, Number.NaN]);
    sketch.record(8);
    expect(sketch.quantile(0.5)).toBe(8);
  });

  it('survives a journey as bare columns', () => {
    const sketch = sketchOf(scrambled(1009));
    const arrived = Sketch.from(structuredClone(sketch));
    expect(arrived).toEqual(sketch);
    arrived.record(1);
    expect(arrived.count).toBe(sketch.count + 1);
  });

  it('has the quantiles of the law it was fed with', () => {
    const sketch = sketchOf(Array.from({ length: 100_000 }, (_, i) => quantile(exponential(30), (i + 0.5) / 100_000)));
    expect(Math.abs(sketch.quantile(0.95) / (30 * Math.log(20)) - 1)).toBeLessThan(0.005);
    expect(Math.abs(sketch.mean / 30 - 1)).toBeLessThan(1e-4);
  });

  it('counts between bounds that are edges of buckets, each value once', () => {
    const bounds = [0, 0.5, 1, 1.1875, 1.4140625, 4];
    const values = [0, 1e-9, 0.49, 0.5, 0.99, 1, 1.18, 1.1875, 1.41, 1.4140625, 3.9, 4, 900];
    const inside = (low: number, high: number) => values.filter((value) => value >= low && value < high).length;
    const expected = bounds
      .slice(1)
      .map((high, bin) => inside(bounds[bin], bin === 4 ? Number.POSITIVE_INFINITY : high));
    expect([...sketchOf(values).histogram(bounds)]).toEqual(expected);
    expect([...new Sketch().histogram(bounds)]).toEqual([0, 0, 0, 0, 0]);
  });

  it('refuses what is no duration', () => {
    const sketch = new Sketch();
    for (const value of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => sketch.record(value)).toThrow(RangeError);
    }
    expect(sketch.count).toBe(0);
  });
});
