/**
 * Executes the code of a notebook as one module and gives what each cell shows. A cell shows the value of its last line
 * where that is a call of `show`, as the notebook's kernel does.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Cell {
  readonly cell_type: string;
  readonly source: readonly string[];
  execution_count?: number | null;
  outputs?: Output[];
}

export interface Output {
  readonly output_type: string;
  /** Jupyter writes one line as it is, several as a list. */
  readonly data: Readonly<Record<string, string | string[]>>;
  readonly execution_count: number;
  readonly metadata: object;
}

export interface Notebook {
  readonly cells: Cell[];
  readonly metadata: { readonly kernelspec: { readonly name: string }; readonly language_info: { readonly name: string } };
}

const MEDIA = Symbol.for('Jupyter.display');

export function readNotebook(path: string): Notebook {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** By code cell: what it keeps as shown, text by media type, or null where it shows nothing. */
export function shownIn({ cells }: Notebook): (Record<string, string> | null)[] {
  return cells
    .filter(({ cell_type }) => cell_type === 'code')
    .map(({ outputs = [] }) => {
      const media = outputs.flatMap(({ data }) => Object.entries(data));
      const texts = media.map(([type, lines]) => [type, [lines].flat().join('')]);
      return texts.length === 0 ? null : Object.fromEntries(texts);
    });
}

/**
 * Runs in the folder of the notebook, as a kernel does, and comes back.
 * @param library what stands for `queuecast`, seen from the notebook
 * @returns by code cell: text by media type, or null where nothing is shown
 */
export async function execute(path: string, library: string): Promise<(Record<string, string> | null)[]> {
  const codes = readNotebook(path)
    .cells.filter(({ cell_type }) => cell_type === 'code')
    .map(({ source }) => source.join(''));
  const text = codes.map((code, cell) => code.replace(/^show\(.*\)$(?![\s\S])/m, (call) => `shown[${cell}] = ${call};`));
  const start = 'export const shown: Record<symbol, () => Record<string, string>>[] = [];';
  const module = [start, ...text].join('\n').replace("from 'queuecast'", `from '${library}'`);

  const folder = dirname(path);
  const file = join(process.cwd(), folder, `.${basename(path, '.ipynb')}.${process.pid}.ts`);
  writeFileSync(file, module);
  const before = process.cwd();
  process.chdir(folder);
  try {
    const { shown } = await import(pathToFileURL(file).href);
    return codes.map((_, cell) => shown[cell]?.[MEDIA]() ?? null);
  } finally {
    process.chdir(before);
    rmSync(file);
  }
}
