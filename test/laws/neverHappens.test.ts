/** What never happens changes nothing: a feature of probability nought leaves every row of the log as it was, and the end of the run. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { scenarioSchema } from '../../src/scenario/scenario.ts';
import { share } from '../../src/scenario/units.ts';
import { addOns, channels, complexities, plans, severities, supportLines, versions } from '../../src/scenario/words.ts';
import { modelOf, SEED } from '../desk/given.ts';
import { simulated } from '../oracle/comparison.ts';
import { type RandomScenario, scenarios } from '../oracle/randomScenarios.ts';
import { neverAtWork } from './neverAtWork.ts';
import { amounts, type Edits, edited, type Never } from './neverHappens.ts';
import { neverInDemand } from './neverInDemand.ts';

const DESKS_EACH = 2;
const nevers = [...neverInDemand, ...neverAtWork];

function rowsOf({ words, arrivals, replication }: RandomScenario, edits: Edits, apart?: string): string {
  const { tickets, visits, duties, endedAt } = simulated(modelOf(edited(words, edits), arrivals), SEED, replication);
  return JSON.stringify([tickets, visits, duties, endedAt], (name, value) => (name === apart ? undefined : value));
}

function withoutIt({ words, without, ground }: Never): Edits {
  const nothing = Object.fromEntries(Object.keys(words).map((path) => [path, undefined]));
  return { ...ground, ...(without ?? nothing) };
}

/** Every path of the schema at which a share stands. */
function sharesOf(schema: z.core.$ZodType, path = ''): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const below = (name: string, at: z.core.$ZodType) => sharesOf(at, path === '' ? name : `${path}.${name}`);
  if (def === (share as unknown as z.core.$ZodTypes)._zod.def) return [path];
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, at]) => below(name, at));
    case 'record':
      return below('*', def.valueType);
    case 'array':
      return below('*', def.element);
    case 'tuple':
      return def.items.flatMap((item) => below('*', item));
    case 'union':
      return def.options.flatMap((option) => sharesOf(option, path));
    case 'pipe':
      return [...sharesOf(def.in, path), ...sharesOf(def.out, path)];
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return sharesOf(def.innerType, path);
    default:
      return [];
  }
}

/** Tables are tried with some of their words; a path speaks of them all. */
const tableWords = new Set<string>([
  ...severities,
  ...plans,
  ...addOns,
  ...channels,
  ...complexities,
  ...versions,
  ...supportLines,
]);
const anyName = (path: string) =>
  path
    .split('.')
    .map((step) => (tableWords.has(step) ? '*' : step))
    .join('.');

describe('what never happens changes no byte', () => {
  it.each(nevers.map((never) => [never.shares.join(', '), never] as const))('%s', (_, never) => {
    const seed = never.shares[0].length * 7919 + nevers.indexOf(never);
    for (const scenario of fc.sample(scenarios, { numRuns: DESKS_EACH, seed })) {
      const without = rowsOf(scenario, withoutIt(never), never.apart);
      const withIt = rowsOf(scenario, { ...never.ground, ...never.words }, never.apart);
      if (without !== withIt) throw new Error(`on the desk ${JSON.stringify(scenario)}`);
    }
  });

  it('is tried for every share in the language', () => {
    const asked = new Set([...nevers.flatMap(({ shares }) => shares), ...amounts].map(anyName));
    const all = [...new Set(sharesOf(scenarioSchema).map(anyName))];
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter((path) => !asked.has(path))).toEqual([]);
  });
});
