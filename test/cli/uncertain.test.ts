import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { USUAL_REPLICATIONS_EACH } from '../../src/cli/uncertainOptions.ts';
import { DEFAULT_REPLICATIONS_EACH } from '../../src/planning/uncertain/uncertainScenario.ts';
import type { UncertaintyDocument } from '../../src/planning/uncertain/uncertainty.ts';
import { columnsOf } from '../../src/report/width.ts';
import { filesIn, folderWith, queuecast, start } from './command.ts';
import { longRun, plainDesk, threeLines } from './scenarios.ts';

const unsure = `
uncertain:
  arrivals.rate: 16/h..18.5/h
  teams.desk.work: exponential 50..62 min, likely 60 min
`;
const files = {
  'desk.yaml': plainDesk.replace('2026-01-15', '2026-01-05'),
  'unsure.yaml': plainDesk.replace('2026-01-15', '2026-01-05') + unsure,
  'lines.yaml': threeLines.replace('2026-03-02', '2026-02-09'),
  'while.yaml': longRun.replace('600000', '12000'),
};
/** Limits of 80 % need no more than nine samples. */
const quick = ['--samples', '12', '--confidence', '80%', '--replications', '2', '--quiet'];
const run = (words: readonly string[], folder = folderWith(files)) => queuecast(['run', ...words], folder);

