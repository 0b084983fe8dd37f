/**
 * The command line as a process: compiled once for all tests, beside links to the data it ships with, so that tests see
 * what users get.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const packer = join(root, 'bundle.js');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts it and hands back the running process with its end. */
export function start(words: readonly string[], folder: string): { child: ChildProcess; ended: Promise<Outcome> } {
  const env = { ...process.env, LANG: 'C', LC_ALL: '', LC_MESSAGES: '', NO_COLOR: '1', DEBUG: '' };
  const child = spawn(process.execPath, [join(compiled(), 'dist/cli/main.js'), ...words], { cwd: folder, env });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  const ended = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}

export function queuecast(words: readonly string[], folder: string): Promise<Outcome> {
  return start(words, folder).ended;
}

/** A folder of its own for a test, with these files in it. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'queuecast-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Everything in a folder, as paths relative to it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

let place: string | undefined;

/** The compiled package; a test run finds the one that the first of its files has made. */
function compiled(): string {
  if (place !== undefined) return place;
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = sources.map((path) => readFileSync(path, 'utf8'));
  const hash = createHash('sha256');
  for (const text of [...texts, readFileSync(packer, 'utf8')]) hash.update(text);
  // Inside node_modules, where imports of packages are found and no tool looks.
  const cache = join(root, 'node_modules/.cache/queuecast');
  const made = join(cache, hash.digest('hex').slice(0, 16));
  if (!existsSync(made)) build(sources, texts, cache, made);
  place = made;
  return made;
}

function build(sources: readonly string[], texts: readonly string[], cache: string, made: string): void {
  mkdirSync(cache, { recursive: true });
  const beside = mkdtempSync(join(cache, 'part-'));
  const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    rewriteRelativeImportExtensions: true,
    verbatimModuleSyntax: true,
    useDefineForClassFields: false,
  };
  for (const [index, path] of sources.entries()) {
    const target = join(beside, 'build', path.slice(join(root, 'src').length)).replace(/\.ts$/, '.js');
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, ts.transpileModule(texts[index], { compilerOptions, fileName: path }).outputText);
  }
  execFileSync(process.execPath, [packer, join(beside, 'build'), join(beside, 'dist')]);
  cpSync(join(root, 'package.json'), join(beside, 'package.json'));
  forgetOldBuilds(cache);
  for (const name of ['data', 'scenarios']) symlinkSync(join(root, name), join(beside, name));
  try {
    renameSync(beside, made);
  } catch {
    // Another test file was faster.
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Builds of other sources are of no use once a while has passed. */
function forgetOldBuilds(cache: string): void {
  for (const name of readdirSync(cache)) {
    const build = join(cache, name);
    if (Date.now() - statSync(build).mtimeMs > OLD_MILLISECONDS) rmSync(build, { recursive: true, force: true });
  }
}
const OLD_MILLISECONDS = 600_000;
