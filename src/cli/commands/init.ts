/** `queuecast init`: a commented scenario to start from. A file that exists is never overwritten. */
import { existsSync } from 'node:fs';
import type { Arguments } from '../arguments.ts';
import { DONE } from '../exitCodes.ts';
import { claimFile, writeWhole } from '../files.ts';
import { InputError } from '../inputError.ts';
import { starterKinds, starters } from '../starters.ts';
import type { Terminal } from '../terminal.ts';

export async function execute(given: Arguments, terminal: Terminal): Promise<number> {
  const kind = given.choice('kind', starterKinds) ?? 'plain';
  const file = given.text('file') ?? 'desk.yaml';
  if (existsSync(file)) {
    throw new InputError({
      en: `${file} exists already and stays as it is. Give another name: queuecast init another.yaml`,
      zh: `${file} 已存在，不会覆盖。请换个名字：queuecast init another.yaml`,
    });
  }
  claimFile(file, 'FILE');
  writeWhole(file, starters[kind][terminal.lang]);
  terminal.say({
    en: `${file} is written. Next: queuecast check ${file}, then queuecast run ${file}`,
    zh: `已写出 ${file}。下一步：queuecast check ${file}，然后 queuecast run ${file}`,
  });
  return DONE;
}
