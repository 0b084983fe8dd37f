/** How numbers read in both languages. */
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/planning/result.ts';
import {
  count,
  day,
  duration,
  figure,
  figureOf,
  interval,
  promised,
  share,
  shareOf,
} from '../../src/report/formats.ts';

const measured = (unit: string, estimate: number, low: number | null = null, high: number | null = null): Measure => ({
  measure: 'any',
  statistic: 'mean',
  where: {},
  unit,
  estimate,
  low,
  high,
  n: 1,
});

describe('durations', () => {
  it('are given in the unit that a manager would choose', () => {
    expect([0.5, 28, 90, 1110, 4608].map((minutes) => duration(minutes, 'en'))).toEqual([
      '30 s',
      '28 min',
      '90 min',
      '18.5 h',
      '3.2 days',
    ]);
    expect([0.5, 28, 90, 1110, 4608].map((minutes) => duration(minutes, 'zh'))).toEqual([
      '30 秒',
      '28 分钟',
      '90 分钟',
      '18.5 小时',
      '3.2 天',
    ]);
  });

  it('of nothing are zero minutes, and a missing one is a dash', () => {
    expect(duration(0, 'en')).toBe('0 min');
    expect(duration(Number.NaN, 'en')).toBe('–');
  });
});

describe('shares', () => {
  it('have one decimal, and two near none or all', () => {
    expect([0.981, 0.67, 0.9995, 0.0012, 1, 0].map((value) => share(value, 'en'))).toEqual([
      '98.1 %',
      '67 %',
      '99.95 %',
      '0.12 %',
      '100 %',
      '0 %',
    ]);
    expect(share(0.981, 'zh')).toBe('98.1%');
  });

  it('are never rounded up to all', () => {
    expect(share(0.999_99, 'en')).toBe('> 99.99 %');
    expect(figureOf(measured('share', 0.999_99), 'zh')).toBe('> 99.99%');
  });
});

describe('figures', () => {
  it('follow their unit', () => {
    expect(figure(4.7, 'points', 'en')).toBe('4.70');
    expect(figure(12_345.6, 'tickets', 'en')).toBe('12,346');
    expect(figure(1_234_567.8, 'CNY', 'en')).toBe('CNY 1,234,568');
    expect(figure(36, 'h', 'zh')).toBe('36 小时');
    expect(count(4.956, 'en')).toBe('4.96');
  });

  it('that were simulated keep their last zeros', () => {
    expect(figureOf(measured('share', 0.94), 'en')).toBe('94.0 %');
    expect(figureOf(measured('min', 3900), 'en')).toBe('65.0 h');
    expect(shareOf(0.28, 'zh')).toBe('28.0%');
  });

  it('below a tenth of a second are told as less than that', () => {
    expect(figureOf(measured('min', 0.00007), 'en')).toBe('< 0.1 s');
    expect(figureOf(measured('min', 0.002), 'en')).toBe('0.120 s');
    expect(figureOf(measured('min', 0), 'en')).toBe('0 min');
    expect(interval(measured('min', 0.00007, 0, 0.0021), 'zh')).toBe('0.0 – 0.1 秒');
  });

  it('do not exist where nothing was measured', () => {
    expect(figureOf(null, 'en')).toBe('–');
  });
});

describe('intervals', () => {
  it('stand in the unit of their estimate, with equally many decimals', () => {
    expect(interval(measured('min', 28.2, 27.6, 28.94), 'en')).toBe('27.6 – 28.9 min');
    expect(interval(measured('min', 1110, 1080, 1140), 'zh')).toBe('18.0 – 19.0 小时');
    expect(interval(measured('share', 0.981, 0.979, 0.983), 'en')).toBe('97.9 – 98.3 %');
    expect(interval(measured('points', 4.7, 4.61, 4.785), 'en')).toBe('4.61 – 4.79');
    // Both limits read alike: the figure is as sure as it is printed.
    expect(interval(measured('share', 1, 1, 1), 'en')).toBe('');
    expect(interval(measured('min', 14.001, 13.999, 14.003), 'en')).toBe('');
    expect(interval(measured('tickets', 0.3, 0.2999, 0.3001), 'en')).toBe('');
    expect(interval(measured('share', -0.133, -0.18, -0.085), 'zh')).toBe('−18.0 – −8.5%');
  });

  it('are empty after a single replication', () => {
    expect(interval(measured('min', 28), 'en')).toBe('');
  });
});

describe('promises', () => {
  it('read as they are given', () => {
    const promise = { severity: 'serious', clock: 'repair' };
    expect(promised({ ...promise, amount: 15, unit: 'minutes' }, 'en')).toBe('15 min');
    expect(promised({ ...promise, amount: 1440, unit: 'minutes' }, 'zh')).toBe('24 小时');
    expect(promised({ ...promise, amount: 3, unit: 'businessDays' }, 'en')).toBe('3 business days');
    expect(promised({ ...promise, amount: 1, unit: 'businessDays' }, 'en')).toBe('1 business day');
    expect(promised({ ...promise, amount: 3, unit: 'businessDays' }, 'zh')).toBe('3 个工作日');
    expect(promised({ ...promise, amount: 480, unit: 'businessMinutes' }, 'en')).toBe('8 h of business time');
  });
});

describe('dates', () => {
  it('are written out, and what is no date stays', () => {
    expect(day('2026-04-01T00:00', 'en', -1)).toBe('31 March 2026');
    expect(day('2026-01-01', 'zh')).toBe('2026年1月1日');
    expect(day('the beginning', 'en')).toBe('the beginning');
  });
});
