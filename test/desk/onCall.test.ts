/** People on call. */
import { describe, expect, it } from 'vitest';
import { CALL_OUT } from '../../src/observations/log.ts';
import { type Arrival, DAY, given, HOUR, type Words } from './given.ts';

const at = (hour: number, minute = 0) => hour * HOUR + minute;

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
