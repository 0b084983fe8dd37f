/** One server, or many with fixed work: truth cases B1, B2, B4, B5, D5, and the moments of laws they rest on. */
import { describe, expect, it } from 'vitest';
import {
  beta,
  deterministic,
  discrete,
  empirical,
  erlang,
  exponential,
  gamma,
  type Law,
  lognormal,
  lognormalByMedian,
  mean,
  normal,
  pareto,
  scaled,
  triangular,
  uniform,
  variance,
  weibull,
} from '../../src/kernel/laws.ts';
import { deterministicFigures } from '../../src/theory/deterministicServers.ts';
import {
  sharingFigures,
  shortestFirstWait,
  shortestRemainingSojourn,
  squaredWaits,
} from '../../src/theory/disciplines.ts';
import { delayFigures } from '../../src/theory/erlang.ts';
import { meanResidual, rawMoment } from '../../src/theory/rawMoments.ts';
import { renewalFigures } from '../../src/theory/renewalArrivals.ts';
import { singleServerFigures } from '../../src/theory/singleServer.ts';
import { expectFigures, expectRelative } from './relative.ts';

describe('M/G/1 by Pollaczek, Khinchine and Takács', () => {
  it.each([
    ['B1.1', exponential(1), 4, 5, 3.2, 4, 24],
    ['B1.2', deterministic(1), 2, 3, 1.6, 2.4, 5.33333333333],
    ['B1.3', erlang(2, 1), 3, 4, 2.4, 3.2, 13],
    ['B1.4', uniform(0, 2), 2.66666666667, 3.66666666667, 2.13333333333, 2.93333333333, 9.77777777778],
    ['B1.7', gamma(0.5, 1), 6, 7, 4.8, 5.6, 56],
  ] as [string, Law, ...number[]][])('%s', (_, law, meanWait, meanSojourn, meanQueue, meanInSystem, waitVariance) => {
    const truths = { occupancy: 0.8, meanWait, meanSojourn, meanQueue, meanInSystem, waitVariance };
    expectFigures(singleServerFigures(0.8, law), truths);
  });

  it('B1.8 a line of messages whose length is exponential (simmer, vignette 6)', () => {
    const truths = { occupancy: 0.909090909091, meanWait: 4.54545454545, meanSojourn: 5, meanQueue: 9.09090909091 };
    expectFigures(singleServerFigures(2, exponential(100 / 220)), { ...truths, meanInSystem: 10 });
  });

  it('has an endless mean wait where work has no variance', () => {
    expect(singleServerFigures(0.2, pareto(1.8, 1)).meanWait).toBe(Number.POSITIVE_INFINITY);
    expect(singleServerFigures(0.2, pareto(2.5, 1)).waitVariance).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('M/D/c', () => {
  // Crommelin 1932; Tijms, A First Course in Stochastic Models.
  it.each([
    ['B2.1', 0.8, 1, 0.8, 1.6, 2, 2.4],
    ['B2.2', 1.6, 2, 0.701898317173, 1.44525420707, 0.903283879416, 3.04525420707],
    ['B2.4', 9, 10, 0.646861283933, 3.10123845342, 0.344582050379, 12.1012384534],
  ])('%s: %d an hour on %d servers', (_, rate, servers, waitingShare, meanQueue, meanWait, meanInSystem) => {
    expectFigures(deterministicFigures(rate, 1, servers), { waitingShare, meanQueue, meanWait, meanInSystem });
  });

  it('on one server is Pollaczek and Khinchine', () => {
    for (const load of [0.05, 0.5, 0.97]) {
      const { meanWait, occupancy } = singleServerFigures(load / 3, deterministic(3));
      expectFigures(deterministicFigures(load / 3, 3, 1), { meanWait, waitingShare: occupancy });
    }
  });

  it('lets a large idle desk keep its digits', () => {
    // Of forty servers at a fifth of their load hardly anybody ever finds all busy.
    const fixed = deterministicFigures(8, 1, 40);
    const varying = delayFigures({ arrivalRate: 8, serviceRate: 1, servers: 40 });
    expect(fixed.waitingShare).toBeGreaterThan(0);
    expect(fixed.waitingShare).toBeLessThan(varying.waitingShare);
    expect(fixed.meanWait).toBeGreaterThan(varying.meanWait / 2);
    expect(fixed.meanWait).toBeLessThan(varying.meanWait);
  });
});

describe('GI/M/1', () => {
  it('B4.1 with arrivals like clockwork', () => {
    const found = renewalFigures((s) => Math.exp(-1.25 * s), 1.25, 1);
    const truths = { waitingShare: 0.628629796497, meanWait: 1.69273083992, meanSojourn: 2.69273083992 };
    expectFigures(found, { ...truths, meanInSystem: 2.15418467194, meanQueue: 1.35418467194 });
    expectRelative(1 - Math.exp(-5 * found.sojournRate), 0.843836386603);
  });

  it('B4.3 with bunched arrivals', () => {
    const [often, p] = [1.4196773353931866, 0.8872983346207417];
    const rare = 0.1803226646068133;
    const transform = (s: number) => (p * often) / (often + s) + ((1 - p) * rare) / (rare + s);
    const found = renewalFigures(transform, 1.25, 1);
    const truths = { waitingShare: 0.907571662593, meanWait: 9.81919277199, meanSojourn: 10.819192772 };
    expectFigures(found, { ...truths, meanInSystem: 8.65535421759, meanQueue: 7.85535421759 });
    expectRelative(1 - Math.exp(-5 * found.sojournRate), 0.370066919732);
  });

  it('with Poisson arrivals is M/M/1', () => {
    const found = renewalFigures((s) => 0.9 / (0.9 + s), 1 / 0.9, 1);
    expectFigures(found, { waitingShare: 0.9, meanWait: 9, meanInSystem: 9 });
  });
});

describe('other orders at one server', () => {
  it('B5.1 the same M/M/1 by eight orders', () => {
    // Conway, Maxwell and Miller; Kleinrock, volume 2; Takács.
    expectRelative(shortestFirstWait(0.8, exponential(1)), 1.88221861624);
    expectRelative(shortestRemainingSojourn(0.8, exponential(1)), 2.3527732703);
    expectRelative(sharingFigures(0.8, 1).meanSojourn, 5);
    expectFigures(squaredWaits(0.8, 1), { firstCome: 40, random: 66.6666666667, lastCome: 200 });
    // Who is next does not matter to the mean as long as nobody looks at sizes: first, last, random.
    expectRelative(singleServerFigures(0.8, exponential(1)).meanWait, 4);
  });

  it('of equal sizes the shortest is any', () => {
    const nearlyFixed = uniform(0.999999, 1.000001);
    expectRelative(shortestFirstWait(0.2, nearlyFixed), singleServerFigures(0.2, deterministic(1)).meanWait, 1e-5);
    expect(shortestFirstWait(0.8, gamma(0.5, 1))).toBeLessThan(6);
    expect(shortestRemainingSojourn(0.8, lognormal(1, 2))).toBeLessThan(
      singleServerFigures(0.8, lognormal(1, 2)).meanSojourn,
    );
  });

  it.each([
    ['D5.1', 4, 1 / 9, 0.2, 0.8, 0.4],
    ['D5.2', 0.8, 1, 5, 4, 10],
  ])('%s processor sharing', (_, rate, work, meanSojourn, meanInSystem, ofTwice) => {
    const found = sharingFigures(rate, work);
    expectFigures(found, { meanSojourn, meanInSystem });
    expectRelative(found.sojournPerWork * 2 * work, ofTwice);
  });
});

describe('moments of laws', () => {
  // Skewness as scipy.stats has it, truth cases L1.
  it.each([
    ['L1.1', exponential(2), 2],
    ['L1.2', uniform(3, 7), 0],
    ['L1.3', triangular(1, 2, 5), 0.422403983375],
    ['L1.4', erlang(3, 6), 1.15470053838],
    ['L1.6', gamma(28.7, 1), 0.373326696473],
    ['L1.7', weibull(1.5, 2), 1.07198657289],
    ['L1.9', lognormal(40, 1.2), 5.328],
    ['L1.10', lognormalByMedian(4, 1.3), 15.5976485626],
    ['L1.11', beta(2, 5), 0.596284794],
    ['L1.14', normal(0, 1), 0],
  ] as [string, Law, number][])('%s $text has the true skewness', (_, law, skewness) => {
    const [first, second, third] = [1, 2, 3].map((order) => rawMoment(law, order));
    const spread = second - first * first;
    const found = (third - 3 * first * spread - first ** 3) / spread ** 1.5;
    expect(Math.abs(found - skewness)).toBeLessThan(1e-9 * Math.max(1, skewness));
  });

  it.each(
    [
      ...[exponential(2), uniform(3, 7), triangular(1, 2, 5), gamma(28.7, 1), weibull(1.5, 2), lognormal(40, 1.2)],
      ...[scaled(beta(2, 5), 3), pareto(4, 2), normal(3, 2), deterministic(7), empirical([3, 1, 4, 1, 5])],
      discrete([1, 5], [0.75, 0.25]),
    ].map((law) => ({ law })),
  )('$law.text: the first two agree with its mean and variance', ({ law }) => {
    expectRelative(rawMoment(law, 1), mean(law), 1e-12);
    expect(Math.abs(rawMoment(law, 2) - mean(law) ** 2 - variance(law))).toBeLessThan(1e-11 * rawMoment(law, 2));
  });

  it('N13 an open ticket is found at an age of 30 h where tickets last 18.5 h on average', () => {
    // Length-biased sampling: E[T²] / (2 E[T]).
    expectRelative(meanResidual(lognormal(18.5, 1.5)), 30.0625);
    expectRelative(2 * meanResidual(lognormal(18.5, 1.5)), 60.125);
  });
});
