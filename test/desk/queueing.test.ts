/** Who waits, who is taken next, and what happens first when several things happen at one instant. */
import { describe, expect, it } from 'vitest';
import { DAY, given, HOUR } from './given.ts';

const one = { desk: { engineers: 1, work: '10 min' } };
const seats = (onDuty: unknown, work = '10 min') => ({ desk: { onDuty, work } });

describe('a line at one desk', () => {
  it('serves tickets in the order in which they came', () => {
    const story = given({ teams: one }, [0, 1, 2]);
    expect([0, 1, 2].map((ticket) => story.touches(ticket)[0])).toEqual([
      [0, 10],
      [10, 20],
      [20, 30],
    ]);
  });

  it('serves tickets of one minute in the order of the file', () => {
    expect(given({ teams: one }, [5, 5, 5]).starts()).toEqual([5, 15, 25]);
  });

  it('writes down when each joined the line, was begun and was done', () => {
    const [visit] = given({ teams: one }, [0, 4]).visitsOf(1);
    expect(visit).toMatchObject({ entered: 4, began: 10, ended: 20, teamName: 'desk' });
  });

  // Truth N17: arrivals 0, 1, 2, 10, 11; work 5, 4, 3, 2, 6; the third hangs up after two minutes.
  it('waits as a schedule worked out by hand says', () => {
    const story = given(
      {
        tickets: { complexity: { configuration: 1 }, skill: { a: 1, b: 1, c: 1, d: 1 } },
        // One engineer whose speed differs by skill gives each ticket its own work.
        teams: { desk: { engineers: 1, work: '60 min', skills: { a: 12, b: 15, c: 30, d: 10 } } },
        patience: { channels: ['hotline'], waits: '2 min' },
      },
      [
        { at: 0, skill: 'a' },
        { at: 1, skill: 'b' },
        { at: 2, skill: 'c', channel: 'hotline' },
        { at: 10, skill: 'c' },
        { at: 11, skill: 'd' },
      ],
    );
    expect(story.starts()).toEqual([0, 5, null, 10, 12]);
    expect([0, 1, 3, 4].map((ticket) => story.touches(ticket)[0][1])).toEqual([5, 9, 12, 18]);
    expect(story.ticket(2)).toMatchObject({ created: 2, closed: 4 });
    expect(story.outcome(2)).toBe('abandoned');
    const until = ({ began, ended }: { began: number; ended: number }) => (Number.isNaN(began) ? ended : began);
    expect(story.visitRows.reduce((sum, row) => sum + until(row) - row.entered, 0)).toBe(7);
    expect(story.visitRows.reduce((sum, row) => sum + row.ended - until(row), 0)).toBe(17);
  });
});

describe('strict priority', () => {
  it('takes the most severe first and never interrupts for it', () => {
    const story = given({ teams: one, routing: { order: 'severity' } }, [
      { at: 0, severity: 'general' },
      { at: 1, severity: 'general' },
      { at: 2, severity: 'serious' },
      { at: 3, severity: 'critical' },
      { at: 4, severity: 'critical' },
    ]);
    expect(story.starts()).toEqual([0, 40, 30, 10, 20]);
  });
});

describe('seats', () => {
  const day = { '00:00': 2, '01:00': 1, '02:00': 3 };

  it('that fall let work in hand go on and begin nothing new until fewer are busy than seats are left', () => {
    const story = given({ teams: seats(day, '40 min') }, [30, 30, 30, 30]);
    expect(story.starts()).toEqual([30, 30, 70, 110]);
  });

  it('that rise are filled at once', () => {
    const story = given({ teams: seats(day, '100 min') }, [61, 61, 61, 61]);
    expect(story.starts()).toEqual([61, 120, 120, 161]);
  });

  it('that close for the night keep tickets until the morning', () => {
    const story = given({ teams: seats({ '08:00': 1, '16:00': 0 }) }, [17 * HOUR]);
    expect(story.starts()).toEqual([DAY + 8 * HOUR]);
  });
});

describe('things that happen at one instant', () => {
  it('free an engineer before the next ticket arrives', () => {
    expect(given({ teams: one }, [0, 10]).visitsOf(1)[0]).toMatchObject({ entered: 10, began: 10 });
  });

  it('give the freed engineer who waited already, then the newcomer', () => {
    expect(given({ teams: one }, [0, 5, 10]).starts()).toEqual([0, 10, 20]);
  });

  it('let a caller be taken in the minute in which his patience ends', () => {
    const story = given({ teams: one, patience: { channels: ['hotline'], waits: '10 min' } }, [
      0,
      { at: 0, channel: 'hotline' },
    ]);
    expect(story.outcome(1)).toBe('closed');
    expect(story.starts()).toEqual([0, 10]);
  });

  it('open the shift before a ticket of that minute comes in', () => {
    const desk = { engineers: 1, work: '10 min', shifts: ['08-16'] };
    expect(given({ teams: { desk } }, [8 * HOUR]).starts()).toEqual([8 * HOUR]);
  });

  it('close the shift before a ticket of that minute comes in', () => {
    const desk = { engineers: 1, work: '10 min', shifts: ['08-16'] };
    expect(given({ teams: { desk } }, [16 * HOUR]).starts()).toEqual([DAY + 8 * HOUR]);
  });

  it('finish the work that ends with the shift, without overtime or a second touch', () => {
    const desk = { engineers: 1, work: '10 min', shifts: ['08-16'], atShiftEnd: 'park' };
    expect(given({ teams: { desk } }, [16 * HOUR - 10]).touches(0)).toEqual([[16 * HOUR - 10, 16 * HOUR]]);
  });

  it('take over from the closing shift in the very minute in which the next opens', () => {
    const desk = { engineers: 2, work: '10 min', shifts: [{ hours: '08-16' }, { hours: '16-24' }] };
    const story = given({ teams: { desk } }, [15 * HOUR + 55, 15 * HOUR + 56, 15 * HOUR + 57]);
    expect(story.starts()).toEqual([15 * HOUR + 55, 16 * HOUR, 16 * HOUR + 10]);
  });

  it('let the reply of a customer come in before a new ticket', () => {
    const story = given(
      {
        teams: { desk: { engineers: 1, work: '20 min' } },
        questions: {
          fullyCooperating: { needed: 1, reply: '30 min' },
          others: { needed: 1, reply: '30 min' },
        },
      },
      [0, 40],
    );
    // Asked after half of the work, at minute 10; the answer and the new ticket both come at minute 40.
    expect(story.touches(0)).toEqual([
      [0, 10],
      [40, 50],
    ]);
    expect(story.touches(1)[0]).toEqual([50, 60]);
  });
});
