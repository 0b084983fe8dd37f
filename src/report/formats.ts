/** Numbers as support managers read them, in English and Chinese: three digits that matter, and the unit that suits. */
import type { Measure, PromiseRow } from '../planning/result.ts';
import { type Lang, printable } from './words.ts';

/** Stands where there is no figure. */
export const NONE = '–';

const localeOf: Record<Lang, string> = { en: 'en-GB', zh: 'zh-CN' };

interface TimeUnit {
  readonly minutes: number;
  readonly en: string;
  readonly zh: string;
}
const seconds: TimeUnit = { minutes: 1 / 60, en: 's', zh: '秒' };
const minutes: TimeUnit = { minutes: 1, en: 'min', zh: '分钟' };
const hours: TimeUnit = { minutes: 60, en: 'h', zh: '小时' };
const days: TimeUnit = { minutes: 1440, en: 'days', zh: '天' };

/** Seconds below a minute, minutes below two hours, hours below three days, then days. */
export function timeUnit(atMinutes: number): TimeUnit {
  const size = Math.abs(atMinutes);
  if (size > 0 && size < 1) return seconds;
  if (size < 120) return minutes;
  return size < 3 * 1440 ? hours : days;
}

/** Nobody waits for so little. */
const INSTANT_SECONDS = 0.1;
function isInstant(atMinutes: number): boolean {
  const size = Math.abs(atMinutes) * 60;
  return size > 0 && size < INSTANT_SECONDS;
}

/** '28.4 min', '18.5 h', '3.2 days'; '< 0.1 s' for what is less than anybody notices. */
export function duration(atMinutes: number, lang: Lang): string {
  if (!Number.isFinite(atMinutes)) return NONE;
  const unit = timeUnit(atMinutes);
  if (isInstant(atMinutes)) return `< ${decimal(INSTANT_SECONDS, lang, 1, 1)} ${unit[lang]}`;
  return `${quantity(atMinutes / unit.minutes, lang)} ${unit[lang]}`;
}

/** Three significant digits, whole numbers from a thousand on. @param keepZeros '2.30' where it would be '2.3' */
export function quantity(value: number, lang: Lang, keepZeros = false): string {
  if (!Number.isFinite(value)) return NONE;
  const decimals = decimalsFor(value);
  return decimal(value, lang, keepZeros ? decimals : 0, decimals);
}

/** A number of tickets, whole once it is more than a handful. */
export function count(value: number, lang: Lang, keepZeros = false): string {
  return Math.abs(value) >= 100 ? wholeOrNone(value, lang) : quantity(value, lang, keepZeros);
}

/** '98.1 %', with a second decimal near the ends, where it is what matters; never 100 % of what is less. */
export function share(value: number, lang: Lang): string {
  if (!Number.isFinite(value)) return NONE;
  if (value < 1 && value >= 0.99995) return `> ${percent(0.9999, 2, lang)}`;
  return percent(value, shareDecimals(value), lang);
}

export function points(value: number, lang: Lang): string {
  return Number.isFinite(value) ? decimal(value, lang, 2, 2) : NONE;
}

/** 'CNY 1,234,567'. */
export function money(value: number, currency: string, lang: Lang, keepZeros = false): string {
  return `${printable(currency)} ${count(value, lang, keepZeros)}`.trim();
}

/** A figure in the words of its unit. */
export function figure(value: number, unit: string, lang: Lang, keepZeros = false): string {
  if (unit === 'min') return duration(value, lang);
  if (unit === 'h') return Number.isFinite(value) ? `${count(value, lang, keepZeros)} ${hours[lang]}` : NONE;
  if (unit === 'days') return Number.isFinite(value) ? `${count(value, lang, keepZeros)} ${days[lang]}` : NONE;
  if (unit === 'share') return share(value, lang);
  if (unit === 'points') return points(value, lang);
  if (/^[A-Z]{3}$/.test(unit)) return money(value, unit, lang, keepZeros);
  return count(value, lang, keepZeros);
}

/**
 * Of times that are read together, the one whose unit all of them take: the longest, unless another would be lost in that.
 * Zero where all are.
 */
export function leadingTime(...times: readonly number[]): number {
  const sizes = times.map(Math.abs).filter((size) => Number.isFinite(size) && size > 0);
  if (sizes.length === 0) return 0;
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return least / timeUnit(most).minutes < 0.1 ? least : most;
}

/**
 * A simulated figure: it keeps its last zeros, so that a column of them lines up; a whole number stays one.
 * @param beside another time whose unit it takes, because the two are read together
 */
