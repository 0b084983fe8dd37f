/**
 * The folder of a run: result.json, the scenario as it was (each file of its chain, what these name, and all of them laid
 * together as one that can be run again), and run.json with what was asked for; of a run over several quarters each quarter's
 * result in `quarters/`. A second desk has the same in `against/`.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ResultDocument } from '../planning/result.ts';
import { VERSION } from '../planning/version.ts';
import type { Arguments } from './arguments.ts';
import { json, writeWhole } from './files.ts';
import { keepQuarters } from './keepQuarters.ts';
import { replicationFolder, UNFINISHED } from './observations.ts';
import type { OpenScenario } from './openScenario.ts';
import { simulationOptions } from './options.ts';
import type { Simulated } from './simulate.ts';
import type { Terminal } from './terminal.ts';
import { wholeScenario } from './wholeScenario.ts';

export function observationFolder(out: string, desk: number): string {
  return join(deskFolder(out, desk), 'observations');
}

function deskFolder(out: string, desk: number): string {
  return desk === 0 ? out : join(out, 'against');
}

/** What an interruption left half written. */
export function removeUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.endsWith(UNFINISHED)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

export function keepResults(
  out: string,
  finished: readonly (Simulated & { readonly document: ResultDocument })[],
  given: Arguments,
  terminal: Terminal,
): void {
  for (const [desk, { opened, replicated, document, quarters }] of finished.entries()) {
    forgetOtherReplications(
      observationFolder(out, desk),
      replicated.results.map(({ replication }) => replication),
    );
    keepDesk(deskFolder(out, desk), opened, document, askedFor(given, desk));
    keepQuarters(deskFolder(out, desk), quarters);
  }
  if (finished.length === 1) forgetSecondDesk(out);
  terminal.say({ en: `Results: ${out}`, zh: `结果：${out}` });
}

/** One desk: what it is made of, what was asked, what was found. */
export function keepDesk(folder: string, opened: OpenScenario, document: object, asked: object): void {
  const sources = join(folder, 'sources');
  // Read before those of an earlier run into the same folder go: it may be they that were run.
  const { text, files } = wholeScenario(opened, folder);
  if (existsSync(join(folder, 'result.json'))) rmSync(sources, { recursive: true, force: true });
  mkdirSync(sources, { recursive: true });
  for (const { kept, content } of files) writeWhole(join(folder, kept), content);
  writeWhole(join(folder, 'scenario.yaml'), text);
  const listed = files.map(({ file, kept, content }) => ({ file, kept, sha256: digestOf(content) }));
  writeWhole(join(folder, 'run.json'), json({ queuecast: VERSION, ...asked, files: listed }));
  writeWhole(join(folder, 'result.json'), json(document));
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function askedFor(given: Arguments, desk: number) {
  const { workers: _, ...options } = simulationOptions(given);
  return { ...options, set: desk === 0 ? given.list('set') : [] };
}

/** Of an earlier run into the same folder, or finished while the run was being interrupted. */
function forgetOtherReplications(folder: string, wanted: readonly number[]): void {
  if (!existsSync(folder)) return;
  const names = wanted.map((replication) => basename(replicationFolder(folder, replication)));
  for (const name of readdirSync(folder)) {
    if (/^replication-\d+$/.test(name) && !names.includes(name)) rmSync(join(folder, name), { recursive: true });
  }
}

/** An earlier run into the same folder had another desk beside it. */
function forgetSecondDesk(out: string): void {
  const folder = deskFolder(out, 1);
  if (existsSync(join(folder, 'result.json'))) rmSync(folder, { recursive: true });
}
