// What a manager may write as a value: accepted spellings give plain numbers, mistakes say what to write instead.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as units from '../../src/scenario/units.ts';
import type { IssueHints } from '../../src/scenario/written.ts';

function mistake(schema: z.ZodType, value: unknown) {
  const issue = schema.safeParse(value).error?.issues[0];
  if (issue?.code !== 'custom') throw new Error(`accepted: ${JSON.stringify(value)}`);
  const hints = issue.params as IssueHints;
  return { message: hints.message?.en, suggestion: hints.suggestion, text: issue.message, path: issue.path };
}

describe('durations', () => {
  it.each([
    ['15 min', 15],
    ['4 h', 240],
    ['1 hour', 60],
    ['90 s', 1.5],
    ['3 days', 4320],
    ['2 weeks', 20160],
    ['1 h 30 min', 90],
    ['1h30min', 90],
    ['.5 h', 30],
    ['1.5 h', 90],
    ['10,000 min', 10000],
    ['15 分钟', 15],
    ['1小时30分钟', 90],
    ['3 天', 4320],
    ['2周', 20160],
    ['30秒', 0.5],
    ['\uff11\uff15 min', 15],
    ['0 min', 0],
  ])('%s is %d minutes', (text, minutes) => expect(units.duration.parse(text)).toBe(minutes));

  it('asks for the unit of a bare number, in a file or in quotes', () => {
    expect(mistake(units.duration, 15)).toMatchObject({
      message: '15 what? The unit is missing',
      suggestion: '15 min',
      text: '15 what? The unit is missing: found number 15; expected a duration such as 15 min, 4 h, 1 h 30 min or 3 days; did you mean 15 min?',
    });
    expect(mistake(units.duration, '15').suggestion).toBe('15 min');
  });

  it('refuses a negative time', () => {
    expect(mistake(units.duration, '-5 min')).toMatchObject({
      message: 'a time cannot be negative',
      suggestion: '5 min',
    });
    expect(mistake(units.duration, -5).suggestion).toBe('5 min');
    expect(mistake(units.target, '-3 business days').suggestion).toBe('3 business days');
  });

  it('finds the unit that was meant', () => {
    expect(mistake(units.duration, '15 mn').suggestion).toBe('15 min');
    expect(mistake(units.duration, '4 ours').suggestion).toBe('4 hours');
    expect(mistake(units.duration, '5 m').suggestion).toBe('5 min');
    expect(mistake(units.duration, '2 months').message).toContain('no fixed length');
  });

  it('refuses what is no duration at all', () => {
    for (const value of ['soon', '', '4 h late', 'h', [15], { min: 15 }, true, null, Number.NaN, Infinity]) {
      expect(units.duration.safeParse(value).success, String(value)).toBe(false);
    }
  });
});

describe('promised times', () => {
  it.each([
    ['15 min', 15, 'minutes'],
    ['24 h', 1440, 'minutes'],
    ['3 business days', 3, 'businessDays'],
    ['1 business day', 1, 'businessDays'],
    ['3 working days', 3, 'businessDays'],
    ['5 workdays', 5, 'businessDays'],
    ['3 个工作日', 3, 'businessDays'],
    ['7个工作日', 7, 'businessDays'],
    ['8 business hours', 480, 'businessMinutes'],
    ['90 business minutes', 90, 'businessMinutes'],
    ['8 个工作小时', 480, 'businessMinutes'],
  ])('%s is %d %s', (text, amount, unit) => expect(units.target.parse(text)).toEqual({ amount, unit }));

  it('finds the business unit that was meant', () => {
    expect(mistake(units.target, '3 business dayz').suggestion).toBe('3 business days');
  });
});

