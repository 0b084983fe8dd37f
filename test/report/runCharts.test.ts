/** The charts of runs and of single tickets compile, repeat to the byte, say what they show, and reckon rightly. */
import { describe, expect, it } from 'vitest';
import * as report from '../../src/report/index.ts';
import { languages, svg } from '../../src/report/index.ts';
import { bareDocument, wholeDesk } from './fixture.ts';
import { repeated, story, threeLineDesk } from './stories.ts';

type Chart = (lang: report.Lang, size: report.ChartSize) => ReturnType<typeof report.funnelChart>;

const risk: report.Risk = {
  what: 'Mean wait',
  confidence: 0.95,
  rows: [
    { name: 'shanghai-L1', measure: repeated(Array.from({ length: 21 }, (_, run) => 100 + run)) },
    { name: 'development-L3', measure: repeated(Array.from({ length: 21 }, (_, run) => 600 - 10 * run)) },
  ],
};
const desks = [
  { name: 'HelloWorld', document: wholeDesk() },
  { name: 'Industry', document: wholeDesk(1.8) },
] as const;

const charts: [string, Chart, Record<report.Lang, string[]>][] = [
  [
    'mean and risk',
    (lang, size) => report.meanAndRiskChart(risk, lang, size),
    { en: ['shanghai-L1', 'half of the runs', 'Mean wait (h)'], zh: ['development-L3', '半数模拟', '95% 区间'] },
  ],
  [
    'funnel',
    (lang, size) => report.funnelChart(threeLineDesk(), lang, size),
    { en: ['Self-served', 'Taken by staff', 'On to L3', '60 %'], zh: ['自助解决', '人工处理', '转入三线', '60%'] },
  ],
  [
    'ticket',
    (lang, size) => report.ticketTimelineChart(story, lang, size),
    {
      en: ['Ticket 0-asia-7-1', 'in line', 'Nobody', 'Full repair'],
      zh: ['工单 0-asia-7-1', '处理中', '无人', '完全修复'],
    },
  ],
  [
    'two desks',
    (lang, size) => report.twoDesksChart(desks, lang, size),
    { en: ['HelloWorld', 'Industry', 'Solution offered'], zh: ['HelloWorld', '解决方案提供', '紧急故障'] },
  ],
];

describe.each(charts)('the %s chart', (_, chart, labels) => {
  it.each(languages)('draws its labels in %s, without warnings, to the same bytes', async (lang) => {
    for (const size of ['wide', 'narrow'] as const) {
      const warnings: string[] = [];
      const draw = () => svg(chart(lang, size)!, { onWarning: (message) => warnings.push(message) });
      const [first, second] = await Promise.all([draw(), draw()]);
      expect(second === first).toBe(true);
      expect(JSON.stringify(chart(lang, size))).toBe(JSON.stringify(chart(lang, size)));
      expect(warnings).toEqual([]);
      expect(first.match(/NaN|undefined|Infinity/)).toBeNull();
      expect(labels[lang].filter((label) => !first.includes(label))).toEqual([]);
      expect(/^<svg role="img" aria-label="([^"]*)"/.exec(first)?.[1].length).toBeGreaterThan(20);
    }
  });
});

describe('on a page, where its sentence is a heading of its own,', () => {
  it.each(charts)('the %s chart fits the desk and the phone', async (_, chart) => {
    for (const lang of languages) {
      for (const [size, most] of [
        ['wide', 960],
        ['narrow', 350],
      ] as const) {
        const { title, ...untitled } = chart(lang, size)!;
        const drawn = await svg(untitled as NonNullable<ReturnType<Chart>>);
        expect(Number(/ width="(\d+)"/.exec(drawn)![1])).toBeLessThanOrEqual(most);
        expect(title).toBeDefined();
      }
    }
  });
});

