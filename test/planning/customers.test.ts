/** What each customer account went through: reckoned by hand on a desk with one customer, and added up over many. */
import { describe, expect, it } from 'vitest';
import { customerDocument, customerMeasures } from '../../src/planning/customerDocument.ts';
import { Replicator } from '../../src/planning/replication.ts';
import type { Customers, Measure, ResultDocument } from '../../src/planning/result.ts';
import { resultDocument } from '../../src/planning/resultDocument.ts';
import { run } from '../../src/planning/runScenario.ts';
import { seedKey } from '../../src/planning/seed.ts';
import { type Arrival, DAY, HOUR, modelOf, scenarioOf, type Words } from '../desk/given.ts';

/** The document of one replication with details. */
function told(words: Words, arrivals: readonly Arrival[]): ResultDocument {
  const model = modelOf(words, arrivals);
  const result = new Replicator(model, null, { details: true }).run(seedKey('customers'), 0);
  return resultDocument({
    model,
    details: true,
    replicated: { results: [result], interrupted: false, preciseEnough: true },
    sha256: '',
    seed: 'customers',
    confidence: 0.95,
    command: 'run',
    version: '0.1.0',
    warnings: [],
  });
}

function figure(measures: readonly Measure[], measure: string, where: Words = {}, unit?: string): number | undefined {
  const key = JSON.stringify(where);
  return measures.find(
    (each) =>
      each.measure === measure && JSON.stringify(each.where) === key && (unit === undefined || each.unit === unit),
  )?.estimate;
}

/** One engineer, an hour a ticket; one account, whose plan has an account manager. */
const desk: Words = {
  teams: { desk: { engineers: 1, work: '1 h' } },
  promises: {
    critical: { response: '30 min', repair: '2 h' },
    serious: { response: '30 min', repair: '2 h' },
    general: { response: '30 min' },
  },
  plans: { enterprise: { accountManager: true } },
  customers: { accounts: 1, plans: { enterprise: '100 %' }, fees: { enterprise: '1000 CNY/month' } },
  credits: { ladder: [{ below: '95 %', credit: '10 %' }], perTicket: '5 CNY', licenceDays: 4, choosesLicence: '50 %' },
};
const three: Arrival[] = [
  { at: 0, severity: 'critical', plan: 'enterprise' },
  { at: 0, severity: 'serious', plan: 'enterprise' },
  { at: 0, severity: 'general', plan: 'enterprise' },
];

describe('of a customer it is told', () => {
  const { customers } = told(desk, three);
  const measures = customerMeasures(customers!, 0);

  it('who it is and that a report is due', () => {
    expect(customers).toMatchObject({
      names: ['C0'],
      plan: ['enterprise'],
      region: ['everywhere'],
      addOns: [[]],
      entitled: [0],
    });
  });

  it('how many tickets there were, by severity, channel and month', () => {
    expect(figure(measures, 'tickets', { state: 'created' })).toBe(3);
    expect(figure(measures, 'tickets', { state: 'created', severity: 'critical' })).toBe(1);
    expect(figure(measures, 'tickets', { state: 'created', channel: 'online' })).toBe(3);
    expect(figure(measures, 'tickets', { state: 'created', month: '2026-01' })).toBe(3);
    expect(figure(measures, 'tickets', { state: 'resolved' })).toBe(3);
    expect(figure(measures, 'tickets', { state: 'open' })).toBe(0);
  });

  it('which promises were kept, by severity and clock', () => {
    // Begun after 0, 1 and 2 hours, ready after 1, 2 and 3.
    expect(figure(measures, 'attainment', { severity: 'critical', clock: 'response' })).toBe(1);
    expect(figure(measures, 'attainment', { severity: 'serious', clock: 'response' })).toBe(0);
    expect(figure(measures, 'attainment', { severity: 'serious', clock: 'repair' })).toBe(1);
    expect(figure(measures, 'attainment', { clock: 'response' })).toBeCloseTo(1 / 3, 5);
    expect(figure(measures, 'attainment')).toBe(0.6);
    expect(measures.find(({ measure, where }) => measure === 'attainment' && where.clock === undefined)?.n).toBe(5);
  });

  it('how late it was in all, and at the worst', () => {
    expect(figure(measures, 'overdue')).toBe(30 + 90);
    expect(figure(measures, 'longestOverdue')).toBe(90);
  });

  it('how long each stage took', () => {
    expect(figure(measures, 'response')).toBe(HOUR);
    expect(figure(measures, 'repair', { severity: 'serious' })).toBe(2 * HOUR);
    expect(figure(measures, 'repair')).toBe(2 * HOUR);
  });

  it('for how long business was interrupted, and for how much of the time it was not', () => {
    expect(figure(measures, 'interruption')).toBe(1 + 2);
    expect(figure(measures, 'availability')).toBeCloseTo(1 - HOUR / (28 * DAY), 5);
  });

  it('what is credited: the month’s step of the ladder and each broken ticket', () => {
    // Three of five kept; two tickets broken; half of what is claimed is taken in days.
    expect(figure(measures, 'cost', { kind: 'credits' })).toBe((100 + 2 * 5) * 0.5);
    expect(figure(measures, 'licenceDays')).toBe(2 * 4 * 0.5);
  });

  it('no limit, after a single replication', () => {
    expect(measures.every(({ low, high }) => low === null && high === null)).toBe(true);
  });
});

