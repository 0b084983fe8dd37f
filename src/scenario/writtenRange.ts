/**
 * A range as people write it: `1..9`, `50 %..90 % by 10 %`, `lognormal mean 40 min..60 min cv 1.2 by 5 min`. What stands
 * before the first number, the unit behind it and what follows belong to every value of the range.
 */

export interface WrittenRange {
  /** What every value begins with: 'exponential '. */
  readonly before: string;
  readonly low: number;
  readonly high: number;
  /** Behind every number, with its blank: ' min', '/day', ' min cv 1.2'; empty for plain numbers. */
  readonly after: string;
  /** As written, so that its digits count; null without `by`. */
  readonly step: string | null;
  /** Digits after the point that the ends and the step have. */
  readonly decimals: number;
}

/** What is wrong with a range. */
export type WrongRange =
  | { readonly wrong: 'form' }
  | { readonly wrong: 'units'; readonly units: readonly string[]; readonly example: string }
  | { readonly wrong: 'empty' };

const number = '-?\\d+(?:\\.\\d+)?';
/** Words of a law that may stand between its numbers. */
const parameter = '(?:mean|median|cv|sigma|shape|scale|phases)';
const written = new RegExp(
  `^(?<before>\\D*?|.*?\\b${parameter}\\s+)(?<low>${number})(?<gap>\\s*)(?<unit>[^\\d]*?)\\s*\\.\\.\\s*` +
    `(?<high>${number})(?<highGap>\\s*)(?<highUnit>[^\\d]*?)(?<tail>\\s+${parameter}\\s.*?)?` +
    `(?:\\s+by\\s+(?<step>${number})\\s*(?<stepUnit>[^\\d]*?))?$`,
);

/** Two dots that begin no file's path. */
export function looksLikeRange(text: string): boolean {
  return /\.\.(?!\/)/.test(text) && !/^\s*["']/.test(text);
}

export function readWrittenRange(text: string): WrittenRange | WrongRange {
  const parts = written.exec(text.trim())?.groups;
  if (parts === undefined) return { wrong: 'form' };
  const units = [parts.unit, parts.highUnit, parts.stepUnit ?? ''].map((unit) => unit.trim());
  const named = [...new Set(units.filter((unit) => unit !== ''))];
  if (named.length > 1) {
    const unit = `${/^\w/.test(named[0]) ? ' ' : ''}${named[0]}`;
    return { wrong: 'units', units: named, example: `${parts.low}${unit}..${parts.high}${unit}` };
  }
  const [low, high] = [Number(parts.low), Number(parts.high)];
  if (low >= high) return { wrong: 'empty' };
  const gap = parts.unit.trim() === '' ? parts.highGap : parts.gap;
  const unit = named.length === 0 ? '' : `${gap === '' ? '' : ' '}${named[0]}`;
  return {
    before: parts.before,
    low,
    high,
    after: unit + (parts.tail ?? ''),
    step: parts.step ?? null,
    decimals: Math.max(...[parts.low, parts.high, parts.step ?? ''].map(decimalsOf)),
  };
}

/** A number of the range as the scenario has it: 30 → 'exponential 30 min'. */
export function textIn({ before, after }: Pick<WrittenRange, 'before' | 'after'>, value: number, decimals: number) {
  return `${before}${tidy(value, decimals)}${after}`;
}

/** So many digits after the point that a value's place in the range is told to a thousandth of it. */
export function fineDecimals({ low, high, decimals }: Pick<WrittenRange, 'low' | 'high' | 'decimals'>): number {
  return Math.max(decimals, FINEST_DIGITS - 1 - Math.floor(Math.log10(high - low)));
}
const FINEST_DIGITS = 4;

/** Without zeros at its end. */
export function tidy(value: number, decimals: number): string {
  return String(Number(value.toFixed(Math.min(12, Math.max(0, decimals)))));
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
