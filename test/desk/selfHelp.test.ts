/** What the desk never hears of: the forum and self-service. */
import { describe, expect, it } from 'vitest';
import { DEFLECTED, SECURITY, STAFF_HANDLED } from '../../src/observations/log.ts';
import { type Arrival, DAY, given, HOUR, modelOf, run, type Words } from './given.ts';

const desk = { engineers: 1, work: '30 min' };

describe('the forum', () => {
  const words = (answer: string): Words => ({
    teams: { desk },
    plans: { free: { forum: true } },
    forum: { answer, takeOverAfter: '72 h' },
  });
  const post = (severity: Arrival['severity']): Arrival => ({ at: 0, plan: 'free', severity });

  it('answers a post without the desk', () => {
    const story = given(words('24 h'), [post('general')]);
    expect(story.outcome(0)).toBe('forumAnswered');
    expect(story.ticket(0)).toMatchObject({ response: DAY, closed: DAY, promised: Number.NaN });
    expect(story.has(0, STAFF_HANDLED)).toBe(false);
    expect(story.visitRows).toEqual([]);
  });

  it('leaves to staff what nobody answers in time', () => {
    const story = given(words('100 h'), [post('serious')]);
    expect(story.touches(0)).toEqual([[72 * HOUR, 72 * HOUR + 30]]);
    expect(story.has(0, STAFF_HANDLED)).toBe(true);
  });

  it('is passed by when the matter is critical', () => {
    expect(given(words('24 h'), [post('critical')]).touches(0)).toEqual([[0, 30]]);
  });

  it('is for plans that post there', () => {
    expect(given(words('24 h'), [{ at: 0, plan: 'basic' }]).touches(0)).toEqual([[0, 30]]);
  });

  it('is passed by when it is about security, alike on every plan', () => {
    const model = modelOf({
      ...words('1000 h'),
      teams: { desk: { onDuty: 1000, work: '30 min' } },
      customers: { plans: { free: 0.5, enterprise: 0.5 } },
      securityEvents: { every: '5 days', tickets: 50, within: '1 h', severity: { general: 1 } },
      routing: { order: ['security', 'plan'] },
      period: { to: '2026-04-01', runOut: '1 days' },
    });
    const story = run(model);
    const security = story.ticketRows.filter(({ flags }) => flags & SECURITY);
    expect(security.length).toBeGreaterThanOrEqual(100);
    expect(new Set(security.map(({ plan }) => plan)).size).toBe(2);
    expect(security.every(({ response, created }) => response === created)).toBe(true);
  });
});

describe('self-service', () => {
  const words = (knowledgeBase: Words): Words => ({ teams: { desk }, tickets: { common: 1 }, knowledgeBase });

  it('solves what the knowledge base covers, for those who look and find', () => {
    const story = given(words({ coverage: 1, looksFirst: 1, success: 1 }), [0]);
    expect(story.outcome(0)).toBe('deflected');
    expect(story.ticket(0)).toMatchObject({ outcome: DEFLECTED, created: 0, closed: 0, response: Number.NaN });
  });

  it('solves nothing for those who do not look, or for what is not covered', () => {
    expect(given(words({ coverage: 1, looksFirst: 0, success: 1 }), [0]).outcome(0)).toBe('closed');
    expect(given(words({ coverage: 0, looksFirst: 1, success: 1 }), [0]).outcome(0)).toBe('closed');
  });

  it('ends with a restart for some, whatever the problem', () => {
    expect(given(words({ coverage: 0, basicTroubleshooting: 1 }), [0]).outcome(0)).toBe('deflected');
  });

  it('deflects the share that the words multiply to', () => {
    // Truth N8: 92 % covered, 60 % look first, 35 % succeed.
    const model = modelOf({
      teams: { desk: { onDuty: 100, work: '1 min' } },
      arrivals: { rate: '200/h' },
      tickets: { common: 1 },
      knowledgeBase: { coverage: 0.92, looksFirst: 0.6, success: 0.35 },
      period: { to: '2026-01-26' },
    });
    const rows = run(model).ticketRows;
    const share = rows.filter(({ outcome }) => outcome === DEFLECTED).length / rows.length;
    const expected = 0.92 * 0.6 * 0.35;
    expect(Math.abs(share - expected)).toBeLessThan(4.5 * Math.sqrt((expected * (1 - expected)) / rows.length));
  });
});
