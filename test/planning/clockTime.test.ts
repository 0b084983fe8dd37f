/** Where clock time goes, on desks small enough to reckon by hand: hours by cause, team, skill, hour and month. */
import { describe, expect, it } from 'vitest';
import type { Arrival, Words } from '../desk/given.ts';
import { detailsOf } from './detailFigures.ts';

const HOUR = 60;
const DAY = 1440;

/** Hours of each cause that the desk has. */
function hours(words: Words, arrivals: readonly (Arrival | number)[], measure = 'clockTime') {
  const figure = detailsOf(words, arrivals);
  const causes = ['forum', 'triage', 'waiting', 'closed', 'work', 'onHold', 'betweenTouches', 'release', 'committee'];
  const told = causes.map((cause) => [cause, figure(measure, { cause })]).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(told), all: figure(measure) };
}

/** One engineer from nine to five, an hour a ticket. Minute 0 is a Monday's midnight. */
const office: Words = { teams: { desk: { engineers: 1, work: '1 h', shifts: ['09-17'] } } };

describe('clock time', () => {
  it('is waiting while somebody is on shift, closed hours while nobody is, and work', () => {
    // The first waits from seven to nine, the second until ten.
    const both = [7 * HOUR, 8 * HOUR];
    expect(hours(office, both)).toEqual({ waiting: 1, closed: 3, work: 2, betweenTouches: 0, all: 6 });
  });

  it('of a wait that lasts over a night is told apart minute by minute', () => {
    // From half past four on Monday until ten on Tuesday: half an hour and an hour of shift, sixteen hours of night.
    const both = [16 * HOUR, 16.5 * HOUR, 16.5 * HOUR];
    expect(hours(office, both)).toEqual({
      waiting: 0.5 + 0.5 + 1,
      closed: 2 * 16,
      work: 3,
      betweenTouches: 0,
      all: 37,
    });
  });

  it('counts shifts on holidays where some of the team work then', () => {
    const holiday = (holidayStaffing: number) =>
      hours(
        {
          teams: { desk: { engineers: 1, work: '1 h', shifts: ['09-17'], holidays: ['2026-01-06'], holidayStaffing } },
        },
        [DAY + 9 * HOUR],
      );
    expect(holiday(0)).toMatchObject({ waiting: 0, closed: 24 });
    expect(holiday(1)).toMatchObject({ waiting: 0, closed: 0 });
  });

  it('is closed hours where no seat is open', () => {
    const seats = { teams: { desk: { onDuty: { '00:00': 0, '09:00': 1, '17:00': 0 }, work: '1 h' } } };
    expect(hours(seats, [7 * HOUR, 8 * HOUR])).toEqual({ waiting: 1, closed: 3, work: 2, betweenTouches: 0, all: 6 });
  });

  it('knows no closed hours on a desk that never closes', () => {
    const always = { teams: { desk: { engineers: 1, work: '1 h' } } };
    expect(hours(always, [0, 0])).toEqual({ waiting: 1, work: 2, betweenTouches: 0, all: 3 });
  });

  it('of a forum post begins when it is written, before promises count', () => {
    const words = {
      ...office,
      teams: { desk: { engineers: 1, work: '1 h' } },
      plans: { free: { forum: true } },
      forum: { answer: '100 h', takeOverAfter: '3 h' },
    };
    expect(hours(words, [{ at: 0, plan: 'free' }])).toMatchObject({ forum: 3, work: 1, all: 4 });
  });

  it('is triage while the machine judges, and while triage people are waited for and judge', () => {
    const words = {
      teams: { desk: { engineers: 1, work: '1 h' }, sorters: { line: 'triage', onDuty: 1 } },
      triage: { by: 'ai', accuracy: 1, takes: '30 min', humanBelow: 1, human: { accuracy: 1, work: '15 min' } },
    };
    // Both are judged by half past; then one after the other for a quarter; the second waits for the desk.
    expect(hours(words, [0, 0])).toMatchObject({ triage: 0.75 + 1, waiting: 0.75, work: 2, all: 4.5 });
  });

  const questions = { fullyCooperating: { needed: 1, reply: '2 h' }, others: { needed: 1, reply: '2 h' } };
  const asking = (clocks: Words) => ({ teams: { desk: { engineers: 1, work: '1 h', touches: 2 } }, questions, clocks });

  it('is on hold while the customer is waited for and clocks stand still', () => {
    expect(hours(asking({ pauses: ['customer'] }), [0])).toMatchObject({
      onHold: 2,
      betweenTouches: 0,
      work: 1,
      all: 3,
    });
  });

  it('lies between touches where no clock stands still for the customer', () => {
    const told = hours(asking({ pauses: [] }), [0]);
    expect(told).toMatchObject({ betweenTouches: 2, work: 1, all: 3 });
    expect(told).not.toHaveProperty('onHold');
  });

  it('lies between touches while the ticket is on its way to another team', () => {
    const words = {
      lines: { L1: { work: '1 h', escalates: 1, beforeEscalation: 0.5 }, L2: { work: '2 h' } },
      teams: { a: { line: 'L1', onDuty: 1 }, b: { line: 'L2', onDuty: 1 } },
      handover: { transferDelay: '30 min' },
    };
    expect(hours(words, [0])).toMatchObject({ betweenTouches: 0.5, work: 2.5, all: 3 });
  });

  it('is release while a repaired code defect waits for the train', () => {
    const words = {
      lines: { L1: { work: '10 min', escalates: 1 }, L2: { work: '10 min', escalates: 1 }, L3: { work: '100 min' } },
      teams: { a: { line: 'L1', onDuty: 1 }, b: { line: 'L2', onDuty: 1 }, c: { line: 'L3', onDuty: 1 } },
      release: { every: '7 days' },
    };
    expect(hours(words, [{ at: 0, complexity: 'codeDefect' }])).toMatchObject({ work: 2, release: 166, all: 168 });
  });

  it('is committee while it is waited for and deliberates; the line in which it found the ticket is not in the rows', () => {
    const words = {
      teams: { desk: { line: 'L1', engineers: 1, work: '100 min' }, committee: { line: 'committee', onDuty: 1 } },
      promises: { general: { repair: '60 min' } },
      committee: { afterPromiseShare: 1.5, work: '10 min' },
    };
    const told = hours(words, [0, 1]);
    expect(told.committee).toBeCloseTo(10 / 60, 12);
    expect(told.betweenTouches).toBeCloseTo(90 / 60, 12);
    expect(told.work).toBeCloseTo(200 / 60, 12);
  });

  it('of excluded tickets is left out, as of the time to repair', () => {
    expect(hours({ ...office, exclusions: { share: 1 } }, [9 * HOUR])).toMatchObject({ work: 0, all: 0 });
  });

  it('runs to the end of the run on tickets that are still open, also on those that nobody has begun', () => {
    const words = { ...office, period: { to: '2026-01-06', runOut: '0 min' } };
    // The first is repaired at five, the second waits from four until midnight.
    const two = [16 * HOUR, 16 * HOUR];
    expect(hours(words, two)).toEqual({ waiting: 1, closed: 7, work: 1, betweenTouches: 0, all: 9 });
  });

  it('of a repair in the customer’s test at the end is that of the repair alone', () => {
    const words = {
      lines: { L1: { work: '1 h', escalates: 1, beforeEscalation: 1 }, L2: { work: '1 h' } },
      teams: { a: { line: 'L1', onDuty: 1 }, b: { line: 'L2', onDuty: 1 } },
      handover: { transferDelay: '30 min' },
      clocks: { pauses: ['customer'] },
      repairs: { customerTest: '50 h' },
      period: { to: '2026-01-06', runOut: '0 min' },
    };
    expect(hours(words, [0])).toMatchObject({ onHold: 0, betweenTouches: 0.5, work: 2, all: 2.5 });
  });
});

