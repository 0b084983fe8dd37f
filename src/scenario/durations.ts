// Reads spans of time: plain durations, promised targets with business time, and rates. All in minutes.

import { closest } from './suggest.ts';
import { type Form, Misread, notA, numberAlone, numberPattern, plainText, toNumber, written } from './written.ts';

interface TimeUnit {
  minutes: number;
  words: readonly string[];
}

const fixedUnits: readonly TimeUnit[] = [
  { minutes: 1 / 60, words: ['s', 'sec', 'secs', 'second', 'seconds', '秒钟', '秒'] },
  { minutes: 1, words: ['min', 'mins', 'minute', 'minutes', '分钟', '分'] },
  { minutes: 60, words: ['h', 'hr', 'hrs', 'hour', 'hours', '个小时', '小时', '时'] },
  { minutes: 1440, words: ['d', 'day', 'days', '天', '日'] },
  { minutes: 10080, words: ['w', 'week', 'weeks', '个星期', '星期', '周'] },
];

// Only rates use these: a year of 365 days, so that a figure per quarter or month is spread evenly over it.
const yearlyUnits: readonly TimeUnit[] = [
  { minutes: 43800, words: ['month', 'months', '个月', '月'] },
  { minutes: 131400, words: ['quarter', 'quarters', '季度', '季'] },
  { minutes: 525600, words: ['year', 'years', '年'] },
];

export const durationForm: Form = {
  what: { en: 'a duration', zh: '时长' },
  examples: ['15 min', '4 h', '1 h 30 min', '3 days'],
  json: { type: 'string', pattern: repeated(fixedUnits) },
};

/** '15 min', '1 h 30 min', '90 s', '3 days', '2 周' → minutes, never negative. */
export const duration = written<number>(durationForm, readDuration);

/** The same for whoever composes durations into something larger. */
export function readDuration(value: unknown): number | Misread {
  return readSpan(value, durationForm);
}

function readSpan(value: unknown, form: Form): number | Misread {
  if (typeof value === 'number') return withoutUnit(value);
  if (typeof value !== 'string') return notA(form, value);
  const text = plainText(value);
  const bare = numberAlone(text);
  if (bare !== undefined) return withoutUnit(bare);
  if (/^-\s*\d/.test(text)) return negativeTime(text.replace(/^-\s*/, ''));

  const parts = [...text.matchAll(new RegExp(`(${numberPattern}) ?([^\\d\\s.,-]+) ?`, 'gy'))];
  if (parts.length === 0 || parts.map((part) => part[0]).join('') !== text) return notA(form, value);
  let minutes = 0;
  for (const [, amount, word] of parts) {
    const unit = unitOf(word, fixedUnits);
    if (unit === undefined) return unknownUnit(text, word);
    minutes += spell(toNumber(amount), unit);
  }
  return minutes;
}

// 90 s is 90 / 60 exactly; 90 × (1 / 60) is not always.
function spell(amount: number, unit: TimeUnit): number {
  return unit.minutes < 1 ? amount / 60 : amount * unit.minutes;
}

function unitOf(word: string, units: readonly TimeUnit[]): TimeUnit | undefined {
  return units.find((unit) => unit.words.includes(word.toLowerCase()));
}

function unknownUnit(text: string, word: string): Misread {
  if (unitOf(word, yearlyUnits) !== undefined) {
    return new Misread({
      en: `'${word}' has no fixed length; count it in days or weeks`,
      zh: `“${word}”长短不定，请用天或周来写`,
    });
  }
  const near = word === 'm' ? 'min' : closest(word, allWords(fixedUnits))[0];
  const message = { en: `'${word}' is not a unit of time known here`, zh: `“${word}”不是认识的时间单位` };
  return new Misread(message, near === undefined ? undefined : text.replace(word, near));
}

function withoutUnit(amount: number): Misread {
  if (amount < 0) return negativeTime(`${-amount} min`);
  if (!Number.isFinite(amount)) return new Misread({ en: 'a duration ends', zh: '时长必须有限' });
  return new Misread({ en: `${amount} what? The unit is missing`, zh: `${amount} 什么？缺少单位` }, `${amount} min`);
}

function negativeTime(positive: string): Misread {
  return new Misread({ en: 'a time cannot be negative', zh: '时间不能为负' }, positive);
}

/** A promise: plain minutes, minutes of open time, or days in a business calendar. */
export interface Target {
  /** Minutes or days, as the unit says. */
  amount: number;
  unit: 'minutes' | 'businessMinutes' | 'businessDays';
}

