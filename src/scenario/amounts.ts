// Reads shares, counts and plain numbers.

import { type Form, Misread, notA, numberAlone, numberPattern, plainText, toNumber, written } from './written.ts';

export const shareForm: Form = {
  what: { en: 'a share', zh: '比例' },
  examples: ['62 %', 0.62],
  json: {
    anyOf: [
      { type: 'string', pattern: `^\\s*${numberPattern}\\s*(%|\uff05|percent)\\s*$` },
      { type: 'number', minimum: 0, maximum: 1 },
    ],
  },
};

/** '62 %', '62%' or 0.62 → 0.62. */
export const share = written<number, string | number>(shareForm, readShare);

export function readShare(value: unknown): number | Misread {
  if (typeof value === 'number') return bareShare(value);
  if (typeof value !== 'string') return notA(shareForm, value);
  const text = plainText(value);
  const bare = numberAlone(text);
  if (bare !== undefined) return bareShare(bare);
  const match = new RegExp(`^(-?${numberPattern}) ?(?:%|percent)$`, 'i').exec(text);
  if (!match) return notA(shareForm, value);
  const percent = toNumber(match[1]);
  if (percent < 0) return new Misread({ en: 'a share cannot be negative', zh: '比例不能为负' }, `${-percent} %`);
  if (percent > 100) return new Misread({ en: 'a share cannot be over 100 %', zh: '比例不能超过 100 %' });
  return percent / 100;
}

function bareShare(value: number): number | Misread {
  if (value >= 0 && value <= 1) return value;
  if (value < 0) return new Misread({ en: 'a share cannot be negative', zh: '比例不能为负' });
  const message = { en: 'a share cannot be over 1, which is 100 %', zh: '比例不能超过 1（即 100 %）' };
  return new Misread(message, value <= 100 ? `${value} %` : undefined);
}

interface NumberLimits {
  form: Form;
  fits: (value: number) => boolean;
  otherwise: { en: string; zh: string };
}

function limited({ form, fits, otherwise }: NumberLimits) {
  return written<number, number>(form, (value) => {
    if (typeof value === 'number' && Number.isFinite(value)) return fits(value) ? value : new Misread(otherwise);
    const inText = typeof value === 'string' ? numberAlone(plainText(value)) : undefined;
    if (inText === undefined || !fits(inText)) return notA(form, value);
    const message = { en: 'a number is written plainly', zh: '数字请直接写，不加引号和逗号' };
    return new Misread(message, String(inText));
  });
}

/** A positive whole number: 1, 2, 3 … */
export const count = limited({
  form: {
    what: { en: 'a whole number from 1', zh: '正整数' },
    examples: [1, 14],
    json: { type: 'integer', minimum: 1 },
  },
  fits: (value) => Number.isSafeInteger(value) && value >= 1,
  otherwise: { en: 'this must be a whole number from 1 up', zh: '这里须为不小于 1 的整数' },
});

/** A whole number, none included: 0, 1, 2 … */
export const wholeNumber = limited({
  form: {
    what: { en: 'a whole number from 0', zh: '非负整数' },
    examples: [0, 3],
    json: { type: 'integer', minimum: 0 },
  },
  fits: (value) => Number.isSafeInteger(value) && value >= 0,
  otherwise: { en: 'this must be a whole number from 0 up', zh: '这里须为不小于 0 的整数' },
});

/** Any number above zero. */
export const positive = limited({
  form: {
    what: { en: 'a number above 0', zh: '正数' },
    examples: [1.5, 30],
    json: { type: 'number', exclusiveMinimum: 0 },
  },
  fits: (value) => value > 0,
  otherwise: { en: 'this number must be above 0', zh: '这个数须大于 0' },
});

/** Any number from zero up. */
export const nonNegative = limited({
  form: { what: { en: 'a number from 0', zh: '非负数' }, examples: [0, 0.45], json: { type: 'number', minimum: 0 } },
  fits: (value) => value >= 0,
  otherwise: { en: 'this number cannot be negative', zh: '这个数不能为负' },
});

/** Whole numbers, both ends included. */
export interface Range {
  low: number;
  high: number;
}

const rangeForm: Form = {
  what: { en: 'a range of whole numbers', zh: '整数范围' },
  examples: ['40 to 200', '40-200'],
  json: {
    anyOf: [
      { type: 'string', pattern: '^\\s*\\d+\\s*(to|-|–|至|到)\\s*\\d+\\s*$' },
      { type: 'integer', minimum: 0 },
    ],
  },
};

/** '40 to 200' or '40-200' → both ends; one number alone is both. */
export const range = written<Range, string | number>(rangeForm, (value) => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return { low: value, high: value };
  if (typeof value !== 'string') return notA(rangeForm, value);
  const match = /^(\d+) ?(?:to|-|至|到) ?(\d+)$/.exec(plainText(value));
  if (!match) return notA(rangeForm, value);
  const low = Number(match[1]);
  const high = Number(match[2]);
  if (low <= high) return { low, high };
  return new Misread({ en: 'a range begins with its smaller end', zh: '范围须从小到大' }, `${high} to ${low}`);
});
