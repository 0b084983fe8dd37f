/** Truth cases M7 and N: what promises, triage and workload come to, as the desk and the formulas answer. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBenchmarks } from '../../src/cli/benchmarks.ts';
import { deterministic, exponential } from '../../src/kernel/laws.ts';
import { WRONG_SEVERITY } from '../../src/observations/log.ts';
import { addOnTable } from '../../src/scenario/promise.ts';
import { incompleteBeta } from '../../src/statistics/incompleteBeta.ts';
import { meanBusy } from '../../src/theory/infiniteServers.ts';
import { given, modelOf, run, type Words } from '../desk/given.ts';
import { expectRelative } from './relative.ts';

/** A software maker's promises as its article prints them. */
const promises = {
  critical: { response: '15 min', diagnosis: '1 h', solution: '4 h', repair: '24 h', specialRepair: '48 h' },
  serious: { response: '30 min', diagnosis: '2 h', solution: '8 h', repair: '3 business days' },
  general: { response: '2 h', diagnosis: '24 h', solution: '3 business days', repair: '7 business days' },
};
const severities = ['critical', 'serious', 'general'] as const;
const office: Words = {
  calendars: { office: { zone: 'UTC', open: 'Mon-Fri 09:00-17:00' } },
  clocks: { businessCalendar: 'office' },
};
const MONDAY_NINE = 540;
const DAY = 1440;

describe('N1 the article’s promises', () => {
  const arrivals = severities.map((severity) => ({ at: MONDAY_NINE, severity }));
  const desk: Words = { ...office, promises, teams: { desk: { engineers: 3, work: '1 min' } } };

  it('are due after 15 minutes to 7 business days', () => {
    const story = given(desk, arrivals);
    const due = (ticket: number) => {
      const { dueResponse, dueDiagnosis, dueSolution, dueRepair } = story.ticket(ticket);
      return [dueResponse, dueDiagnosis, dueSolution, dueRepair].map((at) => at - MONDAY_NINE);
    };
    expect(due(0)).toEqual([15, 60, 240, 1440]);
    expect(due(1)).toEqual([30, 120, 480, 3 * DAY]);
    expect(due(2)).toEqual([120, 1440, 3 * DAY, 9 * DAY]);
  });

  it('are answered in half the time with the priority plan, and repaired in 48 h where the case is special', () => {
    const priority = { customers: { addOns: { priorityPlan: { basic: 1 } } }, addOns: { priorityPlan: {} } };
    const story = given({ ...desk, ...priority, tickets: { specialCase: 1 } }, arrivals);
    expect([0, 1, 2].map((ticket) => story.ticket(ticket).dueResponse - MONDAY_NINE)).toEqual([7.5, 15, 60]);
    expect(story.ticket(0).dueRepair - MONDAY_NINE).toBe(2880);
  });

  it.each([
    ['critical', 'repair', 2160],
    ['serious', 'solution', 720],
    ['general', 'diagnosis', 2160],
  ] as const)(
    'bring %s tickets before the committee at one and a half of the %s promise: %d min',
    (severity, clock, minutes) => {
      const story = given(
        {
          ...desk,
          teams: { desk: { engineers: 1, work: '20 days' }, board: { line: 'committee', onDuty: 1 } },
          committee: { afterPromiseShare: 1.5, clock, work: '10 min' },
          routing: { order: 'first-in-first-out' },
        },
        [
          { at: 0, severity: 'critical' },
          { at: 1, severity },
        ],
      );
      expect(story.path(1)[0]).toEqual(['board', 1 + minutes, 1 + minutes + 10]);
    },
  );
});

describe('N2 an availability of 99.95 %', () => {
  it('is the default, and allows 21.6 minutes in a month of 30 days', () => {
    const { businessCritical } = addOnTable.parse({ businessCritical: {} });
    const down = 1 - businessCritical!.availability;
    expectRelative(30 * DAY * down, 21.6);
    expectRelative(90 * DAY * down, 64.8);
    expectRelative(92 * DAY * down, 66.24);
    expectRelative(365 * DAY * down, 262.8);
  });
});

describe('N4 a quarter of 400 tickets', () => {
  it.each([
    [0.93, 0.0656947884944],
    [0.95, 0.559112062466],
    [0.96, 0.87274634165],
    [0.97, 0.989546258157],
  ])('kept with probability %d each attains 95 % with probability %d', (p, attains) => {
    // P(X >= k) of n is the share of the beta law (k, n - k + 1) up to p.
    expectRelative(incompleteBeta(p, 380, 21), attains);
  });
});

