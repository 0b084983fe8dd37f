// The roster of the gallery: a help desk of two weekday shifts and one at weekends, its engineers alike.
import { rosterOf } from '../../src/planning/roster/rosterOf.ts';
import type { RosterDocument } from '../../src/planning/roster/roster.ts';
import { parseScenario } from '../../src/scenario/parseScenario.ts';

const desk = `name: Help desk
period: { from: 2026-03-02, to: 2026-04-27, zone: Europe/Berlin }
arrivals: { rate: 100/day }
roster: { weekendsOff: 2 in 4 }
teams:
  help-desk:
    engineers: 12
    shifts:
      - { hours: 'Mon-Fri 07:00-15:30', engineers: 5 }
      - { hours: 'Mon-Fri 13:00-21:30', engineers: 4 }
      - { hours: 'Sat-Sun 09:00-17:30', engineers: 3 }
    work: lognormal mean 25 min cv 1.0
`;

export function rosterDesk(): Promise<RosterDocument> {
  return rosterOf(parseScenario(desk).scenario);
}
