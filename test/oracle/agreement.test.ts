/** Two readings of the same rules, the engine's and the oracle's, leave the same rows to the last bit. */
import { setImmediate as breathe } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf, SEED } from '../desk/given.ts';
import { type Difference, differenceOf, simulated } from './comparison.ts';
import { foretell } from './oracle.ts';
import { type RandomScenario, scenarios } from './randomScenarios.ts';
import { features, featuresOf } from './reach.ts';

/** How many desks are compared, and where their draws begin: a longer run, or one of other desks, says so. */
const SCENARIOS = Number(process.env.ORACLE_SCENARIOS ?? 300);
const SCENARIO_SEED = Number(process.env.ORACLE_SEED ?? 20260105);
const MINUTES_ALLOWED = 1 + SCENARIOS / 200;
/** What a rule of the user's own says: the older, and the dearer the plan, the sooner. */
const HEAD_START = 300;

/** Runs both; the difference is null where they agree. */
function compare({ words, arrivals, replication, ownOrder }: RandomScenario) {
  const model = modelOf(words, arrivals);
  const oracle = foretell(
    model,
    SEED,
    replication,
    ownOrder ? ({ created, plan }) => created - HEAD_START * plan : null,
  );
  const engine = simulated(
    model,
    SEED,
    replication,
    ownOrder ? ({ tickets }, ticket) => tickets.created[ticket] - HEAD_START * tickets.plan[ticket] : null,
  );
  return { oracle, difference: differenceOf(engine, oracle) };
}

function tell({ table, row, serial, column, simulated, foretold }: Difference, scenario: RandomScenario): string {
  const where = `${table}, row ${row}${serial === undefined ? '' : `, ticket ${serial}`}, column ${column}`;
  return `${where}: the engine says ${simulated}, the oracle ${foretold}, on the desk ${JSON.stringify(scenario)}`;
}

describe('the engine and the oracle', () => {
  const reached = new Map<string, number>();

  it(
    'agree on every ticket, touch and stretch of staff time of random desks',
    async () => {
      const agree = fc.asyncProperty(scenarios, async (scenario) => {
        // A long run must let the test runner have a word now and then.
        await breathe();
        const { oracle, difference } = compare(scenario);
        for (const [name, count] of featuresOf(oracle)) reached.set(name, (reached.get(name) ?? 0) + count);
        if (difference !== null) throw new Error(tell(difference, scenario));
      });
      await fc.assert(agree, { numRuns: SCENARIOS, seed: SCENARIO_SEED });
    },
    MINUTES_ALLOWED * 60_000,
  );

  it('have met every feature on the way', () => {
    expect(features.filter((name) => !reached.get(name))).toEqual([]);
  });
});
