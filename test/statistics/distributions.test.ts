import { describe, expect, it } from 'vitest';
import { gamma, beta as kernelBeta, cdf as kernelCdf, normal, quantile } from '../../src/kernel/laws.ts';
import { chiSquareCdf, chiSquareQuantile } from '../../src/statistics/chiSquare.ts';
import { incompleteBeta, incompleteBetaQuantile } from '../../src/statistics/incompleteBeta.ts';
import { lowerIncompleteGamma, upperIncompleteGamma } from '../../src/statistics/incompleteGamma.ts';
import { normalCdf, normalQuantile } from '../../src/statistics/normal.ts';
import { studentCdf, studentQuantile } from '../../src/statistics/student.ts';

function expectRelative(found: number, truth: number, tolerance: number): void {
  expect(Math.abs(found - truth)).toBeLessThanOrEqual(tolerance * Math.abs(truth));
}

describe('H1 quantiles against the standard tables', () => {
  it.each([
    [1, 6.31375151468, 12.7062047362, 63.6567411629],
    [2, 2.91998558035, 4.30265272975, 9.92484320092],
    [4, 2.13184678633, 2.7764451052, 4.60409487135],
    [9, 1.83311293266, 2.2621571628, 3.24983554159],
    [19, 1.72913281152, 2.09302405441, 2.86093460646],
    [29, 1.69912702653, 2.04522964213, 2.75638590367],
    [99, 1.66039115602, 1.98421695159, 2.62640545728],
  ])('Student with %d degrees of freedom', (df, at95, at975, at995) => {
    expectRelative(studentQuantile(0.95, df), at95, 1e-11);
    expectRelative(studentQuantile(0.975, df), at975, 1e-11);
    expectRelative(studentQuantile(0.995, df), at995, 1e-11);
    expectRelative(studentQuantile(0.025, df), -at975, 1e-11);
  });

  it('normal', () => {
    expectRelative(normalQuantile(0.9), 1.28155156554, 1e-11);
    expectRelative(normalQuantile(0.95), 1.64485362695, 1e-11);
    expectRelative(normalQuantile(0.975), 1.95996398454, 1e-11);
    expectRelative(normalQuantile(0.995), 2.57582930355, 1e-11);
  });

  it('chi-square with nine degrees of freedom', () => {
    expectRelative(chiSquareQuantile(0.025, 9), 2.70038949998, 1e-11);
    expectRelative(chiSquareQuantile(0.975, 9), 19.0227677986, 1e-11);
  });
});

describe('special cases with a closed form', () => {
  it("Student's law with one degree of freedom is Cauchy's, with two an algebraic one", () => {
    for (const p of [1e-6, 0.01, 0.3, 0.6, 0.999]) {
      expectRelative(studentQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)), 1e-9);
      expectRelative(studentQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)), 1e-9);
    }
  });

  it('chi-square with two degrees of freedom is exponential', () => {
    for (const p of [1e-6, 0.1, 0.5, 0.99]) expectRelative(chiSquareQuantile(p, 2), -2 * Math.log1p(-p), 1e-9);
  });

  it('the upper incomplete gamma function keeps its digits where it is tiny', () => {
    expectRelative(upperIncompleteGamma(1, 50), Math.exp(-50), 1e-12);
    expect(lowerIncompleteGamma(1, 2) + upperIncompleteGamma(1, 2)).toBeCloseTo(1, 15);
    expect([lowerIncompleteGamma(3, 0), upperIncompleteGamma(3, 0)]).toEqual([0, 1]);
  });

  it('the incomplete beta function of whole shapes is a polynomial', () => {
    expect(incompleteBeta(0.5, 2, 3)).toBeCloseTo(0.6875, 14);
    expect(incompleteBetaQuantile(0.6875, 2, 3)).toBeCloseTo(0.5, 13);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
    expect([incompleteBetaQuantile(0, 2, 3), incompleteBetaQuantile(1, 2, 3)]).toEqual([0, 1]);
  });

  it('probabilities 0, 1 and nonsense have the answers of a distribution', () => {
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(2)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ]);
    expect([studentQuantile(0, 5), studentQuantile(1, 5), studentQuantile(0.9, 0)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ]);
    expect([chiSquareQuantile(0, 5), chiSquareQuantile(1, 5), chiSquareQuantile(-1, 5)]).toEqual([
      0,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ]);
  });
});

describe('two independent ways to one number', () => {
  const probabilities = [1e-8, 0.003, 0.2, 0.5, 0.71, 0.99, 1 - 1e-8];

  it('quantile and distribution function undo each other', () => {
    for (const p of probabilities) {
      expectRelative(normalCdf(normalQuantile(p)), p, 1e-12);
      for (const df of [0.7, 3, 13.53, 400]) {
        expectRelative(studentCdf(studentQuantile(p, df), df), p, 1e-11);
        expectRelative(chiSquareCdf(chiSquareQuantile(p, df), df), p, 1e-11);
      }
    }
  });

  it("the kernel's own arithmetic agrees with this room's", () => {
    for (const p of probabilities) {
      expectRelative(quantile(normal(0, 1), p), normalQuantile(p), 1e-12);
      for (const shape of [0.4, 3, 28.7, 250]) {
        const x = quantile(gamma(shape, shape), p);
        expectRelative(x, chiSquareQuantile(p, 2 * shape) / 2, 1e-11);
        expect(Math.abs(kernelCdf(gamma(shape, shape), x) - lowerIncompleteGamma(shape, x))).toBeLessThan(1e-12);
        expectRelative(quantile(kernelBeta(shape, 2), p), incompleteBetaQuantile(p, shape, 2), 1e-11);
      }
    }
  });
});
