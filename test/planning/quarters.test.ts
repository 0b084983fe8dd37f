/** A run over several quarters, told quarter by quarter from the same replications. */
import { describe, expect, it } from 'vitest';
import { modelOfQuarter, quartersOf } from '../../src/planning/quarterSpans.ts';
import { quarterDocuments } from '../../src/planning/quarters.ts';
import { definitionsOf, Replicator } from '../../src/planning/replication.ts';
import type { Measure, ResultDocument } from '../../src/planning/result.ts';
import { run, runByQuarter } from '../../src/planning/runScenario.ts';
import { DAY, HOUR, modelOf, SEED, scenarioOf, type Words } from '../desk/given.ts';

const names = (from: string, to: string, zone = 'UTC') =>
  quartersOf(modelOf({ teams: { desk: { engineers: 1, work: '1 h' } }, period: { from, to, zone } }, [0]).span);

describe('a period', () => {
  it('is cut where calendar quarters begin on the clocks of its zone', () => {
    expect(names('2026-01-01', '2026-07-01')).toEqual([
      { name: '2026-Q1', from: 0, to: 90 * DAY },
      { name: '2026-Q2', from: 90 * DAY, to: 181 * DAY },
    ]);
    // Berlin loses an hour on 29 March.
    expect(names('2026-01-01', '2026-07-01', 'Europe/Berlin').map(({ from }) => from)).toEqual([0, 90 * DAY - HOUR]);
  });

  it('names a part of a quarter by its dates', () => {
    expect(names('2026-02-15', '2026-08-01').map(({ name }) => name)).toEqual([
      '2026-02-15--2026-04-01',
      '2026-Q2',
      '2026-07-01--2026-08-01',
    ]);
  });

  it('goes on past the turn of the year', () => {
    expect(names('2025-10-01', '2026-04-01').map(({ name }) => name)).toEqual(['2025-Q4', '2026-Q1']);
  });

  it('of three months or less is one piece, wherever in the year it lies', () => {
    expect(names('2026-01-01', '2026-04-01')).toEqual([]);
    expect(names('2026-02-15', '2026-05-15')).toEqual([]);
    expect(names('2026-02-15', '2026-05-16').map(({ name }) => name)).toHaveLength(2);
  });

  it('that ends by count has no quarters', () => {
    const words = { teams: { desk: { engineers: 1, work: '1 h' } }, arrivals: { rate: '1/h' } };
    const { span } = modelOf({ ...words, period: { to: undefined, tickets: 10_000 } });
    expect(quartersOf(span)).toEqual([]);
  });
});

/** Two quarters of a desk with promises, shifts, money, questions and credits. */
const words: Words = {
  period: { from: '2026-01-01', to: '2026-07-01', zone: 'Asia/Shanghai', warmUp: '7 days', runOut: '14 days' },
  arrivals: { rate: '1/h' },
  customers: { accounts: 12, plans: { basic: '70 %', enterprise: '30 %' }, fees: { basic: '900 CNY/month' } },
  tickets: { severity: { critical: '10 %', serious: '30 %', general: '60 %' } },
  promises: {
    critical: { response: '30 min', repair: '8 h' },
    serious: { response: '1 h', repair: '16 h' },
    general: { response: '2 h', repair: '24 h' },
  },
  teams: { desk: { engineers: 5, work: 'lognormal mean 1 h cv 1', shifts: ['08-16', '16-24'], cost: '60 CNY/h' } },
  credits: { ladder: [{ below: '99 %', credit: '10 %' }], perTicket: '5 CNY' },
  survey: { answers: '40 %' },
};
const options = { seed: 'quarters', replications: 3 };

type Name = Pick<Measure, 'measure' | 'statistic' | 'where' | 'unit'>;

function keyOf({ measure, statistic, where, unit }: Name): string {
  return JSON.stringify([measure, statistic, where, unit]);
}

function byName({ measures }: ResultDocument): Map<string, Measure> {
  const found = new Map(measures.map((measure) => [keyOf(measure), measure]));
  expect(found.size).toBe(measures.length);
  return found;
}

