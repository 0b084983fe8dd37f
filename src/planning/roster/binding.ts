/** Why shifts stay short: which rules, each taken away by itself, would have filled them, and how many engineers would do. */
import type { RosterRules } from '../../scenario/roster.ts';
import { type CrewRoster, fewest, weeksOn } from './crewRoster.ts';
import type { RosterCrew } from './crews.ts';
import { solved, stretchProgram } from './flow.ts';
import type { SolveProgram } from './program.ts';
import { FRESH, keyOf, type WalkTerms } from './walk.ts';

export const ruleNames = [
  'hoursPerWeek',
  'daysPerWeek',
  'rest',
  'daysInARow',
  'nightsInARow',
  'weekendsOff',
  'weekHoursAndDays',
] as const;
/** `headcount`: more are needed at once than there are. `together`: no rule alone. `weeksBefore`: only with what was worked before. */
export type Binding = (typeof ruleNames)[number] | 'headcount' | 'together' | 'weeksBefore';

const ALWAYS = 1_000_000;
const without: Readonly<Record<(typeof ruleNames)[number], Partial<RosterRules>>> = {
  hoursPerWeek: { hoursPerWeek: ALWAYS },
  daysPerWeek: { daysPerWeek: 7 },
  rest: { rest: 0 },
  daysInARow: { daysInARow: ALWAYS },
  nightsInARow: { nightsInARow: ALWAYS },
  weekendsOff: { weekendsOff: null },
  weekHoursAndDays: { hoursPerWeek: ALWAYS, daysPerWeek: 7 },
};

/** Weeks that are looked at from the first that is short. */
const WEEKS = 2;

export interface Shortage {
  /** The rules that bind where it first is short, those that free most first. */
  readonly binding: readonly Binding[];
  /** Engineers with whom every shift would be filled; null where no number does. */
  readonly enough: number | null;
}

export async function shortageOf(
  crew: RosterCrew,
  roster: CrewRoster,
  terms: WalkTerms,
  solve: SolveProgram,
): Promise<Shortage> {
  const { weekday } = terms;
  const first = [...weekday.keys()].findIndex((day) => roster.short.some((days) => days[day] > 0));
  const from = [...weekday.keys()].findLast((day) => day <= first && (day === 0 || weekday[day] === 1)) ?? 0;
  const to = weeksOn(weekday, from, WEEKS);
  const start = new Map([[keyOf(FRESH), { state: FRESH, engineers: roster.engineers }]]);
  const shortWith = async (rules: Partial<RosterRules>) => {
    const own = { ...terms, rules: { ...terms.rules, ...rules } };
    const flow = await solved(stretchProgram(crew, { from, to, start }, own), solve);
    return flow === null
      ? Number.POSITIVE_INFINITY
      : flow.short.flatMap((days) => [...days]).reduce((a, b) => a + b, 0);
  };
  const least = await fewest(crew, terms, solve);
  // What would do for each stretch by itself did not do for all of them one after the other.
  const enough = typeof least === 'number' && least > roster.engineers ? least : null;
  const headcount = crew.need.map((days) => days.subarray(from, to));
  const most = Array.from({ length: to - from }, (_, day) => headcount.reduce((sum, each) => sum + each[day], 0));
  if (Math.max(...most) > roster.engineers) return { binding: ['headcount'], enough };
  const base = await shortWith({});
  if (base === 0) return { binding: ['weeksBefore'], enough };
  const freed: { rule: Binding; by: number }[] = [];
  for (const rule of ruleNames) {
    const { rules } = terms;
    const idle =
      (rule === 'daysPerWeek' && rules.daysPerWeek >= 7) ||
      (rule === 'weekendsOff' && rules.weekendsOff === null) ||
      (rule === 'weekHoursAndDays' && (rules.daysPerWeek >= 7 || freed.length > 0)) ||
      (rule === 'nightsInARow' && crew.shifts.every(({ night }) => !night));
    if (idle) continue;
    const by = base - (await shortWith(without[rule]));
    if (by > 0) freed.push({ rule, by });
  }
  freed.sort((one, other) => other.by - one.by);
  return { binding: freed.length > 0 ? freed.map(({ rule }) => rule) : ['together'], enough };
}
