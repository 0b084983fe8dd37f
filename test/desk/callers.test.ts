/** Callers who give up, call again, or leave a chat silently. */
import { describe, expect, it } from 'vitest';
import { REDIALLED } from '../../src/observations/log.ts';
import { type Arrival, given } from './given.ts';

const desk = { engineers: 1, work: '30 min' };
const hotline = (at: number): Arrival => ({ at, channel: 'hotline' });

describe('callers', () => {
  const patience = { channels: ['hotline'], waits: '10 min' };

  it('hang up when they have waited as long as they will', () => {
    const story = given({ teams: { desk }, patience }, [hotline(0), hotline(5)]);
    expect(story.outcome(1)).toBe('abandoned');
    expect(story.ticket(1)).toMatchObject({ created: 5, closed: 15, response: Number.NaN });
    // A wait that no work ended.
    expect(story.visitsOf(1)).toMatchObject([{ entered: 5, began: Number.NaN, ended: 15, engineer: -1, done: 1 }]);
  });

  it('leave the line to those behind them', () => {
    expect(given({ teams: { desk }, patience }, [hotline(0), hotline(5), 6]).starts()).toEqual([0, null, 30]);
  });

  it('do not hang up once somebody talks to them, nor while they wait for the next touch', () => {
    const questions = { fullyCooperating: { needed: 1, reply: '5 min' }, others: { needed: 1, reply: '5 min' } };
    const story = given({ teams: { desk }, patience, questions }, [hotline(0), 14]);
    // Back at minute 20, taken at 29 or later.
    expect(story.touches(0)).toEqual([
      [0, 15],
      [30, 45],
    ]);
  });

  it('hang up only on channels where people hang up', () => {
    expect(given({ teams: { desk }, patience }, [0, { at: 5, channel: 'online' }]).starts()).toEqual([0, 30]);
  });

  it('of whom some hang up at once', () => {
    const story = given({ teams: { desk }, patience: { ...patience, leavesAtOnce: 1 } }, [hotline(0), hotline(5)]);
    expect(story.ticket(1).closed).toBe(5);
    expect(story.outcome(0)).toBe('closed');
  });

  it('call again later, as a new ticket that is linked to the old', () => {
    const story = given({ teams: { desk }, patience: { ...patience, redials: 1, redialAfter: '20 min' } }, [
      hotline(0),
      hotline(5),
    ]);
    expect(story.has(1, REDIALLED)).toBe(true);
    expect(story.ticket(1, 1)).toMatchObject({ created: 35, number: 1, child: 1 });
    expect(story.touches(1, 1)).toEqual([[35, 65]]);
  });

  it('call again as often as it takes', () => {
    const slow = { desk: { engineers: 1, work: '100 min' } };
    const story = given({ teams: slow, patience: { ...patience, redials: 1, redialAfter: '20 min' } }, [
      hotline(0),
      hotline(5),
    ]);
    // He calls at 5, 35, 65 and 95, and is in the line when the engineer is free at 100.
    expect([0, 1, 2, 3].map((child) => story.ticket(1, child).created)).toEqual([5, 35, 65, 95]);
    expect(story.touches(1, 3)).toEqual([[100, 200]]);
  });

  it('of whom some leave silently: their place stays, and costs a look', () => {
    const story = given({ teams: { desk }, patience: { ...patience, silent: 1, silentWaste: '3 min' } }, [
      hotline(0),
      hotline(5),
      6,
    ]);
    expect(story.outcome(1)).toBe('abandoned');
    expect(story.ticket(1).closed).toBe(15);
    expect(story.starts()[2]).toBe(33);
    expect(story.visitRows.map(({ began, ended }) => [began, ended])).toEqual([
      [0, 30],
      [30, 33],
      [33, 63],
    ]);
  });
});
