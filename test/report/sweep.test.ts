/** A sweep as people see it: tables in the terminal, tornadoes, and its page in a browser, in both languages. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile, parseScenario, Replicator, seedKey } from '../../src/index.ts';
import { chooseFigures } from '../../src/planning/compare/comparisonDocument.ts';
import { readFactors } from '../../src/planning/sweep/factor.ts';
import { outcomeOf } from '../../src/planning/sweep/pointOutcome.ts';
import { gridPoints, samplePoints } from '../../src/planning/sweep/points.ts';
import type { Sensitivity, SweepDocument } from '../../src/planning/sweep/sweep.ts';
import { settingsOf, sweepDocument } from '../../src/planning/sweep/sweepDocument.ts';
import { sentenceOf } from '../../src/report/charts/theme.ts';
import { tornadoChart } from '../../src/report/charts/tornado.ts';
import { languages, svg } from '../../src/report/index.ts';
import { sweepTables } from '../../src/report/sweep.ts';
import { sweepPage } from '../../src/report/sweepPage.ts';
import { columnsOf } from '../../src/report/width.ts';
import { folderWith } from '../cli/command.ts';
import { plainDesk } from '../cli/scenarios.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const present = existsSync(executablePath);
const files = { en: 'index.html', zh: 'index.zh.html' };

/** Swept in this thread. */
function sweepOf(vary: readonly string[], sample: number | null, replications: number): SweepDocument {
  const factors = readFactors(vary);
  const points = sample === null ? gridPoints(factors) : samplePoints(factors, sample, seedKey('sample'));
  const modelOf = (set: string[]) => {
    const text = plainDesk
      .replace('2026-01-15', '2026-01-04')
      .replace('name: Plain desk', 'name: "<b>Plain</b> 服务台"');
    const { scenario } = parseScenario(text, { set });
    return compile(scenario);
  };
  const base = { model: modelOf([]), sha256: 'base', settings: [] };
  const { figures } = chooseFigures(base.model, ['wait', 'wait p90', 'occupancy', 'firstLineResolution']);
  return sweepDocument({
    base,
    factors,
    kind: sample === null ? 'grid' : 'sample',
    points: points.map((point, index) => {
      const model = modelOf(Object.entries(settingsOf(factors, point)).map(([path, value]) => `${path}=${value}`));
      const replicator = new Replicator(model);
      const results = Array.from({ length: replications }, (_, number) => replicator.run(seedKey('1'), number));
      return { point, sha256: String(index), outcome: outcomeOf(model, results, figures, 0.95), warnings: [] };
    }),
    asked: figures,
    seed: '1',
    replications,
    confidence: 0.95,
    version: '0.0.0',
  });
}

let grid: SweepDocument;
let sample: SweepDocument;
let browser: Browser;
beforeAll(async () => {
  const vary = ['teams.desk.engineers=18..22 by 2', 'arrivals.rate=16/h..18/h by 1/h'];
  grid = sweepOf([...vary, 'teams.desk.work=exponential 50 min, exponential 1 h'], null, 4);
  sample = sweepOf(['teams.desk.engineers=18..24', 'teams.desk.work=exponential 50 min..60 min'], 9, 4);
  if (present)
    browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
}, 60_000);
afterAll(() => browser?.close());

const wait = { measure: 'wait', statistic: 'mean', where: {}, unit: 'min' } as const;
const titleOf = (document: SweepDocument, lang: 'en' | 'zh') =>
  sentenceOf(tornadoChart(document, wait, lang, 'wide')!.title, lang);

/** Effects on the wait that no simulation has to give. */
function withEffects(...effects: Pick<Sensitivity, 'path' | 'effect'>[]): SweepDocument {
  const [one] = grid.sensitivity;
  return { ...grid, sensitivity: effects.map((each) => ({ ...one, ...wait, ...each })) };
}