export function figureOf(measure: Measure | null, lang: Lang, beside = 0): string {
  if (measure === null) return NONE;
  const { estimate, unit } = measure;
  if (unit === 'share') return shareOf(estimate, lang);
  if (unit !== 'min' || estimate === 0) return figure(estimate, unit, lang, !Number.isInteger(estimate));
  const scale = timeUnit(beside || estimate);
  if (isInstant(estimate)) return duration(estimate, lang);
  const decimals = decimalsFor(estimate / scale.minutes);
  return `${decimal(estimate / scale.minutes, lang, decimals, decimals)} ${scale[lang]}`;
}

/** A share that keeps its last zeros. */
export function shareOf(value: number, lang: Lang): string {
  return value < 0.99995 ? percent(value, shareDecimals(value), lang, true) : share(value, lang);
}

/**
 * '27.6 – 28.9 min': both limits in one unit with equally many decimals. Empty where there is no interval, and where it is
 * so narrow that both limits read alike: then the figure is as sure as it is printed. `beside` as for the figure itself.
 */
export function interval(measure: Measure | null, lang: Lang, beside = 0): string {
  if (measure === null || measure.low === null || measure.high === null) return '';
  const { low, high, unit } = measure;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return '';
  if (unit === 'share') return range(low * 100, high * 100, shareDecimals(high), lang, lang === 'en' ? ' %' : '%');
  if (unit === 'points') return range(low, high, 2, lang, '');
  if (unit !== 'min') return range(low, high, decimalsFor(high), lang, '');
  const scale = timeUnit(beside || measure.estimate);
  const top = high / scale.minutes;
  const decimals = scale === seconds ? Math.min(1, decimalsFor(top)) : decimalsFor(top);
  return range(low / scale.minutes, top, decimals, lang, ` ${scale[lang]}`);
}

/** A promise as it is given: '15 min', '4 h', '3 business days'. */
export function promised(promise: PromiseRow, lang: Lang): string {
  if (promise.unit === 'businessDays') {
    const amount = quantity(promise.amount, lang);
    if (lang === 'zh') return `${amount} 个工作日`;
    return amount === '1' ? '1 business day' : `${amount} business days`;
  }
  const unit = promise.amount >= 60 && promise.amount % 60 === 0 ? hours : timeUnit(promise.amount);
  const text = `${quantity(promise.amount / unit.minutes, lang)} ${unit[lang]}`;
  return promise.unit === 'minutes' ? text : ofBusinessTime(text, lang);
}

export function ofBusinessTime(text: string, lang: Lang): string {
  return lang === 'zh' ? `${text}（工作时间）` : `${text} of business time`;
}

/** A date of the period, written out; what is no date stays as it is. */
export function day(text: string, lang: Lang, shiftDays = 0): string {
  const date = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(date.getTime())) return printable(text);
  date.setUTCDate(date.getUTCDate() + shiftDays);
  return new Intl.DateTimeFormat(localeOf[lang], { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** '10:00'. */
export function clockTime(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

function wholeOrNone(value: number, lang: Lang): string {
  return Number.isFinite(value) ? decimal(value, lang, 0, 0) : NONE;
}

function percent(value: number, decimals: number, lang: Lang, keepZeros = false): string {
  const text = decimal(value * 100, lang, keepZeros ? decimals : 0, decimals);
  return lang === 'en' ? `${text} %` : `${text}%`;
}

/** A share close to none or all shows two decimals. */
function shareDecimals(value: number): number {
  const edge = Math.min(Math.abs(value), Math.abs(1 - value));
  return edge > 0 && edge < 0.005 ? 2 : 1;
}

function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (size < 0.001) return 2;
  return Math.max(0, Math.min(4, 2 - Math.floor(Math.log10(size))));
}

function range(low: number, high: number, decimals: number, lang: Lang, unit: string): string {
  const [from, to] = [low, high].map((limit) => decimal(limit, lang, decimals, decimals));
  return from === to ? '' : `${from} – ${to}${unit}`;
}

function decimal(value: number, lang: Lang, minimum: number, maximum: number): string {
  const rounded = Object.is(value, -0) ? 0 : value;
  const format = new Intl.NumberFormat(localeOf[lang], {
    minimumFractionDigits: minimum,
    maximumFractionDigits: maximum,
    signDisplay: 'negative',
  });
  // A hyphen between two limits would read as a range of three.
  return format.format(rounded).replace('-', '−');
}
