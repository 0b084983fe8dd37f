/** Which inputs matter: on figures whose shares are known by their formula. */
import { describe, expect, it } from 'vitest';
import { seedKey } from '../../../src/planning/seed.ts';
import { hypercube } from '../../../src/planning/sweep/points.ts';
import { influenceDesign, influencesOf } from '../../../src/planning/uncertain/influence.ts';
import { lawOf } from '../../../src/planning/uncertain/inputLaw.ts';
import { givingWay, samplesOf } from '../../../src/planning/uncertain/inputSamples.ts';
import { varianceParts } from '../../../src/planning/uncertain/varianceParts.ts';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';
import type { UncertainInput } from '../../../src/scenario/uncertainInputs.ts';
import { normalQuantile } from '../../../src/statistics/normal.ts';

/** Uniform inputs of deviation 1, and the replications of a figure of them. */
function influences(figure: (z: readonly number[]) => readonly number[], sides: number, samples: number, seed = 'z') {
  const points = hypercube(sides, samples, seedKey(seed)).map((shares) =>
    shares.map((share) => (share - 0.5) * Math.sqrt(12)),
  );
  const series = points.map((z) => ({ numerators: figure(z), denominators: figure(z).map(() => 1) }));
  const ranges = points[0].map(() => Math.sqrt(12));
  return influencesOf(series, varianceParts(series), influenceDesign(points)!, ranges, 0.95);
}
const twice = (value: number) => [value, value];

describe('the shares of the inputs', () => {
  it('of a straight figure without chance are exact', () => {
    const { inputs, explained } = influences(([one, other]) => twice(10 + 2 * one - other), 3, 60);
    expect(explained).toBeCloseTo(1, 1);
    const [first, second, idle] = inputs;
    expect(first.effect.estimate).toBeCloseTo(2 * Math.sqrt(12), 9);
    expect(second.effect.estimate).toBeCloseTo(-Math.sqrt(12), 9);
    expect(first.share.estimate / second.share.estimate).toBeCloseTo(4, 6);
    expect(first.share.estimate).toBeCloseTo(0.8, 1);
    expect(idle.share.estimate).toBeLessThan(1e-9);
  });

  it('leave to the rest what is curved or made together', () => {
    // Variances: 1 of the line, 0.8 of z² and 1 of the product.
    const { inputs, explained } = influences(([a, b, c]) => twice(a + b * b + b * c), 3, 400);
    expect(explained).toBeGreaterThan(0.2);
    expect(explained).toBeLessThan(0.5);
    expect(inputs[0].share.low).toBeLessThan(1 / 2.8);
    expect(inputs[0].share.high).toBeGreaterThan(1 / 2.8);
  });

  it('of idle inputs are nothing on average, and their intervals begin at none about as often as they say', () => {
    let found = 0;
    let total = 0;
    const macro = 60;
    for (let each = 0; each < macro; each++) {
      const noise = hypercube(3, 60, seedKey(`noise ${each}`)).map((row) => row.map(normalQuantile));
      let next = 0;
      const figure = (z: readonly number[]) => {
        const own = noise[Math.floor(next++ / 2) % 60];
        return own.map((chance) => 2 * z[0] + chance);
      };
      const { inputs } = influences(figure, 6, 60, `idle ${each}`);
      expect(inputs[0].share.estimate).toBeGreaterThan(0.9);
      for (const { share } of inputs.slice(1)) {
        found += Number(share.low === 0);
        total += share.estimate;
      }
    }
    expect(found / (5 * macro)).toBeGreaterThan(0.9);
    expect(total / (5 * macro)).toBeLessThan(0.005);
  });

  it('are none where chance hides all that the inputs do', () => {
    // Every sample differs from the next by chance alone, and by more than it would have to.
    let next = 0;
    const { inputs, explained } = influences(() => (Math.floor(next++ / 2) % 2 === 0 ? [0, 9] : [9, 0]), 2, 40);
    expect(explained).toBe(0);
    expect(inputs.map(({ share }) => share)).toEqual(Array(2).fill({ estimate: 0, low: 0, high: 0 }));
  });

  it('are not told where there are hardly more samples than inputs', () => {
    expect(
      influenceDesign([
        [1, 0],
        [0, 1],
        [1, 1],
      ]),
    ).toBeNull();
    expect(
      influenceDesign([
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
        [5, 5],
      ]),
    ).toBeNull();
  });
});

const input = (
  path: string,
  low: number,
  high: number,
  likely: number | null,
  after = '',
  whole = false,
): UncertainInput => ({
  path,
  stated: '',
  statedNumber: low,
  range: { before: '', low, high, likely, after, decimals: 0 },
  decimals: whole ? 0 : 3,
  whole,
  grade: null,
});

describe('the laws of inputs', () => {
  const law = (low: number, high: number, likely: number | null, whole = false) =>
    lawOf(input('a.b', low, high, likely, '', whole));

  it('are uniform, or triangular with a likeliest value', () => {
    expect([0, 0.25, 1].map(law(2, 6, null).quantile)).toEqual([2, 3, 6]);
    expect(law(2, 6, null)).toMatchObject({ mean: 4, deviation: 4 / Math.sqrt(12) });
    // A fourth of the triangle 0–1–4 lies below 1.
    const { quantile, mean, deviation } = law(0, 4, 1);
    expect([0, 0.25, 1].map(quantile)).toEqual([0, 1, 4]);
    expect(mean).toBeCloseTo(5 / 3, 12);
    expect(deviation ** 2).toBeCloseTo((0 + 1 + 16 - 0 - 0 - 4) / 18, 12);
  });

  it('of whole numbers give every one of them its turn', () => {
    const { quantile, mean, deviation } = law(18, 22, null, true);
    expect([0.01, 0.21, 0.41, 0.61, 0.99].map(quantile)).toEqual([18, 19, 20, 21, 22]);
    expect(mean).toBeCloseTo(20, 6);
    expect(deviation ** 2).toBeCloseTo(2, 2);
  });
});

describe('the samples', () => {
  it('are values as the scenario has them, every part of every range used once', () => {
    const points = samplesOf([input('a', 10, 20, null, ' min'), input('b', 1, 4, null, '', true)], 40, seedKey('s'));
    expect(points.every(([one]) => /^1\d(\.\d+)? min$/.test(one.text))).toBe(true);
    const parts = points.map(([one]) => Math.floor((one.number! - 10) / 0.25)).sort((a, b) => a - b);
    expect(parts).toEqual(Array.from({ length: 40 }, (_, index) => index));
    expect(new Set(points.map(([, other]) => other.text))).toEqual(new Set(['1', '2', '3', '4']));
  });

  it('let the other shares of a mix give way in proportion', () => {
    const text = `
name: Mix
arrivals: { rate: 4/h }
tickets: { severity: { critical: 10 %, serious: 30 %, general: 60 % } }
teams: { desk: { engineers: 5, work: exponential 1 h } }`;
    const { scenario } = parseScenario(text);
    const further = givingWay(scenario, [input('tickets.severity.critical', 5, 20, null, ' %')]);
    const level = (share: string) => [{ text: share, number: Number.parseFloat(share) }];
    expect(further(level('19 %'))).toEqual(['tickets.severity.serious=0.27', 'tickets.severity.general=0.54']);
    expect(further(level('10 %'))).toEqual(['tickets.severity.serious=0.3', 'tickets.severity.general=0.6']);
    expect(further([])).toEqual([]);
    expect(givingWay(scenario, [input('arrivals.rate', 3, 5, null, '/h')])(level('4/h'))).toEqual([]);
  });
});