describe('the quarters of a run', async () => {
  const { whole, quarters } = await runByQuarter(scenarioOf(words), options);
  const plain = await run(scenarioOf(words), options);
  const documents = quarters.map(({ document }) => document);
  const found = documents.map(byName);

  it('have their names and periods', () => {
    expect(quarters.map(({ quarter }) => quarter)).toEqual(['2026-Q1', '2026-Q2']);
    expect(documents.map(({ period }) => period)).toEqual([
      {
        from: '2026-01-01T00:00+08:00',
        to: '2026-04-01T00:00+08:00',
        zone: 'Asia/Shanghai',
        warmUpMinutes: 7 * DAY,
        quarter: '2026-Q1',
      },
      {
        from: '2026-04-01T00:00+08:00',
        to: '2026-07-01T00:00+08:00',
        zone: 'Asia/Shanghai',
        warmUpMinutes: 7 * DAY,
        quarter: '2026-Q2',
      },
    ]);
  });

  it('leave every figure of the whole run what it is without them, to the last bit', () => {
    const names = byName(plain);
    expect(whole.measures.filter((measure) => names.has(keyOf(measure)))).toEqual(plain.measures);
    expect(whole.distributions).toEqual(plain.distributions);
    expect(whole.tickets).toBe(plain.tickets);
  });

  it('have tickets, credits and costs that add up to the whole', () => {
    const totals = plain.measures.filter(
      ({ measure, statistic, where }) =>
        ['tickets', 'interruption'].includes(measure) ||
        (statistic === 'total' && measure === 'cost' && where.kind !== 'churn'),
    );
    expect(totals.length).toBeGreaterThan(20);
    for (const total of totals) {
      const sum = found.reduce((sum, document) => sum + document.get(keyOf(total))!.estimate, 0);
      expect(sum, JSON.stringify(total.where)).toBeCloseTo(total.estimate, 6);
    }
  });

  it('have shares and means whose tickets add up to the whole', () => {
    const shares = whole.measures.filter(
      ({ measure, statistic, where }) =>
        ['attainment', 'firstLineResolution', 'response', 'wait'].includes(measure) &&
        ['share', 'mean'].includes(statistic) &&
        !('week' in where || 'month' in where),
    );
    expect(shares.length).toBeGreaterThan(20);
    for (const figure of shares) {
      const parts = found.map((document) => document.get(keyOf(figure))!);
      expect(parts.reduce((sum, { n }) => sum + n, 0)).toBeCloseTo(figure.n, 6);
      const sum = parts.reduce((total, { estimate, n }) => total + estimate * n, 0);
      expect(sum / figure.n, JSON.stringify(figure.where)).toBeCloseTo(figure.estimate, 6);
    }
  });

  it('know the months of their own only', () => {
    const months = documents.map(({ measures }) => [...new Set(measures.flatMap(({ where }) => where.month ?? []))]);
    expect(months).toEqual([
      ['2026-01', '2026-02', '2026-03'],
      ['2026-04', '2026-05', '2026-06'],
    ]);
  });

  it('judge each month as the whole run does, to the last bit', () => {
    const ofMonths = whole.measures.filter(({ where }) => 'month' in where);
    expect(ofMonths.length).toBeGreaterThan(100);
    for (const figure of ofMonths) {
      const parts = found.flatMap((document) => document.get(keyOf(figure)) ?? []);
      expect(parts).toEqual([figure]);
    }
  });

  it('are, for the first, what a run of that quarter alone would be, to the last bit', async () => {
    // All is repaired within a fortnight, and nothing that comes later changes what was.
    const alone = await run(scenarioOf({ ...words, period: { ...(words.period as Words), to: '2026-04-01' } }), {
      ...options,
      details: true,
    });
    const open = { measure: 'tickets', statistic: 'count', where: { state: 'open' }, unit: 'tickets' } as const;
    expect(byName(alone).get(keyOf(open))!.estimate).toBe(0);
    expect(documents[0].measures).toEqual(alone.measures);
    expect(documents[0].distributions).toEqual(alone.distributions);
    expect(documents[0].customers).toEqual(alone.customers);
  });

  it('are none where the replications were run without details', async () => {
    const model = modelOf(words);
    const replicator = new Replicator(model);
    const result = replicator.run(SEED, 0);
    expect(result.quarters).toBeUndefined();
    const parts = { sha256: '', seed: '1', confidence: 0.95, command: 'run', version: '', warnings: [] };
    const replicated = { results: [result], interrupted: false, preciseEnough: true };
    expect(quarterDocuments({ ...parts, model, replicated })).toEqual([]);
  });
});

describe('what crosses the turn of a quarter', () => {
  const TURN = 90 * DAY;
  const period = { from: '2026-01-01', to: '2026-07-01', zone: 'UTC' };
  const desk = { teams: { desk: { engineers: 1, work: '10 h' } }, promises: { general: { repair: '12 h' } }, period };
  // The recorded file counts from 5 January, the period from the 1st.
  const arrivals = [{ at: TURN - 4 * DAY - 4 * HOUR }, { at: TURN - 4 * DAY - HOUR }];
  const model = modelOf(desk, arrivals);
  const definitionsIn = quartersOf(model.span).map(
    (quarter) => definitionsOf(modelOfQuarter(model, quarter), { details: true }).definitions,
  );
  const { quarters } = new Replicator(model, null, { details: true }).run(SEED, 0);
  const figure = (quarter: number, measure: string, where: Words, statistic: string) => {
    const index = definitionsIn[quarter].findIndex(
      (each) =>
        each.measure === measure &&
        each.statistic === statistic &&
        JSON.stringify(each.where) === JSON.stringify(where),
    );
    return [quarters![quarter].numerators[index], quarters![quarter].denominators[index]];
  };

  it('is a ticket of the quarter in which it was created, followed to its end', () => {
    expect(figure(0, 'tickets', { state: 'created' }, 'count')[0]).toBe(2);
    expect(figure(0, 'tickets', { state: 'open' }, 'count')[0]).toBe(0);
    expect(figure(1, 'tickets', { state: 'created' }, 'count')[0]).toBe(0);
    // Ten hours, and after seven hours of waiting ten more.
    expect(figure(0, 'repair', {}, 'mean')).toEqual([10 * HOUR + 17 * HOUR, 2]);
    expect(figure(0, 'attainment', {}, 'share')).toEqual([1, 2]);
  });

  it('is work and waiting in the quarter in which it falls', () => {
    expect(figure(0, 'occupancy', { team: 'desk' }, 'share')[0]).toBe(4 * HOUR);
    expect(figure(1, 'occupancy', { team: 'desk' }, 'share')[0]).toBe(16 * HOUR);
    expect(figure(0, 'queueLength', { team: 'desk' }, 'mean')[0]).toBe(HOUR / TURN);
    expect(figure(1, 'queueLength', { team: 'desk' }, 'mean')[0]).toBe((6 * HOUR) / (91 * DAY));
    expect(figure(1, 'occupancy', { team: 'desk' }, 'share')[1]).toBe(91 * DAY);
  });
});
