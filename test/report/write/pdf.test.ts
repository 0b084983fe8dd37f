/** PDFs are read back with Debian's poppler-utils; without it, or without a Chinese font, this is skipped aloud, not where CI runs. */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { typesetter } from '../../../src/cli/typst.ts';
import type { Lang } from '../../../src/report/words.ts';
import { folderWith } from '../../cli/command.ts';
import { brand, harmful, sampleReport } from './sample.ts';

const setter = await typesetter();
const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
const missing = poppler ? setter.missingFor('zh')?.en : 'pdftotext is missing (apt-get install poppler-utils)';

if (missing !== undefined) {
  if (process.env.CI) it('has what PDFs are read with', () => expect.fail(missing));
  else console.warn(`No PDF is made and read: ${missing}.`);
}

/** The text, the fonts and the pages of a report. */
async function read(lang: Lang, look = brand) {
  const file = join(folderWith(), 'report.pdf');
  writeFileSync(file, await setter.pdf(sampleReport(lang, look)));
  const run = (program: string, ...words: string[]) => execFileSync(program, words, { encoding: 'utf8' });
  const fonts = run('pdffonts', file).split('\n').slice(2).filter(Boolean);
  return { text: run('pdftotext', '-layout', file, '-'), fonts, about: run('pdfinfo', file) };
}

describe.runIf(missing === undefined)('a report as PDF', () => {
  it('says in Chinese what the report says, with its fonts inside', async () => {
    const { text, fonts, about } = await read('zh');
    for (const words of ['季度服务报告', '服务台的承诺达成率为 95.1%。', '受影响最大的客户', '紧急故障']) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/第 1 页，共 \d 页/);
    expect(fonts.some((line) => /CJK|Han|PingFang|YaHei/i.test(line))).toBe(true);
    for (const line of fonts) expect(line).toMatch(/ yes yes yes +\d+ +0$/);
    expect(about).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
  });

  it('sets names as they are, though they would be commands', async () => {
    const { text } = await read('en');
    for (const name of harmful) expect(text).toContain(name);
    expect(text).toContain('HelloWorld <i>desk</i>');
  });

  it('bears no date', async () => {
    expect((await read('en')).about).not.toMatch(/(?:Creation|Mod)Date/);
  });

  it('draws the logo, also one that is drawn in lines', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="5" y="25" font-family="sans-serif">Acme logo</text></svg>';
    const logo = { mediaType: 'image/svg+xml' as const, base64: Buffer.from(svg).toString('base64') };
    expect((await read('en', { ...brand, logo })).text).toContain('Acme logo');
    const broken = { mediaType: 'image/png' as const, base64: 'iVBORw0KGgo=' };
    await expect(setter.pdf(sampleReport('en', { logo: broken }))).rejects.toThrow(/^typst: /);
  });
});
