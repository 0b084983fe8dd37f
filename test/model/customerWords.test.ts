/** What words about customers and what they are promised come to: seen in the tickets of a small desk, or in the model where a desk would only hide it. */
import { describe, expect, it } from 'vitest';
import { OWNED } from '../../src/observations/log.ts';
import { channels, plans, severities } from '../../src/scenario/words.ts';
import { DAY, given, HOUR, modelOf, run, type Words } from '../desk/given.ts';

const teams = { desk: { engineers: 1, work: '1 h' } };

/** When tickets of a busy desk come, in minutes of the period. */
function arrivalsOf(words: Words): number[] {
  const { ticketRows } = run(modelOf({ teams: { desk: { onDuty: 1000, work: '1 min' } }, ...words }));
  return ticketRows.map(({ created }) => created);
}

describe('arrivals', () => {
  const onlyHour = (hour: number) => Array.from({ length: 168 }, (_, at) => (at === hour ? 1 : 0));

  it('come in the hour of the week that has the weight, by the clock of their region', () => {
    const times = arrivalsOf({
      arrivals: { rate: '1/h', hourOfWeek: onlyHour(24 + 9) },
      regions: { east: { zone: 'Asia/Shanghai' } },
    });
    // Tuesday nine o'clock in Shanghai is one o'clock in the night of Greenwich.
    const hours = times.map((time) => Math.floor((time % (7 * DAY)) / HOUR));
    expect(new Set(hours)).toEqual(new Set([25]));
    // The rate is that of the mean hour: 168 tickets an hour in four such hours.
    expect(Math.abs(times.length - 4 * 168)).toBeLessThan(4.5 * Math.sqrt(4 * 168));
  });

  it('come in the month of the season that has the weight', () => {
    const season = Array.from({ length: 12 }, (_, month) => (month === 2 ? 12 : 0));
    const times = arrivalsOf({
      arrivals: { rate: '1/h', season },
      period: { from: '2026-01-05', to: '2026-06-01', zone: 'UTC' },
    });
    const march = [Date.UTC(2026, 2, 1), Date.UTC(2026, 3, 1)].map((at) => (at - Date.UTC(2026, 0, 5)) / 60_000);
    expect(times.length).toBeGreaterThan(1000);
    expect(times.every((time) => time >= march[0] && time < march[1])).toBe(true);
  });

  it('grow by the share of a year', () => {
    const times = arrivalsOf({
      arrivals: { rate: '2/h', growth: 1 },
      period: { from: '2026-01-05', to: '2027-01-05', zone: 'UTC' },
    });
    // The first half of the year has 1.25 times the rate on average, the second 1.75 times.
    const expected = [1.25, 1.75].map((factor) => factor * 2 * 24 * 182.5);
    for (const [half, count] of expected.entries()) {
      const found = times.filter((time) => Math.floor(time / (182.5 * DAY)) === half).length;
      expect(Math.abs(found - count)).toBeLessThan(4.5 * Math.sqrt(count));
    }
  });

  it('keep the rate that is stated, whatever the scale of a day’s weights', () => {
    const day = Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 6 : 2));
    const [{ hourWeights }] = modelOf({ teams, arrivals: { rate: '1/h', day } }).demand.regions;
    expect([hourWeights[0], hourWeights[23], hourWeights[24]]).toEqual([1.5, 0.5, 1.5]);
  });

  it('in a storm are serious, and critical where it is a security event, unless told otherwise', () => {
    const words = { every: '10 days', tickets: '5 to 9', within: '1 h' };
    const { storms } = modelOf({ teams, storms: words, securityEvents: words }).demand;
    expect(storms.map(({ severity }) => [...severity])).toEqual([
      [0, 1, 1],
      [1, 1, 1],
    ]);
  });
});

describe('a calendar', () => {
  const dueOf = (at: number, repair: string, calendar: Words) =>
    given(
      {
        teams,
        promises: { general: { repair } },
        calendars: { office: { zone: 'UTC', open: 'Mon-Fri 09:00-17:00', ...calendar } },
        clocks: { businessCalendar: 'office' },
      },
      [at],
    ).ticket(0).dueRepair;

  it('closes earlier on a half day', () => {
    expect(dueOf(9 * HOUR, '4 business hours', {})).toBe(13 * HOUR);
    expect(dueOf(9 * HOUR, '4 business hours', { halfDays: { '2026-01-05': '09:00-12:00' } })).toBe(DAY + 10 * HOUR);
  });

  it('is open on a weekend day that makes up for another', () => {
    const friday = 4 * DAY + 16 * HOUR;
    expect(dueOf(friday, '2 business hours', {})).toBe(7 * DAY + 10 * HOUR);
    expect(dueOf(friday, '2 business hours', { makeUpWorkdays: ['2026-01-10'] })).toBe(5 * DAY + 10 * HOUR);
  });
});

