/** Would the comparison notice? Wrong logs and engines of other rules must be told from the oracle. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { L1, L2, type Model } from '../../src/model/model.ts';
import { modelOf, SEED } from '../desk/given.ts';
import { differenceOf, simulated } from './comparison.ts';
import { type Foretold, foretell } from './oracle.ts';
import { scenarios } from './randomScenarios.ts';

const models = fc.sample(scenarios, { numRuns: 60, seed: 7 }).map(({ words, arrivals }) => modelOf(words, arrivals));

/** The neighbour of a number: the smallest mistake there can be. */
function nextNumber(value: number): number {
  if (Number.isNaN(value)) return 0;
  const bits = new Float64Array([value === 0 ? Number.MIN_VALUE : value]);
  if (value !== 0) new BigInt64Array(bits.buffer)[0] += 1n;
  return bits[0];
}

describe('the comparison', () => {
  const right = foretell(models[0], SEED, 0);
  const tables = ['tickets', 'visits', 'duties'] as const;
  const withRows = (table: (typeof tables)[number], rows: readonly object[]) =>
    ({ ...right, [table]: rows }) as Foretold;

  it('finds nothing between a run and itself', () => {
    expect(differenceOf(right, foretell(models[0], SEED, 0))).toBeNull();
  });

  it.each(tables)('notices the last bit of every column of the %s', (table) => {
    const rows = right[table];
    const middle = rows.length >> 1;
    for (const [column, value] of Object.entries(rows[middle])) {
      const wrong = withRows(table, rows.with(middle, { ...rows[middle], [column]: nextNumber(value) } as never));
      const difference = differenceOf(wrong, right);
      expect(difference, column).not.toBeNull();
      // A wrong serial is a row in the wrong place; every other mistake is named.
      if (column !== 'serial' && column !== 'done' && column !== 'outcome')
        expect(difference).toMatchObject({ table, column });
    }
  });

  it.each(tables)('notices a row of the %s that is missing, doubled or out of order', (table) => {
    const rows: readonly object[] = right[table];
    expect(differenceOf(withRows(table, rows.slice(1)), right)).not.toBeNull();
    expect(differenceOf(withRows(table, [...rows, rows[0]]), right)).not.toBeNull();
    expect(differenceOf(withRows(table, [rows[1], rows[0], ...rows.slice(2)]), right)).not.toBeNull();
  });

  it('notices another end of the run', () => {
    expect(differenceOf({ ...right, endedAt: nextNumber(right.endedAt) }, right)).toMatchObject({ table: 'run' });
  });
});

/** An engine that reads one rule otherwise, as a model in which that rule is another. */
const misreadings: Record<string, (model: Model) => Model> = {
  'redoes a little more': (model) => ({ ...model, repair: { ...model.repair, redo: model.repair.redo + 0.01 } }),
  'reads a second longer': (model) => ({
    ...model,
    repair: { ...model.repair, rereading: model.repair.rereading + 1 / 60 },
  }),
  'waits a minute longer for an owner': (model) => ({
    ...model,
    routing: { ...model.routing, ownerWaits: model.routing.ownerWaits + 1 },
  }),
  'never interrupts': (model) => ({ ...model, routing: { ...model.routing, preempts: new Uint8Array(3) } }),
  'chooses the next engineer': (model) => ({
    ...model,
    routing: { ...model.routing, who: (model.routing.who + 1) % 4 },
  }),
  'never pauses for customers': (model) => ({ ...model, promises: { ...model.promises, pausesCustomer: false } }),
  'always counts from the start': (model) => ({ ...model, promises: { ...model.promises, retroactive: true } }),
  'always finishes at the end of a shift': (model) => ({
    ...model,
    staff: {
      ...model.staff,
      teams: model.staff.teams.map((team) => ({ ...team, atShiftEnd: 0, criticalAtShiftEnd: 0 })),
    },
  }),
  'loses a tenth less to meetings': (model) => ({
    ...model,
    staff: { ...model.staff, teams: model.staff.teams.map((team) => ({ ...team, shrinkage: team.shrinkage * 0.9 })) },
  }),
  'leaves no line out': (model) => ({
    ...model,
    lines: model.lines.map((line, level) => (level === L1 ? { ...line, escalatesTo: L2 } : line)),
  }),
  'knows no hot fix': (model) => ({
    ...model,
    repair: { ...model.repair, hotFix: model.repair.hotFix.map(() => Number.POSITIVE_INFINITY) },
  }),
  'lets tickets age at another pace': (model) => ({
    ...model,
    routing: { ...model.routing, ageingMinutes: 3 * model.routing.ageingMinutes },
  }),
  'is as sure of its mistakes as of the rest': (model) => ({
    ...model,
    triage: { ...model.triage, confidenceWhenWrong: model.triage.confidenceWhenRight },
  }),
  'wakes people for critical tickets alone': (model) => ({
    ...model,
    staff: {
      ...model.staff,
      teams: model.staff.teams.map((team) => ({ ...team, onCallSeverities: new Uint8Array([1, 0, 0]) })),
    },
  }),
  'never calls out': (model) => ({
    ...model,
    promises: { ...model.promises, planEmergency: new Uint8Array(4) },
  }),
};

describe('an engine of other rules', () => {
  const agreed = models
    .map((model) => ({ model, right: foretell(model, SEED, 0) }))
    .filter(({ model, right }) => differenceOf(simulated(model, SEED, 0), right) === null);

  it('is tried on desks on which the engine itself agrees', () => {
    expect(agreed.length).toBeGreaterThan(models.length / 3);
  });

  it.each(Object.entries(misreadings))('that %s is found out', (_, misread) => {
    expect(agreed.some(({ model, right }) => differenceOf(simulated(misread(model), SEED, 0), right) !== null)).toBe(
      true,
    );
  });
});
