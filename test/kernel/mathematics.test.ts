import { describe, expect, it } from 'vitest';
import { LN2_HIGH, LN2_LOW } from '../../src/kernel/elementary.ts';
import { logOfTwo } from '../../src/kernel/logarithmTables.ts';
import { cos, exp, log, logGamma, normalCdf, normalQuantile, power, sin } from '../../src/kernel/mathematics.ts';

/** Numbers spread evenly enough over [0, 1) and the same every time: multiples of the golden section. */
function spread(count: number): number[] {
  return Array.from({ length: count }, (_, i) => ((i + 1) * 0.6180339887498949) % 1);
}

function worstRelative(points: number[], found: (x: number) => number, expected: (x: number) => number): number {
  let worst = 0;
  for (const x of points) {
    const truth = expected(x);
    worst = Math.max(worst, Math.abs(found(x) - truth) / Math.abs(truth));
  }
  return worst;
}

describe('exp and log', () => {
  it('exp is within a few 1e-16 of the engine over the whole range', () => {
    for (const width of [1e-3, 1, 20, 700]) {
      const points = spread(20_000).map((u) => (2 * u - 1) * width);
      expect(worstRelative(points, exp, Math.exp)).toBeLessThan(4.5e-16);
    }
  });

  it('log is within a few 1e-16 of the engine, also close to one', () => {
    for (const width of [1e-9, 1e-3, 0.1, 0.9]) {
      const points = spread(20_000).map((u) => 1 + (2 * u - 1) * width);
      expect(worstRelative(points, log, Math.log)).toBeLessThan(4.5e-16);
    }
    const wide = spread(20_000).map((u) => Math.exp((2 * u - 1) * 700));
    expect(worstRelative(wide, log, Math.log)).toBeLessThan(4.5e-16);
  });

  it('know the special values', () => {
    expect([exp(0), exp(-0), exp(-746), exp(710)]).toEqual([1, 1, 0, Number.POSITIVE_INFINITY]);
    expect([exp(Number.NEGATIVE_INFINITY), exp(Number.POSITIVE_INFINITY)]).toEqual([0, Number.POSITIVE_INFINITY]);
    expect([log(1), log(0), log(Number.POSITIVE_INFINITY)]).toEqual([
      0,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect([exp(Number.NaN), log(Number.NaN), log(-1)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it('keep their digits at the rim of the doubles', () => {
    // To 40 digits: e^709.78, e^-708.3, ln of the smallest and of the largest double.
    expect(exp(709.78) / 1.7928227943945155e308 - 1).toBeCloseTo(0, 15);
    expect(exp(-708.3)).toBe(2.450295530965988e-308);
    expect(exp(-744)).toBe(1e-323);
    expect(log(Number.MIN_VALUE)).toBe(-744.4400719213812);
    expect(log(Number.MAX_VALUE)).toBe(709.782712893384);
  });

  it('rest on the true ln 2', () => {
    const fixed = (value: number) => BigInt(value * 2 ** 100) * 2n ** 60n;
    const missing = logOfTwo() - fixed(LN2_HIGH) - fixed(LN2_LOW);
    expect(Math.abs(Number(missing) / 2 ** 160)).toBeLessThan(2 ** -97);
  });

  it('power follows the engine and keeps the simple cases exact', () => {
    for (const x of spread(200).map((u) => 1e-3 + 50 * u)) {
      for (const y of [-3, -0.5, 1 / 3, 0.5, 2, 7.5]) {
        const allowed = 3e-16 * (2 + Math.abs(y * Math.log(x)));
        expect(Math.abs(power(x, y) / x ** y - 1)).toBeLessThan(allowed);
      }
    }
    expect([power(3.7, 0), power(3.7, 1), power(0, 2), power(0, 0)]).toEqual([1, 3.7, 0, 1]);
    expect([power(0, -1), power(-1, 0.5)]).toEqual([Number.POSITIVE_INFINITY, Number.NaN]);
  });
});

describe('sin and cos', () => {
  it('are within 4e-16 of the engine up to a million radians', () => {
    for (const width of [1, 10, 1e3, 1e6]) {
      for (const x of spread(5000).map((u) => (2 * u - 1) * width)) {
        expect(Math.abs(sin(x) - Math.sin(x))).toBeLessThan(4e-16);
        expect(Math.abs(cos(x) - Math.cos(x))).toBeLessThan(4e-16);
      }
    }
  });
});

describe('gamma function and normal law', () => {
  it('logGamma gives the logarithms of the factorials', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(1e-14 * Math.max(1, Math.log(factorial)));
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
  });

  it('normal quantiles agree with thirty-digit values (H1, L1.14: standard tables)', () => {
    const truth: [number, number][] = [
      [0.9, 1.2815515655446004],
      [0.95, 1.6448536269514722],
      [0.975, 1.9599639845400543],
      [0.995, 2.575829303548901],
      [0.001, -3.090232306167813],
      [0.25, -0.6744897501960817],
      [1e-20, -9.262340089798409],
    ];
    for (const [p, z] of truth) expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-15);
    expect([normalQuantile(0.5), normalQuantile(0), normalQuantile(1)]).toEqual([
      0,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect([normalQuantile(-0.1), normalQuantile(1.1)]).toEqual([Number.NaN, Number.NaN]);
  });

  it('normalCdf undoes the quantile, also far out on the left', () => {
    for (const p of [...spread(2000), 1e-5, 1e-20, 1e-100]) {
      expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-15 * (2 + normalQuantile(p) ** 2));
    }
    expect([normalCdf(-50), normalCdf(0), normalCdf(50)]).toEqual([0, 0.5, 1]);
  });
});

describe('bits', () => {
  it('a thousand results have not changed by a single bit', () => {
    const results = new Float64Array(1000);
    spread(125).forEach((u, i) => {
      results.set(
        [
          exp(40 * u - 20),
          log(u),
          log(1 + u / 1000),
          sin(1000 * u),
          cos(1000 * u),
          logGamma(30 * u),
          normalQuantile(u),
          normalCdf(8 * u - 4),
        ],
        8 * i,
      );
    });
    // FNV-1a over the words.
    let digest = 0x811c9dc5;
    for (const word of new Uint32Array(results.buffer)) digest = Math.imul(digest ^ word, 0x01000193);
    expect((digest >>> 0).toString(16)).toBe('945240a1');
  });
});