describe('rates', () => {
  it.each([
    ['18/h', 18 / 60],
    ['18 / hour', 18 / 60],
    ['18 per hour', 18 / 60],
    ['450/day', 450 / 1440],
    ['100/week', 100 / 10080],
    ['2/min', 2],
    ['1/s', 60],
    ['18/小时', 18 / 60],
    ['40000/quarter', 40000 / (91.25 * 1440)],
    ['40,000/季度', 40000 / (91.25 * 1440)],
    ['365/year', 1 / 1440],
  ])('%s is %d a minute', (text, perMinute) => expect(units.rate.parse(text)).toBe(perMinute));

  it('says how to write what is nearly a rate', () => {
    expect(mistake(units.rate, 18).suggestion).toBe('18/h');
    expect(mistake(units.rate, '18 h').suggestion).toBe('18/h');
    expect(mistake(units.rate, '18/huor').suggestion).toBe('18/hour');
    expect(mistake(units.rate, '-18/h').suggestion).toBe('18/h');
  });
});

describe('shares', () => {
  it.each([
    ['62 %', 0.62],
    ['62%', 0.62],
    ['62\uff05', 0.62],
    ['0 %', 0],
    ['100 %', 1],
    ['99.95 %', 0.9995],
    [0.62, 0.62],
    ['0.62', 0.62],
    [1, 1],
  ])('%s is %d', (written, share) => expect(units.share.parse(written)).toBe(share));

  it('refuses probabilities over one and below zero', () => {
    expect(mistake(units.share, 62).suggestion).toBe('62 %');
    expect(mistake(units.share, 1.2).message).toBe('a share cannot be over 1, which is 100 %');
    expect(mistake(units.share, '120 %').message).toBe('a share cannot be over 100 %');
    expect(mistake(units.share, '-5 %').message).toBe('a share cannot be negative');
    expect(mistake(units.share, -0.1).message).toBe('a share cannot be negative');
  });
});

describe('numbers', () => {
  it('are plain and within their limits', () => {
    expect(units.count.parse(14)).toBe(14);
    expect(units.wholeNumber.parse(0)).toBe(0);
    expect(units.positive.parse(0.5)).toBe(0.5);
    expect(units.nonNegative.parse(0)).toBe(0);
    for (const value of [0, -3, 1.5, Number.NaN]) expect(units.count.safeParse(value).success).toBe(false);
    expect(units.wholeNumber.safeParse(-1).success).toBe(false);
    expect(units.positive.safeParse(0).success).toBe(false);
    expect(units.nonNegative.safeParse(-0.1).success).toBe(false);
    expect(mistake(units.count, '40,000').suggestion).toBe('40000');
  });

  it('are read as ranges from small to large', () => {
    for (const text of ['40 to 200', '40-200', '40–200', '40 到 200']) {
      expect(units.range.parse(text)).toEqual({ low: 40, high: 200 });
    }
    expect(units.range.parse(40)).toEqual({ low: 40, high: 40 });
    expect(mistake(units.range, '200-40').suggestion).toBe('40 to 200');
  });
});

