/** An explanation in tables, pictures and the benchmark report: what it says follows the figures. */
import { describe, expect, it } from 'vitest';
import type { ExplainDocument, ExplainedFigure } from '../../src/planning/explain/explanation.ts';
import { benchmarkReport } from '../../src/report/benchmark/benchmarkReport.ts';
import { waterfallChart } from '../../src/report/charts/waterfall.ts';
import { sentenceFor } from '../../src/report/explain/figures.ts';
import { explainTables } from '../../src/report/explain.ts';
import { explainPage } from '../../src/report/explainPage.ts';
import { languages, svg } from '../../src/report/index.ts';
import { publishedRows, wholeDesk } from './fixture.ts';

const sure = (estimate: number, half: number) => ({ estimate, low: estimate - half, high: estimate + half });
/** From 52 to 28 minutes: triage takes 20, routing 6, and the people give 2 back. */
const response: ExplainedFigure = {
  measure: 'response',
  statistic: 'mean',
  where: {},
  unit: 'min',
  betterWhen: 'lower',
  own: sure(28, 1),
  against: sure(52, 1),
  gap: sure(-24, 1),
  shares: [
    { lever: 0, ...sure(-6, 0.5), ofGap: sure(6 / 24, 0.02) },
    { lever: 1, ...sure(-20, 0.5), ofGap: sure(20 / 24, 0.02) },
    { lever: 2, ...sure(2, 0.5), ofGap: sure(-2 / 24, 0.02) },
  ],
  interactions: [{ levers: [0, 1], ...sure(-1.5, 0.5) }],
  together: { levers: [0, 1], atOnce: sure(-27, 1), apart: sure(-25, 1) },
};
const satisfaction: ExplainedFigure = {
  ...response,
  measure: 'satisfaction',
  unit: 'points',
  betterWhen: 'higher',
  own: sure(4.7, 0.01),
  against: sure(4.1, 0.01),
  gap: sure(0.6, 0.01),
  shares: [0.2, 0.1, 0.3].map((estimate, lever) => ({
    lever,
    ...sure(estimate, 0.01),
    ofGap: sure(estimate / 0.6, 0.02),
  })),
};
const document: ExplainDocument = {
  ...wholeDesk(),
  command: 'explain',
  against: { name: 'Industry <average>', sha256: 'b'.repeat(64) },
  settings: [],
  levers: [
    { name: 'routing', paths: ['routing'] },
    { name: 'triage', paths: ['triage'] },
    { name: 'our people', paths: ['teams', 'lines'] },
  ],
  design: { kind: 'all', mixes: 8 },
  figures: [response, satisfaction],
};

describe('a waterfall', () => {
  it.each(languages)('draws both desks and every lever in %s, without warnings, to the same bytes', async (lang) => {
    for (const size of ['wide', 'narrow'] as const) {
      for (const figure of document.figures) {
        const warnings: string[] = [];
        const draw = () =>
          svg(waterfallChart(document, figure, lang, size), { onWarning: (text) => warnings.push(text) });
        const [first, second] = await Promise.all([draw(), draw()]);
        expect(second === first).toBe(true);
        expect(warnings).toEqual([]);
        expect(first.match(/NaN|undefined|Infinity/)).toBeNull();
        for (const label of [lang === 'zh' ? 'AI智能分诊' : 'Triage', 'Our people']) {
          expect(first).toContain(lang === 'zh' && label !== 'Our people' ? '分诊' : label);
        }
      }
    }
  });

  it('goes from one desk to the other without a gap, the largest step first', () => {
    const spec = waterfallChart(document, response, 'en') as unknown as {
      data: { values: { name: string; kind: string; from: number; to: number }[] };
    };
    expect(spec.data.values.map(({ name, kind, from, to }) => [name, kind, from, to])).toEqual([
      ['Industry <average>', 'Desk', 0, 52],
      ['Triage', 'Better', 52, 32],
      ['Routing', 'Better', 32, 26],
      ['Our people', 'Worse', 26, 28],
      [document.scenario.name, 'Desk', 0, 28],
    ]);
  });
});

describe('the sentence over a waterfall', () => {
  it('names the largest share, unless none is certain or the gap itself is not', () => {
    expect(sentenceFor(document, response, 'en')).toBe(
      'First response: 83 % of the gap of −24.0 min comes from triage',
    );
    const shares = response.shares.map((each) => ({ ...each, ofGap: sure(each.ofGap!.estimate, 2) }));
    expect(sentenceFor(document, { ...response, shares }, 'en')).toContain('no lever’s share is certain');
    expect(sentenceFor(document, { ...response, gap: sure(-24, 30) }, 'en')).toContain('is not certain');
  });
});

describe('an explanation', () => {
  it('is a table for each figure whose parts stand with their intervals', () => {
    const text = explainTables(document, { lang: 'en', width: 100 });
    expect(text).toMatch(/Triage +−20\.00 min \(−20\.50 to −19\.50\) +83 % \(81 – 85 %\)/);
    expect(text).toMatch(/Gap +−24\.0 min \(−25\.0 to −23\.0\) +100 %/);
    expect(text).toMatch(/Routing × triage +−1\.50 min/);
  });

  it.each(languages)('is a page in %s in which a name is never markup', async (lang) => {
    const [one, two] = await Promise.all([explainPage(document, lang), explainPage(document, lang)]);
    expect(one).toBe(two);
    expect(one).toContain('Industry &lt;average');
    expect(one).not.toContain('<average>');
    expect(one.match(/NaN|undefined/)).toBeNull();
  });

  it('stands in the benchmark report where there is one, and not otherwise', () => {
    const sections = (explained?: ExplainDocument) =>
      benchmarkReport(wholeDesk(), wholeDesk(1.8), publishedRows, 'en', { brand: {}, explained })!.sections;
    expect(sections().some(({ id }) => id === 'levers')).toBe(false);
    const levers = sections(document).find(({ id }) => id === 'levers')!;
    expect(levers.blocks.filter(({ kind }) => kind === 'figure')).toHaveLength(2);
    expect(levers.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(4);
  });
});