describe('N6 a triage that errs as its table says', () => {
  it('takes so many for critical, and errs so often', () => {
    // One engineer with a very long first ticket: nobody looks at the others and corrects them.
    const model = modelOf({
      arrivals: { rate: '20000/day' },
      period: { to: '2026-01-12', runOut: '0 min' },
      tickets: { severity: { critical: 0.05, serious: 0.2, general: 0.75 } },
      triage: {
        by: 'ai',
        severityMatrix: [
          [0.88, 0.1, 0.02],
          [0.06, 0.82, 0.12],
          [0.01, 0.07, 0.92],
        ],
        skillAccuracy: 1,
      },
      teams: { desk: { engineers: 1, work: '60 days' } },
    });
    const rows = run(model).ticketRows.slice(1);
    const share = (counts: (row: (typeof rows)[number]) => boolean) => rows.filter(counts).length / rows.length;
    const is = (found: number, truth: number) =>
      expect(Math.abs(found - truth)).toBeLessThan(4.5 * Math.sqrt((truth * (1 - truth)) / rows.length));
    expect(rows.length).toBeGreaterThan(100_000);
    [0.0635, 0.2215, 0.715].forEach((truth, severity) => {
      is(
        share((row) => row.assigned === severity),
        truth,
      );
    });
    is(
      share((row) => row.assigned === row.severity),
      0.898,
    );
    is(
      share((row) => row.assigned > row.severity),
      0.03,
    );
    is(
      share((row) => row.assigned < row.severity),
      0.072,
    );
    is(
      share((row) => (row.flags & WRONG_SEVERITY) !== 0),
      0.102,
    );
    const right = (severity: number) =>
      share((row) => row.assigned === severity && row.severity === severity) /
      share((row) => row.assigned === severity);
    [0.692913385827, 0.740406320542, 0.965034965035].forEach((truth, severity) => {
      expectRelative(right(severity), truth, 0.03);
    });
    const chance = [0.0635 * 0.05, 0.2215 * 0.2, 0.715 * 0.75].reduce((sum, both) => sum + both, 0);
    expectRelative((share((row) => row.assigned === row.severity) - chance) / (1 - chance), 0.754969671491, 0.02);
  });
});

describe('M7 a ticket taken for general until it is looked at, three hours later', () => {
  const desk = (retroactive: boolean): Words => ({
    teams: { desk: { engineers: 1, work: '180 min' } },
    promises: { critical: { solution: '4 h' } },
    clocks: { retroactive },
    triage: {
      by: 'ai',
      severityMatrix: [
        [0, 0, 1],
        [0, 1, 0],
        [0, 0, 1],
      ],
      skillAccuracy: 1,
    },
  });
  const nine = 2 * DAY + 9 * 60;
  const arrivals = [
    { at: nine, severity: 'general' as const },
    { at: nine, severity: 'critical' as const },
  ];

  it('is due at 13:00 where the clock counts from the start', () => {
    expect(given(desk(true), arrivals).ticket(1).dueSolution).toBe(nine + 240);
  });

  it('is due at 16:00 where it starts afresh', () => {
    expect(given(desk(false), arrivals).ticket(1).dueSolution).toBe(nine + 180 + 240);
  });
});

describe('arithmetic of work', () => {
  it('N7 misrouted tickets cost the first line 0.05 erlang: 0.3 an hour of ten minutes', () => {
    expectRelative(meanBusy(0.3, deterministic(1 / 6)), 0.05);
  });

  it('N12 120 tickets a day that take 2.5 days are 300 open ones', () => {
    expectRelative(meanBusy(120, exponential(2.5)), 300);
  });

  it('N11 the printed benchmarks differ as the article says', () => {
    const file = 'data/benchmarks/techserve-2023.csv';
    const { rows } = parseBenchmarks(readFileSync(file, 'utf8'), file);
    const [response, resolution, repair, satisfaction] = rows.map((row) => ({
      published: row.published!,
      industry: row.industry!,
    }));
    expectRelative(response.published / response.industry, 0.538461538462);
    expectRelative(1 - response.published / response.industry, 0.461538461538);
    expectRelative(repair.published / repair.industry, 0.544117647059);
    expectRelative(100 * (resolution.published - resolution.industry), 19);
    expectRelative(satisfaction.published - satisfaction.industry, 0.6);
  });
});
