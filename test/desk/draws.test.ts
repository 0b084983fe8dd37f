/** Draws hang on what they decide and on nothing else: two scenarios can be compared ticket by ticket. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOGGED_IN } from '../../src/observations/log.ts';
import { modelOf, run, type Story, type TicketRow, type Words } from './given.ts';

const base: Words = {
  period: { to: '2026-01-12', runOut: '7 days' },
  arrivals: { rate: '6/h', busyness: 20 },
  regions: { east: { zone: 'UTC', share: 0.5 }, west: { zone: 'UTC', share: 0.5 } },
  customers: {
    plans: { basic: 0.6, enterprise: 0.4 },
    channels: { hotline: 0.4, online: 0.6 },
    fullyCooperating: 0.6,
    speedSensitive: 0.7,
  },
  tickets: {
    severity: { critical: 0.1, serious: 0.3, general: 0.6 },
    complexity: { configuration: 0.4, codeDefect: 0.6 },
    version: { latest: 0.6, nearEndOfLife: 0.4 },
    prepared: 0.7,
    goodDescription: 0.6,
  },
  lines: {
    L1: { work: 'lognormal mean 25 min cv 1.0', touches: 2, betweenTouches: 'exponential 20 min', escalates: 0.3 },
    L2: { work: 'lognormal mean 60 min cv 1.3', repairFails: 0.2 },
  },
  teams: {
    first: { line: 'L1', engineers: 15, shrinkage: 0.2, absence: 0.1, shifts: ['00-08', '08-16', '16-24'] },
    second: { line: 'L2', engineers: 24, shrinkage: 0.2, absence: 0.1, shifts: ['00-08', '08-16', '16-24'] },
  },
  routing: { order: 'severity' },
  repairs: { customerTest: 'exponential 2 h' },
};

const name = ({ source, slot, number, child }: TicketRow) => [source, slot, number, child].join();
const traits = ({
  created,
  severity,
  plan,
  channel,
  region,
  skill,
  complexity,
  version,
  account,
  addOns,
  flags,
}: TicketRow) =>
  [created, severity, plan, channel, region, skill, complexity, version, account, addOns, flags & 511].join();
const firstTickets = (story: Story) =>
  new Map(story.ticketRows.filter(({ child }) => child === 0).map((row) => [name(row), row]));
/** Tickets that were closed in both, by their work. */
function sameWork(before: Story, after: Story): void {
  const are = firstTickets(after);
  let compared = 0;
  for (const [ticket, { worked, outcome }] of firstTickets(before)) {
    const other = are.get(ticket)!;
    if (outcome !== 0 || other.outcome !== 0) continue;
    compared++;
    expect(other.worked).toBeCloseTo(worked, 6);
  }
  expect(compared).toBeGreaterThan(500);
}
const withTeam = (team: string, more: Words): Words => ({
  ...base,
  teams: { ...(base.teams as Words), [team]: { ...((base.teams as Words)[team] as Words), ...more } },
});

describe('another engineer on a team', () => {
  const before = run(modelOf(base));
  const after = run(modelOf(withTeam('first', { engineers: 18 })));

  it('leaves the traits of all tickets as they were', () => {
    const were = firstTickets(before);
    const are = firstTickets(after);
    expect([...are.keys()].sort()).toEqual([...were.keys()].sort());
    for (const [ticket, row] of were) expect(traits(are.get(ticket)!)).toBe(traits(row));
  });

  it('leaves the work that each ticket needs as it was', () => {
    sameWork(before, after);
  });

  it('leaves the hours and absences of the other team as they were', () => {
    const present = (story: Story) => {
      const rows = story.dutyRows.filter(({ teamName, kind }) => teamName === 'second' && kind === LOGGED_IN);
      const first = Math.min(...rows.map(({ engineer }) => engineer));
      return [
        ...new Set(rows.map(({ engineer, from }) => `${engineer - first} in shift ${Math.floor(from / 480)}`)),
      ].sort();
    };
    expect(present(after)).toEqual(present(before));
  });

  it('never makes anybody wait longer, where all wait in one line for one touch', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 1000 }), (engineers, replication) => {
        const plain = (count: number): Words => ({
          period: { to: '2026-01-07', runOut: '20 days' },
          arrivals: { rate: '6/h' },
          teams: { desk: { engineers: count, work: 'exponential 30 min' } },
        });
        const fewer = firstTickets(run(modelOf(plain(engineers)), replication));
        for (const [ticket, { response }] of firstTickets(run(modelOf(plain(engineers + 1)), replication))) {
          expect(response).toBeLessThanOrEqual(fewer.get(ticket)!.response + 1e-9);
        }
      }),
      { numRuns: 12, seed: 1 },
    );
  });
});

describe('another rule of work', () => {
  it('leaves traits and work as they were', () => {
    const before = run(modelOf(base));
    const after = run(modelOf({ ...base, routing: { order: 'first-in-first-out', who: 'expert' } }));
    const are = firstTickets(after);
    for (const [ticket, row] of firstTickets(before)) expect(traits(are.get(ticket)!)).toBe(traits(row));
    sameWork(before, after);
  });
});

