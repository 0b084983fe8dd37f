/** The local days of a period, for paths that are told day by day. */
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import type { Span } from '../model/model.ts';

/** Paths by day are for periods that people read day by day. */
const MOST_DAYS = 430;
const HOURS_A_DAY = 24;

/**
 * When each local day of the period ends, minutes since its beginning, in order: at midnight, the last with the period.
 * None for a run by count and for very long periods.
 */
export function dayEnds({ start, periodEnd, hourOfWeek }: Span): Float64Array {
  if (!(periodEnd < Number.POSITIVE_INFINITY) || periodEnd > MOST_DAYS * HOURS_A_DAY * 60) return new Float64Array(0);
  const slotAt = (minutes: number) => Math.floor((minutes - start) / SLOT_MINUTES);
  const dayOf = (slot: number) => Math.floor(hourOfWeek[slot] / HOURS_A_DAY);
  const ends: number[] = [];
  for (let slot = slotAt(0) + 1; slot * SLOT_MINUTES + start < periodEnd; slot++) {
    if (dayOf(slot) !== dayOf(slot - 1)) ends.push(slot * SLOT_MINUTES + start);
  }
  return Float64Array.from([...ends, periodEnd]);
}

/** The first day that ends after an instant; as many as there are days where none does. */
export function firstDayEndingAfter(ends: Float64Array, at: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle] > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
