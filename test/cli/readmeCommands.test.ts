/** What the README asks a newcomer to type, typed: every command on the starter scenario does its work. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { starters } from '../../src/cli/starters.ts';
import { folderWith, queuecast } from './command.ts';

const commands = readFileSync('README.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('npx queuecast ') && line.includes('my-desk.yaml'))
  .filter((line) => !/ (init|report) | --cluster /.test(line))
  .map((line) => line.replace(/ +#.*/, ''));

/** As a shell would take the line apart, quotes taken off. */
function words(line: string): string[] {
  return (line.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^(['"])(.*)\1$/, '$2')).slice(2);
}

describe('the README on the starter scenario', () => {
  const desk = `${starters.plain.en}period: { from: 2026-01-01, to: 2026-01-15 }\n`;

  it('has commands to try', () => {
    expect(commands.length).toBeGreaterThanOrEqual(6);
  });

  it.each(commands)('%s', async (line) => {
    const few = /^npx queuecast check/.test(line) ? [] : ['--replications', '2'];
    const { code, stderr } = await queuecast([...words(line), ...few], folderWith({ 'my-desk.yaml': desk }));
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(stderr).not.toContain('cannot keep up');
  });
});

it.each(['en', 'zh'] as const)(
  'the starter with every # taken away is a whole desk with promises (%s)',
  async (lang) => {
    const whole = starters.plain[lang].replace(
      /^# (?=period|tickets|promises| {2}\w|routing|customers|patience)/gm,
      '',
    );
    expect(whole).toContain('\npromises:\n  critical:');
    const { code, stdout, stderr } = await queuecast(['check', 'desk.yaml'], folderWith({ 'desk.yaml': whole }));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('no mistakes');
  },
);
