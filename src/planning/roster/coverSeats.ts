/** Which shifts fill the seats of a team with the fewest hours of work, over the week as a circle. */
import type { RosterCrew } from './crews.ts';
import { programBuilder, type SolveProgram } from './program.ts';
import { DAY_MINUTES } from './rosterDays.ts';
import { RosterError } from './rosterError.ts';
import { type Pattern, type SeatStep, seatsAt } from './seatSteps.ts';
import { clock, shiftOf } from './shifts.ts';

const WEEK_MINUTES = 7 * DAY_MINUTES;

/** How many engineers begin each shift, by weekday from 1, so that all seats are filled with the fewest hours of work. */
export async function cover(
  team: string,
  steps: readonly SeatStep[],
  patterns: readonly Pattern[],
  rules: RosterCrew['rules'],
  solve: SolveProgram,
): Promise<number[][]> {
  const starts = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    patterns.flatMap((pattern, place) => {
      const parts = pattern(weekday);
      if (parts === null) return [];
      const weekly = parts.map(([from, to]) => [from, to].map((each) => each + (weekday - 1) * DAY_MINUTES));
      return [{ weekday, place, weekly, work: shiftOf(parts, rules).workMinutes }];
    }),
  );
  const bounds = new Set([0]);
  for (let day = 0; day < 7; day++) for (const { minute } of steps) bounds.add(day * DAY_MINUTES + minute);
  for (const { weekly } of starts) for (const edge of weekly.flat()) bounds.add(edge % WEEK_MINUTES);
  const moments = [...bounds].sort((one, other) => one - other);
  const wanted = moments.map((moment) => seatsAt(steps, moment % DAY_MINUTES));
  const rowOf = new Map<number, number>();
  for (const [place, seats] of wanted.entries()) if (seats > 0) rowOf.set(place, rowOf.size);
  const builder = programBuilder();
  const covered = new Set<number>();
  for (const { weekly, work, place } of starts) {
    const entries: [number, number][] = [];
    for (const [moment, row] of rowOf) {
      const inside = [0, WEEK_MINUTES].some((turn) =>
        weekly.some(([from, to]) => from <= moments[moment] + turn && moments[moment] + turn < to),
      );
      if (inside) entries.push([row, 1]);
      if (inside) covered.add(moment);
    }
    builder.column(work * 100 + place, 1e6, entries);
  }
  for (const row of rowOf.values()) builder.column(0, 1e6, [[row, -1]]);
  for (const moment of rowOf.keys()) if (!covered.has(moment)) throw uncovered(team, moments[moment]);
  const solution = await solve(builder.program([...rowOf.keys()].map((moment) => wanted[moment])));
  if (solution === null) throw uncovered(team, 0);
  const counts = patterns.map(() => new Array<number>(8).fill(0));
  for (const [column, { weekday, place }] of starts.entries()) counts[place][weekday] = solution.values[column];
  return counts;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function uncovered(team: string, minute: number): RosterError {
  const when = `${WEEKDAYS[Math.floor(minute / DAY_MINUTES)]} ${clock(minute % DAY_MINUTES)}`;
  return new RosterError({
    en: `teams.${team}.roster.shifts: found no shift at ${when}, where there are seats; expected shifts that cover all of them, such as [00-08, 08-16, 16-24].`,
    zh: `teams.${team}.roster.shifts：${when} 有席位但没有班次；班次应覆盖全部席位，例如 [00-08, 08-16, 16-24]。`,
  });
}
