/**
 * The work that a scenario offers its teams against what they can do, without simulating: flows of mean tickets through
 * lines of mean work (first-order fluid arithmetic). Tickets count in the hour in which they arrive, whenever they
 * reach a line; callers who give up, interruptions and hand-overs at the end of a shift are left out.
 */
import type { Model } from '../model/model.ts';
import { lines } from '../scenario/words.ts';
import { capacityByTeam } from './load/capacity.ts';
import { offeredByTeam } from './load/offered.ts';
import { meanOver, weekOf } from './load/week.ts';

export interface TeamLoad {
  readonly team: string;
  readonly line: (typeof lines)[number];
  /** Work offered, minutes a minute (so engineers needed), by hour of week of the period's zone, Monday midnight first. */
  readonly offered: Float64Array;
  /** Engineers or seats expected at work, by hour of week. */
  readonly capacity: Float64Array;
  /** Means over the period. */
  readonly meanOffered: number;
  readonly meanCapacity: number;
  /** meanOffered / meanCapacity: 0 without work, infinite where work meets nobody. */
  readonly load: number;
  /** Hours of the week in which somebody works and more is offered than they can do. */
  readonly hoursOverloaded: number;
}

/** Rounding must not make an exactly full hour an overloaded one, nor one of two equal hours the busier. */
const CLEARLY = 1 + 1e-9;
/** Of a team's best hour: where fewer are in, a shift begins or ends, or a rare weekend is worked. */
const PROPERLY_STAFFED = 0.25;

/** Hours of the week in which a good part of the team is in. */
export function staffedHours({ capacity }: TeamLoad): number[] {
  const best = Math.max(...capacity);
  return Array.from(capacity.keys()).filter((hour) => capacity[hour] > 0 && capacity[hour] >= best * PROPERLY_STAFFED);
}

/** Of these the one with the highest load; null where nobody is ever in or nothing to do. */
export function busiestHour(load: TeamLoad): number | null {
  const { offered, capacity, meanOffered } = load;
  const hours = staffedHours(load);
  if (meanOffered === 0 || hours.length === 0) return null;
  const fullness = (hour: number) => offered[hour] / capacity[hour];
  return hours.reduce((most, hour) => (fullness(hour) > fullness(most) * CLEARLY ? hour : most));
}

export function loadByTeam(model: Model): TeamLoad[] {
  const week = weekOf(model);
  const capacity = capacityByTeam(model, week);
  const offered = offeredByTeam(model, week, capacity);
  return model.staff.teams.map((team, index) => {
    const meanOffered = meanOver(week, offered[index]);
    const meanCapacity = meanOver(week, capacity[index]);
    return {
      team: team.name,
      line: lines[team.line],
      offered: offered[index],
      capacity: capacity[index],
      meanOffered,
      meanCapacity,
      load: meanOffered === 0 ? 0 : meanOffered / meanCapacity,
      hoursOverloaded: offered[index].filter(
        (minutes, hour) => capacity[index][hour] > 0 && minutes > capacity[index][hour] * CLEARLY,
      ).length,
    };
  });
}
