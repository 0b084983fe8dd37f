// A notebook is documentation with figures in it: what is kept there is what its code gives.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { execute, readNotebook } from '../../notebooks/execute.ts';

const paths = readdirSync('notebooks')
  .filter((name) => name.endsWith('.ipynb'))
  .map((name) => `notebooks/${name}`);

it('there is one on how many engineers the first line needs', () => {
  expect(paths).toContain('notebooks/how-many-engineers-does-L1-need.ipynb');
});

describe.each(paths)('%s', (path) => {
  const codes = readNotebook(path).cells.filter(({ cell_type }) => cell_type === 'code');

  it('is written for the TypeScript kernel of Deno', () => {
    const { metadata } = readNotebook(path);
    expect(metadata.kernelspec.name).toBe('deno');
    expect(metadata.language_info.name).toBe('typescript');
  });

  it('keeps what its code shows', async () => {
    const shown = await execute(path, '../src/index.ts');
    const kept = codes.map(({ outputs = [] }) => {
      const texts = outputs.flatMap(({ data }) => Object.entries(data));
      return texts.length === 0 ? null : Object.fromEntries(texts.map(([type, lines]) => [type, lines.join('')]));
    });
    expect(shown.filter((media) => media !== null).length).toBeGreaterThan(1);
    expect(shown).toEqual(kept);
  }, 120_000);
});
