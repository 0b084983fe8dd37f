/** What happens to the work in hand when a shift ends. */
import { describe, expect, it } from 'vitest';
import { OVERTIME } from '../../src/observations/log.ts';
import { DAY, given, HOUR, type Words } from './given.ts';

const at = (hour: number, minute = 0) => hour * HOUR + minute;
const week: Words = { to: '2026-01-12', runOut: '0 min' };

describe('when a shift ends with work in hand', () => {
  const desk = (atShiftEnd: string, more: Words = {}) => ({
    desk: { engineers: 1, work: '60 min', shifts: ['08-16'], atShiftEnd, ...more },
  });

  it('"finish" completes it in overtime, and the overtime is counted', () => {
    const story = given({ teams: desk('finish') }, [at(15, 30)]);
    expect(story.touches(0)).toEqual([[at(15, 30), at(16, 30)]]);
    expect(story.dutyMinutes(OVERTIME)).toBe(30);
  });

  it('"finish" begins nothing new after the end of the shift', () => {
    const story = given({ teams: desk('finish') }, [at(15, 30), at(15, 40)]);
    expect(story.starts()).toEqual([at(15, 30), DAY + at(8)]);
  });

  it('nothing is begun in the minute in which the shift ends', () => {
    const story = given({ teams: desk('finish') }, [at(15), at(15, 10)]);
    expect(story.starts()).toEqual([at(15), DAY + at(8)]);
    expect(story.dutyMinutes(OVERTIME)).toBe(0);
  });

  it('nor by somebody who is free, when a reply comes in that minute', () => {
    const asked = { needed: 1, asks: 1, reply: '1470 min' };
    const questions = { fullyCooperating: asked, others: asked };
    const story = given({ teams: desk('finish'), questions }, [at(15)]);
    expect(story.touches(0)).toEqual([
      [at(15), at(15, 30)],
      [2 * DAY + at(8), 2 * DAY + at(8, 30)],
    ]);
    expect(story.dutyMinutes(OVERTIME)).toBe(0);
  });

  it('"finish" that runs into the next shift of the same engineer stops being overtime there', () => {
    const story = given({ teams: desk('finish', { work: '20 h' }), period: week }, [at(15)]);
    expect(story.touches(0)).toEqual([[at(15), DAY + at(11)]]);
    expect(story.dutyMinutes(OVERTIME)).toBe(16 * HOUR);
  });

  it('"park" lets the same engineer go on in his next shift with what is left', () => {
    const story = given({ teams: desk('park', { engineers: 2 }) }, [at(15, 30), at(15, 40)]);
    expect(story.touches(0)).toEqual([
      [at(15, 30), at(16)],
      [DAY + at(8), DAY + at(8, 30)],
    ]);
    expect(story.visitsOf(0).map(({ engineer }) => engineer)).toEqual([0, 0]);
    expect(story.visitsOf(1).map(({ engineer }) => engineer)).toEqual([1, 1]);
    expect(story.touches(1)[1]).toEqual([DAY + at(8), DAY + at(8, 40)]);
    expect(story.dutyMinutes(OVERTIME)).toBe(0);
  });

  it('"park" keeps the place of a parked ticket before those who came later', () => {
    const story = given({ teams: desk('park') }, [at(15, 30), at(15, 45), at(18)]);
    expect(story.starts()).toEqual([at(15, 30), DAY + at(8, 30), DAY + at(9, 30)]);
  });

  const regions = { east: { zone: 'UTC' }, west: { zone: 'UTC' } };
  const twoRegions = (east: Words = {}, west: Words = {}) => ({
    east: { region: 'east', engineers: 1, work: '60 min', shifts: ['08-16'], atShiftEnd: 'hand-over', ...east },
    west: { region: 'west', engineers: 1, work: '60 min', shifts: ['16-24'], atShiftEnd: 'hand-over', ...west },
  });
  const handover = { rereading: '5 min', criticalRereading: '12 min' };

  for (const where of ['follow-the-sun', 'region-first']) {
    it(`"hand-over" gives it to the next open region, which reads it first (${where})`, () => {
      const story = given({ regions, teams: twoRegions(), handover, routing: { where } }, [
        { at: at(15, 30), region: 'east' },
      ]);
      expect(story.path(0)).toEqual([
        ['east', at(15, 30), at(16)],
        ['west', at(16), at(16, 35)],
      ]);
      expect(story.ticket(0).worked).toBe(60);
    });
  }

  it('"hand-over" costs reading once, however many colleagues leave at the same minute', () => {
    for (const daysPerWeek of [7, 5]) {
      // With five days a week the two engineers stand on two rosters, which close one after the other.
      const story = given(
        { regions, teams: twoRegions({ engineers: 2, daysPerWeek }), handover, routing: { where: 'follow-the-sun' } },
        [{ at: at(15, 30), region: 'east' }],
      );
      expect(story.path(0)).toEqual([
        ['east', at(15, 30), at(16)],
        ['west', at(16), at(16, 35)],
      ]);
    }
  });

  it('"hand-over" to a shift that opens later waits for it', () => {
    const story = given(
      { regions, teams: twoRegions({}, { shifts: ['18-24'] }), handover, routing: { where: 'follow-the-sun' } },
      [{ at: at(15, 30), region: 'east' }],
    );
    expect(story.path(0)[1]).toEqual(['west', at(18), at(18, 35)]);
  });

  it('"hand-over" to the next shift of the same team costs reading as well', () => {
    const shifts = [{ hours: '08-16' }, { hours: '16-24' }];
    const story = given({ teams: desk('hand-over', { engineers: 2, shifts }), handover }, [at(15, 30)]);
    expect(story.touches(0)).toEqual([
      [at(15, 30), at(16)],
      [at(16), at(16, 35)],
    ]);
  });

  it('an owner who carries the ticket across saves the reading', () => {
    const story = given(
      {
        regions,
        teams: twoRegions(),
        handover,
        customers: { asksForSinglePoint: 1 },
      },
      [{ at: at(15, 30), region: 'east' }],
    );
    expect(story.path(0)[1]).toEqual(['west', at(16), at(16, 30)]);
  });

  it('critical tickets may be handed over while others park', () => {
    const story = given(
      {
        regions,
        teams: twoRegions({ engineers: 2, atShiftEnd: 'park', criticalAtShiftEnd: 'hand-over' }),
        handover,
      },
      [
        { at: at(15, 30), region: 'east', severity: 'critical' },
        { at: at(15, 30), region: 'east', severity: 'general' },
      ],
    );
    expect(story.path(0)[1]).toEqual(['west', at(16), at(16, 42)]);
    expect(story.path(1)[1]).toEqual(['east', DAY + at(8), DAY + at(8, 30)]);
  });

  it('a touch that is interrupted while its reader still reads is read to the end by the same engineer', () => {
    const story = given(
      {
        teams: {
          ...desk('park', { work: '60 min' }),
          second: { line: 'L2', engineers: 1, work: '60 min', shifts: ['08-16'], atShiftEnd: 'park' },
        },
        lines: { L1: { escalates: 1 } },
        handover: { rereading: '20 min' },
      },
      [at(14, 50)],
    );
    // Read for ten minutes on Monday and ten on Tuesday.
    expect(story.path(0)).toEqual([
      ['desk', at(14, 50), at(15, 50)],
      ['second', at(15, 50), at(16)],
      ['second', DAY + at(8), DAY + at(9, 10)],
    ]);
  });
});
