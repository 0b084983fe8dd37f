/** The seats of a team by the time of day, and the shifts that may fill them. */
import type { TeamWords } from '../../scenario/scenario.ts';
import { clockTime } from '../../scenario/units.ts';
import { parseWeekly } from '../../scenario/weeklyHours.ts';
import { DAY_MINUTES } from './rosterDays.ts';
import type { Shift } from './shifts.ts';

/** A working day as long as this is divided where nobody says how. */
const USUAL_SHIFT = 8 * 60;
const LONGEST_SHIFT = 10 * 60;

type Parts = Shift['parts'];

/** Minutes of a day from which so many seats hold, until the next. */
export interface SeatStep {
  readonly minute: number;
  readonly seats: number;
}

/** Null for teams with shifts of their own. */
export function seatsOf({ onDuty, shifts, engineers, profiles }: TeamWords): SeatStep[] | null {
  if (typeof onDuty === 'number') return [{ minute: 0, seats: onDuty }];
  if (onDuty !== undefined) {
    return Object.entries(onDuty)
      .map(([time, seats]) => ({ minute: clockTime.parse(time), seats: seats as number }))
      .sort((one, other) => one.minute - other.minute);
  }
  if (shifts !== undefined) return null;
  const inProfiles = profiles?.reduce((sum, profile) => sum + profile.engineers, 0);
  return [{ minute: 0, seats: engineers ?? inProfiles ?? 0 }];
}

export function seatsAt(steps: readonly SeatStep[], minute: number): number {
  // Before the first step of a day the last of the day before still holds.
  return (steps.findLast((each) => each.minute <= minute) ?? steps[steps.length - 1]).seats;
}

export function meanSeats(steps: readonly SeatStep[], hour: number): number {
  return [0, 15, 30, 45].reduce((sum, minute) => sum + seatsAt(steps, hour * 60 + minute) / 4, 0);
}

/** By weekday the hours of the shift; null on days without it. */
export type Pattern = (weekday: number) => Parts | null;

export function statedPattern(text: string): Pattern {
  const hours = parseWeekly(text);
  if (!hours.ok) throw new RangeError(hours.message);
  return (weekday) => {
    const parts = hours.open.flatMap(({ days, intervals }) => (days.includes(weekday) ? intervals : []));
    return parts.length === 0 ? null : parts;
  };
}

/** Stretches of the day with seats: one shift each, or as many of about eight hours as a long one takes. */
export function usualPatterns(steps: readonly SeatStep[]): Pattern[] {
  const ends = steps.map((_, place) => steps[place + 1]?.minute ?? steps[0].minute + DAY_MINUTES);
  const stretches: { from: number; to: number }[] = [];
  for (const [place, { minute, seats }] of steps.entries()) {
    if (seats === 0) continue;
    const before = stretches.at(-1);
    if (before !== undefined && before.to === minute) before.to = ends[place];
    else stretches.push({ from: minute, to: ends[place] });
  }
  const [first] = stretches;
  const last = stretches[stretches.length - 1];
  // Over midnight the first stretch of the day belongs to the last.
  if (stretches.length > 1 && last.to === first.from + DAY_MINUTES) {
    last.to = first.to + DAY_MINUTES;
    stretches.shift();
  }
  return stretches.flatMap(({ from, to }) => {
    const pieces = to - from <= LONGEST_SHIFT ? 1 : Math.ceil((to - from) / USUAL_SHIFT);
    const at = (piece: number) => from + Math.round(((to - from) * piece) / pieces / 15) * 15;
    return Array.from({ length: pieces }, (_, piece): Pattern => {
      const parts: Parts = [[at(piece), at(piece + 1)]];
      return () => parts;
    });
  });
}
