/** The data that comes with Queuecast: every column is explained, every row can be read, and costs are those of the scenarios. */
import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseBenchmarks } from '../../src/cli/benchmarks.ts';
import { parseHolidays } from '../../src/scenario/holidays.ts';
import { readScenario } from '../../src/scenario/read.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const rowsOf = (path: string) =>
  Papa.parse<Record<string, string>>(read(path).trim(), { header: true, delimiter: ',' });

const files = ['benchmarks', 'costs', 'holidays'].flatMap((folder) =>
  readdirSync(`data/${folder}`)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => [`data/${folder}/${name}`, folder] as const),
);

describe.each(files)('%s', (path, folder) => {
  const readme = read(`data/${folder}/README.md`);

  it('is named in the README of its folder, with every column', () => {
    const { meta, errors } = rowsOf(path);
    expect(errors).toEqual([]);
    expect(readme).toContain(`\`${path.split('/').at(-1)}\``);
    expect((meta.fields ?? []).filter((field) => !readme.includes(`\`${field}\``))).toEqual([]);
  });
});

describe('published benchmarks', () => {
  it.each(files.filter(([, folder]) => folder === 'benchmarks'))(
    'of %s say what does not match, in both languages',
    (path) => {
      const { rows, problems } = parseBenchmarks(read(path), path);
      expect(problems).toEqual([]);
      for (const { year, population, definition, mismatch } of rows) {
        expect(year).toMatch(/^\d{4}$/);
        for (const text of [population, definition, mismatch]) expect([text?.en, text?.zh]).not.toContain('');
        expect(mismatch?.zh).toMatch(/\p{Script=Han}/u);
      }
    },
  );

  it('may speak of others only, but not of nobody', () => {
    const head = 'measure,statistic,unit,own,industry,source,label_en,label_zh\n';
    expect(parseBenchmarks(`${head}response,mean,min,,52,x,a,b\n`, 'x.csv').rows).toMatchObject([
      { published: null, industry: 52 },
    ]);
    expect(parseBenchmarks(`${head}response,mean,min,,,x,a,b\n`, 'x.csv').problems).toMatchObject([{ line: 2 }]);
  });

  it('may hold semicolons in their sentences, and be separated by them', () => {
    const row = 'response,mean,min,1,2,"a; b; c",d,e\n';
    const head = 'measure,statistic,unit,own,industry,source,label_en,label_zh\n';
    expect(parseBenchmarks(head + row, 'x.csv').rows).toMatchObject([{ source: 'a; b; c' }]);
    const other = `${head}${row}`.replaceAll('"', '').replace('a; b; c', 'a').replaceAll(',', ';');
    expect(parseBenchmarks(other, 'x.csv').rows).toMatchObject([{ source: 'a', published: 1 }]);
  });
});

describe('holidays', () => {
  it.each(files.filter(([, folder]) => folder === 'holidays'))(
    'of %s cover 2025 to 2027, each day with its source',
    (path) => {
      expect(parseHolidays(read(path)).problems).toEqual([]);
      const { data } = rowsOf(path);
      expect([...new Set(data.map(({ date }) => date.slice(0, 4)))].sort()).toEqual(['2025', '2026', '2027']);
      expect(data.filter(({ source }) => source === '')).toEqual([]);
    },
  );

  it('name the days that are worked instead, where the year has been arranged', () => {
    const worked = rowsOf('data/holidays/cn.csv').data.filter(({ kind }) => kind === 'make-up');
    expect(worked.map(({ date }) => date)).toEqual([
      ...['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
      ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    ]);
  });
});

describe('hourly rates', () => {
  const rates = rowsOf('data/costs/hourly-rates.csv').data;

  it.each([...new Set(rates.map(({ used_in }) => used_in))])(
    'of %s are those of the scenario, no more and no less',
    (name) => {
      const file = `scenarios/${name}.yaml`;
      const { document } = readScenario(file, { readText: (path) => read(path) });
      const { teams } = document.value as { teams: Record<string, { line?: string; cost?: string }> };
      const used = Object.values(teams).map(({ line, cost }) => `${line} ${cost}`);
      const listed = rates
        .filter(({ used_in }) => used_in === name)
        .map(({ line, rate, currency }) => `${line} ${rate} ${currency}/h`);
      expect([...new Set(used)].sort()).toEqual([...new Set(listed)].sort());
    },
  );

  it('carry the grade of what they rest on', () => {
    expect(
      rates.filter(({ grade, basis_en, basis_zh }) => !/^[ABC]$/.test(grade) || basis_en === '' || basis_zh === ''),
    ).toEqual([]);
  });
});
