import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../src/cli/sweepCache.ts';
import type { SweepDocument } from '../../src/planning/sweep/sweep.ts';
import { columnsOf } from '../../src/report/width.ts';
import { filesIn, folderWith, queuecast, start } from './command.ts';
import { longRun, plainDesk, threeLines } from './scenarios.ts';

const files = {
  'desk.yaml': plainDesk,
  'lines.yaml': threeLines,
  // About a tenth of a second a replication: there is time to kill it between two.
  'while.yaml': longRun.replace('600000', '60000'),
  'long.yaml': longRun.replace('600000', '6000000'),
};
const grid = ['sweep', 'desk.yaml', '--vary', 'teams.desk.engineers=19..21', '--vary', 'arrivals.rate=17/h,18/h'];
const quick = ['--replications', '3', '--quiet'];

async function documentOf(words: readonly string[], folder = folderWith(files)): Promise<SweepDocument> {
  const { code, stdout, stderr } = await queuecast([...words, '--json', '-'], folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** How many sound replications each file of a cache holds, and whether one stands there twice. */
function recordsIn(folder: string): number[] {
  const cache = openCache(folder);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.replications'))
    .map((name) => {
      const key = name.replace(/\..*/, '');
      const { results, damaged } = cache.read(key);
      expect({ damaged, records: cache.count(key) }).toEqual({ damaged: 0, records: results.size });
      return results.size;
    });
}

const resultsOf = (folder: string) =>
  ['result.json', 'figures.parquet', 'scenario.yaml'].map((name) =>
    readFileSync(join(folder, name)).toString('base64'),
  );

describe('a sweep', () => {
  it.each(['en', 'zh'])('prints tables that fit a hundred columns, in %s', async (lang) => {
    const words = ['--vary', 'teams.first.engineers=5..6', '--vary', 'routing.order=severity,first-in-first-out'];
    const { code, stdout } = await queuecast(
      ['sweep', 'lines.yaml', ...words, ...quick, '--lang', lang],
      folderWith(files),
    );
    expect(code).toBe(0);
    expect(stdout).toContain(lang === 'en' ? 'What matters most' : '哪项影响最大');
    expect(stdout).toContain('severity → first-in-first-out');
    expect(Math.max(...stdout.split('\n').map(columnsOf))).toBeLessThanOrEqual(100);
  });

  it('has every combination, and at each the figures of a run', async () => {
    const folder = folderWith(files);
    const document = await documentOf([...grid, ...quick], folder);
    expect(document).toMatchObject({
      format: 1,
      command: 'sweep',
      design: { kind: 'grid', points: 6 },
      replications: 3,
    });
    expect(document.points.map(({ settings }) => Object.values(settings).join(' '))).toEqual([
      '19 17/h',
      '19 18/h',
      '20 17/h',
      '20 18/h',
      '21 17/h',
      '21 18/h',
    ]);
    const set = ['--set', 'teams.desk.engineers=21', '--set', 'arrivals.rate=17/h'];
    const run = JSON.parse((await queuecast(['run', 'desk.yaml', ...set, ...quick, '--json', '-'], folder)).stdout);
    expect(document.points[4].sha256).toBe(run.scenario.sha256);
    expect(document.points[4].tickets).toBe(run.tickets);
    const own = document.measures.filter(({ point }) => point === 4);
    expect(own.length).toBeGreaterThan(5);
    for (const { point, estimate, low, ...each } of own) {
      const same = run.measures.find(
        (one: typeof each) =>
          one.measure === each.measure &&
          one.statistic === each.statistic &&
          JSON.stringify(one.where) === JSON.stringify(each.where),
      );
      expect(estimate).toBeCloseTo(same.estimate, 10);
      expect(low!).toBeCloseTo(same.low, 8);
    }
  });

  it('tells the effect of a path as a comparison does', async () => {
    const folder = folderWith(files);
    const measure = ['--measure', 'wait p90', ...quick];
    const swept = await documentOf(['sweep', 'desk.yaml', '--vary', 'teams.desk.engineers=20,22', ...measure], folder);
    const words = ['compare', 'desk.yaml', '--set', 'teams.desk.engineers=22', ...measure, '--json', '-'];
    const { differences } = JSON.parse((await queuecast(words, folder)).stdout);
    expect(swept.sensitivity.length).toBe(differences.length);
    for (const [index, { effect, path, lowest, highest }] of swept.sensitivity.entries()) {
      expect({ path, lowest, highest }).toEqual({ path: 'teams.desk.engineers', lowest: '20', highest: '22' });
      expect(effect.estimate).toBeCloseTo(differences[index].difference, 10);
      expect(effect.low!).toBeCloseTo(differences[index].low, 8);
      expect(effect.high!).toBeCloseTo(differences[index].high, 8);
    }
  });

  it('gives the same bytes with one worker and with two', async () => {
    const folder = folderWith(files);
    const words = ['--sample', '5', '--vary', 'teams.desk.engineers=18..24', '--vary', 'arrivals.rate=15/h..19/h'];
    const rest = ['--replications', '4', '--seed', 'spring', '--quiet'];
    const outcomes = [];
    for (const workers of ['1', '2']) {
      const out = ['--out', `of${workers}`, '--page', `page${workers}`, '--workers', workers];
      outcomes.push(await queuecast(['sweep', 'desk.yaml', ...words, ...rest, ...out], folder));
    }
    expect(outcomes[0]).toEqual({ ...outcomes[1], code: 0 });
    expect(resultsOf(join(folder, 'of1'))).toEqual(resultsOf(join(folder, 'of2')));
    for (const name of ['index.html', 'index.zh.html']) {
      const [one, two] = ['page1', 'page2'].map((page) => readFileSync(join(folder, page, name), 'utf8'));
      expect(one).toBe(two);
    }
    expect(JSON.parse(readFileSync(join(folder, 'of1/result.json'), 'utf8')).points.length).toBe(5);
  });

  it('keeps its figures as a Parquet table with a column for each path', async () => {
    const folder = folderWith(files);
    await queuecast([...grid, ...quick, '--measure', 'occupancy by team', '--out', 'kept'], folder);
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(folder, 'kept/figures.parquet')) });
    const { measures } = JSON.parse(readFileSync(join(folder, 'kept/result.json'), 'utf8'));
    expect(rows.length).toBe(6);
    expect(rows[3]).toEqual({
      point: 3,
      'teams.desk.engineers': 20,
      'arrivals.rate': '18/h',
      measure: 'occupancy',
      statistic: 'share',
      team: 'desk',
      unit: 'share',
      estimate: measures[3].estimate,
      low: measures[3].low,
      high: measures[3].high,
      n: measures[3].n,
      replications: 3,
    });
  });

  it('repeats each point until it is precise enough, and answers 3 when one could not be', async () => {
    const folder = folderWith(files);
    const words = [...grid, '--measure', 'wait', '--json', '-', '--quiet', '--precision'];
    const loose = await queuecast([...words, '0.25'], folder);
    expect(loose.code).toBe(0);
    const counts = JSON.parse(loose.stdout).points.map((point: { replications: number }) => point.replications);
    expect(Math.min(...counts)).toBe(10);
    const tight = await queuecast([...words, '0.0001', '--replications', '11'], folder);
    expect(tight.code).toBe(3);
    expect(tight.stderr).toContain('At 6 points the figures are not certain to 0.0001 yet');
  });
});

