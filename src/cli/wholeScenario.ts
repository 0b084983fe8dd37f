/** A scenario with all that it names as files of one folder, which can be moved and run again wherever it stands. */
import { readFileSync } from 'node:fs';
import { basename, extname, relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { OpenScenario } from './openScenario.ts';
import { fileNamed } from './resources.ts';

export interface KeptFile {
  /** As it was named to the command, or found from the file that names it. */
  readonly file: string;
  /** Where it stands in the folder, with forward slashes. */
  readonly kept: string;
  readonly content: string | Uint8Array;
}

/** The chain and the settings as one text, and the files: those of the chain first, then what they name. */
export function wholeScenario(opened: OpenScenario, folder: string): { text: string; files: KeptFile[] } {
  const { chain, positionOf } = opened.document;
  const files = chain.map(({ file, text }, index): KeptFile => {
    const ending = /\.(ya?ml|json)$/i.test(file) ? '' : '.yaml';
    return { file, kept: `sources/${index + 1}-${basename(file)}${ending}`, content: text };
  });
  const value = structuredClone(opened.document.value) as {
    arrivals?: { recorded?: { file: string } };
    routing?: { orderModule?: string };
    benchmarks?: string | string[];
    report?: { logo?: string };
  };
  /** Its name as seen from the folder: a copy in it, or the file itself where that cannot be copied. */
  const kept = (name: string, ...path: string[]) => {
    const file = fileNamed(name, positionOf(path), opened.path);
    const known = files.find((each) => resolve(each.file) === resolve(file));
    if (known !== undefined) return known.kept;
    const content = copyOf(file);
    if (content === null) return relative(resolve(folder), resolve(file));
    files.push({ file, kept: `sources/${files.length + 1}-${basename(file)}`, content });
    return files[files.length - 1].kept;
  };
  const recorded = value.arrivals?.recorded;
  if (recorded) recorded.file = kept(recorded.file, 'arrivals', 'recorded', 'file');
  if (value.routing?.orderModule) value.routing.orderModule = kept(value.routing.orderModule, 'routing', 'orderModule');
  if (value.benchmarks !== undefined) {
    value.benchmarks = [value.benchmarks].flat().map((name) => kept(name, 'benchmarks'));
  }
  if (value.report?.logo) value.report.logo = kept(value.report.logo, 'report', 'logo');
  for (const section of ['calendars', 'regions', 'teams'] as const) moveHolidays(value, section, kept);
  const head = '# As it was run: all files laid together, with settings. Run it again with the seed in run.json.';
  return { text: `${head}\n${stringify(value, { lineWidth: 120 })}`, files };
}

/** Null where there is no such file, and of a module that is not whole by itself. */
function copyOf(file: string): Uint8Array | null {
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch {
    return null;
  }
  const ending = extname(file).toLowerCase();
  if (ending === '.mjs' || ending === '.cjs') return /\b(import|require)\b/.test(content.toString()) ? null : content;
  // How these are read hangs on files around them.
  return ['.js', '.ts', '.mts', '.cts'].includes(ending) ? null : content;
}

function moveHolidays(value: object, section: string, kept: (name: string, ...path: string[]) => string): void {
  const entries = (value as Record<string, Record<string, { holidays?: string | string[] }> | undefined>)[section];
  for (const [name, words] of Object.entries(entries ?? {})) {
    if (words?.holidays === undefined) continue;
    words.holidays = [words.holidays]
      .flat()
      .map((word) => (/\.csv$/i.test(word) ? kept(word, section, name, 'holidays') : word));
  }
}
