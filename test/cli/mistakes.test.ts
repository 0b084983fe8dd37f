import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, queuecast } from './command.ts';
import { plainDesk } from './scenarios.ts';

/** Runs with `desk.yaml` as given, and answers with stderr after checking what every wrong input has in common. */
async function refused(words: readonly string[], files: Record<string, string>): Promise<string> {
  const folder = folderWith(files);
  const { code, stdout, stderr } = await queuecast(words, folder);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).not.toMatch(/bug|at .*\.js:\d/);
  expect(filesIn(folder)).toEqual(Object.keys(files).sort());
  return stderr;
}

const run = ['run', 'desk.yaml'];
const desk = (text: string) => ({ 'desk.yaml': text });

describe('a wrong scenario is refused with code 2, a clear sentence and nothing on stdout', () => {
  it('names files near a path that does not exist', async () => {
    const stderr = await refused(['run', 'dsek.yaml'], desk(plainDesk));
    expect(stderr).toContain('there is no such file');
    expect(stderr).toContain('did you mean desk.yaml?');
  });

  it('says that a file is empty', async () => {
    expect(await refused(run, desk(''))).toContain('desk.yaml:1:1  the file is empty');
  });

  it('points at the place where YAML breaks', async () => {
    expect(await refused(run, desk('name: x\nteams: { desk: [\n'))).toMatch(/desk\.yaml:\d+:\d+ {2}.*bracket/);
  });

  it('suggests the word that an unknown one was meant to be', async () => {
    const stderr = await refused(run, desk(plainDesk.replace('engineers', 'enginers')));
    expect(stderr).toMatch(/desk\.yaml:5:11 {2}teams\.desk\.enginers: .*did you mean engineers\?/i);
  });

  it('knows a unit that does not exist', async () => {
    expect(await refused(run, desk(plainDesk.replace('1 h', '1 hurs')))).toContain('hurs');
  });

  it('knows that time is never negative', async () => {
    expect(await refused(run, desk(`${plainDesk}patience: { waits: exponential -5 min }\n`))).toContain('negative');
  });

  it('knows that a probability is at most 1', async () => {
    expect(await refused(run, desk(`${plainDesk}customers: { fullyCooperating: 120 % }\n`))).toContain(
      'customers.fullyCooperating',
    );
  });

  it('shows a circle of files that extend one another', async () => {
    const files = { 'desk.yaml': 'extends: other.yaml\n', 'other.yaml': 'extends: desk.yaml\n' };
    expect(await refused(run, files)).toContain('desk.yaml → other.yaml → desk.yaml');
  });

  it('suggests a time zone', async () => {
    expect(await refused(run, desk(plainDesk.replace('2026-01-15', '2026-01-15, zone: Asia/Shanghi')))).toContain(
      'Asia/Shanghai',
    );
  });

  it('finds a team with a skill that no ticket needs', async () => {
    const text = `${plainDesk.replace('1 h }', '1 h, skills: [databse] }')}tickets: { skill: { database: 100 % } }\n`;
    expect(await refused(run, desk(text))).toContain('database');
  });

  it('finds a desk without anybody on it', async () => {
    expect(await refused(run, desk('name: Nobody\narrivals: { rate: 1/h }\nteams: {}\n'))).toContain('teams');
  });

  it('finds a list of holidays that does not exist', async () => {
    const calendar = 'calendars: { office: { zone: UTC, open: Mon-Fri 09:00-17:00, holidays: xx } }\n';
    expect(await refused(run, desk(`${plainDesk}${calendar}clocks: { businessCalendar: office }\n`))).toContain(
      'no list of holidays of this name',
    );
  });

  it('points at the very word of a list of holidays, of a team as of a region, and suggests the right one', async () => {
    const regions = 'regions: { north: { zone: UTC, hours: Mon-Fri 09:00-17:00, holidays: [us, dee] } }\n';
    const text = `${plainDesk.replace('1 h }', '1 h, shifts: [Mon-Fri 09:00-17:00], holidays: xy }')}${regions}`;
    const stderr = await refused(['check', 'desk.yaml'], desk(text));
    const [team, region] = stderr.trim().split('\n');
    expect(team).toBe(
      'desk.yaml:5:90  teams.desk.holidays: there is no list of holidays of this name. ' +
        'Found xy; expected cn, de, gb, in or us, a date, or a CSV file.',
    );
    expect(region).toMatch(/^desk\.yaml:6:75 {2}regions\.north\.holidays: .* Found dee; .*; did you mean de\?$/);
    expect(await refused([...run, '--set', 'teams.desk.holidays=usa', '--lang', 'zh'], desk(text))).toContain(
      '是否想写 us',
    );
  });

  it('finds a setting that leads nowhere', async () => {
    expect(await refused([...run, '--set', 'teams.dsk.engineers=3'], desk(plainDesk))).toContain(
      'did you mean teams.desk.engineers=3?',
    );
  });

  it('tells every mistake of every file at once', async () => {
    const files = { 'desk.yaml': plainDesk.replace('rate', 'rte'), 'other.yaml': plainDesk.replace('20,', 'x,') };
    const stderr = await refused(['check', 'desk.yaml', 'other.yaml'], files);
    expect(stderr).toContain('desk.yaml:3');
    expect(stderr).toContain('other.yaml:5');
  });

  it('speaks Chinese when asked to', async () => {
    expect(await refused([...run, '--lang', 'zh'], desk(''))).toContain('文件是空的');
  });
});

