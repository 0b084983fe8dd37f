/** The claims page: counts, verdicts and what holds together follow the runs, in both languages. */
import { describe, expect, it } from 'vitest';
import type { FigureClaim } from '../../src/planning/claims.ts';
import type { ResultDocument } from '../../src/planning/result.ts';
import { claimsReport } from '../../src/report/claims/claimsReport.ts';
import type { Block, ReportDocument } from '../../src/report/document.ts';
import { svg } from '../../src/report/svg.ts';
import { bareDocument } from './fixture.ts';

/** A share of which at least 95 % is claimed, run by run. */
function kept(severity: string, figures: readonly number[], verdict: FigureClaim['verdict']): FigureClaim {
  const estimate = figures.reduce((sum, value) => sum + value, 0) / figures.length;
  return {
    subject: 'figure',
    label: null,
    source: 'F01',
    measure: 'attainment',
    statistic: 'share',
    where: { severity, clock: 'response' },
    unit: 'share',
    bound: { kind: 'atLeast', value: 0.95, least: 0.95, most: null },
    estimate,
    low: estimate - 0.01,
    high: estimate + 0.01,
    jointLow: estimate - 0.02,
    jointHigh: estimate + 0.02,
    verdict,
    runs: { numerators: figures, denominators: figures.map(() => 1) },
  };
}

const half = [0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9];
const claims: ResultDocument['claims'] = [
  kept('critical', half, 'open'),
  kept('serious', half, 'open'),
  kept(
    'general',
    half.map(() => 0.8),
    'fails',
  ),
  {
    subject: 'setting',
    label: null,
    source: null,
    setting: 'knowledgeBase.coverage',
    value: 0.9,
    unit: 'share',
    bound: { kind: 'is', value: 0.92, least: 0.92, most: 0.92 },
    verdict: 'setOtherwise',
  },
];
const document: ResultDocument = {
  ...bareDocument('Desk', []),
  replications: 12,
  promises: [{ severity: 'critical', clock: 'response', amount: 15, unit: 'minutes' }],
  claims,
};

function blocks<Kind extends Block['kind']>(report: ReportDocument, section: string, kind: Kind) {
  const found = report.sections.find(({ id }) => id === section)?.blocks ?? [];
  return found.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
}
const page = (lang: 'en' | 'zh' = 'en', of = document) => claimsReport(of, lang, { brand: {} })!;

describe('the claims page', () => {
  it('counts verdicts, names what misses most, and how often all held at once', () => {
    expect(blocks(page(), 'summary', 'list')[0].items).toEqual([
      'Of 3 claims that can be held against the desk, 0 hold, 1 does not, and 2 cannot be decided. The verdicts hold together with 95 % confidence.',
      'Furthest from its claim: “General: first response”, 80.0 % (claimed: at least 95 %).',
      'All of them at the same time: in 0 of 12 simulated runs (0 % – 26.5 % of endlessly many).',
      'One claim held in no run: as this desk is staffed and set it breaks, whatever else holds.',
    ]);
  });

  it('says which claim holds only together with another', () => {
    const [text] = blocks(page(), 'together', 'paragraphs');
    expect(text.paragraphs).toContain(
      '“Critical: first response” held only together with “Serious: first response”: in all 6 runs in which it held.',
    );
    const [{ table }] = blocks(page(), 'claims', 'table');
    expect(table.rows[0].map(({ text, detail }) => [text, detail])).toEqual([
      ['Critical: first response', undefined],
      ['not sure', 'only together with: Serious: first response'],
      ['at least 95 %', 'within 15 min'],
      ['94.5 %', '93.5 – 95.5 %'],
      ['6 of 12 runs', '21.1 % – 78.9 %'],
      ['F01', undefined],
    ]);
  });

  it('tells apart what every run breaks from what only some break', () => {
    const [{ table }] = blocks(page(), 'together', 'table');
    expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['nothing else', '6'],
      ['Critical: first response; Serious: first response', '6'],
    ]);
  });

  it('shows an input as one, with a mark where it is set otherwise', () => {
    const [{ table }] = blocks(page(), 'inputs', 'table');
    expect(table.rows[0][2]).toMatchObject({ text: '90 %', detail: 'set otherwise', tone: 'poor' });
  });

  it('stands in Chinese with the same figures', () => {
    expect(blocks(page('zh'), 'summary', 'list')[0].items[0]).toBe(
      '在可以检验的 3 项对外宣称中，0 项成立，1 项不成立，2 项尚无定论。以上结论共同成立的置信水平为 95%。',
    );
    const [{ table }] = blocks(page('zh'), 'claims', 'table');
    expect(table.rows[0].map(({ text }) => text).slice(0, 3)).toEqual(['紧急故障：响应时间', '尚无定论', '不低于 95%']);
  });

  it.each(['wide', 'narrow'] as const)('draws its %s chart to the same bytes each time', async (size) => {
    const [figure] = blocks(page(), 'together', 'figure');
    const drawn = await svg(figure.chart(size)!);
    expect(await svg(figure.chart(size)!)).toBe(drawn);
    expect(drawn).toContain('does not hold');
  });

  it('says of a single run that nothing is sure, and of a scenario without claims nothing at all', () => {
    const single = { ...document, replications: 1, claims: [kept('critical', [0.99], 'open')] };
    expect(blocks(page('en', single), 'summary', 'list')[0].items).toEqual([
      'One simulated run has no intervals: no difference can be called sure.',
    ]);
    expect(claimsReport({ ...document, claims: undefined }, 'en', { brand: {} })).toBeNull();
  });

  it('shows a name that would steer a screen as plain text', () => {
    const named = { ...kept('critical', half, 'open'), label: { en: 'a\u202eb\u0007c', zh: 'x' } };
    const [{ table }] = blocks(page('en', { ...document, claims: [named] }), 'claims', 'table');
    expect(table.rows[0][0].text).toBe('a b c');
  });
});
