/** A number of tickets as so much of a desk's volume. */
import type { ResultDocument } from '../../planning/result.ts';
import { duration, NONE, quantity } from '../formats.ts';
import { type Lang, words } from '../words.ts';

const MINUTE = 60_000;
const DAY = 1440;

/** '3.6 quarters', '15 h' where it is less than half of one; of a run that is no quarter, so many periods of its length. */
export function volumeText({ period }: Pick<ResultDocument, 'period'>, periods: number, lang: Lang): string {
  if (!Number.isFinite(periods)) return NONE;
  const { benchmark } = words(lang);
  // More digits than these the spread between a few runs does not give.
  const rough = (value: number) => Number(value.toPrecision(2));
  const minutes = period.to === null ? null : (Date.parse(period.to) - Date.parse(period.from)) / MINUTE;
  if (minutes !== null && periods < 0.5) return duration(rough(periods * minutes), lang);
  const number = quantity(rough(periods), lang);
  // Three months, whichever they are.
  const isQuarter = minutes !== null && minutes > 89 * DAY && minutes < 93 * DAY;
  return isQuarter ? benchmark.quarters(number) : benchmark.periods(number);
}
