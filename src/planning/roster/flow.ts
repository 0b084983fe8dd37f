/**
 * A stretch of days for one crew as an integer program. Engineers of a crew are alike, so it is not asked who works when, but
 * how many go from each state to each other on each day: a flow through the walk's states, with as many on every shift as it
 * needs. The program is as large for five hundred engineers as for five, and its solution comes apart into lines that keep
 * every rule. After Dantzig, "A comment on Edie's traffic delays at toll booths" (1954), with rules as states.
 */
import type { RosterCrew } from './crews.ts';
import { type IntegerProgram, type IntegerSolution, programBuilder, type SolveProgram } from './program.ts';
import { FRESH, keyOf, OFF, step, type WalkState, type WalkTerms } from './walk.ts';

/** Far above all that people dislike: a shift stays without its engineer only where no roster gives it one. */
const SHORT = 10_000;

/** So many engineers in one state on one day who do the same. */
export interface Move {
  readonly shift: number;
  readonly to: string;
  readonly engineers: number;
}

export interface Flow {
  /** By day of the stretch, by state. */
  readonly moves: readonly ReadonlyMap<string, readonly Move[]>[];
  /** By shift, by day of the stretch: engineers missing. */
  readonly short: readonly Int32Array[];
  readonly objective: number;
  readonly bound: number;
  readonly timedOut: boolean;
  /** Where they were counted and not given. */
  readonly engineers: number;
}

export interface Stretch {
  readonly from: number;
  /** The first day beyond. */
  readonly to: number;
  /** Engineers by state at its beginning; null where the fewest that do are looked for, without a past. */
  readonly start: ReadonlyMap<string, { readonly state: WalkState; readonly engineers: number }> | null;
}

interface Arc {
  readonly day: number;
  readonly state: string;
  readonly shift: number;
  readonly to: string;
}

/** What one more engineer costs where the fewest are looked for. */
const ENGINEER = 1000;

/** A stretch as its program, and what a solution of it means. */
export interface StretchProgram {
  readonly program: IntegerProgram;
  flowOf(solution: IntegerSolution): Flow;
}

/** Null where the program has no solution in time; short shifts are a solution. */
export async function solved({ program, flowOf }: StretchProgram, solve: SolveProgram): Promise<Flow | null> {
  const solution = await solve(program);
  return solution === null ? null : flowOf(solution);
}

export function stretchProgram(
  { need }: Pick<RosterCrew, 'need'>,
  { from, to, start }: Stretch,
  terms: WalkTerms,
): StretchProgram {
  const builder = programBuilder();
  const equals: number[] = [];
  const row = (right: number) => equals.push(right) - 1;
  const arcs: { readonly arc: Arc; readonly column: number }[] = [];
  const shortColumns = need.map((days) =>
    Array.from({ length: to - from }, (_, place) => {
      const wanted = days[from + place];
      if (wanted === 0) return { row: -1, column: -1 };
      const own = row(wanted);
      return { row: own, column: builder.column(start === null ? 1e6 : SHORT, wanted, [[own, 1]]) };
    }),
  );
  let states = new Map<string, { state: WalkState; row: number }>();
  const begin = start ?? new Map([[keyOf(FRESH), { state: FRESH, engineers: 0 }]]);
  for (const [key, { state, engineers }] of begin) states.set(key, { state, row: row(engineers) });
  const hired = start === null ? builder.column(ENGINEER, 1e6, [[states.get(keyOf(FRESH))!.row, -1]]) : -1;
  for (let day = from; day < to; day++) {
    const next = new Map<string, { state: WalkState; row: number }>();
    for (const [key, { state, row: own }] of states) {
      for (let shift = OFF; shift < need.length; shift++) {
        if (shift !== OFF && need[shift][day] === 0) continue;
        const taken = step(state, day, shift, terms);
        if (taken === null) continue;
        const reached = keyOf(taken[0]);
        if (!next.has(reached)) next.set(reached, { state: taken[0], row: day + 1 < to ? row(0) : -1 });
        const there = next.get(reached)!.row;
        const entries: [number, number][] = [[own, 1]];
        if (there >= 0) entries.push([there, -1]);
        if (shift !== OFF) entries.push([shortColumns[shift][day - from].row, 1]);
        const column = builder.column(taken[1], 1e6, entries);
        arcs.push({ arc: { day: day - from, state: key, shift, to: reached }, column });
      }
    }
    states = next;
  }
  const flowOf = ({ values, objective, bound, ended }: IntegerSolution): Flow => {
    const moves = Array.from({ length: to - from }, () => new Map<string, Move[]>());
    for (const { arc, column } of arcs) {
      const engineers = values[column];
      if (engineers === 0) continue;
      const own = moves[arc.day].get(arc.state) ?? [];
      own.push({ shift: arc.shift, to: arc.to, engineers });
      moves[arc.day].set(arc.state, own);
    }
    const short = shortColumns.map((days) => Int32Array.from(days, ({ column }) => (column < 0 ? 0 : values[column])));
    const engineers = hired < 0 ? 0 : values[hired];
    return { moves, short, objective, bound, timedOut: ended === 'timedOut', engineers };
  };
  return { program: builder.program(equals), flowOf };
}
