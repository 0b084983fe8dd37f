import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StaffDocument } from '../../src/planning/staff/staff.ts';
import { columnsOf } from '../../src/report/width.ts';
import { filesIn, folderWith, queuecast } from './command.ts';

/** Two shifts of a fortnight: the night has half of the tickets and needs as many. */
const desk = `name: Two shifts
period: { from: 2026-02-02, to: 2026-02-16, zone: UTC }
arrivals: { rate: 4/h }
tickets: { severity: { critical: 0 %, serious: 0 %, general: 100 % } }
promises: { general: { response: 30 min, repair: 8 h } }
teams:
  desk:
    engineers: 8
    shifts: [{ hours: 08-20, engineers: 6 }, { hours: 20-08, engineers: 2 }]
    work: exponential 20 min
    cost: 30 EUR/h
`;
const files = { 'desk.yaml': desk };
const keep = ['staff', 'desk.yaml', '--keep', 'attainment{clock=response} >= 90 %'];
const quiet = ['--proof', '32', '--quiet'];

describe('queuecast staff', () => {
  it('finds the cheapest staffing, proves it, and says what one engineer fewer breaks', async () => {
    const folder = folderWith(files);
    const { code, stdout, stderr } = await queuecast([...keep, ...quiet, '--json', '-'], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const document: StaffDocument = JSON.parse(stdout);
    expect(document).toMatchObject({ format: 1, command: 'staff', outcome: 'proven', priced: true, currency: 'EUR' });
    const [target] = document.targets;
    expect(target.verdict).toBe('proven');
    expect(target.planned!.low).toBeGreaterThanOrEqual(0.9);
    // 12 h a day for 14 days at 30 EUR.
    expect(document.price.present).toBeCloseTo(8 * 12 * 14 * 30, 6);
    const engineers = document.posts.reduce((sum, { planned }) => sum + planned!, 0);
    expect(document.price.planned).toBeCloseTo(engineers * 12 * 14 * 30, 6);
    expect(engineers).toBeLessThan(8);
    expect(document.search.finished).toBe(true);
    const fewer = document.neighbours.filter(({ step }) => step === -1);
    expect(fewer).toHaveLength(2);
    for (const { breaks, doubtful } of fewer) expect([...breaks, ...doubtful]).toEqual([0]);
  });

  it('gives the same bytes for any number of workers', async () => {
    const folder = folderWith(files);
    const [one, two] = await Promise.all(
      ['1', '2'].map((workers) => queuecast([...keep, ...quiet, '--workers', workers, '--json', '-'], folder)),
    );
    expect(one.code).toBe(0);
    expect(one.stdout).toBe(two.stdout);
  });

  it.each(['en', 'zh'])('prints tables that fit a hundred columns and writes page and folder, in %s', async (lang) => {
    const folder = folderWith(files);
    const { code, stdout } = await queuecast(
      [...keep, ...quiet, '--lang', lang, '--page', 'page', '--out', 'kept'],
      folder,
    );
    expect(code).toBe(0);
    expect(stdout).toContain(lang === 'en' ? 'One engineer more or fewer' : '多一人或少一人');
    expect(Math.max(...stdout.split('\n').map(columnsOf))).toBeLessThanOrEqual(100);
    expect(filesIn(join(folder, 'page'))).toEqual(['index.html', 'index.zh.html']);
    expect(JSON.parse(readFileSync(join(folder, 'kept/result.json'), 'utf8')).command).toBe('staff');
    expect(readFileSync(join(folder, 'page/index.html'), 'utf8')).toContain('<svg');
  });

  it('says which target no staffing keeps and what stands in the way, with exit code 3', async () => {
    const folder = folderWith({ 'desk.yaml': desk.replace('repair: 8 h', 'repair: 10 min') });
    const asked = ['staff', 'desk.yaml', '--keep', 'attainment{clock=repair} >= 90 %'];
    const { code, stdout } = await queuecast([...asked, '--quiet'], folder);
    expect(code).toBe(3);
    expect(stdout).toContain('beyond any staffing');
    expect(stdout).toContain('The work itself');
    expect(stdout).not.toContain('One engineer more or fewer');
  });

  it('names the hours in which nobody is there', async () => {
    const closed = desk.replace('{ hours: 20-08, engineers: 2 }', '{ hours: 20-22, engineers: 2 }');
    const { code, stdout } = await queuecast([...keep, '--quiet'], folderWith({ 'desk.yaml': closed }));
    expect(code).toBe(3);
    expect(stdout).toContain('Hours without staff');
  });

  it('plans for the targets that can be kept where it is told to', async () => {
    const folder = folderWith({ 'desk.yaml': desk.replace('repair: 8 h', 'repair: 10 min') });
    const both = [...keep, '--keep', 'attainment{clock=repair} >= 90 %', '--reachable', ...quiet, '--json', '-'];
    const { code, stdout } = await queuecast(both, folder);
    expect(code).toBe(3);
    const document: StaffDocument = JSON.parse(stdout);
    expect(document.targets.map(({ verdict }) => verdict)).toEqual(['proven', 'beyond']);
    expect(document.price.planned).toBeLessThan(document.price.present);
  });

  it.each([
    [['staff', 'desk.yaml'], '--keep: found nothing'],
    [['staff', 'desk.yaml', '--keep', 'attainment{clock=response} >= 101 %'], 'a share below 100 %'],
    [['staff', 'desk.yaml', '--keep', 'attainment{clock=respons} >= 90 %'], 'Did you mean response?'],
    [['staff', 'desk.yaml', '--keep', 'attainment{clock=diagnosis} >= 90 %'], 'unknown clock'],
    [[...keep, '--effort', 'much'], '--effort: found'],
    [['staff', 'missing.yaml', '--keep', 'attainment{clock=response} >= 90 %'], 'missing.yaml'],
  ])('refuses %j with exit code 2 and leaves nothing behind', async (words, said) => {
    const folder = folderWith(files);
    const { code, stdout, stderr } = await queuecast([...words, '--out', 'kept'], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(existsSync(join(folder, 'kept'))).toBe(false);
  });
});
