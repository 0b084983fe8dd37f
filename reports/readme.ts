// The README's pictures: the waterfall of HelloWorld's lead, and the top of the page that npm start writes.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { ExplainDocument } from '../src/planning/explain/explanation.ts';
import { followingDark } from '../src/report/charts/dark.ts';
import { waterfallChart } from '../src/report/charts/waterfall.ts';
import { svg } from '../src/report/svg.ts';

/** What the waterfall is drawn from; a test holds the picture and the README's words to it. */
export const GAP_DOCUMENT = 'reports/gap.json';
export const GAP_PICTURE = 'docs/gap.svg';
export const PAGE_PICTURE = 'docs/page.png';

const desks = ['scenarios/helloworld.yaml', '--against', 'scenarios/industry-average.yaml'];
const levers = ['--groups', 'three lines=lines,teams,release', '--groups', 'routing=triage,routing'];
type Queuecast = (words: string[]) => Promise<void>;

export async function explainGap(queuecast: Queuecast): Promise<void> {
  await queuecast(['explain', ...desks, ...levers, '--json', GAP_DOCUMENT, '--quiet']);
}

export async function gapPicture(): Promise<string> {
  const document = JSON.parse(readFileSync(GAP_DOCUMENT, 'utf8')) as ExplainDocument;
  const [response] = document.figures;
  const chart = waterfallChart(document, response, 'en');
  if (chart === null) throw new Error(`${GAP_DOCUMENT} has no gap to draw`);
  return `${followingDark(await svg(chart))}\n`;
}

/** Null where there is no browser to look at the page with. */
export async function pagePicture(queuecast: Queuecast): Promise<Uint8Array | null> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'queuecast-page-'));
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    await queuecast(['run', ...desks, '--page', folder, '--quiet']);
    const tab = await browser.newPage({ viewport: { width: 1200, height: 1010 } });
    await tab.goto(`file://${join(folder, 'index.html')}`);
    return await tab.screenshot();
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}