const businessWord = '(?:business|working|个?工作)';
const businessPattern = `(${numberPattern}) ?${businessWord} ?([a-z]+|小时|分钟|天|日)|(${numberPattern}) ?workdays?`;

const targetForm: Form = {
  what: { en: 'a promised time', zh: '承诺时限' },
  examples: ['15 min', '24 h', '3 business days', '8 business hours'],
  json: {
    type: 'string',
    pattern: `${repeated(fixedUnits)}|^\\s*${numberPattern}\\s*(${businessWord}\\s*(days?|hours?|h|minutes?|min|小时|分钟|天|日)|workdays?)\\s*$`,
  },
};

/** '15 min', '8 business hours', '3 business days', '3 个工作日' → amount and unit. */
export const target = written<Target>(targetForm, (value) => {
  if (typeof value === 'string') {
    const text = plainText(value);
    const match = new RegExp(`^(?:${businessPattern})$`, 'i').exec(text);
    if (match) return businessTarget(text, match);
    if (new RegExp(`^-\\s*(?:${businessPattern})$`, 'i').test(text)) return negativeTime(text.replace(/^-\s*/, ''));
  }
  const minutes = readSpan(value, targetForm);
  return minutes instanceof Misread ? minutes : { amount: minutes, unit: 'minutes' };
});

function businessTarget(text: string, [, amount, word, workdays]: RegExpExecArray): Target | Misread {
  if (workdays !== undefined) return { amount: toNumber(workdays), unit: 'businessDays' };
  const minutes = unitOf(word, fixedUnits)?.minutes;
  if (minutes === 1440) return { amount: toNumber(amount), unit: 'businessDays' };
  if (minutes === 60 || minutes === 1) return { amount: toNumber(amount) * minutes, unit: 'businessMinutes' };
  const near = closest(word, ['days', 'day', 'hours', 'hour', 'minutes', 'min'])[0];
  return new Misread(
    { en: 'business time is counted in days, hours or minutes', zh: '工作时间以天、小时或分钟计' },
    near === undefined ? undefined : text.replace(word, near),
  );
}

const rateForm: Form = {
  what: { en: 'a rate', zh: '速率' },
  examples: ['18/h', '450/day', '40000/quarter'],
  json: {
    type: 'string',
    pattern: `^\\s*${numberPattern}\\s*(/|per )\\s*(${allWords([...fixedUnits, ...yearlyUnits]).join('|')})\\s*$`,
  },
};

/** '18/h', '450/day', '40000/quarter' → how many a minute. A year has 365 days here, a quarter and a month their even part of it. */
export const rate = written<number>(rateForm, (value) => {
  if (typeof value === 'number') return rateWithoutUnit(value);
  if (typeof value !== 'string') return notA(rateForm, value);
  const text = plainText(value);
  const bare = numberAlone(text);
  if (bare !== undefined) return rateWithoutUnit(bare);
  const match = new RegExp(`^(-?)(${numberPattern}) ?(/|per|每| ) ?([^\\d\\s.,-]+)$`).exec(text);
  if (!match) return notA(rateForm, value);
  const [, sign, amount, slash, word] = match;
  if (sign !== '') return new Misread({ en: 'a rate cannot be negative', zh: '速率不能为负' }, text.slice(1));
  const units = [...fixedUnits, ...yearlyUnits];
  const unit = unitOf(word, units);
  if (unit === undefined) {
    const near = closest(word, allWords(units))[0];
    const message = { en: `'${word}' is not a unit of time known here`, zh: `“${word}”不是认识的时间单位` };
    return new Misread(message, near === undefined ? undefined : `${amount}/${near}`);
  }
  if (slash === ' ') {
    return new Misread(
      { en: 'a rate needs a stroke before its unit', zh: '速率的单位前要有斜线' },
      `${amount}/${word}`,
    );
  }
  return unit.minutes < 1 ? toNumber(amount) * 60 : toNumber(amount) / unit.minutes;
});

function rateWithoutUnit(amount: number): Misread {
  if (amount < 0) return new Misread({ en: 'a rate cannot be negative', zh: '速率不能为负' }, `${-amount}/h`);
  const message = { en: `${amount} in what time? The unit is missing`, zh: `多久 ${amount} 个？缺少单位` };
  return new Misread(message, `${amount}/h`);
}

function allWords(units: readonly TimeUnit[]): string[] {
  return units.flatMap((unit) => unit.words);
}

function repeated(units: readonly TimeUnit[]): string {
  return `^\\s*(${numberPattern}\\s*(${allWords(units).join('|')})\\s*)+$`;
}
