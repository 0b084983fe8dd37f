/** Every word of `routing.who` sits the same exam. */
import { describe, expect, it } from 'vitest';
import { whoWords } from '../../src/scenario/words.ts';
import { type Arrival, given, type Words } from './given.ts';

describe('who takes it', () => {
  /**
   * Three engineers: the expert (A) is dear, the beginner (B) cheap and the longest idle, the third (C) in between. Each of
   * them has worked before: A from 0 to 10, B from 0 to 5, C from 0 to 20.
   */
  const words = (who: string): Words => ({
    money: { currency: 'EUR' },
    tickets: { skill: { warmUpA: 0.1, warmUpB: 0.1, warmUpC: 0.1, exam: 0.7 } },
    teams: {
      desk: {
        work: '20 min',
        profiles: [
          { engineers: 1, skills: { warmUpA: 2, exam: 2 }, cost: '90 EUR/h' },
          { engineers: 1, skills: { warmUpB: 4, exam: 0.5 }, cost: '30 EUR/h' },
          { engineers: 1, skills: { warmUpC: 1, exam: 1 }, cost: '60 EUR/h' },
        ],
      },
    },
    routing: { who },
  });
  const warmUp: Arrival[] = ['warmUpA', 'warmUpB', 'warmUpC'].map((skill) => ({ at: 0, skill }));
  const takenBy = (who: string, later: Arrival[]) => {
    const story = given(words(who), [...warmUp, ...later.map((arrival) => ({ ...arrival, skill: 'exam' }))]);
    return later.map((_, index) => 'ABC'[story.visitsOf(warmUp.length + index)[0].engineer]);
  };

  it('expert sends it to whoever is best at it, then to the next best', () => {
    expect(takenBy('expert', [{ at: 100 }, { at: 101 }, { at: 102 }])).toEqual(['A', 'C', 'B']);
  });

  it('longest idle sends it to whoever has waited longest for work', () => {
    expect(takenBy('longest-idle', [{ at: 100 }, { at: 101 }, { at: 102 }])).toEqual(['B', 'A', 'C']);
  });

  it('least busy sends it to whoever has worked least so far', () => {
    // B has 5 minutes behind him, then 45; A 10, then 20; C 20, and he has been idle for longer than A.
    expect(takenBy('least-busy', [{ at: 100 }, { at: 200 }, { at: 300 }])).toEqual(['B', 'A', 'C']);
  });

  it('lowest cost sends it to the cheapest who is free', () => {
    expect(takenBy('lowest-cost', [{ at: 100 }, { at: 101 }, { at: 102 }])).toEqual(['B', 'C', 'A']);
  });

  it('nobody takes a ticket whose skill he has not', () => {
    for (const who of whoWords) {
      const story = given(words(who), [...warmUp, { at: 1, skill: 'warmUpA' }]);
      expect(story.visitsOf(3)[0]).toMatchObject({ engineer: 0, began: 10 });
    }
  });

  it('works as fast as his skill is', () => {
    const story = given(words('expert'), [...warmUp, { at: 100, skill: 'exam' }]);
    expect(story.touches(3)).toEqual([[100, 110]]);
  });

  it('among equally busy engineers of several profiles, the longest idle comes first', () => {
    const story = given(
      {
        teams: {
          desk: {
            work: '10 min',
            profiles: [
              { engineers: 1, skills: { any: 2 } },
              { engineers: 1, skills: { any: 1 } },
            ],
          },
        },
        routing: { who: 'lowest-cost' },
      },
      [0, 20, 40],
    );
    expect([0, 1, 2].map((ticket) => story.visitsOf(ticket)[0].engineer)).toEqual([0, 1, 0]);
  });

  it('a reopened ticket goes to a senior engineer if one is free', () => {
    const story = given(
      {
        lines: { L1: { repairFails: 1 } },
        teams: {
          desk: {
            work: '10 min',
            profiles: [
              { engineers: 1, senior: false },
              { engineers: 1, senior: true },
            ],
          },
        },
        routing: { who: 'longest-idle' },
        repairs: { customerTest: '5 min', returnsTo: 'L1' },
        period: { to: '2026-01-05 01:00', runOut: '0 min' },
      },
      [0],
    );
    expect(story.visitsOf(0).map(({ engineer }) => engineer)).toEqual([0, 1, 1, 1]);
  });
});
