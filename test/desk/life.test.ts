/** A ticket's way through the desk: triage, lines, transfers, questions, repairs and what the customer makes of them. */
import { describe, expect, it } from 'vitest';
import {
  COMMITTEE,
  ESCALATED,
  MISROUTED,
  ON_SITE,
  REOPENED,
  REOPENED_AS_NEW,
  SOLVED_BY_L1,
  WRONG_SEVERITY,
} from '../../src/observations/log.ts';
import { type Arrival, DAY, given, HOUR, modelOf, run, type Words } from './given.ts';

const short: Words = { to: '2026-01-12', runOut: '0 min' };

describe('escalation', () => {
  const words: Words = {
    lines: {
      L1: { work: '20 min', escalates: 1, beforeEscalation: 0.5 },
      L2: { work: '60 min', escalates: 1, beforeEscalation: 0.75, workaround: 1 },
      L3: { work: '100 min' },
    },
    teams: {
      first: { line: 'L1', engineers: 1 },
      second: { line: 'L2', engineers: 1 },
      third: { line: 'L3', engineers: 1 },
    },
    handover: { rereading: '8 min', criticalRereading: '12 min', transferDelay: '3 min' },
  };

  it('goes from line to line; each reads the ticket, and it lies between them for a while', () => {
    const story = given(words, [0]);
    expect(story.path(0)).toEqual([
      ['first', 0, 10],
      ['second', 13, 13 + 8 + 45],
      ['third', 69, 69 + 8 + 100],
    ]);
    expect(story.ticket(0)).toMatchObject({ transfers: 2, touches: 3, line: 2, repair: 177, closed: 177 });
    expect(story.has(0, ESCALATED)).toBe(true);
    expect(story.has(0, SOLVED_BY_L1)).toBe(false);
  });

  it('takes longer to read when it is critical', () => {
    expect(given(words, [{ at: 0, severity: 'critical' }]).path(0)[1]).toEqual(['second', 13, 13 + 12 + 45]);
  });

  it('states the cause and offers a way out where the line leaves a workaround', () => {
    expect(given(words, [0]).ticket(0)).toMatchObject({ response: 0, diagnosis: 66, solution: 66, repair: 177 });
    const without = { ...words, lines: { ...(words.lines as Words), L2: { work: '60 min', escalates: 1 } } };
    expect(given(without, [0]).ticket(0)).toMatchObject({ diagnosis: 192, solution: 192, repair: 192 });
  });

  it('costs neither reading nor waiting when one person owns the ticket and carries it', () => {
    const story = given({ ...words, customers: { asksForSinglePoint: 1 } }, [0]);
    expect(story.path(0)).toEqual([
      ['first', 0, 10],
      ['second', 10, 55],
      ['third', 55, 155],
    ]);
  });

  it('of a plan with an account manager is carried as well', () => {
    const story = given({ ...words, plans: { enterprise: { accountManager: true } } }, [{ at: 0, plan: 'enterprise' }]);
    expect(story.ticket(0).repair).toBe(155);
  });

  it('does not happen where nobody stands behind the line', () => {
    const story = given({ ...words, teams: { first: { line: 'L1', engineers: 1 } } }, [0]);
    expect(story.path(0)).toEqual([['first', 0, 20]]);
    expect(story.has(0, SOLVED_BY_L1)).toBe(true);
  });

  it('is as rare as the team is good', () => {
    const good = { ...words, teams: { ...(words.teams as Words), first: { line: 'L1', engineers: 1, quality: 1e12 } } };
    expect(given(good, [0]).path(0)).toEqual([['first', 0, 20]]);
  });
});

