import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../../src/planning/staff/certificate.ts';
import { evidenceOf, evidenceOfUnlimited } from '../../../src/planning/staff/evidence.ts';
import type { Sample } from '../../../src/planning/staff/judge.ts';
import { gainsOn, leastPrice, mayGo } from '../../../src/planning/staff/looseness.ts';
import type { View } from '../../../src/planning/staff/openLevels.ts';
import { probesAround } from '../../../src/planning/staff/probes.ts';
import { openScale, sizeOf } from '../../../src/planning/staff/responses.ts';
import type { Search } from '../../../src/planning/staff/searching.ts';
import type { Target } from '../../../src/planning/staff/target.ts';

const target: Target = {
  figure: { measure: 'attainment', statistic: 'share', where: {}, unit: 'share', kind: 'share', places: [0] },
  sense: 'atLeast',
  value: 0.95,
};
const sampleOf = (...shares: number[]): Sample => ({
  numerators: shares.map((share) => 1000 * share),
  denominators: shares.map(() => 1000),
});

describe('what other runs say of the luck of the search', () => {
  it('shows on unlimited staff before anything is searched: all runs against those that the search has', () => {
    const { luck, spreads, isFresh } = evidenceOfUnlimited([target], [sampleOf(0.95, 0.93, 0.97, 0.97, 0.98, 0.96)], 2);
    // A mean of 96 % where the search's two runs have 94 %.
    expect(luck[0]).toBeCloseTo(0.02, 9);
    expect(spreads[0]).toBeCloseTo(Math.sqrt(16 / 5) / 100, 4);
    expect(isFresh).toBe(false);
  });

  it('is that of all proofs together, each by its runs', () => {
    const long = { found: [0.95], samples: [sampleOf(...new Array(30).fill(0.96))] };
    const short = { found: [0.95], samples: [sampleOf(...new Array(10).fill(0.92))] };
    const evidence = evidenceOf([target], [long, short]);
    expect(evidence.luck[0]).toBeCloseTo((30 * 0.01 - 10 * 0.03) / 40, 9);
    expect(evidence.isFresh).toBe(true);
    expect(evidenceOf([target], [short]).isFresh).toBe(false);
  });
});

describe('probes around a staffing', () => {
  const centre = [10, 5, 1, 20, 8];

  it('differ in all posts, and any two posts go together as often as not', () => {
    const probes = probesAround(centre, 0, 8, () => true);
    const signs = probes.map((probe) => probe.map((engineers, post) => Math.sign(engineers - centre[post])));
    for (const row of signs) expect(row).not.toContain(0);
    for (let one = 0; one < centre.length; one++) {
      expect(signs.reduce((sum, row) => sum + row[one], 0)).toBe(0);
      for (let other = 0; other < one; other++) {
        expect(signs.reduce((sum, row) => sum + row[one] * row[other], 0)).toBe(0);
      }
    }
  });

  it('leave whoever may not go where he is', () => {
    const allowed = (staffing: readonly number[]) => staffing[2] >= 1 && staffing[0] + staffing[1] >= 15;
    const probes = probesAround(centre, 3, 8, allowed);
    for (const probe of probes) expect(allowed(probe)).toBe(true);
    expect(probes.some((probe) => probe[3] < 20)).toBe(true);
  });
});

describe('how loose a plan may be', () => {
  const staffing = [9, 4];
  const level = { estimate: 0.955, low: 0.951, high: 0.959 };
  const slope = 1 / (0.955 * 0.045);
  // Both bring the same for a unit of size, and the second costs three times as much.
  const view: View = {
    trial: { staffing, samples: [] },
    levels: [openScale(0.955, 1)],
    brings: [[1, 1]],
    slopes: [slope],
    corrections: [0],
    slacks: [0],
    needs: [0],
  };

  it('counts who could go at a post before a target surely breaks', () => {
    const [gain] = gainsOn(view, [8, 4]);
    expect(gain).toBeCloseTo(Math.log(0.9) / slope, 12);
    // Of the first, 0.0045 for one and 0.0096 for two; from 95.9 % on the high side 0.9 points may be lost.
    expect(mayGo(view, 0, [level], [target], () => true)).toBe(1);
    expect(mayGo(view, 1, [level], [target], () => true)).toBe(0);
    expect(mayGo(view, 0, [level], [target], ([first]) => first >= 9)).toBe(0);
    expect(mayGo({ ...view, brings: [[0, 1]] }, 0, [level], [target], () => true)).toBe(9);
  });

  it('prices the cheapest that the highest level left open would allow', async () => {
    const context = {
      posts: [1, 3].map((cost) => ({ cost })),
      targets: [target],
      rules: [],
      ceilings: [1],
    } as unknown as Search;
    const certificate: Certificate = { verdict: 'proven', replications: 16, levels: [level], results: [] };
    const lost = openScale(0.959, 1) - openScale(0.95, 1);
    let cheapest = Number.POSITIVE_INFINITY;
    for (let one = 0; one <= 20; one++)
      for (let two = 0; two <= 10; two++) {
        const rise = sizeOf(one) + sizeOf(two) - sizeOf(9) - sizeOf(4);
        if (rise >= -lost - 1e-9) cheapest = Math.min(cheapest, one + 3 * two);
      }
    expect(await leastPrice(view, certificate, context)).toBeCloseTo(cheapest, 1);
    expect(cheapest).toBeLessThan(9 + 12);
  });
});
