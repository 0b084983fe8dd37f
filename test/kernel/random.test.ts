/** Keyed random numbers: known answers of the published generator, and what a simulation asks of its draws. */
import { describe, expect, it } from 'vitest';
import { block, childKey, childKeyInto, uniform } from '../../src/kernel/random.ts';

const PI = { key: [0x13198a2e, 0x03707344], counter: [0x243f6a88, 0x85a308d3] } as const;
const ONES = 0xffffffff;

describe('Threefry-2x32', () => {
  // Random123 (Salmon and others 2011), file kat_vectors.
  const answers: [rounds: number, key: readonly number[], counter: readonly number[], answer: string][] = [
    [20, [0, 0], [0, 0], '6b200159 99ba4efe'],
    [20, [ONES, ONES], [ONES, ONES], '1cb996fc bb002be7'],
    [20, PI.key, PI.counter, 'c4923a9c 483df7a0'],
    [13, [0, 0], [0, 0], '9d1c5ec6 8bd50731'],
    [13, [ONES, ONES], [ONES, ONES], 'fd36d048 2d17272c'],
    [13, PI.key, PI.counter, 'ba3e4725 f27d669e'],
  ];
  const hex = (words: ArrayLike<number>) =>
    Array.from(words, (word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');

  for (const [rounds, key, counter, answer] of answers) {
    it(`with ${rounds} rounds gives ${answer}, as published`, () => {
      expect(hex(block(key[0], key[1], counter[0], counter[1], rounds))).toBe(answer);
    });
  }

  it('written out for speed gives the same as round by round', () => {
    for (let draw = 0; draw < 1000; draw++) {
      const [high, low, first, second] = [draw * 7919, -draw * 104729, draw & 63, draw];
      const child = childKey({ high, low }, first, second);
      expect(hex([child.high, child.low])).toBe(hex(block(high, low, first, second, 13)));
    }
  });

  it('gives a column the same key as a record', () => {
    const highs = new Int32Array(3);
    const lows = new Int32Array(3);
    childKeyInto(12, 34, 56, 78, highs, lows, 1);
    const { high, low } = childKey({ high: 12, low: 34 }, 56, 78);
    expect([...highs, ...lows]).toEqual([0, high, 0, 0, low, 0]);
  });
});

describe('uniform numbers', () => {
  const N = 100_000;
  /** Draws that differ in one thing only: neighbouring keys, purposes or occurrences. */
  const sequences: Record<string, (index: number) => number> = {
    'of neighbouring high words': (index) => uniform(index, 0, 1, 0),
    'of neighbouring low words': (index) => uniform(0, index, 1, 0),
    'of neighbouring purposes': (index) => uniform(1, 2, index, 0),
    'of neighbouring occurrences': (index) => uniform(1, 2, 3, index),
    'of neighbouring children': (index) => {
      const { high, low } = childKey({ high: 5, low: 6 }, index, 1);
      return uniform(high, low, 36, 0);
    },
  };
  /** A chi-square this far above its mean comes by chance less than once in a million. */
  const limit = (degrees: number) => degrees + 6 * Math.sqrt(2 * degrees);

  for (const [name, draw] of Object.entries(sequences)) {
    it(`${name} fill a hundred cells evenly`, () => {
      const cells = new Float64Array(100);
      for (let index = 0; index < N; index++) cells[Math.floor(draw(index) * 100)]++;
      const expected = N / 100;
      expect(cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(limit(99));
    });

    it(`${name} say nothing of each other: pairs fill a square evenly, and do not correlate`, () => {
      const cells = new Float64Array(400);
      let product = 0;
      let before = draw(N);
      for (let index = 0; index < N; index++) {
        const now = draw(index);
        cells[Math.floor(before * 20) * 20 + Math.floor(now * 20)]++;
        product += (before - 0.5) * (now - 0.5);
        before = now;
      }
      const expected = N / 400;
      expect(cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(limit(399));
      expect(Math.abs((12 * product) / N) * Math.sqrt(N)).toBeLessThan(5);
    });
  }

  it('lie strictly between 0 and 1', () => {
    const draws = Array.from({ length: N }, (_, index) => uniform(9, 9, 9, index));
    expect(draws.every((u) => u > 0 && u < 1)).toBe(true);
  });

  it('are middles of 2^52 equal cells, which a double holds exactly: the last could not be rounded up to 1', () => {
    for (let index = 0; index < 1000; index++) {
      const middle = uniform(9, 9, 9, index) * 2 ** 52;
      expect(middle - Math.floor(middle)).toBe(0.5);
    }
    expect((2 ** 52 - 1 + 0.5) / 2 ** 52).toBeLessThan(1);
  });
});
