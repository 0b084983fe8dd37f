/** Triage by machine and by people, right and wrong. */
import { describe, expect, it } from 'vitest';
import { MISROUTED, WRONG_SEVERITY } from '../../src/observations/log.ts';
import { given, type Words } from './given.ts';

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
