import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { filesIn, folderWith, queuecast } from './command.ts';
import { plainDesk, threeLines } from './scenarios.ts';

const files = { 'desk.yaml': plainDesk, 'lines.yaml': threeLines };

describe('help', () => {
  it('lists the commands, in either language', async () => {
    const folder = folderWith();
    const english = await queuecast(['--help'], folder);
    expect(english.code).toBe(0);
    for (const name of ['run', 'check', 'due', 'ticket', 'schema', 'init']) {
      expect(english.stdout).toContain(`queuecast ${name}`);
    }
    const chinese = await queuecast(['--help', '--lang', 'zh'], folder);
    expect(chinese.stdout).toContain('模拟一个情景');
  });

  it('shows options and examples of a command', async () => {
    const { code, stdout } = await queuecast(['run', '--help'], folderWith());
    expect(code).toBe(0);
    expect(stdout).toContain('--observations');
    expect(stdout).toContain('queuecast run scenarios/helloworld.yaml');
  });

  it('says its version', async () => {
    const { stdout } = await queuecast(['--version'], folderWith());
    expect(stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('check', () => {
  it('finds nothing wrong with a good file', async () => {
    const { code, stdout, stderr } = await queuecast(['check', 'desk.yaml', 'lines.yaml'], folderWith(files));
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('desk.yaml (Plain desk): no mistakes');
    expect(stdout).toContain('lines.yaml (Three lines): no mistakes');
  });

  it('sets the work that comes against the people of each team, and says who cannot keep up', async () => {
    const folder = folderWith(files);
    const plain = await queuecast(['check', 'desk.yaml'], folder);
    expect(plain.stdout).toMatch(/desk\s+L1\s+20\s+18\s+90 %/);
    expect(plain.stdout).not.toContain('!');
    const full = await queuecast(['check', 'desk.yaml', '--set', 'arrivals.rate=22/h', '--lang', 'zh'], folder);
    expect(full.code).toBe(0);
    expect(full.stdout).toContain('! desk 跟不上工作量：每周工作量 3700 小时，人员可用 3360 小时（负荷 110%）');
    const data = JSON.parse((await queuecast(['check', 'desk.yaml', '--json', '-'], folder)).stdout);
    expect(data[0]).toMatchObject({ warnings: [], load: [{ team: 'desk', line: 'L1', meanCapacity: 20 }] });
    expect(data[0].load[0].load).toBeCloseTo(0.9, 9);
  });

  it('gives problems as data too', async () => {
    const folder = folderWith({ 'desk.yaml': plainDesk.replace('rate', 'rte') });
    const { code, stdout } = await queuecast(['check', 'desk.yaml', '--json', '-'], folder);
    expect(code).toBe(2);
    const [checked] = JSON.parse(stdout);
    expect(checked).toMatchObject({ file: 'desk.yaml', ok: false });
    expect(checked.problems[0]).toMatchObject({ severity: 'error', path: 'arrivals.rte', line: 3 });
  });
});

describe('schema', () => {
  it('is a JSON Schema that names every section', async () => {
    const { code, stdout } = await queuecast(['schema'], folderWith());
    expect(code).toBe(0);
    const schema = JSON.parse(stdout);
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
    expect(schema.$id).toBeTypeOf('string');
    expect(schema.title).toBeTypeOf('string');
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['name', 'arrivals', 'teams', 'promises']));
    expect(schema.required).toEqual(expect.arrayContaining(['name', 'teams']));
  });

  it('lets good scenarios pass and refuses a misspelt one, as an editor would', async () => {
    const { stdout } = await queuecast(['schema'], folderWith());
    const schema = z.fromJSONSchema(JSON.parse(stdout));
    for (const text of [plainDesk, threeLines]) {
      expect(schema.safeParse(parse(text)).error?.issues ?? []).toEqual([]);
    }
    expect(schema.safeParse(parse(plainDesk.replace('engineers', 'enginers'))).success).toBe(false);
    expect(schema.safeParse(parse(plainDesk.replace('18/h', 'often'))).success).toBe(false);
  });
});

describe('init', () => {
  it.each(['plain', 'support'])('writes a %s scenario that runs as it is', async (kind) => {
    const folder = folderWith();
    const { code, stderr } = await queuecast(['init', 'mine.yaml', '--kind', kind], folder);
    expect(code).toBe(0);
    expect(stderr).toContain('queuecast check mine.yaml');
    const check = await queuecast(['check', 'mine.yaml'], folder);
    expect(check).toMatchObject({ code: 0 });
  });

  it('writes a scenario whose every suggestion works', async () => {
    const folder = folderWith();
    await queuecast(['init', 'mine.yaml'], folder);
    const text = readFileSync(join(folder, 'mine.yaml'), 'utf8');
    const all = folderWith({ 'mine.yaml': text.replace(/^# (?=[a-z]+:| {2}[a-z]+:)/gm, '') });
    expect(await queuecast(['check', 'mine.yaml'], all)).toMatchObject({ code: 0 });
  });

  it('never overwrites', async () => {
    const folder = folderWith({ 'desk.yaml': 'mine' });
    const { code, stderr } = await queuecast(['init', 'desk.yaml'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('desk.yaml exists already');
    expect(readFileSync(join(folder, 'desk.yaml'), 'utf8')).toBe('mine');
  });
});

describe('due', () => {
  it('counts three business days over the Spring Festival, the make-up Saturday included', async () => {
    const words = ['due', 'lines.yaml', '--opened', '2026-02-13 16:00', '--severity', 'serious', '--clock', 'repair'];
    const { code, stdout } = await queuecast(words, folderWith(files));
    expect(code).toBe(0);
    expect(stdout).toContain(
      'Sat 2026-02-14 09:00 +08:00  Sat 2026-02-14 18:00 +08:00        9 h  counted, business day 1',
    );
    expect(stdout).toContain('Due Wed 2026-02-25 16:00 +08:00.');
  });

  it('says whether the clock was stopped in time', async () => {
    const words = [
      'due',
      'lines.yaml',
      '--opened',
      '2026-02-13 16:00',
      '--severity',
      'critical',
      '--clock',
      'response',
    ];
    const folder = folderWith(files);
    const kept = await queuecast([...words, '--closed', '2026-02-13 16:15'], folder);
    expect(kept.stdout).toContain('Kept');
    const broken = await queuecast([...words, '--closed', '2026-02-13 16:16'], folder);
    expect(broken.stdout).toContain('Broken: stopped Fri 2026-02-13 16:16 +08:00, 1 min late.');
  });

  it('pushes by a pause what waits for the customer, and never the response', async () => {
    const due = async (clock: string) => {
      const words = ['due', 'lines.yaml', '--opened', '2026-02-13 16:00', '--severity', 'critical', '--clock', clock];
      const { stdout } = await queuecast(
        [...words, '--pause', '2026-02-13 16:05..2026-02-13 17:05'],
        folderWith(files),
      );
      return /Due ([^.]*)\./.exec(stdout)?.[1];
    };
    expect(await due('response')).toBe('Fri 2026-02-13 16:15 +08:00');
    expect(await due('repair')).toBe('Sat 2026-02-14 17:00 +08:00');
  });

  it('gives all clocks as data', async () => {
    const words = ['due', 'lines.yaml', '--opened', '2026-02-13 16:00', '--severity', 'general', '--json', '-'];
    const { stdout } = await queuecast(words, folderWith(files));
    const { clocks } = JSON.parse(stdout);
    expect(clocks.map(({ clock }: { clock: string }) => clock)).toEqual(['response', 'repair']);
    expect(clocks[0].due).toBe('2026-02-13T10:00:00.000Z');
  });

  it('needs to know when', async () => {
    const { code, stderr } = await queuecast(['due', 'lines.yaml', '--severity', 'serious'], folderWith(files));
    expect(code).toBe(2);
    expect(stderr).toContain('--opened is needed');
  });
});

describe('ticket', () => {
  it('lists the latest tickets, and tells the life of one whose parts add up to all its time', async () => {
    const folder = folderWith(files);
    const list = await queuecast(['ticket', 'list', 'lines.yaml', '--replication', '1', '--json', '-'], folder);
    const [{ id, lateMinutes }] = JSON.parse(list.stdout);
    expect(id).toMatch(/^1-everywhere-\d+-\d+$/);
    expect(lateMinutes).toBeGreaterThan(0);

    const life = JSON.parse((await queuecast(['ticket', id, 'lines.yaml', '--json', '-'], folder)).stdout);
    expect(life.steps[0].what).toBe('created');
    const all = (Date.parse(life.end) - Date.parse(life.created)) / 60_000;
    const spent = life.time.reduce((sum: number, { minutes }: { minutes: number }) => sum + minutes, 0);
    expect(spent).toBeCloseTo(all, 3);

    const told = await queuecast(['ticket', id, 'lines.yaml'], folder);
    expect(told.stdout).toContain('What happened');
    expect(told.stdout).toMatch(
      /created\n[\s\S]* work begins [\s\S]* first response [\s\S]* repaired; the customer tests /,
    );
    const swapped = await queuecast(['ticket', 'lines.yaml', id, '--quiet'], folder);
    expect(swapped.stdout).toBe(told.stdout);
    expect(told.stdout).toMatch(/Why (first response|full repair) was late by .*: \w/);
  });

  it('says how to look at one of those listed', async () => {
    const { stdout, stderr } = await queuecast(['ticket', 'lines.yaml', '--lang', 'zh'], folderWith(files));
    const [, worst] = /\n(0-everywhere-\S+)/.exec(stdout)!;
    expect(stderr).toContain(`queuecast ticket ${worst} lines.yaml`);
  });

  it('finds the same ticket under another staffing', async () => {
    const folder = folderWith(files);
    const list = await queuecast(['ticket', 'list', 'lines.yaml', '--json', '-'], folder);
    const [{ id }] = JSON.parse(list.stdout);
    const set = ['--set', 'teams.second.engineers=30', '--json', '-'];
    const [before, after] = await Promise.all([
      queuecast(['ticket', id, 'lines.yaml', '--json', '-'], folder),
      queuecast(['ticket', id, 'lines.yaml', ...set], folder),
    ]);
    const traits = (text: string) => {
      const { severity, plan, channel, created } = JSON.parse(text);
      return { severity, plan, channel, created };
    };
    expect(traits(after.stdout)).toEqual(traits(before.stdout));
  });

  it('says when there is no such ticket', async () => {
    const folder = folderWith(files);
    const { code, stderr } = await queuecast(['ticket', '0-nowhere-1-1', 'desk.yaml'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('queuecast ticket list desk.yaml');
  });
});

it('leaves nothing behind in the folder it was called in', async () => {
  const folder = folderWith(files);
  await queuecast(['run', 'desk.yaml', '--replications', '1', '--quiet'], folder);
  expect(filesIn(folder)).toEqual(['desk.yaml', 'lines.yaml']);
  expect(existsSync(join(folder, '.queuecast'))).toBe(false);
});
