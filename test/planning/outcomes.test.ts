/** What broken promises cost, figure by figure, on desks small enough to reckon by hand. */
import { describe, expect, it } from 'vitest';
import { COOPERATES } from '../../src/observations/log.ts';
import { definitionsOf, Replicator } from '../../src/planning/replication.ts';
import { seedKey } from '../../src/planning/seed.ts';
import { channels, plans, severities } from '../../src/scenario/words.ts';
import { type Arrival, DAY, HOUR, modelOf, run, type Words } from '../desk/given.ts';

/** The value of one figure after one replication. */
function figure(
  words: Words,
  arrivals: readonly Arrival[],
  measure: string,
  where: Record<string, string> = {},
  unit?: string,
) {
  const model = modelOf(words, arrivals);
  const result = new Replicator(model).run(seedKey('outcomes'), 0);
  const index = definitionsOf(model).definitions.findIndex(
    (definition) =>
      definition.measure === measure &&
      definition.statistic !== 'p50' &&
      (unit === undefined || definition.unit === unit) &&
      JSON.stringify(definition.where) === JSON.stringify(where),
  );
  expect(index, `${measure} ${JSON.stringify(where)} is not reported`).toBeGreaterThanOrEqual(0);
  const definition = definitionsOf(model).definitions[index];
  return definition.kind !== 'value' ? result.numerators[index] / result.denominators[index] : result.numerators[index];
}

/** One engineer, an hour a ticket: the second of two tickets waits an hour and misses a response of half an hour. */
const desk: Words = {
  teams: { desk: { engineers: 1, work: '1 h' } },
  promises: { critical: { response: '30 min' }, general: { response: '30 min' } },
  money: { currency: 'CNY' },
};
const two: Arrival[] = [
  { at: 0, plan: 'basic' },
  { at: 0, plan: 'basic' },
];

describe('credits for missed promises (F26)', () => {
  const credits = { perTicket: '100 CNY', claimed: '50 %', licenceDays: 6, choosesLicence: '25 %' };

  it('are paid for each broken ticket, to those who claim and do not choose licence days', () => {
    expect(figure({ ...desk, credits }, two, 'cost', { kind: 'credits' })).toBeCloseTo(100 * 0.5 * 0.75, 9);
  });

  it('turn into licence days for those who choose them', () => {
    expect(figure({ ...desk, credits }, two, 'licenceDays')).toBeCloseTo(6 * 0.5 * 0.25, 9);
  });

  it('follow the ladder: the month’s fee times the step that the account’s attainment has fallen below', () => {
    const words = {
      ...desk,
      customers: { accounts: 1, plans: { basic: '100 %' }, fees: { basic: '1000 CNY/month' } },
      credits: {
        ladder: [
          { below: '95 %', credit: '5 %' },
          { below: '60 %', credit: '20 %' },
        ],
      },
    };
    // One of two responses was in time: 50 %, below both steps.
    expect(figure(words, two, 'cost', { kind: 'credits' })).toBeCloseTo(200, 9);
  });

  it('are not owed while every promise is kept', () => {
    expect(figure({ ...desk, credits }, [two[0]], 'cost', { kind: 'credits' })).toBe(0);
  });
});

describe('renewal of speed-sensitive customers (F37)', () => {
  const words = (speedSensitive: string) => ({
    ...desk,
    customers: { accounts: 1, plans: { basic: '100 %' }, fees: { basic: '1000 CNY/month' }, speedSensitive },
    churn: { base: '10 %', perBrokenResponse: '40 %' },
  });
  const years = (28 * DAY) / 525_960;

  it('hangs on the share of their responses that were late', () => {
    expect(figure(words('100 %'), two, 'lostAccounts')).toBeCloseTo((0.1 + 0.4 * 0.5) * years, 9);
    expect(figure(words('100 %'), two, 'cost', { kind: 'churn' })).toBeCloseTo((0.1 + 0.4 * 0.5) * years * 12_000, 6);
  });

  it('does not hang on it for the others', () => {
    expect(figure(words('0 %'), two, 'lostAccounts')).toBeCloseTo(0.1 * years, 9);
  });
});

describe('interruption of the customer’s business (F38)', () => {
  const words = { ...desk, interruptionCost: { basic: '600 CNY/h', enterprise: '6000 CNY/h' } };
  const outages: Arrival[] = [
    { at: 0, severity: 'critical', plan: 'basic' },
    { at: 0, severity: 'serious', plan: 'enterprise' },
    { at: 0, severity: 'general', plan: 'enterprise' },
  ];

  it('lasts from creation to solution, for critical and serious tickets only', () => {
    expect(figure(words, outages, 'interruption', {}, 'h')).toBeCloseTo(1 + 2, 9);
    expect(figure(words, outages, 'interruption', { severity: 'serious', plan: 'enterprise' })).toBeCloseTo(2, 9);
  });

  it('costs what the scenario says an hour costs on the plan', () => {
    expect(figure(words, outages, 'interruption', {}, 'CNY')).toBeCloseTo(1 * 600 + 2 * 6000, 6);
  });
});

