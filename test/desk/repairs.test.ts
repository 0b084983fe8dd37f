/** Repairs that fail, code defects that wait for a release. */
import { describe, expect, it } from 'vitest';
import { REOPENED, REOPENED_AS_NEW, SOLVED_BY_L1 } from '../../src/observations/log.ts';
import { type Arrival, DAY, given, HOUR, type Words } from './given.ts';

describe('a repair that fails', () => {
  const lines = { L1: { work: '20 min', repairFails: 1 }, L2: { work: '40 min' } };
  const teams = { first: { line: 'L1', engineers: 1 }, second: { line: 'L2', engineers: 1 } };

  it('and is found by the engineer’s own test costs a part of the work again', () => {
    const story = given(
      {
        lines,
        teams: { first: teams.first },
        repairs: { ownTestFinds: 1, redo: 0.4 },
        period: { to: '2026-01-05 01:00', runOut: '0 min' },
      },
      [0],
    );
    expect(story.touches(0).slice(0, 3)).toEqual([
      [0, 20],
      [20, 28],
      [28, 36],
    ]);
    expect(story.ticket(0).repair).toBeNaN();
    expect(story.ticket(0).failedRepairs).toBeGreaterThanOrEqual(4);
  });

  it('and is found by the customer comes back on the same ticket, and the repair is taken back', () => {
    const story = given({ lines, teams, repairs: { customerTest: '60 min' } }, [0]);
    expect(story.path(0)).toEqual([
      ['first', 0, 20],
      ['second', 80, 120],
    ]);
    expect(story.ticket(0)).toMatchObject({ repair: 120, solution: 20, closed: 180, failedRepairs: 1, paused: 60 });
    expect(story.has(0, REOPENED)).toBe(true);
    expect(story.has(0, SOLVED_BY_L1)).toBe(false);
  });

  it('returns to the line that the scenario names', () => {
    const story = given(
      {
        lines: { ...lines, L1: lines.L1, L2: { work: '40 min', repairFails: 0 } },
        teams,
        repairs: { returnsTo: 'L2' },
      },
      [0],
    );
    expect(story.path(0).map(([team]) => team)).toEqual(['first', 'second']);
  });

  it('keeps its place: it goes before tickets that came after it', () => {
    const story = given({ lines, teams, repairs: { customerTest: '60 min' } }, [
      { at: 0 },
      // Those behind fail as well and meet the first at the second line.
      { at: 5 },
      { at: 6 },
    ]);
    // Delivered at 20, 40, 60; back at 80, 100, 120; the second line is busy 80 to 120.
    expect([0, 1, 2].map((ticket) => story.path(ticket)[1])).toEqual([
      ['second', 80, 120],
      ['second', 120, 160],
      ['second', 160, 200],
    ]);
  });

  it('keeps its place before tickets created later that have joined the line earlier', () => {
    const story = given(
      {
        lines: { L1: { work: '20 min' }, L2: { work: '40 min', repairFails: 1, takesDirectly: ['codeDefect'] } },
        teams,
        repairs: { customerTest: '30 min' },
        period: { to: '2026-01-05 03:00', runOut: '0 min' },
      },
      [0, 10, 20].map((at): Arrival => ({ at, complexity: 'codeDefect' })),
    );
    // Ticket 0 is back at 70, ticket 1 at 110: while the second waits since 10 and the third since 20.
    expect(story.visitRows.slice(0, 3).map(({ serial, began }) => [serial, began])).toEqual([
      [0, 0],
      [1, 40],
      [0, 80],
    ]);
  });

  it('may make the customer open a new ticket, which queues from the start and is linked', () => {
    const story = given(
      {
        lines: { L1: { work: '20 min', repairFails: 1 } },
        teams: { first: teams.first },
        repairs: { customerTest: '10 min', reopenAsNew: 1 },
        period: { to: '2026-01-05 02:00', runOut: '0 min' },
      },
      [0, 25, 26],
    );
    // The old one stays closed and repaired; its child waits behind those who came meanwhile.
    expect(story.ticket(0)).toMatchObject({ repair: 20, closed: 30 });
    expect(story.has(0, REOPENED_AS_NEW)).toBe(true);
    expect(story.ticket(0, 1)).toMatchObject({ created: 30, number: 0, child: 1 });
    expect(story.visitsOf(0, 1)[0]).toMatchObject({ entered: 30, began: 65 });
  });

  it('is tested in the customer’s own hours', () => {
    const regions = { home: { zone: 'UTC', hours: 'Mon-Fri 09:00-17:00' } };
    const story = given(
      { regions, teams: { desk: { engineers: 1, work: '20 min' } }, repairs: { customerTest: '2 h' } },
      [16 * HOUR],
    );
    // Repaired at 16:20: forty minutes on Monday, eighty on Tuesday.
    expect(story.ticket(0)).toMatchObject({ repair: 16 * HOUR + 20, closed: DAY + 10 * HOUR + 20 });
  });
});

describe('a code defect', () => {
  const words: Words = {
    lines: { L1: { work: '10 min', escalates: 1 }, L2: { work: '10 min', escalates: 1 }, L3: { work: '100 min' } },
    teams: { a: { line: 'L1', onDuty: 1 }, b: { line: 'L2', onDuty: 1 }, c: { line: 'L3', onDuty: 1 } },
    release: { every: '7 days', hotFix: { critical: '12 h' } },
  };

  it('waits for the next release', () => {
    const story = given(words, [{ at: 0, complexity: 'codeDefect' }]);
    expect(story.ticket(0)).toMatchObject({ diagnosis: 120, solution: 120, repair: 7 * DAY });
  });

  it('that is critical comes as a hot fix instead', () => {
    expect(given(words, [{ at: 0, complexity: 'codeDefect', severity: 'critical' }]).ticket(0).repair).toBe(
      120 + 12 * HOUR,
    );
  });

  it('that is critical takes the train when that is sooner', () => {
    const at = 7 * DAY - 180;
    expect(given(words, [{ at, complexity: 'codeDefect', severity: 'critical' }]).ticket(0).repair).toBe(7 * DAY);
  });

  it('that is ready as the train leaves is on it', () => {
    expect(given(words, [{ at: 7 * DAY - 120, complexity: 'codeDefect' }]).ticket(0).repair).toBe(7 * DAY);
  });

  it('is the only thing that waits for a release', () => {
    expect(given(words, [{ at: 0, complexity: 'environment' }]).ticket(0).repair).toBe(120);
  });
});
