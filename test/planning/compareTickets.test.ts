/** The same ticket in two runs is found by what its draws hang on. Tickets at given minutes, no randomness. */
import { describe, expect, it } from 'vitest';
import { Simulation } from '../../src/desk/run.ts';
import { Log } from '../../src/observations/log.ts';
import {
  FASTER,
  GROUPS,
  MINUTES,
  ONLY_BASE,
  ONLY_VARIANT,
  PAIRS,
  SLOWER,
  SUMS,
  TicketPairs,
} from '../../src/planning/compare/ticketPairs.ts';
import { type Arrival, modelOf, SEED, type Words } from '../desk/given.ts';

const one: Words = { teams: { desk: { engineers: 1, work: '10 min' } } };
const two: Words = { teams: { desk: { engineers: 2, work: '10 min' } } };
const RESPONSE = 0;
const REPAIR = 1;

/** The sums of all groups together, of a milestone. */
function held(base: Words, variant: Words, arrivals: readonly (Arrival | number)[]) {
  const [first, second] = [modelOf(base, arrivals), modelOf(variant, arrivals)];
  const pairs = new TicketPairs(first);
  new Simulation(first).run(SEED, 0, new Log([pairs.remember()]));
  const reader = pairs.holdAgainst(second);
  new Simulation(second).run(SEED, 0, new Log([reader]));
  const sums = reader.finish();
  return (milestone: number) => {
    const total = Array.from({ length: SUMS }, () => 0);
    for (let group = 0; group < GROUPS; group++) {
      for (let sum = 0; sum < SUMS; sum++) total[sum] += sums[(milestone * GROUPS + group) * SUMS + sum];
    }
    return total;
  };
}

describe('a ticket in two runs', () => {
  it('answers sooner when there is one engineer more, by the minutes it no longer waits', () => {
    // Alone: answered at 0, 10, 20 and 40; with a second engineer at 0, 1, 10 and 40: nine and eight minutes sooner.
    const of = held(one, two, [0, 1, 2, 40]);
    for (const milestone of [RESPONSE, REPAIR]) {
      const sums = of(milestone);
      expect(sums[PAIRS]).toBe(4);
      expect(sums[MINUTES]).toBeCloseTo(-9 - 10, 9);
      expect([sums[FASTER], sums[SLOWER], sums[ONLY_BASE], sums[ONLY_VARIANT]]).toEqual([2, 0, 0, 0]);
    }
  });

  it('is later when a colleague is taken away', () => {
    const sums = held(two, one, [0, 1, 2, 40])(RESPONSE);
    expect(sums[MINUTES]).toBeCloseTo(9 + 10, 9);
    expect([sums[PAIRS], sums[FASTER], sums[SLOWER]]).toEqual([4, 0, 2]);
  });

  it('that never came so far in one of the two is told apart', () => {
    // Open only in the first hour of Tuesdays; the period ends on a Sunday, an hour after the last ticket has come.
    const period = { runOut: '1 h' };
    const closed: Words = { period, teams: { desk: { engineers: 1, work: '10 min', shifts: ['Tue 00:00-01:00'] } } };
    const open: Words = { period, ...one };
    const arrivals = [1440, 27 * 1440];
    expect(held(closed, open, arrivals)(RESPONSE)[ONLY_VARIANT]).toBe(1);
    expect(held(open, closed, arrivals)(RESPONSE)[ONLY_BASE]).toBe(1);
    expect(held(open, closed, arrivals)(RESPONSE)[PAIRS]).toBe(1);
  });

  it('is found among many thousands', () => {
    const arrivals = Array.from({ length: 5000 }, (_, index) => index * 8);
    const sums = held(one, one, arrivals)(REPAIR);
    expect([sums[FASTER], sums[SLOWER], sums[MINUTES], sums[ONLY_BASE], sums[ONLY_VARIANT]]).toEqual([0, 0, 0, 0, 0]);
    expect(sums[PAIRS]).toBeGreaterThan(3900);
  });
});
