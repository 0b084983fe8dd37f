import { describe, expect, it } from 'vitest';
import { partsOf, partsUntilResponse, type Step, sharesOf } from '../../src/cli/ticketLife.ts';

const step = (at: number, what: string, team = -1): Step => ({ at, what, team, engineer: -1 });

describe('a ticket’s life', () => {
  // Created at 0; waits 10 min for team 0, 5 min work, a question answered after 60 min, 5 min of wait and of work,
  // then escalated: 15 min on the way, 20 min of wait and 30 min of work at team 1, a release 100 min later.
  const steps = [
    step(0, 'created'),
    step(0, 'confirmed'),
    step(0, 'queued', 0),
    step(10, 'begun', 0),
    step(15, 'asked', 0),
    step(75, 'replied', 0),
    step(75, 'queued', 0),
    step(80, 'begun', 0),
    step(85, 'escalated', 0),
    step(100, 'queued', 1),
    step(120, 'begun', 1),
    step(150, 'waitsForRelease', 1),
    step(250, 'released', 1),
    step(250, 'repaired', 1),
    step(260, 'tested', 1),
    step(260, 'closed', 1),
  ];
  const visits = [
    { team: 0, engineer: 3, entered: 0, began: 10, ended: 15 },
    { team: 0, engineer: 3, entered: 75, began: 80, ended: 85 },
    { team: 1, engineer: 9, entered: 100, began: 120, ended: 150 },
  ];

  it('is told without gaps, each stretch with what it was spent on', () => {
    const parts = partsOf(steps, visits, 0, 260);
    expect(parts.map(({ from, to, pastime, team }) => [from, to, pastime, team])).toEqual([
      [0, 10, 'waiting', 0],
      [10, 15, 'work', 0],
      [15, 75, 'customer', 0],
      [75, 80, 'waiting', 0],
      [80, 85, 'work', 0],
      [85, 100, 'transfer', 0],
      [100, 120, 'waiting', 1],
      [120, 150, 'work', 1],
      [150, 250, 'release', 1],
      [250, 260, 'customerTest', 1],
    ]);
  });

  it('is summed up with the longest first, within the time asked about', () => {
    const shares = sharesOf(partsOf(steps, visits, 0, 260), 0, 200);
    expect(shares.slice(0, 4)).toEqual([
      { pastime: 'customer', team: -1, minutes: 60 },
      { pastime: 'release', team: -1, minutes: 50 },
      { pastime: 'work', team: 1, minutes: 30 },
      { pastime: 'waiting', team: 1, minutes: 20 },
    ]);
    expect(shares.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(200);
  });

  it('ends with the wait in which a ticket still stands', () => {
    const parts = partsOf([step(0, 'created'), step(5, 'queued', 2)], [], 0, 50);
    expect(parts).toEqual([
      { from: 0, to: 5, pastime: 'triage', team: -1 },
      { from: 5, to: 50, pastime: 'waiting', team: 2 },
    ]);
  });

  it('until the first response ends with the answer itself, though the customer was asked meanwhile', () => {
    const parts = partsUntilResponse(partsOf(steps, visits, 0, 260), 18, (team) => team === 0);
    expect(parts).toEqual([
      { from: 0, to: 10, pastime: 'waiting', team: 0 },
      { from: 10, to: 18, pastime: 'reply', team: 0 },
    ]);
    // Work of triage is no answer.
    const later = partsUntilResponse(partsOf(steps, visits, 0, 260), 125, (team) => team === 1);
    expect(later.at(-1)).toEqual({ from: 120, to: 125, pastime: 'reply', team: 1 });
  });
});
