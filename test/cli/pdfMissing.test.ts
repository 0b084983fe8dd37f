/** Reports where PDF cannot be made: what to install is said, and the other formats come all the same. */
import { describe, expect, it } from 'vitest';
import { openWriter } from '../../src/cli/reportFormats.ts';
import { type Compiler, typesetter } from '../../src/cli/typst.ts';
import type { Bilingual } from '../../src/scenario/problems.ts';
import { sampleReport } from '../report/write/sample.ts';

const notInstalled = () => typesetter(async () => null);
/** Knows every font but those whose names say Chinese. */
const noChineseFont = () => typesetter(async () => latinOnly);
const latinOnly: Compiler = {
  compile: ({ mainFileContent }) => ({
    result: {},
    hasError: () => false,
    takeWarnings: () =>
      /CJK|SC|PingFang|YaHei/.test(mainFileContent) ? { shortDiagnostics: [{ message: 'unknown font family' }] } : null,
    takeDiagnostics: () => null,
  }),
  pdf: () => new Uint8Array([37, 80, 68, 70]),
  evictCache: () => undefined,
};

function listener() {
  const warnings: Bilingual[] = [];
  return { warnings, terminal: { warn: (sentence: Bilingual) => void warnings.push(sentence) } };
}

const pathsOf = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

describe('without the package of typst', () => {
  it('HTML comes, and a warning in both languages names the package', async () => {
    const { warnings, terminal } = listener();
    const writer = await openWriter(['html', 'pdf'], ['en', 'zh'], terminal, notInstalled);
    expect(pathsOf(await writer.files(sampleReport('zh'), ['html', 'pdf']))).toEqual(['service.zh.html']);
    expect(warnings).toHaveLength(1);
    expect(warnings[0].en).toContain('npm install @myriaddreamin/typst-ts-node-compiler@');
    expect(warnings[0].en).toContain('The other formats come without it.');
    expect(warnings[0].zh).toContain('npm install @myriaddreamin/typst-ts-node-compiler@');
  });

  it('PDF alone is refused', async () => {
    const asked = openWriter(['pdf'], ['en'], listener().terminal, notInstalled);
    await expect(asked).rejects.toThrow('PDF needs the package');
  });

  it('nothing is said to those who want no PDF', async () => {
    const { warnings, terminal } = listener();
    await openWriter(['html'], ['en'], terminal, notInstalled);
    expect(warnings).toEqual([]);
  });
});

describe('without a Chinese font', () => {
  it('the English PDF comes, the Chinese one does not, and the font is named', async () => {
    const { warnings, terminal } = listener();
    const writer = await openWriter(['html', 'pdf'], ['en', 'zh'], terminal, noChineseFont);
    expect(pathsOf(await writer.files(sampleReport('en'), ['html', 'pdf']))).toEqual(['service.html', 'service.pdf']);
    expect(pathsOf(await writer.files(sampleReport('zh'), ['html', 'pdf']))).toEqual(['service.zh.html']);
    expect(warnings.map(({ en }) => en)).toEqual([expect.stringContaining('apt-get install fonts-noto-cjk')]);
  });

  it('a report in English alone needs none', async () => {
    const { warnings, terminal } = listener();
    await openWriter(['pdf'], ['en'], terminal, noChineseFont);
    expect(warnings).toEqual([]);
  });
});
