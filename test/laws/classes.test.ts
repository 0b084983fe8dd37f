/**
 * A class is a name: dividing one into several that are served alike changes no time, exactly. And Poisson streams that are
 * merged, or divided by chance, are Poisson streams again, within bounds that a process of another kind would miss.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Simulation } from '../../src/desk/run.ts';
import { Log } from '../../src/observations/log.ts';
import { erlangC } from '../../src/theory/erlang.ts';
import { modelOf, SEED, type Words } from '../desk/given.ts';
import { simulated } from '../oracle/comparison.ts';
import { LogRows, type TicketRow, type VisitRow } from '../oracle/rows.ts';

const RUNS = { numRuns: 25, seed: 20260105, endOnFailure: true };
const work = fc.constantFrom('20 min', 'exponential 30 min', 'lognormal mean 25 min cv 1.5');
const people = fc.constantFrom<Words>(
  { onDuty: 2 },
  { onDuty: { '00:00': 1, '08:00': 3 } },
  { engineers: 3, shifts: ['06-14', '14-24'], atShiftEnd: 'hand-over' },
  { engineers: 2, absence: 0.2, shrinkage: 0.2 },
);
const desks = fc
  .record({
    first: people,
    second: people,
    work,
    escalates: fc.constantFrom(0.3, 1),
    patient: fc.boolean(),
    fails: fc.constantFrom(0, 0.3),
  })
  .map(
    ({ first, second, work, escalates, patient, fails }): Words => ({
      period: { to: '2026-01-08', warmUp: '1 days' },
      arrivals: { rate: '4/h' },
      customers: { channels: { hotline: 0.5, online: 0.5 } },
      lines: { L1: { escalates, repairFails: fails, touches: 1.5, betweenTouches: '5 min' } },
      teams: { first: { ...first, work }, second: { ...second, work, line: 'L2' } },
      patience: patient ? { waits: 'exponential 40 min' } : undefined,
    }),
  );

/** Rows but for the columns that name the class. */
function times(words: Words, names: readonly string[]): string {
  const { tickets, visits } = simulated(modelOf(words), SEED, 0);
  const nameless = (row: TicketRow | VisitRow) => Object.entries(row).filter(([name]) => !names.includes(name));
  return JSON.stringify([tickets.map(nameless), visits.map(nameless)]);
}

describe('a class divided into classes that are served alike', () => {
  it.each<[string, Words, string[]]>([
    ['severities', { tickets: { severity: { critical: 0.2, serious: 0.3, general: 0.5 } } }, ['severity', 'assigned']],
    ['skills', { tickets: { skill: { mail: 0.3, data: 0.3, fax: 0.4 } } }, ['skill']],
    ['complexities', { tickets: { complexity: { usage: 0.6, codeDefect: 0.4 } } }, ['complexity']],
    ['versions', { tickets: { version: { latest: 0.5, nearEndOfLife: 0.5 } } }, ['version']],
    [
      'plans',
      { customers: { plans: { free: 0.5, enterprise: 0.5 }, channels: { hotline: 0.5, online: 0.5 } } },
      ['plan'],
    ],
  ])('changes no time: %s', (_, divided, names) => {
    fc.assert(
      fc.property(desks, (desk) => {
        expect(times({ ...desk, ...divided }, names)).toBe(times(desk, names));
      }),
      RUNS,
    );
  });
});

/** Arrivals of some days by region, and the mean wait of all. */
function demand(words: Words, replications: number) {
  const model = modelOf(words);
  const simulation = new Simulation(model);
  const arrivals: { at: number; region: number; severity: number; replication: number }[] = [];
  const waits: number[] = [];
  for (let replication = 0; replication < replications; replication++) {
    const rows = new LogRows();
    simulation.run(SEED, replication, new Log([rows.reader]));
    for (const { created, region, severity } of rows.tickets)
      arrivals.push({ at: created, region, severity, replication });
    waits.push(mean(rows.visits.map(({ began, entered }) => began - entered).filter((wait) => wait >= 0)));
  }
  return { arrivals, waits };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
};
const covariance = (a: readonly number[], b: readonly number[]) =>
  mean(a.map((value, index) => value * b[index])) - mean(a) * mean(b);

