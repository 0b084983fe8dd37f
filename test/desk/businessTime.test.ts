/** Clocks in business time, and what stops a clock for a while. */
import { describe, expect, it } from 'vitest';
import { DAY, given, HOUR, type Words } from './given.ts';

const teams = { desk: { engineers: 1, work: '20 min' } };
const FRIDAY = 4 * DAY;
const MONDAY = 7 * DAY;
const office: Words = {
  calendars: { office: { zone: 'UTC', open: 'Mon-Fri 09:00-17:00' } },
  clocks: { businessCalendar: 'office' },
};

describe('business time', () => {
  const due = (repair: string, at: number, clocks: Words = {}) =>
    given({ ...office, teams, promises: { general: { repair } }, clocks: { businessCalendar: 'office', ...clocks } }, [
      at,
    ]).ticket(0).dueRepair;

  it('skips the weekend: three business days from Friday morning end on Wednesday at that time', () => {
    expect(due('3 business days', FRIDAY + 10 * HOUR)).toBe(MONDAY + 2 * DAY + 10 * HOUR);
  });

  it('begins with the next opening for a ticket written at night', () => {
    expect(due('1 business days', FRIDAY + 20 * HOUR)).toBe(MONDAY + DAY + 9 * HOUR);
  });

  it('reads "n business days" as the policy says', () => {
    expect(due('1 business days', FRIDAY + 10 * HOUR, { businessDays: 'end-of-day' })).toBe(MONDAY + 17 * HOUR);
    expect(due('1 business days', FRIDAY + 16 * HOUR, { businessDays: 'schedule-hours' })).toBe(MONDAY + 16 * HOUR);
  });

  it('counts open hours only', () => {
    expect(due('4 business hours', FRIDAY + 15 * HOUR)).toBe(MONDAY + 11 * HOUR);
  });

  it('that is used up at closing is due at closing, not at the next opening', () => {
    expect(due('2 business hours', FRIDAY + 15 * HOUR)).toBe(FRIDAY + 17 * HOUR);
  });

  it('may be the customer’s', () => {
    const regions = { tokyo: { zone: 'Asia/Tokyo', hours: 'Mon-Fri 09:00-18:00' } };
    const story = given(
      {
        ...office,
        regions,
        teams,
        promises: { general: { repair: '2 business hours' } },
        clocks: { calendar: 'customer' },
      },
      [12 * HOUR],
    );
    // Monday 12:00 UTC is 21:00 in Tokyo; Tuesday 09:00 there is 00:00 UTC.
    expect(story.ticket(0).dueRepair).toBe(DAY + 2 * HOUR);
  });

  it('may be that of the team, and follows the ticket through a hand-over', () => {
    const story = given(
      {
        regions: { east: { zone: 'UTC' }, west: { zone: 'UTC' } },
        teams: {
          east: { region: 'east', engineers: 1, work: '150 min', shifts: ['08-16'], atShiftEnd: 'hand-over' },
          west: { region: 'west', engineers: 1, work: '150 min', shifts: ['18-24'], atShiftEnd: 'hand-over' },
        },
        routing: { where: 'follow-the-sun' },
        promises: { general: { response: '6 business hours', repair: '6 business hours' } },
        clocks: { calendar: 'team' },
      },
      [{ at: 14 * HOUR, region: 'east' }],
    );
    expect(story.path(0)).toEqual([
      ['east', 14 * HOUR, 16 * HOUR],
      ['west', 18 * HOUR, 18 * HOUR + 30],
    ]);
    // Two hours count in the east, nothing from 16:00 to 18:00, four more in the west.
    expect(story.ticket(0).dueRepair).toBe(22 * HOUR);
    // The response was given in the east: two hours on Monday, four on Tuesday.
    expect(story.ticket(0).dueResponse).toBe(DAY + 12 * HOUR);
  });
});

describe('pauses', () => {
  const promises = { general: { response: '1 h', diagnosis: '2 h', solution: '3 h', repair: '4 h' } };
  const asked: Words = {
    teams,
    promises,
    questions: { fullyCooperating: { needed: 1, reply: '90 min' }, others: { needed: 1, reply: '90 min' } },
  };

  it('while the customer is waited for move diagnosis, solution and repair, never the response', () => {
    expect(given(asked, [0]).ticket(0)).toMatchObject({
      dueResponse: 60,
      dueDiagnosis: 210,
      dueSolution: 270,
      dueRepair: 330,
      paused: 90,
    });
  });

  it('are none where the policy does not name them', () => {
    expect(given({ ...asked, clocks: { pauses: [] } }, [0]).ticket(0)).toMatchObject({ dueRepair: 240, paused: 0 });
  });

  it('move a business clock by the open time that they took', () => {
    const words: Words = {
      ...office,
      teams,
      promises: { general: { repair: '4 business hours' } },
      questions: { fullyCooperating: { needed: 1, reply: '65 h' }, others: { needed: 1, reply: '65 h' } },
    };
    // Asked on Friday at 15:10, answered 65 hours later on Monday at 08:10: 110 open minutes in between.
    expect(given(words, [FRIDAY + 15 * HOUR]).ticket(0).dueRepair).toBe(MONDAY + 12 * HOUR + 50);
  });

  it('for a third party count like those for the customer', () => {
    // Fifty touches on average: one pause for the question, then one for the third party.
    const third: Words = {
      teams: { desk: { engineers: 1, work: '20 min', touches: 50 } },
      promises,
      tickets: { thirdParty: { share: 1, wait: '50 min' } },
      questions: { fullyCooperating: { needed: 1, asks: 1, reply: '10 min' }, others: { needed: 1, reply: '10 min' } },
    };
    expect(given(third, [0]).ticket(0)).toMatchObject({ paused: 60, dueRepair: 300 });
    expect(given({ ...third, clocks: { pauses: ['customer'] } }, [0]).ticket(0)).toMatchObject({
      paused: 10,
      dueRepair: 250,
    });
  });

  it('end with the run for those who are still waited for', () => {
    const story = given({ ...asked, period: { to: '2026-01-05 01:00', runOut: '0 min' } }, [0]);
    // Asked at 10, still waited for at 60.
    expect(story.ticket(0)).toMatchObject({ paused: 50, dueRepair: 290, repair: Number.NaN });
  });
});
