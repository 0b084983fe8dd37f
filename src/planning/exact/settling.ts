/**
 * How far may a run lie from the long-run value only because it begins with an empty desk and ends some day?
 *
 * A desk forgets how it began in about its settling time T: for each team the mean rest of a piece of work (E[S²] / 2E[S])
 * times 1 + ln c + 1 / (c (1 - √ρ)²). The last part is the relaxation time of M/M/c, the first two that of seats without
 * end and of the last of c pieces of work that is finished. What an empty start withholds is then less than T over the
 * length of the run, as a share of the long-run value, and T / (T + W) of that after a warm-up of W; the end of a run is
 * reckoned in the same way, with the run-out in place of the warm-up.
 *
 * Sources: Abate and Whitt, Advances in Applied Probability 19 (1987), for the transient means of M/M/1; Chen 1996 for
 * the rate at which birth and death processes settle, which with patience is at least the slower of service and patience.
 */
import { mean } from '../../kernel/laws.ts';
import type { Span } from '../../model/model.ts';
import { meanResidual } from '../../theory/rawMoments.ts';
import type { Stations } from './stations.ts';

/** Work that varies more gives means so skewed that intervals of a few replications cannot be trusted that far. */
const MOST_VARIABLE = 2;

/** T of the whole desk, minutes; infinite where nothing can be said. */
export function settlingMinutes({ stations, patience }: Stations): number {
  let sum = 0;
  for (const { known, arrivalRate, meanWork, work, seats } of stations) {
    if (arrivalRate === 0 || !known) continue;
    if (work === null) return Number.POSITIVE_INFINITY;
    const rest = meanResidual(work);
    // E[S²] / E[S]² = 1 + the square of the coefficient of variation.
    if (!((2 * rest) / meanWork <= 1 + MOST_VARIABLE ** 2)) return Number.POSITIVE_INFINITY;
    if (patience !== null) {
      const holding = mean(patience) > 0 ? meanResidual(patience) : 0;
      sum += Math.max(rest, holding) * (1 + Math.log(seats));
      continue;
    }
    const idle = 1 - Math.sqrt((arrivalRate * meanWork) / seats);
    sum += rest * (1 + Math.log(seats) + 1 / (seats * idle * idle));
  }
  return sum;
}

/** The most that beginning and end of a run can take from a long-run value or add to it, as a share of it. */
export function explainedByEnds(desk: Stations, span: Span): number {
  const settling = settlingMinutes(desk);
  const byCount = span.stopAfterTickets < Number.POSITIVE_INFINITY;
  // A run by count goes on until all have left, those too of whom theory knows nothing.
  if (byCount && desk.stations.some(({ known, arrivalRate }) => arrivalRate > 0 && !known))
    return Number.POSITIVE_INFINITY;
  const external = desk.stations[desk.entry].external;
  const length = byCount ? span.stopAfterTickets / external : span.periodEnd;
  const left = (minutes: number) => settling / (settling + minutes);
  // A run by count ends when the desk is empty again.
  const ends = left(-span.start) + (byCount ? 1 : left(span.end - span.periodEnd));
  return settling < Number.POSITIVE_INFINITY ? (ends * settling) / length : Number.POSITIVE_INFINITY;
}
