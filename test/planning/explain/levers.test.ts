import { describe, expect, it } from 'vitest';
import { findLevers, isOwn, mixedScenario } from '../../../src/planning/explain/levers.ts';

const own = {
  name: 'Own',
  triage: { by: 'ai' },
  teams: { first: { engineers: 5, cost: 3 }, second: { engineers: 2 } },
  release: { every: 7 },
  claims: [1],
};
const against = {
  name: 'Other',
  triage: { by: 'human', work: 5 },
  teams: { first: { engineers: 4, cost: 3 }, second: { engineers: 2 } },
  period: { days: 3 },
};
const both = (one: object = own, two: object = against) => ({
  own: { parsed: one, written: one },
  against: { parsed: two, written: two },
});
const namesOf = (groups: string[] = []) => findLevers(both(), groups).map(({ name }) => name);

describe('levers', () => {
  it('are the top-level words that differ, in the order of the first scenario, without names and claims', () => {
    expect(namesOf()).toEqual(['triage', 'teams', 'release', 'period']);
  });

  it('are told by what the scenarios mean, not by how they are written', () => {
    const written = { triage: { by: 'human', work: '5 min' }, teams: own.teams };
    const parsed = { triage: { by: 'human', work: 5 }, teams: own.teams };
    const found = findLevers({ own: { parsed, written }, against: { parsed: against, written: against } }, []);
    expect(found.map(({ name }) => name)).toEqual(['teams', 'period']);
  });

  it('are the groups named, then what these do not cover', () => {
    expect(namesOf(['service=triage,release'])).toEqual(['service', 'teams', 'period']);
    // The group takes all that differs in teams, so that teams is no lever any more.
    expect(namesOf(['heads=teams.first.engineers'])).toEqual(['heads', 'triage', 'release', 'period']);
    expect(namesOf(['pay=teams.first.cost'])).toEqual(['pay', 'triage', 'teams', 'release', 'period']);
  });

  it.each([
    ['triage', 'a name, an equals sign and paths'],
    ['x=triag', 'Did you mean triage?'],
    ['x=teams.frist.engineers', 'Did you mean teams.first?'],
    ['x=triage.by.more', 'it is a single value or a list and has no parts'],
    ['x=claims', 'says nothing of the desk itself'],
    ['x=triage,triage', 'found triage twice'],
  ])('of the group %s cannot be found, and it is said why', (group, reason) => {
    expect(() => findLevers(both(), [group])).toThrow(reason);
  });

  it('are refused where two groups have one name, and where nothing differs', () => {
    expect(() => findLevers(both(), ['x=triage', 'x=teams'])).toThrow("two groups are called 'x'");
    expect(() => findLevers(both(own, { ...own, name: 'Twin', claims: [] }), [])).toThrow('do not differ in anything');
  });
});

describe('a mix', () => {
  it('with no lever is the other desk, with all of them the own one, but for what says nothing of the desk', () => {
    const levers = findLevers(both(), []);
    const { name: _, claims: __, ...rest } = own;
    const { name: ___, ...its } = against;
    expect(mixedScenario(own, against, levers, 0)).toEqual(its);
    expect(mixedScenario(own, against, levers, 0b1111)).toEqual(rest);
  });

  it('takes each lever whole, also what only one desk has', () => {
    const levers = findLevers(both(), []);
    expect(mixedScenario(own, against, levers, 0b0101)).toEqual({
      triage: own.triage,
      release: own.release,
      teams: against.teams,
      period: against.period,
    });
  });

  it('gives a word to the lever with the longest path to it', () => {
    const levers = findLevers(both(), ['heads=teams.first.engineers', 'rest=teams']);
    const mixed = mixedScenario(own, against, levers, 0b01) as typeof own;
    expect(mixed.teams).toEqual({ first: { engineers: 5, cost: 3 }, second: { engineers: 2 } });
    expect(isOwn(['teams', 'first', 'engineers'], levers, 0b01)).toBe(true);
    expect(isOwn(['teams', 'first', 'cost'], levers, 0b01)).toBe(false);
    expect(isOwn(['teams', 'first', 'cost'], levers, 0b10)).toBe(true);
    expect(isOwn(['arrivals'], levers, 0b11)).toBe(false);
  });
});
