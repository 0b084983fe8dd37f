import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, queuecast, start } from './command.ts';
import { longRun, plainDesk, threeLines } from './scenarios.ts';

const files = { 'desk.yaml': plainDesk, 'lines.yaml': threeLines, 'long.yaml': longRun };

describe('a run', () => {
  it('prints tables on stdout and nothing else there', async () => {
    const { code, stdout } = await queuecast(['run', 'desk.yaml', '--replications', '2'], folderWith(files));
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe('Plain desk');
    expect(stdout).toContain('Occupancy');
  });

  it('gives the same bytes with one worker and with two', async () => {
    const folder = folderWith(files);
    const words = ['run', 'lines.yaml', '--replications', '5', '--seed', 'spring', '--json'];
    const one = await queuecast([...words, '1.json', '--workers', '1'], folder);
    const two = await queuecast([...words, '2.json', '--workers', '2'], folder);
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(one.stdout).toBe(two.stdout);
    expect(readFileSync(join(folder, '1.json'), 'utf8')).toBe(readFileSync(join(folder, '2.json'), 'utf8'));
  });

  it('gives other figures under another seed', async () => {
    const folder = folderWith(files);
    const words = ['run', 'desk.yaml', '--replications', '2', '--json', '-', '--seed'];
    const [one, other] = await Promise.all([queuecast([...words, '1'], folder), queuecast([...words, '2'], folder)]);
    expect(JSON.parse(one.stdout).tickets).not.toBe(JSON.parse(other.stdout).tickets);
  });

  it('prints JSON alone with --json -, with the seed, the fingerprint and the version in it', async () => {
    const words = ['run', 'desk.yaml', '--replications', '2', '--json', '-', '--seed', 'x', '--confidence', '90%'];
    const { code, stdout } = await queuecast(words, folderWith(files));
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({ format: 1, command: 'run', seed: 'x', replications: 2, confidence: 0.9 });
    expect(document.scenario).toEqual({ name: 'Plain desk', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(document.queuecast).toMatch(/^\d+\.\d+\.\d+/);
    expect(document.measures.length).toBeGreaterThan(5);
  });

  it('changes what --set says, and the fingerprint with it', async () => {
    const folder = folderWith(files);
    const words = ['run', 'desk.yaml', '--replications', '1', '--json', '-'];
    const plain = JSON.parse((await queuecast(words, folder)).stdout);
    const more = JSON.parse((await queuecast([...words, '--set', 'teams.desk.engineers=40'], folder)).stdout);
    const occupancy = (document: { measures: { measure: string; estimate: number }[] }) =>
      document.measures.find(({ measure }) => measure === 'occupancy')!.estimate;
    expect(occupancy(more)).toBeLessThan(0.6 * occupancy(plain));
    expect(more.scenario.sha256).not.toBe(plain.scenario.sha256);
  });

  it('stops when it is precise enough, and answers 3 when it could not be', async () => {
    const folder = folderWith(files);
    const words = ['run', 'desk.yaml', '--json', '-', '--quiet', '--precision'];
    const loose = await queuecast([...words, '0.5'], folder);
    expect(loose.code).toBe(0);
    expect(JSON.parse(loose.stdout).replications).toBe(10);
    const tight = await queuecast([...words, '0.0001', '--replications', '11'], folder);
    expect(tight.code).toBe(3);
    expect(tight.stderr).toContain('did not reach the precision');
  });

  it('sets a second desk beside the first', async () => {
    const words = ['run', 'lines.yaml', '--against', 'desk.yaml', '--replications', '2', '--json', '-'];
    const { code, stdout } = await queuecast(words, folderWith(files));
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(document.scenario.name).toBe('Three lines');
    expect(document.against.scenario.name).toBe('Plain desk');
  });

  it('writes a page in each language, linked to the other', async () => {
    const folder = folderWith(files);
    const { code, stderr } = await queuecast(['run', 'lines.yaml', '--replications', '2', '--page', 'a/page'], folder);
    expect(code).toBe(0);
    expect(stderr).toContain('a/page/index.html');
    expect(filesIn(join(folder, 'a'))).toEqual(['page/index.html', 'page/index.zh.html']);
    expect(readFileSync(join(folder, 'a/page/index.html'), 'utf8')).toContain('index.zh.html');
  });

  it('takes a module of the user’s own for the order of work', async () => {
    const order = 'export default (desk, ticket) => -desk.tickets.entered[ticket];\n';
    const text = plainDesk.replace('20,', '18,');
    const folder = folderWith({
      'desk.yaml': text,
      'own.yaml': `${text}routing: { orderModule: last.mjs }\n`,
      'last.mjs': order,
    });
    const wait = async (file: string) => {
      const { stdout } = await queuecast(['run', file, '--replications', '1', '--json', '-', '--quiet'], folder);
      const { measures } = JSON.parse(stdout) as {
        measures: { measure: string; statistic: string; estimate: number }[];
      };
      return measures.find(({ measure, statistic }) => measure === 'wait' && statistic === 'p50')!.estimate;
    };
    expect(await wait('own.yaml')).toBeLessThan(0.5 * (await wait('desk.yaml')));
  });
});

it('a warm-up is found under the user’s own order of work', async () => {
  // Served last come first, short and long touches change places; the pilot has to see it.
  const text = `name: Warmed
period: { from: 2026-01-01, to: 2026-01-15, warmUp: auto }
arrivals: { rate: 18/h }
teams:
  desk: { onDuty: 19, work: exponential 1 h }
routing: { orderModule: own.mjs }
`;
  const folder = folderWith({
    'desk.yaml': text,
    'own.mjs': `import { appendFileSync } from 'node:fs';
let asked = false;
export default (desk, ticket) => {
  if (!asked) appendFileSync('asked.txt', 'x');
  asked = true;
  return desk.tickets.entered[ticket];
};
`,
  });
  const { code } = await queuecast(['run', 'desk.yaml', '--replications', '1', '--workers', '1', '--quiet'], folder);
  expect(code).toBe(0);
  // Once by the pilot in the command's own thread, once by the worker.
  expect(readFileSync(join(folder, 'asked.txt'), 'utf8')).toBe('xx');
});

describe('the folder of results', () => {
  it('keeps what is needed to run it again, and that gives the same figures', async () => {
    const folder = folderWith({ ...files, 'variant.yaml': 'extends: lines.yaml\nname: Variant\n' });
    const words = ['--replications', '2', '--seed', 'kept'];
    const set = ['--set', 'teams.first.engineers=6'];
    const first = await queuecast(['run', 'variant.yaml', ...words, ...set, '--out', 'kept'], folder);
    expect(first.code).toBe(0);
    expect(filesIn(join(folder, 'kept'))).toEqual([
      'result.json',
      'run.json',
      'scenario.yaml',
      'sources/1-variant.yaml',
      'sources/2-lines.yaml',
    ]);
    expect(JSON.parse(readFileSync(join(folder, 'kept/run.json'), 'utf8'))).toMatchObject({
      seed: 'kept',
      replications: 2,
      set: ['teams.first.engineers=6'],
    });
    await queuecast(['run', 'kept/scenario.yaml', ...words, '--out', 'again'], folder);
    const [kept, again] = ['kept', 'again'].map((name) =>
      JSON.parse(readFileSync(join(folder, name, 'result.json'), 'utf8')),
    );
    expect(again.measures).toEqual(kept.measures);
  });

  it('keeps observations as CSV and as Parquet, and both say the same', async () => {
    const folder = folderWith(files);
    const words = ['run', 'lines.yaml', '--replications', '2', '--quiet', '--observations'];
    await queuecast([...words, 'csv', '--out', 'csv'], folder);
    await queuecast([...words, 'parquet', '--out', 'parquet'], folder);
    const observations = 'observations/replication-0001';
    expect(filesIn(join(folder, 'csv', observations))).toEqual(['duties.csv', 'tickets.csv', 'visits.csv']);
    const lines = readFileSync(join(folder, 'csv', observations, 'tickets.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    const file = await asyncBufferFromFile(join(folder, 'parquet', observations, 'tickets.parquet'));
    const rows = await parquetReadObjects({ file });
    expect(rows.length).toBe(lines.length - 1);
    const header = lines[0].split(',');
    const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));
    for (const row of [0, 100, rows.length - 1]) {
      expect(header.map((name) => text(rows[row][name])).join(',')).toBe(lines[row + 1]);
    }
    const created = JSON.parse(readFileSync(join(folder, 'csv/result.json'), 'utf8')).tickets;
    const other = readFileSync(join(folder, 'csv/observations/replication-0000/tickets.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    expect((lines.length + other.length - 2) / 2).toBe(created);
  });
});

describe('Ctrl-C', () => {
  it('keeps the replications that were finished and answers 130', async () => {
    const folder = folderWith(files);
    const words = [
      'run',
      'long.yaml',
      '--replications',
      '500',
      '--workers',
      '2',
      '--json',
      'half.json',
      '--out',
      'kept',
    ];
    const { child, ended } = start([...words, '--observations', 'csv'], folder);
    // Once an observation folder has its name, a replication is whole.
    await until(() => filesIn(folder).some((name) => /replication-\d+\/tickets\.csv$/.test(name)));
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toContain('Interrupted');
    const document = JSON.parse(readFileSync(join(folder, 'half.json'), 'utf8'));
    expect(document.interrupted).toBe(true);
    expect(document.replications).toBeGreaterThan(0);
    expect(document.replications).toBeLessThan(500);
    expect(filesIn(folder).filter((name) => name.includes('.part'))).toEqual([]);
    const whole = filesIn(folder).filter((name) => name.endsWith('tickets.csv'));
    expect(whole).toHaveLength(document.replications);
  }, 60_000);
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('recorded arrivals', () => {
  it('come from a compressed file beside the scenario, wherever the command is called', async () => {
    const scenario = `name: Recorded
period: { from: 2026-01-01, to: 2026-02-01, zone: Asia/Shanghai }
arrivals: { recorded: { file: data/tickets.csv.gz, columns: { created: opened } } }
teams:
  desk: { engineers: 2, work: exponential 1 h }
`;
    const folder = folderWith({ 'desks/desk.yaml': scenario, 'desks/data/.keep': '' });
    const rows = Array.from({ length: 40 }, (_, hour) => `2026-01-0${1 + Math.floor(hour / 8)} 1${hour % 8}:00`);
    writeFileSync(join(folder, 'desks/data/tickets.csv.gz'), gzipSync(`opened\n${rows.join('\n')}\n`));
    const { code, stdout } = await queuecast(['run', 'desks/desk.yaml', '--replications', '2', '--json', '-'], folder);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).tickets).toBe(40);
  });

  it('must lie in the period', async () => {
    const scenario = `name: Recorded
arrivals: { recorded: { file: tickets.csv, columns: { created: opened } } }
period: { from: 2026-01-01, to: 2026-02-01 }
teams:
  desk: { engineers: 2, work: exponential 1 h }
`;
    const folder = folderWith({ 'desk.yaml': scenario, 'tickets.csv': 'opened\n2016-03-01 10:00\n' });
    const { code, stderr } = await queuecast(['run', 'desk.yaml'], folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/desk\.yaml:3:.*no recorded ticket was created in the period\. Found 2016-03-01/);
  });
});
