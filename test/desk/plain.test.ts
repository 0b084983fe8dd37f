/** The short life of a ticket on a plain desk is the long one, to the last bit. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { plainDesk } from '../../src/desk/plainDesk.ts';
import { Simulation } from '../../src/desk/run.ts';
import { Log, type LogReader } from '../../src/observations/log.ts';
import { modelOf, SEED, type Words } from './given.ts';

const BATCHES = ['tickets', 'visits', 'duties'] as const;
const ALL_TICKETS = -1;

/** Every row of every table of a run, as text, with the time at which it ended. */
function everything(words: Words, traced: number, engine = { Simulation, Log }): { rows: string[]; plain: boolean } {
  const rows: string[] = [];
  const reader: LogReader = {};
  for (const table of BATCHES) {
    reader[table] = (batch: object & { rows: number }) => {
      const columns = Object.entries(batch as unknown as Record<string, Float64Array>).filter(([, column]) =>
        ArrayBuffer.isView(column),
      );
      for (let row = 0; row < batch.rows; row++) {
        rows.push(`${table} ${columns.map(([name, column]) => `${name} ${column[row]}`).join(' ')}`);
      }
    };
  }
  const log = new engine.Log([reader]);
  log.traced = traced;
  const simulation = new engine.Simulation(modelOf(words));
  rows.push(`ended ${simulation.run(SEED, 3, log)}`);
  return { rows, plain: simulation.desk.plain !== null };
}

const seats = fc.constantFrom<unknown>(1, 4, { '00:00': 2, '08:00': 5, '16:00': 1 }, { '00:00': 0, '09:00': 6 });
const laws = fc.constantFrom(
  'lognormal mean 40 min cv 1.4',
  'exponential 30 min',
  '25 min',
  'gamma mean 30 min cv 0.7',
  'uniform 0 min to 1 h',
  // So long that ends of visits are far beyond the stretches that the calendar keeps at hand.
  'lognormal mean 3 h cv 9',
);
const regions = {
  apac: { zone: 'Asia/Shanghai', share: 0.5 },
  emea: { zone: 'Europe/Berlin', share: 0.3 },
  americas: { zone: 'America/New_York', share: 0.2 },
};
const share = fc.constantFrom(0, 0.2, 0.7, 1);

const plainDesks: fc.Arbitrary<Words> = fc
  .record({
    seats: fc.tuple(seats, seats, seats),
    work: laws,
    lines: fc.constantFrom(1, 2, 3),
    escalates: share,
    before: fc.constantFrom(1, 0.4),
    fails: fc.constantFrom(0, 0.1, 0.5),
    returnsTo: fc.constantFrom(undefined, 'L1', 'L2'),
    order: fc.constantFrom<unknown>(
      'first-in-first-out',
      'severity',
      ['severity', 'ageing'],
      ['plan', 'severity'],
      ['channel', 'severity', 'weighted'],
      'earliest-due',
      'ageing',
    ),
    customers: fc.constantFrom<Words>({}, { channels: { hotline: 0.3, email: 0.7 }, rightChannel: 0.6 }),
    regions: fc.constantFrom<Words>({}, { regions }),
    severity: fc.constantFrom<unknown>({ serious: 1 }, { critical: 0.2, serious: 0.3, general: 0.5 }),
    reply: fc.constantFrom(undefined, '5 min'),
    rate: fc.constantFrom<unknown>('6/h', { mean: '9/h', swing: 0.8, peak: '13 h' }),
    period: fc.constantFrom<Words>({ tickets: 400 }, { to: '2026-01-08' }, { to: '2026-01-07', runOut: '0 min' }),
  })
  .map((drawn) => {
    const words = { work: drawn.work, repairFails: drawn.fails, ...(drawn.reply ? { reply: drawn.reply } : {}) };
    const rising = { ...words, escalates: drawn.escalates, beforeEscalation: drawn.before };
    const names = ['L1', 'L2', 'L3'].slice(0, drawn.lines);
    return {
      period: drawn.period,
      arrivals: { rate: drawn.rate },
      tickets: { severity: drawn.severity },
      lines: Object.fromEntries(names.map((name, index) => [name, index + 1 < names.length ? rising : words])),
      teams: Object.fromEntries(names.map((line, index) => [`team ${line}`, { line, onDuty: drawn.seats[index] }])),
      routing: { order: drawn.order },
      customers: drawn.customers,
      ...drawn.regions,
      ...(drawn.returnsTo && names.includes(drawn.returnsTo) ? { repairs: { returnsTo: drawn.returnsTo } } : {}),
    };
  });

