/** The charts of the service report: their labels in both languages, their bytes, what they reckon, and when they are left out. */
import { describe, expect, it } from 'vitest';
import type { ResultDocument } from '../../src/planning/result.ts';
import * as report from '../../src/report/index.ts';
import { type ChartSize, type Lang, languages, svg } from '../../src/report/index.ts';
import { detailedDesk, figure } from './detailedDesk.ts';
import { bareDocument } from './fixture.ts';

type Chart = (document: ResultDocument, lang: Lang, size: ChartSize) => ReturnType<typeof report.waitsChart>;

const charts: [string, Chart, Record<Lang, string[]>][] = [
  [
    'backlog',
    (document, lang, size) => report.bandsChart(document, 'backlog', lang, size),
    {
      en: [
        'All open tickets peak at a median of 410',
        '533 or more in one run',
        'L1 rapid response',
        '5 Jan',
        'nine in ten runs',
      ],
      zh: ['全部未结工单', '一线快速响应', '1月5日', '九成的模拟'],
    },
  ],
  [
    'queues',
    (document, lang, size) => report.bandsChart(document, 'queueLength', lang, size),
    { en: ['Longest queue: shanghai-L1', 'median of the runs'], zh: ['排队最长的是 shanghai-L1', '中位数'] },
  ],
  [
    'arrivals',
    report.arrivalsChart,
    {
      en: ['Tuesday from 10:00: 20 in the hour', 'Sun', '12:00', '20 and more'],
      zh: ['周二 10:00', '周日', '20 及以上'],
    },
  ],
  ['volumes', report.volumesChart, { en: ['Busiest week: W07, 1,234 tickets opened', 'W13'], zh: ['W07', '新建工单'] }],
  [
    'clock time',
    report.clockTimeChart,
    {
      en: [
        'tickets’ time: escalation committee (20 %)',
        'January 2026',
        'Awaiting customer or third party',
        'hours of all tickets',
      ],
      zh: ['问题升级委员会（20%）', '2026年1月', '等待用户或第三方'],
    },
  ],
  [
    'ageing',
    report.ageingChart,
    {
      en: ['214 tickets are open', '56.1 %, is under 1 day old', '1 to 3 days', 'tickets open at the period’s end'],
      zh: ['期末有 214 张工单未结', '不足 1 天', '3 至 7 天'],
    },
  ],
];

/** What is drawn and what is read aloud, its lines in one. */
function textOf(drawn: string): string {
  return drawn.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

describe.each(charts)('the chart of %s', (_, chart, labels) => {
  it.each(languages)('draws its labels in %s, without warnings, to the same bytes', async (lang) => {
    for (const size of ['wide', 'narrow'] as const) {
      const warnings: string[] = [];
      const draw = () => svg(chart(detailedDesk(), lang, size)!, { onWarning: (message) => warnings.push(message) });
      const [first, second] = await Promise.all([draw(), draw()]);
      expect(second === first).toBe(true);
      expect(warnings).toEqual([]);
      expect(labels[lang].filter((label) => !textOf(first).includes(label))).toEqual([]);
    }
  });

  it('is left out where the document has no figures for it', () => {
    expect(chart(bareDocument('Nothing', []), 'en', 'wide')).toBeNull();
  });
});

describe('the charts of the service report', () => {
  it('leave out lines and teams at which hardly a ticket is open or waits', () => {
    const desk = detailedDesk();
    const [whole, line] = desk.bands!;
    const small = { ...line, where: { line: 'L3' }, p50: line.p50.map(() => 2) };
    const drawn = JSON.stringify(report.bandsChart({ ...desk, bands: [whole, line, small] }, 'backlog', 'en'));
    expect(drawn).toContain('L1 rapid response');
    expect(drawn).not.toContain('L3 development');
  });

  it('of a single run show no band', () => {
    const drawn = JSON.stringify(report.bandsChart({ ...detailedDesk(), replications: 1 }, 'backlog', 'en'));
    expect(drawn).not.toContain('nine in ten');
    expect(drawn).not.toContain('one run in twenty');
  });

  it('draw no interval below none', () => {
    const rare = (age: string, tickets: number) =>
      figure('tickets', 'count', { state: 'open', age }, 'tickets', tickets, 1);
    const document = bareDocument('Desk', [rare('under1Day', 9), rare('over4Weeks', 0.3)]);
    const { data } = report.ageingChart(document, 'en') as unknown as { data: { values: { low: number }[] } };
    expect(data.values.map(({ low }) => low)).toEqual([8, 0]);
  });

  it('give the hours of the week the class that they belong to', () => {
    const { data } = report.arrivalsChart(detailedDesk(), 'en') as unknown as {
      data: { values: { day: string; hour: number; level: string }[] };
    };
    const levelOf = (day: string, hour: number) =>
      data.values.find((value) => value.day === day && value.hour === hour)!.level;
    // 260 tickets in 13 Tuesdays, 65 in 13 Mondays.
    expect([levelOf('Tue', 10), levelOf('Mon', 0)]).toEqual(['20 and more', '5 to 10']);
  });
});
