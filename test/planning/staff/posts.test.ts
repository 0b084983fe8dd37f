import { describe, expect, it } from 'vitest';
import { compile, noResources } from '../../../src/model/compile.ts';
import { postsOf, withStaff } from '../../../src/planning/staff/posts.ts';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

function scenario(teams: object): Scenario {
  const period = { from: '2026-01-05', to: '2026-01-19', zone: 'UTC' };
  return parseScenario(JSON.stringify({ name: 'Desk', period, arrivals: { rate: '6/h' }, teams })).scenario;
}
const postsIn = (desk: Scenario) => postsOf(desk, compile(desk, noResources), noResources);

const byShift = {
  desk: {
    engineers: 6,
    shifts: [
      { hours: 'Mon-Fri 08:00-16:00', engineers: 4 },
      { hours: 'Sat-Sun 10:00-14:00', engineers: 2 },
    ],
    profiles: [
      { engineers: 4, cost: '30 EUR/h' },
      { engineers: 2, cost: '60 EUR/h', senior: true },
    ],
    shrinkage: '20 %',
    absence: '10 %',
    work: 'exponential 10 min',
  },
};

describe('the posts of a scenario', () => {
  it('are its shifts, each with what one engineer costs and how much of him is there', () => {
    const posts = postsIn(scenario(byShift));
    expect(posts.map(({ path, engineers }) => [path, engineers])).toEqual([
      ['teams.desk.shifts.0.engineers', 4],
      ['teams.desk.shifts.1.engineers', 2],
    ]);
    // Ten working days of eight hours, and two weekends of eight, at a mean of 40 EUR an hour.
    expect(posts[0].cost).toBeCloseTo(80 * 40, 6);
    expect(posts[1].cost).toBeCloseTo(16 * 40, 6);
    expect(posts[0].present).toBeCloseTo((80 / 336) * 0.9 * 0.8, 9);
  });

  it('are payrolls where shifts are stated without engineers, and seats by the hour', () => {
    const posts = postsIn(
      scenario({
        first: { engineers: 5, shifts: ['Mon-Fri 08:00-16:00'], daysPerWeek: 5, work: 'exponential 10 min' },
        second: {
          line: 'L2',
          onDuty: { '00:00': 0, '08:00': 2, '20:00': 0 },
          cost: '10 EUR/h',
          work: 'exponential 10 min',
        },
      }),
    );
    expect(posts.map(({ path, kind, engineers, cost }) => [path, kind, engineers, cost])).toEqual([
      ['teams.first.engineers', 'payroll', 5, null],
      ['teams.second.onDuty.08:00', 'seats', 2, 14 * 12 * 10],
    ]);
  });

  it('take other numbers, and payroll and profiles follow in their proportions', () => {
    const desk = scenario(byShift);
    const posts = postsIn(desk);
    const { desk: more } = withStaff(desk, posts, [7, 2]).teams;
    expect(more.engineers).toBe(9);
    expect(more.profiles?.map(({ engineers }) => engineers)).toEqual([6, 3]);
    const { desk: fewer } = withStaff(desk, posts, [1, 1]).teams;
    expect(fewer.profiles?.map(({ engineers }) => engineers)).toEqual([1, 1]);
    expect(withStaff(desk, posts, [4, 2])).toEqual(desk);
  });

  it('compile to as many engineers as they say', () => {
    const desk = scenario(byShift);
    expect(compile(withStaff(desk, postsIn(desk), [9, 3])).staff.persons).toBe(12);
  });
});