describe('more arrivals in one region', () => {
  it('move no draw of another', () => {
    const more: Words = {
      ...base,
      arrivals: { rate: '9/h', busyness: 20 },
      regions: { east: { zone: 'UTC', share: 2 / 3 }, west: { zone: 'UTC', share: 1 / 3 } },
    };
    const west = (words: Words) => [...firstTickets(run(modelOf(words))).values()].filter(({ region }) => region === 1);
    const were = west(base);
    const are = new Map(west(more).map((row) => [name(row), row]));
    expect(are.size).toBe(were.length);
    for (const row of were) expect(traits(are.get(name(row))!)).toBe(traits(row));
  });

  it('keep those that there were, and add others', () => {
    const were = firstTickets(run(modelOf(base)));
    const are = firstTickets(run(modelOf({ ...base, arrivals: { rate: '9/h', busyness: 20 } })));
    expect(are.size).toBeGreaterThan(were.size * 1.3);
    for (const [ticket, row] of were) expect(traits(are.get(ticket)!)).toBe(traits(row));
  });
});

describe('storms', () => {
  it('move no ticket of a region', () => {
    const were = firstTickets(run(modelOf(base)));
    const are = firstTickets(run(modelOf({ ...base, storms: { every: '2 days', tickets: 20, within: '2 h' } })));
    expect(are.size).toBeGreaterThan(were.size);
    for (const [ticket, row] of were) expect(traits(are.get(ticket)!)).toBe(traits(row));
  });
});

describe('a feature of probability 0 changes no byte', () => {
  const reply = 'exponential 3 h';
  const features: Record<string, Words> = {
    'questions that nobody needs': {
      questions: { fullyCooperating: { needed: 0, reply }, others: { needed: 0, reply } },
    },
    'a knowledge base that covers nothing': { knowledgeBase: { coverage: 0, looksFirst: 1, success: 1 } },
    'self-service that never helps': { knowledgeBase: { coverage: 1, looksFirst: 1, success: 0 } },
    'third parties that nobody waits for': {
      tickets: { ...(base.tickets as Words), thirdParty: { share: 0, wait: '1 days' } },
    },
    'special cases that never come': { tickets: { ...(base.tickets as Words), specialCase: 0 } },
    'exclusions of no ticket': { exclusions: { share: 0 } },
    'complaints of nobody': { complaints: { share: 0, shareWhenBroken: 0, work: '1 h' } },
    'a survey that nobody answers': { survey: { answers: 0 } },
    'reopening as new by nobody': { repairs: { ...(base.repairs as Words), reopenAsNew: 0 } },
    'own tests that find nothing': { repairs: { ...(base.repairs as Words), ownTestFinds: 0 } },
    'callers who all wait for ever': { patience: { waits: '10000 days', leavesAtOnce: 0, silent: 0, redials: 0 } },
    'a single point of contact for nobody': {
      customers: { ...(base.customers as Words), asksForSinglePoint: 0 },
      handover: {},
    },
    'add-ons of nobody': { customers: { ...(base.customers as Words), addOns: { priorityPlan: { basic: 0 } } } },
    'pre-emption by no severity': { routing: { order: 'severity', preempt: [] } },
    'a forum on a plan that nobody has': { plans: { free: { forum: true } }, forum: { answer: '24 h' } },
    'people on call whom nobody may call': {
      teams: {
        ...(base.teams as Words),
        second: { ...((base.teams as Words).second as Words), onCall: { engineers: 0, callOut: '20 min' } },
      },
    },
    'a slow-down of people who do one thing at a time': withTeam('first', { slowDown: 0.5 }),
  };
  const plain = run(modelOf(base)).bytes();

  for (const [feature, words] of Object.entries(features)) {
    it(feature, () => {
      expect(run(modelOf({ ...base, ...words })).bytes() === plain).toBe(true);
    });
  }

  it('a machine that is never wrong', () => {
    const story = run(modelOf({ ...base, triage: { by: 'ai', accuracy: 1, skillAccuracy: 1 } }));
    const without = run(modelOf(base));
    expect(story.ticketRows).toEqual(without.ticketRows);
    expect(story.visitRows).toEqual(without.visitRows);
  });
});

it('a region sends the same tickets wherever it stands in the file', () => {
  const east = { zone: 'UTC', share: 0.5 };
  const west = { zone: 'UTC', share: 0.3 };
  const north = { zone: 'UTC', share: 0.2 };
  const sent = (regions: Words, region: number) =>
    run(modelOf({ ...base, regions, customers: { ...(base.customers as Words), accounts: 60 } }))
      .ticketRows.filter((row) => row.region === region && row.child === 0)
      .map(({ slot, number, created, severity, plan, channel, complexity, flags, addOns }) =>
        [slot, number, created, severity, plan, channel, complexity, flags & 511, addOns].join(),
      )
      .sort();
  const first = sent({ east, west, north }, 1);
  expect(first.length).toBeGreaterThan(100);
  expect(sent({ north, east, west }, 2)).toEqual(first);
});
