/** The end of a shift, pre-emption, owners, people on call, and the hours that staff are paid for. */
import { describe, expect, it } from 'vitest';
import { CALL_OUT, LOGGED_IN, OVERTIME, PAID } from '../../src/observations/log.ts';
import { type Arrival, DAY, given, HOUR, modelOf, run, type Words } from './given.ts';

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

describe('pre-emption', () => {
  const words: Words = {
    teams: { desk: { engineers: 1, work: '60 min' } },
    routing: { preempt: ['critical'], order: 'severity' },
  };

  it('lets a critical ticket interrupt, and the interrupted work goes on afterwards with what is left', () => {
    const story = given(words, [
      { at: 0, severity: 'general' },
      { at: 20, severity: 'critical' },
    ]);
    expect(story.touches(0)).toEqual([
      [0, 20],
      [80, 120],
    ]);
    expect(story.touches(1)).toEqual([[20, 80]]);
    expect(story.ticket(0).worked).toBe(60);
  });

  it('interrupts the least severe, and of those the one begun last', () => {
    const story = given({ ...words, teams: { desk: { engineers: 3, work: '60 min' } } }, [
      { at: 0, severity: 'general' },
      { at: 1, severity: 'serious' },
      { at: 2, severity: 'general' },
      { at: 10, severity: 'critical' },
    ]);
    expect(story.visitsOf(3)[0]).toMatchObject({ began: 10, engineer: 2 });
  });

  it('never interrupts work as severe, nor when somebody is free', () => {
    expect(
      given(words, [
        { at: 0, severity: 'critical' },
        { at: 20, severity: 'critical' },
      ]).starts(),
    ).toEqual([0, 60]);
    const two = { ...words, teams: { desk: { engineers: 2, work: '60 min' } } };
    expect(
      given(two, [
        { at: 0, severity: 'general' },
        { at: 20, severity: 'critical' },
      ]).touches(0),
    ).toEqual([[0, 60]]);
  });

  it('does not interrupt for a severity that the policy does not name', () => {
    expect(
      given(words, [
        { at: 0, severity: 'general' },
        { at: 20, severity: 'serious' },
      ]).starts(),
    ).toEqual([0, 60]);
  });

  it('lets whoever was interrupted go on before those of his severity who came later', () => {
    const story = given(words, [
      { at: 0, severity: 'general' },
      { at: 10, severity: 'general' },
      { at: 20, severity: 'critical' },
    ]);
    expect(story.starts()).toEqual([0, 120, 20]);
  });

  it('gives the interrupted ticket to anyone once it has waited long enough for its engineer', () => {
    const story = given(
      {
        ...words,
        teams: { desk: { engineers: 2, work: '60 min' } },
        routing: { ...(words.routing as Words), ownerWaits: '5 min' },
      },
      [
        { at: 0, severity: 'serious' },
        { at: 10, severity: 'general' },
        { at: 20, severity: 'critical' },
      ],
    );
    // The critical ticket takes the second engineer until 80; the first is free at 60.
    expect(story.visitsOf(1).map(({ engineer, began }) => [engineer, began])).toEqual([
      [1, 10],
      [0, 60],
    ]);
  });
});

