/**
 * A desk whose engineers come and go as rostered. The language of scenarios has no dates for a single engineer, so the roster
 * is put into the model itself: each engineer becomes a group of his own, with the hours of his own line. Before and after
 * the roster's days he works as the scenario says.
 */
import type { Model, RosterGroup } from '../../model/model.ts';
import { aheadAt } from '../../model/zoneOffsets.ts';
import type { CrewAnswer, RosterAnswer } from './planRoster.ts';
import { DAY_MINUTES, type RosterDays } from './rosterDays.ts';

export interface RosteredModel {
  readonly model: Model;
  /** Teams that stay as the scenario has them: seats, and those with another number of engineers. */
  readonly unrostered: readonly string[];
}

export function rosteredModel(model: Model, { days, crews }: RosterAnswer): RosteredModel {
  const unrostered: string[] = [];
  const { staff } = model;
  const groups = staff.teams.flatMap((team, place) => {
    const own = staff.groups.filter((group) => group.team === place);
    const answers = crews.filter(({ crew }) => crew.team === team.name);
    if (answers.length === 0) return own;
    const rostered = rosteredGroups(model, own, answers, days);
    if (rostered === null) unrostered.push(team.name);
    return rostered ?? own;
  });
  for (const { crew } of crews) {
    const seated = staff.teams.find(({ name }) => name === crew.team)?.seated;
    if (seated && !unrostered.includes(crew.team)) unrostered.push(crew.team);
  }
  return { model: { ...model, staff: { ...staff, groups } }, unrostered };
}

/** Null where the roster is not one of these very engineers. */
function rosteredGroups(
  model: Model,
  groups: readonly RosterGroup[],
  answers: readonly CrewAnswer[],
  days: RosterDays,
): RosterGroup[] | null {
  const { engineerProfile, engineerPerson } = model.staff;
  const persons = groups.flatMap((group) => {
    const own: { group: RosterGroup; first: number; slots: number; profile: number }[] = [];
    for (let engineer = group.firstEngineer; engineer < group.firstEngineer + group.engineers; engineer++) {
      const before = own.at(-1);
      if (before !== undefined && engineerPerson[before.first] === engineerPerson[engineer]) before.slots++;
      else own.push({ group, first: engineer, slots: 1, profile: engineerProfile[engineer] });
    }
    return own;
  });
  // Profiles stand in their own order, as the crews do.
  const profiles = [...new Set(persons.map(({ profile }) => profile))].sort((one, other) => one - other);
  const counts = profiles.map((profile) => persons.filter((each) => each.profile === profile).length);
  const same =
    counts.length === answers.length && counts.every((each, place) => each === answers[place].roster.engineers);
  if (!same || answers.some(({ crew }) => crew.seats !== null)) return null;
  const given = profiles.map(() => 0);
  return persons.map(({ group, first, slots, profile }) => {
    const crew = profiles.indexOf(profile);
    const { roster, crew: own } = answers[crew];
    const line = roster.lines[given[crew]++];
    const duties = line.flatMap((shift, day) =>
      shift < 0 ? [] : own.shifts[shift].parts.map(([from, to]) => ({ day, from, to })),
    );
    const inside = duties.map(({ day, from, to }) => {
      const midnight = (days.first + day) * DAY_MINUTES;
      return {
        open: minuteOf(model, own.zone, midnight + from),
        close: minuteOf(model, own.zone, midnight + to),
        holiday: 0,
      };
    });
    return {
      team: group.team,
      firstEngineer: first,
      engineers: slots,
      ...columnsOf([...outside(model, group, own.zone, days), ...inside]),
    };
  });
}

function outside(model: Model, { opens, closes, holiday }: RosterGroup, zone: string, { first, days }: RosterDays) {
  const { originEpochMinutes: origin } = model.span;
  return [...opens].flatMap((open, step) => {
    const day = Math.floor((origin + open + aheadAt(zone, origin + open)) / DAY_MINUTES) - first;
    return day >= 0 && day < days ? [] : [{ open, close: closes[step], holiday: holiday[step] }];
  });
}

/** In order, and none before the one before it has ended. */
function columnsOf(stretches: readonly { open: number; close: number; holiday: number }[]) {
  let until = Number.NEGATIVE_INFINITY;
  const kept = [...stretches]
    .sort((one, other) => one.open - other.open)
    .flatMap(({ open, close, holiday }) => {
      const from = Math.max(open, until);
      if (from >= close) return [];
      until = close;
      return [{ from, close, holiday }];
    });
  return {
    opens: Float64Array.from(kept, ({ from }) => from),
    closes: Float64Array.from(kept, ({ close }) => close),
    holiday: Uint8Array.from(kept, ({ holiday }) => holiday),
  };
}

/** Minute of the model at which a clock on the wall shows so many minutes since 1970; what clocks skip is as much later. */
function minuteOf({ span }: Model, zone: string, wallMinutes: number): number {
  return epochOf(zone, wallMinutes) - span.originEpochMinutes;
}

export function epochOf(zone: string, wallMinutes: number): number {
  const before = wallMinutes - aheadAt(zone, wallMinutes - DAY_MINUTES);
  const after = wallMinutes - aheadAt(zone, wallMinutes + DAY_MINUTES);
  // Of two offsets the one that holds at its own instant; the earlier where both do.
  for (const instant of [before, after]) if (instant + aheadAt(zone, instant) === wallMinutes) return instant;
  return before;
}
