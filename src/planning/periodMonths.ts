/** The months that lie in the period; the columns of the span also know those of warm-up and run-out. */
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import type { Model } from '../model/model.ts';

/** Indices of the months that the period touches, in order; none for a run by count. */
export function monthsOfPeriod({ span }: Model): number[] {
  return inPeriod(span, span.month);
}

function inPeriod({ start, periodEnd }: Model['span'], column: Int16Array): number[] {
  if (!(periodEnd < Number.POSITIVE_INFINITY)) return [];
  const first = column[Math.floor(-start / SLOT_MINUTES)];
  const last = column[Math.ceil((periodEnd - start) / SLOT_MINUTES) - 1];
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}