describe('the work on a ticket', () => {
  const team = (more: Words) => ({ desk: { engineers: 1, work: '100 min', ...more } });

  it('states the cause and a way out at their shares of the work', () => {
    const story = given({ teams: team({ diagnosis: 0.4, solution: 0.75, reply: '2 min' }) }, [0]);
    expect(story.ticket(0)).toMatchObject({ response: 2, diagnosis: 40, solution: 75, repair: 100 });
  });

  it('takes longer until the cause is stated when the customer is not prepared', () => {
    const story = given(
      {
        teams: team({ diagnosis: 0.4, solution: 0.75 }),
        tickets: { prepared: 0 },
        workFactors: { unpreparedDiagnosis: 1.5 },
      },
      [0],
    );
    expect(story.ticket(0)).toMatchObject({ diagnosis: 60, solution: 95, repair: 120 });
  });

  it('grows with complexity, and with an old version where the problem is complex', () => {
    const words: Words = {
      teams: team({}),
      tickets: { version: { nearEndOfLife: 1 } },
      workFactors: { complexity: { codeDefect: 2, usage: 0.5 }, version: { nearEndOfLife: 1.5 } },
    };
    expect(given(words, [{ at: 0, complexity: 'codeDefect' }]).ticket(0).repair).toBe(300);
    expect(given(words, [{ at: 0, complexity: 'usage' }]).ticket(0).repair).toBe(50);
  });

  it('grows with a poor description', () => {
    const words: Words = { teams: team({}), tickets: { goodDescription: 0 }, workFactors: { poorDescription: 1.1 } };
    expect(given(words, [0]).ticket(0).repair).toBeCloseTo(110, 9);
  });

  it('shrinks where the knowledge base covers the problem', () => {
    const words: Words = {
      teams: team({}),
      tickets: { common: 1 },
      knowledgeBase: { coverage: 1, workFactor: 0.9 },
    };
    expect(given(words, [0]).ticket(0).repair).toBe(90);
  });

  it('goes at the speed of the team', () => {
    expect(given({ teams: team({ speed: 2 }) }, [0]).ticket(0)).toMatchObject({ repair: 50, worked: 100 });
  });
});

describe('questions to the customer', () => {
  const words = (more: Words = {}): Words => ({
    teams: { desk: { engineers: 1, work: '30 min' } },
    questions: {
      fullyCooperating: { needed: 0, reply: '30 min' },
      others: { needed: 1, reply: '60 min' },
      ...more,
    },
    customers: { fullyCooperating: 0 },
  });

  it('interrupt the work until the customer answers', () => {
    const story = given(words(), [0]);
    expect(story.touches(0)).toEqual([
      [0, 15],
      [75, 90],
    ]);
    expect(story.ticket(0)).toMatchObject({ questions: 1, touches: 2, paused: 60 });
  });

  it('leave the engineer free meanwhile', () => {
    expect(given(words(), [0, 1]).touches(1)[0]).toEqual([15, 30]);
  });

  it('are not asked of those who supply everything at once', () => {
    expect(given({ ...words(), customers: { fullyCooperating: 1 } }, [0]).touches(0)).toEqual([[0, 30]]);
  });

  it('are answered in the customer’s own hours', () => {
    const regions = { berlin: { zone: 'Europe/Berlin', hours: 'Mon-Fri 09:00-17:00' } };
    // Friday 9 January, 15:30 UTC is 16:30 in Berlin: half an hour on Friday, half an hour from Monday 09:00 (08:00 UTC).
    const friday = 4 * DAY + 15 * HOUR + 15;
    const story = given({ ...words(), regions }, [friday]);
    expect(story.touches(0)[1][0]).toBe(7 * DAY + 8 * HOUR + 30);
  });

  it('are answered sooner when the matter is urgent', () => {
    const story = given(words({ urgency: { critical: 0.1 } }), [{ at: 0, severity: 'critical' }]);
    expect(story.touches(0)[1]).toEqual([21, 36]);
  });

  it('that nobody answers close the ticket after the time that the policy says', () => {
    const story = given(words({ silent: 1, closeAfter: '3 days' }), [0]);
    expect(story.outcome(0)).toBe('autoClosed');
    expect(story.ticket(0)).toMatchObject({ closed: 15 + 3 * DAY, repair: Number.NaN, response: 0 });
  });

  it('whose answer would come too late close the ticket as well', () => {
    expect(given(words({ closeAfter: '1 h' }), [0]).outcome(0)).toBe('closed');
    expect(given(words({ closeAfter: '59 min' }), [0]).outcome(0)).toBe('autoClosed');
  });
});

