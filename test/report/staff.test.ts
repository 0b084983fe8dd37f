import { describe, expect, it } from 'vitest';
import type { KeptTarget, StaffDocument, TriedStaffing } from '../../src/planning/staff/staff.ts';
import { bestForTheirCost, frontierChart } from '../../src/report/charts/frontier.ts';
import { staffHoursChart } from '../../src/report/charts/staffHours.ts';
import { frontierTable, tightest } from '../../src/report/staff/frontierTable.ts';
import { neighboursTable } from '../../src/report/staff/neighboursTable.ts';
import { causeOf, limitsTable, staffingTable, targetsTable } from '../../src/report/staff/tables.ts';
import { staffFacts } from '../../src/report/staff.ts';
import { svg } from '../../src/report/svg.ts';

const level = (estimate: number) => ({ estimate, low: estimate - 0.01, high: estimate + 0.01 });
const target = (clock: string, planned: number | null, others: Partial<KeptTarget> = {}): KeptTarget => ({
  measure: 'attainment',
  statistic: 'share',
  where: { clock },
  unit: 'share',
  sense: 'atLeast',
  value: 0.95,
  verdict: 'proven',
  present: level(0.93),
  planned: planned === null ? null : level(planned),
  limits: [{ step: 'unlimited', ...level(0.99) }],
  ...others,
});
const tried = (price: number, levels: number[], role: TriedStaffing['role'] = 'tried'): TriedStaffing => ({
  role,
  engineers: price / 1000,
  price,
  levels,
  keeps: levels.every((each) => each >= 0.95),
});
const beyond = target('repair', null, {
  verdict: 'beyond',
  present: null,
  limits: [
    { step: 'unlimited', ...level(0.8) },
    { step: 'aroundTheClock', ...level(0.9) },
    { step: 'answersAtOnce', ...level(0.97) },
  ],
});
const hoursOf = (
  team: string,
  line: string,
  at: (hour: number) => [offered: number, present: number, planned: number],
) => {
  const rows = Array.from({ length: 168 }, (_, hour) => at(hour));
  const [offered, present, planned] = [0, 1, 2].map((place) => rows.map((row) => row[place]));
  return { team, line, offered, present, planned };
};
const document: StaffDocument = {
  format: 1,
  queuecast: '0.1.0',
  command: 'staff',
  scenario: { name: 'Desk', sha256: 'f00' },
  seed: '1',
  confidence: 0.95,
  period: { from: '2026-01-01T00:00+00:00', to: '2026-04-01T00:00+00:00', zone: 'UTC', warmUpMinutes: 0 },
  currency: 'EUR',
  warnings: [],
  replications: 4,
  outcome: 'beyond',
  priced: true,
  targets: [target('response', 0.97), beyond, target('solution', 0.96)],
  posts: [
    {
      team: 'first',
      line: 'L1',
      hours: '08-16',
      path: 'teams.first.shifts.0.engineers',
      present: 5,
      planned: 7,
      cost: 1000,
    },
    { team: 'second', line: 'L2', hours: '', path: 'teams.second.engineers', present: 4, planned: 3, cost: 1000 },
  ],
  hours: [
    hoursOf('first', 'L1', (hour) => (hour % 24 >= 8 && hour % 24 < 16 ? [3, 4, 6] : [1, 0, 0])),
    hoursOf('second', 'L2', (hour) => (hour === 34 ? [2, 4, 5] : [2, 4, 3])),
    hoursOf('third', 'L1', () => [0.5, 1, 1]),
  ],
  price: { present: 9000, planned: 10000 },
  staffCost: null,
  exact: null,
  proof: { replications: 16, attempts: 2, eachConfidence: 0.998 },
  search: { staffings: 6, replications: 24, finished: true, program: { price: 10000, bound: 9990 }, least: 9500 },
  neighbours: [
    {
      path: 'teams.first.shifts.0.engineers',
      step: -1,
      levels: [level(0.92), level(0.955)],
      gains: [level(-0.05), level(-0.005)],
      breaks: [0],
      doubtful: [1],
      mayGo: 0,
    },
    {
      path: 'teams.first.shifts.0.engineers',
      step: 1,
      levels: [level(0.99), level(0.965)],
      gains: [level(0.02), level(0.005)],
      breaks: [],
      doubtful: [],
      mayGo: null,
    },
    { path: 'teams.second.engineers', step: -1, levels: null, gains: null, breaks: [], doubtful: [], mayGo: null },
  ],
  tried: [
    tried(8000, [0.9, 0.91]),
    tried(9000, [0.93, 0.94], 'present'),
    tried(9000, [0.92, 0.93]),
    tried(10000, [0.97, 0.96], 'plan'),
    tried(12000, [0.98, 0.955]),
  ],
};
const textOf = (rows: readonly (readonly { text: string }[])[] | undefined) =>
  rows?.map((row) => row.map(({ text }) => text));

