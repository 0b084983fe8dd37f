import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RosterDocument } from '../../src/planning/roster/roster.ts';
import { brokenRules } from '../planning/roster/checker.ts';
import { filesIn, folderWith, queuecast } from './command.ts';

/** Two shifts of a fortnight, and a bench of seats. */
const desk = `name: Two shifts
period: { from: 2026-02-02, to: 2026-02-16, zone: UTC }
arrivals: { rate: 4/h }
tickets: { severity: { critical: 0 %, serious: 0 %, general: 100 % } }
promises: { general: { response: 30 min, repair: 8 h } }
teams:
  desk:
    engineers: 14
    daysPerWeek: 5
    shifts: [{ hours: 08-16, engineers: 7 }, { hours: 16-24, engineers: 7 }]
    work: exponential 20 min
    cost: 30 EUR/h
`;
const files = { 'desk.yaml': desk };

describe('queuecast roster', () => {
  it('writes tables, a page in both languages, files for spreadsheets and calendars, and its document', async () => {
    const folder = folderWith(files);
    const { code, stdout, stderr } = await queuecast(
      ['roster', 'desk.yaml', '--page', 'page', '--out', 'kept', '--lang', 'en'],
      folder,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Roster: kept/roster') });
    expect(stdout).toContain('All 140 shifts are filled, by 14 engineers.');
    expect(filesIn(join(folder, 'page'))).toEqual(['index.html', 'index.zh.html']);
    const kept = filesIn(join(folder, 'kept'));
    expect(kept.filter((path) => path.endsWith('.ics'))).toHaveLength(14);
    expect(kept).toEqual(expect.arrayContaining(['result.json', 'roster/roster.csv', 'scenario.yaml']));
    const document: RosterDocument = JSON.parse(readFileSync(join(folder, 'kept/result.json'), 'utf8'));
    expect(document).toMatchObject({ format: 1, command: 'roster', outcome: 'filled', from: '2026-02-02', days: 14 });
    expect(brokenRules(document)).toEqual([]);
    const page = readFileSync(join(folder, 'page/index.zh.html'), 'utf8');
    expect(page).toContain('排班表');
  }, 120_000);

  it('makes the same roster again, with however many threads', async () => {
    const folder = folderWith(files);
    const [one, three] = await Promise.all(
      ['1', '3'].map((workers) => queuecast(['roster', 'desk.yaml', '--json', '-', '--workers', workers], folder)),
    );
    expect(one.stdout).toBe(three.stdout);
    expect(one.stdout).toContain('"outcome": "filled"');
  }, 120_000);

  it('proves by simulation that the roster keeps what is asked', async () => {
    const words = ['roster', 'desk.yaml', '--keep', 'attainment{clock=repair} >= 50 %', '--proof', '8', '--json', '-'];
    const { code, stdout } = await queuecast(words, folderWith(files));
    const { proof }: RosterDocument = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(proof).toMatchObject({ replications: 8, unrostered: [] });
    const [target] = proof!.targets;
    expect(target.verdict).toBe('proven');
    expect(target.planned!.low).toBeGreaterThanOrEqual(0.5);
    const more = await queuecast(
      ['roster', 'desk.yaml', '--keep', 'attainment{clock=response} >= 99.99 %', '--proof', '2', '--quiet'],
      folderWith(files),
    );
    expect(more.code).toBe(3);
    expect(more.stdout).toContain('not proven');
  }, 120_000);

  it('ends with code 3 where engineers are missing, and says where, why and how many would do', async () => {
    const folder = folderWith({ 'desk.yaml': desk.replace('daysPerWeek: 5', 'daysPerWeek: 7') });
    const { code, stdout } = await queuecast(['roster', 'desk.yaml', '--lang', 'en'], folder);
    expect(code).toBe(3);
    expect(stdout).toContain('Shifts without an engineer');
    // 98 shifts a week among 14 with five of eight hours (seven and a break): 28 of them are not filled in each week.
    expect(stdout).toContain('56 of 196 shifts are without an engineer.');
    expect(stdout).toMatch(/hours a week\s+20/);
    const enough = await queuecast(['roster', 'desk.yaml', '--enough', '--lang', 'zh'], folder);
    expect(enough.code).toBe(0);
    expect(enough.stdout).toContain('196 个班次全部排满，共 20 名工程师。');
  }, 120_000);

  it.each([
    [
      'a rule that no shift satisfies',
      'roster: { hoursPerDay: 5 h }',
      /roster\.hoursPerDay.*nobody may ever work 08-16.*at least 7 h/s,
    ],
    ['a word that is none', 'roster: { hoursPerWeak: 40 h }', /hoursPerWeek/],
    ['weekends that are none', 'roster: { weekendsOff: 5 in 4 }', /weekends off in at most 8, such as 1 in 4/],
    ['a number without its unit', 'roster: { rest: 11 }', /11 what\? The unit is missing.*11 min/s],
  ])('refuses %s, with its place', async (_, rule, message) => {
    const folder = folderWith({ 'desk.yaml': `${desk}${rule}\n` });
    const { code, stdout, stderr } = await queuecast(['roster', 'desk.yaml', '--out', 'kept', '--lang', 'en'], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/desk\.yaml:\d+:\d+/);
    expect(stderr).toMatch(message);
    expect(existsSync(join(folder, 'kept'))).toBe(false);
  });

  it('refuses what only the plan of shifts shows, and writes nothing', async () => {
    const folder = folderWith({ 'desk.yaml': desk.replace('to: 2026-02-16', 'tickets: 100') });
    const { code, stdout, stderr } = await queuecast(['roster', 'desk.yaml', '--page', 'page'], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('expected dates to make a roster for');
    expect(existsSync(join(folder, 'page'))).toBe(false);
  });
});

describe('queuecast staff --roster', () => {
  it('makes the roster of the staffing that it found, beside the plan', async () => {
    const folder = folderWith(files);
    const words = ['staff', 'desk.yaml', '--keep', 'attainment{clock=repair} >= 80 %', '--roster'];
    const small = ['--proof', '8', '--effort', '40', '--replications', '2'];
    const { stdout } = await queuecast([...words, ...small, '--page', 'page', '--out', 'kept'], folder);
    expect(stdout).toContain('Two shifts: roster');
    expect(filesIn(join(folder, 'page'))).toEqual(
      expect.arrayContaining(['index.html', 'roster/index.html', 'roster/index.zh.html']),
    );
    const plan = JSON.parse(readFileSync(join(folder, 'kept/result.json'), 'utf8'));
    const roster: RosterDocument = JSON.parse(readFileSync(join(folder, 'kept/roster/roster.json'), 'utf8'));
    const planned = plan.posts.reduce((sum: number, post: { planned: number }) => sum + post.planned, 0);
    expect(roster.teams[0].engineers).toHaveLength(planned);
    expect(roster.proof!.targets).toHaveLength(1);
    expect(brokenRules(roster)).toEqual([]);
  }, 120_000);
});
