/** Every shift that somebody works, one after the other: what calendars and files of a roster are made of. */
import type { RosterDocument, RosteredEngineer, RosteredTeam, RosterShift } from '../../planning/roster/roster.ts';
import { dateOf } from './days.ts';

export interface RosterDuty {
  readonly team: RosteredTeam;
  readonly engineer: RosteredEngineer;
  readonly day: number;
  readonly date: string;
  readonly shift: RosterShift;
  /** Minutes since 1970-01-01T00:00Z. */
  readonly begins: number;
  readonly ends: number;
  /** Minute of the day at which the break begins; null without one. */
  readonly breakAt: number | null;
}

export function dutiesOf(document: RosterDocument, team: RosteredTeam, engineer: RosteredEngineer): RosterDuty[] {
  return engineer.shiftOfDay.flatMap((place, day): RosterDuty[] => {
    if (place < 0) return [];
    const shift = team.shifts[place];
    const own = engineer.breakOfDay[day];
    return [
      {
        team,
        engineer,
        day,
        date: dateOf(document, day),
        shift,
        begins: shift.begins[day],
        ends: shift.ends[day],
        breakAt: own < 0 ? null : own,
      },
    ];
  });
}
