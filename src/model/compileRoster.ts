/**
 * Rosters: who of a team works when. Engineers who share shift, days off and rotation form a group, so that one
 * event brings them all on duty. Absence, shrinkage and holidays are drawn by the desk, engineer by engineer.
 */
import { clockAt, isOpen, type WorkingTime } from '../kernel/workingTime.ts';
import type { Scenario, TeamWords } from '../scenario/scenario.ts';
import { calendarOf, daysOff } from './calendarOf.ts';
import type { Resources } from './compile.ts';
import { horizonOf } from './compileSpan.ts';
import type { Span } from './model.ts';

export interface Roster {
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  readonly holiday: Uint8Array;
  /** The shift that its engineers belong to, by its place in the file. */
  readonly shift: number;
  readonly members: readonly Member[];
}

export interface Member {
  readonly profile: number;
  /** His place among the engineers of his shift: it stays his when another shift gets more. */
  readonly place: number;
}

const DAY_MINUTES = 1440;
const WEEK_DAYS = 7;

export function compileRoster(
  scenario: Scenario,
  words: TeamWords,
  profilesOfEngineers: readonly number[],
  span: Span,
  resources: Resources,
): Roster[] {
  const zone = words.zone ?? (words.region && scenario.regions?.[words.region].zone) ?? scenario.period.zone;
  if (words.shifts === undefined) {
    const always = { opens: Float64Array.of(span.start), closes: Float64Array.of(Number.POSITIVE_INFINITY) };
    const members = profilesOfEngineers.map((profile, place) => ({ profile, place }));
    return [{ ...always, holiday: new Uint8Array(1), shift: 0, members }];
  }
  const shifts = words.shifts.map((shift) => (typeof shift === 'string' ? { hours: shift } : shift));
  const makeUpWorkdays = daysOff(words.holidays ?? [], resources).makeUpWorkdays;
  const calendars = shifts.map((shift) => calendarOf({ zone, open: shift.hours, makeUpWorkdays }, span, resources));
  const holidays = calendarOf({ zone, open: '24x7', holidays: words.holidays }, span, resources);

  const groups = new Map<string, { shift: number; offset: number; members: Member[] }>();
  const places = shifts.map(() => 0);
  for (const [engineer, shift] of shiftOfEngineers(shifts, profilesOfEngineers.length).entries()) {
    const rank = engineer; // staggers days off over the whole team, so that no day loses a whole shift
    const offset = words.daysPerWeek < WEEK_DAYS ? rank % WEEK_DAYS : 0;
    const name = `${shift} ${offset}`;
    const group = groups.get(name) ?? { shift, offset, members: [] };
    group.members.push({ profile: profilesOfEngineers[engineer], place: places[shift]++ });
    groups.set(name, group);
  }
  return [...groups.values()].map((group) => ({
    ...intervalsOf(group, shifts, calendars, holidays, words.daysPerWeek, span),
    shift: group.shift,
    members: group.members,
  }));
}

/** Stated numbers first; the rest of the payroll is dealt round the shifts. */
function shiftOfEngineers(shifts: readonly { engineers?: number }[], engineers: number): number[] {
  const dealt: number[] = [];
  for (const [shift, { engineers: stated }] of shifts.entries()) {
    for (let count = 0; count < (stated ?? 0) && dealt.length < engineers; count++) dealt.push(shift);
  }
  const open = shifts.flatMap((shift, index) => (shift.engineers === undefined ? [index] : []));
  const rest = open.length > 0 ? open : shifts.map((_, index) => index);
  for (let turn = 0; dealt.length < engineers; turn++) dealt.push(rest[turn % rest.length]);
  return dealt;
}

function intervalsOf(
  group: { shift: number; offset: number },
  shifts: readonly { rotate?: number }[],
  calendars: readonly WorkingTime[],
  holidays: WorkingTime,
  daysPerWeek: number,
  span: Span,
) {
  const rotate = shifts[group.shift].rotate;
  const kept: { open: number; close: number }[] = [];
  const days = shifts.map((_, index) => index).filter((shift) => rotate !== undefined || shift === group.shift);
  for (const shift of days) {
    const calendar = calendars[shift];
    if (calendar.always) {
      kept.push({ open: span.start, close: Number.POSITIVE_INFINITY });
      continue;
    }
    for (const [index, open] of calendar.opens.entries()) {
      const close = calendar.closes[index];
      if (close <= span.start || open >= horizonOf(span)) continue;
      const day = Math.floor(clockAt(calendar, open) / DAY_MINUTES);
      if (daysPerWeek < WEEK_DAYS && (((day + group.offset) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS >= daysPerWeek)
        continue;
      if (rotate !== undefined) {
        const turn = Math.floor(open / rotate);
        const turned = (((group.shift + turn) % shifts.length) + shifts.length) % shifts.length;
        if (turned !== shift) continue;
      }
      kept.push({ open, close });
    }
  }
  kept.sort((a, b) => a.open - b.open);
  // Where a rotation's shifts overlap, the next begins when the one before has ended.
  let until = Number.NEGATIVE_INFINITY;
  const turns = kept.flatMap(({ open, close }) => {
    const from = Math.max(open, until);
    if (from >= close) return [];
    until = close;
    return [{ open: from, close }];
  });
  return {
    opens: Float64Array.from(turns, (shift) => shift.open),
    closes: Float64Array.from(turns, (shift) => shift.close),
    holiday: Uint8Array.from(turns, ({ open }) => (holidays.always || isOpen(holidays, open) ? 0 : 1)),
  };
}
