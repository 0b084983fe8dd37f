// The same two workloads in C, where their sources are at hand: compiled for this machine, measured in processor seconds.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
  return { run: (name, tickets) => cpuSecondsOf(join(built, name), tickets), why: '', remove };
}

/** The shell's `times` tells what its children took; the second line is theirs: user, system. */
function cpuSecondsOf(program, tickets) {
  const script = '"$0" "$1" 1 > /dev/null; times';
  const lines = execFileSync('sh', ['-c', script, program, String(tickets)], { encoding: 'utf8' })
    .trim()
    .split('\n');
  return lines[1]
    .split(/\s+/)
    .map((text) => /^(\d+)m([\d.]+)s$/.exec(text))
    .reduce((sum, match) => sum + 60 * Number(match[1]) + Number(match[2]), 0);
}
