/** Who may interrupt whom, and how interrupted work goes on. */
import { describe, expect, it } from 'vitest';
import { given, type Words } from './given.ts';

describe('pre-emption', () => {
  const words: Words = {
    teams: { desk: { engineers: 1, work: '60 min' } },
    routing: { preempt: ['critical'], order: 'severity' },
  };

  it('lets a critical ticket interrupt, and the interrupted work goes on afterwards with what is left', () => {
    const story = given(words, [
      { at: 0, severity: 'general' },
      { at: 20, severity: 'critical' },
    ]);
    expect(story.touches(0)).toEqual([
      [0, 20],
      [80, 120],
    ]);
    expect(story.touches(1)).toEqual([[20, 80]]);
    expect(story.ticket(0).worked).toBe(60);
  });

  it('interrupts the least severe, and of those the one begun last', () => {
    const story = given({ ...words, teams: { desk: { engineers: 3, work: '60 min' } } }, [
      { at: 0, severity: 'general' },
      { at: 1, severity: 'serious' },
      { at: 2, severity: 'general' },
      { at: 10, severity: 'critical' },
    ]);
    expect(story.visitsOf(3)[0]).toMatchObject({ began: 10, engineer: 2 });
  });

  it('never interrupts work as severe, nor when somebody is free', () => {
    expect(
      given(words, [
        { at: 0, severity: 'critical' },
        { at: 20, severity: 'critical' },
      ]).starts(),
    ).toEqual([0, 60]);
    const two = { ...words, teams: { desk: { engineers: 2, work: '60 min' } } };
    expect(
      given(two, [
        { at: 0, severity: 'general' },
        { at: 20, severity: 'critical' },
      ]).touches(0),
    ).toEqual([[0, 60]]);
  });

  it('does not interrupt for a severity that the policy does not name', () => {
    expect(
      given(words, [
        { at: 0, severity: 'general' },
        { at: 20, severity: 'serious' },
      ]).starts(),
    ).toEqual([0, 60]);
  });

  it('lets whoever was interrupted go on before those of his severity who came later', () => {
    const story = given(words, [
      { at: 0, severity: 'general' },
      { at: 10, severity: 'general' },
      { at: 20, severity: 'critical' },
    ]);
    expect(story.starts()).toEqual([0, 120, 20]);
  });

  it('gives the interrupted ticket to anyone once it has waited long enough for its engineer', () => {
    const story = given(
      {
        ...words,
        teams: { desk: { engineers: 2, work: '60 min' } },
        routing: { ...(words.routing as Words), ownerWaits: '5 min' },
      },
      [
        { at: 0, severity: 'serious' },
        { at: 10, severity: 'general' },
        { at: 20, severity: 'critical' },
      ],
    );
    // The critical ticket takes the second engineer until 80; the first is free at 60.
    expect(story.visitsOf(1).map(({ engineer, began }) => [engineer, began])).toEqual([
      [1, 10],
      [0, 60],
    ]);
  });
});