describe('recorded arrivals with broken rows', () => {
  const recorded = (more = '') => `name: Recorded
period: { from: 2026-01-01, to: 2026-02-01 }
arrivals:
  recorded:
    file: tickets.csv
    columns: { created: opened, severity: priority }
    values: { severity: { P1: critical, P2: serious } }
    ${more}
teams:
  desk: { engineers: 2, work: exponential 1 h }
`;
  const rows = 'opened,priority\n2026-01-05 10:00,P1\nyesterday,P2\n2026-01-06 11:00,P9\n2026-01-07,P2,extra\n,P1\n';

  it('are named by line, with what was found and what was expected', async () => {
    const stderr = await refused(run, { 'desk.yaml': recorded(), 'tickets.csv': rows });
    expect(stderr).toMatch(
      /tickets\.csv:3:1 {2}this date cannot be read\. Found text 'yesterday'; expected a date written/,
    );
    expect(stderr).toMatch(/tickets\.csv:4:1 {2}P9 is no severity known here/);
    expect(stderr).toMatch(/tickets\.csv:5:1 {2}.*wrong number of cells\. Found 3 cells/);
    expect(stderr).toMatch(/tickets\.csv:6:1 {2}the date in 'opened' is missing/);
  });

  it('are skipped and counted when the scenario says so', async () => {
    const folder = folderWith({ 'desk.yaml': recorded('brokenRows: skip'), 'tickets.csv': rows });
    const { code, stdout, stderr } = await queuecast([...run, '--replications', '1', '--json', '-'], folder);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).tickets).toBe(1);
    expect(stderr).toContain('4 broken rows of tickets.csv were skipped');
  });

  it('are shown twenty at most', async () => {
    const many = `opened,priority\n${'never,P1\n'.repeat(33)}`;
    const stderr = await refused(run, { 'desk.yaml': recorded(), 'tickets.csv': many });
    expect(stderr.match(/tickets\.csv:\d+:1/g)).toHaveLength(20);
    expect(stderr).toContain('and 13 more broken rows');
  });

  it('are refused when none of them lies in the period', async () => {
    const early = { 'desk.yaml': recorded(), 'tickets.csv': 'opened,priority\n2025-01-05 10:00,P1\n' };
    expect(await refused(run, early)).toMatch(
      /desk\.yaml:2:1 {2}period: no recorded ticket .* Found 2025-01-05 … 2025-01-05/,
    );
    const before = recorded().replace('from: 2026-01-01, to: 2026-02-01', 'to: 2025-01-05');
    expect(await refused(run, { ...early, 'desk.yaml': before })).toContain(
      'no recorded ticket was created in the period',
    );
  });

  it('bring their own period where the scenario names none', async () => {
    const text = recorded().replace('period: { from: 2026-01-01, to: 2026-02-01 }\n', '');
    const folder = folderWith({
      'desk.yaml': text,
      'tickets.csv': 'opened,priority\n2025-01-05 10:00:00,P1\n2025-01-07 10:00:00,P2\n',
    });
    const { code, stdout } = await queuecast([...run, '--replications', '1', '--json', '-'], folder);
    expect(code).toBe(0);
    const { period, tickets } = JSON.parse(stdout);
    expect(period).toMatchObject({ from: '2025-01-05T00:00+00:00', to: '2025-01-08T00:00+00:00' });
    expect(tickets).toBe(2);
  });

  it('name the column that the file does not have', async () => {
    const stderr = await refused(run, { 'desk.yaml': recorded(), 'tickets.csv': 'openned,priority\n2026-01-05,P1\n' });
    expect(stderr).toMatch(/desk\.yaml:6:.*has no column 'opened'.*did you mean openned\?/);
  });
});

describe('a wrong command line is refused before anything is done', () => {
  it.each([
    ['--replications', '0', 'a whole number from 1'],
    ['--replications', '2.5', 'a whole number from 1'],
    ['--workers', '0', 'a whole number from 1'],
    ['--confidence', '2', 'a share between 0 and 1'],
    ['--precision', '-1', 'a share between 0 and 1'],
    ['--lang', 'fr', 'en or zh'],
  ])('%s %s', async (option, value, expected) => {
    const stderr = await refused([...run, `${option}=${value}`], desk(plainDesk));
    expect(stderr).toContain(`${option}: found '${value}'; expected ${expected}`);
  });

  it('suggests the command that was meant', async () => {
    expect(await refused(['rnu', 'desk.yaml'], desk(plainDesk))).toContain(
      "no command 'rnu'. Did you mean queuecast run?",
    );
  });

  it('suggests the option that was meant', async () => {
    expect(await refused([...run, '--sed', '1'], desk(plainDesk))).toContain('no option --sed. Did you mean --seed?');
  });

  it('misses a scenario that was not named', async () => {
    expect(await refused(['run'], {})).toContain("'run' needs a file");
  });

  it('does not swallow a second file', async () => {
    expect(await refused([...run, 'other.yaml'], desk(plainDesk))).toContain('other.yaml');
  });

  it.each(['--out', '--page'])('finds out before simulating that %s cannot be written to', async (option) => {
    // A file stands where the folder would have to be: true for every user, the superuser included.
    const stderr = await refused([...run, option, 'desk.yaml/results'], desk(plainDesk));
    expect(stderr).toContain(`${option}: found 'desk.yaml/results'; expected a place that can be written to`);
  });

  it('finds out before simulating that the JSON file is a folder', async () => {
    const folder = folderWith(desk(plainDesk));
    mkdirSync(join(folder, 'results'));
    const { code, stderr } = await queuecast([...run, '--json', 'results'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('--json');
  });

  it('wants a folder for observations', async () => {
    expect(await refused([...run, '--observations', 'csv'], desk(plainDesk))).toContain('--observations needs --out');
  });
});
