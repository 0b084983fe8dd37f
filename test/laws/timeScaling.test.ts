/**
 * The engine has no unit of its own: a desk on which everything lasts sixty-four times as long has the same story, sixty-four
 * times as slow. Multiplying by a power of two is exact, so the rows must agree to the last bit; by sixty they agree to rounding.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arrival, Words } from '../desk/given.ts';
import { modelOf, SEED } from '../desk/given.ts';
import { simulated } from '../oracle/comparison.ts';

const RUNS = { numRuns: 60, seed: 20260105, endOnFailure: true };
/** Doubles near 1970 in minutes hold this much of a minute exactly, under either scale. */
const TICKS = 64;

const share = fc.constantFrom(0, 0.3, 0.6);
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const minutes = fc.constantFrom(2, 15, 40, 90);
const team = fc.record({
  people: fc.constantFrom<Words>({ onDuty: 1 }, { onDuty: 2 }, { engineers: 1 }, { engineers: 3 }),
  law: fc.constantFrom('M min', 'exponential M min', 'gamma mean M min cv 0.5', 'uniform M min to 300 min'),
  minutes,
  reply: some(minutes),
  touches: fc.constantFrom(1, 2.5),
  between: some(minutes),
  concurrency: fc.constantFrom(1, 2),
});

const desks = fc.record({
  teams: fc.array(team, { minLength: 2, maxLength: 4 }),
  escalates: share,
  repairFails: share,
  reopenAsNew: share,
  transfer: minutes,
  rereading: minutes,
  ownerFirst: fc.boolean(),
  ownerWaits: minutes,
  overflowAfter: some(minutes),
  patience: some(minutes),
  silent: share,
  redials: share,
  asked: some(minutes),
  silence: share,
  // A customer who has said nothing for a fortnight has accepted, in every unit: tests stay far below that.
  tested: some(fc.constant(8)),
  thirdParty: share,
  promised: some(minutes),
  release: some(minutes),
  triage: fc.constantFrom('nobody', 'ai', 'human'),
  order: fc.constantFrom<unknown>(
    'first-in-first-out',
    ['severity', 'earliest-due'],
    'least-slack',
    'ageing',
    'weighted',
  ),
  preempt: fc.boolean(),
  ticks: fc.array(fc.integer({ min: 0, max: 1000 * TICKS }), { minLength: 15, maxLength: 60 }),
});

/** The same desk with every duration so many times as long. */
function slowed(made: typeof desks extends fc.Arbitrary<infer Made> ? Made : never, factor: number) {
  const min = (value: number) => `${value * factor} min`;
  const maybe = (value: number | undefined) => (value === undefined ? undefined : min(value));
  const law = (value: number | undefined) => (value === undefined ? undefined : `exponential ${min(value)}`);
  const teams: Words = {};
  for (const [place, { people, ...words }] of made.teams.entries()) {
    teams[`team${place}`] = {
      ...people,
      line: ['L1', 'L1', 'L2', 'L3'][place],
      concurrency: 'engineers' in people ? words.concurrency : undefined,
      slowDown: 0.25,
      work: words.law.replace('M', String(words.minutes * factor)).replace('300', String(300 * factor)),
      reply: maybe(words.reply),
      touches: words.touches,
      betweenTouches: law(words.between),
    };
  }
  // Shares at which no number of equal touches ends, or rounding would say in which of two the cause is stated.
  const line = { escalates: made.escalates, repairFails: made.repairFails, diagnosis: 0.43, solution: 0.71 };
  const reply = law(made.asked);
  const words: Words = {
    period: { to: '2029-01-01', runOut: '0 min' },
    teams,
    lines: { L1: line, L2: line, L3: { repairFails: made.repairFails } },
    customers: { plans: { basic: 0.5, enterprise: 0.5 }, channels: { hotline: 0.5, online: 0.5 } },
    tickets: {
      severity: { critical: 0.3, serious: 0.3, general: 0.4 },
      complexity: { usage: 0.5, codeDefect: 0.5 },
      thirdParty: { share: made.thirdParty, wait: `exponential ${min(200)}` },
    },
    handover: { transferDelay: min(made.transfer), rereading: min(made.rereading) },
    routing: {
      order: made.order,
      ownerFirst: made.ownerFirst,
      ownerWaits: min(made.ownerWaits),
      overflowAfter: maybe(made.overflowAfter),
      preempt: made.preempt ? ['critical'] : undefined,
      ageing: min(100),
      planHeadStart: { enterprise: min(50) },
    },
    repairs: { reopenAsNew: made.reopenAsNew, customerTest: law(made.tested) },
    release: made.release === undefined ? undefined : { every: min(made.release) },
    promises:
      made.promised === undefined
        ? undefined
        : { critical: { response: min(made.promised), repair: min(made.promised * 4) }, general: { repair: min(500) } },
    committee: made.promised === undefined ? undefined : { work: min(30) },
    patience:
      made.patience === undefined
        ? undefined
        : {
            waits: law(made.patience),
            silent: made.silent,
            silentWaste: min(3),
            redials: made.redials,
            redialAfter: `exponential ${min(10)}`,
          },
    questions:
      reply === undefined
        ? undefined
        : {
            fullyCooperating: { needed: 0.5, reply },
            others: { needed: 0.5, reply },
            silent: made.silence,
            closeAfter: min(600),
          },
    triage: {
      by: made.triage,
      accuracy: 0.8,
      takes: min(3),
      human: { accuracy: 0.9, work: min(4) },
      reassignment: { touch: min(5), delay: min(6) },
    },
    survey: { answers: 0.5 },
  };
  const at = made.ticks.toSorted((a, b) => a - b).map((tick): Arrival => ({ at: (tick / TICKS) * factor }));
  return simulated(modelOf(words, at), SEED, 0);
}

