/** Where a period is cut into quarters, and the model as each quarter's measures see it. */
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import type { Model, Span } from '../model/model.ts';
import { instantMinutes } from '../model/zonedTime.ts';
import { aheadAt } from '../model/zoneOffsets.ts';
import { civilDate, dateText, dayNumberOf } from '../scenario/civilDate.ts';

const DAY_MINUTES = 1440;
const MONTHS_A_QUARTER = 3;

export interface Quarter {
  /** `2026-Q1`; a part of a quarter is named by its first day and the day after its last: `2026-02-15--2026-04-01`. */
  readonly name: string;
  /** Minutes since the period's start: from, up to and not including. */
  readonly from: number;
  readonly to: number;
}

/**
 * The calendar quarters of a period, by the clocks of its zone. None where the period is no longer than three months
 * from its first day, wherever in the year it lies, or where it ends by count.
 *
 * @example from 2026-02-01 to 2026-09-01: 2026-02-01--2026-04-01, 2026-Q2, 2026-07-01--2026-09-01
 */
export function quartersOf(span: Span): Quarter[] {
  const { originEpochMinutes: origin, periodEnd, zone } = span;
  if (!(periodEnd < Number.POSITIVE_INFINITY)) return [];
  const first = civilDate(dayAt(origin, zone));
  const startOf = (year: number, month: number, day = 1) =>
    instantMinutes(dateText(dayNumberOf(year, month, day)), zone, origin);
  if (periodEnd <= startOf(first.year, first.month + MONTHS_A_QUARTER, first.day)) return [];

  const quarters: Quarter[] = [];
  let month = first.month - ((first.month - 1) % MONTHS_A_QUARTER);
  for (let from = 0; from < periodEnd; month += MONTHS_A_QUARTER) {
    const to = Math.min(periodEnd, startOf(first.year, month + MONTHS_A_QUARTER));
    const whole = from === startOf(first.year, month) && to === startOf(first.year, month + MONTHS_A_QUARTER);
    quarters.push({
      name: whole ? quarterName(first.year, month) : datesOf(origin + from, origin + to, zone),
      from,
      to,
    });
    from = to;
  }
  return quarters;
}

/** Months run on past December: month 14 of 2026 is February 2027. */
function quarterName(year: number, month: number): string {
  const beginning = civilDate(dayNumberOf(year, month, 1));
  return `${beginning.year}-Q${(beginning.month - 1) / MONTHS_A_QUARTER + 1}`;
}

function datesOf(fromEpochMinutes: number, toEpochMinutes: number, zone: string): string {
  const last = dateText(dayAt(toEpochMinutes - 1, zone) + 1);
  return `${dateText(dayAt(fromEpochMinutes, zone))}--${last}`;
}

function dayAt(epochMinutes: number, zone: string): number {
  return Math.floor((epochMinutes + aheadAt(zone, epochMinutes)) / DAY_MINUTES);
}

/**
 * The model with a quarter for its period: time 0 is the quarter's beginning, all that was simulated before it is its
 * warm-up, all after it its run-out. Its calendars, rosters and arrivals still count from the run's own time 0.
 */
export function modelOfQuarter(model: Model, { from, to }: Quarter): Model {
  const { span } = model;
  const firstSlot = Math.floor((from - span.start) / SLOT_MINUTES);
  const lastSlot = Math.ceil((to - span.start) / SLOT_MINUTES) - 1;
  const months = within(span.month, span.monthLabels, firstSlot, lastSlot);
  const weeks = within(span.week, span.weekLabels, firstSlot, lastSlot);
  return {
    ...model,
    span: {
      ...span,
      originEpochMinutes: span.originEpochMinutes + from,
      start: span.start - from,
      periodEnd: to - from,
      end: span.end - from,
      month: months.column,
      monthLabels: months.labels,
      week: weeks.column,
      weekLabels: weeks.labels,
    },
  };
}

/** The labels that come up between two slots; what lies before counts as the first of them, what lies after as the last. */
function within(column: Int16Array, labels: readonly string[], firstSlot: number, lastSlot: number) {
  const first = column[firstSlot];
  const last = column[lastSlot];
  return {
    labels: labels.slice(first, last + 1),
    column: column.map((label) => Math.min(Math.max(label, first), last) - first),
  };
}
