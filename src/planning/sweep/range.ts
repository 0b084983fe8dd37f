/**
 * A range of values of a path, as people write it: `1..9`, `50 %..90 % by 10 %`, `exponential 40 min..60 min by 5 min`.
 */
import { fineDecimals, readWrittenRange, textIn, tidy } from '../../scenario/writtenRange.ts';
import type { Level } from './factor.ts';
import { SweepError, unusable } from './sweepError.ts';

export { looksLikeRange } from '../../scenario/writtenRange.ts';

export interface ValueRange {
  readonly low: number;
  readonly high: number;
  /** Null where any value between the ends will do. */
  readonly step: number | null;
  /** A number of this range as the scenario has it: 30 → 'exponential 30 min'. */
  readonly text: (value: number) => string;
  /** The same number as the text has it: what counts is the number as it is written, not the one it was rounded from. */
  readonly rounded: (value: number) => number;
}

/** A sum of steps may miss the end of the range by a rounding. */
const ROUNDING = 1e-9;

/** @param setting the whole of what was written, for messages. Throws a SweepError. */
export function readRange(text: string, setting: string): ValueRange {
  const found = readWrittenRange(text);
  if ('wrong' in found) {
    switch (found.wrong) {
      case 'form':
        throw unusable(
          setting,
          { en: `'${text}'`, zh: `“${text}”` },
          {
            en: "a range such as 1..9, '1..9 by 2' or '50 %..90 % by 10 %'",
            zh: '范围，例如 1..9、“1..9 by 2”或“50 %..90 % by 10 %”',
          },
        );
      case 'units':
        throw unusable(
          setting,
          { en: `the units ${found.units.join(' and ')}`, zh: `单位 ${found.units.join(' 和 ')}` },
          { en: `one unit, such as '${found.example}'`, zh: `同一单位，例如“${found.example}”` },
        );
      case 'empty':
        throw unusable(
          setting,
          { en: `the empty range ${text.trim()}`, zh: `空范围 ${text.trim()}` },
          { en: 'a range from its lower to its higher end', zh: '从小到大的范围' },
        );
    }
  }
  const { low, high } = found;
  const whole = found.after === '' && found.decimals === 0;
  const step = found.step === null ? (whole ? 1 : null) : Number(found.step);
  if (step !== null && !(step > 0 && step <= high - low)) {
    throw unusable(
      setting,
      { en: `a step of ${found.step}`, zh: `步长 ${found.step}` },
      { en: `a step above 0 and at most ${tidy(high - low, 6)}`, zh: `大于 0 且不超过 ${tidy(high - low, 6)} 的步长` },
    );
  }
  const decimals = step === null ? fineDecimals(found) : found.decimals;
  return {
    low,
    high,
    step,
    text: (value) => textIn(found, value, decimals),
    rounded: (value) => Number(tidy(value, decimals)),
  };
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
  return { text: range.text(value), number: range.rounded(value) };
}
