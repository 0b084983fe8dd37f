import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RosterError } from '../../../src/planning/roster/rosterError.ts';
import { brokenRules } from './checker.ts';
import { deskWith, rosterFor } from './given.ts';

const twoShifts = (early: number, late: number, engineers: number, more = '') =>
  deskWith(
    `  desk: { engineers: ${engineers}, shifts: [{ hours: 07-15, engineers: ${early} }, { hours: 15-23, engineers: ${late} }], work: 20 min${more} }`,
    '',
  );

describe('a roster', () => {
  it('fills every shift with exactly as many as the scenario puts on it', async () => {
    const roster = await rosterFor(
      deskWith(
        "  desk: { engineers: 9, shifts: [{ hours: 'Mon-Fri 08:00-17:00', engineers: 6 }, { hours: 'Sat-Sun 09:00-18:00', engineers: 3 }], work: 20 min }",
      ),
    );
    expect(roster.outcome).toBe('filled');
    const [team] = roster.teams;
    expect(team.shifts.map(({ name }) => name)).toEqual(['08:00–17:00', '09:00–18:00']);
    expect(team.shifts[0].need.slice(0, 7)).toEqual([6, 6, 6, 6, 6, 0, 0]);
    expect(team.shifts[1].need.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 3, 3]);
    expect(brokenRules(roster)).toEqual([]);
    // 144 shifts and 12 weekends among nine: sixteen each, one or two.
    expect(team.engineers.map(({ shifts }) => shifts).sort()).toEqual(new Array(9).fill(16));
    expect(team.engineers.map(({ weekends }) => weekends).sort()).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2]);
  });

  it('keeps the days off of a staffing with fewer days a week, day by day', async () => {
    const roster = await rosterFor(deskWith('  desk: { engineers: 7, daysPerWeek: 5, shifts: [08-16], work: 20 min }'));
    expect(roster.teams[0].shifts[0].need).toEqual(new Array(28).fill(5));
    expect(roster.outcome).toBe('filled');
    expect(brokenRules(roster)).toEqual([]);
  });

  it('needs the share of a shift that works on public holidays, rounded up, and adds make-up workdays to their week', async () => {
    // 1 October 2026 and seven days on are holidays in China; the Saturday after is worked for them.
    const roster = await rosterFor(
      deskWith(
        "  desk: { engineers: 5, holidays: cn, holidayStaffing: 30 %, shifts: ['Mon-Fri 09:00-18:00'], work: 20 min }",
        '',
        'from: 2026-09-28, to: 2026-10-12',
      ),
    );
    const [team] = roster.teams;
    expect(team.shifts[0].need).toEqual([5, 5, 5, 2, 2, 0, 0, 2, 2, 2, 5, 5, 5, 0]);
    expect(team.madeUp).toEqual([12]);
    expect(roster.outcome).toBe('filled');
    expect(brokenRules(roster)).toEqual([]);
  });

  it.each([
    ['rest', 'roster: { rest: 16 h }'],
    ['daysInARow', 'roster: { daysInARow: 3 }'],
    ['weekendsOff', 'roster: { weekendsOff: 2 in 4 }'],
    ['hoursPerWeek', 'roster: { hoursPerWeek: 28 h }'],
    ['nightsInARow', 'roster: { nightsInARow: 2 }'],
  ])('keeps a stricter %s', async (_, rule) => {
    const roster = await rosterFor(
      deskWith(
        '  desk: { engineers: 5, shifts: [{ hours: 06-14, engineers: 2 }, { hours: 14-22, engineers: 2 }, { hours: 22-06, engineers: 1 }], work: 20 min }',
        rule,
        'from: 2026-06-01, to: 2026-06-22',
      ),
      { enough: true },
    );
    expect(roster.outcome).toBe('filled');
    expect(brokenRules(roster)).toEqual([]);
  });

  it('gives breaks inside the shift, in turns', async () => {
    const { teams } = await rosterFor(twoShifts(4, 2, 6), { enough: true });
    const [team] = teams;
    for (let day = 0; day < 28; day++) {
      const early = team.engineers
        .filter(({ shiftOfDay }) => shiftOfDay[day] === 0)
        .map((each) => each.breakOfDay[day]);
      expect(Math.min(...early)).toBeGreaterThanOrEqual(7 * 60 + 120);
      expect(Math.max(...early) + 60).toBeLessThanOrEqual(7 * 60 + 360);
      expect(new Set(early).size).toBeGreaterThan(1);
    }
  });

  it('names engineers as the scenario does, and numbers the others', async () => {
    const { teams } = await rosterFor(twoShifts(2, 2, 4, ', daysPerWeek: 5, roster: { names: [Li Wei, Anna] }'));
    expect(teams[0].engineers.map(({ name }) => name)).toEqual(['Li Wei', 'Anna', 'desk 03', 'desk 04']);
  });

  it('gives the same bytes again', async () => {
    const text = twoShifts(3, 2, 5, ', daysPerWeek: 5');
    expect(JSON.stringify(await rosterFor(text))).toBe(JSON.stringify(await rosterFor(text)));
  });

  it('keeps every rule on random desks, and counts what it cannot fill', async () => {
    const desks = fc.record({
      early: fc.integer({ min: 0, max: 4 }),
      late: fc.integer({ min: 0, max: 3 }),
      night: fc.integer({ min: 0, max: 2 }),
      perWeek: fc.integer({ min: 3, max: 7 }),
      rest: fc.constantFrom(8, 11, 14),
      days: fc.integer({ min: 3, max: 7 }),
      hours: fc.constantFrom(21, 35, 40),
      weekendsOff: fc.constantFrom('', ', weekendsOff: 1 in 3', ', weekendsOff: 1 in 2'),
      from: fc.integer({ min: 1, max: 7 }),
      length: fc.integer({ min: 3, max: 21 }),
    });
    await fc.assert(
      fc.asyncProperty(desks, async (given) => {
        const { early, late, night, perWeek, rest, days, hours, weekendsOff, from, length } = given;
        const engineers = early + late + night;
        fc.pre(engineers > 0);
        const to = new Date(Date.UTC(2026, 5, from + length)).toISOString().slice(0, 10);
        const roster = await rosterFor(
          deskWith(
            `  desk: { engineers: ${engineers}, daysPerWeek: ${perWeek}, shifts: [{ hours: 06-14, engineers: ${early} }, { hours: 14-22, engineers: ${late} }, { hours: 22-06, engineers: ${night} }], work: 20 min }`,
            `roster: { rest: ${rest} h, daysInARow: ${days}, hoursPerWeek: ${hours} h${weekendsOff} }`,
            `from: 2026-06-0${from}, to: ${to}`,
          ),
        );
        expect(roster.days).toBe(length);
        expect(brokenRules(roster)).toEqual([]);
        const short = roster.teams[0].groups[0].short > 0;
        expect(roster.outcome).toBe(short ? 'short' : 'filled');
      }),
      { numRuns: 15, seed: 7 },
    );
  }, 120_000);
});

