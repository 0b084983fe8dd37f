/** What is said of figures from their intervals alone holds of the runs behind them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liesApart, liesClear, standsOut, sumOf } from '../../src/report/surely.ts';
import { meanInterval } from '../../src/statistics/meanInterval.ts';
import { figure } from './detailedDesk.ts';

const at = (estimate: number, half: number | null) => figure('cost', 'total', {}, 'EUR', estimate, half);

describe('intervals', () => {
  it('lie apart where no point belongs to both, in either order, and never where one is missing', () => {
    expect(liesApart(at(1, 0.4), at(2, 0.5))).toBe(true);
    expect(liesApart(at(2, 0.5), at(1, 0.4))).toBe(true);
    expect(liesApart(at(1, 0.5), at(2, 0.5))).toBe(false);
    expect(liesApart(at(1, null), at(9, 0.5))).toBe(false);
  });

  it('single out the highest of many only where it lies two half-widths above the middle one', () => {
    const weeks = [3, 1, 100, 101, 99, 102, 98];
    expect(standsOut(at(106, 3), [...weeks, 106])).toBe(false);
    expect(standsOut(at(107.1, 3), [...weeks, 107.1])).toBe(true);
    // Nothing is known of chance with a single run: what is highest is highest in it.
    expect(standsOut(at(101.5, null), [...weeks, 101.5])).toBe(true);
  });

  it('of the busiest of 168 even hours hardly ever single it out', () => {
    // Means of 20 runs of an hour in which the same number of tickets comes, give or take the same.
    const random = fc.sample(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), { numRuns: 1, seed: 7 })[0];
    const next = () => random.next().value as number;
    let singled = 0;
    for (let week = 0; week < 100; week++) {
      const hours = Array.from({ length: 168 }, () => {
        const runs = Array.from({ length: 20 }, () => next() + next() + next());
        const { estimate, halfWidth } = meanInterval(runs, 0.95);
        return at(estimate, halfWidth);
      });
      const highest = hours.reduce((most, each) => (each.estimate > most.estimate ? each : most));
      if (
        standsOut(
          highest,
          hours.map(({ estimate }) => estimate),
        )
      )
        singled++;
    }
    expect(singled).toBeLessThanOrEqual(5);
  });

  it('lie clear of others only where there are others', () => {
    const [low, high] = [at(1, 0.1), at(2, 0.1)];
    expect(liesClear(low, [low, high])).toBe(true);
    expect(liesClear(low, [low])).toBe(false);
    expect(liesClear(low, [low, high, at(1.1, 0.1)])).toBe(false);
  });
});

describe('a sum of figures', () => {
  it('has limits that hold the interval of the sum, however its parts hang together', () => {
    const value = fc.double({ min: -1000, max: 1000, noNaN: true });
    const pairs = fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(pairs, (runs) => {
        const measured = (values: number[]) => {
          const { low, high, estimate } = meanInterval(values, 0.95);
          return { ...at(0, 0), estimate, low, high };
        };
        const sum = sumOf([measured(runs.map(([one]) => one)), measured(runs.map(([, other]) => other))])!;
        const exact = measured(runs.map(([one, other]) => one + other));
        expect(sum.estimate).toBeCloseTo(exact.estimate, 6);
        expect(sum.low!).toBeLessThanOrEqual(exact.low + 1e-6);
        expect(sum.high!).toBeGreaterThanOrEqual(exact.high - 1e-6);
      }),
    );
  });

  it('is none of nothing, nor of different units, and has no limits where a part has none', () => {
    expect(sumOf([])).toBeNull();
    expect(sumOf([at(1, 0.1), { ...at(1, 0.1), unit: 'h' }])).toBeNull();
    expect(sumOf([at(1, 0.1), at(2, null)])).toMatchObject({ estimate: 3, low: null, high: null });
  });
});
