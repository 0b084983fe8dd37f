// The promises of the gallery: a hotline around the clock that pays for what it breaks, and the same with a seat more.
import { compile } from '../../src/model/compile.ts';
import { hasFrontier, LADDER, modelScaled } from '../../src/planning/promise/frontier.ts';
import { type PolicyRuns, type PromiseDocument, promiseDocument } from '../../src/planning/promise/promiseDocument.ts';
import { findTargets } from '../../src/planning/promise/targets.ts';
import { TimedReplicator } from '../../src/planning/promise/timedReplication.ts';
import { fingerprint } from '../../src/planning/runScenario.ts';
import { seedKey } from '../../src/planning/seed.ts';
import { VERSION } from '../../src/planning/version.ts';
import { parseScenario } from '../../src/scenario/parseScenario.ts';

const desk = (seats: number) => `name: ${seats} seats
period: { from: 2026-03-02, to: 2026-03-16, zone: Europe/Berlin, warmUp: 2 days, runOut: 1 week }
money: { currency: EUR }
arrivals: { rate: 5/h }
tickets: { severity: { critical: 10 %, serious: 30 %, general: 60 % } }
questions: { fullyCooperating: { needed: 30 %, reply: exponential 1 h }, others: { needed: 60 %, reply: exponential 6 h } }
promises:
  critical: { response: 10 min, repair: 3 h }
  serious: { response: 30 min, repair: 8 h }
  general: { response: 2 h, repair: 24 h }
credits: { perTicket: 60 EUR }
routing: { order: [severity] }
lines: { L1: { work: exponential 40 min } }
teams: { hotline: { onDuty: ${seats}, cost: 30 EUR/h } }
`;
const SEED = 'gallery';
/** As many as bound a promise for 80 % of them from above, and some. */
const REPLICATIONS = 40;
const WANTED = { attain: 0.9, assurance: 0.8, confidence: 0.95 };

export async function promiseDesk(): Promise<PromiseDocument> {
  const policies = [await policyOf(4), await policyOf(5)];
  const parts = { ...WANTED, policies, seed: SEED, version: VERSION, interrupted: false, preciseEnough: null };
  return promiseDocument(parts);
}

/** No promise moves the work here, so that the steps of the ladder are scored on the same runs. */
async function policyOf(seats: number): Promise<PolicyRuns> {
  const { scenario } = parseScenario(desk(seats));
  const model = compile(scenario);
  if (!hasFrontier(model)) throw new Error('The hotline of the gallery pays nothing');
  const replicator = new TimedReplicator(
    model,
    WANTED.attain,
    null,
    LADDER.map((factor) => modelScaled(model, factor)),
  );
  const runs = Array.from({ length: REPLICATIONS }, (_, run) => replicator.run(seedKey(SEED), run));
  const times = runs.map((run) => run.times);
  return {
    name: scenario.name,
    settings: [],
    sha256: await fingerprint(scenario),
    model,
    feedback: [],
    results: runs.map(({ result }) => result),
    times,
    found: findTargets(model, times, WANTED),
    again: null,
    warnings: [],
    scoredOn: null,
    ownRunFor: [],
    ladder: LADDER.map((factor, step) => ({
      factor,
      sameRun: true,
      results: runs.map(({ others }) => others[step].result),
    })),
  };
}
