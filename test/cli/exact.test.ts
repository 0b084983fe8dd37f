/** Exact answers on the command line, beside the simulated figures and alone. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith, queuecast } from './command.ts';
import { plainDesk, threeLines } from './scenarios.ts';

const folder = folderWith({ 'desk.yaml': plainDesk, 'lines.yaml': threeLines });
const mm20 = fileURLToPath(new URL('../../scenarios/textbook/mm20.yaml', import.meta.url));

describe('exact answers', () => {
  it('stand beside the simulated ones of a run, with the formula that they come from', async () => {
    const words = ['run', mm20, '--set', 'period.tickets=50000', '--replications', '5'];
    const { code, stdout } = await queuecast(words, folder);
    expect(code).toBe(0);
    const table = stdout.slice(stdout.indexOf('Exact answers'));
    expect(table).toMatch(/Measure +Simulated +Exact +Formula/);
    expect(table).toMatch(/Mean wait +\d+\.\d min \(.*\) +16\.5 min +Erlang C \(M\/M\/c\)/);
    expect(table).toMatch(/No wait at all .* 44\.9 % +Erlang C/);
    expect(table).toMatch(/Occupancy .* 90\.0 % +Erlang C/);
    expect(table).toContain('long-run values');
    expect(stdout).not.toContain('Warnings');
  });

  it('are part of the result document', async () => {
    const { stdout } = await queuecast(['run', 'desk.yaml', '--replications', '2', '--json', '-'], folder);
    const { exact } = JSON.parse(stdout);
    expect(exact[0]).toEqual({
      measure: 'wait',
      statistic: 'mean',
      where: { team: 'desk' },
      unit: 'min',
      value: expect.closeTo(16.523, 3),
      method: 'erlangC',
      source: expect.stringContaining('Erlang'),
    });
  });

  it('stand alone in a check, in Chinese too', async () => {
    const english = await queuecast(['check', mm20], folder);
    expect(english.stdout).toMatch(/Measure +Exact +Formula/);
    expect(english.stdout).toContain('16.5 min');
    const chinese = await queuecast(['check', mm20, '--lang', 'zh'], folder);
    expect(chinese.stdout).toContain('精确解');
    expect(chinese.stdout).toContain('埃尔朗 C（M/M/c）');
    const { stdout } = await queuecast(['check', mm20, '--json', '-'], folder);
    expect(JSON.parse(stdout)[0].exact).toHaveLength(5);
  });

  it('are not printed where a desk has none', async () => {
    const { stdout } = await queuecast(['check', 'lines.yaml'], folder);
    expect(stdout).not.toContain('Exact answers');
    const { stdout: json } = await queuecast(['check', 'lines.yaml', '--json', '-'], folder);
    expect(JSON.parse(json)[0]).not.toHaveProperty('exact');
  });
});
