/**
 * Seats of a counted team over time, as steps: constant, or by the local time of day from which they hold. Written
 * straight into columns, for a run by count may last for centuries.
 */
import type { TeamWords } from '../scenario/scenario.ts';
import { clockTime } from '../scenario/units.ts';
import { horizonOf } from './compileSpan.ts';
import type { Span } from './model.ts';
import { zoneOffsets } from './zoneOffsets.ts';

export interface SeatSteps {
  readonly seatTimes: Float64Array;
  readonly seats: Int32Array;
}

const DAY_MINUTES = 1440;

export function seatSteps(onDuty: TeamWords['onDuty'], zone: string, span: Span): SeatSteps {
  if (onDuty === undefined) return { seatTimes: new Float64Array(0), seats: new Int32Array(0) };
  if (typeof onDuty === 'number') return { seatTimes: Float64Array.of(span.start), seats: Int32Array.of(onDuty) };
  const steps = Object.entries(onDuty)
    .map(([time, seats]) => ({ minute: clockTime.parse(time), seats: seats as number }))
    .sort((a, b) => a.minute - b.minute);
  const origin = span.originEpochMinutes;
  const from = origin + span.start;
  const to = origin + horizonOf(span);
  const { starts, aheadMinutes } = zoneOffsets(zone, from - 2 * DAY_MINUTES, to + DAY_MINUTES);

  const firstDay = Math.floor((from + aheadMinutes[0]) / DAY_MINUTES) - 1;
  const days = Math.ceil((to - from) / DAY_MINUTES) + 2;
  const seatTimes = new Float64Array(days * steps.length);
  const seats = new Int32Array(days * steps.length);
  let count = 0;
  let period = 0;
  for (let day = firstDay; day < firstDay + days; day++) {
    for (const step of steps) {
      const clock = day * DAY_MINUTES + step.minute;
      // The clock may have been set since the last step; a time that was skipped begins when the clock jumped.
      while (period + 1 < starts.length && clock - aheadMinutes[period] >= starts[period + 1]) period++;
      const at =
        Math.max(clock - aheadMinutes[period], period === 0 ? Number.NEGATIVE_INFINITY : starts[period]) - origin;
      // What held before the start holds at it: the last such step takes the place of the one before.
      const place = at <= span.start && count > 0 ? 0 : count;
      seatTimes[place] = Math.max(at, span.start);
      seats[place] = step.seats;
      count = place + 1;
    }
  }
  return { seatTimes: seatTimes.subarray(0, count), seats: seats.subarray(0, count) };
}
