/** A run over several quarters keeps each of them in its folder; details cost nothing where nobody keeps them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, queuecast } from './command.ts';

const desk = `name: Desk
period: { from: 2026-02-01, to: 2026-07-01, zone: Europe/Berlin, runOut: 7 days }
arrivals: { rate: 6/day }
customers: { accounts: 5 }
teams: { desk: { engineers: 2, work: 1 h } }
report: { company: Acme, logo: pictures/logo.png }
`;
const short = ['--replications', '2', '--quiet'];
const read = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));

describe('the folder of a run', () => {
  it('over several quarters has each by itself, the same with any number of workers', async () => {
    const folder = folderWith({ 'desk.yaml': desk });
    const run = ['run', 'desk.yaml', ...short, '--out'];
    expect((await queuecast([...run, 'one', '--workers', '1'], folder)).code).toBe(0);
    expect((await queuecast([...run, 'two', '--workers', '2'], folder)).code).toBe(0);
    expect(filesIn(join(folder, 'one'))).toEqual([
      'quarters/2026-02-01--2026-04-01/result.json',
      'quarters/2026-Q2/result.json',
      'result.json',
      'run.json',
      'scenario.yaml',
      'sources/1-desk.yaml',
    ]);
    for (const file of filesIn(join(folder, 'one')).filter((name) => name.endsWith('result.json'))) {
      expect(readFileSync(join(folder, 'two', file), 'utf8')).toBe(readFileSync(join(folder, 'one', file), 'utf8'));
    }
    const whole = read(folder, 'one/result.json');
    const parts = ['2026-02-01--2026-04-01', '2026-Q2'].map((name) =>
      read(folder, 'one/quarters', name, 'result.json'),
    );
    expect(parts[0].tickets + parts[1].tickets).toBeCloseTo(whole.tickets, 9);
    expect(parts.map(({ period }) => period.to)).toEqual(['2026-04-01T00:00+02:00', '2026-07-01T00:00+02:00']);
    expect(whole.customers.names).toHaveLength(5);
    // Lists of numbers stand on one line each.
    expect(readFileSync(join(folder, 'one/result.json'), 'utf8')).toMatch(/"n": \[[\d.,]+\]\n/);
  });

  it('forgets the quarters of a longer run before, and nothing else', async () => {
    const folder = folderWith({ 'desk.yaml': desk, 'kept/quarters/notes/mine.txt': 'mine' });
    const run = ['run', 'desk.yaml', ...short, '--out', 'kept'];
    await queuecast(run, folder);
    expect(existsSync(join(folder, 'kept/quarters/2026-Q2'))).toBe(true);
    await queuecast([...run, '--set', 'period.to=2026-03-01'], folder);
    expect(filesIn(join(folder, 'kept/quarters'))).toEqual(['notes/mine.txt']);
  });

  it('names the logo as seen from it', async () => {
    const folder = folderWith({ 'desks/desk.yaml': desk });
    await queuecast(['run', 'desks/desk.yaml', ...short, '--out', 'kept'], folder);
    expect(readFileSync(join(folder, 'kept/scenario.yaml'), 'utf8')).toContain('logo: ../desks/pictures/logo.png');
  });
});

it('a run that keeps nothing has no details', async () => {
  const folder = folderWith({ 'desk.yaml': desk });
  const { stdout } = await queuecast(['run', 'desk.yaml', ...short, '--json', '-'], folder);
  const document = JSON.parse(stdout);
  expect(document.customers).toBeUndefined();
  const measures = document.measures as { where: Record<string, string>; measure: string }[];
  expect(measures.some(({ measure, where }) => measure === 'tickets' && 'hourOfWeek' in where)).toBe(false);
});
