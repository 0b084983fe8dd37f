import { describe, expect, it } from 'vitest';
import { compile, noResources } from '../../../src/model/compile.ts';
import type { Model } from '../../../src/model/model.ts';
import { feedbacksOf } from '../../../src/planning/promise/feedback.ts';
import { frontierOf, hasFrontier, LADDER, modelScaled } from '../../../src/planning/promise/frontier.ts';
import { guestsOf, hostsOf } from '../../../src/planning/promise/hosts.ts';
import { reasonsForOwnRuns } from '../../../src/planning/promise/sameRun.ts';
import { TimedReplicator } from '../../../src/planning/promise/timedReplication.ts';
import { definitionsOf } from '../../../src/planning/replication.ts';
import { seedKey } from '../../../src/planning/seed.ts';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';

/** Two lines with questions, pauses, add-ons, special cases, credits and customers who leave. */
const text = `name: Two lines
period: { from: 2026-02-02, to: 2026-02-16, runOut: 4 weeks }
money: { currency: EUR }
arrivals: { rate: 5/h }
customers:
  accounts: 60
  plans: { basic: 60 %, enterprise: 40 % }
  fees: { basic: 100 EUR/month, enterprise: 900 EUR/month }
  addOns: { priorityPlan: { enterprise: 40 % } }
  speedSensitive: 70 %
tickets: { severity: { critical: 10 %, serious: 30 %, general: 60 % }, specialCase: 40 % }
questions:
  fullyCooperating: { needed: 30 %, reply: exponential 1 h }
  others: { needed: 60 %, reply: exponential 6 h }
promises:
  critical: { response: 15 min, diagnosis: 1 h, solution: 2 h, repair: 4 h, specialRepair: 9 h }
  serious: { response: 30 min, repair: 8 h }
  general: { response: 2 h, repair: 3 business days }
addOns: { priorityPlan: { responseFactor: 50 % } }
calendars: { office: { zone: UTC, open: 'Mon-Fri 09:00-18:00' } }
clocks: { businessCalendar: office }
credits: { ladder: [{ below: 99 %, credit: 10 % }, { below: 90 %, credit: 30 % }], perTicket: 5 EUR, licenceDays: 3 }
churn: { base: 5 %, perBrokenResponse: 20 % }
lines:
  L1: { work: exponential 40 min, escalates: 30 %, touches: 2 }
  L2: { work: exponential 2 h }
teams:
  first: { line: L1, onDuty: 5, cost: 30 EUR/h }
  second: { line: L2, onDuty: 4, cost: 40 EUR/h }
`;
const scenarioOf = (extra = '') => parseScenario(text + extra).scenario;
const modelOf = (extra = '') => compile(scenarioOf(extra), noResources);
const changed = (from: string, to: string) => compile(parseScenario(text.replace(from, to)).scenario, noResources);
const seed = seedKey('1');
const wanted = { confidence: 0.95, attain: 0.5 };

function expectTheSame(base: Model, other: Model): number {
  const scored = new TimedReplicator(base, 0.9, null, [other]);
  const full = new TimedReplicator(other, 0.9);
  const { definitions } = definitionsOf(other);
  let moved = 0;
  for (const replication of [0, 1, 2]) {
    const read = scored.run(seed, replication);
    const own = full.run(seed, replication);
    expect(read.others[0].result).toEqual(own.result);
    expect(read.others[0].times).toEqual(own.times);
    // The desk's own figures are not touched by it.
    expect(read.result).toEqual(new TimedReplicator(base, 0.9).run(seed, replication).result);
    const differs = (place: number) => read.result.numerators[place] !== own.result.numerators[place];
    moved += definitions.filter(
      ({ measure }, place) => ['attainment', 'cost'].includes(measure) && differs(place),
    ).length;
  }
  return moved;
}

