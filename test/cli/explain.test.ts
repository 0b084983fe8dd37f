import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExplainDocument } from '../../src/planning/explain/explanation.ts';
import type { Measure } from '../../src/planning/result.ts';
import { columnsOf } from '../../src/report/width.ts';
import { filesIn, folderWith, queuecast } from './command.ts';
import { plainDesk, threeLines } from './scenarios.ts';

/** Slower lines, fewer people, another order: three words differ. */
const slower = `name: Slower
extends: lines.yaml
lines: { L1: { work: exponential 25 min, escalates: 40 % } }
teams: { first: { engineers: 4 } }
routing: { order: first-in-first-out }
`;
/** A second region with its team: neither goes without the other. */
const regions = `name: Two regions
period: { from: 2026-01-01, to: 2026-01-08 }
arrivals: { rate: 18/h }
regions: { north: { zone: Europe/Oslo, share: 50 % }, south: { zone: Europe/Rome, share: 50 % } }
teams:
  desk: { engineers: 10, region: north, work: exponential 1 h }
  more: { engineers: 10, region: south, work: exponential 1 h }
`;
const files = {
  'desk.yaml': plainDesk,
  'lines.yaml': threeLines
    .replace('rate: 6/h', 'rate: 4/h')
    .replace('engineers: 6', 'engineers: 9')
    .replace('2026-03-02, zone: Asia/Shanghai, runOut: 3 weeks', '2026-02-09, zone: Asia/Shanghai, runOut: 1 week'),
  'slower.yaml': slower,
  'regions.yaml': regions,
  'one.yaml': plainDesk.replace('2026-01-15', '2026-01-08'),
};
const explain = ['explain', 'lines.yaml', '--against', 'slower.yaml'];
const quick = ['--replications', '4', '--quiet'];

