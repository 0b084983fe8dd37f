/** The hours of the week that a period is looked at in: how often each comes, and which one a minute falls in. */
import { horizonOf, SLOT_MINUTES } from '../../model/compileSpan.ts';
import type { Model } from '../../model/model.ts';

export const HOURS = 168;
const WEEK_MINUTES = 10_080;

/** The period, or where a run stops after a number of tickets the whole weeks that it takes on average. */
export interface Week {
  /** The part of the model's time that is averaged over: [0, end), minutes. */
  readonly end: number;
  /** Minutes of [0, end) by local hour of week. */
  readonly minutes: Float64Array;
  /** Local hour of week of the quarter of an hour that a minute falls in. */
  hourAt(minute: number): number;
}

export function weekOf(model: Model): Week {
  const { span } = model;
  const wanted = span.periodEnd < Number.POSITIVE_INFINITY ? span.periodEnd : wholeWeeks(expectedMinutes(model));
  const end = Math.max(SLOT_MINUTES, Math.min(wanted, horizonOf(span)));
  const hourAt = (minute: number) =>
    span.hourOfWeek[Math.min(span.hourOfWeek.length - 1, Math.floor((minute - span.start) / SLOT_MINUTES))];
  const minutes = new Float64Array(HOURS);
  for (let from = 0; from < end; from += SLOT_MINUTES) minutes[hourAt(from)] += Math.min(SLOT_MINUTES, end - from);
  return { end, minutes, hourAt };
}

/** Mean over the period of a column by hour of week. */
export function meanOver(week: Week, column: Float64Array): number {
  let sum = 0;
  for (let hour = 0; hour < HOURS; hour++) sum += column[hour] * week.minutes[hour];
  return sum / week.end;
}

function wholeWeeks(minutes: number): number {
  return Math.max(1, Math.ceil(minutes / WEEK_MINUTES)) * WEEK_MINUTES;
}

function expectedMinutes({ span, demand }: Model): number {
  const perSlot = demand.regions.reduce((sum, region) => sum + region.meanPerSlot, 0);
  return perSlot > 0 ? (span.stopAfterTickets / perSlot) * SLOT_MINUTES : WEEK_MINUTES;
}
