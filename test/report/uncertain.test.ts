/** The tables, the chart and the page of a run whose inputs are not all known. */
import { describe, expect, it } from 'vitest';
import type { Influence, UncertainMeasure, UncertaintyDocument } from '../../src/planning/uncertain/uncertainty.ts';
import { influenceChart } from '../../src/report/charts/influence.ts';
import { sentenceOf } from '../../src/report/charts/theme.ts';
import { uncertainFiguresTable, uncertainInputsTable } from '../../src/report/tables/uncertain.ts';
import { shortTexts } from '../../src/report/uncertain/figures.ts';
import { uncertaintyTables } from '../../src/report/uncertain.ts';
import { uncertaintyPage } from '../../src/report/uncertainPage.ts';
import { columnsOf } from '../../src/report/width.ts';

const about = { measure: 'response', statistic: 'mean', where: {}, unit: 'min' } as const;
const response: UncertainMeasure = {
  ...about,
  estimate: 31,
  low: 22,
  high: 44,
  n: 900,
  stated: { estimate: 28, low: 27.2, high: 28.8 },
  chance: { low: 30.1, high: 31.9 },
  inputs: { low: 22.1, high: 43.7 },
};
const repair: UncertainMeasure = { ...response, measure: 'repair', inputs: { low: 31, high: 31 } };
const influence = (
  path: string,
  share: readonly [number, number, number],
  effect: number,
  measure = 'response',
): Influence => ({
  ...about,
  measure,
  path,
  betterWhen: 'lower',
  effect: { estimate: effect, low: effect - 1, high: effect + 1 },
  share: { estimate: share[0], low: share[1], high: share[2] },
});
const value = { stated: '550/day', low: '450/day', high: '650/day', likely: null, grade: null };

const document: UncertaintyDocument = {
  format: 1,
  queuecast: '0.1.0',
  command: 'run',
  scenario: { name: 'Unsure <desk>', sha256: 'a'.repeat(64) },
  settings: [],
  uncertain: {
    samples: 60,
    asked: 60,
    inputs: [
      { ...value, path: 'arrivals.rate' },
      {
        path: 'lines.L2.work',
        stated: 'lognormal mean 90 min cv 1.3',
        low: 'lognormal mean 45 min cv 1.3',
        high: 'lognormal mean 180 min cv 1.3',
        likely: 'lognormal mean 90 min cv 1.3',
        grade: 'C',
      },
      { ...value, path: 'tickets.common' },
    ],
  },
  seed: '1',
  replications: 5,
  confidence: 0.95,
  period: { from: '2026-01-01T00:00+00:00', to: '2026-04-01T00:00+00:00', zone: 'UTC', warmUpMinutes: 0 },
  currency: '',
  warnings: [],
  measures: [response, repair],
  influence: [
    influence('arrivals.rate', [0.2, 0.12, 0.3], 9),
    influence('lines.L2.work', [0.7, 0.55, 0.8], 20),
    influence('tickets.common', [0, 0, 0.02], -0.2),
    ...['arrivals.rate', 'lines.L2.work', 'tickets.common'].map((path) => influence(path, [0, 0, 0], 0.1, 'repair')),
  ],
  explained: [
    { ...about, share: 0.9 },
    { ...about, measure: 'repair', share: 0 },
  ],
};
const sentence = (changed: Partial<UncertaintyDocument>, measure = response) =>
  sentenceOf(influenceChart({ ...document, ...changed }, measure, 'en')!.title, 'en');

