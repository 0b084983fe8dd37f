// The same two workloads in C, where their sources are at hand: compiled for this machine, measured in processor seconds.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timed } from './measure.js';

const NAMES = ['w1', 'w2'];

/**
 * @param {string} folder where w1.c and w2.c are
 * @returns {{ run: ((name: string, tickets: number) => number) | null, why: string, remove: () => void }}
 *   `run` gives processor seconds; null when there is nothing to run, and `why` says why
 */
export function compileReferences(folder) {
  const none = (why) => ({ run: null, why, remove: () => {} });
  const missing = NAMES.map((name) => join(folder, `${name}.c`)).find((file) => !existsSync(file));
  if (missing !== undefined) return none(`there is no ${missing}`);
  const built = mkdtempSync(join(tmpdir(), 'queuecast-bench-'));
  const remove = () => rmSync(built, { recursive: true, force: true });
  try {
    for (const name of NAMES) {
      const words = ['-O3', '-march=native', '-o', join(built, name), join(folder, `${name}.c`), '-lm'];
      execFileSync('gcc', words, { stdio: ['ignore', 'ignore', 'pipe'] });
    }
  } catch (error) {
    remove();
    return none(
      error.code === 'ENOENT' ? 'there is no gcc' : `gcc failed: ${String(error.stderr ?? error.message).trim()}`,
    );
  }
  return { run: (name, tickets) => timed(join(built, name), tickets, 1).cpuSeconds, why: '', remove };
}
