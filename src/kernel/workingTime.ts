/**
 * Working time as columns: when the doors open and close, and how many open minutes had passed by then. "Due after
 * n open minutes" and "open minutes between" are then binary searches, whatever calendar stands behind them.
 * All instants are minutes since the scenario's start; an open interval holds its opening and not its closing.
 * A question beyond the covered span throws: an answer from a calendar that ends too early would be silently wrong.
 */

export interface WorkingTime {
  /** Open around the clock, for ever: the columns are empty and `from`, `to` bound only what needs the local clock. */
  readonly always: boolean;
  /** The covered span in minutes: instants asked about, and answers, lie within it. */
  readonly from: number;
  readonly to: number;
  /** Openings and closings in order, never touching: where one interval ends the doors really close. */
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  /** Open minutes passed before opens[interval], counted from the first opening. */
  readonly openBefore: Float64Array;
  /** By day since `from`: the last opening, and the last business day's, at or before its beginning. Where a search begins. */
  readonly openingOfDay: Int32Array;
  readonly businessDayOfDay: Int32Array;
  /** Business days in order, as days since 1970-01-01 on the local clock, each with its first opening and last closing. */
  readonly days: Int32Array;
  readonly dayOpens: Float64Array;
  readonly dayCloses: Float64Array;
  /** Open minutes of a usual business day: what "n business days" mean when read as schedule hours. */
  readonly businessDayMinutes: number;
  /** The local clock: from clockFrom[period] on it reads (instant + clockAhead[period]) minutes since 1970-01-01. */
  readonly clockFrom: Float64Array;
  readonly clockAhead: Float64Array;
}

const NONE = -1;
const DAY_MINUTES = 1440;
/** A remainder this small (6 µs) is rounding: it must not carry a due time from a closing to the next opening. */
const ROUNDING_MINUTES = 1e-7;

/** 24×7 without a zone: its days run from the scenario's start. */
export const ALWAYS: WorkingTime = {
  always: true,
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  opens: new Float64Array(0),
  closes: new Float64Array(0),
  openBefore: new Float64Array(0),
  openingOfDay: new Int32Array(0),
  businessDayOfDay: new Int32Array(0),
  days: new Int32Array(0),
  dayOpens: new Float64Array(0),
  dayCloses: new Float64Array(0),
  businessDayMinutes: DAY_MINUTES,
  clockFrom: new Float64Array([Number.NEGATIVE_INFINITY]),
  clockAhead: new Float64Array([0]),
};

/** Is the moment inside opening hours? At closing it is not. */
export function isOpen(time: WorkingTime, at: number): boolean {
  if (time.always) return true;
  requireCovered(time, at);
  const interval = openingAt(time, at);
  return interval !== NONE && at < time.closes[interval];
}

/** The first open moment from `at` on: `at` itself when open. */
export function nextOpening(time: WorkingTime, at: number): number {
  if (time.always) return at;
  requireCovered(time, at);
  const interval = openingAt(time, at);
  if (interval !== NONE && at < time.closes[interval]) return at;
  return interval + 1 < time.opens.length ? within(time, time.opens[interval + 1]) : beyond(time);
}

/** The first closing after `at`; while closed, that of the next opening. Infinity where the doors never close. */
export function nextClosing(time: WorkingTime, at: number): number {
  if (time.always) return Number.POSITIVE_INFINITY;
  requireCovered(time, at);
  let interval = openingAt(time, at);
  if (interval === NONE || at >= time.closes[interval]) interval += 1;
  return interval < time.closes.length ? within(time, time.closes[interval]) : beyond(time);
}

/** Open minutes between two instants; negative when `to` lies before `from`. */
export function openMinutesBetween(time: WorkingTime, from: number, to: number): number {
  if (time.always) return to - from;
  requireCovered(time, from);
  requireCovered(time, to);
  return openMinutesBefore(time, to) - openMinutesBefore(time, from);
}

/**
 * The instant at which `minutes` open minutes have passed since `start`. A target that uses exactly the rest of a day
 * is due at closing, not at the next opening. Nothing left to count (0 or less) is due at `start`, open or closed:
 * so dueAfter(start, openMinutesBetween(start, x)) never lies after x.
 */
export function dueAfter(time: WorkingTime, start: number, minutes: number): number {
  if (Number.isNaN(minutes)) throw new RangeError('The minutes to count are not a number');
  if (minutes <= 0) return start;
  if (time.always) return start + minutes;
  requireCovered(time, start);
  const { opens, closes, openBefore } = time;

  // Most targets end in the interval they start in: no sums, no rounding.
  const first = openingAt(time, start);
  if (first !== NONE && start < closes[first] && start + minutes <= closes[first]) {
    return within(time, start + minutes);
  }

  // The last interval that begins before the target is used up: an exactly full one therefore keeps it.
  const target = openMinutesBefore(time, start) + minutes;
  const interval = lastFrom(first, openBefore, target - ROUNDING_MINUTES);
  if (interval === NONE) return start;
  const due = opens[interval] + (target - openBefore[interval]);
  if (due - closes[interval] > ROUNDING_MINUTES) return beyond(time);
  return within(time, Math.max(start, Math.min(due, closes[interval])));
}

