/** Dates as an export writes them, by a pattern in the letters y M d H m s: '29/2/2016 01:16' under 'd/M/yyyy HH:mm'. */
import { dayNumberOf } from './civilDate.ts';

/** Minutes since 1970-01-01 00:00 of the clock the text was read from, and that clock's lead on UTC if the text says it. */
export interface WrittenMoment {
  readonly minutes: number;
  readonly aheadMinutes: number | null;
}

/** Undefined when the text does not follow the pattern or names no moment that exists. */
export type ReadMoment = (text: string) => WrittenMoment | undefined;

const OFFSET = '\\s*(Z|UTC|[+-]\\d{2}:?\\d{2})?';

/**
 * Compiles the pattern; undefined when it has other letters or lacks a year, month or day. What stands after the day
 * may be missing from the end of a text, seconds may have a fraction, a T may stand for the blank, and an offset may follow.
 */
export function momentReader(pattern: string): ReadMoment | undefined {
  const parts = pattern.trim().match(/y+|M+|d+|H+|m+|s+|S+|[^A-Za-z]+|T|./g) ?? [];
  const order: string[] = [];
  let source = '';
  let optional = 0;
  for (const [index, part] of parts.entries()) {
    const letter = part[0];
    if (!/[A-Za-z]/.test(letter) || part === 'T') {
      // A separator belongs to what it leads to: after the date both may be missing together.
      const dated = ['y', 'M', 'd'].every((needed) => order.includes(needed));
      if (dated && index < parts.length - 1) {
        source += '(?:';
        optional++;
      }
      source += part === 'T' ? '[T\\s]' : separator(part);
    } else if (letter === 'y') source += part.length === 2 ? '(\\d{2})' : '(\\d{4})';
    else if (letter === 's') source += '(\\d{1,2}(?:[.,]\\d+)?)';
    else if ('MdHm'.includes(letter)) source += '(\\d{1,2})';
    else if (letter === 'S') source += '\\d+';
    else return undefined;
    if ('yMdHms'.includes(letter) && part !== 'T') {
      if (order.includes(letter)) return undefined;
      order.push(letter);
    }
  }
  if (!['y', 'M', 'd'].every((needed) => order.includes(needed))) return undefined;
  const expression = new RegExp(`^\\s*${source}${')?'.repeat(optional)}${OFFSET}\\s*$`);
  const places = Object.fromEntries(order.map((letter, index) => [letter, index + 1]));
  return (text) => {
    const match = expression.exec(text);
    return match === null ? undefined : momentOf(match, places, order.length + 1);
  };
}

function separator(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '[T\\s]+');
}

function momentOf(match: RegExpExecArray, places: Record<string, number>, offset: number): WrittenMoment | undefined {
  const number = (letter: string) => Number((match[places[letter]] ?? '0').replace(',', '.'));
  const written = number('y');
  const year = match[places.y].length === 2 ? 2000 + written : written;
  const day = dayNumberOf(year, number('M'), number('d'));
  const back = new Date(day * 86_400_000);
  if (back.getUTCMonth() + 1 !== number('M') || back.getUTCDate() !== number('d')) return undefined;
  if (number('H') > 23 || number('m') > 59 || number('s') >= 61) return undefined;
  const minutes = day * 1440 + number('H') * 60 + number('m') + number('s') / 60;
  return { minutes, aheadMinutes: aheadOf(match[offset]) };
}

function aheadOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === 'Z' || text === 'UTC') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(text)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
