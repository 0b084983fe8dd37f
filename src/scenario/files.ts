// Names of files: where a relative one leads, whether two are the same, and which was meant when one is missing.

import { makeProblem, type Position, type Problem } from './problems.ts';
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
  { file, reason }: { file: string; reason?: string },
  at: Position,
  path: string,
  listNear: ((path: string) => readonly string[]) | undefined,
): Problem {
  if (reason !== undefined) {
    return makeProblem({
      at,
      path,
      message: { en: 'this file cannot be read', zh: '无法读取这个文件' },
      found: reason,
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

function baseName(file: string): string {
  return file.replace(/^.*[/\\]/, '');
}