describe('a desk that cannot be filled', () => {
  it('says how many are missing on which day, which rule binds, and how many would do', async () => {
    // Five on every day are 35 shifts a week; five engineers with 40 hours work 25 of seven hours, or 28.
    const roster = await rosterFor(
      deskWith('  desk: { engineers: 5, shifts: [08-16], work: 20 min }', 'roster: { hoursPerWeek: 35 h }'),
    );
    expect(roster.outcome).toBe('short');
    const [{ shifts, groups }] = roster.teams;
    const weekly = [0, 1, 2, 3].map((week) =>
      shifts[0].short.slice(week * 7, week * 7 + 7).reduce((sum, missing) => sum + missing, 0),
    );
    expect(weekly).toEqual([10, 10, 10, 10]);
    expect(groups[0]).toMatchObject({ short: 40, binding: ['hoursPerWeek'], enough: 7, payroll: 5 });
    expect(brokenRules(roster)).toEqual([]);
  });

  it('names rest where rest is what binds', async () => {
    // One engineer: from 22 h to 8 h are ten hours.
    const text = deskWith(
      "  desk: { engineers: 1, shifts: [{ hours: 'Mon 14:00-22:00; Tue 08:00-16:00', engineers: 1 }], work: 20 min }",
    );
    const { teams } = await rosterFor(text);
    expect(teams[0].groups[0]).toMatchObject({ short: 4, binding: ['rest'], enough: 2 });
  });

  it('is filled with as many engineers as the rules take', async () => {
    const text = deskWith('  desk: { engineers: 5, shifts: [08-16], work: 20 min }', 'roster: { hoursPerWeek: 35 h }');
    const roster = await rosterFor(text, { enough: true });
    expect(roster.outcome).toBe('filled');
    expect(roster.teams[0].engineers).toHaveLength(7);
    expect(brokenRules(roster)).toEqual([]);
  });

  it('whatever the number of engineers names the rule, or is refused where nobody is on the payroll', async () => {
    const rule = 'roster: { weekendsOff: 1 in 1 }';
    const fortnight = 'from: 2026-06-01, to: 2026-06-15';
    const text = deskWith('  desk: { engineers: 2, daysPerWeek: 5, shifts: [08-16], work: 20 min }', rule, fortnight);
    const roster = await rosterFor(text, { enough: true });
    expect(roster.teams[0].groups[0]).toMatchObject({ engineers: 2, binding: ['weekendsOff'], enough: null });
    const seats = deskWith("  desk: { onDuty: { '08:00': 1, '16:00': 0 }, work: 20 min }", rule, fortnight);
    await expect(rosterFor(seats)).rejects.toThrow('no number of engineers fills every shift of desk');
  });

  it('is refused where a usual rule keeps everybody from a shift', async () => {
    const text = deskWith('  desk: { engineers: 5, shifts: [08-24], work: 20 min }');
    await expect(rosterFor(text)).rejects.toThrow(RosterError);
    await expect(rosterFor(text)).rejects.toThrow(
      'roster.hoursPerDay: found 12 h, with which nobody may work 08:00–24:00 of desk; expected at least 15 h, or other shifts.',
    );
  });

  it('is refused where the period has no end', async () => {
    const text = deskWith(
      '  desk: { engineers: 5, shifts: [08-16], work: 20 min }',
      '',
      'from: 2026-06-01, tickets: 100',
    );
    await expect(rosterFor(text)).rejects.toThrow('expected dates to make a roster for');
  });
});

