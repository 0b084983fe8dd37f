/** The rules of a roster as a scenario states them, for all teams or for one, and what holds where it does not. */
import { z } from 'zod';
import { count, duration, wholeNumber } from './units.ts';
import { type Form, Misread, notA, plainText, written } from './written.ts';

/** So many weekends off of so many in a row. */
export interface WeekendsOff {
  readonly free: number;
  readonly of: number;
}

/** A window of more weekends is a mistake of the keyboard. */
const MOST_WEEKENDS = 8;

const weekendsForm: Form = {
  what: { en: 'weekends off', zh: '休息的周末' },
  examples: ['1 in 4', '2 in 4'],
  json: { type: 'string', pattern: '^\\s*\\d+\\s*(in|of|/)\\s*\\d+\\s*$' },
};

/** '1 in 4' → one free weekend at least of any four in a row. */
const weekendsOff = written<WeekendsOff>(weekendsForm, (value) => {
  const match = typeof value === 'string' ? /^(\d+) ?(?:in|of|\/) ?(\d+)$/.exec(plainText(value)) : null;
  if (match === null) return notA(weekendsForm, value);
  const [free, of] = [Number(match[1]), Number(match[2])];
  if (of >= 1 && of <= MOST_WEEKENDS && free <= of) return { free, of };
  return new Misread({
    en: `this must be a number of weekends off in at most ${MOST_WEEKENDS}, such as 1 in 4`,
    zh: `应为至多 ${MOST_WEEKENDS} 个周末中休息的个数，例如 1 in 4`,
  });
});

export const roster = z.strictObject({
  hoursPerWeek: duration.optional().describe('most working hours in a week, breaks left out'),
  hoursPerDay: duration.optional().describe('most working hours of one shift, breaks left out'),
  break: duration.optional().describe('unpaid break in each shift that is longer than breakAfter'),
  breakAfter: duration.optional(),
  rest: duration.optional().describe('least time between two shifts'),
  daysInARow: count.optional().describe('most days in a row'),
  nightsInARow: wholeNumber.optional().describe('most night shifts in a row'),
  weekendsOff: weekendsOff.optional().describe('weekends off in any so many in a row, like 1 in 4'),
});

export const teamRoster = roster.extend({
  shifts: z.array(z.string()).min(1).optional().describe('shifts of a team that is stated by seats'),
  names: z.array(z.string().trim().min(1)).optional().describe('names of the engineers, in the order of the profiles'),
});

/** What holds for a team; times in minutes. */
export interface RosterRules {
  readonly hoursPerWeek: number;
  readonly hoursPerDay: number;
  readonly break: number;
  readonly breakAfter: number;
  readonly rest: number;
  readonly daysInARow: number;
  readonly nightsInARow: number;
  readonly weekendsOff: WeekendsOff | null;
  readonly daysPerWeek: number;
}

/** Graded in docs/roster.md. */
const USUAL: Omit<RosterRules, 'daysPerWeek'> = {
  hoursPerWeek: 40 * 60,
  hoursPerDay: 12 * 60,
  break: 60,
  breakAfter: 6 * 60,
  rest: 11 * 60,
  daysInARow: 6,
  nightsInARow: 4,
  weekendsOff: null,
};

type RosterWords = z.output<typeof roster>;

/** The team's own words before those for all, before the usual. */
export function rosterRules(
  all: RosterWords | undefined,
  team: { readonly roster?: z.output<typeof teamRoster>; readonly daysPerWeek: number },
): RosterRules {
  const stated = Object.entries({ ...all, ...given(team.roster) }).filter(([rule]) => Object.hasOwn(USUAL, rule));
  return { ...USUAL, ...Object.fromEntries(stated), daysPerWeek: Math.min(7, team.daysPerWeek) };
}

function given(words: object = {}): object {
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}

/** Working minutes of a shift of so many: without its break, where it is long enough to have one. */
export function workMinutes(minutes: number, rules: Pick<RosterRules, 'break' | 'breakAfter'>): number {
  return minutes > rules.breakAfter ? Math.max(0, minutes - rules.break) : minutes;
}

/** Night work as Directive 2003/88/EC has it: at least three hours between midnight and five. */
export function isNight(parts: readonly (readonly [from: number, to: number])[]): boolean {
  const night = [-1440, 0, 1440, 2880].flatMap((midnight) =>
    parts.map(([from, to]) => Math.max(0, Math.min(to, midnight + NIGHT_END) - Math.max(from, midnight))),
  );
  return night.reduce((sum, minutes) => sum + minutes, 0) >= NIGHT_MINUTES;
}
const NIGHT_END = 300;
const NIGHT_MINUTES = 180;

/** The rule by which nobody may ever work such a shift; null where somebody may. */
export function forbiddenBy(parts: readonly (readonly [from: number, to: number])[], rules: RosterRules) {
  const work = parts.reduce((sum, [from, to]) => sum + workMinutes(to - from, rules), 0);
  if (work > rules.hoursPerDay) return { rule: 'hoursPerDay', found: rules.hoursPerDay, needs: work } as const;
  if (work > rules.hoursPerWeek) return { rule: 'hoursPerWeek', found: rules.hoursPerWeek, needs: work } as const;
  if (rules.nightsInARow === 0 && isNight(parts)) return { rule: 'nightsInARow', found: 0, needs: 1 } as const;
  return null;
}
