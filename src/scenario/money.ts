// Reads amounts of money with their currency: plain, per hour, and per month.

import { type Form, Misread, notA, numberAlone, numberPattern, plainText, toNumber, written } from './written.ts';

export interface Money {
  amount: number;
  /** Three capital letters (ISO 4217). */
  currency: string;
}

/** Money that falls due every so many months. */
export interface Fee extends Money {
  perMonths: number;
}

const monthsOf: Record<string, number> = { month: 1, quarter: 3, year: 12, 月: 1, 个月: 1, 季度: 3, 季: 3, 年: 12 };

const moneyForm: Form = {
  what: { en: 'an amount with its currency', zh: '带币种的金额' },
  examples: ['38 USD', '1200 CNY'],
  json: { type: 'string', pattern: `^\\s*${numberPattern}\\s*([A-Z]{3}|元)\\s*$` },
};

/** '38 USD' → amount and currency. */
export const money = written<Money>(moneyForm, (value) => {
  const parts = readAmount(value, moneyForm, '');
  if (parts instanceof Misread) return parts;
  return parts.per === undefined ? parts.money : notA(moneyForm, value);
});

const hourlyForm: Form = {
  what: { en: 'an amount per hour', zh: '每小时金额' },
  examples: ['38 USD/h', '60 CNY/h'],
  json: { type: 'string', pattern: `^\\s*${numberPattern}\\s*([A-Z]{3}|元)\\s*(/|per )\\s*(h|hour|小时)\\s*$` },
};

/** '38 USD/h' → amount and currency of one hour. */
export const moneyPerHour = written<Money>(hourlyForm, (value) => {
  const parts = readAmount(value, hourlyForm, '/h');
  if (parts instanceof Misread) return parts;
  if (['h', 'hr', 'hour', '小时'].includes(parts.per ?? '')) return parts.money;
  const message = { en: 'this amount is needed per hour', zh: '这里要写每小时的金额' };
  const plain = `${parts.money.amount} ${parts.money.currency}/h`;
  return new Misread(message, parts.per === undefined ? plain : undefined);
});

const feeForm: Form = {
  what: { en: 'a fee per month, quarter or year', zh: '按月、季或年的费用' },
  examples: ['1200 CNY/month', '3000 USD/quarter', '9000 USD/year'],
  json: {
    type: 'string',
    pattern: `^\\s*${numberPattern}\\s*([A-Z]{3}|元)\\s*(/|per )\\s*(\\d+\\s*)?(months?|quarters?|years?|个?月|季度?|年)\\s*$`,
  },
};

/** '1200 CNY/month' → amount, currency and how many months it covers. */
export const fee = written<Fee>(feeForm, (value) => {
  const parts = readAmount(value, feeForm, '/month');
  if (parts instanceof Misread) return parts;
  const match = /^(\d*) ?(.*?)s?$/.exec(parts.per ?? '');
  const months = (monthsOf[match?.[2] ?? ''] ?? 0) * (match?.[1] ? Number(match[1]) : 1);
  if (months > 0) return { ...parts.money, perMonths: months };
  const message = { en: 'a fee says for how long it pays', zh: '费用要写明按月、季还是年' };
  const plain = `${parts.money.amount} ${parts.money.currency}/month`;
  return new Misread(message, parts.per === undefined ? plain : undefined);
});

function readAmount(value: unknown, form: Form, ending: string): { money: Money; per?: string } | Misread {
  const bare = typeof value === 'string' ? numberAlone(plainText(value)) : value;
  if (typeof bare === 'number') {
    const message = { en: `${bare} of what? The currency is missing`, zh: `${bare} 什么？缺少币种` };
    return new Misread(message, bare < 0 ? undefined : `${bare} USD${ending}`);
  }
  if (typeof value !== 'string') return notA(form, value);
  const text = plainText(value);
  if (text.startsWith('-'))
    return new Misread({ en: 'an amount cannot be negative', zh: '金额不能为负' }, text.slice(1));
  const match = new RegExp(`^(${numberPattern}) ?([A-Za-z]{3}|元)(?: ?(?:/|per) ?(.+))?$`).exec(text);
  if (!match) {
    const sign = new RegExp(`^\\$ ?(${numberPattern})`).exec(text);
    if (!sign) return notA(form, value);
    const message = { en: 'a currency is written as three letters', zh: '币种用三个字母写' };
    return new Misread(message, `${sign[1]} USD${text.slice(sign[0].length)}`);
  }
  const [, amount, currency, per] = match;
  if (currency !== '元' && currency !== currency.toUpperCase()) {
    const message = { en: 'a currency is written as three capital letters', zh: '币种用三个大写字母写' };
    return new Misread(message, text.replace(currency, currency.toUpperCase()));
  }
  return { money: { amount: toNumber(amount), currency: currency === '元' ? 'CNY' : currency }, per };
}

/** Every amount of money in a value, wherever it stands, in the order of its words. */
export function* amountsIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<{ path: readonly (string | number)[]; currency: string }> {
  if (typeof value !== 'object' || value === null) return;
  const { amount, currency } = value as { amount?: unknown; currency?: unknown };
  if (typeof amount === 'number' && typeof currency === 'string') {
    yield { path, currency };
    return;
  }
  const entries = Array.isArray(value) ? value.map((entry, order) => [order, entry] as const) : Object.entries(value);
  for (const [word, entry] of entries) yield* amountsIn(entry, [...path, word]);
}
