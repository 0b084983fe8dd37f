/** Files that appear in a folder together: written beside it first, then moved in; what an earlier set left behind goes. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, normalize, resolve } from 'node:path';
import { z } from 'zod';
import type { ReportFile } from '../report/write/reportFile.ts';
import { json, writeWhole } from './files.ts';

/** Names the files of the set, for the next set and for programs. */
const LIST = 'reports.json';
const listShape = z.looseObject({ files: z.array(z.string()) });

export interface Staged {
  add(file: ReportFile): void;
  /** Moves all of them in; `about` is told in the list beside their names. */
  moveIn(about: object): void;
  /** Takes away what was not moved in. */
  abandon(): void;
}

export function stageFolder(folder: string): Staged {
  const beside = join(dirname(resolve(folder)), `.${basename(resolve(folder))}.${process.pid}.part`);
  const files: string[] = [];
  const takeAway = () => rmSync(beside, { recursive: true, force: true });
  takeAway();
  // The second Ctrl-C ends the process wherever it is.
  process.once('exit', takeAway);
  const end = () => {
    process.off('exit', takeAway);
    takeAway();
  };
  return {
    add: ({ path, content }) => {
      mkdirSync(dirname(join(beside, path)), { recursive: true });
      writeFileSync(join(beside, path), content);
      files.push(path);
    },
    moveIn: (about) => {
      const before = earlierFiles(folder);
      for (const path of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        renameSync(join(beside, path), join(folder, path));
      }
      writeWhole(join(folder, LIST), json({ ...about, files: [...files].sort() }));
      for (const path of before) if (!files.includes(path)) forget(folder, path);
      end();
    },
    abandon: end,
  };
}

/** Of the set that was written last; only names that stay inside the folder. */
function earlierFiles(folder: string): string[] {
  try {
    const { files } = listShape.parse(JSON.parse(readFileSync(join(folder, LIST), 'utf8')));
    return files.filter((path) => normalize(path) === path && !path.startsWith('..') && !path.startsWith('/'));
  } catch {
    return [];
  }
}

function forget(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let at = dirname(path); at !== '.' && existsSync(join(folder, at)); at = dirname(at)) {
    try {
      rmdirSync(join(folder, at));
    } catch {
      return;
    }
  }
}
