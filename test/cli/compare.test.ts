import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ComparisonDocument } from '../../src/planning/compare/comparison.ts';
import { columnsOf } from '../../src/report/width.ts';
import { filesIn, folderWith, queuecast, start } from './command.ts';
import { longRun, plainDesk, threeLines } from './scenarios.ts';

const files = {
  'desk.yaml': plainDesk,
  'more.yaml': 'extends: desk.yaml\nname: One more\nteams: { desk: { engineers: 21 } }\n',
  'lines.yaml': threeLines,
  'long.yaml': longRun.replace('600000', '6000000'),
};
const compare = ['compare', 'desk.yaml'];
const quick = ['--replications', '3', '--quiet'];

async function documentOf(words: readonly string[]): Promise<ComparisonDocument> {
  const { code, stdout, stderr } = await queuecast([...words, '--json', '-'], folderWith(files));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('a comparison', () => {
  it.each(['en', 'zh'])('prints tables that fit a hundred columns, in %s', async (lang) => {
    const words = ['compare', 'lines.yaml', '--variant', 'two: teams.first.engineers=6, teams.second.engineers=7'];
    const { code, stdout } = await queuecast([...words, ...quick, '--lang', lang], folderWith(files));
    expect(code).toBe(0);
    expect(stdout).toContain(lang === 'en' ? 'two against Three lines' : 'two 与 Three lines 相比');
    expect(stdout).toContain(lang === 'en' ? 'who gains, who loses' : '谁受益，谁受损');
    expect(Math.max(...stdout.split('\n').map(columnsOf))).toBeLessThanOrEqual(100);
  });

  it('takes variants from files, from --set and from --variant, in this order', async () => {
    const set = ['--set', 'teams.desk.engineers=22', '--set', 'teams.desk.work=exponential 55 min'];
    const inline = ['--variant', 'quick: teams.desk.work=exponential 50 min', '--variant', 'teams.desk.engineers=23'];
    const document = await documentOf([...compare, 'more.yaml', ...set, ...inline, ...quick]);
    expect(document).toMatchObject({ format: 1, command: 'compare', base: { name: 'Plain desk', settings: [] } });
    expect(document.variants.map(({ name }) => name)).toEqual([
      'One more',
      'teams.desk.engineers=22, teams.desk.work=exponential 55 min',
      'quick',
      'teams.desk.engineers=23',
    ]);
    expect(new Set([document.base, ...document.variants].map(({ sha256 }) => sha256)).size).toBe(5);
    expect(document.family.comparisons).toBe(document.differences.length);
    const wait = (variant: number) => document.differences.find((each) => each.variant === variant)!.difference;
    expect([0, 1, 2, 3].map(wait).every((difference) => difference < 0)).toBe(true);
  });

  it('gives the same bytes with one worker and with two', async () => {
    const folder = folderWith(files);
    const words = [...compare, 'more.yaml', '--replications', '5', '--seed', 'spring', '--json'];
    const one = await queuecast([...words, '1.json', '--workers', '1'], folder);
    const two = await queuecast([...words, '2.json', '--workers', '2'], folder);
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(one.stdout).toBe(two.stdout);
    expect(readFileSync(join(folder, '1.json'), 'utf8')).toBe(readFileSync(join(folder, '2.json'), 'utf8'));
  });

  it('has the figures of a run of each desk', async () => {
    const folder = folderWith(files);
    const words = ['--replications', '3', '--json', '-', '--quiet'];
    const { differences } = JSON.parse((await queuecast([...compare, 'more.yaml', ...words], folder)).stdout);
    for (const [file, key] of [
      ['desk.yaml', 'baseEstimate'],
      ['more.yaml', 'variantEstimate'],
    ]) {
      const { measures } = JSON.parse((await queuecast(['run', file, ...words], folder)).stdout);
      for (const each of differences) {
        const same = measures.find(
          (one: typeof each) =>
            one.measure === each.measure &&
            one.statistic === each.statistic &&
            JSON.stringify(one.where) === JSON.stringify(each.where),
        );
        expect(each[key]).toBeCloseTo(same.estimate, 10);
      }
    }
  });

  it('stops when the differences asked for are precise enough, and answers 3 when they could not be', async () => {
    const folder = folderWith(files);
    const words = [...compare, 'more.yaml', '--measure', 'occupancy', '--json', '-', '--quiet', '--precision'];
    const loose = await queuecast([...words, '0.5'], folder);
    expect(loose.code).toBe(0);
    const { replications, differences } = JSON.parse(loose.stdout);
    expect(replications).toBe(10);
    expect(differences.map(({ measure }: { measure: string }) => measure)).toEqual(['occupancy']);
    const tight = await queuecast([...words, '0.000001', '--replications', '11'], folder);
    expect(tight.code).toBe(3);
    expect(tight.stderr).toContain('did not make every difference certain');
  });

  it('writes a page in each language, linked to the other', async () => {
    const folder = folderWith(files);
    const { code, stderr } = await queuecast(
      [...compare, 'more.yaml', '--replications', '3', '--page', 'a/page'],
      folder,
    );
    expect(code).toBe(0);
    expect(stderr).toContain('a/page/index.html');
    expect(filesIn(join(folder, 'a'))).toEqual(['page/index.html', 'page/index.zh.html']);
    expect(readFileSync(join(folder, 'a/page/index.html'), 'utf8')).toContain('index.zh.html');
  });

  it('keeps a folder for each desk that gives the same figures when it is run again', async () => {
    const folder = folderWith(files);
    const words = ['--replications', '2', '--seed', 'kept', '--quiet'];
    const many = ['more.yaml', '--set', 'teams.desk.engineers=22'];
    expect((await queuecast([...compare, ...many, ...words, '--out', 'kept'], folder)).code).toBe(0);
    // A second comparison in the same folder, with one variant fewer.
    expect((await queuecast([...compare, ...many.slice(1), ...words, '--out', 'kept'], folder)).code).toBe(0);
    const parts = ['result.json', 'run.json', 'scenario.yaml', 'sources/1-desk.yaml'];
    expect(filesIn(join(folder, 'kept'))).toEqual([
      ...parts.map((name) => `base/${name}`),
      'result.json',
      ...parts.map((name) => `variant-1/${name}`),
    ]);
    const kept = JSON.parse(readFileSync(join(folder, 'kept/variant-1/result.json'), 'utf8'));
    const again = await queuecast(['run', 'kept/variant-1/scenario.yaml', ...words, '--json', '-'], folder);
    expect(JSON.parse(again.stdout).measures).toEqual(kept.measures);
    const { differences } = JSON.parse(readFileSync(join(folder, 'kept/result.json'), 'utf8'));
    expect(differences.length).toBeGreaterThan(3);
  });

  it('leaves nothing behind when it is interrupted before anything is finished', async () => {
    const folder = folderWith(files);
    const words = ['compare', 'long.yaml', '--set', 'teams.desk.onDuty=21', '--workers', '1', '--page', 'new/page'];
    const { child, ended } = start(words, folder);
    // Said a second after the first replication has begun.
    child.stderr!.on('data', (text: Buffer) => text.includes('simulating') && child.kill('SIGINT'));
    const { code, stdout, stderr } = await ended;
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).toContain('nothing was written');
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  it('keeps what is finished when it is interrupted later', async () => {
    const folder = folderWith(files);
    const words = [...compare, 'more.yaml', '--replications', '100000', '--workers', '1', '--json', 'kept.json'];
    const { child, ended } = start(words, folder);
    const soon = () => setTimeout(() => child.kill('SIGINT'), 1500);
    child.stderr!.on('data', (text: Buffer) => text.includes('simulating') && soon());
    const { code, stdout } = await ended;
    expect(code).toBe(130);
    expect(stdout).toContain('interrupted');
    const kept: ComparisonDocument = JSON.parse(readFileSync(join(folder, 'kept.json'), 'utf8'));
    expect(kept.interrupted).toBe(true);
    expect(kept.replications).toBeGreaterThan(0);
  });
});

describe('a wrong comparison is refused with code 2, a clear sentence and nothing written', () => {
  const broken = { ...files, 'later.yaml': plainDesk.replace('2026-01-15', '2026-01-29'), taken: '' };

  it.each([
    [[], 'Compared with what?'],
    [['none.yaml'], 'there is no such file'],
    [['more.yaml', '--measure', 'respnse'], "no measure called 'respnse'. Did you mean response?"],
    [['more.yaml', '--measure', 'response p42'], "no statistic of response called 'p42'"],
    [['later.yaml'], 'the period differs. Found 2026-01-01'],
    [['--set', 'teams.dsk.engineers=3'], 'did you mean teams.desk.engineers=3?'],
    [['--variant', 'few: teams.desk.engineers=few'], "variant 'few':"],
    [['--variant', 'no settings'], "--variant: found 'no settings'; expected a name, a colon and settings"],
    [['--variant', 'a: teams.desk.engineers=3', '--variant', 'a: teams.desk.engineers=4'], "two desks are called 'a'"],
    [['more.yaml', '--replications', '0'], '--replications: found'],
    [['more.yaml', '--page', 'taken/page'], "--page: found 'taken/page'; expected a place that can be written to"],
    [['more.yaml', '--mesure', 'response'], 'no option --mesure. Did you mean --measure?'],
  ])('%j', async (words, expected) => {
    const folder = folderWith(broken);
    const { code, stdout, stderr } = await queuecast([...compare, '--page', 'p', ...words], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(expected);
    expect(filesIn(folder)).toEqual(Object.keys(broken).sort());
    expect(existsSync(join(folder, 'p'))).toBe(false);
  });

  it('says so in Chinese when asked to', async () => {
    const { code, stderr } = await queuecast([...compare, 'later.yaml', '--lang', 'zh'], folderWith(broken));
    expect(code).toBe(2);
    expect(stderr).toContain('期间不同');
  });

  it('with a single replication warns that there are no intervals', async () => {
    const { code, stdout } = await queuecast([...compare, 'more.yaml', '--replications', '1'], folderWith(files));
    expect(code).toBe(0);
    expect(stdout).toContain('a single replication says nothing about chance');
  });

  it('with another currency leaves costs out and says so', async () => {
    const priced = (currency: string) =>
      `${plainDesk.replace('1 h }', `1 h, cost: 40 ${currency}/h }`)}money: { currency: ${currency} }\n`;
    const folder = folderWith({ 'a.yaml': priced('CNY'), 'b.yaml': priced('USD') });
    const { code, stdout, stderr } = await queuecast(['compare', 'a.yaml', 'b.yaml', ...quick], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('counts in USD, the base in CNY: costs are not compared');
  });
});
