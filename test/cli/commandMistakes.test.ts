/** Slips on the command line and files that are no text: a sentence, code 2, nothing on stdout. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, queuecast } from './command.ts';
import { plainDesk, threeLines } from './scenarios.ts';

const files = { 'desk.yaml': plainDesk, 'lines.yaml': threeLines };

async function refused(words: readonly string[], folder = folderWith(files)): Promise<string> {
  const { code, stdout, stderr } = await queuecast(words, folder);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  return stderr.trim();
}

describe('a command line that lacks something', () => {
  it('says what an option’s value would be', async () => {
    expect(await refused(['run', 'desk.yaml', '--replications'])).toBe(
      '--replications: found nothing; expected N (how often the period is simulated [20]).',
    );
    expect(await refused(['run', 'desk.yaml', '--seed', '--lang', 'zh'])).toContain('--seed：没有值；应为 TEXT');
  });

  it('says what a command works on', async () => {
    expect(await refused(['run'])).toBe("'run' needs a file, such as desk.yaml. See queuecast run --help.");
    expect(await refused(['report', '--lang', 'zh'])).toContain('“report”需要一个用 --out 保存的文件夹');
  });

  it('asks whose tickets are to be listed', async () => {
    expect(await refused(['ticket', 'list'])).toContain('queuecast ticket list desk.yaml');
  });

  it('does not pass over a dash that was meant as standard input', async () => {
    for (const words of [
      ['check', '-'],
      ['compare', 'desk.yaml', '-'],
      ['run', '-', '--json', '-'],
    ]) {
      expect(await refused(words)).toContain('reads files, not standard input: found -');
    }
  });
});

describe('due', () => {
  const due = ['due', 'lines.yaml', '--opened', '2026-02-13 16:00', '--severity', 'serious'];

  it('knows the word that was meant', async () => {
    expect(await refused([...due, '--clock', 'repiar'])).toBe(
      "--clock: found 'repiar'; expected response, diagnosis, solution or repair (did you mean repair?).",
    );
  });

  it('refuses a region and a team that the desk does not have, though its clocks follow neither', async () => {
    expect(await refused([...due, '--region', 'europe'])).toContain("--region: found 'europe'; expected everywhere");
    expect(await refused([...due, '--team', 'fist'])).toContain("--team: found 'fist'");
  });

  it('says where business days are counted beyond the list of holidays', async () => {
    const words = ['due', 'lines.yaml', '--opened', '2046-02-13 16:00', '--severity', 'serious', '--clock'];
    const repair = await queuecast([...words, 'repair'], folderWith(files));
    expect(repair).toMatchObject({
      code: 0,
      stderr: 'the list of holidays cn has no day in 2046: there is no holiday then\n',
    });
    expect((await queuecast([...words, 'response'], folderWith(files))).stderr).toBe('');
  });
});

describe('check', () => {
  it('warns where the period runs beyond the list of holidays', async () => {
    const later = threeLines.replace('2026-02-02, to: 2026-03-02', '2028-12-04, to: 2029-01-15');
    const { code, stderr } = await queuecast(['check', 'lines.yaml'], folderWith({ 'lines.yaml': later }));
    expect(code).toBe(0);
    expect(stderr).toContain('the list of holidays cn has no day in 2028–2029: there is no holiday then');
  });

  it('looks at the logo that reports will need', async () => {
    const desk = `${plainDesk}report: { company: A, logo: logo.png }\n`;
    const folder = folderWith({ 'desk.yaml': desk, 'logo.png': 'no picture' });
    expect(await refused(['check', 'desk.yaml'], folder)).toBe(
      'desk.yaml:6:29  report.logo: found logo.png: no picture; expected a whole PNG, JPEG or SVG.',
    );
  });

  it('knows a file that is no UTF-8 text, and a folder', async () => {
    const folder = folderWith();
    writeFileSync(join(folder, 'gbk.yaml'), Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xd6, 0xd0, 0xce, 0xc4]));
    expect(await refused(['check', 'gbk.yaml'], folder)).toBe(
      'gbk.yaml:1:1  this file cannot be read. Found something else than UTF-8 text; expected a text file saved as UTF-8.',
    );
    expect(await refused(['check', '.'], folder)).toContain('Found a folder; expected a file.');
  });
});
