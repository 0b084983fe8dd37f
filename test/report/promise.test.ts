/** How much room promises leave, as a picture: what it says follows the figures. */
import { describe, expect, it } from 'vitest';
import type { Difference } from '../../src/planning/compare/comparison.ts';
import type { FrontierPoint } from '../../src/planning/promise/frontier.ts';
import type { PromiseDocument, PromiseTarget } from '../../src/planning/promise/promiseDocument.ts';
import { promiseFrontierChart } from '../../src/report/charts/promiseFrontier.ts';
import { promiseRoomChart } from '../../src/report/charts/promiseRoom.ts';
import { languages, svg } from '../../src/report/index.ts';
import { promiseFrontierTables } from '../../src/report/promise/frontierTable.ts';
import { judgedPromises, slackPromises, tightestCell } from '../../src/report/promise/names.ts';
import { gainSentences, promiseSentences, runSentences } from '../../src/report/promise/promiseReport.ts';
import { wholeDesk } from './fixture.ts';

const target = (clock: string, now: number, tightest: number, keptLow: number): PromiseTarget => ({
  severity: 'serious',
  clock,
  unit: 'minutes',
  now: { least: now, most: now },
  keptNow: { estimate: keptLow > 0.5 ? 0.97 : 0.3, low: keptLow, high: 1 },
  tightest: { estimate: tightest, low: tightest * 0.9, high: null },
  promise: tightest,
  keptThen: { estimate: 1, low: 0.9, high: 1 },
  tickets: 100,
});
const targets = [target('response', 30, 15, 0.96), target('repair', 480, 960, 0.2)];
const policy = {
  name: 'Desk',
  settings: [],
  sha256: '',
  feedback: [],
  runAgain: false,
  targets,
  outcomes: [],
  scoredOn: null,
  ownRunFor: [],
  onFrontier: null,
};
const document: PromiseDocument = {
  ...wholeDesk(),
  command: 'promise',
  assurance: 0.95,
  attain: 0.95,
  policies: [policy],
  differences: [],
  frontier: [],
};

describe('the chart of what promises leave', () => {
  it.each(languages)('is drawn in %s without warnings, to the same bytes', async (lang) => {
    for (const size of ['wide', 'narrow'] as const) {
      const warnings: string[] = [];
      const spec = promiseRoomChart(document, policy, lang, size)!;
      const draw = () => svg(spec, { onWarning: (text) => warnings.push(text) });
      const [first, second] = await Promise.all([draw(), draw()]);
      expect(second === first).toBe(true);
      expect(warnings).toEqual([]);
      expect(first.match(/NaN|undefined|Infinity/)).toBeNull();
      expect(first).toContain(lang === 'zh' ? '200%' : '200 %');
    }
  });

  it('says how many promises are beyond reach, and how many are surely kept', () => {
    const title = (policies: readonly PromiseTarget[]) =>
      JSON.stringify(promiseRoomChart(document, { ...policy, targets: policies }, 'en')!.title);
    expect(title(targets)).toContain('1 of 2 promises is not kept in 95 % of periods');
    expect(title(targets.slice(0, 1))).toContain('the one promise is kept');
    expect(promiseRoomChart(document, { ...policy, targets: [] }, 'en')).toBeNull();
  });

  it('counts a promise as broken where the strictest plan is not served, though the longest would be', () => {
    const byPlan = { ...targets[0], now: { least: 15, most: 120 }, tightest: { estimate: 97, low: 93, high: 112 } };
    const broken = { ...byPlan, keptNow: { estimate: 0, low: 0, high: 0.04 } };
    const [{ title, data }] = [promiseRoomChart(document, { ...policy, targets: [broken] }, 'en')!];
    expect(JSON.stringify(title)).toContain('the one promise is not kept');
    expect(JSON.stringify(data)).toContain('"kind":"kept in fewer"');
  });

  it('says in words which promises are surely kept, which are not, and which could be stricter', () => {
    const { kept, broken, open } = judgedPromises(document);
    expect([kept, broken, open].map((each) => each.map(({ clock }) => clock))).toEqual([['response'], [], ['repair']]);
    expect(slackPromises(document)).toEqual(kept);
    expect(promiseSentences(document, 'en')).toEqual([
      '1 of the 2 promises listed here is surely kept in 95 % of periods as it stands.',
      'Not certain either way after 20 periods (promised now → can be promised): serious, full repair (8 h → 16 h).',
      'Could be made stricter (promised now → can be promised): serious, first response (30 min → 15 min).',
    ]);
    expect(promiseSentences(document, 'zh')[2]).toBe(
      '可以收紧（现行承诺 → 可承诺）：严重故障，响应时间（30 分钟 → 15 分钟）。',
    );
  });

  it('writes a tightest promise and its limits in one unit', () => {
    const found = (unit: PromiseTarget['unit'], estimate: number, low: number | null, high: number | null) => {
      const { text, detail } = tightestCell({ ...targets[0], unit, tightest: { estimate, low, high } }, 'en');
      return [text, detail];
    };
    expect(found('minutes', 100, 93, 600)).toEqual(['100 min', '93 – 600 min']);
    expect(found('businessMinutes', 50.2, 42.2, 545)).toEqual(['50.2 min of business time', '42 – 545 min']);
    expect(found('businessDays', 2.13, 2.11, 2.29)).toEqual(['2.13 business days', '2.11 – 2.29']);
    expect(found('businessDays', 1, 1, 1)).toEqual(['1 business day', '']);
    expect(found('minutes', 150, 90, null)).toEqual(['2.50 h', 'from 1.5 h']);
  });
});