describe('a plain desk', () => {
  it('writes the rows that the same desk writes when every step of every ticket is taken', () => {
    fc.assert(
      fc.property(plainDesks, (words) => {
        const short = everything(words, Number.NaN);
        const long = everything(words, ALL_TICKETS);
        expect([short.plain, long.plain]).toEqual([true, false]);
        expect(short.rows.length).toBeGreaterThan(2);
        expect(short.rows).toEqual(long.rows);
      }),
      { numRuns: 150, seed: 20_260_108 },
    );
  });

  it('ends alike where work has no end', () => {
    const endless: Words = {
      period: { tickets: 300 },
      arrivals: { rate: '60/h' },
      teams: { desk: { onDuty: 300, work: 'weibull shape 0.02 scale 1 min' } },
    };
    const [short, long] = [everything(endless, Number.NaN), everything(endless, ALL_TICKETS)];
    expect([short.plain, long.plain]).toEqual([true, false]);
    expect(short.rows).toEqual(long.rows);
  });

  it('goes on where its tickets outgrow the memory they began with', () => {
    const crowd: Words = {
      period: { to: '2026-01-06', runOut: '0 min' },
      arrivals: { rate: '6000/h' },
      teams: { desk: { onDuty: 2, work: '20 min' } },
    };
    const [short, long] = [everything(crowd, Number.NaN), everything(crowd, ALL_TICKETS)];
    expect([short.plain, long.plain]).toEqual([true, false]);
    expect(short.rows.length).toBeGreaterThan(280_000);
    expect(short.rows.join() === long.rows.join()).toBe(true);
  });

  it('is as good as new after a run that broke off while its memory grew', () => {
    const words: Words = { arrivals: { rate: '6/h' }, teams: { desk: { onDuty: 3, work: 'exponential 20 min' } } };
    const before = everything(words, Number.NaN);
    // Staff time fills its first batch when far more tickets wait than there was memory for, and before any other batch does.
    const model = modelOf({
      period: { to: '2026-02-01', runOut: '0 min' },
      arrivals: { rate: '600/h' },
      teams: { desk: { onDuty: { '00:00': 1, '06:00': 2, '12:00': 1, '18:00': 2 }, work: '1000 h' } },
    });
    const broken = () => {
      throw new Error('broken off');
    };
    const log = new Log([{ duties: broken }]);
    expect(() => new Simulation(model).run(SEED, 0, log)).toThrow('broken off');
    expect(everything(words, Number.NaN)).toEqual(before);
    expect(everything(words, ALL_TICKETS).rows).toEqual(before.rows);
  });

  it('serves tens of thousands at once, from an empty beginning, in the order in which they end', () => {
    const crowd: Words = {
      period: { tickets: 60_000 },
      arrivals: { rate: '60000/h' },
      teams: { desk: { onDuty: 100_000, work: 'lognormal mean 1 h cv 2' } },
    };
    const [short, long] = [everything(crowd, Number.NaN), everything(crowd, ALL_TICKETS)];
    expect([short.plain, long.plain]).toEqual([true, false]);
    expect(short.rows.join() === long.rows.join()).toBe(true);
  });

  const absences: Record<string, object | undefined> = {
    'there is no WebAssembly': undefined,
    'nothing may be compiled': {
      ...Object.fromEntries(
        ['Memory', 'Instance', 'RuntimeError'].map((name) => [name, Reflect.get(WebAssembly, name)]),
      ),
      Module: class {
        constructor() {
          throw new WebAssembly.CompileError('not allowed');
        }
      },
    },
  };
  for (const [where, stub] of Object.entries(absences)) {
    it(`lives the full life where ${where}, and writes the same rows`, async () => {
      const words: Words = { arrivals: { rate: '6/h' }, teams: { desk: { onDuty: 3, work: 'exponential 20 min' } } };
      vi.stubGlobal('WebAssembly', stub);
      vi.resetModules();
      try {
        const { Simulation: Without } = await import('../../src/desk/run.ts');
        const { Log: OtherLog } = await import('../../src/observations/log.ts');
        const without = everything(words, Number.NaN, { Simulation: Without, Log: OtherLog });
        expect(without.plain).toBe(false);
        expect(without.rows).toEqual(everything(words, Number.NaN).rows);
      } finally {
        vi.unstubAllGlobals();
        vi.resetModules();
      }
    });
  }

  const plain: Words = { arrivals: { rate: '6/h' }, teams: { desk: { onDuty: 3, work: '20 min' } } };
  const additions: Record<string, Words> = {
    'a promise': { promises: { general: { response: '1 h' } } },
    'named engineers': { teams: { desk: { engineers: 3, work: '20 min' } } },
    'two teams at one line': { teams: { desk: { onDuty: 3, work: '20 min' }, other: { onDuty: 1, work: '20 min' } } },
    'a survey': { survey: { answers: 0.5 } },
    'several touches': { lines: { L1: { touches: 2, work: '20 min' } }, teams: { desk: { onDuty: 3 } } },
    'a customer who tests': { repairs: { customerTest: '1 h' } },
  };
  for (const [name, addition] of Object.entries(additions)) {
    it(`is no longer plain with ${name}`, () => {
      expect(plainDesk(modelOf(plain))).not.toBeNull();
      expect(plainDesk(modelOf({ ...plain, ...addition }))).toBeNull();
    });
  }
});
