/** Engineers expected at work by hour of week: rosters less shrinkage, absence and holidays, or seats as stated. */
import type { Model, RosterGroup } from '../../model/model.ts';
import { HOURS, type Week } from './week.ts';

const QUARTER_MINUTES = 15;

/** By team: engineers at work by hour of week, averaged over the period; people on call are not counted. */
export function capacityByTeam(model: Model, week: Week): Float64Array[] {
  const { teams, groups } = model.staff;
  const capacity = teams.map(() => new Float64Array(HOURS));
  for (const [team, { seated, seatTimes, seats }] of teams.entries()) {
    if (!seated) continue;
    for (const [step, from] of seatTimes.entries()) {
      add(capacity[team], week, from, seatTimes[step + 1] ?? Number.POSITIVE_INFINITY, seats[step]);
    }
  }
  for (const group of groups) {
    const { absence, shrinkage, holidayStaffing } = teams[group.team];
    const engineers = atOnce(model, group) * (1 - absence);
    for (const [step, from] of group.opens.entries()) {
      const to = group.closes[step];
      // Who is on duty without end has no shift to lose an hour of: as the desk draws it.
      const kept = to < Number.POSITIVE_INFINITY ? 1 - shrinkage : 1;
      add(capacity[group.team], week, from, to, engineers * kept * (group.holiday[step] ? holidayStaffing : 1));
    }
  }
  for (const column of capacity) {
    for (let hour = 0; hour < HOURS; hour++) if (week.minutes[hour] > 0) column[hour] /= week.minutes[hour];
  }
  return capacity;
}

/** Engineers of a group; one with several tickets at once counts as often as he is quick with all of them. */
function atOnce(model: Model, { team, firstEngineer, engineers }: RosterGroup): number {
  if (engineers === 0) return 0;
  const { engineerPerson } = model.staff;
  const people = new Set(engineerPerson.subarray(firstEngineer, firstEngineer + engineers)).size;
  return engineers / (1 + model.staff.teams[team].slowDown * (engineers / people - 1));
}

/** Adds engineers over an interval, in engineer-minutes by hour of week. */
function add(column: Float64Array, week: Week, from: number, to: number, engineers: number): void {
  const end = Math.min(to, week.end);
  let at = Math.max(0, from);
  while (at < end) {
    const next = Math.min(end, (Math.floor(at / QUARTER_MINUTES) + 1) * QUARTER_MINUTES);
    column[week.hourAt(at)] += (next - at) * engineers;
    at = next;
  }
}
