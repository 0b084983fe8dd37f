/** When each of those on a shift has his break: in the middle half, one after the other, so that they are not all away at once. */
import type { RosterRules } from '../../scenario/roster.ts';
import type { Shift } from './shifts.ts';

/** Breaks begin on the quarter of an hour. */
const STEP = 15;

/**
 * Minute of the day at which the break begins; null for a shift without one.
 *
 * @param place among the `count` engineers of the shift on that day, from 0
 */
export function breakOf(
  { parts }: Pick<Shift, 'parts'>,
  rules: Pick<RosterRules, 'break' | 'breakAfter'>,
  place: number,
  count: number,
): number | null {
  const long = parts.find(([from, to]) => to - from > rules.breakAfter);
  if (long === undefined || rules.break <= 0) return null;
  const [from, to] = long;
  const quarter = (to - from) / 4;
  const earliest = from + Math.ceil(quarter / STEP) * STEP;
  const latest = Math.max(earliest, from + Math.floor((3 * quarter) / STEP) * STEP - rules.break);
  const turns = Math.floor((latest - earliest) / rules.break) + 1;
  const turn = Math.floor((place * turns) / Math.max(1, count));
  return earliest + turn * rules.break;
}
