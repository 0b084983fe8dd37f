/** The shifts of a crew: hours of a day by the clock on the wall, what of them is work, and how many each day needs. */
import { isNight, type RosterRules, workMinutes } from '../../scenario/roster.ts';
import type { Duty } from './crews.ts';

export interface Shift {
  /** Minutes since midnight of the day on which it begins; an end above 1440 lies on the next day. */
  readonly parts: readonly (readonly [from: number, to: number])[];
  readonly from: number;
  readonly to: number;
  /** Without breaks. */
  readonly workMinutes: number;
  readonly night: boolean;
  /** '08:00–17:00'. */
  readonly name: string;
}

export function shiftOf(parts: Shift['parts'], rules: Pick<RosterRules, 'break' | 'breakAfter'>): Shift {
  return {
    parts,
    from: parts[0][0],
    to: parts[parts.length - 1][1],
    workMinutes: parts.reduce((sum, [from, to]) => sum + workMinutes(to - from, rules), 0),
    night: isNight(parts),
    name: parts.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(', '),
  };
}

/** The distinct shifts among duties, earliest first, and by day how many engineers each needs. */
export function shiftNamed(duties: readonly Duty[], rules: RosterRules, days: number) {
  const byName = new Map<string, { shift: Shift; need: Int32Array }>();
  for (const { day, parts, engineers } of duties) {
    const name = parts.map((part) => part.join('-')).join(' ');
    const own = byName.get(name) ?? { shift: shiftOf(parts, rules), need: new Int32Array(days) };
    own.need[day] += engineers;
    byName.set(name, own);
  }
  const sorted = [...byName.values()].sort(
    (one, other) => one.shift.from - other.shift.from || one.shift.to - other.shift.to,
  );
  return { shifts: sorted.map(({ shift }) => shift), need: sorted.map(({ need }) => need) };
}

/** '08:00'; the end of a day is 24:00, what lies on the next day has its own time. */
export function clock(minute: number): string {
  const shown = minute > 1440 ? minute - 1440 : minute;
  const [hours, minutes] = [Math.floor(shown / 60), Math.round(shown % 60)];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
