/** `queuecast schema`: the JSON Schema of scenario files, to stdout or a file. */
import type { Arguments } from '../arguments.ts';
import { DONE } from '../exitCodes.ts';
import { claimFile, writeWhole } from '../files.ts';
import { schemaText } from '../schemaText.ts';
import type { Terminal } from '../terminal.ts';

export async function execute(given: Arguments, terminal: Terminal): Promise<number> {
  const file = given.text('out');
  if (file === undefined) {
    terminal.print(schemaText());
    return DONE;
  }
  claimFile(file, '--out');
  writeWhole(file, schemaText());
  terminal.say({
    en: `${file}: put  # yaml-language-server: $schema=${file}  at the head of a scenario, and the editor helps.`,
    zh: `${file}：在情景文件开头写  # yaml-language-server: $schema=${file}  ，编辑器即可提示。`,
  });
  return DONE;
}
