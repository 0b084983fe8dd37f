/** Lines with few places against the truth cases A4 and F3.2, and callers from a finite number of customers. */
import { describe, expect, it } from 'vitest';
import { erlangB } from '../../src/theory/erlang.ts';
import { finiteSourceFigures, limitedFigures, limitedWaitWithin } from '../../src/theory/finiteCapacity.ts';
import { expectFigures, expectRelative } from './relative.ts';
import { limitedCases } from './truths/limitedCases.ts';

describe('M/M/c/K', () => {
  // F3.2 (Wallace and Whitt 2005) is A4.4 against six times A4.5.
  it.each(limitedCases)('$id has the true figures ($source)', ({ station, figures, within: [limit, share] }) => {
    expectFigures(limitedFigures(station), figures);
    expectRelative(limitedWaitWithin(station, limit), share);
  });

  it('without places to wait is Erlang’s loss system', () => {
    const found = limitedFigures({ arrivalRate: 84, serviceRate: 1, servers: 90, capacity: 90 });
    expectFigures(found, { blockedShare: erlangB(90, 84), meanQueue: 0, waitingShare: 0 });
  });

  it('turns away all but what it can serve when far too many come', () => {
    const found = limitedFigures({ arrivalRate: 1000, serviceRate: 1, servers: 2, capacity: 10 });
    expectRelative(found.acceptedRate, 2, 1e-6);
    expect(() => limitedFigures({ arrivalRate: 1, serviceRate: 1, servers: 3, capacity: 2 })).toThrow(RangeError);
  });
});

describe('M/M/c//N', () => {
  it('of two customers and one server has the shares of its three states', () => {
    // Rates up 2 and 1, down 1 and 1: weights 1, 2, 2.
    expectFigures(finiteSourceFigures({ customers: 2, callRate: 1, serviceRate: 1, servers: 1 }), {
      throughput: 0.8,
      meanInSystem: 1.2,
      meanQueue: 0.4,
      meanWait: 0.5,
      occupancy: 0.8,
    });
  });
});