describe('probability laws', () => {
  it.each([
    ['25 min', { law: 'deterministic', value: 25 }],
    ['exponential 1 h', { law: 'exponential', mean: 60 }],
    ['Exponential mean 1 h', { law: 'exponential', mean: 60 }],
    ['lognormal mean 25 min cv 1.0', { law: 'lognormal', mean: 25, cv: 1 }],
    ['lognormal cv 1.3 mean 1 h 30 min', { law: 'lognormal', mean: 90, cv: 1.3 }],
    ['lognormal median 4 h sigma 1.3', { law: 'lognormalMedian', median: 240, sigma: 1.3 }],
    ['erlang 3 mean 6 h', { law: 'erlang', phases: 3, mean: 360 }],
    ['gamma shape 2 mean 3 h', { law: 'gamma', shape: 2, mean: 180 }],
    ['gamma mean 3 h cv 0.5', { law: 'gamma', shape: 4, mean: 180 }],
    ['weibull shape 1.5 scale 2 h', { law: 'weibull', shape: 1.5, scale: 120 }],
    ['uniform 10 min to 20 min', { law: 'uniform', low: 10, high: 20 }],
    ['uniform 10-20 min', { law: 'uniform', low: 10, high: 20 }],
    ['uniform 10 min to 1 h', { law: 'uniform', low: 10, high: 60 }],
    ['uniform 10 到 20 分钟', { law: 'uniform', low: 10, high: 20 }],
    ['triangular 1 h 2 h 5 h', { law: 'triangular', low: 60, mode: 120, high: 300 }],
    [
      { mean: '25 min', cv: 1 },
      { law: 'lognormal', mean: 25, cv: 1 },
    ],
    [
      { median: '4 h', sigma: 1.3 },
      { law: 'lognormalMedian', median: 240, sigma: 1.3 },
    ],
    [
      { law: 'gamma', mean: '3 h', cv: 0.5 },
      { law: 'gamma', shape: 4, mean: 180 },
    ],
    [{ empirical: ['5 min', '1 h'] }, { law: 'empirical', values: [5, 60] }],
    [{ discrete: { '10 min': '30 %', '20 min': 0.7 } }, { law: 'discrete', values: [10, 20], shares: [0.3, 0.7] }],
  ])('%j is read', (written, description) => expect(units.law.parse(written)).toEqual(description));

  it('point at the part that is wrong', () => {
    expect(mistake(units.law, 'lognormal mean 25 mn cv 1').suggestion).toBe('lognormal mean 25 min cv 1');
    expect(mistake(units.law, 'lognormall mean 25 min cv 1').suggestion).toBe('lognormal mean 25 min cv 1');
    expect(mistake(units.law, 'lognormal mean 25 min').message).toBe(
      'lognormal takes mean and cv, or median and sigma',
    );
    expect(mistake(units.law, 'lognormal mean -5 min cv 1').message).toBe('a time cannot be negative');
    expect(mistake(units.law, 'uniform 20-10 min').message).toContain('rise');
    expect(mistake(units.law, 'erlang 2.5 mean 6 h').message).toContain('whole number of phases');
    expect(mistake(units.law, { mean: '25 mn', cv: 1 })).toMatchObject({ path: ['mean'], suggestion: '25 min' });
    expect(mistake(units.law, { empirical: ['5 min', 6] })).toMatchObject({ path: ['empirical', 1] });
    expect(mistake(units.law, { men: '25 min', cv: 1 }).suggestion).toBe('mean');
    expect(mistake(units.law, { discrete: { '10 min': '30 %', '20 min': '60 %' } }).message).toBe(
      'the shares add up to 90 %, not 100 %',
    );
    expect(mistake(units.law, 25).suggestion).toBe('25 min');
    expect(mistake(units.law, 'exponential 0 min').message).toContain('above 0');
  });
});

describe('money', () => {
  it('carries its currency', () => {
    expect(units.money.parse('38 USD')).toEqual({ amount: 38, currency: 'USD' });
    expect(units.money.parse('1,200.50 元')).toEqual({ amount: 1200.5, currency: 'CNY' });
    expect(units.moneyPerHour.parse('38 USD/h')).toEqual({ amount: 38, currency: 'USD' });
    expect(units.moneyPerHour.parse('60 CNY per hour')).toEqual({ amount: 60, currency: 'CNY' });
    expect(units.fee.parse('1200 CNY/month')).toEqual({ amount: 1200, currency: 'CNY', perMonths: 1 });
    expect(units.fee.parse('3000 USD/quarter')).toMatchObject({ perMonths: 3 });
    expect(units.fee.parse('9000 USD per year')).toMatchObject({ perMonths: 12 });
    expect(units.fee.parse('900 USD/6 months')).toMatchObject({ perMonths: 6 });
  });

  it('says what is missing', () => {
    expect(mistake(units.money, 38).suggestion).toBe('38 USD');
    expect(mistake(units.moneyPerHour, '38 USD').suggestion).toBe('38 USD/h');
    expect(mistake(units.moneyPerHour, '38 usd/h').suggestion).toBe('38 USD/h');
    expect(mistake(units.moneyPerHour, '$38/h').suggestion).toBe('38 USD/h');
    expect(mistake(units.fee, '1200 CNY').suggestion).toBe('1200 CNY/month');
    expect(mistake(units.money, '-5 USD').message).toBe('an amount cannot be negative');
  });
});

