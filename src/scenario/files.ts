// Names of files: where a relative one leads, whether two are the same, and which was meant when one is missing.

import { type Bilingual, makeProblem, type Position, type Problem } from './problems.ts';
import { closest } from './suggest.ts';

/** The path of `name` as seen from the folder of `file`; an absolute name stays. */
export function besides(file: string, name: string): string {
  if (/^([/\\]|[A-Za-z]:[/\\])/.test(name)) return name;
  const folder = file.replace(/[^/\\]*$/, '');
  const steps: string[] = [];
  for (const step of (folder + name).split(/[/\\]/)) {
    if (step === '.') continue;
    const last = steps[steps.length - 1];
    // '..' takes back a folder, but not the root and not another '..'.
    if (step === '..' && last !== undefined && last !== '..' && last !== '') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}

export function sameFile(one: string, other: string): boolean {
  return besides('', one) === besides('', other);
}

/** Names the missing file and, if the folder can be listed, what is there instead. */
export function missingFile(
  { file, reason }: { file: string; reason?: Unreadable },
  at: Position,
  path: string,
  listNear: ((path: string) => readonly string[]) | undefined,
): Problem {
  if (reason !== undefined) {
    return makeProblem({
      at,
      path,
      message: { en: 'this file cannot be read', zh: '无法读取这个文件' },
      ...reason,
    });
  }
  const near = listNear?.(file) ?? [];
  const name = baseName(file);
  const names = near.map(baseName);
  const [meant] = closest(name, names);
  const suggestion = meant === undefined ? undefined : near[names.indexOf(meant)];
  const listed = near.slice(0, 8);
  const message = { en: 'there is no such file', zh: '没有这个文件' };
  const expected =
    listed.length === 0
      ? undefined
      : { en: `a file such as ${listed.join(', ')}`, zh: `文件，例如 ${listed.join('、')}` };
  return makeProblem({ at, path, message, found: file, expected, suggestion });
}

/** What was found in place of a text that can be read. */
export interface Unreadable {
  readonly found: string | Bilingual;
  readonly expected?: Bilingual;
}

/** Why a file that is there cannot be read, from what was thrown; undefined where nothing of the kind is known. */
export function unreadable(error: unknown): Unreadable | undefined {
  const { code, message } = error as { code?: string; message?: string };
  if (code === undefined || code === 'ENOENT') return undefined;
  return reasons[code] ?? { found: message ?? code };
}

const reasons: Record<string, Unreadable> = {
  EISDIR: { found: { en: 'a folder', zh: '一个文件夹' }, expected: { en: 'a file', zh: '一个文件' } },
  EACCES: { found: { en: 'a file that you may not read', zh: '没有读取权限的文件' } },
  ERR_ENCODING_INVALID_ENCODED_DATA: {
    found: { en: 'something else than UTF-8 text', zh: '不是 UTF-8 文本的内容' },
    expected: { en: 'a text file saved as UTF-8', zh: '以 UTF-8 保存的文本文件' },
  },
};

function baseName(file: string): string {
  return file.replace(/^.*[/\\]/, '');
}
