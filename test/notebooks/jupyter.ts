/**
 * Notebooks as a reader runs them: from top to bottom by Debian's jupyter-nbconvert on the kernel of Deno, with the package
 * that `npm run build` has made.
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { readNotebook, shownIn } from '../../notebooks/execute.ts';

const deno = process.env.DENO ?? 'deno';

/** Why notebooks cannot be run here; empty where they can. */
export const missing = [
  answers('jupyter-nbconvert') ? '' : 'jupyter-nbconvert (Debian has it) does not run',
  answers(deno) ? '' : `${deno} does not run; install deno from npm, or set DENO to its path`,
  existsSync('dist/index.js') ? '' : 'dist/index.js is not built; run npm run build',
]
  .filter((reason) => reason !== '')
  .join('; ');

function answers(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Deno's kernel now and then says that a cell is done before it hands over what the cell shows, and Jupyter no longer
 * listens; what is missing then is asked for once more.
 */
const ATTEMPTS = 4;

/** What the cells show, as `shownIn` gives it. Fails with Jupyter's words when a cell does. */
export async function runByJupyter(path: string): Promise<ReturnType<typeof shownIn>> {
  const folder = mkdtempSync(join(tmpdir(), 'queuecast-jupyter-'));
  const kept = shownIn(readNotebook(path));
  const shown: typeof kept = kept.map(() => null);
  const isWhole = () => shown.every((media, cell) => (media === null) === (kept[cell] === null));
  try {
    for (let attempt = 0; attempt < ATTEMPTS && !isWhole(); attempt++) {
      const words = ['--to', 'notebook', '--execute', '--output-dir', folder, path];
      await promisify(execFile)('jupyter-nbconvert', words, { env: environment(folder) });
      for (const [cell, media] of shownIn(readNotebook(join(folder, basename(path)))).entries()) shown[cell] ??= media;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return shown;
}

/** A kernel, caches and settings of its own: nothing of the user's is read or written. */
function environment(folder: string): NodeJS.ProcessEnv {
  const kernel = join(folder, 'kernels/deno');
  mkdirSync(kernel, { recursive: true });
  const argv = [deno, 'jupyter', '--kernel', '--conn', '{connection_file}'];
  writeFileSync(join(kernel, 'kernel.json'), JSON.stringify({ argv, display_name: 'Deno', language: 'typescript' }));
  const own = ['JUPYTER_CONFIG_DIR', 'JUPYTER_DATA_DIR', 'JUPYTER_RUNTIME_DIR', 'IPYTHONDIR', 'DENO_DIR'];
  const places = Object.fromEntries(own.map((name) => [name, join(folder, name)]));
  return { ...process.env, ...places, JUPYTER_PATH: folder, DENO_NO_UPDATE_CHECK: '1' };
}
