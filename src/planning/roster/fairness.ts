/**
 * Weekends, nights, public holidays, shifts and their hours shared out evenly: two engineers exchange weeks or days wherever
 * that makes the roster fairer than it makes it worse, and no rule is broken. No shift gains or loses anybody by it.
 */
import { FRESH, isWeekend, OFF, type WalkState, type WalkTerms, walk } from './walk.ts';

/** How much a unit of unevenness weighs against what the walk dislikes. */
const WEIGHTS = { weekends: 6, nights: 3, holidays: 4, shifts: 2, ofShift: 1 };
/** Weeks that are exchanged together. */
const LENGTHS = [1, 2];
const MOST_ROUNDS = 12;

export interface Tally {
  readonly shifts: number;
  readonly workMinutes: number;
  /** Weekends on which anything was worked. */
  readonly weekends: number;
  readonly nights: number;
  readonly holidays: number;
  readonly ofShift: readonly number[];
}

export function tallyOf(line: readonly number[], terms: WalkTerms, holiday: Uint8Array): Tally {
  const ofShift = terms.shifts.map(() => 0);
  let [weekends, nights, holidays, lastWeekend] = [0, 0, 0, -9];
  for (const [day, shift] of line.entries()) {
    if (shift === OFF) continue;
    ofShift[shift]++;
    if (terms.shifts[shift].night) nights++;
    if (holiday[day] === 1) holidays++;
    if (isWeekend(terms, day)) {
      if (day - lastWeekend > 1) weekends++;
      lastWeekend = day;
    }
  }
  const shifts = ofShift.reduce((sum, each) => sum + each, 0);
  const workMinutes = ofShift.reduce((sum, each, shift) => sum + each * terms.shifts[shift].workMinutes, 0);
  return { shifts, workMinutes, weekends, nights, holidays, ofShift };
}

/** The same shifts, dealt more evenly; lines begin without a past. */
export function fairer(lines: readonly (readonly number[])[], terms: WalkTerms, holiday: Uint8Array): number[][] {
  const now = lines.map((line) => [...line]);
  const tallies = now.map((line) => tallyOf(line, terms, holiday));
  const costs = now.map((line) => walk(FRESH, line, 0, terms)?.cost ?? 0);
  const mondays = [...terms.weekday.keys()].filter((day) => day === 0 || terms.weekday[day] === 1);
  const ends = [...mondays.slice(1), terms.weekday.length];
  const tryExchange = (one: number, other: number, from: number, to: number): boolean => {
    if (isSame(now[one], now[other], from, to)) return false;
    const exchanged = [exchange(now[one], now[other], from, to), exchange(now[other], now[one], from, to)];
    const moved = exchanged.map((line) => tallyOf(line, terms, holiday));
    const gain = squares(tallies[one]) + squares(tallies[other]) - squares(moved[0]) - squares(moved[1]);
    if (gain <= 0) return false;
    const walked = exchanged.map((line) => walk(FRESH, line, 0, terms));
    if (walked[0] === null || walked[1] === null) return false;
    if (walked[0].cost + walked[1].cost - costs[one] - costs[other] >= gain) return false;
    for (const [place, engineer] of [one, other].entries()) {
      now[engineer] = exchanged[place];
      costs[engineer] = walked[place]!.cost;
      tallies[engineer] = moved[place];
    }
    return true;
  };
  for (let round = 0, found = true; found && round < MOST_ROUNDS; round++) {
    found = false;
    for (const length of LENGTHS) {
      for (let week = 0; week + length <= mondays.length; week++) {
        for (let one = 0; one < now.length; one++) {
          for (let other = one + 1; other < now.length; other++) {
            if (tryExchange(one, other, mondays[week], ends[week + length - 1])) found = true;
          }
        }
      }
    }
    for (let day = 0; day < terms.weekday.length; day++) {
      for (let one = 0; one < now.length; one++) {
        for (let other = one + 1; other < now.length; other++) {
          if (tryExchange(one, other, day, day + 1)) found = true;
        }
      }
    }
  }
  return now;
}

function isSame(one: readonly number[], other: readonly number[], from: number, to: number): boolean {
  for (let day = from; day < to; day++) if (one[day] !== other[day]) return false;
  return true;
}

/** The unevenness of an engineer's share, as squares: least in sum where all have the same. */
function squares({ weekends, nights, holidays, shifts, ofShift }: Tally): number {
  const kinds = ofShift.reduce((sum, each) => sum + each ** 2, 0) / Math.max(1, ofShift.length);
  const { weekends: w, nights: n, holidays: h, shifts: s, ofShift: k } = WEIGHTS;
  return w * weekends ** 2 + n * nights ** 2 + h * holidays ** 2 + s * shifts ** 2 + k * kinds;
}

function exchange(own: readonly number[], other: readonly number[], from: number, to: number): number[] {
  return [...own.slice(0, from), ...other.slice(from, to), ...own.slice(to)];
}

/** The state of an engineer who has worked a line from the beginning. */
export function stateAfter(line: readonly number[], terms: WalkTerms): WalkState {
  const walked = walk(FRESH, line, 0, terms);
  if (walked === null) throw new Error('A line of the roster breaks one of its own rules.');
  return walked.state;
}