describe('an owner', () => {
  /**
   * Tickets of two touches with a question between them. Engineer 0 begins the first, then a slow one from minute 12 to
   * 112; the first ticket comes back at minute 20, when only engineer 1 is free.
   */
  const comesBack = (routing: Words, more: Words = {}) =>
    given(
      {
        teams: { desk: { engineers: 2, work: '20 min', skills: { quick: 1, slow: 0.1 }, ...more } },
        tickets: { skill: { quick: 0.5, slow: 0.5 } },
        questions: { fullyCooperating: { needed: 1, reply: '10 min' }, others: { needed: 1, reply: '10 min' } },
        routing,
      },
      [
        { at: 0, skill: 'quick' },
        { at: 5, skill: 'quick' },
        { at: 12, skill: 'slow' },
      ],
    )
      .visitsOf(0)
      .map(({ engineer, began }) => [engineer, began]);

  it('is not waited for unless owners come first', () => {
    expect(comesBack({ ownerFirst: false })).toEqual([
      [0, 0],
      [1, 20],
    ]);
  });

  it('is waited for when owners come first', () => {
    expect(comesBack({ ownerFirst: true })).toEqual([
      [0, 0],
      [0, 112],
    ]);
  });

  it('is given up after the time that the policy says', () => {
    expect(comesBack({ ownerFirst: true, ownerWaits: '15 min' })).toEqual([
      [0, 0],
      [1, 35],
    ]);
  });

  it('is found in his own team, even when another team has less to do', () => {
    const story = given(
      {
        teams: {
          a: { engineers: 1, work: '20 min' },
          b: { engineers: 1, work: '20 min' },
        },
        questions: { fullyCooperating: { needed: 1, reply: '10 min' }, others: { needed: 1, reply: '10 min' } },
        routing: { where: 'least-loaded', ownerFirst: true },
      },
      // Ticket 0 begins in team a; when it comes back at 20, a is busy with ticket 2 and b with nothing.
      [0, 1, 12],
    );
    expect(new Set(story.path(0).map(([team]) => team))).toEqual(new Set(['a']));
  });

  it('who has gone home is waited for only where work is parked', () => {
    const evening = (atShiftEnd: string) =>
      given(
        {
          teams: {
            desk: { engineers: 2, work: '20 min', shifts: [{ hours: '08-16' }, { hours: '12-20' }], atShiftEnd },
          },
          questions: { fullyCooperating: { needed: 1, reply: '2 h' }, others: { needed: 1, reply: '2 h' } },
          routing: { ownerFirst: true },
        },
        [at(15)],
      )
        .visitsOf(0)
        .map(({ engineer, began }) => [engineer, began]);
    // Engineer 0, longer idle, begins it at 15:00; the reply comes at 17:10, when only engineer 1 is in.
    expect(evening('park')).toEqual([
      [0, at(15)],
      [0, DAY + at(8)],
    ]);
    expect(evening('finish')).toEqual([
      [0, at(15)],
      [1, at(17, 10)],
    ]);
  });
});

describe('people on call', () => {
  const words: Words = {
    teams: {
      desk: {
        engineers: 1,
        work: '30 min',
        shifts: ['08-16'],
        onCall: { engineers: 1, callOut: '20 min', for: ['critical'] },
      },
    },
    plans: { basic: {}, enterprise: { emergencyHotline: true } },
    routing: { order: 'severity' },
  };
  const night = (plan: 'basic' | 'enterprise', severity: 'critical' | 'serious', minute = at(20)): Arrival => ({
    at: minute,
    plan,
    severity,
  });

  it('come out at night for a critical ticket of an entitled customer, after the time they need', () => {
    const story = given(words, [night('enterprise', 'critical')]);
    expect(story.touches(0)).toEqual([[at(20), at(20, 50)]]);
    expect(story.ticket(0).response).toBe(at(20, 20));
    expect(story.dutyMinutes(CALL_OUT)).toBe(50);
  });

  it('do not come out for others, nor for less', () => {
    const story = given(words, [night('basic', 'critical'), night('enterprise', 'serious')]);
    expect(story.starts()).toEqual([DAY + at(8), DAY + at(8, 30)]);
    expect(story.dutyMinutes(CALL_OUT)).toBe(0);
  });

  it('are not woken while the team is in', () => {
    const story = given(words, [night('enterprise', 'critical', at(10)), night('enterprise', 'critical', at(10, 5))]);
    expect(story.starts()).toEqual([at(10), at(10, 30)]);
  });

  it('who are out already take the next entitled ticket without being called again, whoever stands before it', () => {
    const story = given(words, [
      night('enterprise', 'critical'),
      night('basic', 'critical', at(20, 5)),
      night('enterprise', 'critical', at(20, 10)),
    ]);
    expect(story.starts()).toEqual([at(20), DAY + at(8), at(20, 50)]);
    expect(story.touches(2)).toEqual([[at(20, 50), at(21, 20)]]);
  });

  it('come out at closing time for who is entitled and still waits', () => {
    const story = given(words, [at(15, 40), night('enterprise', 'critical', at(15, 50))]);
    expect(story.touches(1)).toEqual([[at(16), at(16, 50)]]);
  });

  it('take a critical ticket that is handed over when nobody is open', () => {
    const desk = { ...((words.teams as Words).desk as Words), atShiftEnd: 'park', criticalAtShiftEnd: 'hand-over' };
    const story = given({ ...words, teams: { desk }, handover: { rereading: '5 min' } }, [
      night('enterprise', 'critical', at(15, 50)),
    ]);
    expect(story.touches(0)).toEqual([
      [at(15, 50), at(16)],
      [at(16), at(16, 45)],
    ]);
  });
});

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
