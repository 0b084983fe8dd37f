/** Customers before and beside the desk: callers who give up, the forum, self-service, storms, accounts. */
import { describe, expect, it } from 'vitest';
import {
  COMPLAINT,
  COOPERATES,
  DEFLECTED,
  REDIALLED,
  SECURITY,
  SPEED_SENSITIVE,
  STAFF_HANDLED,
} from '../../src/observations/log.ts';
import { type Arrival, DAY, given, HOUR, modelOf, run, type Words } from './given.ts';

const desk = { engineers: 1, work: '30 min' };
/** Rows by what they have in common. */
function groupBy<Row, Common>(rows: readonly Row[], common: (row: Row) => Common): Map<Common, Row[]> {
  const groups = new Map<Common, Row[]>();
  for (const row of rows) groups.set(common(row), [...(groups.get(common(row)) ?? []), row]);
  return groups;
}
const hotline = (at: number): Arrival => ({ at, channel: 'hotline' });

describe('callers', () => {
  const patience = { channels: ['hotline'], waits: '10 min' };

  it('hang up when they have waited as long as they will', () => {
    const story = given({ teams: { desk }, patience }, [hotline(0), hotline(5)]);
    expect(story.outcome(1)).toBe('abandoned');
    expect(story.ticket(1)).toMatchObject({ created: 5, closed: 15, response: Number.NaN });
    expect(story.visitsOf(1)).toEqual([]);
  });

  it('leave the line to those behind them', () => {
    expect(given({ teams: { desk }, patience }, [hotline(0), hotline(5), 6]).starts()).toEqual([0, null, 30]);
  });

  it('do not hang up once somebody talks to them, nor while they wait for the next touch', () => {
    const questions = { fullyCooperating: { needed: 1, reply: '5 min' }, others: { needed: 1, reply: '5 min' } };
    const story = given({ teams: { desk }, patience, questions }, [hotline(0), 14]);
    // Back at minute 20, taken at 29 or later.
    expect(story.touches(0)).toEqual([
      [0, 15],
      [30, 45],
    ]);
  });

  it('hang up only on channels where people hang up', () => {
    expect(given({ teams: { desk }, patience }, [0, { at: 5, channel: 'online' }]).starts()).toEqual([0, 30]);
  });

  it('of whom some hang up at once', () => {
    const story = given({ teams: { desk }, patience: { ...patience, leavesAtOnce: 1 } }, [hotline(0), hotline(5)]);
    expect(story.ticket(1).closed).toBe(5);
    expect(story.outcome(0)).toBe('closed');
  });

  it('call again later, as a new ticket that is linked to the old', () => {
    const story = given({ teams: { desk }, patience: { ...patience, redials: 1, redialAfter: '20 min' } }, [
      hotline(0),
      hotline(5),
    ]);
    expect(story.has(1, REDIALLED)).toBe(true);
    expect(story.ticket(1, 1)).toMatchObject({ created: 35, number: 1, child: 1 });
    expect(story.touches(1, 1)).toEqual([[35, 65]]);
  });

  it('call again as often as it takes', () => {
    const slow = { desk: { engineers: 1, work: '100 min' } };
    const story = given({ teams: slow, patience: { ...patience, redials: 1, redialAfter: '20 min' } }, [
      hotline(0),
      hotline(5),
    ]);
    // He calls at 5, 35, 65 and 95, and is in the line when the engineer is free at 100.
    expect([0, 1, 2, 3].map((child) => story.ticket(1, child).created)).toEqual([5, 35, 65, 95]);
    expect(story.touches(1, 3)).toEqual([[100, 200]]);
  });

  it('of whom some leave silently: their place stays, and costs a look', () => {
    const story = given({ teams: { desk }, patience: { ...patience, silent: 1, silentWaste: '3 min' } }, [
      hotline(0),
      hotline(5),
      6,
    ]);
    expect(story.outcome(1)).toBe('abandoned');
    expect(story.ticket(1).closed).toBe(15);
    expect(story.starts()[2]).toBe(33);
    expect(story.visitRows.map(({ began, ended }) => [began, ended])).toEqual([
      [0, 30],
      [30, 33],
      [33, 63],
    ]);
  });
});

describe('the forum', () => {
  const words = (answer: string): Words => ({
    teams: { desk },
    plans: { free: { forum: true } },
    forum: { answer, takeOverAfter: '72 h' },
  });
  const post = (severity: Arrival['severity']): Arrival => ({ at: 0, plan: 'free', severity });

  it('answers a post without the desk', () => {
    const story = given(words('24 h'), [post('general')]);
    expect(story.outcome(0)).toBe('forumAnswered');
    expect(story.ticket(0)).toMatchObject({ response: DAY, closed: DAY, promised: Number.NaN });
    expect(story.has(0, STAFF_HANDLED)).toBe(false);
    expect(story.visitRows).toEqual([]);
  });

  it('leaves to staff what nobody answers in time', () => {
    const story = given(words('100 h'), [post('serious')]);
    expect(story.touches(0)).toEqual([[72 * HOUR, 72 * HOUR + 30]]);
    expect(story.has(0, STAFF_HANDLED)).toBe(true);
  });

  it('is passed by when the matter is critical', () => {
    expect(given(words('24 h'), [post('critical')]).touches(0)).toEqual([[0, 30]]);
  });

  it('is for plans that post there', () => {
    expect(given(words('24 h'), [{ at: 0, plan: 'basic' }]).touches(0)).toEqual([[0, 30]]);
  });

  it('is passed by when it is about security, alike on every plan', () => {
    const model = modelOf({
      ...words('1000 h'),
      teams: { desk: { onDuty: 1000, work: '30 min' } },
      customers: { plans: { free: 0.5, enterprise: 0.5 } },
      securityEvents: { every: '5 days', tickets: 50, within: '1 h', severity: { general: 1 } },
      routing: { order: ['security', 'plan'] },
      period: { to: '2026-04-01', runOut: '1 days' },
    });
    const story = run(model);
    const security = story.ticketRows.filter(({ flags }) => flags & SECURITY);
    expect(security.length).toBeGreaterThanOrEqual(100);
    expect(new Set(security.map(({ plan }) => plan)).size).toBe(2);
    expect(security.every(({ response, created }) => response === created)).toBe(true);
  });
});

