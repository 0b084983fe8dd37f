// Compiles draws by fours, the life of plain desks and the measures that every ticket counts in, written in AssemblyScript (TypeScript's
// syntax, the processor's types), and puts each into a module, which can be packed like any other.
//   node assemble.js
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('.', import.meta.url));
/** Entry, the module that takes the code, and where its own constants lie: each below the log's batches, apart from the others. */
const PARTS = [
  { entry: 'assembly/drawSheet.ts', module: 'src/kernel/compiledCode.ts', constantsAt: 512 },
  { entry: 'assembly/plainDesk.ts', module: 'src/desk/compiledCode.ts', constantsAt: 1024 },
  { entry: 'assembly/batchMeasures.ts', module: 'src/planning/compiledCode.ts', constantsAt: 3072 },
];
const OPTIONS = [
  '-O3',
  '--noAssert',
  // Tickets and tables have places of their own: nothing is ever allocated.
  '--runtime=stub',
  '--importMemory',
  '--enable=simd,bulk-memory,sign-extension',
  // Only inner routines hand each other vectors.
  '--disableWarning=112',
];

for (const { entry, module, constantsAt } of PARTS) {
  const text = `/** Compiled from \`assembly/\` by \`npm run assemble\`. */
export const compiledCode =
  '${Buffer.from(await compile(entry, constantsAt)).toString('base64')}';
`;
  // Written only when it has changed, so that whoever watches the sources sees no change where there is none.
  if ((await readFile(`${root}${module}`, 'utf8').catch(() => '')) !== text) await writeFile(`${root}${module}`, text);
}

async function compile(entry, constantsAt) {
  let code;
  const { error, stderr } = await asc.main(
    [entry, '--baseDir', root, '--outFile', 'code.wasm', `--memoryBase=${constantsAt}`, ...OPTIONS],
    {
      writeFile: (_name, contents) => {
        code = contents;
      },
    },
  );
  if (!error && code !== undefined) return code;
  console.error(stderr.toString());
  process.exit(1);
}
