/** A calendar in a scenario's words, with holiday lists by name, compiled over the span of a run. */
import type { WorkingTime } from '../kernel/workingTime.ts';
import { compileCalendar, parseWeekly, type WeeklyOpening } from './calendars.ts';
import type { Resources } from './compile.ts';
import { horizonOf } from './compileSpan.ts';
import type { Span } from './model.ts';

export interface CalendarWords {
  readonly zone: string;
  readonly open: string;
  readonly holidays?: readonly string[];
  readonly halfDays?: Readonly<Record<string, string>>;
  readonly makeUpWorkdays?: readonly string[];
}

/** Calendars reach this far past the run: the latest due time asked about is weeks of business days away. */
const MARGIN_MINUTES = 150 * 1440;

export function calendarOf(words: CalendarWords, span: Span, resources: Resources): WorkingTime {
  return compileCalendar(
    specificationOf(words, resources),
    span.originEpochMinutes,
    span.start - MARGIN_MINUTES,
    horizonOf(span) + MARGIN_MINUTES,
  );
}

export function specificationOf(words: CalendarWords, resources: Resources) {
  const off = daysOff(words.holidays ?? [], resources);
  return {
    zone: words.zone,
    open: weekly(words.open),
    holidays: off.holidays,
    halfDays: [
      ...off.halfDays,
      ...Object.entries(words.halfDays ?? {}).map(([date, hours]) => ({
        date,
        intervals: weekly(hours).flatMap((opening) => opening.intervals),
      })),
    ],
    makeUpWorkdays: [...off.makeUpWorkdays, ...(words.makeUpWorkdays ?? [])],
  };
}

/** Dates stand for themselves, other words name a list; RangeError for a list that was not passed in. */
export function daysOff(words: readonly string[], resources: Resources) {
  const lists = words.map((word) => {
    if (/^\d{4}-/.test(word)) return { holidays: [word], makeUpWorkdays: [], halfDays: [] };
    if (Object.hasOwn(resources.holidays, word)) return resources.holidays[word];
    throw new RangeError(
      `The list of holidays '${word}' is not among the resources given: pass it as holidays.${word}.`,
    );
  });
  return {
    holidays: lists.flatMap((list) => list.holidays),
    makeUpWorkdays: lists.flatMap((list) => list.makeUpWorkdays),
    halfDays: lists.flatMap((list) => list.halfDays),
  };
}

/** Weekly hours that `coherence` has already found readable. */
export function weekly(text: string): WeeklyOpening[] {
  const hours = parseWeekly(text);
  if (!hours.ok) throw new RangeError(hours.message);
  return hours.open;
}
