/** Where a period begins and ends: warm-up, run-out, tickets cut off, runs by number. */
import { describe, expect, it } from 'vitest';
import { LOGGED_IN } from '../../src/observations/log.ts';
import { DAY, given, HOUR, modelOf, run, type Words } from './given.ts';

const desk = { engineers: 1, work: '100 min' };
const day: Words = { to: '2026-01-06', runOut: '0 min' };

describe('the end of a period', () => {
  it('cuts off what is open: it is written as open, with what was reached so far', () => {
    const teams = { desk: { ...desk, diagnosis: 0.4, solution: 0.75 } };
    const story = given({ teams, period: day }, [DAY - 50, DAY - 20]);
    expect([story.outcome(0), story.outcome(1)]).toEqual(['open', 'open']);
    expect(story.ticket(0)).toMatchObject({
      response: DAY - 50,
      diagnosis: DAY - 10,
      solution: Number.NaN,
      worked: 50,
    });
    expect(story.ticket(1)).toMatchObject({ response: Number.NaN, closed: Number.NaN, worked: 0 });
    expect(story.endedAt).toBe(DAY);
  });

  it('is the end of the run, even when nothing happens near it', () => {
    const story = given(
      { teams: { desk: { ...desk, work: '30 h', diagnosis: 0.5 } }, period: { to: '2026-01-06', runOut: '2 h' } },
      [0],
    );
    expect(story.endedAt).toBe(DAY + 2 * HOUR);
    expect(story.ticket(0)).toMatchObject({ outcome: 1, diagnosis: 15 * HOUR, worked: 26 * HOUR });
    expect(story.dutyMinutes(LOGGED_IN)).toBe(26 * HOUR);
  });

  it('leaves out what comes in at the very end and later', () => {
    const story = given({ teams: { desk }, period: { to: '2026-01-06', runOut: '1 days' } }, [
      0,
      DAY - 1,
      DAY,
      DAY + 1,
    ]);
    expect(story.ticketRows.map(({ number }) => number)).toEqual([0, 1]);
  });

  it('is followed until the last ticket of the period has left', () => {
    const story = given({ teams: { desk }, period: { to: '2026-01-06', runOut: '1 days' } }, [DAY - 10]);
    expect(story.outcome(0)).toBe('closed');
    expect(story.endedAt).toBe(DAY + 90);
  });

  it('does not empty the desk: arrivals go on, uncounted, and are in the way', () => {
    const teams = { desk: { engineers: 1, work: '100 min' } };
    const routing = { order: 'severity' };
    const story = given({ teams, routing, period: { to: '2026-01-06', runOut: '1 days' } }, [
      DAY - 10,
      DAY - 5,
      { at: DAY + 20, severity: 'critical' },
    ]);
    expect(story.ticketRows.map(({ number }) => number)).toEqual([0, 1]);
    expect(story.starts()).toEqual([DAY - 10, DAY + 190]);
  });

  it('ends at the end of the period when everybody has left before', () => {
    expect(given({ teams: { desk }, period: { to: '2026-01-06', runOut: '1 days' } }, [0]).endedAt).toBe(DAY);
  });
});

describe('a warm-up', () => {
  it('fills the desk, and its tickets are dropped', () => {
    const story = given({ teams: { desk }, period: { ...day, warmUp: '1 days' } }, [-50, 10]);
    expect(story.ticketRows.map(({ number }) => number)).toEqual([1]);
    expect(story.starts()).toEqual([50]);
  });

  it('leaves out what came before it', () => {
    const story = given({ teams: { desk }, period: { ...day, warmUp: '1 days' } }, [-DAY - 10, 10]);
    expect(story.starts()).toEqual([10]);
  });
});

describe('a run by number of tickets', () => {
  it('creates that many and ends when the last has left', () => {
    const model = modelOf({
      teams: { desk },
      arrivals: { rate: '1/h' },
      period: { tickets: 50, from: undefined, to: undefined },
    });
    const story = run(model);
    expect(story.ticketRows).toHaveLength(50);
    expect(story.ticketRows.every(({ outcome }) => outcome === 0)).toBe(true);
    expect(story.endedAt).toBe(Math.max(...story.ticketRows.map(({ closed }) => closed)));
  });
});
