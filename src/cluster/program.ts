/** Which program this is: two machines give the same bytes only when they run the same engine. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VERSION } from '../planning/version.ts';

export interface Program {
  readonly version: string;
  /** A digest of the engine: checkouts between two versions have the same number and not the same engine. */
  readonly build: string;
}

/** Rooms that decide a number; compiled, they are packed into one module. */
const ENGINE = ['kernel', 'statistics', 'model', 'observations', 'desk', 'planning'];
/** The room that says how two machines speak to each other. */
const LANGUAGE = 'cluster';

export function thisProgram(): Program {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const packed = join(root, 'engine.js');
  const digest = createHash('sha256');
  const engine = existsSync(packed) ? [packed] : ENGINE.flatMap((room) => codeIn(join(root, room)));
  for (const file of [...engine, ...codeIn(join(root, LANGUAGE))]) digest.update(readFileSync(file));
  return { version: VERSION, build: digest.digest('hex').slice(0, 8) };
}

function codeIn(room: string): string[] {
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|ts)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(room, name))
    .sort();
}

export function isSame(one: Program, other: Program): boolean {
  return one.version === other.version && one.build === other.build;
}

/** '0.1.0 (build 1a2b3c4d)' */
export function programName({ version, build }: Program): string {
  return `${version} (build ${build})`;
}
