/** The escalation committee: whom it hears, and when. */
import { describe, expect, it } from 'vitest';
import { COMMITTEE } from '../../src/observations/log.ts';
import { DAY, given, HOUR, type Words } from './given.ts';

const short: Words = { to: '2026-01-12', runOut: '0 min' };

describe('the committee', () => {
  const failing: Words = {
    lines: { L1: { work: '20 min', repairFails: 1 }, L2: { work: '40 min', repairFails: 1 } },
    teams: {
      first: { line: 'L1', engineers: 1 },
      second: { line: 'L2', engineers: 1 },
      committee: { line: 'committee', onDuty: 1 },
    },
    repairs: { ownTestFinds: 1, redo: 0.5 },
    committee: { afterFailedRepairs: 3, work: '3 h', successFactor: 1e-9 },
    period: short,
  };

  it('makes a plan after the third failed repair, and the specialists carry it out', () => {
    const story = given(failing, [0]);
    expect(story.path(0)).toEqual([
      ['first', 0, 20],
      ['first', 20, 30],
      ['first', 30, 40],
      ['committee', 40, 220],
      ['second', 220, 260],
    ]);
    expect(story.has(0, COMMITTEE)).toBe(true);
    expect(story.outcome(0)).toBe('closed');
  });

  const late: Words = {
    teams: { desk: { line: 'L1', engineers: 1, work: '100 min' }, committee: { line: 'committee', onDuty: 1 } },
    promises: { general: { repair: '60 min' } },
    committee: { afterPromiseShare: 1.5, work: '10 min' },
    period: short,
  };

  it('hears whoever waits when the promise is overrun by half', () => {
    const story = given(late, [0, 1]);
    expect(story.path(1)).toEqual([
      ['committee', 91, 101],
      ['desk', 101, 201],
    ]);
    expect(story.has(0, COMMITTEE)).toBe(true);
    // The first was in hand when its time came (at 90), and was repaired in that touch.
    expect(story.path(0)).toEqual([['desk', 0, 100]]);
  });

  it('leaves those alone who are repaired before', () => {
    const story = given({ ...late, promises: { general: { repair: '70 min' } } }, [0]);
    expect(story.has(0, COMMITTEE)).toBe(false);
  });

  it('does not count the time for which the customer was waited for', () => {
    const questions = { fullyCooperating: { needed: 1, reply: '2 h' }, others: { needed: 1, reply: '2 h' } };
    const asked = (pauses: string[]) => {
      const story = given(
        {
          ...late,
          questions,
          clocks: { pauses },
          teams: { ...(late.teams as Words), desk: { engineers: 1, work: '80 min' } },
        },
        [0],
      );
      return story.has(0, COMMITTEE);
    };
    expect(asked(['customer'])).toBe(false);
    expect(asked([])).toBe(true);
  });

  it('acts on special cases at one and a half of the usual promise', () => {
    const words: Words = {
      ...late,
      tickets: { specialCase: 1 },
      promises: { critical: { repair: '60 min', specialRepair: '120 min' } },
    };
    const story = given(words, [
      { at: 0, severity: 'critical' },
      { at: 1, severity: 'critical' },
    ]);
    expect(story.path(1)[0]).toEqual(['committee', 91, 101]);
    expect(story.ticket(1).dueRepair).toBe(121);
  });

  it('that nobody staffs moves a ticket up in its line, and its wait goes on', () => {
    const words: Words = {
      ...late,
      teams: { desk: { line: 'L1', engineers: 1, work: '100 min' } },
      routing: { order: ['committee', 'severity'] },
    };
    const story = given(words, [0, { at: 1, severity: 'general' }, { at: 2, severity: 'critical' }]);
    expect(story.starts()).toEqual([0, 100, 200]);
    expect(story.visitsOf(1)[0].entered).toBe(1);
  });

  it('does not disturb who waits for triage', () => {
    const words: Words = {
      ...late,
      teams: { ...(late.teams as Words), sorter: { line: 'triage', engineers: 1, work: '200 min' } },
      triage: { by: 'human', accuracy: 1, human: { accuracy: 1, work: '200 min' } },
    };
    const story = given(words, [0, 1, 2]);
    expect([0, 1, 2].map((ticket) => story.path(ticket)[0])).toEqual([
      ['sorter', 0, 200],
      ['sorter', 200, 400],
      ['sorter', 400, 600],
    ]);
    expect(story.visitsOf(2)[0].entered).toBe(2);
  });

  it('comes when a pause over the weekend ends, not later', () => {
    const words: Words = {
      regions: { home: { zone: 'UTC', hours: 'Mon-Fri 09:00-17:00' } },
      calendars: { office: { zone: 'UTC', open: 'Mon-Fri 09:00-17:00' } },
      clocks: { businessCalendar: 'office' },
      promises: { general: { repair: '4 business hours' } },
      committee: { afterPromiseShare: 1.5, work: '10 min' },
      questions: { fullyCooperating: { needed: 1, reply: '7 h' }, others: { needed: 1, reply: '7 h' } },
      tickets: { skill: { quick: 0.5, slow: 0.5 } },
      teams: {
        desk: { engineers: 1, work: '60 min', skills: { quick: 1, slow: 0.05 } },
        committee: { line: 'committee', onDuty: 1 },
      },
    };
    const friday = 4 * DAY + 10 * HOUR;
    const monday = 7 * DAY;
    const story = given(words, [
      { at: friday, skill: 'quick' },
      { at: monday + 9 * HOUR, skill: 'slow' },
    ]);
    // Asked on Friday at 10:30, answered on Monday at 09:30. Of the six open hours that are 150 % of the promise half an
    // hour had passed on Friday; the other five and a half pass on Monday by 15:00, while the engineer is still busy.
    expect(story.path(0).slice(0, 2)).toEqual([
      ['desk', friday, friday + 30],
      ['committee', monday + 15 * HOUR, monday + 15 * HOUR + 10],
    ]);
  });
});
