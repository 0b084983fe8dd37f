import { describe, expect, it } from 'vitest';
import { compile, noResources } from '../../../src/model/compile.ts';
import { figuresOf } from '../../../src/planning/compare/figures.ts';
import { definitionsOf, Replicator } from '../../../src/planning/replication.ts';
import { seedKey } from '../../../src/planning/seed.ts';
import { planStaff } from '../../../src/planning/staff/planStaff.ts';
import { postsOf } from '../../../src/planning/staff/posts.ts';
import { exactStaff } from '../../../src/planning/staff/startingStaff.ts';
import { readTargets } from '../../../src/planning/staff/target.ts';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';

// Truth case F5.1: minimal agents for a service level by the inverse of Erlang C (the first row is also published by
// pyworkforce), calls an hour, seconds of work, share and seconds of the promise, agents.
type Case = readonly [calls: number, work: number, share: number, limit: number, agents: number];
const cases: readonly Case[] = [
  [200, 180, 80, 20, 14],
  [200, 180, 90, 20, 15],
  [400, 240, 80, 20, 32],
  [10, 2400, 95, 900, 11],
  [10, 2400, 90, 900, 10],
  [60, 600, 95, 1800, 11],
  [60, 300, 80, 20, 8],
];

function questionOf([calls, work, share, limit]: Case) {
  const text = `
name: Calls
period: { from: 2026-01-05, to: 2026-02-02, warmUp: 1 day }
arrivals: { rate: ${calls}/h }
tickets: { severity: { critical: 0 %, serious: 0 %, general: 100 % } }
promises: { general: { response: ${limit} s } }
teams:
  desk: { engineers: 5, work: exponential ${work} s }
`;
  const { scenario } = parseScenario(text);
  const model = compile(scenario);
  const figures = figuresOf(definitionsOf(model).definitions);
  const targets = readTargets([`attainment{clock=response} >= ${share} %`], figures);
  return { scenario, model, targets, resources: noResources };
}

describe('a desk that is one station of Erlang', () => {
  it.each(cases)('%i calls an hour of %i s, %i per cent in %i s: %i engineers', (...given) => {
    const { scenario, model, targets } = questionOf(given);
    const posts = postsOf(scenario, model, noResources);
    expect(exactStaff(model, posts, targets)).toEqual({ team: 'desk', engineers: given[4], method: 'erlangC' });
  });

  it('answers a mean wait as well', () => {
    // M/M/c at 18 an hour of an hour each: 16.5 min on 20, of which 21 leave 7.9 and 22 leave 4.2.
    const { scenario } = parseScenario(`
name: Desk
period: { from: 2026-01-05, to: 2026-01-12 }
arrivals: { rate: 18/h }
teams: { desk: { engineers: 20, work: exponential 1 h } }
`);
    const model = compile(scenario);
    const targets = readTargets(['wait{team=desk} <= 5 min'], figuresOf(definitionsOf(model).definitions));
    const posts = postsOf(scenario, model, noResources);
    expect(exactStaff(model, posts, targets)?.engineers).toBe(22);
  });

  it('simulation proves it, and that one fewer breaks it', async () => {
    const answer = await planStaff({
      ...questionOf(cases[4]),
      replications: 8,
      proofReplications: 32,
      effort: 100,
      confidence: 0.95,
      reachableOnly: false,
      signal: new AbortController().signal,
      run: async (models, replications) =>
        models.map((model) => {
          const replicator = new Replicator(model);
          return replications.map((replication) => replicator.run(seedKey('F5'), replication));
        }),
    });
    expect(answer.plan?.staffing).toEqual([10]);
    expect(answer.plan?.certificate.verdict).toBe('proven');
    const fewer = answer.neighbours.find(({ step }) => step === -1);
    expect(fewer?.breaks).toEqual([0]);
  });
});
