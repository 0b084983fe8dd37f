/**
 * The folder of a run: result.json, the scenario as it was (each file of its chain, and all of them laid together as one
 * that can be run again), and run.json with what was asked for; of a run over several quarters each quarter's result in
 * `quarters/`. A second desk has the same in `against/`.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { ResultDocument } from '../planning/result.ts';
import { VERSION } from '../planning/version.ts';
import type { Arguments } from './arguments.ts';
import { json, writeWhole } from './files.ts';
import { keepQuarters } from './keepQuarters.ts';
import { replicationFolder, UNFINISHED } from './observations.ts';
import type { OpenScenario } from './openScenario.ts';
import { simulationOptions } from './options.ts';
import { fileNamed } from './resources.ts';
import type { Simulated } from './simulate.ts';
import type { Terminal } from './terminal.ts';

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
  // Those of an earlier run into the same folder.
  if (existsSync(join(folder, 'result.json'))) rmSync(sources, { recursive: true, force: true });
  mkdirSync(sources, { recursive: true });
  const files = opened.document.chain.map(({ file, text }, index) => {
    const name = `${index + 1}-${basename(file)}${/\.(ya?ml|json)$/i.test(file) ? '' : '.yaml'}`;
    writeWhole(join(sources, name), text);
    return { file, kept: `sources/${name}`, sha256: createHash('sha256').update(text).digest('hex') };
  });
  writeWhole(join(folder, 'scenario.yaml'), wholeScenario(opened, folder));
  writeWhole(join(folder, 'run.json'), json({ queuecast: VERSION, ...asked, files }));
  writeWhole(join(folder, 'result.json'), json(document));
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

/** The chain and the settings as one file; what it names is named as seen from the folder. */
function wholeScenario(opened: OpenScenario, folder: string): string {
  const value = structuredClone(opened.document.value) as {
    arrivals?: { recorded?: { file: string } };
    routing?: { orderModule?: string };
    benchmarks?: string | string[];
    report?: { logo?: string };
  };
  const from = (name: string, ...path: string[]) =>
    relative(resolve(folder), resolve(fileNamed(name, opened.document.positionOf(path), opened.path)));
  const recorded = value.arrivals?.recorded;
  if (recorded) recorded.file = from(recorded.file, 'arrivals', 'recorded', 'file');
  if (value.routing?.orderModule) value.routing.orderModule = from(value.routing.orderModule, 'routing', 'orderModule');
  if (value.benchmarks !== undefined) {
    value.benchmarks = [value.benchmarks].flat().map((name) => from(name, 'benchmarks'));
  }
  if (value.report?.logo) value.report.logo = from(value.report.logo, 'report', 'logo');
  for (const section of ['calendars', 'regions', 'teams'] as const) moveHolidays(value, section, from);
  return `# As it was run: all files laid together, with settings. Run it again with the seed in run.json.\n${stringify(value, { lineWidth: 120 })}`;
}

function moveHolidays(value: object, section: string, from: (name: string, ...path: string[]) => string): void {
  const entries = (value as Record<string, Record<string, { holidays?: string | string[] }> | undefined>)[section];
  for (const [name, words] of Object.entries(entries ?? {})) {
    if (words?.holidays === undefined) continue;
    words.holidays = [words.holidays]
      .flat()
      .map((word) => (/\.csv$/i.test(word) ? from(word, section, name, 'holidays') : word));
  }
}
