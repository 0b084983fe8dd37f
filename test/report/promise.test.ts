/** How much room promises leave, as a picture: what it says follows the figures. */
import { describe, expect, it } from 'vitest';
import type { PromiseDocument, PromiseTarget } from '../../src/planning/promise/promiseDocument.ts';
import { promiseRoomChart } from '../../src/report/charts/promiseRoom.ts';
import { languages, svg } from '../../src/report/index.ts';
import { safePromises } from '../../src/report/promise/names.ts';
import { wholeDesk } from './fixture.ts';

const target = (clock: string, now: number, tightest: number, keptLow: number): PromiseTarget => ({
  severity: 'serious',
  clock,
  unit: 'minutes',
  now: { least: now, most: now },
  keptNow: { estimate: 0.97, low: keptLow, high: 1 },
  tightest: { estimate: tightest, low: tightest * 0.9, high: null },
  promise: tightest,
  keptThen: { estimate: 1, low: 0.9, high: 1 },
  tickets: 100,
});
const targets = [target('response', 30, 15, 0.96), target('repair', 480, 960, 0.2)];
const policy = {
  name: 'Desk',
  settings: [],
  sha256: '',
  feedback: [],
  runAgain: false,
  targets,
  outcomes: [],
  onFrontier: null,
};
const document: PromiseDocument = {
  ...wholeDesk(),
  command: 'promise',
  assurance: 0.95,
  attain: 0.95,
  policies: [policy],
  differences: [],
};

describe('the chart of what promises leave', () => {
  it.each(languages)('is drawn in %s without warnings, to the same bytes', async (lang) => {
    for (const size of ['wide', 'narrow'] as const) {
      const warnings: string[] = [];
      const spec = promiseRoomChart(document, policy, lang, size)!;
      const draw = () => svg(spec, { onWarning: (text) => warnings.push(text) });
      const [first, second] = await Promise.all([draw(), draw()]);
      expect(second === first).toBe(true);
      expect(warnings).toEqual([]);
      expect(first.match(/NaN|undefined|Infinity/)).toBeNull();
      expect(first).toContain(lang === 'zh' ? '200%' : '200 %');
    }
  });

  it('says how many promises are beyond reach, and how many are surely kept', () => {
    const title = (policies: readonly PromiseTarget[]) =>
      JSON.stringify(promiseRoomChart(document, { ...policy, targets: policies }, 'en')!.title);
    expect(title(targets)).toContain('1 of 2 promises are not kept in 95 % of periods');
    expect(title(targets.slice(0, 1))).toContain('the one promise is kept');
    expect(promiseRoomChart(document, { ...policy, targets: [] }, 'en')).toBeNull();
    expect(safePromises(document)).toBe(1);
  });
});
