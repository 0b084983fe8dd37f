/** `--charts`: each chart of a page or a report as a picture of its own, SVG and PNG, and what is said where PNG cannot be made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCharts } from '../../src/cli/chartFiles.ts';
import { painter, type Sharp } from '../../src/cli/pictures.ts';
import { markdownFiles } from '../../src/report/write/markdown.ts';
import type { Bilingual } from '../../src/scenario/problems.ts';
import { sampleReport } from '../report/write/sample.ts';
import { filesIn, folderWith, queuecast } from './command.ts';
import { plainDesk } from './scenarios.ts';

const short = ['--replications', '2', '--quiet', '--lang', 'en'];

function listener() {
  const warnings: Bilingual[] = [];
  return { warnings, terminal: { warn: (sentence: Bilingual) => void warnings.push(sentence) } };
}

/** Width and height as a PNG states them. */
function sizeOf(png: Buffer): number[] {
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('the charts of a page', () => {
  it('come as SVG and as PNG of twice its size, in both languages, the same bytes again', async () => {
    const folder = folderWith({ 'desk.yaml': plainDesk });
    const run = (to: string) => queuecast(['run', 'desk.yaml', ...short, '--page', to, '--charts', 'png,svg'], folder);
    expect(await run('one')).toMatchObject({ code: 0 });
    const names = filesIn(join(folder, 'one/charts'));
    expect(names).toEqual(
      ['stages', 'waits', 'weeks'].flatMap((name) => ['png', 'svg', 'zh.png', 'zh.svg'].map((end) => `${name}.${end}`)),
    );
    const svg = readFileSync(join(folder, 'one/charts/waits.svg'), 'utf8');
    const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg)!;
    expect(svg).toContain('prefers-color-scheme:dark');
    const png = readFileSync(join(folder, 'one/charts/waits.png'));
    expect(sizeOf(png)).toEqual([2 * Number(width), 2 * Number(height)]);
    expect(await run('two')).toMatchObject({ code: 0 });
    for (const name of names) {
      const [one, two] = ['one', 'two'].map((page) => readFileSync(join(folder, page, 'charts', name)));
      expect(one.equals(two), name).toBe(true);
    }
  }, 120_000);

  it.each([
    [['--charts', 'png'], '--charts needs --page DIR or --report DIR'],
    [['--charts', 'pgn', '--page', 'out'], "--charts: found 'pgn'; expected svg or png, or both with a comma between"],
  ])('%j: a clear message, and nothing is written', async (words, message) => {
    const folder = folderWith({ 'desk.yaml': plainDesk });
    const { code, stderr } = await queuecast(['run', 'desk.yaml', ...words], folder);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(filesIn(folder)).toEqual(['desk.yaml']);
  });
});

describe('the charts of a report', () => {
  it('are those of Markdown, under the same names', async () => {
    const report = sampleReport('zh');
    const charts = await openCharts(['svg', 'png'], ['zh'], listener().terminal);
    const files = await charts!.ofReport(report);
    const [, ...drawn] = await markdownFiles(report);
    expect(drawn.length).toBeGreaterThan(0);
    expect(files.filter(({ path }) => path.endsWith('.svg'))).toEqual(drawn);
    const pictures = files.filter(({ path }) => path.endsWith('.png')).map(({ path }) => path);
    expect(pictures).toEqual(drawn.map(({ path }) => path.replace(/svg$/, 'png')));
  });
});

describe('where PNG cannot be made', () => {
  /** Draws every sign that it has no font for as the same box. */
  const withFontsFor =
    (signs: string): Sharp =>
    (svg) => {
      const sign = /([^>])<\/text>/u.exec(new TextDecoder().decode(svg))?.[1] ?? '';
      const width = signs.includes(sign) ? sign.codePointAt(0)! : 40;
      const picture: ReturnType<Sharp> = {
        flatten: () => picture,
        trim: () => picture,
        png: () => picture,
        toBuffer: async () => ({ data: new Uint8Array(), info: { width, height: 50 } }),
      };
      return picture;
    };

  it('because the package is missing, it is said before anything is simulated', async () => {
    const asked = openCharts(['png'], ['en', 'zh'], listener().terminal, () => painter(async () => null));
    await expect(asked).rejects.toThrow('PNG needs the package sharp: install it with npm install sharp@');
  });

  it('because no font has Chinese signs, the font is named and the English ones come', async () => {
    const { warnings, terminal } = listener();
    const latinOnly = () => painter(async () => withFontsFor('A'));
    const charts = await openCharts(['png'], ['en', 'zh'], terminal, latinOnly);
    expect(warnings.map(({ en }) => en)).toEqual([expect.stringContaining('apt-get install fonts-noto-cjk')]);
    expect(await charts!.ofReport(sampleReport('zh'))).toEqual([]);
    expect((await charts!.ofReport(sampleReport('en'))).length).toBeGreaterThan(0);
  });

  it('because there is no font at all, it is refused', async () => {
    const asked = openCharts(['png'], ['en'], listener().terminal, () => painter(async () => withFontsFor('')));
    await expect(asked).rejects.toThrow('PNG needs a font');
  });

  it('nothing is asked of those who want SVG', async () => {
    const never = () => Promise.reject(new Error('asked'));
    expect(await openCharts(['svg'], ['zh'], listener().terminal, never)).not.toBeNull();
  });
});
