/** Claims on the command line: wrong ones are refused before anything runs, right ones are judged and printed. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, queuecast } from './command.ts';
import { plainDesk } from './scenarios.ts';

const claiming = (...claims: string[]) => ({
  'desk.yaml': `${plainDesk}\nclaims:\n${claims.map((claim) => `  - ${claim}\n`).join('')}`,
});

describe('claims', () => {
  it.each([['run'], ['check']])(
    'that the desk never measures are refused by %s with their place and a suggestion',
    async (command) => {
      const folder = folderWith(claiming('{ measure: wiat, where: { team: desk }, atMost: 1 h }'));
      const out = command === 'run' ? ['--out', 'kept'] : [];
      const { code, stdout, stderr } = await queuecast([command, 'desk.yaml', ...out], folder);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/desk\.yaml:\d+:\d+ {2}claims\.0\.measure: .*did you mean wait\?/);
      expect(filesIn(folder)).toEqual(['desk.yaml']);
    },
  );

  it('are part of the result, and those that do not hold are printed', async () => {
    const folder = folderWith(
      claiming(
        '{ measure: wait, where: { team: desk }, atMost: 1 s, label: Nobody waits }',
        '{ measure: wait, where: { team: desk }, atMost: 30 days, label: All are served }',
      ),
    );
    const words = ['run', 'desk.yaml', '--replications', '4', '--out', 'kept', '--workers', '1', '--quiet'];
    const { code, stdout } = await queuecast(words, folder);
    expect(code).toBe(0);
    expect(stdout).toContain('Claims: 1 of 2 surely hold; these do not');
    expect(stdout).toContain('Nobody waits');
    expect(stdout).not.toContain('All are served');
    expect(filesIn(folder)).toContain(join('kept', 'result.json'));
  });
});
