/** Waiting for others: questions to the customer, third parties. */
import { describe, expect, it } from 'vitest';
import { DAY, given, HOUR, type Words } from './given.ts';

describe('questions to the customer', () => {
  const words = (more: Words = {}): Words => ({
    teams: { desk: { engineers: 1, work: '30 min' } },
    questions: {
      fullyCooperating: { needed: 0, reply: '30 min' },
      others: { needed: 1, reply: '60 min' },
      ...more,
    },
    customers: { fullyCooperating: 0 },
  });

  it('interrupt the work until the customer answers', () => {
    const story = given(words(), [0]);
    expect(story.touches(0)).toEqual([
      [0, 15],
      [75, 90],
    ]);
    expect(story.ticket(0)).toMatchObject({ questions: 1, touches: 2, paused: 60 });
  });

  it('leave the engineer free meanwhile', () => {
    expect(given(words(), [0, 1]).touches(1)[0]).toEqual([15, 30]);
  });

  it('are not asked of those who supply everything at once', () => {
    expect(given({ ...words(), customers: { fullyCooperating: 1 } }, [0]).touches(0)).toEqual([[0, 30]]);
  });

  it('are answered in the customer’s own hours', () => {
    const regions = { berlin: { zone: 'Europe/Berlin', hours: 'Mon-Fri 09:00-17:00' } };
    // Friday 9 January, 15:30 UTC is 16:30 in Berlin: half an hour on Friday, half an hour from Monday 09:00 (08:00 UTC).
    const friday = 4 * DAY + 15 * HOUR + 15;
    const story = given({ ...words(), regions }, [friday]);
    expect(story.touches(0)[1][0]).toBe(7 * DAY + 8 * HOUR + 30);
  });

  it('are answered sooner when the matter is urgent', () => {
    const story = given(words({ urgency: { critical: 0.1 } }), [{ at: 0, severity: 'critical' }]);
    expect(story.touches(0)[1]).toEqual([21, 36]);
  });

  it('that nobody answers close the ticket after the time that the policy says', () => {
    const story = given(words({ silent: 1, closeAfter: '3 days' }), [0]);
    expect(story.outcome(0)).toBe('autoClosed');
    expect(story.ticket(0)).toMatchObject({ closed: 15 + 3 * DAY, repair: Number.NaN, response: 0 });
  });

  it('whose answer would come too late close the ticket as well', () => {
    expect(given(words({ closeAfter: '1 h' }), [0]).outcome(0)).toBe('closed');
    expect(given(words({ closeAfter: '59 min' }), [0]).outcome(0)).toBe('autoClosed');
  });
});

describe('a third party', () => {
  it('is waited for once, between two touches, and keeps nobody busy', () => {
    const words: Words = {
      teams: { desk: { engineers: 1, work: '30 min', touches: 50 } },
      tickets: { thirdParty: { share: 1, wait: '1 days' } },
    };
    const story = given(words, [0, 1]);
    expect(story.ticket(0).worked).toBeCloseTo(30, 9);
    expect(story.ticket(0).repair - story.touches(0)[1][0]).toBeGreaterThan(29);
    expect(story.touches(0)[1][0] - story.touches(0)[0][1]).toBe(DAY);
    expect(story.touches(1)[0][0]).toBeLessThan(HOUR);
  });
});
