/** The hours that staff are there, and those that they are paid for. */
import { describe, expect, it } from 'vitest';
import { LOGGED_IN, PAID } from '../../src/observations/log.ts';
import { DAY, given, HOUR, modelOf, run, type Words } from './given.ts';

const at = (hour: number, minute = 0) => hour * HOUR + minute;
const week: Words = { to: '2026-01-12', runOut: '0 min' };

describe('staff time', () => {
  it('is logged in and paid for the hours of the shift, in the team’s own zone', () => {
    const desk = { engineers: 2, work: '10 min', shifts: ['Mon-Fri 09:00-17:00'], zone: 'Asia/Shanghai' };
    const story = given({ teams: { desk }, period: week }, [at(0)]);
    // Monday's shift is 01:00 to 09:00 UTC.
    expect(story.starts()).toEqual([at(1)]);
    const monday = story.dutyRows.filter(({ kind, from }) => kind === PAID && from === at(1));
    expect(monday.map(({ to }) => to)).toEqual([at(9), at(9)]);
  });

  it('of seats is what is open, step by step', () => {
    const story = given(
      {
        teams: { desk: { onDuty: { '08:00': 2, '16:00': 0 }, work: '10 min' } },
        period: { to: '2026-01-06', runOut: '0 min' },
      },
      [at(23, 59)],
    );
    expect(story.dutyMinutes(LOGGED_IN)).toBe(2 * 8 * HOUR);
    expect(story.dutyMinutes(PAID)).toBe(2 * 8 * HOUR);
  });

  it('of somebody who holds two chats at once is paid once', () => {
    const desk = { engineers: 3, work: '10 min', shifts: ['08-16'], concurrency: 2 };
    const story = given({ teams: { desk }, period: { to: '2026-01-06', runOut: '0 min' } }, [at(23, 59)]);
    expect(story.dutyMinutes(PAID)).toBe(3 * 8 * HOUR);
  });

  it('of an engineer with several chats is shared: each takes longer', () => {
    const desk = { engineers: 1, work: '10 min', concurrency: 2, slowDown: 0.5 };
    const story = given({ teams: { desk } }, [0, 4, 5]);
    expect(story.touches(0)).toEqual([[0, 10]]);
    expect(story.touches(1)).toEqual([[4, 19]]);
    expect(story.touches(2)).toEqual([[10, 25]]);
  });

  it('lasts five days a week for each, and no day is without anybody', () => {
    const desk = { engineers: 7, work: '10 min', shifts: ['08-16'], daysPerWeek: 5 };
    const story = given({ teams: { desk }, period: { to: '2026-01-19', runOut: '0 min' } }, [13 * DAY + at(23)]);
    const days = Array.from(
      { length: 14 },
      (_, day) => story.dutyRows.filter(({ kind, from }) => kind === PAID && Math.floor(from / DAY) === day).length,
    );
    expect(days).toEqual(new Array(14).fill(5));
    for (let engineer = 0; engineer < 7; engineer++) {
      expect(story.dutyRows.filter((row) => row.kind === PAID && row.engineer === engineer)).toHaveLength(10);
    }
  });

  it('turns with the rotation', () => {
    const shifts = [
      { hours: '08-16', rotate: '1 days' },
      { hours: '16-24', rotate: '1 days' },
    ];
    const desk = { engineers: 2, work: '10 min', shifts };
    const story = given({ teams: { desk }, period: { to: '2026-01-08', runOut: '0 min' } }, [2 * DAY + at(23)]);
    const begins = (engineer: number) =>
      story.dutyRows.filter((row) => row.kind === PAID && row.engineer === engineer).map(({ from }) => from);
    expect(begins(0)).toEqual([at(8), DAY + at(16), 2 * DAY + at(8)]);
    expect(begins(1)).toEqual([at(16), DAY + at(8), 2 * DAY + at(16)]);
  });

  it('of a rotation whose shifts overlap runs on, never backwards', () => {
    const shifts = [
      { hours: '22-06', rotate: '1 days' },
      { hours: '00-08', rotate: '1 days' },
    ];
    const story = given({ teams: { desk: { engineers: 1, work: '10 min', shifts } }, period: week }, [
      6 * DAY + at(23),
    ]);
    const paid = story.dutyRows.filter(({ kind }) => kind === PAID);
    for (let index = 1; index < paid.length; index++)
      expect(paid[index].from).toBeGreaterThanOrEqual(paid[index - 1].to);
  });

  it('is lost to shrinkage in the share that the scenario says', () => {
    const desk = { engineers: 40, work: '10 min', shifts: ['08-16'], shrinkage: 0.3 };
    const story = run(modelOf({ teams: { desk }, period: { to: '2026-03-01', runOut: '0 min' } }, [54 * DAY + at(23)]));
    const paid = story.dutyMinutes(PAID);
    expect(paid).toBe(55 * 40 * 8 * HOUR);
    // 2,200 shifts of 8 hours, whose wish of 2.4 hours is rounded up or down: standard error 0.0013.
    expect(1 - story.dutyMinutes(LOGGED_IN) / paid).toBeCloseTo(0.3, 2);
  });

  it('is lost to absence in the share that the scenario says, and absence is paid', () => {
    const desk = { engineers: 40, work: '10 min', shifts: ['08-16'], absence: 0.1 };
    const story = run(modelOf({ teams: { desk }, period: { to: '2026-03-01', runOut: '0 min' } }, [54 * DAY + at(23)]));
    expect(story.dutyMinutes(PAID)).toBe(55 * 40 * 8 * HOUR);
    const share = 1 - story.dutyMinutes(LOGGED_IN) / story.dutyMinutes(PAID);
    // Standard error of 2,200 shifts: 0.0064.
    expect(Math.abs(share - 0.1)).toBeLessThan(4.5 * 0.0064);
  });

  it('on a holiday is that of the share who work then, and only they are paid', () => {
    const holiday = (holidayStaffing: number) =>
      given(
        {
          teams: {
            desk: { engineers: 4, work: '10 min', shifts: ['08-16'], holidays: ['2026-01-06'], holidayStaffing },
          },
          period: { to: '2026-01-07', runOut: '0 min' },
        },
        [DAY + at(23)],
      ).dutyMinutes(PAID);
    expect(holiday(0)).toBe(4 * 8 * HOUR);
    expect(holiday(1)).toBe(2 * 4 * 8 * HOUR);
  });
});
