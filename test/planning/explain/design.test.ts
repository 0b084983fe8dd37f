import { describe, expect, it } from 'vitest';
import { allMixes, interactionWeights, type MixDesign, sampledOrders } from '../../../src/planning/explain/design.ts';
import { explainedGap, valuesByReplication, weightedSum } from '../../../src/planning/explain/shares.ts';
import { seedKey } from '../../../src/planning/seed.ts';
import { pairedRatio } from '../../../src/statistics/pairedRatio.ts';

/** Two replications of a game, alike, so that only the weights are tested. */
const played = (design: MixDesign, worth: (mix: number) => number) =>
  design.mixes.map((mix) => [worth(mix), worth(mix)]);
const sharesOf = (design: MixDesign, worth: (mix: number) => number) =>
  explainedGap(played(design, worth), design, 0.95).shares.map(({ estimate }) => estimate);
/** The most that any of a set costs: the airport game, whose Shapley values are known. */
const airport = (costs: readonly number[]) => (mix: number) =>
  Math.max(0, ...costs.filter((_, lever) => (mix >>> lever) & 1));
const wild = (mix: number) => Math.sin(3 * mix + 1) * 10;

describe('shares of a gap', () => {
  it('are the Shapley values of the airport game', () => {
    // Littlechild and Owen (1973): each pays an equal part of every stretch of the runway that it uses.
    const [first, second, third] = sharesOf(allMixes(3), airport([3, 5, 9]));
    expect(first).toBeCloseTo(1, 12);
    expect(second).toBeCloseTo(1 + 1, 12);
    expect(third).toBeCloseTo(1 + 1 + 4, 12);
  });

  it.each([1, 2, 5, 8])('of %i levers sum to the gap', (levers) => {
    const shares = sharesOf(allMixes(levers), wild);
    expect(shares.reduce((sum, value) => sum + value, 0)).toBeCloseTo(wild(2 ** levers - 1) - wild(0), 11);
  });

  it('give a lever that changes nothing nothing at all, not the rounding of it', () => {
    const design = allMixes(3);
    const { shares } = explainedGap(
      played(design, (mix) => wild(mix & 0b101)),
      design,
      0.95,
    );
    expect(shares[1]).toMatchObject({ estimate: 0, low: 0, high: 0 });
  });

  it('of sampled orders sum to the gap too, and of additive levers two orders are enough', () => {
    const design = sampledOrders(10, 6, seedKey('one'));
    expect(sharesOf(design, wild).reduce((sum, value) => sum + value, 0)).toBeCloseTo(wild(1023) - wild(0), 11);
    const worth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const sum = (mix: number) => worth.reduce((total, each, lever) => total + ((mix >>> lever) & 1 ? each : 0), 0);
    for (const [lever, share] of sharesOf(sampledOrders(10, 2, seedKey('two')), sum).entries()) {
      expect(share).toBeCloseTo(worth[lever], 12);
    }
  });

  it('of sampled orders hold the Shapley values in their intervals, which shrink with more orders', () => {
    const costs = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    // The n-th stretch of the runway is paid by the 10 − n that use it.
    const exact = costs.map((_, lever) => costs.slice(0, lever + 1).reduce((sum, __, n) => sum + 1 / (10 - n), 0));
    const reach = [40, 640].map((orders) => {
      const design = sampledOrders(10, orders, seedKey('orders'));
      const { shares } = explainedGap(played(design, airport(costs)), design, 0.99);
      const held = shares.filter(({ low, high }, lever) => low! <= exact[lever] && exact[lever] <= high!);
      expect(held.length).toBeGreaterThanOrEqual(9);
      return shares[9].high! - shares[9].low!;
    });
    // Two replications leave one degree of freedom, whatever the orders: four times as sure, not more.
    expect(reach[0] / reach[1]).toBeGreaterThan(3);
    expect(reach[0] / reach[1]).toBeLessThan(5.5);
  });

  it('are drawn from the key alone', () => {
    const mixes = (text: string) => sampledOrders(12, 8, seedKey(text)).mixes;
    expect(mixes('a')).toEqual(mixes('a'));
    expect(mixes('a')).not.toEqual(mixes('b'));
  });
});

describe('an interaction', () => {
  const worth = (mix: number) => [wild(mix)];
  const index = (levers: number, set: number, game: (mix: number) => number) =>
    weightedSum(
      allMixes(levers).mixes.map((mix) => [game(mix)]),
      interactionWeights(levers, set),
      0.95,
    ).estimate;

  it('of levers that only work all together is what they bring', () => {
    // Unanimity games: Grabisch and Roubens (1999).
    const all = (set: number) => (mix: number) => ((mix & set) === set ? 1 : 0);
    expect(index(3, 0b111, all(0b111))).toBeCloseTo(1, 12);
    expect(index(3, 0b011, all(0b111))).toBeCloseTo(1 / 2, 12);
    expect(index(3, 0b011, all(0b011))).toBeCloseTo(1, 12);
    expect(index(3, 0b101, all(0b011))).toBeCloseTo(0, 12);
    expect(index(4, 0b0011, all(0b1111))).toBeCloseTo(1 / 3, 12);
  });

  it('of one lever alone would be its share', () => {
    const design = allMixes(4);
    const values = design.mixes.map(worth);
    const share = weightedSum(values, design.shares[2], 0.95).estimate;
    expect(weightedSum(values, interactionWeights(4, 0b0100), 0.95).estimate).toBeCloseTo(share, 12);
  });
});

describe('intervals of shares', () => {
  const first = { numerators: [110, 70, 188, 141, 80], denominators: [120, 80, 200, 150, 95] };
  const second = { numerators: [90, 60, 170, 100, 70], denominators: [118, 81, 190, 149, 99] };

  it('of a single lever are those of the paired difference', () => {
    const design = allMixes(1);
    const values = valuesByReplication([first, second]);
    const { gap, shares } = explainedGap(values, design, 0.9);
    const { difference } = pairedRatio(first, second, 0.9);
    expect([gap.estimate, gap.low, gap.high]).toEqual([
      expect.closeTo(difference.estimate, 12),
      expect.closeTo(difference.low, 12),
      expect.closeTo(difference.high, 12),
    ]);
    expect(shares[0]).toMatchObject({ estimate: gap.estimate, low: gap.low, high: gap.high });
    expect(shares[0].ofGap).toMatchObject({ estimate: 1, low: 1, high: 1 });
    expect(gap.estimate).toBeCloseTo(490 / 637 - 589 / 645, 12);
  });

  it('are left out of a single replication, and parts of an uncertain gap are not told', () => {
    const design = allMixes(1);
    const one = explainedGap([[1], [3]], design, 0.95);
    expect(one.shares[0]).toEqual({ estimate: 2, low: null, high: null, ofGap: null });
    const unsure = explainedGap(
      [
        [1, 2, 3],
        [3, 1, 2.5],
      ],
      design,
      0.95,
    );
    expect(unsure.shares[0].ofGap).toBeNull();
    expect(unsure.shares[0].low).toBeLessThan(0);
  });

  it('of a part of a gap that falls are the right way round', () => {
    const design = allMixes(2);
    const noise = [0, 0.1, -0.1, 0.05];
    const values = design.mixes.map((mix) => noise.map((each) => 50 - 10 * (mix & 1) - 5 * (mix >> 1) + each * mix));
    for (const { ofGap } of explainedGap(values, design, 0.95).shares) {
      expect(ofGap!.low!).toBeLessThan(ofGap!.estimate);
      expect(ofGap!.high!).toBeGreaterThan(ofGap!.estimate);
    }
  });
});