it('a customer’s document states what is promised on the plan and with the add-ons', () => {
  const words: Words = {
    ...desk,
    promises: { general: { response: '30 min', repair: '8 h' } },
    plans: { enterprise: { response: '20 min', accountManager: true } },
    addOns: { priorityPlan: { responseFactor: 0.5 } },
  };
  const customers = { accounts: 1, plans: { enterprise: '100 %' }, addOns: { priorityPlan: { enterprise: '100 %' } } };
  const document = told({ ...words, customers }, three);
  const repair = { severity: 'general', clock: 'repair', amount: 480, unit: 'minutes' };
  expect(document.promises).toEqual([{ severity: 'general', clock: 'response', amount: 30, unit: 'minutes' }, repair]);
  expect(customerDocument(document, 0).promises.filter(({ severity }) => severity === 'general')).toEqual([
    { severity: 'general', clock: 'response', amount: 10, unit: 'minutes' },
    repair,
  ]);
});

describe('a ticket still open when the run ends', () => {
  const late = {
    ...desk,
    period: { to: '2026-01-06', runOut: '0 h' },
    teams: { desk: { engineers: 1, work: '3 days' } },
  };
  const { customers } = told(late, [three[0], { ...three[0], at: HOUR }]);
  const measures = customerMeasures(customers!, 0);

  it('is late from its due time on', () => {
    expect(figure(measures, 'tickets', { state: 'open' })).toBe(2);
    expect(figure(measures, 'attainment', { clock: 'repair' })).toBe(0);
    // Due after 2 h; the second, an hour younger, is late with its response as well.
    expect(figure(measures, 'overdue')).toBe(22 * HOUR + 21 * HOUR + 22.5 * HOUR);
  });
});

describe('a report of its own', () => {
  const entitled = (words: Words) => {
    const mixed: Words = {
      ...desk,
      customers: { accounts: 8, plans: { basic: '50 %', enterprise: '50 %' }, addOns: words.addOns },
      addOns: { priorityPlan: {} },
      plans: words.plans ?? {},
      ...(words.report ? { report: words.report } : {}),
    };
    const plans = ['basic', 'enterprise'] as const;
    const arrivals = Array.from({ length: 400 }, (_, index) => ({ at: index * 70, plan: plans[index % 2] }));
    const { customers } = told(mixed, arrivals);
    return customers!.entitled.map((place) => customers!.plan[place]);
  };

  it('is for plans with an account manager', () => {
    expect(entitled({ plans: { enterprise: { accountManager: true } } })).toEqual(Array(4).fill('enterprise'));
    expect(entitled({})).toEqual([]);
  });

  it('is for accounts with an add-on', () => {
    expect(entitled({ addOns: { priorityPlan: { basic: '100 %' } } })).toEqual(Array(4).fill('basic'));
  });

  it('is for the plans that the scenario names, and for nobody else', () => {
    const plans = { enterprise: { accountManager: true } };
    expect(entitled({ plans, report: { entitled: ['basic'] } })).toEqual(Array(4).fill('basic'));
    expect(entitled({ plans, report: { entitled: [] } })).toEqual([]);
  });
});