it('charts are left out where there is nothing to show', () => {
  const nothing = bareDocument('Nothing', []);
  expect(report.meanAndRiskChart({ ...risk, rows: [] }, 'en')).toBeNull();
  expect(report.riskDetail({ ...risk, rows: [] }, 'en')).toBeNull();
  expect(report.funnelChart(nothing, 'en')).toBeNull();
  expect(report.funnelDetail(nothing, 'en')).toBeNull();
  expect(report.ticketTimelineChart({ ...story, parts: [], minutes: 0 }, 'en')).toBeNull();
  expect(report.ticketTimelineDetail({ ...story, parts: [] }, 'en')).toBeNull();
  expect(report.twoDesksChart([desks[0], { name: 'Nothing', document: nothing }], 'en')).toBeNull();
  expect(report.twoDesksDetail([desks[0], { name: 'Nothing', document: nothing }], 'en')).toBeNull();
});

it('names of a scenario stand in a picture as text, never as markup', async () => {
  const evil = '"><script>alert(1)</script>\\';
  const drawn = [
    report.meanAndRiskChart({ ...risk, what: evil, rows: [{ ...risk.rows[0], name: evil }] }, 'en'),
    report.ticketTimelineChart(
      { ...story, id: evil, severity: evil, parts: story.parts.map((part) => ({ ...part, team: part.team && evil })) },
      'en',
    ),
    report.twoDesksChart([{ ...desks[0], name: evil }, desks[1]], 'en'),
  ];
  for (const spec of drawn) {
    const text = await svg(spec!);
    expect(text).not.toContain('<script');
    expect(text).toContain('alert(1)');
  }
});

describe('mean and risk', () => {
  const valuesOf = (spec: unknown) => (spec as { data: { values: Record<string, number>[] } }).data.values;

  it('stands at the quantiles of single runs, in the unit of the longest', () => {
    // 100, 101 … 120 min: the quantiles of 21 values in equal steps lie at 5, 25, 75 and 95 % of the way.
    const [first] = valuesOf(report.meanAndRiskChart(risk, 'en'));
    const minutes = (value: number) => Math.round(value * 60 * 1e6) / 1e6;
    expect([first.least, first.lower, first.mean, first.upper, first.most].map(minutes)).toEqual([
      101, 105, 110, 115, 119,
    ]);
  });

  it('draws no box from fewer runs than make one', () => {
    const few = { ...risk, rows: [{ name: 'desk', measure: repeated([10, 30]) }] };
    const [row] = valuesOf(report.meanAndRiskChart(few, 'en'));
    expect([row.least, row.lower, row.upper, row.most]).toEqual([20, 20, 20, 20]);
    expect(report.riskDetail(few, 'en')!.rows[0].map(({ text }) => text)).toEqual([
      'desk',
      '20.0 min',
      ...Array(5).fill('–'),
      '2',
    ]);
  });

  it('says of the widest row how far its runs lie apart', () => {
    const { title } = report.meanAndRiskChart(risk, 'en') as { title: { text: string[] } };
    expect(title.text.join(' ')).toBe('Mean wait, development-L3: 8.33 h; nine in ten runs lie within 6.83 – 9.83 h');
  });

  it('keeps shares between none and all', () => {
    const shares = { ...repeated([0.9, 0.95, 1, 1, 1, 1]), unit: 'share' };
    const spec = report.meanAndRiskChart({ ...risk, rows: [{ name: 'desk', measure: shares }] }, 'en');
    expect((spec as unknown as { encoding: { x: { scale: { domain: number[] } } } }).encoding.x.scale.domain[1]).toBe(
      100,
    );
  });
});

describe('the funnel', () => {
  it('divides every step into those that follow from it', () => {
    const rows = report.funnelDetail(threeLineDesk(), 'en')!.rows.map((row) => row.map(({ text }) => text));
    expect(rows).toEqual([
      ['Tickets created', '1,000', '100 %', '–'],
      ['Self-served', '100', '10.0 %', '–'],
      ['Forum answers', '200', '20.0 %', '–'],
      ['Gave up or open', '100', '10.0 %', '–'],
      ['Taken by staff', '600', '60.0 %', '–'],
      ['Solved by L1', '360', '36.0 %', '60.0 %'],
      ['Other end at L1', '40', '4.0 %', '6.7 %'],
      ['On to L2', '200', '20.0 %', '33.3 %'],
      ['On to L3', '50', '5.0 %', '8.3 %'],
    ]);
  });

  it('sets every bar beneath what it comes from', () => {
    const { values } = (report.funnelChart(threeLineDesk(), 'en') as unknown as { data: { values: Bar[] } }).data;
    expect(values.map(({ from, to }) => [from, to])).toEqual([
      [0, 1000],
      [0, 100],
      [100, 300],
      [300, 400],
      [400, 1000],
      [400, 760],
      [760, 800],
      [800, 1000],
      [950, 1000],
    ]);
  });

  it('leaves out what a desk does not have', () => {
    const desk = threeLineDesk();
    const plain = {
      ...desk,
      measures: desk.measures.filter(({ where }) => where.line === undefined && where.state !== 'forum'),
    };
    const steps = report.funnelDetail(plain, 'en')!.rows.map(([name]) => name.text);
    expect(steps).not.toContain('Forum answers');
    expect(steps).not.toContain('On to L2');
  });
});
interface Bar {
  readonly from: number;
  readonly to: number;
}

