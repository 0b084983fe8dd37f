/** Measures count the same compiled and as they are told in their own files, to the last bit. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { modelOf as compiledModel, openScenario } from '../../src/cli/openScenario.ts';
import { borrowing, compiledMemory, freeFrom, RunMemory } from '../../src/kernel/compiledMemory.ts';
import type { Model } from '../../src/model/model.ts';
import { layAt } from '../../src/observations/batchMemory.ts';
import { CLOSED, STAFF_HANDLED, Tickets, ticketBatch } from '../../src/observations/log.ts';
import { compiledMeasures } from '../../src/planning/compiledMeasures.ts';
import { Replicator } from '../../src/planning/replication.ts';
import { Sketch } from '../../src/statistics/sketch.ts';
import { Sketches } from '../../src/statistics/sketches.ts';
import { modelOf, SEED, type Words } from '../desk/given.ts';
import { desks } from '../desk/randomDesks.ts';

let Without: typeof Replicator;

beforeAll(async () => {
  vi.stubGlobal('WebAssembly', undefined);
  vi.resetModules();
  ({ Replicator: Without } = await import('../../src/planning/replication.ts'));
  vi.unstubAllGlobals();
});

/** Of two replications, because memory that was used before holds anything. */
function figures(Kind: typeof Replicator, model: Model) {
  const replicator = new Kind(model);
  return [0, 1].map((replication) => replicator.run(SEED, replication));
}

describe('measures', () => {
  it('are those of any desk', () => {
    fc.assert(
      fc.property(desks, (words) => {
        expect(figures(Replicator, modelOf(words))).toEqual(figures(Without, modelOf(words)));
      }),
      { numRuns: 30, seed: 20_261_123 },
    );
  });

  it('are those of HelloWorld, also of a window of the run', () => {
    const { model } = compiledModel(openScenario('scenarios/helloworld.yaml', ['period.to=2026-05-01']), '1');
    const found = [Replicator, Without].map((Kind) => new Kind(model, null, { details: true }).run(SEED, 0));
    expect(found[0].quarters).toHaveLength(2);
    expect(found[0]).toEqual(found[1]);
  });

  it('are kept where tickets outgrow the memory', () => {
    const crowd: Words = {
      period: { to: '2026-01-06', runOut: '0 min' },
      arrivals: { rate: '20000/h' },
      teams: { desk: { onDuty: { '00:00': 2, '12:00': 4 }, work: '20 min' } },
    };
    const before = compiledMemory!.buffer.byteLength;
    const found = figures(Replicator, modelOf(crowd));
    expect(compiledMeasures(ticketBatch, { place: 1 })).not.toBeNull();
    expect(compiledMemory!.buffer.byteLength).toBeGreaterThan(before);
    expect(found).toEqual(figures(Without, modelOf(crowd)));
  });

  it('take a zero of either sign for zero', () => {
    const batch = layAt(ticketBatch.place, () => new Tickets());
    batch.rows = 2;
    batch.flags.fill(STAFF_HANDLED);
    batch.outcome.fill(CLOSED);
    batch.response.set([-0, 0]);
    batch.promised.set([0, 0]);
    borrowing(() => {
      const sketches = new Sketches(1);
      const leaves = new RunMemory(2 * 4);
      leaves.borrow();
      leaves.integers.fill(0);
      sketches.begin();
      const { memory, size } = sketches;
      compiledMeasures(batch, memory)!.recordTimes(batch.place, 2, 0, leaves.place, 1, memory.place, size);
      const { count, zeros } = new Sketch(sketches.read(), [0]);
      expect([count, zeros]).toEqual([2, 2]);
    });
  });

  it('give back what they have borrowed, after a failure too', () => {
    const before = freeFrom();
    figures(Replicator, modelOf({ teams: { desk: { onDuty: 3, work: '20 min' } }, arrivals: { rate: '6/h' } }));
    expect(freeFrom()).toBe(before);
    const broken = () => {
      throw new Error('broken off');
    };
    expect(() => borrowing(broken)).toThrow('broken off');
    expect(freeFrom()).toBe(before);
  });
});
