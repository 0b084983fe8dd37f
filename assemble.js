// Compiles the life of plain desks, written in AssemblyScript (TypeScript's syntax, the processor's types), and puts it
// into a module, which can be packed like any other.
//   node assemble.js
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('.', import.meta.url));
const MODULE = `${root}src/desk/compiledCode.ts`;
const OPTIONS = [
  '-O3',
  '--noAssert',
  // Tickets and tables have places of their own: nothing is ever allocated.
  '--runtime=stub',
  '--importMemory',
  '--memoryBase=1024',
  '--enable=simd,bulk-memory,sign-extension',
  // Only inner routines hand each other vectors.
  '--disableWarning=112',
];

let code;
const { error, stderr } = await asc.main(
  ['assembly/plainDesk.ts', '--baseDir', root, '--outFile', 'life.wasm', ...OPTIONS],
  {
    writeFile: (_name, contents) => {
      code = contents;
    },
  },
);
if (error || code === undefined) {
  console.error(stderr.toString());
  process.exit(1);
}
const text = `/** Compiled from \`assembly/\` by \`npm run assemble\`. */
export const compiledCode =
  '${Buffer.from(code).toString('base64')}';
`;
// Written only when it has changed, so that whoever watches the sources sees no change where there is none.
if ((await readFile(MODULE, 'utf8').catch(() => '')) !== text) await writeFile(MODULE, text);