describe('promises', () => {
  const dueOf = (words: Words, of: 'dueResponse' | 'dueRepair', ticket: Words = {}) =>
    given({ teams, ...words }, [{ at: 0, plan: 'enterprise', ...ticket }]).ticket(0)[of];

  it('of the custom agreement go before the plan’s own, and those before the desk’s', () => {
    const desk = { general: { repair: '30 h' } };
    const ofPlan = { enterprise: { promises: { general: { repair: '40 h' } } } };
    const custom = { customSla: { general: { repair: '50 h' } } };
    const customers = { addOns: { customSla: { enterprise: 1 } } };
    expect(dueOf({ promises: desk }, 'dueRepair')).toBe(30 * HOUR);
    expect(dueOf({ promises: desk, plans: ofPlan }, 'dueRepair')).toBe(40 * HOUR);
    expect(dueOf({ promises: desk, plans: ofPlan, addOns: custom, customers }, 'dueRepair')).toBe(50 * HOUR);
  });

  it('in different units are compared by the elapsed time of usual days', () => {
    const words = (bySeverity: string, byPlan: string, open = 'Mon-Sun 00:00-24:00') => ({
      promises: { general: { response: bySeverity } },
      plans: { enterprise: { response: byPlan } },
      calendars: { office: { zone: 'UTC', open } },
      clocks: { businessCalendar: 'office', response: 'stricter' },
    });
    expect(dueOf(words('20 h', '1 business day'), 'dueResponse')).toBe(20 * HOUR);
    expect(dueOf(words('28 h', '1 business day'), 'dueResponse')).toBe(DAY);
    // Eight hours of a business day of eight are a day; a ticket that comes at midnight has them by five in the afternoon.
    const office = 'Mon-Fri 09:00-17:00';
    expect(dueOf(words('20 h', '8 business hours', office), 'dueResponse')).toBe(20 * HOUR);
    expect(dueOf(words('28 h', '8 business hours', office), 'dueResponse')).toBe(17 * HOUR);
  });
});

describe('a plan that posts to the forum', () => {
  it('promises by the plan what the forum answers; staff who take a post over owe what its severity owes', () => {
    const words = (forum: boolean): Words => ({
      teams,
      promises: { general: { response: '5 h' } },
      plans: { free: { forum, response: '72 h' } },
      clocks: { response: 'plan' },
      forum: { answer: '1000 h', takeOverAfter: '48 h' },
    });
    const due = (forum: boolean) => given(words(forum), [{ at: 0, plan: 'free' }]).ticket(0).dueResponse;
    expect(due(false)).toBe(72 * HOUR);
    expect(due(true)).toBe((48 + 5) * HOUR);
  });
});

describe('an account manager', () => {
  it('comes with the plan, or with the priority support plan, and owns the ticket', () => {
    const owned = (words: Words) => given({ teams, ...words }, [{ at: 0, plan: 'enterprise' }]).has(0, OWNED);
    const customers = { addOns: { priorityPlan: { enterprise: 1 } } };
    expect(owned({ plans: { enterprise: {} }, customers })).toBe(false);
    expect(owned({ plans: { enterprise: { accountManager: true } } })).toBe(true);
    expect(owned({ customers, addOns: { priorityPlan: { accountManager: true } } })).toBe(true);
    expect(owned({ customers, addOns: { priorityPlan: { accountManager: false } } })).toBe(false);
  });
});

describe('customers', () => {
  it('pay by the month what they pay by the year', () => {
    const fees = { basic: '1200 CNY/year', enterprise: '90 CNY/month' };
    const { monthlyFees } = modelOf({ teams, customers: { fees } }).customer;
    expect(plans.map((_, plan) => monthlyFees[plan])).toEqual([0, 100, 0, 90]);
  });

  it('use the channels of their plan', () => {
    const mixes = {
      free: { email: 1 },
      basic: { chat: 1 },
      professional: { hotline: 1 },
      enterprise: { dedicated: 1 },
    };
    const model = modelOf({ teams, customers: { channels: mixes } });
    for (const [plan, name] of plans.entries()) {
      const [channel] = Object.keys(mixes[name]);
      const { channelMix } = model.customer;
      expect(channelMix[plan].indexOf(1)).toBe((channels as readonly string[]).indexOf(channel));
    }
  });

  it('are asked, and answer, as their group and the severity say', () => {
    const group = (needed: number, asks: number, reply: string) => ({ needed, asks, reply });
    const questions = {
      fullyCooperating: group(0.1, 1.5, '1 h'),
      others: group(0.6, 3, '9 h'),
      urgency: { critical: 0.2, serious: 0.5 },
    };
    const found = modelOf({ teams, questions }).customer.questions!;
    expect([found.needed, found.asks, found.reply.map(({ first }) => first)]).toEqual([
      [0.6, 0.1],
      [3, 1.5],
      [9 * HOUR, HOUR],
    ]);
    expect(severities.map((_, severity) => found.urgency[severity])).toEqual([0.2, 0.5, 1]);
  });
});
