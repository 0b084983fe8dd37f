import { describe, expect, it } from 'vitest';
import { compile, noResources } from '../../../src/model/compile.ts';
import { figuresOf } from '../../../src/planning/compare/figures.ts';
import { definitionsOf, Replicator } from '../../../src/planning/replication.ts';
import { seedKey } from '../../../src/planning/seed.ts';
import { planStaff } from '../../../src/planning/staff/planStaff.ts';
import { staffDocument } from '../../../src/planning/staff/staffDocument.ts';
import { readTargets } from '../../../src/planning/staff/target.ts';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';

/** The second line's promise leaves so much time that it can be nearly full. */
const text = `name: Two lines
period: { from: 2026-02-02, to: 2026-02-09, runOut: 2 weeks }
arrivals: { rate: 3/h }
tickets: { severity: { critical: 0 %, serious: 0 %, general: 100 % } }
promises: { general: { response: 1 h, repair: 240 h } }
lines:
  L1: { work: 20 min, escalates: 50 % }
  L2: { work: 118 min }
teams:
  first: { line: L1, onDuty: { '00:00': 3, '12:00': 3 } }
  second: { line: L2, onDuty: 6 }
`;

describe('a planned staffing', () => {
  it('says who is at work when against what arrives, and warns of a line that can only just keep up', async () => {
    const { scenario } = parseScenario(text);
    const model = compile(scenario);
    const targets = readTargets(
      ['attainment{clock=response} >= 80 %', 'attainment{clock=repair} >= 80 %'],
      figuresOf(definitionsOf(model).definitions),
    );
    const answer = await planStaff({
      scenario,
      model,
      resources: noResources,
      targets,
      replications: 2,
      proofReplications: 8,
      effort: 200,
      confidence: 0.95,
      reachableOnly: false,
      signal: new AbortController().signal,
      run: async (models, replications) =>
        models.map((each) => {
          const replicator = new Replicator(each);
          return replications.map((replication) => replicator.run(seedKey('1'), replication));
        }),
    });
    expect(answer.plan?.staffing[2]).toBe(3);
    const document = staffDocument({
      model,
      sha256: '',
      targets,
      answer,
      seed: '1',
      confidence: 0.95,
      replications: 2,
      version: '0',
      warnings: [],
    });
    const [first, second] = document.hours;
    expect([first.team, second.team]).toEqual(['first', 'second']);
    expect(second.planned).toEqual(new Array(168).fill(3));
    expect(second.present).toEqual(new Array(168).fill(6));
    // 3 an hour of 20 min each, half of them of 118 min more.
    for (const hour of [0, 13, 100]) {
      expect(first.offered[hour]).toBeCloseTo(1, 3);
      expect(second.offered[hour]).toBeCloseTo(2.95, 3);
      expect(first.planned![hour]).toBe(answer.plan!.staffing[hour % 24 < 12 ? 0 : 1]);
    }
    expect(document.warnings).toHaveLength(1);
    expect(document.warnings[0].message.en).toMatch(/^On the plan: .*second/);
    expect(document.search.program!.bound).toBeLessThanOrEqual(document.search.program!.price);
  });
});
