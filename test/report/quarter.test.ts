/** The kept quarter: what is kept of HelloWorld's reports is what the command line writes. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { filesOf, QUARTER_FOLDER, quarterFiles } from '../../reports/quarter.ts';
import { queuecast } from '../cli/command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

it('the kept reports of HelloWorld are what its command gives', async () => {
  const made = await quarterFiles(async (words) => {
    const { code, stderr } = await queuecast(words, root);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  });
  const kept = filesOf(QUARTER_FOLDER);
  expect([...made.keys()]).toEqual([...kept.keys()]);
  // Names only: a difference of reports is no reading for people. Run npm run reports and look.
  expect([...kept.keys()].filter((path) => made.get(path) !== kept.get(path))).toEqual([]);
}, 400_000);

it('both languages are kept of every report, with every picture that they name', () => {
  const kept = filesOf(QUARTER_FOLDER);
  const pages = [...kept.keys()].filter((path) => /\.(html|md)$/.test(path));
  const inEnglish = pages.filter((path) => !/\.zh\./.test(path));
  expect(inEnglish.length).toBeGreaterThanOrEqual(8);
  expect(pages.filter((path) => /\.zh\./.test(path))).toEqual(
    inEnglish.map((path) => path.replace(/\.(\w+)$/, '.zh.$1')),
  );
  for (const path of pages.filter((each) => each.endsWith('.md'))) {
    const folder = path.includes('/') ? path.replace(/[^/]+$/, '') : '';
    for (const [, picture] of kept.get(path)!.matchAll(/^!\[[^\]]+\]\(([^)]+)\)$/gm)) {
      expect([...kept.keys()]).toContain(`${folder}${decodeURI(picture)}`);
    }
  }
});
