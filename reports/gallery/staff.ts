// The staffing of the gallery: the cheapest of two lines around the clock that answers and repairs nearly all in time.
import { compile, noResources } from '../../src/model/compile.ts';
import { figuresOf } from '../../src/planning/compare/figures.ts';
import { definitionsOf, Replicator } from '../../src/planning/replication.ts';
import { fingerprint } from '../../src/planning/runScenario.ts';
import { seedKey } from '../../src/planning/seed.ts';
import { planStaff } from '../../src/planning/staff/planStaff.ts';
import type { StaffDocument } from '../../src/planning/staff/staff.ts';
import { staffDocument } from '../../src/planning/staff/staffDocument.ts';
import { readTargets } from '../../src/planning/staff/target.ts';
import { VERSION } from '../../src/planning/version.ts';
import { parseScenario } from '../../src/scenario/parseScenario.ts';

const desk = `name: Two lines
period: { from: 2026-03-02, to: 2026-03-16, zone: Europe/Berlin, warmUp: 2 days, runOut: 1 week }
money: { currency: EUR }
arrivals: { rate: 6/h }
tickets: { severity: { critical: 10 %, serious: 30 %, general: 60 % } }
promises:
  critical: { response: 15 min, repair: 4 h }
  serious: { response: 30 min, repair: 8 h }
  general: { response: 2 h, repair: 24 h }
routing: { order: [severity] }
lines: { L1: { work: exponential 40 min, escalates: 30 % }, L2: { work: exponential 2 h } }
teams:
  first: { line: L1, onDuty: 7, cost: 30 EUR/h }
  second: { line: L2, onDuty: 5, cost: 40 EUR/h }
`;
const KEEP = ['attainment{clock=response} >= 95 %', 'attainment{severity=critical,clock=repair} >= 90 %'];
const SEED = 'gallery';
const CONFIDENCE = 0.95;
const REPLICATIONS = 8;

export async function staffDesk(): Promise<StaffDocument> {
  const { scenario } = parseScenario(desk);
  const model = compile(scenario);
  const targets = readTargets(KEEP, figuresOf(definitionsOf(model).definitions));
  const asked = { seed: SEED, confidence: CONFIDENCE, replications: REPLICATIONS };
  const answer = await planStaff({
    ...asked,
    scenario,
    model,
    resources: noResources,
    targets,
    proofReplications: 40,
    effort: 240,
    reachableOnly: false,
    signal: new AbortController().signal,
    run: async (models, replications) =>
      models.map((each) => {
        const replicator = new Replicator(each);
        return replications.map((replication) => replicator.run(seedKey(SEED), replication));
      }),
  });
  return staffDocument({ ...asked, model, sha256: await fingerprint(scenario), targets, answer, version: VERSION, warnings: [] });
}
