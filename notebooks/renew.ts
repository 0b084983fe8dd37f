// Executes the notebooks and keeps what they show. Run it with: npx tsx notebooks/renew.ts
import { readdirSync, writeFileSync } from 'node:fs';
import { execute, readNotebook } from './execute.ts';

for (const name of readdirSync('notebooks').filter((name) => name.endsWith('.ipynb'))) {
  const path = `notebooks/${name}`;
  const notebook = readNotebook(path);
  const shown = await execute(path, 'queuecast');
  const codes = notebook.cells.filter(({ cell_type }) => cell_type === 'code');
  for (const [index, cell] of codes.entries()) {
    cell.execution_count = index + 1;
    const media = shown[index];
    const data = Object.fromEntries(Object.entries(media ?? {}).map(([type, text]) => [type, lines(text)]));
    cell.outputs =
      media === null ? [] : [{ data, execution_count: index + 1, metadata: {}, output_type: 'execute_result' }];
  }
  writeFileSync(path, `${JSON.stringify(notebook, null, 1)}\n`);
  console.log(`${path}: ${shown.filter((media) => media !== null).length} outputs`);
}

/** Notebooks keep text by lines, each with its end. */
function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}
