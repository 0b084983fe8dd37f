/** How many people or seats a team has at most, and which skills they bring: what several rules ask about a team. */
import type { Scenario, TeamWords } from '../scenario.ts';
import type { Line } from '../words.ts';

export function headcount(team: TeamWords): number {
  const { onDuty, profiles, engineers } = team;
  if (typeof onDuty === 'number') return onDuty;
  if (onDuty !== undefined) return Math.max(0, ...Object.values(onDuty));
  return profiles === undefined ? (engineers ?? 0) : inProfiles(team);
}

/** Engineers that the profiles name. */
export function inProfiles({ profiles }: TeamWords): number {
  return (profiles ?? []).reduce((sum, profile) => sum + profile.engineers, 0);
}

/** Those who may be woken at home. */
export function onCall(team: TeamWords): number {
  return team.onDuty === undefined ? (team.onCall?.engineers ?? 0) : 0;
}

/** Does somebody on the team have the skill? Without a word about skills everybody has all. */
export function covers(team: TeamWords, skill: string): boolean {
  const groups = team.profiles?.filter(({ engineers }) => engineers > 0) ?? [{ skills: undefined }];
  return groups.some((group) => {
    const words = group.skills ?? team.skills;
    if (words === undefined) return true;
    return Array.isArray(words) ? words.includes(skill) : Object.hasOwn(words, skill);
  });
}

/** The teams of a line with their names, in the order of the file. */
export function teamsOf(scenario: Scenario, line: Line): [name: string, team: TeamWords][] {
  return Object.entries(scenario.teams).filter(([, team]) => team.line === line);
}