describe('dates', () => {
  it('are checked against the calendar and kept as text', () => {
    expect(units.date.parse('2024-02-29')).toBe('2024-02-29');
    expect(units.dateTime.parse('2026-01-01')).toBe('2026-01-01');
    expect(units.dateTime.parse('2026-01-01T08:00:30+08:00')).toBe('2026-01-01T08:00:30+08:00');
    expect(mistake(units.date, '2026-02-29').message).toBe('there is no such day in the calendar');
    expect(mistake(units.dateTime, '2026/1/1').suggestion).toBe('2026-01-01');
    expect(mistake(units.dateTime, '2026-01-01 25:00').message).toBe('there is no such time of day');
  });

  it('have clock times and spans of the day, past midnight too', () => {
    expect(units.clockTime.parse('08:30')).toBe(510);
    expect(units.clockTime.parse('24:00')).toBe(1440);
    expect(mistake(units.clockTime, 8).suggestion).toBe('08:00');
    expect(mistake(units.clockTime, '24:01').message).toContain('24:00');
    expect(units.clockSpan.parse('08-16')).toEqual({ from: 480, to: 960 });
    expect(units.clockSpan.parse('09:30-18:00')).toEqual({ from: 570, to: 1080 });
    expect(units.clockSpan.parse('22-06')).toEqual({ from: 1320, to: 1800 });
    expect(units.clockSpan.parse('00-24')).toEqual({ from: 0, to: 1440 });
  });

  it('know the time zones', () => {
    expect(units.timeZone.parse('Asia/Shanghai')).toBe('Asia/Shanghai');
    expect(mistake(units.timeZone, 'Shanghai').suggestion).toBe('Asia/Shanghai');
    expect(mistake(units.timeZone, 'Asia/Shanghia').suggestion).toBe('Asia/Shanghai');
  });
});

describe('lists and tables', () => {
  it('take one text for a list of one', () => {
    expect(units.textOrList.parse('mail')).toEqual(['mail']);
    expect(units.textOrList.parse(['mail', 'web'])).toEqual(['mail', 'web']);
    expect(units.textOrList.safeParse([]).success).toBe(false);
  });

  it('hold at most, or exactly, the words given', () => {
    const some = units.table(['critical', 'serious'], units.duration);
    expect(some.parse({ critical: '1 h' })).toEqual({ critical: 60 });
    expect(some.safeParse({ general: '1 h' }).error?.issues[0].code).toBe('unrecognized_keys');
    expect(units.fullTable(['critical', 'serious'], units.duration).safeParse({ critical: '1 h' }).success).toBe(false);
  });
});

describe('the JSON Schema of each unit', () => {
  const all = Object.entries(units).filter(([, unit]) => unit instanceof z.ZodType) as [string, z.ZodType][];
  it.each(all.filter(([name]) => name !== 'textOrList'))('%s shows a form that its own examples meet', (_, unit) => {
    const schema = z.toJSONSchema(unit, { io: 'input' }) as { examples: unknown[]; description: string };
    expect(schema.description).toBeTruthy();
    expect(schema.examples.length).toBeGreaterThan(0);
    for (const example of schema.examples) {
      expect(unit.safeParse(example).success, String(example)).toBe(true);
      expect(meets(schema as Form, example), String(example)).toBe(true);
    }
  });

  it.each([
    [units.duration, '15', '15 mn'],
    [units.share, '120', '62 percents'],
    [units.rate, '18', '18 h'],
    [units.moneyPerHour, '38 USD', '38/h'],
    [units.clockTime, '8', '25:00'],
  ])('does not let editors accept what the reader refuses', (unit, ...wrong) => {
    const schema = z.toJSONSchema(unit, { io: 'input' }) as Form;
    for (const text of wrong) {
      expect(unit.safeParse(text).success).toBe(false);
      expect(meets(schema, text)).toBe(false);
    }
  });
});

/** As much of JSON Schema as the units use. */
interface Form {
  type?: string;
  pattern?: string;
  anyOf?: Form[];
}

function meets(schema: Form, value: unknown): boolean {
  if (schema.anyOf) return schema.anyOf.some((option) => meets(option, value));
  if (schema.type === 'integer') return Number.isInteger(value);
  if (schema.type !== typeof value) return false;
  return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(String(value));
}
