/**
 * The rules of a roster as a walk: an engineer is in a state, and each day he either works a shift or has it off. A step that
 * a rule forbids does not exist; a step that people dislike has a cost. Rules are stated here and nowhere else.
 */
import type { RosterRules } from '../../scenario/roster.ts';
import type { Shift } from './shifts.ts';

export const OFF = -1;
const DAY = 1440;
const SATURDAY = 6;
const SUNDAY = 7;

/** All that matters of an engineer's past at the beginning of a day. */
export interface WalkState {
  /** Days in a row until yesterday. */
  readonly run: number;
  /** Nights in a row until yesterday. */
  readonly nights: number;
  /** Yesterday's shift. */
  readonly last: number;
  /** Days off in a row until yesterday, two standing for more. */
  readonly off: number;
  /** Minute of this day until which he rests. */
  readonly restUntil: number;
  /** Of this week. */
  readonly weekMinutes: number;
  readonly weekDays: number;
  /** The last weekends worked, a bit each, where a rule looks at them. */
  readonly weekendBits: number;
  /** Weekends worked, where no rule looks at them. */
  readonly weekends: number;
}

/** Nothing is known of what was before. */
export const FRESH: WalkState = {
  run: 0,
  nights: 0,
  last: OFF,
  off: 2,
  restUntil: 0,
  weekMinutes: 0,
  weekDays: 0,
  weekendBits: 0,
  weekends: 0,
};

export interface WalkTerms {
  readonly rules: RosterRules;
  readonly shifts: readonly Shift[];
  /** By day of the period: 1 = Monday to 7 = Sunday. */
  readonly weekday: Uint8Array;
  /** By day: 1 on a rest day that is worked for a holiday of another week. It is no weekend, and its hours come on top. */
  readonly madeUp: Uint8Array;
}

/** What people dislike, against one weekend more than others have. */
const LATER_SHIFT = 1;
const EARLIER_SHIFT = 3;
const SINGLE_DAY_OFF = 2;
const SINGLE_DAY_ON = 2;
const HALF_WEEKEND = 4;
const WEEKEND = 2;
const SIXTH_DAY = 1;

/** The state on the next day and the cost of getting there; null where a rule forbids it. */
export function step(state: WalkState, day: number, shift: number, terms: WalkTerms): [WalkState, number] | null {
  const { rules, weekday, madeUp } = terms;
  const today = weekday[day];
  const works = shift !== OFF;
  let cost = 0;
  const { run, nights, last, off } = state;
  let { weekMinutes, weekDays, weekendBits, weekends } = state;
  const own = works ? terms.shifts[shift] : null;
  if (own !== null) {
    if (madeUp[day] === 0) {
      weekMinutes += own.workMinutes;
      weekDays++;
    }
    const tooMuch = own.workMinutes > rules.hoursPerDay || weekMinutes > rules.hoursPerWeek;
    if (tooMuch || weekDays > rules.daysPerWeek || run + 1 > rules.daysInARow) return null;
    if (own.from < state.restUntil || (own.night && nights + 1 > rules.nightsInARow)) return null;
    if (last !== OFF && last !== shift) cost += own.from < terms.shifts[last].from ? EARLIER_SHIFT : LATER_SHIFT;
    if (run === 0 && off === 1) cost += SINGLE_DAY_OFF;
    if (run >= 5) cost += SIXTH_DAY;
    // Hours are even where the last day of a week is worth more than the first.
    cost += weekDays;
  } else if (run === 1) cost += SINGLE_DAY_ON;
  const endsOnSaturday = today === SATURDAY && day === weekday.length - 1;
  if (today === SUNDAY || endsOnSaturday) {
    const saturday = today === SUNDAY && last !== OFF && madeUp[day - 1] === 0;
    const ofWeekend = works && madeUp[day] === 0;
    const worked = ofWeekend || saturday;
    if (today === SUNDAY && ofWeekend !== saturday) cost += HALF_WEEKEND;
    // Where a rule looks at the last weekends, those are the ones that count; otherwise all since the beginning.
    if (worked) cost += WEEKEND * (2 * (weekends + bits(weekendBits)) + 1);
    if (rules.weekendsOff === null) weekends += worked ? 1 : 0;
    else {
      const { free, of } = rules.weekendsOff;
      weekendBits = ((weekendBits << 1) | (worked ? 1 : 0)) & ((1 << of) - 1);
      if (of - bits(weekendBits) < free) return null;
      weekendBits &= (1 << (of - 1)) - 1;
    }
  }
  if (today === SUNDAY) {
    weekMinutes = 0;
    weekDays = 0;
  }
  const rest = Math.max(state.restUntil - DAY, own === null ? 0 : own.to + rules.rest - DAY);
  const next: WalkState = {
    run: works ? run + 1 : 0,
    nights: own?.night ? nights + 1 : 0,
    last: shift,
    off: works ? 0 : Math.min(2, off + 1),
    restUntil: rest > earliest(terms) ? rest : 0,
    weekMinutes,
    weekDays,
    weekendBits,
    weekends,
  };
  return [next, cost];
}

/** What a whole line of shifts costs from a state on; null where it breaks a rule. */
export function walk(from: WalkState, line: Int8Array | readonly number[], firstDay: number, terms: WalkTerms) {
  let state = from;
  let cost = 0;
  for (let place = 0; place < line.length; place++) {
    const taken = step(state, firstDay + place, line[place], terms);
    if (taken === null) return null;
    state = taken[0];
    cost += taken[1];
  }
  return { state, cost };
}

export const isWeekend = ({ weekday, madeUp }: Pick<WalkTerms, 'weekday' | 'madeUp'>, day: number): boolean =>
  (weekday[day] === SATURDAY || weekday[day] === SUNDAY) && madeUp[day] === 0;

export const keyOf = (state: WalkState): string => Object.values(state).join(' ');

function earliest({ shifts }: WalkTerms): number {
  return shifts.reduce((least, { from }) => Math.min(least, from), DAY);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