describe('self-service', () => {
  const words = (knowledgeBase: Words): Words => ({ teams: { desk }, tickets: { common: 1 }, knowledgeBase });

  it('solves what the knowledge base covers, for those who look and find', () => {
    const story = given(words({ coverage: 1, looksFirst: 1, success: 1 }), [0]);
    expect(story.outcome(0)).toBe('deflected');
    expect(story.ticket(0)).toMatchObject({ outcome: DEFLECTED, created: 0, closed: 0, response: Number.NaN });
  });

  it('solves nothing for those who do not look, or for what is not covered', () => {
    expect(given(words({ coverage: 1, looksFirst: 0, success: 1 }), [0]).outcome(0)).toBe('closed');
    expect(given(words({ coverage: 0, looksFirst: 1, success: 1 }), [0]).outcome(0)).toBe('closed');
  });

  it('ends with a restart for some, whatever the problem', () => {
    expect(given(words({ coverage: 0, basicTroubleshooting: 1 }), [0]).outcome(0)).toBe('deflected');
  });

  it('deflects the share that the words multiply to', () => {
    // Truth N8: 92 % covered, 60 % look first, 35 % succeed.
    const model = modelOf({
      teams: { desk: { onDuty: 100, work: '1 min' } },
      arrivals: { rate: '200/h' },
      tickets: { common: 1 },
      knowledgeBase: { coverage: 0.92, looksFirst: 0.6, success: 0.35 },
      period: { to: '2026-01-26' },
    });
    const rows = run(model).ticketRows;
    const share = rows.filter(({ outcome }) => outcome === DEFLECTED).length / rows.length;
    const expected = 0.92 * 0.6 * 0.35;
    expect(Math.abs(share - expected)).toBeLessThan(4.5 * Math.sqrt((expected * (1 - expected)) / rows.length));
  });
});

describe('storms', () => {
  const words: Words = {
    teams: { desk: { onDuty: 5000, work: '1 min' } },
    tickets: { skill: { mail: 0.5, data: 0.5 } },
    storms: {
      every: '5 days',
      tickets: '20 to 30',
      within: '6 h',
      severity: { critical: 0.2, serious: 0.4, general: 0.4 },
      complexity: { configuration: 0.5, codeDefect: 0.5 },
    },
    period: { to: '2026-07-01', runOut: '1 days' },
  };
  const model = modelOf(words);
  const storms = [0, 1, 2, 3, 4, 5].flatMap((replication) => {
    const bySlot = groupBy(run(model, replication).ticketRows, ({ slot }) => slot);
    return [...bySlot.values()];
  });

  it('come as often as the scenario says', () => {
    // 177 days at one in five days, six times.
    const expected = (6 * 177) / 5;
    expect(Math.abs(storms.length - expected)).toBeLessThan(4.5 * Math.sqrt(expected));
  });

  it('have between the least and the most tickets, all of them possible', () => {
    const sizes = new Set(storms.map((tickets) => tickets.length));
    expect(Math.max(...sizes)).toBe(30);
    expect([...sizes].filter((size) => size < 20).length).toBeLessThanOrEqual(3);
    expect(sizes.size).toBeGreaterThanOrEqual(11);
  });

  it('bring tickets that are alike, within hours, across customers', () => {
    for (const tickets of storms) {
      for (const trait of ['severity', 'complexity', 'skill'] as const) {
        expect(new Set(tickets.map((ticket) => ticket[trait])).size).toBe(1);
      }
      const times = tickets.map(({ created }) => created);
      expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(6 * HOUR);
      expect(new Set(times).size).toBe(tickets.length);
    }
  });

  it('differ from one another', () => {
    expect(new Set(storms.map(([ticket]) => ticket.severity)).size).toBe(3);
    expect(new Set(storms.map(([ticket]) => ticket.complexity)).size).toBe(2);
    expect(new Set(storms.map(([ticket]) => ticket.skill)).size).toBe(2);
  });
});

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

  it('have none for a recorded ticket of a plan that the scenario gives no share', () => {
    const story = given({ ...words, arrivals: {} }, [{ at: 0, plan: 'professional', region: 'west' }]);
    expect(story.ticket(0)).toMatchObject({ account: -1, plan: 2, closed: 1 });
  });
});

describe('complaints', () => {
  it('are none where nothing is said of them', () => {
    expect(given({ teams: { desk } }, [0]).has(0, COMPLAINT)).toBe(false);
  });
});