describe('the chart of a ticket', () => {
  const panels = (report.ticketTimelineChart(story, 'en') as unknown as { vconcat: Panel[] }).vconcat;

  it('tells who had it, teams first', () => {
    expect([...new Set(panels[0].data.values.map(({ row }) => row))].sort()).toEqual([
      'Customer',
      'Nobody',
      'shanghai-L1',
      'shanghai-L2',
    ]);
    expect(panels[0].encoding.y.sort).toEqual(['shanghai-L1', 'shanghai-L2', 'Customer', 'Nobody']);
  });

  it('runs each clock to its stop and lets it pause for the customer', () => {
    const repair = panels[1].data.values.filter(({ row }) => row === 'Full repair');
    expect(repair.map(({ from, to, runs }) => [from * 60, to * 60, runs])).toEqual([
      [0, 30, true],
      [30, 90, false],
      [90, 200, true],
    ]);
    const response = panels[1].data.values.filter(({ row }) => row === 'First response');
    expect(response.map(({ to }) => Math.round(to * 60))).toEqual([20]);
  });

  it('tells kept, late, running and unpromised clocks apart', () => {
    const rows = report.ticketTimelineDetail(story, 'en')!.rows.slice(-4);
    expect(rows.map((row) => row.map(({ text }) => text).slice(0, 4))).toEqual([
      ['First response', 'kept, 10 min early', '0', '20 min'],
      ['Initial diagnosis', 'late by 2.33 h', '0', 'still running'],
      ['Solution offered', 'no promise', '0', '3 h'],
      ['Full repair', 'late by 20 min', '0', '3.33 h'],
    ]);
  });

  it('leaves a promise that lies far beyond its end to the side', () => {
    const far = { ...story, clocks: [{ ...story.clocks[3], due: 100_000 }] };
    const [, clocks] = (report.ticketTimelineChart(far, 'en') as unknown as { vconcat: Panel[] }).vconcat;
    const marks = clocks.layer!.flatMap(({ data }) => data?.values ?? []);
    expect(marks[0].due).toBeNull();
    expect(marks[0].label).toContain('early');
  });
});
interface Panel {
  readonly data: { readonly values: readonly { row: string; from: number; to: number; runs: boolean }[] };
  readonly encoding: { readonly y: { readonly sort: string[] } };
  readonly layer?: readonly { readonly data?: { readonly values: readonly { due: number | null; label: string }[] } }[];
}

describe('two desks', () => {
  it('are set side by side for the promises that both give', () => {
    const industry = wholeDesk(1.8);
    const measures = industry.measures.filter(({ where }) => where.severity !== 'general');
    const rows = report.twoDesksDetail(
      [desks[0], { name: 'Industry', document: { ...industry, measures } }],
      'en',
    )!.rows;
    expect(rows).toHaveLength(8);
    expect(rows[0].map(({ text }) => text)).toEqual(['Critical', 'First response', '98.7 %', '98.7 %']);
  });

  it('are told by the promise in which they lie furthest apart', () => {
    const { title } = report.twoDesksChart(desks, 'en') as { title: { text: string[] } };
    expect(title.text.join(' ')).toBe(
      'Furthest apart in full repair of critical tickets: HelloWorld 93.6 %, Industry 89.5 %',
    );
  });
});