describe('a third party', () => {
  it('is waited for once, between two touches, and keeps nobody busy', () => {
    const words: Words = {
      teams: { desk: { engineers: 1, work: '30 min', touches: 50 } },
      tickets: { thirdParty: { share: 1, wait: '1 days' } },
    };
    const story = given(words, [0, 1]);
    expect(story.ticket(0).worked).toBeCloseTo(30, 9);
    expect(story.ticket(0).repair - story.touches(0)[1][0]).toBeGreaterThan(29);
    expect(story.touches(0)[1][0] - story.touches(0)[0][1]).toBe(DAY);
    expect(story.touches(1)[0][0]).toBeLessThan(HOUR);
  });
});

describe('triage', () => {
  const skills: Words = {
    tickets: { skill: { mail: 0.5, data: 0.5 } },
    teams: {
      mail: { engineers: 1, work: '30 min', skills: ['mail'] },
      data: { engineers: 1, work: '30 min', skills: ['data'] },
    },
    handover: { rereading: '5 min' },
  };
  const wrongSkill = { by: 'ai', accuracy: 1, skillAccuracy: 0, reassignment: { touch: '10 min', delay: '15 min' } };

  it('that is right sends a ticket to whoever has the skill', () => {
    const story = given({ ...skills, triage: { by: 'ai', accuracy: 1 } }, [{ at: 0, skill: 'data' }]);
    expect(story.path(0)).toEqual([['data', 0, 30]]);
  });

  it('with the wrong skill costs a touch, a delay and another reading', () => {
    const story = given({ ...skills, triage: wrongSkill }, [{ at: 0, skill: 'data' }]);
    expect(story.path(0)).toEqual([
      ['mail', 0, 10],
      ['data', 25, 60],
    ]);
    expect(story.ticket(0)).toMatchObject({ transfers: 1, response: 0 });
    expect(story.has(0, MISROUTED)).toBe(true);
  });

  it('with the wrong skill costs the touch only when somebody owns the ticket', () => {
    const story = given({ ...skills, triage: wrongSkill, customers: { asksForSinglePoint: 1 } }, [
      { at: 0, skill: 'data' },
    ]);
    expect(story.path(0)).toEqual([
      ['mail', 0, 10],
      ['data', 10, 40],
    ]);
  });

  it('with the wrong skill costs nothing where the engineer has the right one, too', () => {
    const story = given(
      { ...skills, triage: wrongSkill, teams: { desk: { engineers: 1, work: '30 min', skills: ['mail', 'data'] } } },
      [{ at: 0, skill: 'data' }],
    );
    expect(story.path(0)).toEqual([['desk', 0, 30]]);
    expect(story.has(0, MISROUTED)).toBe(false);
  });

  const severity: Words = {
    teams: { desk: { engineers: 1, work: '10 min' } },
    routing: { order: 'severity' },
    triage: {
      by: 'ai',
      // Every general ticket is taken for critical, every critical for general.
      severityMatrix: [
        [0, 0, 1],
        [0, 1, 0],
        [1, 0, 0],
      ],
      skillAccuracy: 1,
    },
  };

  it('with the wrong severity gives the wrong place in the line', () => {
    const story = given(severity, [
      { at: 0, severity: 'serious' },
      { at: 1, severity: 'critical' },
      { at: 2, severity: 'general' },
    ]);
    expect(story.starts()).toEqual([0, 20, 10]);
    expect(story.has(1, WRONG_SEVERITY)).toBe(true);
    expect(story.has(0, WRONG_SEVERITY)).toBe(false);
  });

  it('is corrected at the first look: the second wait is by the true severity', () => {
    const questions = { fullyCooperating: { needed: 1, reply: '5 min' }, others: { needed: 1, reply: '5 min' } };
    const story = given({ ...severity, questions }, [
      { at: 0, severity: 'critical' },
      { at: 0, severity: 'general' },
      { at: 7, severity: 'serious' },
      { at: 8, severity: 'serious' },
    ]);
    // The critical one, taken for general, was looked at first because nobody else was there. When it comes back at 10 the
    // engineer has just begun the first serious one; at 15 it goes before the second.
    expect(story.touches(0)).toEqual([
      [0, 5],
      [15, 20],
    ]);
    expect(story.starts()).toEqual([0, 5, 10, 20]);
    expect(story.ticket(0).assigned).toBe(0);
  });

  it('takes the time that the machine needs', () => {
    const triage = { by: 'ai', accuracy: 1, takes: '2 min' };
    expect(given({ teams: { desk: { engineers: 1, work: '10 min' } }, triage }, [0]).starts()).toEqual([2]);
  });

  it('by a person waits for one, and does not count as a response', () => {
    const story = given(
      {
        teams: { desk: { engineers: 1, work: '10 min' }, sorters: { line: 'triage', engineers: 1 } },
        triage: { by: 'human', accuracy: 1, human: { accuracy: 1, work: '4 min' } },
      },
      [0, 0],
    );
    expect(story.path(1)).toEqual([
      ['sorters', 4, 8],
      ['desk', 14, 24],
    ]);
    expect(story.ticket(1).response).toBe(14);
  });

  it('by a machine that is not sure goes to a person', () => {
    const story = given(
      {
        teams: { desk: { engineers: 1, work: '10 min' }, sorters: { line: 'triage', onDuty: 1 } },
        triage: {
          by: 'ai',
          accuracy: 1,
          confidenceWhenRight: [0.4, 0.4, 0.4],
          humanBelow: 0.5,
          human: { accuracy: 1, work: '4 min' },
        },
      },
      [0],
    );
    expect(story.path(0)).toEqual([
      ['sorters', 0, 4],
      ['desk', 4, 14],
    ]);
  });

  it('is skipped on channels that arrive classified', () => {
    const story = given({ ...skills, triage: { ...wrongSkill, skips: ['dedicated'] } }, [
      { at: 0, skill: 'data', channel: 'dedicated' },
    ]);
    expect(story.path(0)).toEqual([['data', 0, 30]]);
  });

  it('sends what it recognises straight to the line that takes it', () => {
    const words: Words = {
      lines: { L1: { work: '10 min' }, L2: { work: '30 min', takesDirectly: ['codeDefect'] } },
      teams: { first: { line: 'L1', engineers: 1 }, second: { line: 'L2', engineers: 1 } },
      triage: { by: 'ai', accuracy: 1 },
    };
    expect(given(words, [{ at: 0, complexity: 'codeDefect' }]).path(0)).toEqual([['second', 0, 30]]);
    expect(given(words, [{ at: 0, complexity: 'usage' }]).path(0)).toEqual([['first', 0, 10]]);
    const blind = { ...words, triage: { by: 'ai', accuracy: 1, skillAccuracy: 0 } };
    expect(given(blind, [{ at: 0, complexity: 'codeDefect' }]).path(0)).toEqual([['first', 0, 10]]);
  });
});

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

describe('the story of a ticket', () => {
  it('can be told step by step', () => {
    const story = run(
      modelOf(
        {
          lines: { L1: { work: '10 min', escalates: 1 }, L2: { work: '20 min' } },
          teams: { first: { line: 'L1', engineers: 1 }, second: { line: 'L2', engineers: 1 } },
        },
        [0],
      ),
    );
    const told = story.whatHappened(0).map(([what, at]) => `${at} ${what}`);
    for (const step of [
      '0 created',
      '0 confirmed',
      '0 begun',
      '10 escalated',
      '10 begun',
      '30 repaired',
      '30 closed',
    ]) {
      expect(told).toContain(step);
    }
  });
});
