/** The README's waterfall: the picture is what its code draws from the kept explanation, and the words beside it say the same. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GAP_DOCUMENT, GAP_PICTURE, gapPicture } from '../../reports/readme.ts';
import type { ExplainDocument } from '../../src/planning/explain/explanation.ts';

it('the picture of the gap is what its code draws', async () => {
  // A difference of pictures is no reading for people. Run npm run reports and look.
  expect((await gapPicture()) === readFileSync(GAP_PICTURE, 'utf8')).toBe(true);
});

it('the README and the page on explain say what the kept explanation says', () => {
  const { figures, levers } = JSON.parse(readFileSync(GAP_DOCUMENT, 'utf8')) as ExplainDocument;
  const [response] = figures;
  expect([response.measure, response.statistic]).toEqual(['response', 'mean']);
  const part = (name: string) => {
    const share = response.shares.find(({ lever }) => levers[lever].name === name)!;
    return `${Math.round(share.ofGap!.estimate * 100)} %`;
  };
  const [routing, lines, knowledge] = ['routing', 'three lines', 'knowledgeBase'].map(part);
  const readme = readFileSync('README.md', 'utf8').replaceAll('\n', ' ');
  const minutes = Math.round(Math.abs(response.gap.estimate));
  expect(readme).toContain(`of ${minutes} minutes in first response ${routing} come from routing`);
  expect(readme).toContain(`${lines} from the three lines, ${knowledge} from the knowledge base`);
  const row = readFileSync('docs/explain.md', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('| mean first response'))!;
  expect(row).toContain(`−${Math.abs(response.gap.estimate).toFixed(2)} min`);
  for (const share of [lines, routing, knowledge]) expect(row).toContain(`| ${share} (`);
});
