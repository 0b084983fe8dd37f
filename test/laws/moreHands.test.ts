/**
 * More hands hurt nobody: with the same tickets and the same work, first in first out and one skill, nobody begins later for an
 * engineer more, for a seat more or for quicker work. And callers with more patience never make the mean wait shorter.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Simulation } from '../../src/desk/run.ts';
import { ABANDONED, Log } from '../../src/observations/log.ts';
import { modelOf, SEED, type Words } from '../desk/given.ts';
import { simulated } from '../oracle/comparison.ts';
import { LogRows } from '../oracle/rows.ts';

const RUNS = { numRuns: 60, seed: 20260105, endOnFailure: true };
const CRUMBS = 1e-6;

const desks = fc.record({
  rate: fc.constantFrom('4/h', '9/h', '14/h'),
  law: fc.constantFrom('M min', 'exponential M min', 'lognormal mean M min cv 2', 'gamma mean M min cv 0.5'),
  minutes: fc.constantFrom<number>(11, 17, 23),
  hands: fc.integer({ min: 1, max: 5 }),
  seated: fc.boolean(),
  shifts: fc.constantFrom(undefined, ['00-12', '12-24']),
});
type Made = typeof desks extends fc.Arbitrary<infer Found> ? Found : never;

function began({ rate, law, minutes, hands, seated, shifts }: Made): Map<number, number> {
  const team: Words = seated
    ? { onDuty: hands }
    : // Every shift has as many: the sample path law is of a number of hands that does not fall.
      { engineers: hands * (shifts?.length ?? 1), shifts: shifts?.map((hours) => ({ hours, engineers: hands })) };
  const words = {
    period: { tickets: 300 },
    arrivals: { rate },
    teams: { desk: { ...team, work: law.replace('M', String(minutes)) } },
  };
  const { visits } = simulated(modelOf(words), SEED, 0);
  return new Map(visits.filter(({ began }) => began >= 0).map((row) => [row.serial, row.began]));
}

/** Tickets that begin later on the second desk, or never. */
function hurt(before: Map<number, number>, after: Map<number, number>): number[] {
  return [...before.keys()].filter((serial) => !((after.get(serial) ?? Number.NaN) <= before.get(serial)! + CRUMBS));
}

describe('nobody begins later', () => {
  it('for an engineer or a seat more', () => {
    let sooner = 0;
    fc.assert(
      fc.property(desks, (made) => {
        const [before, after] = [began(made), began({ ...made, hands: made.hands + 1 })];
        expect(hurt(before, after)).toEqual([]);
        sooner += hurt(after, before).length;
      }),
      RUNS,
    );
    expect(sooner).toBeGreaterThan(RUNS.numRuns * 10);
  });

  it('for quicker work, of which every draw takes its share', () => {
    fc.assert(
      fc.property(desks, (made) => {
        expect(hurt(began(made), began({ ...made, minutes: made.minutes * 0.9 }))).toEqual([]);
      }),
      RUNS,
    );
  });
});

/** Mean minutes in the line of all callers, those who gave up included, by replication. */
function meanWaits(patience: string, load: { hands: number; rate: string }, replications: number): number[] {
  const model = modelOf({
    period: { to: '2026-01-10' },
    arrivals: { rate: load.rate },
    patience: { waits: patience },
    customers: { channels: { hotline: 1 } },
    teams: { desk: { onDuty: load.hands, work: 'exponential 20 min' } },
  });
  const simulation = new Simulation(model);
  return Array.from({ length: replications }, (_, replication) => {
    const rows = new LogRows();
    simulation.run(SEED, replication, new Log([rows.reader]));
    const gaveUp = rows.tickets.filter(({ outcome }) => outcome === ABANDONED);
    const waits = [
      ...rows.visits.filter(({ began }) => began >= 0).map(({ entered, began }) => began - entered),
      ...gaveUp.map(({ created, closed }) => closed - created),
    ];
    return waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
  });
}

describe('raising patience never lowers the mean wait', () => {
  const REPLICATIONS = 12;
  const steps = ['exponential 2 min', 'exponential 8 min', 'exponential 30 min', 'exponential 2 h'];

  it.each([
    { hands: 1, rate: '2/h' },
    { hands: 3, rate: '10/h' },
    { hands: 6, rate: '15/h' },
  ])('with $hands seats and $rate', (load) => {
    const waits = steps.map((step) => meanWaits(step, load, REPLICATIONS));
    for (let step = 1; step < steps.length; step++) {
      const rises = waits[step].map((wait, replication) => wait - waits[step - 1][replication]);
      const mean = rises.reduce((sum, rise) => sum + rise, 0) / REPLICATIONS;
      const variance = rises.reduce((sum, rise) => sum + (rise - mean) ** 2, 0) / (REPLICATIONS - 1);
      // So long a step is seen beyond doubt: the same callers, with more patience each.
      expect(mean / Math.sqrt(variance / REPLICATIONS), `${steps[step - 1]} to ${steps[step]}`).toBeGreaterThan(4);
    }
  });
});
