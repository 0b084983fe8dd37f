/**
 * The folder of a comparison: result.json with the differences, and for the base and each variant a folder as a run
 * has it, so that every one of them can be run again by itself.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparisonDocument } from '../planning/compare/comparison.ts';
import type { ResultDocument } from '../planning/result.ts';
import type { Arguments } from './arguments.ts';
import { json, writeWhole } from './files.ts';
import { keepDesk } from './keepResults.ts';
import { simulationOptions } from './options.ts';
import type { Terminal } from './terminal.ts';
import type { Variant } from './variants.ts';

export function keepComparison(
  out: string,
  comparison: ComparisonDocument,
  documents: readonly ResultDocument[],
  variants: readonly Variant[],
  given: Arguments,
  terminal: Terminal,
): void {
  mkdirSync(out, { recursive: true });
  forgetOtherVariants(out, variants.length - 1);
  const { workers: _, ...options } = simulationOptions(given);
  const measures = given.list('measure');
  for (const [desk, { name, settings, opened }] of variants.entries()) {
    const folder = join(out, desk === 0 ? 'base' : `variant-${desk}`);
    keepDesk(folder, opened, documents[desk], { ...options, measures, name, set: settings });
  }
  writeWhole(join(out, 'result.json'), json(comparison));
  terminal.say({ en: `Results: ${out}`, zh: `结果：${out}` });
}

/** An earlier comparison in the same folder may have had more of them. */
function forgetOtherVariants(out: string, count: number): void {
  for (const name of readdirSync(out)) {
    const number = Number(/^variant-(\d+)$/.exec(name)?.[1] ?? 0);
    if (number > count && existsSync(join(out, name, 'result.json'))) rmSync(join(out, name), { recursive: true });
  }
}
