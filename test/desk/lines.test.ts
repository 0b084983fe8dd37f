/** The lines that a ticket passes, and the work that each has with it. */
import { describe, expect, it } from 'vitest';
import { ESCALATED, SOLVED_BY_L1 } from '../../src/observations/log.ts';
import { given, modelOf, run, type Words } from './given.ts';

describe('escalation', () => {
  const words: Words = {
    lines: {
      L1: { work: '20 min', escalates: 1, beforeEscalation: 0.5 },
      L2: { work: '60 min', escalates: 1, beforeEscalation: 0.75, workaround: 1 },
      L3: { work: '100 min' },
    },
    teams: {
      first: { line: 'L1', engineers: 1 },
      second: { line: 'L2', engineers: 1 },
      third: { line: 'L3', engineers: 1 },
    },
    handover: { rereading: '8 min', criticalRereading: '12 min', transferDelay: '3 min' },
  };

  it('goes from line to line; each reads the ticket, and it lies between them for a while', () => {
    const story = given(words, [0]);
    expect(story.path(0)).toEqual([
      ['first', 0, 10],
      ['second', 13, 13 + 8 + 45],
      ['third', 69, 69 + 8 + 100],
    ]);
    expect(story.ticket(0)).toMatchObject({ transfers: 2, touches: 3, line: 2, repair: 177, closed: 177 });
    expect(story.has(0, ESCALATED)).toBe(true);
    expect(story.has(0, SOLVED_BY_L1)).toBe(false);
  });

  it('takes longer to read when it is critical', () => {
    expect(given(words, [{ at: 0, severity: 'critical' }]).path(0)[1]).toEqual(['second', 13, 13 + 12 + 45]);
  });

  it('states the cause and offers a way out where the line leaves a workaround', () => {
    expect(given(words, [0]).ticket(0)).toMatchObject({ response: 0, diagnosis: 66, solution: 66, repair: 177 });
    const without = { ...words, lines: { ...(words.lines as Words), L2: { work: '60 min', escalates: 1 } } };
    expect(given(without, [0]).ticket(0)).toMatchObject({ diagnosis: 192, solution: 192, repair: 192 });
  });

  it('costs neither reading nor waiting when one person owns the ticket and carries it', () => {
    const story = given({ ...words, customers: { asksForSinglePoint: 1 } }, [0]);
    expect(story.path(0)).toEqual([
      ['first', 0, 10],
      ['second', 10, 55],
      ['third', 55, 155],
    ]);
  });

  it('of a plan with an account manager is carried as well', () => {
    const story = given({ ...words, plans: { enterprise: { accountManager: true } } }, [{ at: 0, plan: 'enterprise' }]);
    expect(story.ticket(0).repair).toBe(155);
  });

  it('does not happen where nobody stands behind the line', () => {
    const story = given({ ...words, teams: { first: { line: 'L1', engineers: 1 } } }, [0]);
    expect(story.path(0)).toEqual([['first', 0, 20]]);
    expect(story.has(0, SOLVED_BY_L1)).toBe(true);
  });

  it('is as rare as the team is good', () => {
    const good = { ...words, teams: { ...(words.teams as Words), first: { line: 'L1', engineers: 1, quality: 1e12 } } };
    expect(given(good, [0]).path(0)).toEqual([['first', 0, 20]]);
  });
});

describe('the work on a ticket', () => {
  const team = (more: Words) => ({ desk: { engineers: 1, work: '100 min', ...more } });

  it('states the cause and a way out at their shares of the work', () => {
    const story = given({ teams: team({ diagnosis: 0.4, solution: 0.75, reply: '2 min' }) }, [0]);
    expect(story.ticket(0)).toMatchObject({ response: 2, diagnosis: 40, solution: 75, repair: 100 });
  });

  it('has come to its cause at the end of a touch, not at the next, whatever the last bit says', () => {
    const asked = { needed: 1, asks: 9, reply: '1 h' };
    for (let tenths = 1; tenths < 60; tenths++) {
      const story = given(
        {
          teams: team({ work: `${tenths / 10} min`, diagnosis: 0.7, solution: 0.9 }),
          questions: { fullyCooperating: asked, others: asked },
        },
        [0],
      );
      const ends = story.touches(0).map(([, end]) => end);
      const pieces = ends.length;
      const { diagnosis, solution } = story.ticket(0);
      // With ten touches the cause comes with the seventh, the way out with the ninth.
      if (pieces % 10 === 0) expect([diagnosis, solution]).toEqual([ends[0.7 * pieces - 1], ends[0.9 * pieces - 1]]);
    }
  });

  it('may have no end, and has its times all the same', () => {
    const words: Words = { teams: team({ work: 'weibull shape 0.002 scale 1 h' }), arrivals: { rate: '1/h' } };
    const { ticketRows } = run(modelOf({ ...words, tickets: { severity: { serious: 1 } } }));
    for (const { worked } of ticketRows) expect(worked).toBeGreaterThanOrEqual(0);
    expect(ticketRows.length).toBeGreaterThan(300);
  });

  it('takes longer until the cause is stated when the customer is not prepared', () => {
    const story = given(
      {
        teams: team({ diagnosis: 0.4, solution: 0.75 }),
        tickets: { prepared: 0 },
        workFactors: { unpreparedDiagnosis: 1.5 },
      },
      [0],
    );
    expect(story.ticket(0)).toMatchObject({ diagnosis: 60, solution: 95, repair: 120 });
  });

  it('grows with complexity, and with an old version where the problem is complex', () => {
    const words: Words = {
      teams: team({}),
      tickets: { version: { nearEndOfLife: 1 } },
      workFactors: { complexity: { codeDefect: 2, usage: 0.5 }, version: { nearEndOfLife: 1.5 } },
    };
    expect(given(words, [{ at: 0, complexity: 'codeDefect' }]).ticket(0).repair).toBe(300);
    expect(given(words, [{ at: 0, complexity: 'usage' }]).ticket(0).repair).toBe(50);
  });

  it('grows with a poor description', () => {
    const words: Words = { teams: team({}), tickets: { goodDescription: 0 }, workFactors: { poorDescription: 1.1 } };
    expect(given(words, [0]).ticket(0).repair).toBeCloseTo(110, 9);
  });

  it('shrinks where the knowledge base covers the problem', () => {
    const words: Words = {
      teams: team({}),
      tickets: { common: 1 },
      knowledgeBase: { coverage: 1, workFactor: 0.9 },
    };
    expect(given(words, [0]).ticket(0).repair).toBe(90);
  });

  it('goes at the speed of the team', () => {
    expect(given({ teams: team({ speed: 2 }) }, [0]).ticket(0)).toMatchObject({ repair: 50, worked: 100 });
  });
});

describe('the story of a ticket', () => {
  it('can be told step by step', () => {
    const story = run(
      modelOf(
        {
          lines: { L1: { work: '10 min', escalates: 1 }, L2: { work: '20 min' } },
          teams: { first: { line: 'L1', engineers: 1 }, second: { line: 'L2', engineers: 1 } },
        },
        [0],
      ),
    );
    const told = story.whatHappened(0).map(([what, at]) => `${at} ${what}`);
    for (const step of [
      '0 created',
      '0 confirmed',
      '0 begun',
      '10 escalated',
      '10 begun',
      '30 repaired',
      '30 closed',
    ]) {
      expect(told).toContain(step);
    }
  });
});
