/** Files of the user: read with near names at hand, written whole or not at all. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from './inputError.ts';

/** The text of a file, or undefined where there is none; throws what else is wrong, such as bytes that are no UTF-8. */
export function readText(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Files like it in the folder where it was looked for, and in `scenarios` below. */
export function filesNear(path: string, like: RegExp = /\.(ya?ml|json)$/i): string[] {
  const folders = [dirname(path), join(dirname(path), 'scenarios'), 'scenarios'];
  const files = folders.flatMap((folder) => {
    try {
      return readdirSync(folder).flatMap((name) => (like.test(name) ? [join(folder, name)] : []));
    } catch {
      return [];
    }
  });
  return [...new Set(files)].sort();
}

/** Names of the folders in a folder; none where it cannot be read. */
export function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  } catch {
    return [];
  }
}

/** As programs read it and people can: two blanks a level, lists of numbers on one line. */
export function json(value: unknown): string {
  const spread = JSON.stringify(value, null, 2);
  // A line break inside a text is written as \n, so what spans lines is the layout alone.
  const numbers = /\[\n\s+(?:-?[\d.e+-]+|null)(?:,\n\s+(?:-?[\d.e+-]+|null))*\n\s+\]/g;
  return `${spread.replace(numbers, (list) => JSON.stringify(JSON.parse(list)))}\n`;
}

/** Written beside, then renamed: nobody ever sees half a file. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/**
 * Makes sure that files can be written to the folder, before any work is done.
 * @param asked what it was asked for with, for the message: `--out`
 * @returns takes back whatever folders were made for nothing
 */
export function claimFolder(folder: string, asked: string): () => void {
  try {
    const firstMade = mkdirSync(folder, { recursive: true });
    const probe = join(folder, `.${process.pid}.part`);
    writeFileSync(probe, '');
    rmSync(probe);
    return () => {
      if (firstMade !== undefined) removeEmpty(folder, firstMade);
    };
  } catch (error) {
    throw cannotWrite(folder, asked, error);
  }
}

/** The same for a single file. */
export function claimFile(path: string, asked: string): () => void {
  if (path === '' || statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw cannotWrite(path, asked, new Error('EISDIR'));
  return claimFolder(dirname(path), asked);
}

/** Whatever cannot be written is found out at once, not after an hour of simulation; the same to take back. */
export function claimTargets(targets: { json?: string; page?: string; out?: string; report?: string }): () => void {
  const { json, page, out, report } = targets;
  const undo: (() => void)[] = [];
  const takeBack = () => {
    for (const step of undo.reverse()) step();
  };
  try {
    if (json !== undefined && json !== '-') undo.push(claimFile(json, '--json'));
    if (page !== undefined) undo.push(claimFolder(page, '--page'));
    if (out !== undefined) undo.push(claimFolder(out, '--out'));
    if (report !== undefined) undo.push(claimFolder(report, '--report'));
  } catch (error) {
    takeBack();
    throw error;
  }
  return takeBack;
}

function cannotWrite(path: string, asked: string, error: unknown): InputError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code ?? message;
  return new InputError({
    en: `${asked}: found '${path}'; expected a place that can be written to (${reason}).`,
    zh: `${asked}：现为“${path}”；应为可以写入的位置（${reason}）。`,
  });
}

/** From the innermost folder out to the first that was made; stops at whatever holds something. */
function removeEmpty(folder: string, firstMade: string): void {
  for (let at = folder; ; at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      return;
    }
    if (at === firstMade || dirname(at) === at) return;
  }
}
