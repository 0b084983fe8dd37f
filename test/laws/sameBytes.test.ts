/**
 * The same scenario and seed give the same bytes: whatever a desk ran before, other seeds and a run that broke off included,
 * whoever looks on, and however replications are dealt out to desks, as workers do.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Simulation, type Witness } from '../../src/desk/run.ts';
import type { Key } from '../../src/kernel/random.ts';
import { Log } from '../../src/observations/log.ts';
import { modelOf, SEED } from '../desk/given.ts';
import { scenarios } from '../oracle/randomScenarios.ts';
import { LogRows } from '../oracle/rows.ts';

const OTHER_SEED = { high: 3, low: -9 };
const desks = fc.sample(scenarios, { numRuns: 25, seed: 12 });

interface Asked {
  readonly seed?: Key;
  readonly replication?: number;
  readonly traced?: boolean;
  readonly witness?: Witness;
}

function bytes(simulation: Simulation, { seed = SEED, replication = 0, traced = false, witness }: Asked = {}): string {
  const rows = new LogRows();
  const log = new Log([rows.reader]);
  if (traced) log.traced = -1;
  const endedAt = simulation.run(seed, replication, log, undefined, witness);
  return JSON.stringify([rows.tickets, rows.visits, rows.duties, endedAt]);
}

/** Runs until so many events have happened, and breaks off. */
function breakOff(simulation: Simulation, events: number): void {
  let left = events;
  const stop = () => {
    if (--left === 0) throw new Error('enough');
  };
  try {
    bytes(simulation, { replication: 4, witness: stop });
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'enough') throw error;
  }
}

describe('the same bytes come', () => {
  it('after other seeds, other replications, traced runs and runs that broke off', () => {
    for (const { words, arrivals } of desks) {
      const model = modelOf(words, arrivals);
      const fresh = bytes(new Simulation(model));
      const used = new Simulation(model);
      bytes(used, { seed: OTHER_SEED, replication: 2 });
      expect(bytes(used) === fresh, JSON.stringify(words)).toBe(true);
      bytes(used, { replication: 3, traced: true });
      for (const events of [1, 90]) {
        breakOff(used, events);
        expect(bytes(used) === fresh, JSON.stringify(words)).toBe(true);
      }
    }
  });

  it('whoever looks on: with steps written, and with a witness of every event', () => {
    for (const { words, arrivals } of desks) {
      const model = modelOf(words, arrivals);
      const fresh = bytes(new Simulation(model), { replication: 1 });
      let events = 0;
      const counting = () => {
        events++;
      };
      expect(bytes(new Simulation(model), { replication: 1, traced: true, witness: counting }) === fresh).toBe(true);
      expect(events).toBeGreaterThan(0);
    }
  });

  it('from one desk that runs all replications and from two that share them, in any order', () => {
    for (const { words, arrivals } of desks.slice(0, 12)) {
      const model = modelOf(words, arrivals);
      const alone = new Simulation(model);
      const wanted = [0, 1, 2, 3, 4].map((replication) => bytes(alone, { replication }));
      const workers = [new Simulation(modelOf(words, arrivals)), new Simulation(modelOf(words, arrivals))];
      const found: string[] = [];
      for (const replication of [4, 1, 3, 0, 2]) {
        found[replication] = bytes(workers[replication === 1 || replication === 2 ? 1 : 0], { replication });
      }
      expect(found).toEqual(wanted);
    }
  });
});
