/** A folder that a run was kept in, read back for its reports: the run, its quarters, and the desk beside it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ResultDocument } from '../planning/result.ts';
import { day } from '../report/formats.ts';
import { periodText } from '../report/period.ts';
import { foldersIn } from './files.ts';
import { QUARTERS_FOLDER } from './keepQuarters.ts';
import { readResult } from './resultFile.ts';
import type { Terminal } from './terminal.ts';

export interface KeptRun {
  readonly document: ResultDocument;
  /** In their order in time; none where the run is of one quarter. */
  readonly quarters: readonly { readonly quarter: string; readonly document: ResultDocument }[];
  readonly against?: ResultDocument;
}

/** Throws an InputError where anything in it is no whole result. */
export function readRun(folder: string): KeptRun {
  const document = readResult(folder);
  const inside = join(folder, QUARTERS_FOLDER);
  const quarters = foldersIn(inside).map((quarter) => ({ quarter, document: readResult(join(inside, quarter)) }));
  const beside = join(folder, 'against');
  return {
    document,
    quarters: quarters.sort((one, other) => (one.document.period.from < other.document.period.from ? -1 : 1)),
    ...(existsSync(join(beside, 'result.json')) ? { against: readResult(beside) } : {}),
  };
}

/** The last period of the run before; a period that does not end where this one begins is said. */
export function readBefore(
  folder: string | undefined,
  { period }: ResultDocument,
  terminal: Terminal,
): ResultDocument | undefined {
  if (folder === undefined) return undefined;
  const { document, quarters } = readRun(folder);
  const before = quarters.at(-1)?.document ?? document;
  const { to } = before.period;
  if (to === null || Date.parse(to) !== Date.parse(period.from)) {
    terminal.warn({
      en: `--before: ${folder} is of ${periodText(before, 'en')}; this run begins on ${day(period.from, 'en')}. They are compared all the same.`,
      zh: `--before：${folder} 的期间为 ${periodText(before, 'zh')}，本次始于 ${day(period.from, 'zh')}。仍作比较。`,
    });
  }
  return before;
}
