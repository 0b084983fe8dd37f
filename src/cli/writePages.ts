/** A page in both languages, in a folder of its own: both are made before the first is written. */
import { join } from 'node:path';
import type { PageOptions } from '../report/page/frame.ts';
import { type Lang, languages } from '../report/words.ts';
import { writeWhole } from './files.ts';
import type { Terminal } from './terminal.ts';

const files: Readonly<Record<Lang, string>> = { en: 'index.html', zh: 'index.zh.html' };

/** @param make the page in a language, told the names of both files so that one can lead to the other */
export async function writePages(
  folder: string,
  make: (lang: Lang, options: PageOptions) => Promise<string>,
  terminal: Terminal,
): Promise<void> {
  const pages = new Map<Lang, string>();
  for (const lang of languages) pages.set(lang, await make(lang, { files }));
  for (const [lang, page] of pages) writeWhole(join(folder, files[lang]), page);
  terminal.say({ en: `Page: ${join(folder, files.en)}`, zh: `网页：${join(folder, files.zh)}` });
}
