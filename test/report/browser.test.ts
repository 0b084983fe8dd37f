/**
 * The pages as a reader's browser shows them: of a made-up desk and of a short real run, in both languages, on a wide
 * screen and on a phone. Needs Chromium; without one it is skipped aloud, but not where CI runs.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScenario } from '../../src/cli/openScenario.ts';
import { run } from '../../src/planning/runScenario.ts';
import { languages, page } from '../../src/report/index.ts';
import { folderWith } from '../cli/command.ts';
import { threeLines } from '../cli/scenarios.ts';
import { publishedRows, wholeDesk } from './fixture.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const present = existsSync(executablePath);
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const files = { en: 'index.html', zh: 'index.zh.html' };
const sizes = { 'wide screen': { width: 1200, height: 900 }, phone: { width: 390, height: 844 } };
const folders: Record<string, string> = {};
let browser: Browser;

if (!present) {
  const reason = `${executablePath} does not exist; set CHROMIUM to the path of a Chromium`;
  if (process.env.CI) {
    it('has a Chromium to look at pages with', () => expect.fail(reason));
  } else console.warn(`The pages are not looked at in a browser: ${reason}.`);
}

beforeAll(async () => {
  if (!present) return;
  folders.fixture = await written([wholeDesk(), wholeDesk(1.8)], publishedRows);
  const opened = openScenario(join(folderWith({ 'desk.yaml': threeLines }), 'desk.yaml'), []);
  folders.run = await written([await run(opened.scenario, { replications: 3, resources: opened.resources })], []);
  browser = await chromium.launch({ executablePath, args });
}, 60_000);

afterAll(() => browser?.close());

async function written(desks: Parameters<typeof page>[0], rows: Parameters<typeof page>[1]): Promise<string> {
  const folder = folderWith();
  for (const lang of languages) writeFileSync(join(folder, files[lang]), await page(desks, rows, lang, { files }));
  return folder;
}

/** Opens a page and closes it again; what it complained of and what it asked for must be as expected. */
async function visit(
  desk: string,
  lang: 'en' | 'zh',
  size: keyof typeof sizes,
  look: (page: Page) => Promise<void>,
  further: readonly string[] = [],
): Promise<void> {
  const address = (file: string) => pathToFileURL(join(folders[desk], file)).href;
  const tab = await browser.newPage({ viewport: sizes[size] });
  const complaints: string[] = [];
  const requests: string[] = [];
  tab.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('request', (request) => requests.push(request.url()));
  try {
    await tab.goto(address(files[lang]));
    await look(tab);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([files[lang], ...further].map(address));
  } finally {
    await tab.close();
  }
}

const each = ['fixture', 'run'].flatMap((desk) => languages.map((lang) => [desk, lang] as const));

describe.runIf(present).each(each)('the page of the %s in %s', (desk, lang) => {
  it.each(Object.keys(sizes) as (keyof typeof sizes)[])('fits a %s, its charts hold their texts', async (size) => {
    await visit(desk, lang, size, async (tab) => {
      const { wanted, taken } = await tab.evaluate(() => ({
        wanted: document.documentElement.scrollWidth,
        taken: document.documentElement.clientWidth,
      }));
      expect(wanted).toBeLessThanOrEqual(taken);
      // No table that is open has to be pushed sideways; those behind the charts, of many rows, may.
      const pushed = await tab.evaluate(() =>
        [...document.querySelectorAll('.table')]
          .filter((table) => table.clientWidth > 0 && table.closest('details') === null)
          .filter((table) => table.scrollWidth > table.clientWidth + 1)
          .map((table) => table.getAttribute('aria-label')),
      );
      expect(pushed).toEqual([]);
      const { charts, texts, outside } = await tab.evaluate(() => {
        const shown = [...document.querySelectorAll('figure svg')].filter(
          (svg) => svg.getBoundingClientRect().width > 0,
        );
        const spilt = shown.flatMap((svg) => {
          const picture = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')].flatMap((text) => {
            const box = text.getBoundingClientRect();
            const inside =
              box.left >= picture.left - 1 &&
              box.right <= picture.right + 1 &&
              box.top >= picture.top - 1 &&
              box.bottom <= picture.bottom + 1;
            return box.width === 0 || inside ? [] : [text.textContent];
          });
        });
        const texts = shown.reduce((sum, svg) => sum + svg.querySelectorAll('text').length, 0);
        return { charts: shown.length, texts, outside: spilt };
      });
      expect(outside).toEqual([]);
      expect(texts).toBeGreaterThan(50);
      expect(charts).toBe(await tab.locator('figure').count());
      expect(charts).toBeGreaterThanOrEqual(4);
    });
  });

  it('opens its details, which hold the figures as tables', async () => {
    await visit(desk, lang, 'phone', async (tab) => {
      const details = tab.locator('details');
      const count = await details.count();
      expect(count).toBeGreaterThanOrEqual(4);
      for (let index = 0; index < count; index++) {
        await details.nth(index).locator('summary').click();
        expect(await details.nth(index).locator('table').isVisible()).toBe(true);
      }
      // Wide tables scroll inside their own frame.
      const overflow = await tab.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });

  it('leads to the same page in the other language', async () => {
    const other = lang === 'en' ? 'zh' : 'en';
    await visit(
      desk,
      lang,
      'wide screen',
      async (tab) => {
        await tab.locator('a.language').click();
        await tab.waitForURL(`**/${files[other]}`);
        expect(await tab.locator('html').getAttribute('lang')).toBe({ en: 'en', zh: 'zh-CN' }[other]);
        expect(await tab.locator('a.language').getAttribute('href')).toBe(`./${files[lang]}`);
      },
      [files[other]],
    );
  });
});