/** The three readings of "n business days" (numbers, since they stand in a column of the policy). */
export const SAME_CLOCK_TIME = 0;
export const END_OF_DAY = 1;
export const SCHEDULE_HOURS = 2;
export type BusinessDayReading = typeof SAME_CLOCK_TIME | typeof END_OF_DAY | typeof SCHEDULE_HOURS;

/**
 * The due instant of "n business days". Outside opening hours the count begins at the next opening; the day on which
 * it begins is day 0, whole.
 * - SAME_CLOCK_TIME: the clock time of the beginning on the n-th business day after it, kept within that day's hours.
 * - END_OF_DAY: the last closing of the n-th business day.
 * - SCHEDULE_HOURS: n times the open minutes of a usual day, counted like minutes (n may be a fraction here only).
 */
export function dueAfterBusinessDays(time: WorkingTime, start: number, days: number, reading: number): number {
  if (reading === SCHEDULE_HOURS) return dueAfter(time, start, days * time.businessDayMinutes);
  if (!Number.isInteger(days) || days < 0) {
    throw new RangeError(`Business days are counted whole, 0 or more, not ${days}; only schedule hours can be divided`);
  }
  const begin = nextOpening(time, start);
  const clock = clockAt(time, begin);
  if (time.always) {
    const midnight = Math.floor(clock / DAY_MINUTES) * DAY_MINUTES;
    if (reading === END_OF_DAY) return within(time, instantAtClock(time, midnight + (days + 1) * DAY_MINUTES));
    return days === 0 ? begin : within(time, instantAtClock(time, clock + days * DAY_MINUTES));
  }
  const beginDay = lastFrom(time.businessDayOfDay[dayOf(time, begin)], time.dayOpens, begin);
  const dueDay = beginDay + days;
  if (dueDay >= time.days.length) return beyond(time);
  if (reading === END_OF_DAY) return within(time, time.dayCloses[dueDay]);
  if (days === 0) return begin;
  const due = instantAtClock(time, clock + (time.days[dueDay] - time.days[beginDay]) * DAY_MINUTES);
  return within(time, Math.min(Math.max(due, time.dayOpens[dueDay]), time.dayCloses[dueDay]));
}

/** One stretch of a ledger: open minutes that count, or a closed stretch that is skipped. */
export interface LedgerRow {
  readonly from: number;
  readonly to: number;
  readonly counted: boolean;
  /** Length of the stretch in minutes, counted or not. */
  readonly minutes: number;
}

/** How the time from one instant to another was counted, stretch by stretch, for people to check. */
export function ledger(time: WorkingTime, from: number, to: number): LedgerRow[] {
  const rows: LedgerRow[] = [];
  let at = from;
  while (at < to) {
    const counted = isOpen(time, at);
    const interval = lastAtOrBefore(time.opens, at);
    const change = counted ? time.closes[interval] : time.opens[interval + 1];
    const end = Math.min(change ?? to, to);
    requireCovered(time, end);
    rows.push({ from: at, to: end, counted, minutes: end - at });
    at = end;
  }
  return rows;
}

/** What the local clock reads at an instant: minutes since 1970-01-01 00:00 of that clock. */
export function clockAt(time: WorkingTime, at: number): number {
  requireCovered(time, at);
  return at + time.clockAhead[lastAtOrBefore(time.clockFrom, at)];
}

/** The instant at which the local clock reads so: the first of two, and where it skips the reading, as much later. */
function instantAtClock(time: WorkingTime, clock: number): number {
  const { clockFrom, clockAhead } = time;
  let period = 0;
  while (period + 1 < clockFrom.length && clock - clockAhead[period] >= clockFrom[period + 1]) period += 1;
  const skipped = clock - clockAhead[period] < clockFrom[period];
  return clock - clockAhead[skipped ? period - 1 : period];
}

function openMinutesBefore(time: WorkingTime, at: number): number {
  const interval = openingAt(time, at);
  if (interval === NONE) return 0;
  return time.openBefore[interval] + (Math.min(at, time.closes[interval]) - time.opens[interval]);
}

/** The last opening at or before an instant, or NONE. */
function openingAt(time: WorkingTime, at: number): number {
  return lastFrom(time.openingOfDay[dayOf(time, at)], time.opens, at);
}

function dayOf(time: WorkingTime, at: number): number {
  return ((at - time.from) / DAY_MINUTES) | 0;
}

/**
 * Index of the last entry that is not above the value, or NONE, from a guess that is seldom far away: a search by halves
 * has the processor guess wrong at every other step.
 */
function lastFrom(guess: number, column: Float64Array, value: number): number {
  let last = guess;
  while (last + 1 < column.length && column[last + 1] <= value) last += 1;
  while (last >= 0 && column[last] > value) last -= 1;
  return last;
}

/** Index of the last entry that is not above the value, or NONE. */
export function lastAtOrBefore(column: Float64Array, value: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function requireCovered(time: WorkingTime, at: number): void {
  if (at >= time.from && at <= time.to) return;
  throw new RangeError(`Minute ${at} was asked of a calendar that covers minutes ${time.from} to ${time.to}`);
}

function within(time: WorkingTime, answer: number): number {
  return answer <= time.to ? answer : beyond(time);
}

function beyond(time: WorkingTime): never {
  throw new RangeError(
    `The answer lies beyond minute ${time.to}, where the calendar ends: compile it for a longer span`,
  );
}
