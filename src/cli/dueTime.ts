/** The ledger of a due time: which stretches of time a clock counted, which it skipped, and what that comes to. */
import {
  clockAt,
  dueAfter,
  dueAfterBusinessDays,
  ledger,
  openMinutesBetween,
  type WorkingTime,
} from '../kernel/workingTime.ts';
import { BUSINESS_DAYS, ELAPSED_MINUTES } from '../model/model.ts';

/** A stretch of time; instants are minutes since the scenario's start. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Target {
  readonly amount: number;
  /** ELAPSED_MINUTES, BUSINESS_MINUTES or BUSINESS_DAYS. */
  readonly unit: number;
  /** How "n business days" is read. */
  readonly reading: number;
}

export interface DueLine extends Stretch {
  readonly kind: 'counted' | 'closed' | 'paused';
  readonly minutes: number;
  /** Of a target in business days: the how-manieth, 0 being the day on which the count begins. */
  readonly businessDay: number | null;
}

export interface DueTime {
  readonly due: number;
  readonly lines: readonly DueLine[];
  readonly countedMinutes: number;
  /** When it would have been due without pauses, and what they added in the clock's own time. */
  readonly withoutPauses: number;
  readonly pausedMinutes: number;
}

/** @param pauses stretches that do not count, for a clock that pauses; in any order */
export function dueTime(target: Target, calendar: WorkingTime, opened: number, pauses: readonly Stretch[]): DueTime {
  const standing = merged(pauses, opened);
  let taken: Stretch[] = [];
  const withoutPauses = dueWith(target, calendar, opened, taken);
  let due = withoutPauses;
  // A pause counts when it begins before the due time as it stood by then.
  for (const pause of standing) {
    if (pause.from >= due) break;
    taken = [...taken, pause];
    due = dueWith(target, calendar, opened, taken);
  }
  const lines = linesOf(target, calendar, opened, due, taken);
  const countedMinutes = lines.reduce((sum, line) => sum + (line.kind === 'counted' ? line.minutes : 0), 0);
  const pausedMinutes = paused(target, calendar, taken);
  return { due, lines, countedMinutes, withoutPauses, pausedMinutes };
}

function dueWith(target: Target, calendar: WorkingTime, opened: number, pauses: readonly Stretch[]): number {
  const { amount, unit, reading } = target;
  const standing = paused(target, calendar, pauses);
  if (unit === ELAPSED_MINUTES) return opened + amount + standing;
  if (unit !== BUSINESS_DAYS) return dueAfter(calendar, opened, amount + standing);
  const due = dueAfterBusinessDays(calendar, opened, amount, reading);
  return standing > 0 ? dueAfter(calendar, due, standing) : due;
}

/** Minutes of the pauses that the clock would have counted. */
function paused({ unit }: Target, calendar: WorkingTime, pauses: readonly Stretch[]): number {
  const minutes = ({ from, to }: Stretch) =>
    unit === ELAPSED_MINUTES ? to - from : openMinutesBetween(calendar, from, to);
  return pauses.reduce((sum, pause) => sum + minutes(pause), 0);
}

function linesOf(
  target: Target,
  calendar: WorkingTime,
  opened: number,
  due: number,
  pauses: readonly Stretch[],
): DueLine[] {
  const lines: DueLine[] = [];
  let at = opened;
  const count = (to: number) => {
    if (to <= at) return;
    if (target.unit === ELAPSED_MINUTES) {
      lines.push({ from: at, to, kind: 'counted', minutes: to - at, businessDay: null });
    } else {
      for (const { from, to: end, counted, minutes } of ledger(calendar, at, to)) {
        lines.push({ from, to: end, kind: counted ? 'counted' : 'closed', minutes, businessDay: null });
      }
    }
    at = to;
  };
  for (const { from, to } of pauses) {
    count(Math.min(from, due));
    lines.push({ from, to, kind: 'paused', minutes: to - from, businessDay: null });
    at = to;
  }
  count(due);
  // What pauses add is counted in minutes, so days can only be numbered without them.
  return target.unit === BUSINESS_DAYS && pauses.length === 0 ? numberDays(lines, calendar) : lines;
}

function numberDays(lines: readonly DueLine[], calendar: WorkingTime): DueLine[] {
  const days: number[] = [];
  return lines.map((line) => {
    if (line.kind !== 'counted') return line;
    const day = Math.floor(clockAt(calendar, line.from) / 1440);
    if (!days.includes(day)) days.push(day);
    return { ...line, businessDay: days.indexOf(day) };
  });
}

/** In order, without overlaps, and none before the ticket was opened. */
function merged(pauses: readonly Stretch[], opened: number): Stretch[] {
  const result: Stretch[] = [];
  for (const { from, to } of [...pauses].sort((a, b) => a.from - b.from)) {
    const begin = Math.max(from, opened);
    const last = result[result.length - 1];
    if (to <= begin) continue;
    if (last !== undefined && begin <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else result.push({ from: begin, to });
  }
  return result;
}
