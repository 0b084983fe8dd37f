/** On-site visits, complaints and the survey. */
import { describe, expect, it } from 'vitest';
import { ON_SITE } from '../../src/observations/log.ts';
import { given, type Words } from './given.ts';

describe('a business-critical outage', () => {
  const words: Words = {
    lines: { L1: { work: '10 min' }, L2: { work: '60 min' } },
    teams: { first: { line: 'L1', engineers: 1 }, second: { line: 'L2', engineers: 1 } },
    customers: { addOns: { businessCritical: { basic: 1 } } },
    addOns: { businessCritical: {} },
    onSite: { travel: '90 min' },
  };

  it('sends an engineer, who travels and works there, and is away from his queue meanwhile', () => {
    const story = given(words, [
      { at: 0, severity: 'critical' },
      { at: 1, severity: 'critical' },
    ]);
    expect(story.path(0)).toEqual([['second', 0, 150]]);
    expect(story.ticket(0).onSiteAt).toBe(90);
    expect(story.has(0, ON_SITE)).toBe(true);
    expect(story.path(1)).toEqual([['second', 150, 300]]);
  });

  it('travels only for critical tickets of customers with the add-on', () => {
    expect(given(words, [{ at: 0, severity: 'serious' }]).path(0)).toEqual([['first', 0, 10]]);
    const none = { ...words, customers: { addOns: { businessCritical: { enterprise: 1 } } } };
    expect(given(none, [{ at: 0, severity: 'critical' }]).path(0)).toEqual([['first', 0, 10]]);
  });

  it('travels once, however many touches the work takes', () => {
    const questions = { fullyCooperating: { needed: 1, reply: '10 min' }, others: { needed: 1, reply: '10 min' } };
    const story = given({ ...words, questions }, [{ at: 0, severity: 'critical' }]);
    expect(story.path(0)).toEqual([
      ['second', 0, 120],
      ['second', 130, 160],
    ]);
  });
});

describe('complaints and the survey', () => {
  it('go to the customer-experience team, and keep the support desk out of it', () => {
    const story = given(
      {
        teams: { desk: { engineers: 1, work: '20 min' }, care: { line: 'experience', engineers: 1 } },
        complaints: { share: 1, shareWhenBroken: 1, work: '45 min' },
      },
      [0, 1],
    );
    expect(story.ticketRows).toHaveLength(2);
    const care = story.visitRows
      .filter(({ teamName }) => teamName === 'care')
      .map(({ began, ended }) => [began, ended]);
    expect(care[0]).toEqual([20, 65]);
  });

  it('are for those with a broken promise, where only they complain', () => {
    const story = given(
      {
        teams: { desk: { engineers: 1, work: '20 min' } },
        promises: { general: { repair: '30 min' } },
        complaints: { share: 0, shareWhenBroken: 1, work: '45 min' },
      },
      [0, 1],
    );
    expect([story.has(0, 16384), story.has(1, 16384)]).toEqual([false, true]);
  });

  it('score what the ticket went through', () => {
    const words: Words = {
      teams: { desk: { engineers: 1, work: '20 min' } },
      promises: { general: { repair: '30 min' } },
      survey: { answers: 1, best: 4.9, perBrokenClock: 0.5, lateDoubling: 0, noise: 0 },
    };
    const story = given(words, [0, 11]);
    expect([story.ticket(0).satisfaction, story.ticket(1).satisfaction]).toEqual([4.9, 4.9]);
    expect(given(words, [0, 9]).ticket(1).satisfaction).toBeCloseTo(4.4, 12);
    expect(given({ ...words, survey: { answers: 0 } }, [0]).ticket(0).satisfaction).toBeNaN();
  });

  it('take off a part of the score for each doubling of the promised repair', () => {
    const words: Words = {
      teams: { desk: { engineers: 1, work: '120 min' } },
      promises: { general: { repair: '30 min' } },
      survey: { answers: 1, best: 4.9, perBrokenClock: 0, lateDoubling: 0.25, noise: 0 },
    };
    expect(given(words, [0]).ticket(0).satisfaction).toBeCloseTo(4.4, 12);
  });
});