const about = (estimate: number) => ({ estimate, low: 0.99 * estimate, high: 1.01 * estimate });
const point = (place: number, length: number, kept: number, credits: number): FrontierPoint => ({
  policy: place,
  factor: length,
  length,
  replications: 20,
  sameRun: place === 0,
  attainment: { estimate: kept, low: kept - 0.01, high: kept + 0.01 },
  staff: about(length < 0.6 ? 101_000 : 100_000),
  credits: about(credits),
  cost: about((length < 0.6 ? 101_000 : 100_000) + credits),
  licenceDays: null,
  best: kept >= 0.95,
});
const frontier = [
  point(0, 0.5, 0.93, 3000),
  point(0, 1, 0.97, 1000),
  point(1, 0.45, 0.91, 4000),
  point(1, 0.9, 0.96, 1500),
];
const policies = [policy, { ...policy, name: 'Stricter', ownRunFor: ['committee', 'work'] as const }];
const side: PromiseDocument = { ...document, currency: 'EUR', policies, frontier };

describe('the frontier of promises', () => {
  it.each(languages)('is drawn in %s without warnings, with what half as long a promise costs', async (lang) => {
    for (const size of ['wide', 'narrow'] as const) {
      const warnings: string[] = [];
      const drawn = await svg(promiseFrontierChart(side, lang, size)!, { onWarning: (text) => warnings.push(text) });
      expect(warnings).toEqual([]);
      expect(drawn.match(/NaN|undefined|Infinity/)).toBeNull();
    }
    // Of credits alone, though the staff costs more under half the promise as well.
    expect(JSON.stringify(promiseFrontierChart(side, lang)!.title)).toContain('EUR 2,000');
    expect(promiseFrontierChart(document, lang)).toBeNull();
  });

  it('stands in a table with what is kept, and which rows are on it', () => {
    const tables = promiseFrontierTables(side, 'en');
    expect(tables.map(({ title, rows }) => [title, ...rows.map((row) => row.map(({ text }) => text))])).toEqual([
      [
        'Desk: stricter and looser promises',
        ['50 %', '93.0 %', 'EUR 3,000', 'EUR 104,000', ''],
        ['100 %', '97.0 %', 'EUR 1,000', 'EUR 101,000', 'on the frontier'],
      ],
      [
        'Stricter: stricter and looser promises',
        ['45 %', '91.0 %', 'EUR 4,000', 'EUR 105,000', ''],
        ['90 %', '96.0 %', 'EUR 1,500', 'EUR 101,500', 'on the frontier'],
      ],
    ]);
    const notes = tables.map(({ note }) => note ?? '').join(' ');
    expect(notes).toContain('to the last bit');
    expect(notes).toContain('20 periods were simulated');
    expect(promiseFrontierTables(document, 'en')).toEqual([]);
  });

  it('says whose runs a policy was scored on, or why it has its own', () => {
    expect(runSentences(side, 'en')).toEqual([
      'Stricter has runs of its own: the committee is called by a share of the promise; it changes more than what is promised and paid.',
    ]);
    const scored = { ...side, policies: [policy, { ...policies[1], scoredOn: 'Desk', ownRunFor: [] }] };
    expect(runSentences(scored, 'en')[0]).toContain('Stricter is scored on the runs of Desk');
  });

  it('says who gains by measure, with the plans in brackets', () => {
    const row = (measure: string, plan: string, verdict: string) =>
      ({ variant: 0, measure, statistic: 'mean', where: { plan }, unit: 'min', verdict }) as unknown as Difference;
    const differences = [
      row('response', 'free', 'better'),
      row('response', 'basic', 'better'),
      row('attainment', 'free', 'worse'),
    ];
    expect(gainSentences({ ...side, differences }, 'en')).toEqual([
      'Stricter: gain: First response (free, basic); lose: Promises kept (free).',
    ]);
    expect(gainSentences({ ...side, differences }, 'zh')[0]).toContain('响应时间（免费版、基础付费版）');
  });
});
