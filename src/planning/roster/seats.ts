/** Teams that are stated by seats, or always on duty: as crews whose shifts fill the seats. */
import { rosterRules } from '../../scenario/roster.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { cover } from './coverSeats.ts';
import type { Duty, RosterCrew } from './crews.ts';
import type { SolveProgram } from './program.ts';
import type { RosterDays } from './rosterDays.ts';
import { meanSeats, seatsOf, statedPattern, usualPatterns } from './seatSteps.ts';
import { shiftNamed } from './shifts.ts';

/** In the order of the scenario. */
export async function seatCrews(
  scenario: Scenario,
  days: RosterDays,
  weekday: Uint8Array,
  solve: SolveProgram,
): Promise<RosterCrew[]> {
  const crews: RosterCrew[] = [];
  for (const [team, words] of Object.entries(scenario.teams)) {
    const steps = seatsOf(words);
    if (steps === null || steps.every(({ seats }) => seats === 0)) continue;
    const rules = rosterRules(scenario.roster, words);
    const patterns = words.roster?.shifts?.map(statedPattern) ?? usualPatterns(steps);
    const counts = await cover(team, steps, patterns, rules, solve);
    const duties: Duty[] = [];
    for (let day = 0; day < days.days; day++) {
      for (const [place, pattern] of patterns.entries()) {
        const parts = pattern(weekday[day]);
        const engineers = counts[place][weekday[day]];
        if (parts !== null && engineers > 0) duties.push({ day, parts, engineers });
      }
    }
    crews.push({
      team,
      line: words.line,
      zone: words.zone ?? (words.region && scenario.regions?.[words.region].zone) ?? scenario.period.zone,
      profile: null,
      senior: false,
      engineers: null,
      names: words.roster?.names ?? [],
      rules,
      seats: Array.from({ length: 24 }, (_, hour) => meanSeats(steps, hour)),
      ...shiftNamed(duties, rules, days.days),
    });
  }
  return crews;
}
