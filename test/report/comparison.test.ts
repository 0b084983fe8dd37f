/** A comparison as people see it: tables in the terminal, charts, and its page in a browser, in both languages. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare, parseScenario } from '../../src/index.ts';
import type { ComparisonDocument, Difference, Verdict } from '../../src/planning/compare/comparison.ts';
import { comparisonPage, comparisonTables, differencesChart, languages, svg } from '../../src/report/index.ts';
import { columnsOf } from '../../src/report/width.ts';
import { folderWith } from '../cli/command.ts';
import { threeLines } from '../cli/scenarios.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const present = existsSync(executablePath);
const files = { en: 'index.html', zh: 'index.zh.html' };

let real: ComparisonDocument;
let browser: Browser;
beforeAll(async () => {
  const text = threeLines.replace(', holidays: cn', '');
  const desk = (...set: string[]) => ({ scenario: parseScenario(text, { set }).scenario });
  const variants = [
    { ...desk('teams.first.engineers=7'), name: 'a name 很长的名称 <script>alert(1)</script>' },
    { ...desk('routing.order=first-in-first-out'), name: 'first come, first served' },
  ];
  real = await compare(desk(), variants, { replications: 3 });
  if (present)
    browser = await chromium.launch({
      executablePath,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
}, 60_000);
afterAll(() => browser?.close());

/** A difference with everything that no test is about. */
function difference(words: Partial<Difference>): Difference {
  const given = { baseEstimate: 100, difference: -8, low: -9, high: -7, jointLow: -10, jointHigh: -6, ...words };
  return {
    variant: 0,
    measure: 'response',
    statistic: 'mean',
    where: {},
    unit: 'min',
    betterWhen: 'lower',
    variantEstimate: given.baseEstimate + given.difference,
    p: 0.001,
    adjustedP: 0.003,
    probabilityBetter: 0.9995,
    replicationsBetter: 10,
    replicationsWorse: 0,
    varianceRatio: 12.345,
    varianceSaved: 0.919,
    verdict: 'better',
    n: 1234,
    ...given,
  };
}

function documentWith(...differences: Difference[]): ComparisonDocument {
  return { ...real, replications: 10, variants: [real.variants[1]], differences, ticketGains: [], warnings: [] };
}

describe('the tables of a comparison', () => {
  it.each(languages)('fit a terminal of a hundred columns, and of eighty, in %s', (lang) => {
    for (const width of [100, 80]) {
      const lines = comparisonTables(real, { lang, width }).split('\n');
      expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(width);
    }
  });

  it('say which way it goes, how sure that is, and what pairing was worth', () => {
    const document = documentWith(
      difference({}),
      difference({
        measure: 'attainment',
        statistic: 'share',
        unit: 'share',
        where: { severity: 'critical', clock: 'repair' },
        baseEstimate: 0.9,
        difference: 0.0123,
        low: 0.0101,
        high: 0.0145,
        betterWhen: 'higher',
        varianceRatio: 2.34,
      }),
      difference({
        measure: 'cost',
        statistic: 'total',
        unit: 'CNY',
        baseEstimate: 1e6,
        difference: 12_000,
        low: 12_000,
        high: 12_000,
        verdict: 'worse',
        probabilityBetter: 0,
        varianceRatio: null,
        varianceSaved: null,
      }),
    );
    const text = comparisonTables(document, { lang: 'en' }).replaceAll(/ +/g, ' ');
    expect(text).toContain('First response 100 min 92.0 min −8.0 min 99.95 % better × 12');
    expect(text).toContain('−9.0 to −7.0 10 of 10');
    expect(text).toContain('Promises kept: critical, full repair 90.0 % 91.2 % +1.23 pp 99.95 % better × 2.3');
    expect(text).toContain('Costs: together CNY 1,000,000 CNY 1,012,000 CNY +12,000 0 % (10 of 10) worse –');
    expect(text).toContain(`for all ${real.family.comparisons} comparisons together (Holm)`);
    expect(comparisonTables(document, { lang: 'zh' })).toContain('+1.23 个百分点');
  });
});

describe('the chart of differences', () => {
  it('has a panel for each measure with breakdowns, and a mark for each verdict', async () => {
    const verdicts: Verdict[] = ['better', 'worse', 'different', 'open', 'same'];
    const document = documentWith(
      ...verdicts.map((verdict, index) =>
        difference({ where: { severity: ['critical', 'serious', 'general', 'a', 'b'][index] }, verdict }),
      ),
      difference({ measure: 'repair', difference: -400, low: -500, high: -300 }),
    );
    const chart = differencesChart(document, 0, 'en')!;
    expect(JSON.stringify(chart.title)).toContain('better in 2 of 6 figures, worse in 1');
    expect('vconcat' in chart && chart.vconcat.length).toBe(2);
    const drawn = await svg(chart);
    for (const text of [
      'First response, lower is better (min)',
      'Full repair, lower is better (h)',
      'uncertain',
      'the same',
    ]) {
      expect(drawn).toContain(text);
    }
  });

  it.each(languages)('is drawn without a complaint in %s, wide and narrow', async (lang) => {
    const complaints: string[] = [];
    for (const size of ['wide', 'narrow'] as const) {
      for (const variant of [0, 1]) {
        const drawn = await svg(differencesChart(real, variant, lang, size)!, {
          onWarning: (text) => complaints.push(text),
        });
        expect(drawn).not.toMatch(/NaN|undefined|<script/);
      }
    }
    expect(complaints).toEqual([]);
  });

  it('is not there where nothing is compared', () => {
    expect(differencesChart(documentWith(), 0, 'en')).toBeNull();
  });
});

describe.runIf(present).each(languages)('the page of a comparison in %s', (lang) => {
  it.each([
    ['a wide screen', { width: 1200, height: 900 }],
    ['a phone', { width: 390, height: 844 }],
  ])('fits %s, asks for nothing, and its charts hold their texts', async (_, viewport) => {
    const folder = folderWith();
    for (const each of languages) writeFileSync(join(folder, files[each]), await comparisonPage(real, each, { files }));
    const tab = await browser.newPage({ viewport });
    const complaints: string[] = [];
    const requests: string[] = [];
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
    tab.on('request', (request) => requests.push(request.url()));
    const address = pathToFileURL(join(folder, files[lang])).href;
    await tab.goto(address);
    const { wanted, taken, outside, charts } = await tab.evaluate(() => {
      const shown = [...document.querySelectorAll('figure svg')].filter((svg) => svg.getBoundingClientRect().width > 0);
      const outside = shown.flatMap((svg) => {
        const picture = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')]
          .filter((text) => {
            const box = text.getBoundingClientRect();
            return box.width > 0 && (box.left < picture.left - 1 || box.right > picture.right + 1);
          })
          .map((text) => text.textContent);
      });
      const { scrollWidth, clientWidth } = document.documentElement;
      return { wanted: scrollWidth, taken: clientWidth, outside, charts: shown.length };
    });
    expect(wanted).toBeLessThanOrEqual(taken);
    expect(outside).toEqual([]);
    expect(charts).toBe(2);
    expect(await tab.locator('a.language').getAttribute('href')).toBe(`./${files[lang === 'en' ? 'zh' : 'en']}`);
    expect(await tab.locator('h2').first().textContent()).toContain('<script>');
    expect(complaints).toEqual([]);
    expect(requests).toEqual([address]);
    await tab.close();
  });
});
