/** Owners of tickets: when they are waited for. */
import { describe, expect, it } from 'vitest';
import { DAY, given, HOUR, type Words } from './given.ts';

const at = (hour: number, minute = 0) => hour * HOUR + minute;

describe('an owner', () => {
  /**
   * Tickets of two touches with a question between them. Engineer 0 begins the first, then a slow one from minute 12 to
   * 112; the first ticket comes back at minute 20, when only engineer 1 is free.
   */
  const comesBack = (routing: Words, more: Words = {}) =>
    given(
      {
        teams: { desk: { engineers: 2, work: '20 min', skills: { quick: 1, slow: 0.1 }, ...more } },
        tickets: { skill: { quick: 0.5, slow: 0.5 } },
        questions: { fullyCooperating: { needed: 1, reply: '10 min' }, others: { needed: 1, reply: '10 min' } },
        routing,
      },
      [
        { at: 0, skill: 'quick' },
        { at: 5, skill: 'quick' },
        { at: 12, skill: 'slow' },
      ],
    )
      .visitsOf(0)
      .map(({ engineer, began }) => [engineer, began]);

  it('is not waited for unless owners come first', () => {
    expect(comesBack({ ownerFirst: false })).toEqual([
      [0, 0],
      [1, 20],
    ]);
  });

  it('is waited for when owners come first', () => {
    expect(comesBack({ ownerFirst: true })).toEqual([
      [0, 0],
      [0, 112],
    ]);
  });

  it('is given up after the time that the policy says', () => {
    expect(comesBack({ ownerFirst: true, ownerWaits: '15 min' })).toEqual([
      [0, 0],
      [1, 35],
    ]);
  });

  it('is found in his own team, even when another team has less to do', () => {
    const story = given(
      {
        teams: {
          a: { engineers: 1, work: '20 min' },
          b: { engineers: 1, work: '20 min' },
        },
        questions: { fullyCooperating: { needed: 1, reply: '10 min' }, others: { needed: 1, reply: '10 min' } },
        routing: { where: 'least-loaded', ownerFirst: true },
      },
      // Ticket 0 begins in team a; when it comes back at 20, a is busy with ticket 2 and b with nothing.
      [0, 1, 12],
    );
    expect(new Set(story.path(0).map(([team]) => team))).toEqual(new Set(['a']));
  });

  it('who has gone home is waited for only where work is parked', () => {
    const evening = (atShiftEnd: string) =>
      given(
        {
          teams: {
            desk: { engineers: 2, work: '20 min', shifts: [{ hours: '08-16' }, { hours: '12-20' }], atShiftEnd },
          },
          questions: { fullyCooperating: { needed: 1, reply: '2 h' }, others: { needed: 1, reply: '2 h' } },
          routing: { ownerFirst: true },
        },
        [at(15)],
      )
        .visitsOf(0)
        .map(({ engineer, began }) => [engineer, began]);
    // Engineer 0, longer idle, begins it at 15:00; the reply comes at 17:10, when only engineer 1 is in.
    expect(evening('park')).toEqual([
      [0, at(15)],
      [0, DAY + at(8)],
    ]);
    expect(evening('finish')).toEqual([
      [0, at(15)],
      [1, at(17, 10)],
    ]);
  });
});