async function documentOf(words: readonly string[], folder = folderWith(files)): Promise<ExplainDocument> {
  const { code, stdout, stderr } = await queuecast([...words, ...quick, '--json', '-'], folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('an explanation', () => {
  it('has the figures of both desks as a run has them, and shares that sum to their gap', async () => {
    const folder = folderWith(files);
    const document = await documentOf(explain, folder);
    expect(document.levers.map(({ name }) => name)).toEqual(['lines', 'teams', 'routing']);
    expect(document).toMatchObject({ command: 'explain', design: { kind: 'all', mixes: 8 }, replications: 4 });
    expect(document.figures.map(({ measure }) => measure)).toEqual(['response', 'repair', 'firstLineResolution']);
    for (const [side, file] of [
      ['own', 'lines.yaml'],
      ['against', 'slower.yaml'],
    ] as const) {
      const run = JSON.parse((await queuecast(['run', file, ...quick, '--json', '-'], folder)).stdout);
      expect(side === 'own' ? document.scenario.sha256 : document.against.sha256).toBe(run.scenario.sha256);
      for (const figure of document.figures) {
        const same = run.measures.find(
          (each: Measure) =>
            each.measure === figure.measure &&
            each.statistic === figure.statistic &&
            Object.keys(each.where).length === 0,
        );
        expect(figure[side].estimate).toBeCloseTo(same.estimate, 9);
        expect(figure[side].low!).toBeCloseTo(same.low, 8);
      }
    }
    for (const { shares, gap, own, against } of document.figures) {
      const sum = shares.reduce((total, { estimate }) => total + estimate, 0);
      expect(sum).toBeCloseTo(gap.estimate, 9);
      expect(gap.estimate).toBeCloseTo(own.estimate - against.estimate, 9);
    }
  });

  it('of one lever is what a comparison finds', async () => {
    const folder = folderWith(files);
    const words = ['--set', 'teams.desk.engineers=22', '--measure', 'wait'];
    const { figures } = await documentOf(['explain', 'desk.yaml', '--against', 'desk.yaml', ...words], folder);
    const [{ shares }] = figures;
    const compared = await queuecast(['compare', 'desk.yaml', ...words, ...quick, '--json', '-'], folder);
    const [difference] = JSON.parse(compared.stdout).differences;
    expect(figures[0]).toMatchObject({ measure: 'wait', statistic: 'mean' });
    expect(shares[0].estimate).toBeCloseTo(difference.difference, 10);
    expect(shares[0].low!).toBeCloseTo(difference.low, 9);
    expect(shares[0].high!).toBeCloseTo(difference.high, 9);
  });

  it('tells interactions: the pairs and all three of three levers, or those asked for', async () => {
    const folder = folderWith(files);
    const all = await documentOf(explain, folder);
    const [figure] = all.figures;
    expect(figure.interactions.map(({ levers }) => levers)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
      [0, 1, 2],
    ]);
    expect(figure.together!.atOnce.estimate).toBeCloseTo(figure.gap.estimate, 10);
    // Of three levers the apart sum and the interactions make up the gap once the triple's halves are counted.
    const [ab, ac, bc, abc] = figure.interactions.map(({ estimate }) => estimate);
    expect(figure.together!.apart.estimate + ab + ac + bc - abc / 2).toBeCloseTo(figure.gap.estimate, 9);
    const two = await documentOf([...explain, '--interaction', 'teams,lines'], folder);
    expect(two.figures[0].interactions.map(({ levers }) => levers)).toEqual([[0, 1]]);
    expect(two.figures[0].interactions[0].estimate).toBeCloseTo(ab, 12);
  });

  it('gives the same bytes with one worker and with two', async () => {
    const folder = folderWith(files);
    const outcomes = [];
    for (const workers of ['1', '2']) {
      const targets = ['--out', `of${workers}`, '--page', `page${workers}`, '--workers', workers];
      outcomes.push(await queuecast([...explain, ...quick, ...targets], folder));
    }
    expect(outcomes[0]).toEqual({ ...outcomes[1], code: 0 });
    const bytes = (name: string) =>
      filesIn(join(folder, name)).map((file) => readFileSync(join(folder, name, file), 'utf8'));
    expect(filesIn(join(folder, 'page1'))).toEqual(['index.html', 'index.zh.html']);
    expect(bytes('page1')).toEqual(bytes('page2'));
    expect(readFileSync(join(folder, 'of1/result.json'))).toEqual(readFileSync(join(folder, 'of2/result.json')));
    expect(filesIn(join(folder, 'of1'))).toContain('against/scenario.yaml');
  });

  it.each(['en', 'zh'])('prints tables that fit a hundred columns, in %s', async (lang) => {
    const { code, stdout } = await queuecast([...explain, ...quick, '--lang', lang], folderWith(files));
    expect(code).toBe(0);
    expect(stdout).toContain(lang === 'en' ? 'Of the gap' : '占差距');
    expect(stdout).toContain(lang === 'en' ? 'Support lines × teams' : ' × ');
    expect(Math.max(...stdout.split('\n').map(columnsOf))).toBeLessThanOrEqual(100);
  });

  it('samples orders where it is told to, with shares near those of all mixes', async () => {
    const folder = folderWith(files);
    const all = await documentOf(explain, folder);
    const sampled = await documentOf([...explain, '--orders', '12'], folder);
    expect(sampled.design).toMatchObject({ kind: 'orders', orders: 12 });
    for (const [index, { shares, gap }] of sampled.figures.entries()) {
      expect(shares.reduce((total, { estimate }) => total + estimate, 0)).toBeCloseTo(gap.estimate, 9);
      for (const [lever, { estimate, low, high }] of shares.entries()) {
        const exact = all.figures[index].shares[lever].estimate;
        expect(low!).toBeLessThanOrEqual(exact);
        expect(high!).toBeGreaterThanOrEqual(exact);
        expect(Number.isFinite(estimate)).toBe(true);
      }
    }
  });

  it('says which levers do not go without one another, and does with them as one', async () => {
    const folder = folderWith(files);
    const words = ['explain', 'one.yaml', '--against', 'regions.yaml', ...quick];
    const { code, stdout, stderr } = await queuecast([...words, '--json', 'e.json'], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain("Merge levers that do not go without one another: --groups 'teams+regions=teams,regions'");
    expect(filesIn(folder)).not.toContain('e.json');
    const merged = await documentOf(
      ['explain', 'one.yaml', '--against', 'regions.yaml', '--groups', 'places=regions,teams'],
      folder,
    );
    expect(merged.levers).toEqual([{ name: 'places', paths: ['regions', 'teams'] }]);
  });

  it.each([
    [['explain', 'lines.yaml'], 'Explained against what?'],
    [['explain', 'lines.yaml', '--against', 'lines.yaml'], 'do not differ in anything that is simulated'],
    [['explain', 'desk.yaml', '--against', 'one.yaml'], 'the period differs'],
    [[...explain, '--measure', 'respnse'], 'Did you mean response?'],
    [[...explain, '--interaction', 'teams,rooting'], 'Did you mean routing?'],
    [[...explain, '--interaction', 'teams'], 'two to 5 levers'],
    [[...explain, '--orders', '7'], 'an even number'],
    [[...explain, '--orders', '4', '--interaction', 'teams,lines'], 'needs every mix'],
    [[...explain, '--groups', 'x=tems'], 'Did you mean teams?'],
  ])('refuses %j with code 2', async (words, reason) => {
    const { code, stdout, stderr } = await queuecast([...words, '--quiet'], folderWith(files));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(reason);
  });

  it('stops when every share is certain enough, and says when it never was', async () => {
    const folder = folderWith(files);
    const coarse = await queuecast(
      [...explain, '--measure', 'response', '--precision', '90%', '--json', '-', '--quiet'],
      folder,
    );
    expect(coarse.code).toBe(0);
    expect(JSON.parse(coarse.stdout).replications % 10).toBe(0);
    const words = ['--measure', 'response', '--precision', '0.1%', '--replications', '10', '--quiet'];
    const fine = await queuecast([...explain, ...words], folder);
    expect(fine.code).toBe(3);
    expect(fine.stderr).toContain('did not make every share certain');
  });

  it('kept beside a run stands in its benchmark report, unless it is of another desk', async () => {
    const published =
      'measure,statistic,severity,unit,own,industry,label_en,label_zh,source\nresponse,mean,,min,1,2,First response,响应时间,nobody\n';
    const folder = folderWith({
      ...files,
      'own.yaml': 'name: Own\nextends: lines.yaml\nbenchmarks: published.csv\n',
      'published.csv': published,
    });
    const both = ['own.yaml', '--against', 'slower.yaml', '--replications', '2', '--quiet'];
    expect(await queuecast(['run', ...both, '--out', 'kept'], folder)).toMatchObject({ code: 0 });
    expect(await queuecast(['explain', ...both, '--out', 'kept/explain'], folder)).toMatchObject({ code: 0 });
    const report = [
      'report',
      'kept',
      '--format',
      'md',
      '--lang',
      'en',
      '--no-bottleneck',
      '--customers',
      'none',
      '--quiet',
    ];
    const text = () => readFileSync(join(folder, 'kept/report/benchmark.md'), 'utf8');
    expect(await queuecast(report, folder)).toMatchObject({ code: 0, stderr: '' });
    expect(text()).toContain('The gap, lever by lever');
    const file = join(folder, 'kept/explain/result.json');
    const kept = readFileSync(file, 'utf8');
    writeFileSync(file, kept.replace(/"sha256": "./, '"sha256": "x'));
    expect((await queuecast(report, folder)).stderr).toContain('explains another desk');
    expect(text()).not.toContain('The gap, lever by lever');
    writeFileSync(file, kept.slice(0, 300));
    expect(await queuecast(report, folder)).toMatchObject({ code: 2, stdout: '' });
  });
});
