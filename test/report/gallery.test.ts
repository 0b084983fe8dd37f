/** The gallery: what is kept there is what its code draws, and every picture holds its texts, in the light and in the dark. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { galleryFiles } from '../../reports/gallery/pictures.ts';

const FOLDER = 'reports/gallery';
const keptNames = readdirSync(FOLDER).filter((name) => /\.(svg|md)$/.test(name));
const keptOf = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

it('the gallery keeps what its code draws', async () => {
  const drawn = await galleryFiles();
  expect([...drawn.keys()].sort()).toEqual([...keptNames].sort());
  // Names only: a difference of pictures is no reading for people. Run npm run reports and look.
  const changed = keptNames.filter((name) => drawn.get(name) !== keptOf(name));
  expect(changed).toEqual([]);
}, 240_000);

it('every picture stands in the index with its alternative text', () => {
  for (const [index, own] of [
    ['index.md', (name: string) => !name.endsWith('.zh.svg')],
    ['index.zh.md', (name: string) => name.endsWith('.zh.svg')],
  ] as const) {
    const text = keptOf(index);
    const pictures = keptNames.filter((name) => name.endsWith('.svg') && own(name));
    const shown = [...text.matchAll(/^!\[([^\]]{20,})\]\(([^)]+)\)$/gm)].map(([, , name]) => name);
    expect(shown.sort()).toEqual(pictures.sort());
    expect(text.match(/^## .+/gm)).toHaveLength(pictures.length);
  }
});

describe.runIf(existsSync(executablePath))('a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser?.close());

  it.each(['light', 'dark'] as const)(
    'shows every text inside its picture and against its ground, in the %s',
    async (colorScheme) => {
      const tab = await browser.newPage({ viewport: { width: 1000, height: 900 }, colorScheme });
      for (const name of keptNames.filter((each) => each.endsWith('.svg'))) {
        await tab.setContent(`<body>${keptOf(name)}</body>`);
        const { texts, outside, faint } = await tab.evaluate(() => {
          const picture = document.querySelector('svg')!;
          const frame = picture.getBoundingClientRect();
          const lightness = (colour: string) => {
            const [red, green, blue] = colour.match(/[\d.]+/g)!.map((part) => {
              const share = Number(part) / 255;
              return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          };
          const ground = lightness(getComputedStyle(picture.querySelector('rect')!).fill);
          const all = [...picture.querySelectorAll('text')].filter((text) => text.getBoundingClientRect().width > 0);
          return {
            texts: all.length,
            outside: all
              .filter((text) => {
                const box = text.getBoundingClientRect();
                return (
                  box.left < frame.left - 1 ||
                  box.right > frame.right + 1 ||
                  box.top < frame.top - 1 ||
                  box.bottom > frame.bottom + 1
                );
              })
              .map((text) => text.textContent),
            // The contrast that the guidelines for accessible pages ask of text.
            faint: all
              .filter((text) => {
                const own = lightness(getComputedStyle(text).fill);
                return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05) < 4.5;
              })
              .map((text) => text.textContent),
          };
        });
        expect({ name, outside, faint }).toEqual({ name, outside: [], faint: [] });
        expect(texts).toBeGreaterThan(5);
      }
      await tab.close();
    },
  );
});