describe('clock time of late tickets', () => {
  it('is that of tickets whose repair was late, cause by cause', () => {
    const words = { ...office, promises: { general: { repair: '90 min' } } };
    // Repaired after an hour and after two.
    expect(hours(words, [9 * HOUR, 9 * HOUR], 'lateClockTime')).toMatchObject({ waiting: 1, work: 1, all: 2 });
  });

  it('is not told where no repair is promised', () => {
    expect(hours(office, [9 * HOUR], 'lateClockTime')).toEqual({ all: undefined });
  });
});

describe('clock time by team, skill, hour and month', () => {
  const words: Words = {
    tickets: { skill: { mail: 0.5, data: 0.5 } },
    teams: {
      first: { line: 'L1', engineers: 1, work: '1 h', skills: ['mail', 'data'] },
      second: { line: 'L2', engineers: 1, work: '2 h', shifts: ['09-17'], skills: ['mail', 'data'] },
    },
    lines: { L1: { escalates: 1, beforeEscalation: 1 } },
  };
  const figure = detailsOf(words, [
    { at: 7 * HOUR, skill: 'mail' },
    { at: 7 * HOUR, skill: 'data' },
  ]);

  it('tells who is waited for and who works', () => {
    // The first goes up at eight and is taken at nine; the second goes up at nine and is taken at eleven.
    expect(figure('clockTime', { cause: 'waiting', team: 'first' })).toBe(1);
    expect(figure('clockTime', { cause: 'closed', team: 'first' })).toBeUndefined();
    expect(figure('clockTime', { cause: 'work', team: 'first' })).toBe(2);
    expect(figure('clockTime', { cause: 'waiting', team: 'second' })).toBe(2);
    expect(figure('clockTime', { cause: 'closed', team: 'second' })).toBe(1);
    expect(figure('clockTime', { cause: 'work', team: 'second' })).toBe(4);
  });

  it('tells which skill waits', () => {
    expect(figure('clockTime', { cause: 'waiting', skill: 'mail' })).toBe(0);
    expect(figure('clockTime', { cause: 'closed', skill: 'mail' })).toBe(1);
    expect(figure('clockTime', { cause: 'waiting', skill: 'data' })).toBe(3);
  });

  it('puts a wait down to the hour of the week in which it began, on the clock of the period’s zone', () => {
    expect(figure('clockTime', { cause: 'waiting', hourOfWeek: '7' })).toBe(1);
    expect(figure('clockTime', { cause: 'closed', hourOfWeek: '8' })).toBe(1);
    expect(figure('clockTime', { cause: 'waiting', hourOfWeek: '9' })).toBe(2);
    const shanghai = detailsOf({ ...office, period: { zone: 'Asia/Shanghai' } }, [0, 0]);
    // The wait begins at eight there, an hour before the shift.
    expect(shanghai('clockTime', { cause: 'closed', hourOfWeek: '8' })).toBe(2);
    expect(shanghai('clockTime', { cause: 'waiting', hourOfWeek: '8' })).toBe(1);
  });

  it('belongs to the month in which the ticket was created, without the months of the run-out', () => {
    const over = { ...office, period: { from: '2026-01-05', to: '2026-02-15', runOut: '60 days' } };
    // The last hour of January: taken on the first of February.
    const told = detailsOf(over, [26 * DAY + 23 * HOUR, 27 * DAY + 12 * HOUR]);
    expect(told('clockTime', { month: '2026-01', cause: 'closed' })).toBe(10);
    expect(told('clockTime', { month: '2026-02', cause: 'work' })).toBe(1);
    expect(told('clockTime', { month: '2026-03' })).toBeUndefined();
    expect(detailsOf(office, [9 * HOUR])('clockTime', { month: '2026-01' })).toBe(1);
  });
});
