/** How parts of the clock time are called. */
import type { ClockPart, Figure, Remedy } from '../../planning/bottleneck/bottleneck.ts';
import type { Measure } from '../../planning/result.ts';
import { clockTime } from '../formats.ts';
import { type Lang, nameOf, printable, words } from '../words.ts';

/** 'waiting for shanghai-L2'. */
export function partLabel(part: ClockPart, lang: Lang): string {
  const { reports } = words(lang);
  const cause = nameOf(lang, 'clockCause', part.cause);
  if (part.team !== undefined) return reports.causeAt(cause, printable(part.team));
  if (part.skill !== undefined) return reports.causeAt(cause, printable(part.skill));
  return cause;
}

/** 'Mon 09:00' of an hour of the week. */
export function hourName(hour: number, lang: Lang): string {
  return `${words(lang).weekdays[Math.floor(hour / 24)]} ${clockTime(hour % 24)}`;
}

export function remedyLabel(remedy: Remedy, lang: Lang): string {
  const { reports } = words(lang);
  return reports.remedies[remedy.kind](remedy.team === undefined ? null : printable(remedy.team));
}

/** Hours of clock time as any other figure. */
export function figureAsMeasure(figure: Figure): Measure {
  return { measure: 'clockTime', statistic: 'total', where: {}, unit: 'h', n: 0, ...figure };
}
