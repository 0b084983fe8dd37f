/** Each quarter of a run over several, in the folder of the run: `quarters/2026-Q1/result.json`. */
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { QuarterDocument } from '../planning/quarters.ts';
import { json, writeWhole } from './files.ts';

export const QUARTERS_FOLDER = 'quarters';

/** @param folder of a desk's results; what an earlier run has left of quarters in it goes */
export function keepQuarters(folder: string, quarters: readonly QuarterDocument[]): void {
  const kept = join(folder, QUARTERS_FOLDER);
  forgetQuarters(kept);
  for (const { quarter, document } of quarters) {
    mkdirSync(join(kept, quarter), { recursive: true });
    writeWhole(join(kept, quarter, 'result.json'), json(document));
  }
}

/** Only folders that hold a result are ours to remove. */
function forgetQuarters(kept: string): void {
  if (!existsSync(kept)) return;
  for (const name of readdirSync(kept)) {
    if (existsSync(join(kept, name, 'result.json'))) rmSync(join(kept, name), { recursive: true });
  }
  if (readdirSync(kept).length === 0) rmdirSync(kept);
}