describe('urgent problems', () => {
  it('come by the hotline when the customer knows the right channel (F10)', () => {
    const words = {
      ...desk,
      customers: { channels: { online: '100 %' }, rightChannel: '100 %' },
      tickets: { severity: { critical: '50 %', general: '50 %' } },
      arrivals: { rate: '20/day' },
      period: { from: '2026-01-05', to: '2026-02-02', zone: 'UTC' },
    };
    const everyone = figure(words, [], 'selfServed', { severity: 'critical', channel: 'online' });
    // Nobody critical is left on the online channel: there is nothing to take a share of.
    expect(everyone).toBeNaN();
    expect(figure(words, [], 'selfServed', { severity: 'critical', channel: 'hotline' })).toBe(0);
    expect(figure(words, [], 'selfServed', { severity: 'general', channel: 'hotline' })).toBeNaN();
  });

  it('outside hours, without the emergency hotline, are tided over by a published workaround (F21)', () => {
    const words = (plans: Words) => ({
      ...desk,
      plans,
      promises: { critical: { response: '30 min', solution: '4 h' } },
      teams: { desk: { engineers: 1, work: '1 h', shifts: ['09-17'] } },
      knowledgeBase: { coverage: '0 %', publishedWorkarounds: '100 %' },
    });
    const night: Arrival[] = [{ at: 2 * HOUR, severity: 'critical', plan: 'basic' }];
    expect(figure(words({}), night, 'solution')).toBe(0);
    expect(figure(words({ basic: { emergencyHotline: true } }), night, 'solution')).toBe(8 * HOUR);
    // In office hours somebody is there, and no workaround is looked for.
    expect(figure(words({}), [{ at: 10 * HOUR, severity: 'critical', plan: 'basic' }], 'solution')).toBe(HOUR);
  });
});

describe('an engineer on site (F28)', () => {
  const words: Words = {
    teams: { first: { line: 'L1', engineers: 1 }, second: { line: 'L2', engineers: 1 } },
    customers: { addOns: { businessCritical: { basic: 1 } } },
    onSite: { travel: '90 min' },
  };
  const arrivals: Arrival[] = [{ at: 0, plan: 'basic', severity: 'critical' }];
  const inTime = (onSiteWithin: string) =>
    figure({ ...words, addOns: { businessCritical: { onSiteWithin } } }, arrivals, 'onSiteInTime');

  it('is in time if he arrives when the add-on promises, and not a minute later', () => {
    expect(inTime('90 min')).toBe(1);
    expect(inTime('89 min')).toBe(0);
  });
});

describe('availability (F29)', () => {
  it('is lost while a critical problem has no way out; a serious one leaves the system up', () => {
    // Begun after 0, 1 and 2 hours, each solved an hour later; the period is four weeks.
    const arrivals: Arrival[] = [
      { at: 0, plan: 'enterprise', severity: 'serious' },
      { at: 0, plan: 'enterprise', severity: 'critical' },
      { at: 0, plan: 'enterprise', severity: 'general' },
    ];
    const words = {
      ...desk,
      routing: { order: 'first-in-first-out' },
      customers: { accounts: 1, plans: { enterprise: 1 } },
    };
    expect(figure(words, arrivals, 'availability', { plan: 'enterprise' })).toBeCloseTo(
      1 - (2 * HOUR) / (28 * DAY),
      12,
    );
  });
});

describe('effects of customers and channels on times', () => {
  const words: Words = {
    teams: { desk: { engineers: 2, work: 'exponential 40 min' } },
    customers: { plans: { enterprise: 0.6, basic: 0.4 }, fullyCooperating: 0.4 },
    questions: {
      fullyCooperating: { needed: 0.1, asks: 1, reply: '10 min' },
      others: { needed: 0.5, asks: 1, reply: '3 h' },
    },
    routing: { order: ['severity', 'channel', 'first-in-first-out'], channelPriority: ['dedicated', 'online'] },
  };
  const of = <Value>(list: readonly Value[], index: number) => list[index % list.length];
  const arrivals: Arrival[] = Array.from({ length: 400 }, (_, index) => ({
    at: index * 24,
    plan: of(['enterprise', 'enterprise', 'basic'], index),
    channel: of(['dedicated', 'online', 'online', 'online', 'dedicated'], index),
    // On the dedicated channel come more critical problems, which wait less: the severities must be evened out.
    severity: of(['critical', 'general', 'serious', 'general', 'critical', 'general', 'general'], index),
  }));
  const rows = run(modelOf(words, arrivals), 0, undefined, seedKey('outcomes')).ticketRows;
  const mean = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0) / times.length;

  it('compare the mean time to a way out of those who cooperate fully with that of the others (F05)', () => {
    const times = (cooperates: boolean) =>
      rows.filter(({ flags }) => ((flags & COOPERATES) !== 0) === cooperates).map((row) => row.solution - row.promised);
    const expected = 1 - mean(times(true)) / mean(times(false));
    expect(times(true).length).toBeGreaterThan(100);
    expect(expected).toBeGreaterThan(0.1);
    expect(figure(words, arrivals, 'cooperationEffect')).toBeCloseTo(expected, 9);
  });

  it('compare the mean response on the dedicated channel with the others’, as if both had the same severities (F06)', () => {
    const own = rows.filter(({ plan }) => plans[plan] === 'enterprise');
    const times = (severity: number, dedicated: boolean) =>
      own
        .filter((row) => row.severity === severity && (channels[row.channel] === 'dedicated') === dedicated)
        .map((row) => row.response - row.promised);
    const standard = (dedicated: boolean) =>
      severities.reduce((sum, _, severity) => {
        const weight = own.filter((row) => row.severity === severity).length;
        return sum + weight * mean(times(severity, dedicated));
      }, 0);
    const expected = 1 - standard(true) / standard(false);
    const unweighted =
      1 -
      severities.reduce((sum, _, severity) => sum + times(severity, true).length * mean(times(severity, true)), 0) /
        severities.reduce((sum, _, severity) => sum + times(severity, true).length * mean(times(severity, false)), 0);
    expect(Math.abs(expected - unweighted)).toBeGreaterThan(1e-3);
    expect(figure(words, arrivals, 'dedicatedChannelEffect')).toBeCloseTo(expected, 9);
  });
});
