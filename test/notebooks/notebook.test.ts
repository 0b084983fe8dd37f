/**
 * A notebook is documentation with figures in it: what is kept there is what its code gives, and what it says is kept there.
 * Its code is run by Jupyter; where that is not installed by Node, which is said aloud, but not where CI runs.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { execute, readNotebook, shownIn } from '../../notebooks/execute.ts';
import { missing, runByJupyter } from './jupyter.ts';

if (missing !== '') {
  if (process.env.CI) it('has a Jupyter to run the notebooks with', () => expect.fail(missing));
  else console.warn(`The notebooks are run by Node and not by Jupyter: ${missing}.`);
}

const paths = readdirSync('notebooks')
  .filter((name) => name.endsWith('.ipynb'))
  .map((name) => `notebooks/${name}`);

it('there is one for each of the questions that managers ask first', () => {
  expect(paths).toEqual([
    'notebooks/are-we-slower-than-the-benchmark.ipynb',
    'notebooks/how-many-engineers-does-L1-need.ipynb',
    'notebooks/staffing-a-new-region.ipynb',
    'notebooks/what-would-a-new-SLA-do.ipynb',
    'notebooks/who-has-to-work-when.ipynb',
  ]);
});

describe.each(paths)('%s', (path) => {
  const notebook = readNotebook(path);
  const text = (place: number) => notebook.cells.at(place)!.source.join('');
  const kept = shownIn(notebook);

  it('is written for the TypeScript kernel of Deno', () => {
    expect(notebook.metadata.kernelspec.name).toBe('deno');
    expect(notebook.metadata.language_info.name).toBe('typescript');
  });

  it('opens with its question and closes with an answer', () => {
    expect(text(0)).toMatch(/^# .*\?\n/);
    expect(text(-1)).toMatch(/^## What we learn\n/);
  });

  it('shows tables and a chart', () => {
    const types = kept.flatMap((media) => Object.keys(media ?? {}));
    expect(types).toContain('image/svg+xml');
    expect(types.filter((type) => type === 'text/markdown').length).toBeGreaterThan(1);
  });

  it('answers with figures that stand in its tables', () => {
    const tables = kept.map((media) => media?.['text/markdown'] ?? '').join('\n');
    const figures = text(-1).match(/\d+(,\d{3})+|\d+\.\d+/g) ?? [];
    expect(figures.length).toBeGreaterThan(1);
    expect(figures.filter((figure) => !tables.includes(figure))).toEqual([]);
  });

  it('keeps what its code shows', async () => {
    const shown = missing === '' ? await runByJupyter(path) : await execute(path, '../src/index.ts');
    expect(shown).toEqual(kept);
  }, 600_000);
});
