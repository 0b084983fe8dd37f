/** Callers who hang up: Erlang A against the truth cases A5, in every definition of its figures. */
import { describe, expect, it } from 'vitest';
import { delayFigures } from '../../src/theory/erlang.ts';
import { abandonmentFigures, serviceLevels, timeInLineQuantile } from '../../src/theory/erlangA.ts';
import { expectFigures, expectRelative } from './relative.ts';
import { abandonmentCases } from './truths/abandonmentCases.ts';

describe('M/M/c+M', () => {
  it.each(abandonmentCases)('$id has the true means ($source)', ({ station, figures }) => {
    expectFigures(abandonmentFigures(station), figures);
  });

  it.each(abandonmentCases)('$id has the true service level in every definition', ({ station, levels, quantile }) => {
    for (const [limit, truths] of levels) expectFigures(serviceLevels(station, limit), truths);
    expectRelative(timeInLineQuantile(station, quantile[0]), quantile[1]);
  });
});

describe('the limits of Erlang A', () => {
  it('patience without end gives Erlang C', () => {
    const station = { arrivalRate: 3, serviceRate: 1, servers: 4 };
    const patient = delayFigures(station);
    const found = abandonmentFigures({ ...station, abandonmentRate: 1e-9 });
    expectFigures(found, { waitingShare: patient.waitingShare, meanWait: patient.meanWait }, 1e-7);
  });

  it('servers without end leave nobody waiting', () => {
    const found = abandonmentFigures({ arrivalRate: 3, serviceRate: 1, servers: 200, abandonmentRate: 1 });
    expect(found.waitingShare).toBeLessThan(1e-200);
    expectRelative(found.emptyShare, Math.exp(-3));
  });

  it('flows balance at desks of ten thousand, with hardly any patience and with much', () => {
    for (const abandonmentRate of [0.001, 1, 50]) {
      const station = { arrivalRate: 10_050, serviceRate: 1, servers: 10_000, abandonmentRate };
      const { abandonedShare, occupancy, meanWait, meanWaitOfServed, meanWaitOfAbandoned } =
        abandonmentFigures(station);
      expectRelative(10_050 * (1 - abandonedShare), 10_000 * occupancy);
      expectRelative((1 - abandonedShare) * meanWaitOfServed + abandonedShare * meanWaitOfAbandoned, meanWait);
      const { servedWithinOfAll, abandonedWithin } = serviceLevels(station, 1e9);
      expectRelative(servedWithinOfAll, 1 - abandonedShare);
      expectRelative(abandonedWithin, abandonedShare);
    }
  });

  it('at the limit zero all definitions count those who do not wait', () => {
    const station = { arrivalRate: 4.2, serviceRate: 0.5, servers: 12, abandonmentRate: 1 };
    const { waitingShare } = abandonmentFigures(station);
    const levels = serviceLevels(station, 0);
    expectFigures(levels, { servedWithinOfAll: 1 - waitingShare, waitWithin: 1 - waitingShare, abandonedWithin: 0 });
  });

  it('refuses endless patience, for which there is Erlang C', () => {
    expect(() => abandonmentFigures({ arrivalRate: 1, serviceRate: 1, servers: 2, abandonmentRate: 0 })).toThrow(
      new RangeError('The abandonment rate must be a finite number above zero, not 0.'),
    );
  });
});
