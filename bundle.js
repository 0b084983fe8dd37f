// Packs the compiled rooms of the engine into one module, because the machine code of a routine that reads constants
// and calls functions of its own module is shorter and a tenth faster than of one that reaches into others. All other
// modules stay where they are.
//   node bundle.js FROM TO
import { cp, rm } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { rollup } from 'rollup';

const ENGINE = new Set(['kernel', 'statistics', 'model', 'observations', 'desk', 'planning']);
/** What is started or imported from outside. */
const DOORS = ['index.js', 'cli/main.js', 'cli/worker.js', 'cli/publishSchema.js'];

/** Routines of the desk call each other in circles; the compiler's helper for computed imports looks for a `this`. */
const HARMLESS = new Set(['CIRCULAR_DEPENDENCY', 'CIRCULAR_CHUNK', 'THIS_IS_UNDEFINED', 'EMPTY_BUNDLE']);

async function bundle(from, to) {
  const nameOf = (id) => relative(from, id).split(sep).join('/');
  const build = await rollup({
    input: DOORS.map((door) => `${from}/${door}`),
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Z]:/.test(id),
    // The order in which modules run is that of their imports, packed or not; nothing here acts on being loaded.
    treeshake: { moduleSideEffects: false },
    onwarn: ({ code, message }) => {
      if (!HARMLESS.has(code)) throw new Error(message);
    },
  });
  await build.write({
    dir: to,
    format: 'es',
    manualChunks: (id) => (ENGINE.has(nameOf(id).split('/')[0]) ? 'engine' : nameOf(id).replace(/\.js$/, '')),
    chunkFileNames: '[name].js',
    entryFileNames: ({ facadeModuleId }) => nameOf(facadeModuleId),
    minifyInternalExports: false,
    hoistTransitiveImports: false,
  });
  await build.close();
}

const [from, to] = process.argv.slice(2).map((folder) => resolve(folder));
await rm(to, { recursive: true, force: true });
await cp(from, to, { recursive: true, filter: (path) => !path.endsWith('.js') });
await bundle(from, to);