const BIN = 20;
const DAYS = 25;
const BINS = (DAYS * 1440) / BIN;
const COPIES = 12;

/** How many came in each stretch of twenty minutes, which fits no quarter of an hour. */
function counted(rows: readonly { at: number; replication: number }[]): number[] {
  const counts = new Array<number>(BINS * COPIES).fill(0);
  for (const { at, replication } of rows) counts[replication * BINS + Math.floor(at / BIN)]++;
  return counts;
}

describe('Poisson streams', () => {
  const busy = { to: '2026-01-30' };
  const desk = { onDuty: 3, work: 'exponential 11 min' };
  const zones = { zone: 'UTC' };
  const one = demand(
    {
      period: busy,
      arrivals: { rate: '9.6/h' },
      teams: { desk },
      tickets: { severity: { critical: 0.3, general: 0.7 } },
    },
    COPIES,
  );
  const three = demand(
    {
      period: busy,
      arrivals: { rate: '9.6/h' },
      regions: { east: { ...zones, share: 0.5 }, west: { ...zones, share: 0.3 }, south: { ...zones, share: 0.2 } },
      teams: { desk },
    },
    COPIES,
  );
  const perBin = (9.6 * BIN) / 60;
  /** Four standard errors: of a mean of counts, of their variance, of a covariance of independent ones. */
  const ofMean = (rate: number) => 4 * Math.sqrt(rate / (BINS * COPIES));
  const ofVariance = (rate: number) => 4 * Math.sqrt((2 * rate ** 2 + rate) / (BINS * COPIES));

  it.each([
    ['one', one.arrivals, perBin],
    ['three merged', three.arrivals, perBin],
    ['a class of one', one.arrivals.filter(({ severity }) => severity === 0), perBin * 0.3],
    ['a part of three', three.arrivals.filter(({ region }) => region === 1), perBin * 0.3],
  ])('have counts whose mean is their variance: %s', (_, rows, rate) => {
    const counts = counted(rows);
    expect(Math.abs(mean(counts) - rate)).toBeLessThan(ofMean(rate));
    expect(Math.abs(variance(counts) - rate)).toBeLessThan(ofVariance(rate));
    // What comes in one stretch says nothing of the next.
    const [now, next] = [counts.slice(0, -1), counts.slice(1)];
    expect(Math.abs(covariance(now, next))).toBeLessThan((4 * rate) / Math.sqrt(BINS * COPIES));
    // The bounds are tight: a twentieth more or less would be seen.
    expect(ofMean(rate)).toBeLessThan(rate / 14);
    expect(ofVariance(rate)).toBeLessThan(rate / 7);
  });

  it('that are parts of one are independent of each other', () => {
    const [critical, general] = [0, 2].map((wanted) =>
      counted(one.arrivals.filter(({ severity }) => severity === wanted)),
    );
    const [east, west] = [0, 1].map((wanted) => counted(three.arrivals.filter(({ region }) => region === wanted)));
    const bound = (a: number, b: number) => 4 * perBin * Math.sqrt((a * b) / (BINS * COPIES));
    expect(Math.abs(covariance(critical, general))).toBeLessThan(bound(0.3, 0.7));
    expect(Math.abs(covariance(east, west))).toBeLessThan(bound(0.5, 0.3));
  });

  it('merged wait as one stream does, and as Erlang says', () => {
    const exact = erlangC(3, 1.76) * (11 / (3 - 1.76));
    for (const { waits } of [one, three]) {
      const error = Math.sqrt(variance(waits) / waits.length);
      expect(Math.abs(mean(waits) - exact)).toBeLessThan(4 * error);
      expect(error).toBeLessThan(exact / 15);
    }
  });
});
