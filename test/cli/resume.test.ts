/** A run into a folder that was broken off: the same call goes on from what was finished, and its folder ends as if nothing had been. */
import { appendFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, queuecast, start } from './command.ts';
import { longRun } from './scenarios.ts';

/** Long enough to be broken off after the first of its replications. */
const files = { 'long.yaml': longRun.replace('600000', '100000') };
const REPLICATIONS = 8;
const wanted = ['--replications', String(REPLICATIONS), '--workers', '2', '--lang', 'en'];

/** Bytes of the replications that are kept of a run that has not ended. */
function keptBytes(folder: string): number {
  const kept = join(folder, 'unfinished');
  return existsSync(kept) ? readdirSync(kept).reduce((sum, name) => sum + statSync(join(kept, name)).size, 0) : 0;
}

async function breakOff(words: readonly string[], folder: string, out: string, signal: NodeJS.Signals) {
  const { child, ended } = start([...words, '--out', out], folder);
  while (keptBytes(join(folder, out)) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill(signal);
  return ended;
}

const contents = (folder: string) => filesIn(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]);

describe('a run into a folder', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)(
    'goes on after %s, to the same bytes as one that was not broken off',
    async (signal) => {
      const folder = folderWith(files);
      const words = ['run', 'long.yaml', ...wanted];
      const { code, stderr } = await breakOff(words, folder, 'broken', signal);
      if (signal === 'SIGINT') {
        expect(code).toBe(130);
        expect(stderr).toContain('The same command goes on from the replications that are finished.');
        const { interrupted, replications } = JSON.parse(readFileSync(join(folder, 'broken/result.json'), 'utf8'));
        expect(interrupted).toBe(true);
        expect(replications).toBeLessThan(REPLICATIONS);
      }
      const again = await queuecast([...words, '--out', 'broken'], folder);
      expect(again.code).toBe(0);
      expect(again.stderr).toMatch(/^broken: going on from \d+ replications? of an interrupted run\.$/m);
      const whole = await queuecast([...words, '--out', 'whole'], folder);
      expect(again.stdout).toBe(whole.stdout);
      expect(contents(join(folder, 'broken'))).toEqual(contents(join(folder, 'whole')));
    },
    120_000,
  );

  it('computes only what is missing: a kept replication is taken as it is', async () => {
    const folder = folderWith(files);
    const words = ['run', 'long.yaml', ...wanted, '--observations', 'csv'];
    await breakOff(words, folder, 'kept', 'SIGINT');
    const [first] = filesIn(join(folder, 'kept/observations'));
    const writtenAt = () => statSync(join(folder, 'kept/observations', first)).mtimeMs;
    const before = writtenAt();
    expect(await queuecast([...words, '--out', 'kept'], folder)).toMatchObject({ code: 0 });
    expect(writtenAt()).toBe(before);
    expect(readdirSync(join(folder, 'kept/observations'))).toHaveLength(REPLICATIONS);
    expect(existsSync(join(folder, 'kept/unfinished'))).toBe(false);
  }, 120_000);

  it('takes nothing from a run with another seed or setting, nor half a record', async () => {
    const folder = folderWith(files);
    const words = ['run', 'long.yaml', ...wanted];
    await breakOff(words, folder, 'kept', 'SIGKILL');
    for (const name of readdirSync(join(folder, 'kept/unfinished'))) {
      appendFileSync(
        join(folder, 'kept/unfinished', name),
        'half a record that a kill has left behind, and its checksum not',
      );
    }
    const other = ['run', 'long.yaml', '--replications', '2', '--seed', 'other', '--lang', 'en'];
    const there = await queuecast([...other, '--out', 'kept'], folder);
    const elsewhere = await queuecast([...other, '--out', 'elsewhere'], folder);
    expect(there.stderr).not.toContain('going on');
    expect(there.stdout).toBe(elsewhere.stdout);
    expect(contents(join(folder, 'kept'))).toEqual(contents(join(folder, 'elsewhere')));
  }, 120_000);

  it('goes on behind half a record', async () => {
    const folder = folderWith(files);
    const words = ['run', 'long.yaml', ...wanted];
    await breakOff(words, folder, 'kept', 'SIGKILL');
    const [name] = readdirSync(join(folder, 'kept/unfinished'));
    appendFileSync(
      join(folder, 'kept/unfinished', name),
      'half a record that a kill has left behind, and its checksum not',
    );
    const again = await queuecast([...words, '--out', 'kept'], folder);
    expect(again.stderr).toContain('kept: going on from');
    await queuecast([...words, '--out', 'whole'], folder);
    expect(contents(join(folder, 'kept'))).toEqual(contents(join(folder, 'whole')));
  }, 120_000);
});
