/**
 * A queue whose answer is known: one server, customers at a rate and with a mean work that nobody knows exactly. The mean wait
 * λs²/(1 − λs) is integrated over both laws; its simulation is Lindley's recursion, from a wait drawn from the long run.
 */
import { describe, expect, it } from 'vitest';
import { childKey, type Key, uniform } from '../../../src/kernel/random.ts';
import { seedKey } from '../../../src/planning/seed.ts';
import { hypercube } from '../../../src/planning/sweep/points.ts';
import { influenceDesign, influencesOf } from '../../../src/planning/uncertain/influence.ts';
import { lawOf } from '../../../src/planning/uncertain/inputLaw.ts';
import { uncertainIntervals } from '../../../src/planning/uncertain/intervals.ts';
import type { RatioSeries } from '../../../src/statistics/pairedRatio.ts';

const range = (low: number, high: number, likely: number | null) => ({
  whole: false,
  range: { low, high, likely, before: '', after: '', decimals: 1 },
});
const laws = [lawOf(range(0.5, 0.7, null)), lawOf(range(0.85, 1.15, 1))];
const waitOf = (rate: number, work: number) => (rate * work * work) / (1 - rate * work);

/** The true law of the mean wait, on a fine grid of both inputs. */
const GRID = 400;
const places = Array.from({ length: GRID }, (_, index) => (index + 0.5) / GRID);
const truth = places
  .flatMap((one) => places.map((other) => waitOf(laws[0].quantile(one), laws[1].quantile(other))))
  .sort((a, b) => a - b);
const trueMean = truth.reduce((sum, value) => sum + value, 0) / truth.length;
const trueLimits = [truth[Math.round(0.025 * truth.length)], truth[Math.round(0.975 * truth.length)]];
/** How much of the true law lies between two limits. */
const contentOf = ({ low, high }: { low: number; high: number }) => (below(high) - below(low)) / truth.length;
function below(limit: number): number {
  let [from, to] = [0, truth.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (truth[middle] < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

const CUSTOMERS = 400;
const [ARRIVAL, WORK, START] = [0, 1, 2];

/** The mean wait of one replication; the same draws whatever the inputs. */
function replicate({ high, low }: Key, rate: number, work: number): number {
  const exponential = (purpose: number, customer: number) => -Math.log(uniform(high, low, purpose, customer));
  const start = uniform(high, low, START, 0);
  // The long run: nobody there with probability 1 − ρ, else an exponential wait.
  let wait = start < rate * work ? -Math.log(start / (rate * work)) / (1 / work - rate) : 0;
  let total = 0;
  for (let customer = 0; customer < CUSTOMERS; customer++) {
    total += wait;
    wait = Math.max(0, wait + work * exponential(WORK, customer) - exponential(ARRIVAL, customer) / rate);
  }
  return total / CUSTOMERS;
}

function sampled(macro: number, samples: number, replications: number) {
  const key = childKey(seedKey('known queue'), macro, samples);
  const points = hypercube(2, samples, key).map((shares) => shares.map((share, order) => laws[order].quantile(share)));
  const series = points.map(([rate, work]): RatioSeries => {
    const numerators = Array.from({ length: replications }, (_, each) => replicate(childKey(key, 1, each), rate, work));
    return { numerators, denominators: numerators.map(() => 1) };
  });
  return { points, series };
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

describe('a queue of which the answer is known', () => {
  const [macro, samples, replications] = [150, 60, 5];
  const found = Array.from({ length: macro }, (_, each) => {
    const { series, points } = sampled(each, samples, replications);
    const intervals = uncertainIntervals(series, 0.95);
    const design = influenceDesign(points.map((point) => point.map((x, j) => (x - laws[j].mean) / laws[j].deviation)))!;
    const within = series.reduce((sum, { numerators }) => sum + varianceOf(numerators) / samples, 0);
    return { intervals, within, influences: influencesOf(series, intervals.parts, design, [1, 1], 0.95) };
  });
  const averageOf = (value: (each: (typeof found)[number]) => number) =>
    found.reduce((sum, each) => sum + value(each), 0) / macro;

  it('has a true mean wait that the antiderivative gives as well', () => {
    // Over the rate in closed form, over the work by its density 1 − |s − 1| / 0.15 over 0.15.
    const overRate = (s: number) => {
      const integral = (rate: number) => -rate * s - Math.log(1 - rate * s);
      return (integral(0.7) - integral(0.5)) / 0.2;
    };
    const works = Array.from({ length: 3000 }, (_, index) => 0.85 + (0.3 * (index + 0.5)) / 3000);
    const mean = works.reduce((sum, s) => sum + overRate(s) * ((1 - Math.abs(s - 1) / 0.15) / 0.15), 0) * (0.3 / 3000);
    expect(trueMean).toBeCloseTo(mean, 3);
  });

  it('holds the true mean in the interval from chance about as often as it says', () => {
    const held = averageOf(({ intervals }) =>
      Number(intervals.chance.low <= trueMean && trueMean <= intervals.chance.high),
    );
    // 95 % less four standard errors of 150 trials; what skewed replications cost is less than that.
    expect(held).toBeGreaterThan(0.87);
  });

  it('finds the variance that the inputs make, chance taken out', () => {
    const variance = truth.reduce((sum, value) => sum + (value - trueMean) ** 2, 0) / truth.length;
    const inputs = averageOf(({ intervals }) => intervals.parts.inputs);
    expect(Math.abs(inputs / variance - 1)).toBeLessThan(0.1);
    // All the chance within samples, most of which they share, is far more than there is between them.
    const within = averageOf(({ within, intervals }) => intervals.parts.between - within / replications);
    expect(within / variance).toBeLessThan(0.9);
  });

  it('expects the figure of a desk with unknown inputs where it lies', () => {
    expect(averageOf(({ intervals }) => contentOf(intervals.both))).toBeGreaterThan(0.94);
    const inputs = averageOf(({ intervals }) => contentOf(intervals.inputs));
    expect(inputs).toBeGreaterThan(0.85);
    const [low, high] = [
      averageOf(({ intervals }) => intervals.inputs.low),
      averageOf(({ intervals }) => intervals.inputs.high),
    ];
    expect(Math.abs(low / trueLimits[0] - 1)).toBeLessThan(0.15);
    expect(Math.abs(high / trueLimits[1] - 1)).toBeLessThan(0.15);
  });

  it('finds which input matters more', () => {
    // First-order shares, by integrating the other input away.
    const conditional = (order: number) => {
      const means = places.map((one) => {
        const values = places.map((other) =>
          order === 0
            ? waitOf(laws[0].quantile(one), laws[1].quantile(other))
            : waitOf(laws[0].quantile(other), laws[1].quantile(one)),
        );
        return values.reduce((sum, value) => sum + value, 0) / GRID;
      });
      return means.reduce((sum, mean) => sum + (mean - trueMean) ** 2, 0) / GRID;
    };
    const variance = truth.reduce((sum, value) => sum + (value - trueMean) ** 2, 0) / truth.length;
    for (const order of [0, 1]) {
      const share = conditional(order) / variance;
      const straight = averageOf(({ influences }) => influences.inputs[order].share.estimate);
      // A straight line misses what is curved of it, a few hundredths.
      expect(Math.abs(straight - share)).toBeLessThan(0.06);
      const held = averageOf(({ influences: { inputs } }) =>
        Number(inputs[order].share.low <= share && share <= inputs[order].share.high),
      );
      expect(held).toBeGreaterThan(0.85);
    }
  });
});
