/**
 * A range of values as people write it: `1..9`, `50 %..90 % by 10 %`, `exponential 40 min..60 min by 5 min`. What stands
 * before the first number and the unit behind it belong to every value of the range.
 */
import type { Level } from './factor.ts';
import { SweepError, unusable } from './sweepError.ts';

export interface ValueRange {
  readonly low: number;
  readonly high: number;
  /** Null where any value between the ends will do. */
  readonly step: number | null;
  /** A number of this range as the scenario has it: 30 → 'exponential 30 min'. */
  readonly text: (value: number) => string;
}

const number = '-?\\d+(?:\\.\\d+)?';
const written = new RegExp(
  `^(?<before>\\D*?)(?<low>${number})(?<gap>\\s*)(?<unit>[^\\d]*?)\\s*\\.\\.\\s*` +
    `(?<high>${number})(?<highGap>\\s*)(?<highUnit>[^\\d]*?)(?:\\s+by\\s+(?<step>${number})\\s*(?<stepUnit>[^\\d]*?))?$`,
);
/** Steps of a range that is sampled: enough of them that nobody can tell. */
const FINEST_DIGITS = 4;
/** A sum of steps may miss the end of the range by a rounding. */
const ROUNDING = 1e-9;

/** Two dots that begin no file's path. */
export function looksLikeRange(text: string): boolean {
  return /\.\.(?!\/)/.test(text) && !/^\s*["']/.test(text);
}

/** @param setting the whole of what was written, for messages. Throws a SweepError. */
export function readRange(text: string, setting: string): ValueRange {
  const parts = written.exec(text.trim())?.groups;
  if (parts === undefined) {
    throw unusable(
      setting,
      { en: `'${text}'`, zh: `“${text}”` },
      {
        en: "a range such as 1..9, '1..9 by 2' or '50 %..90 % by 10 %'",
        zh: '范围，例如 1..9、“1..9 by 2”或“50 %..90 % by 10 %”',
      },
    );
  }
  const units = [parts.unit, parts.highUnit, parts.stepUnit ?? ''].map((unit) => unit.trim());
  const named = [...new Set(units.filter((unit) => unit !== ''))];
  if (named.length > 1) {
    const unit = `${/^\w/.test(named[0]) ? ' ' : ''}${named[0]}`;
    const example = `${parts.low}${unit}..${parts.high}${unit}`;
    throw unusable(
      setting,
      { en: `the units ${named.join(' and ')}`, zh: `单位 ${named.join(' 和 ')}` },
      { en: `one unit, such as '${example}'`, zh: `同一单位，例如“${example}”` },
    );
  }
  const [low, high] = [Number(parts.low), Number(parts.high)];
  if (low >= high) {
    throw unusable(
      setting,
      { en: `the empty range ${text.trim()}`, zh: `空范围 ${text.trim()}` },
      { en: 'a range from its lower to its higher end', zh: '从小到大的范围' },
    );
  }
  const gap = parts.unit.trim() === '' ? parts.highGap : parts.gap;
  const after = named.length === 0 ? '' : `${gap === '' ? '' : ' '}${named[0]}`;
  const whole = after === '' && [parts.low, parts.high].every((end) => !end.includes('.'));
  const step = parts.step === undefined ? (whole ? 1 : null) : Number(parts.step);
  if (step !== null && !(step > 0 && step <= high - low)) {
    throw unusable(
      setting,
      { en: `a step of ${parts.step}`, zh: `步长 ${parts.step}` },
      { en: `a step above 0 and at most ${tidy(high - low, 6)}`, zh: `大于 0 且不超过 ${tidy(high - low, 6)} 的步长` },
    );
  }
  const fine = FINEST_DIGITS - 1 - Math.floor(Math.log10(high - low));
  const decimals = Math.max(...[parts.low, parts.high, parts.step ?? ''].map(decimalsOf), step === null ? fine : 0);
  return { low, high, step, text: (value) => `${parts.before}${tidy(value, decimals)}${after}` };
}

/** How many values a range with a step has. */
export function countOf({ low, high, step }: ValueRange): number {
  return step === null ? Number.POSITIVE_INFINITY : Math.floor((high - low) / step + ROUNDING) + 1;
}

/** All values of a range with a step, the lower end first. */
export function levelsOfRange(range: ValueRange): Level[] {
  const { low, step } = range;
  if (step === null) throw new SweepError({ en: 'a range without a step has no list', zh: '没有步长的范围无法列举' });
  return Array.from({ length: countOf(range) }, (_, index) => levelAt(range, low + index * step));
}

/** The value nearest to a number of the range. */
export function levelAt(range: ValueRange, value: number): Level {
  const text = range.text(value);
  // What counts is the number as it is written, not the one it was rounded from.
  return { text, number: Number(new RegExp(number).exec(text.slice(text.search(/-?\d/)))?.[0]) };
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function tidy(value: number, decimals: number): string {
  return String(Number(value.toFixed(Math.min(12, Math.max(0, decimals)))));
}