type Rows = readonly Readonly<Record<string, number>>[];

const TIMES = new Set(
  'created promised response diagnosis solution repair closed dueResponse dueDiagnosis dueSolution dueRepair paused worked onSiteAt entered began ended'.split(
    ' ',
  ),
);

/** Rows in the time of another scale; what is no time stays. */
function inTimesOf(rows: Rows, factor: number): Rows {
  return rows.map((row) =>
    Object.fromEntries(
      // The number in its slot and the slot tell when it came, which is another quarter of an hour now.
      Object.entries(row).map(([name, value]) => [name, TIMES.has(name) ? value * factor : value]),
    ),
  );
}

describe('time', () => {
  it('may run in any unit: 64 times as slow, to the last bit', () => {
    let rows = 0;
    fc.assert(
      fc.property(desks, (made) => {
        const [quick, slow] = [slowed(made, 1), slowed(made, 64)];
        rows += quick.visits.length;
        expect(slow.tickets).toEqual(inTimesOf(quick.tickets as unknown as Rows, 64));
        expect(slow.visits).toEqual(inTimesOf(quick.visits as unknown as Rows, 64));
      }),
      RUNS,
    );
    expect(rows).toBeGreaterThan(RUNS.numRuns * 20);
  });

  it('may be read as seconds: 60 times as slow, but for rounding', () => {
    fc.assert(
      fc.property(desks, (given) => {
        // Where fixed times meet in one instant, rounding decides who is first: here no two meet.
        const teams = given.teams.map((team) => ({ ...team, law: 'exponential M min' as const }));
        const made = { ...given, teams, release: undefined };
        const [quick, slow] = [slowed(made, 1), slowed(made, 60)];
        for (const table of ['tickets', 'visits'] as const) {
          const wanted = inTimesOf(quick[table] as unknown as Rows, 60);
          const found = slow[table] as unknown as Rows;
          expect(found.length).toBe(wanted.length);
          for (const [index, row] of wanted.entries()) {
            for (const [name, value] of Object.entries(row)) {
              const other = found[index][name];
              const alike = Number.isNaN(value)
                ? Number.isNaN(other)
                : Math.abs(value - other) <= 1e-6 * Math.max(1, Math.abs(value));
              if (!alike) throw new Error(`${table}, row ${index}, ${name}: ${other}, not ${value}`);
            }
          }
        }
      }),
      { ...RUNS, numRuns: 20 },
    );
  });
});
