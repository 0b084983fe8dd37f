/** What a line does with a ticket on average over its teams: how often it fails, who lacks a skill, how work is cut into touches. */
import { L3, type Model, type Profile } from '../../model/model.ts';
import { sharesOf } from '../mix.ts';

export interface LineFacts {
  readonly staffed: boolean;
  /** Chance that a repair fails, and what escalation is divided by. */
  readonly repairFails: number;
  readonly quality: number;
  readonly touches: number;
}

/** By support line; teams count as much as they have people. */
export function lineFacts(model: Model, meanCapacity: readonly number[]): LineFacts[] {
  const { staff, names, customer } = model;
  const skillShares = sharesOf(customer.skill);
  return Array.from({ length: L3 + 1 }, (_, line) => {
    const teams = staff.teams.flatMap((team, index) => (team.line === line ? [index] : []));
    const present = teams.some((team) => meanCapacity[team] > 0);
    const weights = teams.map((team) => (present ? meanCapacity[team] : 1));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const average = (of: (team: number) => number) =>
      total === 0 ? 0 : teams.reduce((sum, team, index) => sum + weights[index] * of(team), 0) / total;
    const qualityOf = (team: number) => {
      const mean = names.skills.reduce(
        (sum, _skill, skill) => sum + skillShares[skill] * meanLevel(model, team, skill, (profile) => profile.quality),
        0,
      );
      return staff.teams[team].quality * mean;
    };
    return {
      staffed: teams.length > 0,
      repairFails: average((team) => Math.min(1, staff.teams[team].repairFails / qualityOf(team))),
      quality: average(qualityOf) || 1,
      touches: average((team) => staff.teams[team].touches) || 1,
    };
  });
}

/** Engineers on the roster by profile of a team. */
export function headsByProfile(model: Model, team: number): { profile: Profile; heads: number }[] {
  const { staff } = model;
  const heads = new Map<number, number>();
  for (const [engineer, of] of staff.engineerTeam.entries()) {
    if (of !== team || staff.engineerOnCall[engineer]) continue;
    const profile = staff.engineerProfile[engineer];
    heads.set(profile, (heads.get(profile) ?? 0) + 1);
  }
  return [...heads].map(([profile, count]) => ({ profile: staff.profiles[profile], heads: count }));
}

/** Mean speed or quality of those of a team who have the skill; 1 for counted seats, and where nobody has it. */
export function meanLevel(model: Model, team: number, skill: number, of: (profile: Profile) => Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const { profile, heads } of headsByProfile(model, team)) {
    if (profile.speed[skill] <= 0) continue;
    sum += heads * of(profile)[skill];
    count += heads;
  }
  return count === 0 ? 1 : sum / count;
}

/** Of those of a team who have a skill that a ticket was taken for: the share who lack the one it needs. */
export function lackShare(model: Model, team: number, taken: number, needed: number): number {
  const able = headsByProfile(model, team).filter(({ profile }) => profile.speed[taken] > 0);
  const heads = able.reduce((sum, each) => sum + each.heads, 0);
  if (heads === 0) return 0;
  return able.reduce((sum, each) => sum + (each.profile.speed[needed] > 0 ? 0 : each.heads), 0) / heads;
}