describe('the report of a staffing', () => {
  it('says in one sentence what is kept for how much', () => {
    expect(staffFacts(document, 'en')[1]).toBe(
      '2 of 3 targets are kept for EUR 10,000; the others no staffing keeps. The present staff is EUR 9,000.',
    );
    expect(staffFacts(document, 'zh')[1]).toContain('3 项目标中有 2 项');
  });

  it('shows each target with what was asked, its level and its proof', () => {
    expect(textOf(targetsTable(document, 'en').rows)).toEqual([
      ['Promises kept: first response', '≥ 95 %', '93.0 %', '97.0 %', 'kept'],
      ['Promises kept: full repair', '≥ 95 %', '–', '–', 'beyond any staffing'],
      ['Promises kept: solution offered', '≥ 95 %', '93.0 %', '96.0 %', 'kept'],
    ]);
    expect(targetsTable(document, 'en').rows[0][3].detail).toBe('surely ≥ 96 %');
  });

  it('names the first step that lets a target be kept, or the work itself', () => {
    expect(causeOf(beyond)).toBe('answersAtOnce');
    expect(causeOf({ ...beyond, limits: beyond.limits.slice(0, 2) })).toBe('work');
    expect(limitsTable(document, 'en')?.rows[0].at(-1)?.text).toBe('Waiting for customers');
    expect(limitsTable({ ...document, targets: [document.targets[0]] }, 'en')).toBeNull();
  });

  it('lists the posts with their change, and all together', () => {
    expect(textOf(staffingTable(document, 'en').rows)).toEqual([
      ['first', '08-16', '5', '7', '+2', 'EUR 1,000'],
      ['second', 'always', '4', '3', '−1', 'EUR 1,000'],
      ['All together', '', '9', '10', '+1', 'EUR 9,000 → EUR 10,000'],
    ]);
  });

  it('tells what one fewer breaks and what one more brings', () => {
    const rows = neighboursTable(document, 'en')!.rows;
    expect(rows[0][1]).toEqual({ text: 'first response', detail: 'broken: 92.0 % (91.0 – 93.0 %)' });
    expect(rows[0][2].text).toBe('0');
    expect(rows[0][3].detail).toBe('+2.00 pp (+1.00 to +3.00)');
    expect(rows[1][1].text).toBe('too few for the work');
  });

  it('says whether the plan is tight, and how much dearer than need be it is at most', () => {
    expect(staffFacts(document, 'en').slice(-2)).toEqual([
      'Tight: one engineer fewer at any post breaks a target, or can no longer be proven to keep them all',
      'No staffing below EUR 9,500 keeps the targets, as far as all staffings tried tell: the plan is at most 5 % too dear',
    ]);
    const [first, ...others] = document.neighbours;
    const loose = { ...document, neighbours: [{ ...first, breaks: [], doubtful: [], mayGo: 2 }, ...others] };
    expect(staffFacts(loose, 'en').at(-2)).toBe(
      'Not tight: one engineer fewer should do as well at one post (--effort, --proof)',
    );
    expect(staffFacts(loose, 'zh').at(-2)).toContain('1 个岗位');
    expect(neighboursTable(loose, 'en')!.rows[0].map(({ text }) => text)).toEqual([
      'first',
      'all targets still hold',
      '2',
      'first response',
    ]);
  });

  it('keeps of the staffings tried those that none betters, around the tightest targets', () => {
    expect(tightest(document, 1)).toEqual([1]);
    expect(frontierTable(document, 'en', 2)!.rows.map(([price]) => price.value)).toEqual([8000, 9000, 10000, 12000]);
    expect(
      bestForTheirCost(
        document.tried.map((each) => ({ ...each, level: each.levels[1]! })),
        { sense: 'atLeast' },
      ),
    ).toEqual([0, 1, 3].map((index) => ({ ...document.tried[index], level: document.tried[index].levels[1] })));
  });

  it.each(['en', 'zh'] as const)('draws cost against each target, the same bytes each time, in %s', async (lang) => {
    const chart = frontierChart(document, 0, lang)!;
    const drawn = await svg(chart);
    expect(drawn).toBe(await svg(chart));
    expect(drawn).toContain(lang === 'en' ? 'the plan' : '方案');
    expect(frontierChart(document, 2, lang)).toBeNull();
  });
});

describe('staff by hour of the week', () => {
  it('adds the teams of a line, L1 first, and names the busiest hour', () => {
    const chart = staffHoursChart(document, 'en')!;
    const { values } = chart.data as {
      values: { panel: string; hour: number; offered: number; planned: number; present: number }[];
    };
    expect([...new Set(values.map(({ panel }) => panel))]).toEqual(['L1 rapid response', 'L2 specialists']);
    expect(values.filter(({ hour }) => hour === 34)).toEqual([
      { panel: 'L1 rapid response', hour: 34, offered: 3.5, planned: 7, present: 5 },
      { panel: 'L2 specialists', hour: 34, offered: 2, planned: 5, present: 4 },
    ]);
    expect(JSON.stringify(chart.title)).toContain(
      'Most are at work on Tuesday at 10:00: 12 engineers, while the work that arrives would keep 5.5 busy',
    );
  });

  it('is not drawn without a plan', () => {
    const without = document.hours.map((team) => ({ ...team, planned: null }));
    expect(staffHoursChart({ ...document, hours: without }, 'en')).toBeNull();
  });

  it.each(['en', 'zh'] as const)('is drawn in %s without warnings', async (lang) => {
    for (const size of ['wide', 'narrow'] as const) {
      const warnings: string[] = [];
      const drawn = await svg(staffHoursChart(document, lang, size)!, { onWarning: (text) => warnings.push(text) });
      expect(warnings).toEqual([]);
      expect(drawn.match(/NaN|undefined|Infinity/)).toBeNull();
    }
  });
});

describe('the chart of what service costs', () => {
  it('leaves out what is far dearer than plan and present staff', () => {
    const far = { ...document, tried: [...document.tried, tried(90_000, [0.99, 0.99])] };
    const prices = (of: StaffDocument) =>
      (frontierChart(of, 0, 'en')!.data as { values: { price: number }[] }).values.map(({ price }) => price);
    expect(prices(far)).toEqual(prices(document));
  });

  it('says how well the last program was solved', () => {
    expect(staffFacts(document, 'en')).toContain('Last integer program: EUR 10,000, solved to within 0.1 %');
  });
});
