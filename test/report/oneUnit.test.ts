/** A figure that is compared is told in one unit: both desks, their difference, its limits and what it is made of. */
import { describe, expect, it } from 'vitest';
import type { ComparisonDocument, Difference } from '../../src/planning/compare/comparison.ts';
import type { ExplainDocument, ExplainedFigure } from '../../src/planning/explain/explanation.ts';
import { waterfallChart } from '../../src/report/charts/waterfall.ts';
import { differenceWithLimits } from '../../src/report/comparison/labels.ts';
import { figureOf, interval, leadingTime } from '../../src/report/formats.ts';
import { differencesTables } from '../../src/report/tables/differences.ts';
import { gapTable } from '../../src/report/tables/explain.ts';

const at = (estimate: number, half: number) => ({ estimate, low: estimate - half, high: estimate + half });
const HOURS = 18.8 * 60;

describe('a difference', () => {
  it('has the unit of what differs, with digits enough for its limits', () => {
    const row = { difference: 18, low: 2, high: 33, unit: 'min' };
    expect(differenceWithLimits(row, 'en', HOURS)).toEqual({ text: '+0.30 h', detail: '+0.03 to +0.55' });
    expect(differenceWithLimits(row, 'zh', HOURS)).toEqual({ text: '+0.30 小时', detail: '+0.03 至 +0.55' });
    const seconds = { difference: -0.25, low: -0.4, high: -0.1, unit: 'min' };
    expect(differenceWithLimits(seconds, 'en', 28).text).toBe('−0.25 min');
    expect(differenceWithLimits({ ...row, unit: 'days' }, 'en')).toEqual({ text: '+18 days', detail: '+2 to +33' });
  });

  it('keeps its own unit where it would be lost in the other', () => {
    const row = { difference: 0.02, low: 0.01, high: 0.03, unit: 'min' };
    expect(differenceWithLimits(row, 'en', HOURS).text).toBe('+1.20 s');
  });

  it('stands between two figures of one unit', () => {
    expect(leadingTime(115, 190)).toBe(190);
    // Twenty minutes beside three days would be 0.014 of them.
    expect(leadingTime(20, 3 * 1440)).toBe(20);
    expect(leadingTime(0, 45)).toBe(45);
    expect(leadingTime(0, 0)).toBe(0);
    const measure = { measure: 'response', statistic: 'mean' as const, where: {}, unit: 'min', n: 0, ...at(115, 2) };
    expect([figureOf(measure, 'en'), interval(measure, 'en')]).toEqual(['115 min', '113 – 117 min']);
    expect([figureOf(measure, 'en', 190), interval(measure, 'en', 190)]).toEqual(['1.92 h', '1.88 – 1.95 h']);
  });
});

const row = {
  variant: 0,
  measure: 'repair',
  statistic: 'mean',
  where: {},
  unit: 'min',
  baseEstimate: 115,
  variantEstimate: 133,
  difference: 18,
  low: 2,
  high: 34,
  probabilityBetter: 0.01,
  replicationsBetter: 0,
  verdict: 'worse',
  varianceRatio: null,
  varianceSaved: null,
} as unknown as Difference;

it('the table of a comparison tells a row in one unit', () => {
  const document = {
    base: { name: 'Base' },
    variants: [{ name: 'Other' }],
    differences: [row],
    replications: 20,
    confidence: 0.95,
    family: { comparisons: 1 },
  } as unknown as ComparisonDocument;
  const [{ rows }] = differencesTables(document, 0, 'en');
  expect(rows[0].slice(1, 4).map(({ text, detail }) => [text, detail])).toEqual([
    ['1.92 h', undefined],
    ['2.22 h', undefined],
    ['+0.30 h', '+0.03 to +0.57'],
  ]);
});

const explained = {
  measure: 'repair',
  statistic: 'mean',
  where: {},
  unit: 'min',
  betterWhen: 'lower',
  own: at(HOURS - 18, 4),
  against: at(HOURS, 4),
  gap: at(-18, 6),
  shares: [
    { lever: 0, ...at(-24, 6), ofGap: at(1.33, 0.1) },
    { lever: 1, ...at(6, 3), ofGap: at(-0.33, 0.1) },
  ],
  interactions: [],
} as unknown as ExplainedFigure;
const explanation = {
  scenario: { name: 'Own' },
  against: { name: 'Against' },
  settings: [],
  levers: [
    { name: 'triage', paths: ['triage'] },
    { name: 'routing', paths: ['routing'] },
  ],
  design: { kind: 'all' },
  confidence: 0.95,
  replications: 20,
  figures: [explained],
} as unknown as ExplainDocument;

describe('an explained gap', () => {
  it('has its levers in the unit of both desks, in the table', () => {
    const { title, rows } = gapTable(explanation, explained, 'en');
    expect(title).toContain('18.5 h (18.4 – 18.6 h)');
    expect(rows.map(([, change]) => [change.text, change.detail])).toEqual([
      ['−0.40 h', '−0.50 to −0.30'],
      ['+0.100 h', '+0.050 to +0.150'],
      ['−0.30 h', '−0.40 to −0.20'],
    ]);
  });

  it('and in the waterfall, whose axis has it, too', () => {
    const drawn = JSON.stringify(waterfallChart(explanation, explained, 'en'));
    expect(drawn).toContain('"label":"−0.40 h (−0.50 to −0.30) · 133 %"');
    expect(drawn).toContain('"title":"h"');
    expect(drawn).toContain('−0.40 h from triage, part of which the others take back: the gap is −0.30 h');
    expect(drawn).not.toContain(' min');
  });
});
