import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PromiseDocument } from '../../src/planning/promise/promiseDocument.ts';
import { columnsOf } from '../../src/report/width.ts';
import { filesIn, folderWith, queuecast } from './command.ts';
import { plainDesk, threeLines } from './scenarios.ts';

const shorter = threeLines
  .replace('rate: 6/h', 'rate: 4/h')
  .replace('engineers: 6', 'engineers: 9')
  .replace('2026-03-02, zone: Asia/Shanghai, runOut: 3 weeks', '2026-02-09, zone: Asia/Shanghai, runOut: 2 weeks');
const files = {
  'desk.yaml': plainDesk,
  'lines.yaml': shorter,
  'due.yaml': 'name: By due\nextends: lines.yaml\nrouting: { order: earliest-due }\n',
  'later.yaml': 'name: Later\nextends: lines.yaml\nperiod: { from: 2026-02-03 }\n',
};
const promise = ['promise', 'lines.yaml', '--policy', 'due.yaml', '--replications', '12', '--quiet'];

describe('promise', () => {
  it('sets policies side by side, and runs again where a promise moves the work', async () => {
    const folder = folderWith(files);
    const { code, stdout, stderr } = await queuecast([...promise, '--json', '-'], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const document: PromiseDocument = JSON.parse(stdout);
    expect(document).toMatchObject({ command: 'promise', assurance: 0.95, attain: 0.95, replications: 12 });
    const [own, due] = document.policies;
    expect([own.feedback, due.feedback]).toEqual([[], ['order']]);
    // Business days are counted again under the new promises in both.
    expect([own.runAgain, due.runAgain]).toEqual([true, true]);
    expect(own.targets.map(({ severity, clock }) => `${severity} ${clock}`)).toEqual([
      'critical response',
      'critical repair',
      'serious response',
      'serious repair',
      'general response',
      'general repair',
    ]);
    expect(own.targets[0].now).toEqual({ least: 15, most: 15 });
    expect(document.differences.length).toBeGreaterThan(0);
    // Attainment stands as a run has it.
    const run = JSON.parse(
      (await queuecast(['run', 'lines.yaml', '--replications', '12', '--json', '-', '--quiet'], folder)).stdout,
    );
    const whole = <Row extends { measure: string; where: object }>(rows: readonly Row[]) =>
      rows.find(({ measure, where }) => measure === 'attainment' && Object.keys(where).length === 0)!;
    expect(document.differences.find(({ measure }) => measure === 'attainment')!.baseEstimate).toBeCloseTo(
      whole<{ measure: string; where: object; estimate: number }>(run.measures).estimate,
      10,
    );
  });

  it('gives the same bytes with one worker and with two, reports in both languages too', async () => {
    const folder = folderWith(files);
    const outcomes = [];
    for (const workers of ['1', '2']) {
      const targets = ['--json', `of${workers}.json`, '--report', `of${workers}`, '--format', 'html,md'];
      outcomes.push(await queuecast([...promise, ...targets, '--workers', workers], folder));
    }
    expect(outcomes[0]).toEqual({ ...outcomes[1], code: 0 });
    const names = filesIn(join(folder, 'of1'));
    expect(names).toContain('promise.html');
    expect(names.filter((name) => /zh/.test(name)).length).toBeGreaterThan(1);
    for (const name of names) {
      expect(readFileSync(join(folder, 'of1', name))).toEqual(readFileSync(join(folder, 'of2', name)));
    }
    expect(readFileSync(join(folder, 'of1.json'))).toEqual(readFileSync(join(folder, 'of2.json')));
  });

  it.each(['en', 'zh'])('prints tables that fit a hundred columns, in %s', async (lang) => {
    const { code, stdout } = await queuecast([...promise, '--lang', lang], folderWith(files));
    expect(code).toBe(0);
    expect(stdout).toContain(lang === 'en' ? 'Can be promised' : '可承诺');
    expect(Math.max(...stdout.split('\n').map(columnsOf))).toBeLessThanOrEqual(100);
  });

  it('scores a policy that moves no work on the same run: a run of its own gives the same figures', async () => {
    const elapsed = `name: Elapsed
period: { from: 2026-02-02, to: 2026-02-06, runOut: 2 days }
money: { currency: EUR }
arrivals: { rate: 4/h }
tickets: { severity: { critical: 0 %, serious: 40 %, general: 60 % } }
promises: { serious: { response: 30 min, repair: 8 h }, general: { response: 2 h } }
credits: { perTicket: 5 EUR }
teams: { desk: { engineers: 3, work: exponential 40 min, cost: 30 EUR/h } }
`;
    const folder = folderWith({
      'elapsed.yaml': elapsed,
      'stricter.yaml': 'name: Stricter\nextends: elapsed.yaml\npromises: { serious: { response: 7 min } }\n',
    });
    const words = ['--replications', '3', '--quiet', '--json', '-'];
    const both = await queuecast(['promise', 'elapsed.yaml', '--policy', 'stricter.yaml', ...words], folder);
    const [host, guest] = (JSON.parse(both.stdout) as PromiseDocument).policies;
    expect([host.scoredOn, guest.scoredOn]).toEqual([null, 'Elapsed']);
    const alone: PromiseDocument = JSON.parse((await queuecast(['promise', 'stricter.yaml', ...words], folder)).stdout);
    expect(guest.targets).toEqual(alone.policies[0].targets);
    expect(guest.outcomes).toEqual(alone.policies[0].outcomes);
    expect(guest.outcomes).not.toEqual(host.outcomes);
    const { frontier } = JSON.parse(both.stdout) as PromiseDocument;
    expect(frontier.map(({ policy, sameRun }) => [policy, sameRun])).toEqual(
      [0, 1].flatMap((at) => new Array(5).fill([at, true])),
    );
  });

  it('stops at the precision asked for, or says that it was not reached', async () => {
    const folder = folderWith(files);
    const words = ['promise', 'lines.yaml', '--assurance', '50%', '--quiet', '--json', '-'];
    const rough: PromiseDocument = JSON.parse(
      (await queuecast([...words, '--precision', '90%', '--replications', '60'], folder)).stdout,
    );
    expect(rough.precision).toEqual({ asked: 0.9, reached: true });
    expect(rough.replications).toBeLessThan(60);
    expect(rough.replications % 10).toBe(0);
    const fine: PromiseDocument = JSON.parse(
      (await queuecast([...words, '--precision', '0.1%', '--replications', '10'], folder)).stdout,
    );
    expect(fine).toMatchObject({ precision: { asked: 0.001, reached: false }, replications: 10 });
  });

  it('says of which promises nothing can be told', async () => {
    const folder = folderWith({
      ...files,
      'stuck.yaml': 'name: Stuck\nextends: lines.yaml\nteams: { second: { engineers: 1 } }\n',
      'follows.yaml': 'name: Follows\nextends: lines.yaml\nclocks: { calendar: team, businessCalendar: none }\n',
    });
    const words = ['--replications', '2', '--quiet'];
    const stuck = await queuecast(['promise', 'stuck.yaml', ...words], folder);
    expect(stuck.stdout.replace(/\s+/g, ' ')).toContain('so many tickets stay open past due that no promise is kept');
    const follows = await queuecast(['promise', 'follows.yaml', ...words], folder);
    expect(follows.stdout.replace(/\s+/g, ' ')).toContain('serious repair: its clock follows the team');
  });

  it.each([
    [['promise', 'desk.yaml'], 'promises nothing'],
    [['promise', 'lines.yaml', '--assurance', '101%'], '--assurance: found'],
    [['promise', 'lines.yaml', '--attain', 'most'], '--attain: found'],
    [['promise', 'lines.yaml', '--policy', 'later.yaml'], 'the period differs'],
    [['promise', 'lines.yaml', '--policy', 'du.yaml'], 'due.yaml'],
    [['promise', 'lines.yaml', '--format', 'html'], '--format needs --report'],
    [['promise', 'lines.yaml', '--set', 'promises.critcal.response=5 min'], 'critical'],
  ])('refuses %j with code 2', async (words, reason) => {
    const { code, stdout, stderr } = await queuecast([...words, '--quiet'], folderWith(files));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(reason);
  });
});