async function documentOf(words: readonly string[], folder = folderWith(files)): Promise<UncertaintyDocument> {
  const { code, stdout, stderr } = await run([...words, '--json', '-'], folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('a run with uncertain inputs', () => {
  it.each(['en', 'zh'])('prints tables that fit a hundred columns, in %s', async (lang) => {
    const words = [
      'lines.yaml',
      '--uncertain',
      'arrivals.rate=5/h..7/h',
      '--uncertain',
      'tickets.severity.critical=5 %..15 %',
    ];
    const { code, stdout, stderr } = await run([...words, ...quick, '--lang', lang]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const text of lang === 'en'
      ? ['How sure the figures are', 'What to measure better']
      : ['各项指标有多可靠', '最值得测准的输入'])
      expect(stdout).toContain(text);
    expect(stdout).toContain('severity.critical');
    expect(Math.max(...stdout.split('\n').map(columnsOf))).toBeLessThanOrEqual(100);
  });

  it('samples what the file calls uncertain and sets what it states beside it', async () => {
    const folder = folderWith(files);
    const document = await documentOf(
      ['unsure.yaml', '--uncertain', ...quick, '--measure', 'wait', '--measure', 'occupancy'],
      folder,
    );
    expect(document).toMatchObject({
      format: 1,
      command: 'run',
      replications: 2,
      confidence: 0.8,
      uncertain: {
        samples: 12,
        asked: 12,
        inputs: [
          { path: 'arrivals.rate', stated: '18/h', low: '16/h', high: '18.5/h', likely: null, grade: null },
          {
            path: 'teams.desk.work',
            stated: 'exponential 1 h',
            low: 'exponential 50 min',
            high: 'exponential 62 min',
            likely: 'exponential 60 min',
          },
        ],
      },
    });
    const plain = JSON.parse(
      (await run(['unsure.yaml', '--replications', '2', '--confidence', '80%', '--quiet', '--json', '-'], folder))
        .stdout,
    );
    for (const { measure, statistic, where, stated } of document.measures) {
      const same = plain.measures.find(
        (each: typeof plain) =>
          each.measure === measure &&
          each.statistic === statistic &&
          JSON.stringify(each.where) === JSON.stringify(where),
      );
      expect(stated!.estimate).toBeCloseTo(same.estimate, 12);
      expect(stated!.low).toBeCloseTo(same.low, 10);
    }
    expect(new Set(document.influence.map(({ path }) => path))).toEqual(new Set(['arrivals.rate', 'teams.desk.work']));
    expect(
      document.influence.filter(({ measure }) => measure === 'occupancy').every(({ effect }) => effect.low! > 0),
    ).toBe(true);
  });

  it('takes a range from the command line before that of the file, and leaves both out of the figures of a plain run', async () => {
    const folder = folderWith(files);
    const both = ['unsure.yaml', '--uncertain', 'arrivals.rate=17/h..19/h', ...quick];
    const { uncertain } = await documentOf(both, folder);
    expect(uncertain.inputs.map(({ path, low }) => `${path} ${low}`)).toEqual([
      'arrivals.rate 17/h',
      'teams.desk.work exponential 50 min',
    ]);
    const figures = async (file: string) =>
      JSON.parse((await run([file, '--replications', '2', '--quiet', '--json', '-'], folder)).stdout).measures;
    expect(await figures('unsure.yaml')).toEqual(await figures('desk.yaml'));
  });

  it('has the same bytes whatever the number of workers, and simulates nothing twice that it has kept', async () => {
    const folder = folderWith(files);
    const words = ['unsure.yaml', '--uncertain', ...quick];
    const bytes = (name: string) => readFileSync(join(folder, name, 'result.json'), 'utf8');
    await run([...words, '--workers', '1', '--out', 'one'], folder);
    const kept = readdirSync(join(folder, 'one/cache')).map(
      (name) => readFileSync(join(folder, 'one/cache', name)).length,
    );
    await run([...words, '--workers', '3', '--out', 'three'], folder);
    expect(bytes('three')).toBe(bytes('one'));
    const again = await queuecast(['run', ...words.filter((word) => word !== '--quiet'), '--out', 'one'], folder);
    expect(again.stderr).toContain('26 of 26 replications are there already');
    expect(
      readdirSync(join(folder, 'one/cache')).map((name) => readFileSync(join(folder, 'one/cache', name)).length),
    ).toEqual(kept);
    expect(bytes('one')).toBe(bytes('three'));
    const report = await queuecast(['report', 'one'], folder);
    expect(report).toMatchObject({ code: 2, stdout: '' });
    expect(report.stderr).toContain(
      'found a result of queuecast run --uncertain; expected a folder kept by queuecast run',
    );
  });

  it('writes a page in both languages, with a chart of what to measure better', async () => {
    const folder = folderWith(files);
    const { code } = await run(
      ['unsure.yaml', '--uncertain', ...quick, '--measure', 'occupancy', '--page', 'page'],
      folder,
    );
    expect(code).toBe(0);
    const [english, chinese] = ['index.html', 'index.zh.html'].map((name) =>
      readFileSync(join(folder, 'page', name), 'utf8'),
    );
    expect(english).toContain('<svg');
    expect(english).toContain('share of the doubt');
    expect(chinese).toContain('占不确定性之比');
  });

  it('goes on after an interruption and ends with the bytes of an unbroken run', async () => {
    const folder = folderWith(files);
    const words = [
      'run',
      'while.yaml',
      '--uncertain',
      'arrivals.rate=17/h..18.5/h',
      '--samples',
      '40',
      '--replications',
      '2',
    ];
    const { child, ended } = start([...words, '--workers', '1', '--out', 'kept'], folder);
    const cache = join(folder, 'kept/cache');
    const begun = () => existsSync(cache) && readdirSync(cache).length > 1;
    while (!begun()) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).toMatch(/Only \d+ of at least 39 samples were finished/);
    const resumed = await queuecast([...words, '--quiet', '--out', 'kept'], folder);
    const unbroken = await queuecast([...words, '--quiet'], folder);
    expect(resumed.code).toBe(0);
    expect(resumed.stdout).toBe(unbroken.stdout);
  });

  it.each([
    [['unsure.yaml', '--uncertain', '--samples', '20'], "--samples: found '20'; expected at least 39"],
    [['unsure.yaml', '--uncertain', '--replications', '1'], "--replications: found '1'; expected at least 2"],
    [['unsure.yaml', '--uncertain', '--against', 'desk.yaml'], '--against: cannot stand beside --uncertain'],
    [['unsure.yaml', '--uncertain', '--precision', '5%'], '--precision: cannot stand beside --uncertain'],
    [['unsure.yaml', '--uncertain', '--measure', 'wiat'], "there is no measure called 'wiat'. Did you mean wait?"],
    [['desk.yaml', '--samples', '50'], '--samples has a meaning only beside --uncertain'],
    [['desk.yaml', '--uncertain'], 'names nothing that is uncertain'],
    [['desk.yaml', '--uncertain', 'lots'], "--uncertain: found 'lots'; expected PATH=LOW..HIGH"],
    [['desk.yaml', '--uncertain', 'arrivals.rte=1/h..20/h'], 'did you mean arrivals.rate?'],
    [['desk.yaml', '--uncertain', 'arrivals.rate=19/h..20/h'], 'lies outside the range. Found 18/h'],
    [['desk.yaml', '--uncertain', 'arrivals.rate=20/h..19/h'], 'from its lower to its higher end'],
    [['desk.yaml', '--uncertain', 'teams.desk.engineers=20..20.5'], 'whole number'],
    [['desk.yaml', '--uncertain', 'graded C'], 'there is no offered range of this grade'],
    [['desk.yaml', '--uncertain', 'graded X'], "--uncertain: found 'graded X'"],
  ])('%j is refused before anything is written', async (words, message) => {
    const folder = folderWith(files);
    const { code, stdout, stderr } = await run([...words, '--out', 'kept'], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(filesIn(folder)).toEqual(Object.keys(files).sort());
  });

  it('has the defaults of the library', () => {
    expect(USUAL_REPLICATIONS_EACH).toBe(DEFAULT_REPLICATIONS_EACH);
  });
});
