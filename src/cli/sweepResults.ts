/** The folder of a sweep: result.json, the same figures as a Parquet table, and the desk from which all points were made. */
import { join } from 'node:path';
import type { SweepDocument } from '../planning/sweep/sweep.ts';
import type { Arguments } from './arguments.ts';
import { writeWhole } from './files.ts';
import { keepDesk } from './keepResults.ts';
import type { OpenScenario } from './openScenario.ts';
import { simulationOptions } from './options.ts';
import { sweepParquet } from './sweepParquet.ts';
import type { Terminal } from './terminal.ts';

export function keepSweep(
  out: string,
  document: SweepDocument,
  opened: OpenScenario,
  given: Arguments,
  terminal: Terminal,
): void {
  const { workers: _, ...options } = simulationOptions(given);
  const asked = { vary: given.list('vary'), sample: given.text('sample') ?? null, measures: given.list('measure') };
  keepDesk(out, opened, document, { ...options, set: given.list('set'), ...asked });
  writeWhole(join(out, 'figures.parquet'), sweepParquet(document));
  terminal.say({ en: `Results: ${out}`, zh: `结果：${out}` });
}
