/** How much room promises leave, as a picture: what it says follows the figures. */
import { describe, expect, it } from 'vitest';
import type { FrontierPoint } from '../../src/planning/promise/frontier.ts';
import type { PromiseDocument, PromiseTarget } from '../../src/planning/promise/promiseDocument.ts';
import { promiseFrontierChart } from '../../src/report/charts/promiseFrontier.ts';
import { promiseRoomChart } from '../../src/report/charts/promiseRoom.ts';
import { languages, svg } from '../../src/report/index.ts';
import { promiseFrontierTable } from '../../src/report/promise/frontierTable.ts';
import { safePromises } from '../../src/report/promise/names.ts';
import { runSentences } from '../../src/report/promise/promiseReport.ts';
import { wholeDesk } from './fixture.ts';

const target = (clock: string, now: number, tightest: number, keptLow: number): PromiseTarget => ({
  severity: 'serious',
  clock,
  unit: 'minutes',
  now: { least: now, most: now },
  keptNow: { estimate: 0.97, low: keptLow, high: 1 },
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
    expect(title(targets)).toContain('1 of 2 promises are not kept in 95 % of periods');
    expect(title(targets.slice(0, 1))).toContain('the one promise is kept');
    expect(promiseRoomChart(document, { ...policy, targets: [] }, 'en')).toBeNull();
    expect(safePromises(document)).toBe(1);
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
  staff: about(100_000),
  credits: about(credits),
  cost: about(100_000 + credits),
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
    expect(JSON.stringify(promiseFrontierChart(side, lang)!.title)).toContain('EUR 2,000');
    expect(promiseFrontierChart(document, lang)).toBeNull();
  });

  it('stands in a table with what is kept, and which rows are on it', () => {
    const { rows, note } = promiseFrontierTable(side, 'en')!;
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Desk', '50 %', '93 %', 'EUR 3,000', 'EUR 103,000', ''],
      ['Desk', '100 %', '97 %', 'EUR 1,000', 'EUR 101,000', 'on the frontier'],
      ['Stricter', '45 %', '91 %', 'EUR 4,000', 'EUR 104,000', ''],
      ['Stricter', '90 %', '96 %', 'EUR 1,500', 'EUR 101,500', 'on the frontier'],
    ]);
    expect(note).toContain('to the last bit');
    expect(note).toContain('20 periods were simulated');
    expect(promiseFrontierTable(document, 'en')).toBeNull();
  });

  it('says whose runs a policy was scored on, or why it has its own', () => {
    expect(runSentences(side, 'en')).toEqual([
      'Stricter has runs of its own: the committee is called by a share of the promise; it changes more than what is promised and paid.',
    ]);
    const scored = { ...side, policies: [policy, { ...policies[1], scoredOn: 'Desk', ownRunFor: [] }] };
    expect(runSentences(scored, 'en')[0]).toContain('Stricter is scored on the runs of Desk');
  });
});
