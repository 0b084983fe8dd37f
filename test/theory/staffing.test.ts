/** How many people: truth cases F4, F5.1, N10 and N12. */
import { describe, expect, it } from 'vitest';
import { delayFigures, waitWithin } from '../../src/theory/erlang.ts';
import { abandonmentFigures, serviceLevels } from '../../src/theory/erlangA.ts';
import { garnettDelay, halfinWhittBeta, halfinWhittDelay, squareRootStaff } from '../../src/theory/heavyTraffic.ts';
import { headsForWork, paidStaff, staffForMeanWait, staffForServiceLevel } from '../../src/theory/staffing.ts';
import { expectRelative } from './relative.ts';

describe('F4.1 the delay function of Halfin and Whitt', () => {
  it.each([
    [0.1, 0.880287083331],
    [0.25, 0.720932113403],
    [0.5, 0.504538640998],
    [0.75, 0.341748454291],
    [1, 0.223361274798],
    [1.5, 0.0846903944939],
    [2, 0.0268813624294],
  ])('β = %d: %d wait', (beta, waiting) => {
    expectRelative(halfinWhittDelay(beta), waiting);
  });

  it.each([
    [0.5, 0.506054468989],
    [0.3, 0.828944633356],
    [0.2, 1.06151627542],
    [0.1, 1.4201868881],
    [0.05, 1.73983627179],
    [0.01, 2.37488814754],
  ])('for %d to wait, β = %d', (waiting, beta) => {
    expectRelative(halfinWhittBeta(waiting), beta);
  });

  // Turned round in sixty digits (mpmath).
  it.each([
    [1 - 2 ** -40, 7.256717806769e-13],
    [0.001, 3.115260154807],
    [1e-6, 4.761513701198],
    [1e-12, 7.037169397928],
    [1e-300, 37.04711591634],
  ])('for %d to wait, β = %d to twelve digits', (waiting, beta) => {
    expectRelative(halfinWhittBeta(waiting), beta, 1e-12);
  });
});

describe('F4.3 the delay function of Garnett, Mandelbaum and Reiman', () => {
  const betas = [-1, -0.5, 0, 0.5, 1, 2];
  it.each([
    [0.5, [0.931226265232, 0.79792526228, 0.585786437627, 0.357176920127, 0.178957677138, 0.0243992284672]],
    [1, [0.841344746069, 0.691462461274, 0.5, 0.308537538726, 0.158655253931, 0.0227501319482]],
    [2, [0.725187266188, 0.578757999226, 0.414213562373, 0.25794266894, 0.135640810117, 0.0205061047281]],
  ])('θ/μ = %d', (ratio, truths) => {
    betas.forEach((beta, i) => {
      expectRelative(garnettDelay(beta, ratio), truths[i]);
    });
  });

  // φ / (1 - Φ) by erfc in sixty digits (mpmath).
  it.each([
    [2, 0.001, 0.0268748275955],
    [0.5, 1e-4, 0.5044387488528],
    [1, 1e-6, 0.2233611013277],
    [4, 0.5, 3.249732666432e-5],
    [8, 0.04, 6.311399145398e-16],
    [36, 1, 4.182624065797e-284],
  ])('holds for hardly any impatience and for much staff: β = %d, θ/μ = %d: %d', (beta, ratio, waiting) => {
    expectRelative(garnettDelay(beta, ratio), waiting, 1e-12);
  });

  it('is all or none where no number lies between', () => {
    expect(garnettDelay(-40, 1)).toBe(1);
    expect(garnettDelay(-0.5, 1e-6)).toBe(1);
    expect(garnettDelay(40, 1)).toBe(0);
    expect(garnettDelay(1e200, 1e-300)).toBe(0);
  });

  it('is what Erlang A tends to at large desks', () => {
    const { waitingShare } = abandonmentFigures({
      arrivalRate: 1e6,
      serviceRate: 1,
      servers: 1e6 + 500,
      abandonmentRate: 2,
    });
    expectRelative(waitingShare, garnettDelay(0.5, 2), 0.002);
  });
});