describe('the cache of a sweep', () => {
  it('computes only what is new: further points, further replications, other measures', async () => {
    const folder = folderWith(files);
    const narrow = ['sweep', 'desk.yaml', '--vary', 'teams.desk.engineers=19,20', '--quiet', '--out', 'kept'];
    await queuecast([...narrow, '--replications', '3'], folder);
    const cache = join(folder, 'kept/cache');
    const before = readdirSync(cache).map((name) => ({ name, bytes: readFileSync(join(cache, name)) }));
    expect(before.length).toBe(2);
    const wider = ['sweep', 'desk.yaml', '--vary', 'teams.desk.engineers=19..22', '--quiet', '--replications', '5'];
    const again = await queuecast([...wider, '--out', 'kept', '--measure', 'wait p95'], folder);
    const fresh = await queuecast([...wider, '--out', 'fresh', '--measure', 'wait p95'], folder);
    expect(again).toEqual({ ...fresh, code: 0 });
    expect(resultsOf(join(folder, 'kept'))).toEqual(resultsOf(join(folder, 'fresh')));
    // What was there was neither touched nor added a second time.
    expect(recordsIn(cache)).toEqual([5, 5, 5, 5]);
    for (const { name, bytes } of before) {
      expect(readFileSync(join(cache, name)).subarray(0, bytes.length).equals(bytes)).toBe(true);
    }
  });

  it('is another for another seed, and for another scenario', async () => {
    const folder = folderWith(files);
    const words = ['sweep', 'desk.yaml', '--vary', 'teams.desk.engineers=20', ...quick, '--cache', 'shared'];
    await queuecast([...words, '--seed', 'one'], folder);
    await queuecast([...words, '--seed', 'two'], folder);
    await queuecast([...words, '--set', 'teams.desk.work=exponential 55 min'], folder);
    expect(recordsIn(join(folder, 'shared'))).toEqual([3, 3, 3]);
    expect(filesIn(folder).filter((name) => !name.startsWith('shared'))).toEqual(Object.keys(files).sort());
  });

  it('finds a damaged entry, says so, and computes it anew', async () => {
    const folder = folderWith(files);
    const words = [
      'sweep',
      'desk.yaml',
      '--vary',
      'teams.desk.engineers=19,20',
      '--replications',
      '4',
      '--out',
      'kept',
    ];
    const first = await queuecast(words, folder);
    const whole = resultsOf(join(folder, 'kept'));
    const cache = join(folder, 'kept/cache');
    const [one, other] = readdirSync(cache).map((name) => join(cache, name));
    const flipped = readFileSync(one);
    flipped[Math.floor(flipped.length / 2)] ^= 1;
    writeFileSync(one, flipped);
    writeFileSync(other, readFileSync(other).subarray(0, -7));
    const second = await queuecast(words, folder);
    expect(second).toMatchObject({ code: 0, stdout: first.stdout });
    expect(second.stderr.match(/Cache: 1 damaged entry in \w{40} left out; computed anew\./g)?.length).toBe(2);
    expect(resultsOf(join(folder, 'kept'))).toEqual(whole);
    expect(recordsIn(cache)).toEqual([4, 4]);
  });

  it('finds a warm-up once', async () => {
    const text = plainDesk.replace('2026-01-15 }', '2026-01-15, warmUp: auto }');
    const folder = folderWith({ 'desk.yaml': text });
    const words = ['sweep', 'desk.yaml', '--vary', 'teams.desk.engineers=20,21', ...quick, '--out', 'kept'];
    const first = await queuecast(words, folder);
    expect(first.code).toBe(0);
    const kept = filesIn(join(folder, 'kept/cache')).map((name) => readFileSync(join(folder, 'kept/cache', name)));
    const second = await queuecast(words, folder);
    expect(second.stdout).toBe(first.stdout);
    expect(filesIn(join(folder, 'kept/cache')).map((name) => readFileSync(join(folder, 'kept/cache', name)))).toEqual(
      kept,
    );
  });

  it('survives kill -9: what was finished is kept, nothing is counted twice, and the bytes are those of an unbroken run', async () => {
    const folder = folderWith(files);
    const words = ['sweep', 'while.yaml', '--vary', 'teams.desk.onDuty=20..22', '--replications', '8', '--quiet'];
    const cache = join(folder, 'killed/cache');
    const { child, ended } = start([...words, '--out', 'killed', '--workers', '2'], folder);
    const bytes = () =>
      existsSync(cache) ? readdirSync(cache).reduce((sum, name) => sum + readFileSync(join(cache, name)).length, 0) : 0;
    while (bytes() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
    const kept = readdirSync(cache).map((name) => ({ name, bytes: readFileSync(join(cache, name)) }));
    const done = recordsIn(cache).reduce((sum, count) => sum + count, 0);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(24);
    expect(existsSync(join(folder, 'killed/result.json'))).toBe(false);

    const resumed = await queuecast([...words, '--out', 'killed', '--workers', '1'], folder);
    const unbroken = await queuecast([...words, '--out', 'unbroken'], folder);
    expect(resumed).toEqual({ ...unbroken, code: 0 });
    expect(resultsOf(join(folder, 'killed'))).toEqual(resultsOf(join(folder, 'unbroken')));
    expect(recordsIn(cache)).toEqual([8, 8, 8]);
    for (const { name, bytes: before } of kept) {
      expect(readFileSync(join(cache, name)).subarray(0, before.length).equals(before)).toBe(true);
    }
    expect(filesIn(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('keeps finished replications when it is interrupted, and shows the points that are whole', async () => {
    const folder = folderWith(files);
    const words = [
      'sweep',
      'while.yaml',
      '--vary',
      'teams.desk.onDuty=20..400',
      '--replications',
      '4',
      '--out',
      'kept',
    ];
    const { child, ended } = start([...words, '--workers', '1'], folder);
    const soon = () => setTimeout(() => child.kill('SIGINT'), 1500);
    child.stderr!.on('data', (text: Buffer) => text.includes('simulating') && soon());
    const { code, stdout } = await ended;
    expect(code).toBe(130);
    expect(stdout).toContain('Interrupted: ');
    const document: SweepDocument = JSON.parse(readFileSync(join(folder, 'kept/result.json'), 'utf8'));
    expect(document.interrupted).toBe(true);
    expect(document.points.length).toBeGreaterThan(0);
    expect(document.points.length).toBeLessThan(381);
    expect(document.points.every(({ replications }) => replications === 4)).toBe(true);
    expect(document.sensitivity).toEqual([]);
    expect(recordsIn(join(folder, 'kept/cache')).filter((count) => count === 4).length).toBe(document.points.length);
  });

  it('leaves nothing behind when it is interrupted before anything is finished', async () => {
    const folder = folderWith(files);
    const words = ['sweep', 'long.yaml', '--vary', 'teams.desk.onDuty=20,21', '--workers', '1', '--out', 'new/kept'];
    const { child, ended } = start(words, folder);
    child.stderr!.on('data', (text: Buffer) => text.includes('simulating') && child.kill('SIGINT'));
    const { code, stdout, stderr } = await ended;
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).toContain('no results were written');
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });
});

describe('a wrong sweep is refused with code 2, a clear sentence and nothing written', () => {
  const broken = { 'desk.yaml': plainDesk, taken: '' };
  const engineers = ['--vary', 'teams.desk.engineers=20..21'];

  it.each([
    [[], 'Sweep over what?'],
    [['--vary', 'teams.dsk.engineers=1..3'], 'did you mean teams.desk.engineers=1..3?'],
    [['--vary', 'teams.desk.enginers=1..3'], '--vary teams.desk.enginers=1..3  teams.desk.enginers: unknown word'],
    [['--vary', 'teams.desk.engineers=9..1'], 'found the empty range 9..1'],
    [['--vary', 'teams.desk.work=10 kg..30 kg by 10 kg'], "'kg' is not a unit of time known here"],
    [['--vary', 'teams.desk.engineers=0,20'], 'at teams.desk.engineers=0: nobody works on line L1'],
    [['--vary', 'teams.desk.engineers=1..90', '--vary', 'x.y=1..90'], '8,100 points; at most 5,000'],
    [['--vary', 'arrivals.rate=1/h..9/h'], 'the range 1/h..9/h without a step'],
    [['--vary', 'period.to=2026-01-15,2026-01-29'], 'the period differs'],
    [[...engineers, '--set', 'teams.desk.engineers=4'], 'found in --set as well'],
    [[...engineers, '--measure', 'respnse'], "no measure called 'respnse'. Did you mean response?"],
    [[...engineers, '--sample', '0'], "--sample: found '0'; expected a whole number from 1 to 5,000"],
    [[...engineers, '--cache', 'taken/cache'], "--cache: found 'taken/cache'; expected a place that can be written to"],
    [[...engineers, '--vari', 'x'], 'no option --vari. Did you mean --vary?'],
  ])('%j', async (words, expected) => {
    const folder = folderWith(broken);
    const { code, stdout, stderr } = await queuecast(['sweep', 'desk.yaml', ...words, '--out', 'o'], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(expected);
    expect(filesIn(folder)).toEqual(Object.keys(broken).sort());
    expect(existsSync(join(folder, 'o'))).toBe(false);
  });

  it('says so in Chinese when asked to', async () => {
    const words = ['sweep', 'desk.yaml', '--vary', 'teams.desk.engineers=9..1', '--lang', 'zh'];
    const { code, stderr } = await queuecast(words, folderWith(broken));
    expect(code).toBe(2);
    expect(stderr).toContain('现为 空范围 9..1；应为 从小到大的范围');
  });
});
