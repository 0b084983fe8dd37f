// Packs the compiled program: the rooms of the engine into one module, because the machine code of a routine that reads
// constants and calls functions of its own module is shorter and a tenth faster than of one that reaches into others;
// the scenario room into another, and with it the packages that every command loads, because finding and reading their
// hundreds of files took longer than all the rest of the start. Other modules and packages stay where they are.
//   node bundle.js FROM TO
import { cp, mkdir, realpath, rm } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ENGINE = new Set(['kernel', 'statistics', 'model', 'observations', 'desk', 'theory', 'planning']);
const SCENARIO = 'scenario';
/** What is started or imported from outside. */
const DOORS = [
  'index.js',
  'report/index.js',
  'cli/main.js',
  'cli/worker.js',
  'cli/sweepWorker.js',
  'cli/promiseWorker.js',
  'cli/rosterWorker.js',
  'cli/clusterThread.js',
  'cli/publishSchema.js',
];
/** Packages that are packed; their licences go with them. */
const PACKED = ['zod', 'yaml', 'temporal-polyfill', 'simple-statistics', 'seedrandom', 'papaparse'];
/**
 * Routines of the desk call each other in circles; the compiler's helper for computed imports looks for a `this`; types
 * alone leave empty modules behind.
 */
const HARMLESS = new Set(['CIRCULAR_DEPENDENCY', 'CIRCULAR_CHUNK', 'THIS_IS_UNDEFINED', 'EMPTY_BUNDLE']);

const packages = fileURLToPath(new URL('./node_modules/', import.meta.url));
const from = await realpath(process.argv[2]);
const to = resolve(process.argv[3]);
await rm(to, { recursive: true, force: true });
await cp(from, to, { recursive: true, filter: (path) => !path.endsWith('.js') });
await pack();
await keepLicences();

async function pack() {
  const build = await rolldown({
    input: DOORS.map((door) => `${from}/${door}`),
    external: (id) => isPackage(id) && !PACKED.some((name) => id === name || id.startsWith(`${name}/`)),
    platform: 'node',
    preserveEntrySignatures: 'allow-extension',
    onwarn: ({ code, id, message }) => {
      if (!HARMLESS.has(code) && !id?.includes('node_modules')) throw new Error(message);
    },
  });
  await build.write({
    dir: to,
    format: 'es',
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ debugName: 'rooms', name: chunkOf }] },
    chunkFileNames: '[name].js',
    entryFileNames: ({ facadeModuleId }) => `${nameOf(facadeModuleId)}.js`,
    minifyInternalExports: false,
  });
  await build.close();
}

/** The module that a file is packed into; its own where it stays alone. */
function chunkOf(id) {
  const packed = PACKED.find((name) => id.includes(`${sep}node_modules${sep}${name}${sep}`));
  if (packed !== undefined) return `packages/${packed}`;
  if (!id.startsWith(from)) return null;
  const [room] = nameOf(id).split('/');
  if (ENGINE.has(room)) return 'engine';
  return room === SCENARIO ? SCENARIO : nameOf(id);
}

function nameOf(id) {
  return relative(from, id).split(sep).join('/').replace(/\.js$/, '');
}

function isPackage(id) {
  return !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('\0') && !/^[A-Z]:/.test(id);
}

async function keepLicences() {
  await mkdir(`${to}/packages`, { recursive: true });
  for (const name of PACKED) {
    await cp(`${packages}${name}`, `${to}/packages/${name}`, {
      recursive: true,
      filter: (path) => path === `${packages}${name}` || /LICEN[CS]E/i.test(path),
    });
  }
}