describe('the tables of a sweep', () => {
  it.each(languages)('fit a terminal of a hundred columns, and of eighty, in %s', (lang) => {
    for (const document of [grid, sample]) {
      for (const width of [100, 80]) {
        const lines = sweepTables(document, { lang, width }).split('\n');
        // A closing mark may hang over the edge.
        expect(lines.filter((line) => columnsOf(line.replace(/[，。：；）]+$/, '')) > width)).toEqual([]);
      }
    }
  });

  it('order the paths by what they do', () => {
    const text = sweepTables(grid, { lang: 'en', width: 100 });
    const effects = text.slice(text.indexOf('What matters most'));
    const order = ['desk.engineers', 'arrivals.rate', 'desk.work'].map((path) => effects.indexOf(path));
    const sizes = grid.sensitivity.filter(
      ({ measure, statistic, where }) => measure === 'wait' && statistic === 'mean' && !where.team,
    );
    const wanted = [...sizes].sort((a, b) => Math.abs(b.effect.estimate) - Math.abs(a.effect.estimate));
    const short = wanted.map(({ path }) => path.replace('teams.', ''));
    expect([...order].sort((a, b) => a - b).map((at) => effects.slice(at).split(' ')[0])).toEqual(short);
  });

  it('say how far the ends of a sample lie from the average, for a line may leave what is possible', () => {
    const all = sweepTables(sample, { lang: 'en', width: 100 });
    const text = all.slice(all.indexOf('What matters most'));
    expect(text).toMatch(/lowest +highest/i);
    expect(text).toContain('line explains');
    expect(text).not.toMatch(/(^|\s)-\d/m);
  });
});

describe('a tornado', () => {
  it('names the largest effect, and only one that is certain', () => {
    const sure = { path: 'teams.desk.engineers', effect: { estimate: -5, low: -6, high: -4 } };
    const small = { path: 'arrivals.rate', effect: { estimate: 2, low: 1, high: 3 } };
    const unsure = { path: 'arrivals.rate', effect: { estimate: 9, low: -1, high: 19 } };
    expect(titleOf(withEffects(small, sure), 'en')).toMatch(
      /^Wait: desk.engineers has the largest effect, −5.0 min from/,
    );
    expect(titleOf(withEffects(small, sure), 'zh')).toMatch(/^等待时间：desk.engineers 的影响最大，/);
    expect(titleOf(withEffects(sure), 'en')).toMatch(/^Wait: −5.0 min as desk.engineers goes from/);
    expect(titleOf(withEffects(unsure, sure), 'en')).toBe('Wait: the largest effect is not certain');
    const none = { path: 'arrivals.rate', effect: { estimate: 0, low: 0, high: 0 } };
    expect(titleOf(withEffects(none), 'en')).toBe('Wait: nothing that was varied changes it');
  });

  it('is left out where no effects could be told', () => {
    expect(tornadoChart({ ...grid, sensitivity: [] }, wait, 'en')).toBeNull();
  });

  it.each(languages)('draws without a complaint of vega, in %s', async (lang) => {
    const complaints: string[] = [];
    for (const document of [grid, sample]) {
      for (const size of ['wide', 'narrow'] as const) {
        const spec = tornadoChart(document, wait, lang, size)!;
        await svg(spec, { onWarning: (message) => complaints.push(message) });
      }
    }
    expect(complaints).toEqual([]);
  });
});

describe.runIf(present)('the page of a sweep in a browser', () => {
  it.each(languages)('holds every text inside its chart, on a desk and on a phone, in %s', async (lang) => {
    for (const swept of [grid, sample]) {
      const folder = folderWith();
      const text = await sweepPage(swept, lang, { files });
      expect(await sweepPage(swept, lang, { files })).toBe(text);
      writeFileSync(join(folder, files[lang]), text);
      for (const width of [1100, 390]) {
        const tab = await browser.newPage({ viewport: { width, height: 900 } });
        const errors: string[] = [];
        tab.on('pageerror', (error) => errors.push(error.message));
        await tab.goto(pathToFileURL(join(folder, files[lang])).href);
        const found = await tab.evaluate(() => {
          const shown = [...document.querySelectorAll('figure svg')].filter(
            (each) => each.getBoundingClientRect().width > 0,
          );
          const outside = shown.flatMap((picture) => {
            const frame = picture.getBoundingClientRect();
            return [...picture.querySelectorAll('text')]
              .filter((each) => {
                const box = each.getBoundingClientRect();
                return box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1);
              })
              .map((each) => each.textContent);
          });
          return {
            charts: shown.length,
            outside,
            tooWide: document.documentElement.scrollWidth > window.innerWidth,
            bold: document.querySelectorAll('h1 b').length,
          };
        });
        expect({ ...found, errors }).toEqual({
          charts: found.charts,
          outside: [],
          tooWide: false,
          bold: 0,
          errors: [],
        });
        expect(found.charts).toBeGreaterThanOrEqual(3);
        await tab.close();
      }
    }
  });
});
