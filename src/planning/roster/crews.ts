/**
 * Who is to be rostered, and how many of them each shift of each day needs: as many as the scenario puts on it. The desk
 * that was simulated had that many before absence, meetings and breaks were taken off, so nothing is added for them here.
 */
import { compile, type Resources } from '../../model/compile.ts';
import type { Model, RosterGroup } from '../../model/model.ts';
import { aheadAt } from '../../model/zoneOffsets.ts';
import { type RosterRules, rosterRules } from '../../scenario/roster.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Line } from '../../scenario/words.ts';
import { DAY_MINUTES, type RosterDays } from './rosterDays.ts';
import { RosterError } from './rosterError.ts';
import { type Shift, shiftNamed } from './shifts.ts';

/** Engineers who can stand in for one another: of one team and one profile. */
export interface RosterCrew {
  readonly team: string;
  readonly line: Line;
  readonly zone: string;
  /** Place of the profile in its list; null where the team has one only. */
  readonly profile: number | null;
  readonly senior: boolean;
  /** Null where the scenario counts seats: then as few as the rules allow. */
  readonly engineers: number | null;
  readonly names: readonly string[];
  readonly rules: RosterRules;
  readonly shifts: readonly Shift[];
  /** By shift, by day of the period. */
  readonly need: readonly Int32Array[];
  /** Seats by hour of the day, where the scenario counts seats. */
  readonly seats: readonly number[] | null;
}

/** The staff of the period, with a margin on both sides: a team's day may begin before the desk's. */
export function staffOf(scenario: Scenario, resources: Resources): Model {
  const { warmUp, runOut } = scenario.period;
  const margin = 3 * DAY_MINUTES;
  const wide = {
    ...scenario.period,
    warmUp: Math.max(margin, typeof warmUp === 'number' ? warmUp : 0),
    runOut: Math.max(margin, runOut ?? 28 * DAY_MINUTES),
  };
  return compile({ ...scenario, period: wide }, resources);
}

/** The crews of teams with shifts; teams of seats come by themselves (`seatCrews`). */
export function shiftCrews(scenario: Scenario, model: Model, days: RosterDays): RosterCrew[] {
  const { staff } = model;
  return staff.teams.flatMap(({ name, zone, seated }, team) => {
    const words = scenario.teams[name];
    if (seated || words.shifts === undefined) return [];
    const groups = staff.groups.filter((group) => group.team === team);
    const profiles = [...new Set(staff.profiles.keys())].filter((profile) => staff.profiles[profile].team === team);
    const rules = rosterRules(scenario.roster, words);
    let named = 0;
    return profiles.flatMap((profile, place): RosterCrew[] => {
      const engineers = personsOf(model, groups, profile);
      const crewNames = (words.roster?.names ?? []).slice(named, named + engineers);
      named += engineers;
      if (engineers === 0) return [];
      const needs = needsOf(model, groups, profile, days, words.holidayStaffing);
      return [
        {
          team: name,
          line: words.line,
          zone,
          profile: profiles.length > 1 ? place : null,
          senior: staff.profiles[profile].senior,
          engineers,
          names: crewNames,
          rules,
          seats: null,
          ...shiftNamed(needs, rules, days.days),
        },
      ];
    });
  });
}

/** Slots of one person stand side by side. */
function personsOf({ staff }: Model, groups: readonly RosterGroup[], profile: number): number {
  const persons = new Set<number>();
  for (const { firstEngineer, engineers } of groups) {
    for (let engineer = firstEngineer; engineer < firstEngineer + engineers; engineer++) {
      if (staff.engineerProfile[engineer] === profile) persons.add(staff.engineerPerson[engineer]);
    }
  }
  return persons.size;
}

/** What one group of engineers works on a day, as local minutes of that day. */
export interface Duty {
  readonly day: number;
  readonly parts: readonly (readonly [from: number, to: number])[];
  readonly engineers: number;
}

function needsOf(
  model: Model,
  groups: readonly RosterGroup[],
  profile: number,
  days: RosterDays,
  holidayStaffing: number,
): Duty[] {
  const duties: Duty[] = [];
  const onHoliday = new Map<string, Duty>();
  for (const group of groups) {
    const engineers = personsOf(model, [group], profile);
    if (engineers === 0) continue;
    for (const { day, parts, holiday } of groupDays(model, group, days)) {
      if (!holiday) duties.push({ day, parts, engineers });
      else {
        // The share is of all who would work the shift, whatever days off they otherwise have.
        const key = `${day} ${parts}`;
        const before = onHoliday.get(key)?.engineers ?? 0;
        onHoliday.set(key, { day, parts, engineers: before + engineers });
      }
    }
  }
  for (const duty of onHoliday.values()) {
    duties.push({ ...duty, engineers: Math.ceil(duty.engineers * holidayStaffing - 1e-9) });
  }
  return duties;
}

/** The days of a group's work inside the period, by the local day on which each stretch begins. */
export function groupDays(model: Model, { team, opens, closes, holiday }: RosterGroup, { first, days }: RosterDays) {
  const { zone, name } = model.staff.teams[team];
  const { originEpochMinutes: origin } = model.span;
  const local = (minute: number) => origin + minute + aheadAt(zone, origin + minute);
  const byDay = new Map<number, { parts: [number, number][]; holiday: boolean }>();
  for (const [step, open] of opens.entries()) {
    const close = closes[step];
    if (close === Number.POSITIVE_INFINITY) throw endless(name);
    const day = Math.floor(local(open) / DAY_MINUTES);
    if (day < first || day >= first + days) continue;
    const midnight = day * DAY_MINUTES;
    const own = byDay.get(day - first) ?? { parts: [], holiday: holiday[step] === 1 };
    own.parts.push([local(open) - midnight, local(close) - midnight]);
    byDay.set(day - first, own);
  }
  return [...byDay].map(([day, each]) => ({ day, ...each }));
}

/** By day: whether the team has a public holiday, as far as anybody would have worked. */
export function holidaysOf(model: Model, team: string, days: RosterDays): Uint8Array {
  const found = new Uint8Array(days.days);
  const place = model.names.teams.indexOf(team);
  for (const group of model.staff.groups) {
    if (group.team !== place) continue;
    for (const { day, holiday } of groupDays(model, group, days)) if (holiday) found[day] = 1;
  }
  return found;
}

function endless(team: string): RosterError {
  return new RosterError({
    en: `teams.${team}.shifts: found a shift that never ends; expected shifts such as [00-08, 08-16, 16-24].`,
    zh: `teams.${team}.shifts：现为永不结束的班次；应为例如 [00-08, 08-16, 16-24] 的班次。`,
  });
}
