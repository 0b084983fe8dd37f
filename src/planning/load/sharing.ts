/** Which teams of a line share the work of an hour: the words of `routing.where`, with teams as full as each other. */
import { NONE } from '../../kernel/eventCalendar.ts';
import type { Model } from '../../model/model.ts';
import { type Where, whereWords } from '../../scenario/words.ts';
import { HOURS } from './week.ts';

/** By hour of week, the parts (they sum to 1) in which teams share a line's tickets; none where the line has no team. */
export type Sharing = (where: number, line: number, region: number, skill: number) => readonly (readonly Part[])[];

export interface Part {
  readonly team: number;
  readonly share: number;
}

type Tiers = (
  home: readonly number[],
  all: readonly number[],
) => readonly { teams: readonly number[]; open: boolean }[];

/** Candidates in order of preference; `open` means only if one of them works in that hour. */
const tiers: Record<Where, Tiers> = {
  'region-first': (home, all) => [
    { teams: home, open: false },
    { teams: all, open: false },
  ],
  'follow-the-sun': (home, all) => [
    { teams: home, open: true },
    { teams: all, open: false },
  ],
  'least-loaded': (_home, all) => [{ teams: all, open: false }],
  any: (_home, all) => [{ teams: all, open: false }],
};

export function sharing(model: Model, capacity: readonly Float64Array[]): Sharing {
  const { teams } = model.staff;
  const known = new Map<number, readonly (readonly Part[])[]>();
  const regions = model.demand.regions.length;
  const skills = model.names.skills.length;
  return (where, line, region, skill) => {
    const key = ((where * model.lines.length + line) * regions + region) * skills + skill;
    let parts = known.get(key);
    if (parts === undefined) {
      const ofLine = teams.flatMap((team, index) => (team.line === line ? [index] : []));
      const able = ofLine.filter((team) => teams[team].covers[skill]);
      const all = able.length > 0 ? able : ofLine.slice(0, 1);
      const home = all.filter((team) => teams[team].region === NONE || teams[team].region === region);
      const choices = tiers[whereWords[where]](home, all);
      parts = Array.from({ length: HOURS }, (_, hour) => inParts(choices, capacity, hour));
      known.set(key, parts);
    }
    return parts;
  };
}

function inParts(choices: ReturnType<Tiers>, capacity: readonly Float64Array[], hour: number): readonly Part[] {
  for (const { teams, open } of choices) {
    if (teams.length === 0) continue;
    const now = byCapacity(teams, capacity, hour);
    if (now !== null) return now;
    if (open) continue;
    // Nobody is there: whoever comes in first finds the tickets.
    for (let later = 1; later < HOURS; later++) {
      const then = byCapacity(teams, capacity, (hour + later) % HOURS);
      if (then !== null) return then;
    }
    return [{ team: teams[0], share: 1 }];
  }
  return [];
}

function byCapacity(teams: readonly number[], capacity: readonly Float64Array[], hour: number): Part[] | null {
  const total = teams.reduce((sum, team) => sum + capacity[team][hour], 0);
  if (total <= 0) return null;
  return teams.flatMap((team) => (capacity[team][hour] > 0 ? [{ team, share: capacity[team][hour] / total }] : []));
}