describe('seats', () => {
  it('are filled by the shifts that take the fewest hours, with the fewest engineers', async () => {
    const roster = await rosterFor(
      deskWith(
        "  desk: { onDuty: { '08:00': 2, '12:00': 4, '16:00': 2, '20:00': 0 }, work: 20 min, roster: { shifts: [08-16, 12-20, 08-20], hoursPerWeek: 35 h } }",
      ),
    );
    const [team] = roster.teams;
    // Two from eight to four and two from noon to eight are 28 hours a day; anything else takes more.
    expect(team.shifts.map(({ name, need }) => [name, need[0], need[6]])).toEqual([
      ['08:00–16:00', 2, 2],
      ['12:00–20:00', 2, 2],
    ]);
    // 28 shifts a week of five each.
    expect(team.engineers).toHaveLength(6);
    expect(team.groups[0].payroll).toBeNull();
    expect(roster.outcome).toBe('filled');
    expect(brokenRules(roster)).toEqual([]);
  });

  it('around the clock are divided into three shifts where nobody says how', async () => {
    const { teams } = await rosterFor(
      deskWith('  desk: { onDuty: 1, work: 20 min }', '', 'from: 2026-06-01, to: 2026-06-15'),
    );
    expect(teams[0].shifts.map(({ name }) => name)).toEqual(['00:00–08:00', '08:00–16:00', '16:00–24:00']);
    expect(teams[0].week.need).toEqual(new Array(168).fill(1));
  });

  it('that no shift covers are refused by day and time', async () => {
    const text = deskWith('  desk: { onDuty: 1, work: 20 min, roster: { shifts: [08-16, 16-24] } }');
    await expect(rosterFor(text)).rejects.toThrow('teams.desk.roster.shifts: found no shift at Mon 00:00');
  });
});