describe('the tables', () => {
  it.each(['en', 'zh'] as const)('fit a hundred columns and are the same each time, in %s', (lang) => {
    const text = uncertaintyTables(document, { lang });
    expect(Math.max(...text.split('\n').map(columnsOf))).toBeLessThanOrEqual(100);
    expect(uncertaintyTables(document, { lang })).toBe(text);
  });

  it('leave room for the names beside sums of money', () => {
    const sums = { estimate: 11_175_900, low: 10_620_519, high: 12_059_624 };
    const cost: UncertainMeasure = {
      ...response,
      ...sums,
      measure: 'cost',
      statistic: 'total',
      unit: 'CNY',
      stated: sums,
      chance: sums,
      inputs: sums,
    };
    const text = uncertaintyTables({ ...document, measures: [response, cost] }, { lang: 'en' });
    expect(Math.max(...text.split('\n').map(columnsOf))).toBeLessThanOrEqual(100);
    expect(text).toMatch(/^First response /m);
    expect(text).toContain('12,059,624');
  });

  it('set the stated figure, the average, and the three intervals side by side', () => {
    const [row, hidden] = uncertainFiguresTable(document, 'en').rows;
    expect(row.map(({ text, detail = '' }) => `${text} ${detail}`.trim())).toEqual([
      'First response',
      '28.0 min 27.2 – 28.8 min',
      '31.0 min 30.1 – 31.9 min',
      '22.1 – 43.7 min',
      '22.0 – 44.0 min',
    ]);
    expect(hidden[3].text).toBe('none seen');
  });

  it('name the inputs that matter, the largest share first, and those of a figure without any by a sentence', () => {
    const text = uncertaintyTables(document, { lang: 'en' });
    expect(text.indexOf('L2.work ')).toBeLessThan(
      text.indexOf('arrivals.rate ', text.indexOf('What to measure better')),
    );
    expect(text.slice(text.indexOf('What to measure better'))).not.toContain('tickets.common');
    expect(text).toContain('lines explain 90 %');
    expect(text).toContain('no input stands out');
  });

  it('tell each input with its range, its likeliest value and what it rests on', () => {
    const rows = uncertainInputsTable(document, 'en').rows.map((row) => row.map(({ text }) => text).join(' | '));
    expect(rows[0]).toBe('arrivals.rate | 550/day | 450/day | equally likely | 650/day | named range');
    expect(rows[1]).toBe('lines.L2.work | 90 min | 45 min | 90 min | 180 min | C: assumed');
  });
});

describe('the short texts of an input', () => {
  it.each([
    [
      ['lognormal median 2 h sigma 1', 'lognormal median 2 h sigma 1.4', 'lognormal median 2 h sigma 1.2'],
      ['1', '1.4', '1.2'],
    ],
    [
      ['60 %', '85 %', '70 %'],
      ['60 %', '85 %', '70 %'],
    ],
    [
      ['lognormal mean 50 min cv 1', 'lognormal mean 70 min cv 1', 'lognormal mean 1 h cv 1'],
      ['50 min', '70 min', '1 h'],
    ],
    [
      ['3 business days', '5 business days', '4 business days'],
      ['3 business days', '5 business days', '4 business days'],
    ],
  ])('of %j are %j', ([low, high, stated], [from, to, is]) => {
    expect(shortTexts({ path: 'a', low, high, stated, likely: null, grade: null })).toEqual({
      low: from,
      high: to,
      stated: is,
      likely: null,
    });
  });
});

describe('the chart of what to measure better', () => {
  it('has a bar for each input that matters, and says which comes first as surely as it is', () => {
    const chart = influenceChart(document, response, 'en')!;
    const { values } = chart.data as { values: { name: string; share: number; way: string }[] };
    expect(values.map(({ name, share, way }) => [name.split('\n')[0], share, way])).toEqual([
      ['L2.work', 0.7, 'Figure rises with it'],
      ['arrivals.rate', 0.2, 'Figure rises with it'],
    ]);
    expect(sentence({})).toBe('First response: L2.work matters most; knowing it would take away 70.0 % of the doubt');
    const close = [influence('arrivals.rate', [0.5, 0.3, 0.6], 9), influence('lines.L2.work', [0.4, 0.3, 0.5], -9)];
    expect(sentence({ influence: close })).toContain('arrivals.rate and L2.work come first');
    expect(sentence({ influence: [influence('arrivals.rate', [0.1, 0, 0.3], 9)] })).toContain(
      'no single input stands out',
    );
  });

  it('is not there where no input is found to matter', () => {
    expect(influenceChart(document, repair, 'en')).toBeNull();
  });
});

describe('the page', () => {
  it.each(['en', 'zh'] as const)(
    'shows figures, chart and inputs, escaped and the same each time, in %s',
    async (lang) => {
      const page = await uncertaintyPage(document, lang);
      expect(page).toContain('Unsure &#60;desk&#62;');
      expect(page.match(/<figure class="chart">/g)).toHaveLength(1);
      expect(page).toContain('lines.L2.work');
      expect(await uncertaintyPage(document, lang)).toBe(page);
    },
  );
});
