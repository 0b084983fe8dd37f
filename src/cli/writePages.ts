/** A page in both languages, in a folder of its own, and its charts beside it: all are made before the first is written. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PageOptions } from '../report/page/frame.ts';
import type { NamedChart } from '../report/page/namedChart.ts';
import { type Lang, languages } from '../report/words.ts';
import type { ReportFile } from '../report/write/reportFile.ts';
import type { ChartWriter } from './chartFiles.ts';
import { writeWhole } from './files.ts';
import type { Terminal } from './terminal.ts';

const files: Readonly<Record<Lang, string>> = { en: 'index.html', zh: 'index.zh.html' };

/**
 * @param make the page in a language, told the names of both files so that one can lead to the other
 * @param charts where each chart is to become a file of its own
 */
export async function writePages(
  folder: string,
  make: (lang: Lang, options: PageOptions) => Promise<string>,
  terminal: Terminal,
  charts: ChartWriter | null = null,
): Promise<void> {
  const made: ReportFile[] = [];
  for (const lang of languages) {
    const shown: NamedChart[] = [];
    const content = await make(lang, { files, onChart: (chart) => shown.push(chart) });
    made.push({ path: files[lang], content });
    if (charts !== null) made.push(...(await charts.ofPage(shown, lang)));
  }
  for (const { path, content } of made) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeWhole(join(folder, path), content);
  }
  terminal.say({ en: `Page: ${join(folder, files.en)}`, zh: `网页：${join(folder, files.zh)}` });
}