describe('F5.1 the smallest staff', () => {
  // Erlang C turned round; the first row is printed by pyworkforce, with 20 to be scheduled at 30 % shrinkage.
  it.each([
    [200, 180, 0.8, 20, 14, 0.888350019179, 0.714285714286, 20],
    [200, 180, 0.9, 20, 15, 0.941452842869, 0.666666666667, 22],
    [400, 240, 0.8, 20, 32, 0.848511851796, 0.833333333333, 46],
    [10, 2400, 0.95, 900, 11, 0.981884085948, 0.606060606061, 16],
    [10, 2400, 0.9, 900, 10, 0.949981441404, 0.666666666667, 15],
    [60, 600, 0.95, 1800, 11, 0.966039334308, 0.909090909091, 16],
    [60, 300, 0.8, 20, 8, 0.863053767036, 0.625, 12],
  ])('%d an hour of %d s, %d within %d s: %d', (perHour, work, share, seconds, agents, level, occupancy, paid) => {
    const demand = { arrivalRate: perHour / 3600, serviceRate: 1 / work };
    const servers = staffForServiceLevel(demand, seconds, share);
    expect(servers).toBe(agents);
    expectRelative(waitWithin({ ...demand, servers }, seconds), level);
    expectRelative(delayFigures({ ...demand, servers }).occupancy, occupancy);
    expect(paidStaff(servers, 0.3)).toBe(paid);
  });

  it('is smaller by one where it would break the promise', () => {
    const demand = { arrivalRate: 10 / 3, serviceRate: 1 / 3, abandonmentRate: 0.2 };
    const servers = staffForServiceLevel(demand, 1 / 3, 0.8);
    expect(servers).toBe(13);
    expect(serviceLevels({ ...demand, servers: servers - 1 }, 1 / 3).servedWithinOfAll).toBeLessThan(0.8);
    expect(staffForServiceLevel({ ...demand, highestOccupancy: 0.7 }, 1 / 3, 0.8)).toBe(15);
  });

  it('for a mean wait is the first that keeps it', () => {
    for (const abandonmentRate of [undefined, 0.5]) {
      const demand = { arrivalRate: 9900, serviceRate: 1, abandonmentRate };
      const servers = staffForMeanWait(demand, 0.001);
      const meanWait = (c: number) =>
        abandonmentRate === undefined
          ? delayFigures({ ...demand, servers: c }).meanWait
          : abandonmentFigures({ ...demand, abandonmentRate, servers: c }).meanWait;
      expect(meanWait(servers)).toBeLessThanOrEqual(0.001);
      expect(meanWait(servers - 1)).toBeGreaterThan(0.001);
    }
  });

  it('by the square-root rule is within one of the exact for the same share of waiting', () => {
    const beta = halfinWhittBeta(0.2);
    for (const load of [20, 100, 1000]) {
      const rule = squareRootStaff(load, beta);
      const exact = staffForServiceLevel({ arrivalRate: load, serviceRate: 1 }, 0, 0.8);
      expect(Math.abs(rule - exact)).toBeLessThanOrEqual(1);
    }
  });
});

describe('work that can wait', () => {
  it('N10 1200 tickets a week of 45 minutes need 38 people', () => {
    const work = { workHours: (1200 * 45) / 60, paidHours: 40, shrinkage: 0.3 };
    expect(work.workHours).toBe(900);
    expectRelative(headsForWork({ ...work, highestOccupancy: 1 }), 32.1428571429);
    expectRelative(headsForWork({ ...work, highestOccupancy: 0.85 }), 37.8151260504);
    expect(Math.ceil(headsForWork({ ...work, highestOccupancy: 0.85 }))).toBe(38);
  });

  it('refuses shares in percent', () => {
    expect(() => paidStaff(10, 30)).toThrow(new RangeError('Shrinkage must lie between 0 and 1, such as 0.3, not 30.'));
    expect(() => staffForServiceLevel({ arrivalRate: 1, serviceRate: 1 }, 1, 80)).toThrow(RangeError);
  });
});
