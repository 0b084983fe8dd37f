/** Erlang's formulas of loss and delay against the truth cases A1, A2, A3 and F3.1. */
import { describe, expect, it } from 'vitest';
import { deterministic, exponential } from '../../src/kernel/laws.ts';
import {
  delayFigures,
  erlangB,
  erlangC,
  numberShare,
  sojournQuantile,
  sojournWithin,
  waitQuantile,
  waitWithin,
} from '../../src/theory/erlang.ts';
import { asymptoticVariances, customersNeeded } from '../../src/theory/runLength.ts';
import { singleServerFigures } from '../../src/theory/singleServer.ts';
import { expectFigures, expectRelative } from './relative.ts';
import { delayCases } from './truths/delayCases.ts';

describe('M/M/c', () => {
  it.each(delayCases)('$id has the true means ($source)', ({ station, figures, empty }) => {
    expectFigures(delayFigures(station), figures);
    expectRelative(numberShare(station, 0), empty);
  });

  it.each(delayCases)('$id has the true distribution of waits and sojourns', ({ station, within, quantiles }) => {
    for (const [limit, wait, sojourn] of within) {
      expectRelative(waitWithin(station, limit), wait);
      expectRelative(sojournWithin(station, limit), sojourn);
    }
    for (const [p, value] of Object.entries(quantiles)) expectRelative(waitQuantile(station, Number(p)), value);
  });

  it('F3.1 two separate desks of five make customers wait more than twice as long as one of ten', () => {
    // Smith and Whitt 1981.
    const separate = delayFigures({ arrivalRate: 4, serviceRate: 1, servers: 5 });
    const pooled = delayFigures({ arrivalRate: 8, serviceRate: 1, servers: 10 });
    expectFigures(separate, { meanWait: 0.554112554113, waitingShare: 0.554112554113 });
    expectFigures(pooled, { meanWait: 0.204590075398, waitingShare: 0.409180150796 });
  });
});

describe('M/M/1 in more detail', () => {
  // Gross and Harris, chapter 2; asymptotic variances: Daley 1968, Whitt 1989.
  it.each([
    ['A1.1', 0.5, 1, [0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625], 5.99146454711, [2, 12, 2, 2, 4], [29, 24]],
    ['A1.2', 0.8, 1, [0.2, 0.16, 0.128, 0.1024, 0.08192, 0.065536], 14.9786613678, [5, 225, 5, 20, 25], [1976, 1800]],
    ['A1.4', 1, 2, [0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625], 2.99573227355, [1, 3, 2, 2, 1], [7.25, 12]],
  ] as const)('%s', (_, arrivalRate, serviceRate, numbers, quantile, busy, long) => {
    const station = { arrivalRate, serviceRate, servers: 1 };
    numbers.forEach((share, n) => {
      expectRelative(numberShare(station, n), share);
    });
    expectRelative(sojournQuantile(station, 0.95), quantile);
    const [meanBusyPeriod, busyPeriodVariance, meanServedInBusyPeriod, inSystemVariance, sojournVariance] = busy;
    expectFigures(singleServerFigures(arrivalRate, exponential(1 / serviceRate)), {
      meanBusyPeriod,
      busyPeriodVariance,
      meanServedInBusyPeriod,
      inSystemVariance,
      sojournVariance,
    });
    expectFigures(asymptoticVariances(arrivalRate, serviceRate), { ofWaits: long[0], ofNumberInSystem: long[1] });
  });

  it('needs about 1.2 million customers for 2 % of the wait at a load of 0.8', () => {
    expect(customersNeeded(0.8, 1, 0.02)).toBe(Math.ceil(1976 * (1.959963984540054 / 0.08) ** 2));
  });
});

describe('Erlang B', () => {
  // Erlang's loss formula; the same for every law of service.
  it.each([
    ['A3.1', 1, 1, 0.5, null],
    ['A3.2', 3, 5, 0.110054347826, 0.236151603499],
    ['A3.3', 10, 10, 0.214582343107, null],
    ['A3.4', 5, 10, 0.0183845703366, 0.0361053591583],
    ['A3.6', 84, 100, 0.0098725286092, 0.0586627671128],
    ['A3.7', 84, 90, 0.0446198709606, 0.411957313829],
  ] as const)('%s of %d erlangs on %d servers %d are lost, %d would wait', (_, load, servers, lost, waiting) => {
    expectRelative(erlangB(servers, load), lost);
    if (waiting !== null) expectRelative(erlangC(servers, load), waiting);
    else expect(() => erlangC(servers, load)).toThrow(RangeError);
  });

  it('without servers loses all, without load none', () => {
    expect([erlangB(0, 3), erlangB(4, 0)]).toEqual([1, 0]);
  });
});

describe('desks of ten thousand', () => {
  it('keep all digits: B satisfies its recursion backwards, and shares of numbers add up', () => {
    const [servers, load] = [10_000, 9900];
    const [b, before] = [erlangB(servers, load), erlangB(servers - 1, load)];
    expectRelative((load * before) / (servers + load * before), b, 1e-13);
    const station = { arrivalRate: load, serviceRate: 1, servers };
    let [sum, busy] = [0, 0];
    for (let n = 9200; n < 12_800; n++) {
      sum += numberShare(station, n);
      if (n >= servers) busy += numberShare(station, n);
    }
    expectRelative(sum, 1);
    expectRelative(busy, delayFigures(station).waitingShare);
  });
});

describe('formulas without an answer', () => {
  it.each([
    [() => erlangC(3, 3), 'The offered load must be below the number of servers or the line grows for ever: 3 on 3.'],
    [() => erlangB(2.5, 1), 'The number of servers must be a whole number, at least 0, not 2.5.'],
    [() => erlangB(2, -1), 'The offered load must be a finite number, zero or more, not -1.'],
    [
      () => waitQuantile({ arrivalRate: 1, serviceRate: 2, servers: 1 }, 95),
      'The share of a quantile must lie between 0 and 1, such as 0.8, not 95.',
    ],
    [
      () => singleServerFigures(1, deterministic(1)),
      'The offered load must be below the number of servers or the line grows for ever: 1 on 1.',
    ],
  ])('say why: %#', (ask, sentence) => {
    expect(ask).toThrow(new RangeError(sentence));
  });
});
