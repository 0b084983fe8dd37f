/** Reads a kept result document back: whatever is no whole result of this format is refused with what was found. */
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { ResultDocument } from '../planning/result.ts';
import type { Bilingual } from '../scenario/problems.ts';
import { closest } from '../scenario/suggest.ts';
import { foldersIn } from './files.ts';
import { InputError } from './inputError.ts';
import { resultShape } from './resultShape.ts';

/** The format that this version writes and reads; its keys are added to, never changed. */
const FORMAT = 1;

/** The result of `run --out DIR`, or of one of its quarters. Throws an InputError. */
export function readResult(folder: string): ResultDocument {
  const file = join(folder, 'result.json');
  const value = parsed(textOf(folder, file), file);
  const head = z
    .looseObject({ format: z.unknown(), command: z.unknown(), uncertain: z.unknown().optional() })
    .safeParse(value);
  if (!head.success || head.data.format === undefined) {
    throw wrong(file, { en: 'no result document', zh: '不是结果文档' });
  }
  if (head.data.format !== FORMAT) {
    const found = JSON.stringify(head.data.format);
    throw wrong(file, { en: `format ${found}`, zh: `格式 ${found}` }, anotherFormat);
  }
  const unsure = head.data.uncertain !== undefined;
  if (head.data.command !== 'run' || unsure) {
    const found = `queuecast ${String(head.data.command)}${unsure ? ' --uncertain' : ''}`;
    throw wrong(file, { en: `a result of ${found}`, zh: `${found} 的结果` });
  }
  const read = resultShape.safeParse(value);
  if (read.success) return read.data as unknown as ResultDocument;
  const [{ path, message }] = read.error.issues;
  const [inEnglish] = resultShape.safeParse(value, { error: z.locales.en().localeError }).error?.issues ?? [];
  const [inChinese] = resultShape.safeParse(value, { error: z.locales.zhCN().localeError }).error?.issues ?? [];
  const place = path.map(String).join('.');
  throw wrong(file, {
    en: `half a result; ${place}: ${inEnglish?.message ?? message}`,
    zh: `不完整的结果；${place}：${inChinese?.message ?? message}`,
  });
}

function textOf(folder: string, file: string): string {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) {
    const [meant] = closest(basename(folder), foldersIn(dirname(folder)));
    const suggestion = meant === undefined ? undefined : join(dirname(folder), meant);
    throw wrong(folder, { en: 'no such folder', zh: '没有这个文件夹' }, suggested(suggestion));
  }
  if (!found.isDirectory()) throw wrong(folder, { en: 'a file', zh: '文件' });
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw wrong(folder, { en: 'a folder without result.json', zh: '其中没有 result.json' });
    throw wrong(file, { en: code ?? message, zh: code ?? message });
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(file, { en: 'half a file, or no JSON', zh: '不完整的文件，或不是 JSON' }, runAgain);
  }
}

function wrong(place: string, found: Bilingual, advice: Bilingual = { en: '', zh: '' }): InputError {
  return new InputError({
    en: `${place}: found ${found.en}; expected a folder kept by queuecast run FILE --out DIR.${advice.en}`,
    zh: `${place}：现为${found.zh}；应为 queuecast run FILE --out DIR 保存的文件夹。${advice.zh}`,
  });
}

const runAgain: Bilingual = { en: ' Run the scenario again.', zh: '请重新运行情景。' };
const anotherFormat: Bilingual = {
  en: ` This version reads format ${FORMAT}: run the scenario again, or use the version that wrote it.`,
  zh: `本版本读取格式 ${FORMAT}：请重新运行情景，或使用写出它的版本。`,
};

function suggested(folder: string | undefined): Bilingual | undefined {
  return folder === undefined ? undefined : { en: ` Did you mean ${folder}?`, zh: `是否想写 ${folder}？` };
}
