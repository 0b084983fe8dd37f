/** Every chart compiles, repeats to the byte, and says what it shows in both languages. */
import { describe, expect, it } from 'vitest';
import type { ResultDocument } from '../../src/planning/result.ts';
import * as report from '../../src/report/index.ts';
import { type ChartSize, type Lang, languages, svg } from '../../src/report/index.ts';
import { bareDocument, plainDesk, publishedRows, wholeDesk } from './fixture.ts';

type Chart = (document: ResultDocument, lang: Lang, size: ChartSize) => ReturnType<typeof report.waitsChart>;

const charts: [string, Chart, Record<Lang, string[]>][] = [
  [
    'attainment',
    report.attainmentChart,
    { en: ['Critical', 'Full repair', '98.7 %'], zh: ['紧急故障', '完全修复', '98.7%'] },
  ],
  [
    'stage times',
    report.stageTimesChart,
    { en: ['Promise 15 min', 'Promise 3 business days'], zh: ['承诺 15 分钟', '承诺 3 个工作日'] },
  ],
  [
    'week',
    report.weekChart,
    { en: ['L1 rapid response', 'Engineers on duty', 'Sun'], zh: ['一线快速响应', '在岗工程师', '日'] },
  ],
  ['occupancy', report.occupancyChart, { en: ['shanghai-L1', '95 % and more'], zh: ['shanghai-L1', '95% 及以上'] }],
  [
    'benchmark',
    (document, lang, size) => report.benchmarkChart(document, wholeDesk(1.8), publishedRows, lang, size),
    { en: ['First-line resolution (%)', 'Industry', '52 min'], zh: ['一线解决率', '行业平均', '52 分钟'] },
  ],
  [
    'waits',
    report.waitsChart,
    { en: ['development-L3', '10.2 h', '1 day'], zh: ['development-L3', '10.2 小时', '1天'] },
  ],
  [
    'weeks',
    report.weeksChart,
    { en: ['First response (min)', 'Open tickets', 'W13'], zh: ['响应时间', '未结工单', 'W13'] },
  ],
];
const sizes: ChartSize[] = ['wide', 'narrow'];

describe.each(charts)('the %s chart', (_, chart, labels) => {
  it.each(languages)('draws its labels in %s, without warnings, to the same bytes', async (lang) => {
    for (const size of sizes) {
      const warnings: string[] = [];
      const draw = () => svg(chart(wholeDesk(), lang, size)!, { onWarning: (message) => warnings.push(message) });
      const [first, second] = await Promise.all([draw(), draw()]);
      expect(second === first).toBe(true);
      expect(warnings).toEqual([]);
      expect(first.match(/NaN|undefined|Infinity/)).toBeNull();
      expect(labels[lang].filter((label) => !first.includes(label))).toEqual([]);
      expect(/^<svg role="img" aria-label="([^"]*)"/.exec(first)?.[1].length).toBeGreaterThan(20);
    }
  });

  it('is left out where the document has no figures for it', () => {
    expect(chart(bareDocument('Nothing', []), 'en', 'wide')).toBeNull();
  });
});

describe('charts', () => {
  it('fit the phone', async () => {
    for (const lang of languages) {
      for (const [, chart] of charts) {
        const drawn = await svg(chart(wholeDesk(), lang, 'narrow')!);
        expect(Number(/ width="(\d+)"/.exec(drawn)![1])).toBeLessThanOrEqual(350);
      }
    }
  });

  it('of a plain desk show its one team', async () => {
    expect(await svg(report.waitsChart(plainDesk(), 'en')!)).toContain('Longest wait: desk, 16.5 min on average');
  });

  it('keep the ids of several pictures on a page apart', async () => {
    const ids = (text: string) => [...text.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    const clipped = {
      data: { values: [{ a: 1 }] },
      mark: { type: 'bar' as const, clip: true },
      encoding: { x: { field: 'a', type: 'quantitative' as const } },
    };
    const drawn = await svg(clipped, { idPrefix: 'first-' });
    expect(ids(drawn)).toEqual(['first-clip1']);
    expect(drawn).toContain('url(#first-clip1)');
  });

  it('mark business days as days of 24 hours', () => {
    const values = JSON.stringify(report.stageTimesChart(wholeDesk(), 'en'));
    expect(values).toContain('"promise":4320,"align":"right","label":"Promise 3 business days"');
  });

  it('draw whole distributions: what lies off the axis is left to its end', () => {
    const document = {
      ...bareDocument('Edges', []),
      distributions: [
        {
          measure: 'response',
          where: { severity: 'critical' },
          bounds: [0, 0.5, 1, 2, 4, 1e6, 1e7],
          shares: [0.2, 0.2, 0.4, 0, 0.1, 0.1],
        },
      ],
    };
    const spec = report.stageTimesChart(document, 'en') as unknown as {
      data: { values: { from: number; height: number }[] };
    };
    expect(spec.data.values.map(({ from, height }) => [from, height])).toEqual([
      [1, 1],
      [2, 0],
      [4, 0.25],
      [86_400, 0],
    ]);
  });
});
