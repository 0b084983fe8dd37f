import { describe, expect, it } from 'vitest';
import { borrowing } from '../../src/kernel/compiledMemory.ts';
import { exponential, lognormal, quantile } from '../../src/kernel/laws.ts';
import { Sketch } from '../../src/statistics/sketch.ts';
import { Sketches } from '../../src/statistics/sketches.ts';

/** What recorders have taken in together, each of them one of the parts. */
function readTogether(parts: readonly (readonly number[])[], order: readonly number[] = [...parts.keys()]): Sketch {
  return borrowing(() => {
    const sketches = new Sketches(parts.length);
    sketches.begin();
    for (const [part, values] of parts.entries()) {
      sketches.record(
        values,
        Int32Array.from(values, () => part),
        1,
        values.length,
      );
    }
    return new Sketch(sketches.read(), order);
  });
}

function sketchOf(values: Iterable<number>): Sketch {
  return readTogether([[...values]]);
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

  it('reads parts in any order to the same bits', () => {
    const values = scrambled();
    const parts = [0, 1, 2, 3, 4].map((part) => values.filter((_, i) => i % 5 === part));
    const shares = Array.from({ length: 1001 }, (_, i) => i / 1000);
    const told = (sketch: Sketch) => [sketch.count, sketch.sum, ...shares.map((p) => sketch.quantile(p))];
    const forwards = told(readTogether(parts));
    expect(told(readTogether(parts, [3, 1, 4, 0, 2]))).toEqual(forwards);
    expect(told(readTogether(parts, [4, 3, 2, 1, 0]))).toEqual(forwards);
    expect(told(sketchOf(values))).toEqual(forwards);
  });

  it('counts a value in several recorders of a row, and not at all where there is none', () => {
    borrowing(() => {
      const sketches = new Sketches(3);
      sketches.begin();
      sketches.record([5, Number.NaN, 7], [0, 2, 0, 1, 1, 2], 2, 3);
      expect([0, 1, 2].map((recorder) => new Sketch(sketches.read(), [recorder]).sum)).toEqual([5, 7, 12]);
      expect(new Sketch(sketches.read(), [0, 1, 2]).count).toBe(4);
    });
  });

  it('is nothing before anything is recorded', () => {
    const nothing = sketchOf([]);
    expect([nothing.count, nothing.sum, nothing.quantile(0.5)]).toEqual([0, 0, Number.NaN]);
  });

  it('forgets when a run begins, whatever the memory holds', () => {
    borrowing(() => {
      const sketches = new Sketches(1);
      for (const value of [3e6, 8]) {
        sketches.begin();
        sketches.record([value, value], [0, 0], 1, 2);
        expect([new Sketch(sketches.read(), [0]).count, new Sketch(sketches.read(), [0]).quantile(0.4)]).toEqual([
          2,
          value,
        ]);
      }
    });
  });

  it('keeps a sum exact beyond what its parts can hold', () => {
    const values = Array.from({ length: 100 }, () => 2 ** 27 - 0.25);
    expect(sketchOf(values).sum).toBe(100 * (2 ** 27 - 0.25));
    expect(sketchOf([2 ** 27 + 0.5, 2 ** 40, 0.5]).sum).toBe(2 ** 27 + 2 ** 40 + 0.5);
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
    expect([...sketchOf([]).histogram(bounds)]).toEqual([0, 0, 0, 0, 0]);
  });

  it('refuses what is no duration', () => {
    for (const value of [-1, Number.POSITIVE_INFINITY]) expect(() => sketchOf([1, value])).toThrow(RangeError);
  });
});
