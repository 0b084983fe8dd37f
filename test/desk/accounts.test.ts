/** Accounts: customers that write more than once. */
import { describe, expect, it } from 'vitest';
import { Accounts } from '../../src/desk/accounts.ts';
import { COOPERATES, SPEED_SENSITIVE } from '../../src/observations/log.ts';
import { plans } from '../../src/scenario/words.ts';
import { given, modelOf, run, type Words } from './given.ts';

const BASIC = plans.indexOf('basic');
const ENTERPRISE = plans.indexOf('enterprise');

/** Rows by what they have in common. */
function groupBy<Row, Common>(rows: readonly Row[], common: (row: Row) => Common): Map<Common, Row[]> {
  const groups = new Map<Common, Row[]>();
  for (const row of rows) groups.set(common(row), [...(groups.get(common(row)) ?? []), row]);
  return groups;
}

describe('accounts', () => {
  const words: Words = {
    teams: { desk: { onDuty: 1000, work: '1 min' } },
    arrivals: { rate: '40/h' },
    regions: { east: { zone: 'UTC', share: 0.7 }, west: { zone: 'UTC', share: 0.3 } },
    customers: {
      accounts: 200,
      spread: 0.8,
      plans: { basic: 0.5, enterprise: 0.5 },
      addOns: { priorityPlan: { enterprise: 0.3 } },
      fullyCooperating: 0.6,
      speedSensitive: 0.7,
    },
    addOns: { priorityPlan: { accountManager: false } },
    period: { to: '2026-01-19', runOut: '1 days' },
  };
  const rows = run(modelOf(words)).ticketRows;
  const traits = ({ plan, region, addOns, flags }: (typeof rows)[number]) =>
    [plan, region, addOns, flags & COOPERATES, flags & SPEED_SENSITIVE].join();

  it('share the traits of their customer over all their tickets', () => {
    const byAccount = groupBy(rows, ({ account }) => account);
    for (const tickets of byAccount.values()) expect(new Set(tickets.map(traits)).size).toBe(1);
    expect(byAccount.size).toBeGreaterThan(100);
  });

  it('are the same in every replication of a seed, and others under another seed', () => {
    const accountTraits = (replication: number, seed?: { high: number; low: number }) => {
      const found = new Map<number, string>();
      for (const row of run(modelOf(words), replication, undefined, seed).ticketRows)
        found.set(row.account, traits(row));
      return found;
    };
    const first = accountTraits(0);
    for (const [account, own] of accountTraits(1)) if (first.has(account)) expect(own).toBe(first.get(account));
    const other = accountTraits(0, { high: 1, low: 1 });
    expect([...other].some(([account, own]) => first.has(account) && own !== first.get(account))).toBe(true);
  });

  it('keep the mix of plans and regions that the scenario says', () => {
    const share = (of: (row: (typeof rows)[number]) => boolean) => rows.filter(of).length / rows.length;
    const error = 4.5 * Math.sqrt(0.25 / rows.length);
    expect(Math.abs(share(({ plan }) => plan === 1) - 0.5)).toBeLessThan(error);
    expect(Math.abs(share(({ region }) => region === 0) - 0.7)).toBeLessThan(error);
  });

  it('are found by their weight, wherever the draw falls', () => {
    // In one customer's hands is nearly everything where weights are very uneven; some weigh nothing at all.
    for (const spread of [0.002, 0.8, 50]) {
      const model = modelOf({ ...words, customers: { ...(words.customers as Words), spread } });
      const accounts = new Accounts(model, { high: 5, low: 6 });
      const weights = accounts.weights;
      const draws = [1e-300, 2 ** -53, 1 - 2 ** -53, ...Array.from({ length: 5000 }, (_, i) => (i + 0.5) / 5000)];
      for (const [region, plan] of [
        [0, BASIC],
        [0, ENTERPRISE],
        [1, BASIC],
        [1, ENTERPRISE],
      ]) {
        const [first, end] = [0, 1].map((after) => accounts.first[plans.length * region + plan + after]);
        for (const u of draws) {
          const sought = u * weights[end - 1];
          let account = first;
          while (account < end - 1 && weights[account] <= sought) account++;
          expect(accounts.choose(region, plan, u)).toBe(account);
        }
      }
    }
  });

  it('are nowhere from where nothing comes', () => {
    const regions = { east: { zone: 'UTC', share: 1 }, west: { zone: 'UTC', share: 0 } };
    const accounts = new Accounts(modelOf({ ...words, regions }), { high: 1, low: 1 });
    expect(accounts.count).toBe(200);
    expect(new Set(accounts.region)).toEqual(new Set([0]));
  });

  it('have none for a recorded ticket of a plan that the scenario gives no share', () => {
    const story = given({ ...words, arrivals: {} }, [{ at: 0, plan: 'professional', region: 'west' }]);
    expect(story.ticket(0)).toMatchObject({ account: -1, plan: 2, closed: 1 });
  });
});
