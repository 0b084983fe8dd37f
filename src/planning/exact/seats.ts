/** Staff that never changes: so many seats, or so many engineers of one kind, by day and by night. */
import type { Model } from '../../model/model.ts';

/** How many of a team work at any time; null where their number changes or one is not like the other. */
export function engineersAlwaysIn(model: Model, team: number): number | null {
  const { teams, groups, profiles, engineerTeam, engineerPerson } = model.staff;
  const { seated, seats, shrinkage, absence, onCallEngineers } = teams[team];
  if (seated) {
    const constant = seats.length > 0 && seats.every((there) => there === seats[0]);
    return constant && seats[0] > 0 ? seats[0] : null;
  }
  if (shrinkage > 0 || absence > 0 || onCallEngineers > 0 || model.routing.preemption) return null;
  const always = groups
    .filter((group) => group.team === team)
    .every(
      ({ opens, closes }) =>
        opens.length === 1 && opens[0] <= model.span.start && closes[0] === Number.POSITIVE_INFINITY,
    );
  const alike = profiles
    .filter((profile) => profile.team === team)
    .every(({ speed, quality }) => speed.every((each) => each === 1) && quality.every((each) => each === 1));
  const own = Array.from(engineerTeam.keys()).filter((engineer) => engineerTeam[engineer] === team);
  const persons = new Set(own.map((engineer) => engineerPerson[engineer]));
  // Two conversations at a time are no two engineers.
  return always && alike && own.length > 0 && persons.size === own.length ? own.length : null;
}
