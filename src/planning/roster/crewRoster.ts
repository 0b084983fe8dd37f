/**
 * The roster of one crew: up to four weeks at a time, each looked at with the week beyond it, so that no stretch ends in a state from
 * which the next cannot be filled; then exchanged between engineers until it is fair.
 */
import type { RosterCrew } from './crews.ts';
import { fairer, stateAfter } from './fairness.ts';
import { type Flow, type Stretch, type StretchProgram, solved, stretchProgram } from './flow.ts';
import { linesOf } from './lines.ts';
import type { SolveProgram } from './program.ts';
import { FRESH, keyOf, type WalkState, type WalkTerms } from './walk.ts';

/** Weeks that a stretch keeps, at most, and those that it looks at beyond. */
const KEPT_WEEKS = 4;
const AHEAD_WEEKS = 1;
/** A program of more columns takes minutes: then a stretch keeps fewer weeks. */
const MOST_COLUMNS = 4000;
/** More weekends ahead of the others than this weigh no more. */
const MOST_AHEAD = 3;

export interface CrewRoster {
  readonly engineers: number;
  /** By engineer, by day: the shift, or OFF. */
  readonly lines: readonly (readonly number[])[];
  /** By shift, by day: engineers missing. */
  readonly short: readonly Int32Array[];
  /** The largest over the stretches: how much better than found a roster could be, as a share. */
  readonly gap: number;
  readonly timedOut: boolean;
}

/** The Monday so many weeks on, or the end; a week that the period begins in the middle of is none. */
export function weeksOn(weekday: Uint8Array, from: number, weeks: number): number {
  let left = weeks + (weekday[from] === 1 ? 0 : 1);
  for (let day = from + 1; day < weekday.length; day++) if (weekday[day] === 1 && --left === 0) return day;
  return weekday.length;
}

/** The longest stretch from a day on whose program is not too large. */
function nextStretch(
  crew: RosterCrew,
  from: number,
  start: Stretch['start'],
  terms: WalkTerms,
): { program: StretchProgram; until: number } {
  const { weekday } = terms;
  for (let weeks = KEPT_WEEKS; ; weeks--) {
    const until = weeksOn(weekday, from, weeks);
    const to = weeksOn(weekday, Math.min(until, weekday.length - 1), AHEAD_WEEKS);
    const program = stretchProgram(crew, { from, to, start }, terms);
    // The week beyond the last stretch is not left for one of its own.
    if (weeks === 1 || program.program.cost.length <= MOST_COLUMNS) {
      return { program, until: to === weekday.length ? to : until };
    }
  }
}

/**
 * Null where the solver found nothing in its time; `never` where no number of engineers fills every shift by the rules.
 *
 * @param engineers how many there are; null for as few as keep every rule and fill every shift
 */
export async function rosterCrew(
  crew: RosterCrew,
  engineers: number | null,
  terms: WalkTerms,
  holiday: Uint8Array,
  solve: SolveProgram,
): Promise<CrewRoster | 'never' | null> {
  if (engineers !== null) return rosterWith(engineers, crew, terms, holiday, solve);
  const least = await fewest(crew, terms, solve);
  if (least === null || least === 'never') return least;
  for (let count = least; ; count++) {
    const roster = await rosterWith(count, crew, terms, holiday, solve);
    const isFilled = roster?.short.every((days) => days.every((missing) => missing === 0)) ?? false;
    if (roster === null || isFilled || count >= least + MOST_MORE) return roster;
  }
}
/** One stretch after the other may take more than each by itself, but not many more. */
const MOST_MORE = 20;

/** The fewest that any stretch can do with, its past aside: a lower bound, and nearly always enough. */
export async function fewest(
  crew: RosterCrew,
  terms: WalkTerms,
  solve: SolveProgram,
): Promise<number | 'never' | null> {
  let most = 0;
  for (let from = 0; from < terms.weekday.length; ) {
    const { program, until } = nextStretch(crew, from, null, terms);
    const flow = await solved(program, solve);
    if (flow === null) return null;
    if (flow.short.some((days) => days.some((missing) => missing > 0))) return 'never';
    most = Math.max(most, flow.engineers);
    from = until;
  }
  return most;
}

async function rosterWith(
  engineers: number,
  crew: RosterCrew,
  terms: WalkTerms,
  holiday: Uint8Array,
  solve: SolveProgram,
): Promise<CrewRoster | null> {
  const days = terms.weekday.length;
  const lines = Array.from({ length: engineers }, (): number[] => []);
  const short = crew.need.map(() => new Int32Array(days));
  let gap = 0;
  let timedOut = false;
  for (let from = 0; from < days; ) {
    const states = counted(lines.map((line) => (from === 0 ? FRESH : stateAfter(line, terms))));
    const { program, until } = nextStretch(crew, from, grouped(states), terms);
    const flow = await solved(program, solve);
    if (flow === null) return null;
    const worked = lines.map((line) => line.filter((shift) => shift >= 0).length);
    const own = linesOf(flow, states, until - from, worked);
    for (const [engineer, line] of own.entries()) lines[engineer].push(...line);
    for (const [shift, missing] of flow.short.entries()) short[shift].set(missing.subarray(0, until - from), from);
    gap = Math.max(gap, gapOf(flow));
    timedOut ||= flow.timedOut;
    from = until;
  }
  return { engineers, lines: fairer(lines, terms, holiday), short, gap, timedOut };
}

/** Weekends are counted from those who have worked fewest. */
function counted(states: readonly WalkState[]): WalkState[] {
  const least = states.reduce((fewest, { weekends }) => Math.min(fewest, weekends), Number.POSITIVE_INFINITY);
  return states.map((state) => ({ ...state, weekends: Math.min(MOST_AHEAD, state.weekends - least) }));
}

function grouped(states: readonly WalkState[]) {
  const groups = new Map<string, { state: WalkState; engineers: number }>();
  for (const state of states) {
    const key = keyOf(state);
    const before = groups.get(key)?.engineers ?? 0;
    groups.set(key, { state, engineers: before + 1 });
  }
  return groups;
}

function gapOf({ objective, bound }: Flow): number {
  return objective <= 0 ? 0 : Math.max(0, (objective - bound) / objective);
}
