/** Who is at work in each hour of the week, on the present staff and on the plan, against the work that arrives. */
import { compile, type Resources } from '../../model/compile.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { loadByTeam } from '../load.ts';
import { type Post, withStaff } from './posts.ts';
import type { StaffHours } from './staff.ts';
import type { Staffing } from './staffing.ts';

/** By team in the order of the scenario, of those that have a post; `plan` is null where none was found. */
export function staffHours(
  scenario: Scenario,
  resources: Resources,
  posts: readonly Post[],
  plan: Staffing | null,
): StaffHours[] {
  const teams = new Set(posts.map(({ team }) => team));
  const loads = (staffing: Staffing) =>
    loadByTeam(compile(withStaff(scenario, posts, staffing), resources)).filter(({ team }) => teams.has(team));
  const present = loads(posts.map(({ engineers }) => engineers));
  const planned = plan === null ? null : loads(plan);
  return present.map(({ team, line, offered, capacity }, index) => ({
    team,
    line,
    offered: rounded(offered),
    present: rounded(capacity),
    planned: planned === null ? null : rounded(planned[index].capacity),
  }));
}

function rounded(column: Float64Array): number[] {
  return Array.from(column, (value) => Math.round(value * 1000) / 1000);
}
