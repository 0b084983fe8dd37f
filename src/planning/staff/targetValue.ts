/** The value of a target: a share, a time or a number, as the measure's unit asks. */
import { readShare } from '../../scenario/amounts.ts';
import { readDuration } from '../../scenario/durations.ts';
import type { Bilingual } from '../../scenario/problems.ts';
import { Misread } from '../../scenario/written.ts';
import type { Figure } from '../compare/figures.ts';
import { quoted, unusable } from './staffError.ts';

/** In the figure's unit; a StaffError where it is no such value, or one that nothing can prove. */
export function readValue(sentence: string, text: string, { unit }: Figure, sense: 'atLeast' | 'atMost'): number {
  const isTime = unit === 'min' || unit === 'h' || unit === 'days';
  const value = unit === 'share' ? readShare(text) : isTime ? readDuration(text) : plainNumber(text);
  const expected: Bilingual =
    unit === 'share'
      ? { en: 'a share below 100 %, such as 95 %', zh: '低于 100% 的比例，例如 95 %' }
      : isTime
        ? { en: 'a duration, such as 20 min', zh: '时长，例如 20 min' }
        : { en: `a number (${unit})`, zh: `数字（${unit}）` };
  if (value instanceof Misread) {
    const { en, zh } = value.message;
    throw unusable(sentence, { en: `'${text}' (${en})`, zh: `“${text}”（${zh}）` }, expected, value.suggestion);
  }
  // No number of runs without a single failure proves that there never is one.
  if (unit === 'share' && (sense === 'atLeast' ? value >= 1 : value <= 0))
    throw unusable(sentence, quoted(text), expected);
  return unit === 'h' ? value / 60 : unit === 'days' ? value / 1440 : value;
}

function plainNumber(text: string): number | Misread {
  const value = Number(text);
  return Number.isFinite(value) ? value : new Misread({ en: 'this is no number', zh: '这不是数字' });
}