describe('a policy that moves no work', () => {
  it('is scored on the same run as a run of its own would be, to the last bit', () => {
    const base = modelOf();
    const others = [
      changed('response: 15 min, diagnosis: 1 h', 'response: 7 min, diagnosis: 3 h'),
      changed('specialRepair: 9 h', 'specialRepair: 1 h'),
      changed('responseFactor: 50 %', 'responseFactor: 25 %'),
      changed('perTicket: 5 EUR', 'perTicket: 50 EUR'),
      changed('perBrokenResponse: 20 %', 'perBrokenResponse: 70 %'),
      ...LADDER.map((factor) => modelScaled(base, factor)),
    ];
    const moves: boolean[] = [];
    for (const other of others) {
      expect(reasonsForOwnRuns(base, other, [])).toEqual([]);
      moves.push(expectTheSame(base, other) > 0);
    }
    // All but the present promises bring other figures.
    expect(moves).toEqual([true, true, true, true, true, true, true, false, true, true]);
  });

  it('is told from one that has to be simulated, with every reason', () => {
    const base = modelOf();
    const reasons = (other: Model) => reasonsForOwnRuns(base, other, []);
    expect(reasons(changed('onDuty: 5', 'onDuty: 6'))).toEqual(['work']);
    expect(reasons(changed('rate: 5/h', 'rate: 6/h'))).toEqual(['work']);
    expect(reasons(changed('3 business days', '4 business days'))).toEqual(['unit']);
    expect(reasons(changed('repair: 8 h', 'repair: 2 business days'))).toEqual(['unit']);
    expect(reasons(modelOf('routing: { order: earliest-due }\n'))).toEqual(['work']);
    const due = scenarioOf('routing: { order: earliest-due }\n');
    const byDue = compile(due, noResources);
    expect(reasonsForOwnRuns(byDue, byDue, feedbacksOf(due))).toEqual(['order']);
    const asked = modelOf(
      'survey: { answers: 30 % }\ncomplaints: { share: 0 %, shareWhenBroken: 20 %, work: 10 min }\n',
    );
    expect(reasonsForOwnRuns(asked, asked, [])).toEqual(['complaints', 'survey']);
    const believed = changed('clocks: { ', 'clocks: { attainmentBy: assignedSeverity, ');
    expect(reasonsForOwnRuns(believed, believed, [])).toEqual(['believed']);
  });

  it('is a guest of the first that can have it, and so are its stricter and looser promises', () => {
    const desk = (model: Model) => ({ model, orderModule: null, feedback: [] });
    const more = changed('onDuty: 5', 'onDuty: 6');
    const desks = [desk(modelOf()), desk(more), desk(changed('perTicket: 5 EUR', 'perTicket: 9 EUR'))];
    const hosts = hostsOf(desks);
    expect(hosts).toEqual([
      { host: 0, reasons: [] },
      { host: 1, reasons: ['work'] },
      { host: 0, reasons: [] },
    ]);
    expect(guestsOf(0, hosts, desks).map(({ policy, factor }) => [policy, factor])).toEqual([
      [2, 1],
      ...[0, 2].flatMap((policy) => [0.5, 0.75, 1.5, 2].map((factor) => [policy, factor])),
    ]);
    // Where the order follows what is due, a step of the ladder is another run.
    const due = [{ ...desks[0], feedback: ['order'] as const }];
    expect(guestsOf(0, hostsOf(due), due)).toEqual([]);
  });
});

describe('the frontier', () => {
  const model = modelOf();
  const steps = LADDER.map((factor) => modelScaled(model, factor));
  const replicator = new TimedReplicator(model, 0.9, null, steps);
  const runs = [0, 1, 2, 3].map((replication) => replicator.run(seed, replication));
  const ladder = LADDER.map((factor, step) => ({
    factor,
    sameRun: true,
    results: runs.map(({ others }) => others[step].result),
  }));

  it('pays less for longer promises, for the same staff', () => {
    expect(hasFrontier(model)).toBe(true);
    const points = frontierOf([{ model, ladder }], wanted);
    expect(points.map(({ factor }) => factor)).toEqual([...LADDER]);
    expect(points.map(({ length }) => length)).toEqual([...LADDER]);
    const credits = points.map((point) => point.credits.estimate);
    expect(credits).toEqual([...credits].sort((a, b) => b - a));
    expect(credits[0]).toBeGreaterThan(credits[4]);
    // Nine seats around the clock for a fortnight.
    for (const { staff, cost, credits: paid } of points) {
      expect(staff.estimate).toBeCloseTo((5 * 30 + 4 * 40) * 24 * 14, 6);
      expect(cost.estimate).toBeCloseTo(staff.estimate + paid.estimate, 6);
      expect(cost.low!).toBeLessThanOrEqual(cost.estimate);
    }
    expect(points.map(({ attainment }) => attainment.estimate)).toEqual(
      points.map(({ attainment }) => attainment.estimate).sort((a, b) => a - b),
    );
    // Alone, no point promises more for less than another; what is not kept is no promise.
    expect(points.every(({ best }) => best)).toBe(true);
    const attain = points[2].attainment.estimate;
    const strict = frontierOf([{ model, ladder }], { ...wanted, attain });
    expect(strict.map(({ best }) => best)).toEqual([false, false, true, true, true]);
  });

  it('leaves out what another policy promises for less', () => {
    const dearer = {
      ...model,
      outcomes: { ...model.outcomes, credits: { ...model.outcomes.credits!, perTicket: 1e6 } },
    };
    const costly = LADDER.map((factor) => {
      const own = new TimedReplicator(modelScaled(dearer, factor), 0.9);
      return { factor, sameRun: false, results: [0, 1, 2, 3].map((replication) => own.run(seed, replication).result) };
    });
    const points = frontierOf(
      [
        { model: dearer, ladder: costly },
        { model, ladder },
      ],
      wanted,
    );
    expect(points.map(({ policy, best }) => [policy, best])).toEqual([
      ...LADDER.map(() => [0, false]),
      ...LADDER.map(() => [1, true]),
    ]);
  });

  it('measures another policy’s promises by those of the first', () => {
    const [, stricter] = frontierOf(
      [
        { model, ladder: ladder.slice(2, 3) },
        { model: changed('response: 30 min', 'response: 15 min'), ladder: ladder.slice(2, 3) },
      ],
      wanted,
    );
    // Four plans with one promise halved, of critical's four, serious's two and general's one.
    expect(stricter.length).toBeCloseTo(0.5 ** (1 / 7), 12);
  });

  it('is not there where nothing is paid for broken promises', () => {
    expect(hasFrontier(changed('credits: {', 'survey: { answers: 0 % }\n#credits: {'))).toBe(false);
  });
});