describe('over all customers', async () => {
  const words: Words = {
    ...desk,
    arrivals: { rate: '2/h' },
    teams: { desk: { engineers: 3, work: 'lognormal mean 1 h cv 1' } },
    customers: {
      accounts: 40,
      plans: { basic: '70 %', enterprise: '30 %' },
      fees: { basic: '300 CNY/month', enterprise: '1000 CNY/month' },
    },
    tickets: { severity: { critical: '10 %', serious: '30 %', general: '60 %' } },
    exclusions: { share: '2 %' },
    survey: { answers: '50 %' },
    report: { entitled: ['basic', 'enterprise'] },
  };
  const document = await run(scenarioOf(words), { seed: 'many', replications: 4, details: true });
  const customers = document.customers!;

  it.each([
    ['tickets', { state: 'created' }, 'tickets'],
    ['tickets', { state: 'resolved' }, 'tickets'],
    ['tickets', { state: 'excluded' }, 'tickets'],
    ['tickets', { state: 'created', severity: 'serious' }, 'tickets'],
    ['tickets', { state: 'created', month: '2026-01' }, 'tickets'],
    ['interruption', {}, 'h'],
    ['cost', { kind: 'credits' }, 'CNY'],
    ['licenceDays', {}, 'days'],
  ])('%s %o add up to the desk’s', (measure, where, unit) => {
    const sum = addUp(customers, measure, where, ({ estimate }, at) => estimate[at] ?? 0);
    expect(sum / figure(document.measures, measure, where, unit)!).toBeCloseTo(1, 5);
  });

  it.each([
    ['attainment', {}],
    ['attainment', { severity: 'critical', clock: 'repair' }],
    ['response', {}],
    ['repair', { severity: 'general' }],
    ['satisfaction', {}],
    ['firstLineResolution', {}],
    ['surveyAnswered', {}],
  ])('%s %o, weighted with their tickets, are the desk’s', (measure, where) => {
    const sum = addUp(customers, measure, where, ({ estimate, n }, at) => (estimate[at] ?? 0) * n[at]);
    const tickets = addUp(customers, measure, where, ({ n }, at) => n[at]);
    expect(sum / tickets / figure(document.measures, measure, where)!).toBeCloseTo(1, 4);
  });

  it('limits hold the estimate and lie where the figure can be', () => {
    for (const { unit, estimate, low, high } of customers.measures) {
      for (const [at, value] of estimate.entries()) {
        if (value === null || low[at] === null || high[at] === null) continue;
        expect(low[at]).toBeGreaterThanOrEqual(0);
        expect(low[at]).toBeLessThanOrEqual(value);
        expect(high[at]).toBeGreaterThanOrEqual(value);
        if (unit === 'share') expect(high[at]).toBeLessThanOrEqual(1);
      }
    }
  });

  it('one customer’s document has his figures and nothing of the desk’s staff', () => {
    const place = customers.entitled[3];
    const own = customerDocument(document, place);
    expect(own.tickets).toBe(customers.measures[0].estimate[place]);
    expect(own.measures).toEqual(customerMeasures(customers, place));
    expect(own.measures.some(({ where }) => 'team' in where)).toBe(false);
    expect(own).toMatchObject({ period: document.period, teams: [], distributions: [] });
    expect(() => customerDocument(document, customers.names.length)).toThrow('there is no customer 40: there are 40');
    expect(own.customers).toBeUndefined();
  });

  it('nothing is told of customers without details', async () => {
    const plain = await run(scenarioOf(words), { seed: 'many', replications: 1 });
    expect(plain.customers).toBeUndefined();
    expect(() => customerDocument(plain, 0)).toThrow('run without details');
  });
});

function addUp(
  { measures, names, entitled }: Customers,
  measure: string,
  where: Words,
  of: (lists: Customers['measures'][number], at: number) => number,
): number {
  const lists = measures.find(
    (each) => each.measure === measure && JSON.stringify(each.where) === JSON.stringify(where),
  )!;
  expect(lists.estimate).toHaveLength(lists.among === 'all' ? names.length : entitled.length);
  return lists.estimate.reduce<number>((sum, _, at) => sum + of(lists, at), 0);
}
