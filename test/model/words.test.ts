/** What words of a scenario come to: each seen in the tickets of a small desk, or in the model where a desk would only hide it. */
import { describe, expect, it } from 'vitest';
import { NONE } from '../../src/kernel/eventCalendar.ts';
import { complexities, lines, plans, severities } from '../../src/scenario/words.ts';
import { DAY, given, HOUR, modelOf, run, type Words } from '../desk/given.ts';

const teams = { desk: { engineers: 1, work: '1 h' } };
const L1 = lines.indexOf('L1');
const L2 = lines.indexOf('L2');
const L3 = lines.indexOf('L3');

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
});

describe('a line', () => {
  it('escalates to where it says, and else to the next', () => {
    const lineModels = (words: Words) => modelOf({ teams, lines: words }).lines;
    const usual = lineModels({ L1: { escalates: 0.2 }, L2: { escalates: 0.1 }, L3: { escalates: 0.5 } });
    expect([L1, L2, L3].map((line) => usual[line].escalatesTo)).toEqual([L2, L3, NONE]);
    expect(lineModels({ L1: { escalates: 0.2, escalatesTo: 'L3' } })[L1].escalatesTo).toBe(L3);
  });

  it('escalates none of the kinds that its table leaves out', () => {
    const { escalates } = modelOf({ teams, lines: { L1: { escalates: { environment: 0.4, codeDefect: 0.7 } } } }).lines[
      L1
    ];
    expect(complexities.map((_, complexity) => escalates[complexity])).toEqual([0, 0, 0.4, 0.7]);
  });
});

describe('a team', () => {
  const desk = (words: Words) => ({ desk: { work: '1 h', ...words } });

  it('keeps hours by its own clock, not by that of its region or of the period', () => {
    const regions = { west: { zone: 'America/New_York' } };
    for (const words of [{ onDuty: { '09:00': 1, '17:00': 0 } }, { engineers: 1, shifts: ['09-17'] }]) {
      const model = { teams: desk({ ...words, region: 'west', zone: 'Asia/Tokyo' }), regions };
      // Nine o'clock in Tokyo is midnight of Greenwich; who comes at nine in the evening waits for the next morning.
      expect(given(model, [0]).starts()).toEqual([0]);
      expect(given(model, [9 * HOUR]).starts()).toEqual([DAY]);
    }
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

  it('in different units are compared by a usual day’s length', () => {
    const words = (bySeverity: string, byPlan: string) => ({
      promises: { general: { response: bySeverity } },
      plans: { enterprise: { response: byPlan } },
      calendars: { office: { zone: 'UTC', open: 'Mon-Sun 00:00-24:00' } },
      clocks: { businessCalendar: 'office', response: 'stricter' },
    });
    expect(dueOf(words('20 h', '1 business day'), 'dueResponse')).toBe(20 * HOUR);
    expect(dueOf(words('28 h', '1 business day'), 'dueResponse')).toBe(DAY);
  });
});

describe('customers', () => {
  it('pay by the month what they pay by the year', () => {
    const fees = { basic: '1200 CNY/year', enterprise: '90 CNY/month' };
    const { monthlyFees } = modelOf({ teams, customers: { fees } }).customer;
    expect(plans.map((_, plan) => monthlyFees[plan])).toEqual([0, 100, 0, 90]);
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

describe('a judge of one accuracy', () => {
  it('errs to the neighbours, and in the middle to both alike', () => {
    const { severity } = modelOf({ teams, triage: { by: 'ai', accuracy: 0.8 } }).triage.ai!;
    const rows = [0, 1, 2].map((truth) => [...severity.subarray(3 * truth, 3 * truth + 3)]);
    const expected = [
      [0.8, 1, 1],
      [0.1, 0.9, 1],
      [0, 0.2, 1],
    ];
    for (const [truth, row] of rows.entries()) {
      for (const [place, share] of row.entries()) expect(share).toBeCloseTo(expected[truth][place], 12);
    }
  });
});

describe('a release', () => {
  it('is not waited for where a hot fix comes sooner, for each severity its own', () => {
    const { hotFix } = modelOf({
      teams,
      release: { every: '14 days', hotFix: { critical: '4 h', serious: '2 days' } },
    }).repair;
    expect([...hotFix]).toEqual([4 * HOUR, 2 * DAY, Number.POSITIVE_INFINITY]);
  });
});
