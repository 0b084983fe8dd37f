import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/statistics/contrast.ts';
import { leastSquaresWeights } from '../../src/statistics/leastSquares.ts';
import { pairedRatio } from '../../src/statistics/pairedRatio.ts';
import { ratioInterval } from '../../src/statistics/ratioInterval.ts';

const first = { numerators: [110, 70, 188, 141, 80], denominators: [120, 80, 200, 150, 95] };
const second = { numerators: [115, 69, 190, 140, 88], denominators: [121, 80, 199, 149, 96] };

describe('a contrast', () => {
  it('of one ratio is its interval', () => {
    const own = contrast([first], [1], 0.95);
    const known = ratioInterval(first.numerators, first.denominators, 0.95);
    expect(own.estimate).toBe(known.estimate);
    expect(own.halfWidth).toBeCloseTo(known.halfWidth, 14);
  });

  it('of two with weights −1 and 1 is their paired difference', () => {
    const own = contrast([first, second], [-1, 1], 0.9);
    const { difference } = pairedRatio(first, second, 0.9);
    expect(own.estimate).toBeCloseTo(difference.estimate, 14);
    expect(own.halfWidth).toBeCloseTo(difference.halfWidth, 14);
  });

  it('of a desk with itself is nothing at all, with no width', () => {
    const { estimate, halfWidth } = contrast([first, first], [-1, 1], 0.95);
    expect({ estimate, halfWidth }).toEqual({ estimate: 0, halfWidth: 0 });
  });

  it('of a single replication has no limits', () => {
    const one = { numerators: [3], denominators: [4] };
    const { estimate, low } = contrast([one, { numerators: [1], denominators: [4] }], [1, 1], 0.95);
    expect({ estimate, low }).toEqual({ estimate: 1, low: Number.NaN });
  });

  it('refuses series of different lengths', () => {
    const short = { numerators: [1, 2], denominators: [1, 1] };
    expect(() => contrast([first, short], [1, 1], 0.95)).toThrow('one length');
  });
});

describe('the weights of least squares', () => {
  it('give back the line that points lie on', () => {
    const rows = [0, 1, 3, 7].flatMap((x) => [-1, 2].map((z) => [1, x, z]));
    const values = rows.map(([, x, z]) => 4 - 2 * x + 0.5 * z);
    const weights = leastSquaresWeights(rows)!;
    const coefficients = weights.map((row) => row.reduce((sum, weight, i) => sum + weight * values[i], 0));
    for (const [index, expected] of [4, -2, 0.5].entries()) expect(coefficients[index]).toBeCloseTo(expected, 12);
  });

  it('are those of the textbook for three points', () => {
    const [constant, slope] = leastSquaresWeights([
      [1, 0],
      [1, 1],
      [1, 2],
    ])!;
    for (const [i, weight] of [5 / 6, 1 / 3, -1 / 6].entries()) expect(constant[i]).toBeCloseTo(weight, 14);
    for (const [i, weight] of [-0.5, 0, 0.5].entries()) expect(slope[i]).toBeCloseTo(weight, 14);
  });

  it('are none where one column is made of others, or where points are too few', () => {
    expect(leastSquaresWeights([0.1, 0.2, 0.7, 0.9].map((x) => [1, x, 3 * x - 1]))).toBeNull();
    expect(leastSquaresWeights([[1, 2]])).toBeNull();
  });
});
