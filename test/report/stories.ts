/** What the charts of runs and tickets are tested with: round numbers, no engine, no randomness. */
import type { Measure, ResultDocument, Where } from '../../src/planning/result.ts';
import type { RepeatedMeasure, TicketStory } from '../../src/report/index.ts';
import { bareDocument } from './fixture.ts';

/** A mean wait in minutes with its value in every run. */
export function repeated(values: readonly number[]): RepeatedMeasure {
  const estimate = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    measure: 'wait',
    statistic: 'mean',
    where: {},
    unit: 'min',
    estimate,
    low: estimate - 2,
    high: estimate + 2,
    n: 100,
    values,
  };
}

/** Of 1000 tickets 100 are self-served, 200 answered in the forum, 100 given up; of 600, L1 solves 360, 50 end at L3. */
export function threeLineDesk(): ResultDocument {
  const state = (name: string, estimate: number): Measure => ({
    measure: 'tickets',
    statistic: 'count',
    where: { state: name },
    unit: 'tickets',
    estimate,
    low: null,
    high: null,
    n: estimate,
  });
  const firstLine = (where: Where, n: number, estimate: number): Measure => ({
    measure: 'firstLineResolution',
    statistic: 'share',
    where,
    unit: 'share',
    estimate,
    low: null,
    high: null,
    n,
  });
  return bareDocument('Three lines', [
    state('created', 1000),
    state('deflected', 100),
    state('forum', 200),
    state('abandoned', 100),
    firstLine({}, 600, 0.6),
    firstLine({ line: 'L1' }, 400, 0.9),
    firstLine({ line: 'L2' }, 150, 0),
    firstLine({ line: 'L3' }, 50, 0),
  ]);
}

/** Answered after 20 minutes, an hour with its customer, and repaired by the second line after 200 minutes. */
export const story: TicketStory = {
  id: '0-asia-7-1',
  severity: 'critical',
  minutes: 260,
  parts: [
    { from: 0, to: 20, pastime: 'waiting', team: 'shanghai-L1' },
    { from: 20, to: 30, pastime: 'work', team: 'shanghai-L1' },
    { from: 30, to: 90, pastime: 'customer', team: null },
    { from: 90, to: 100, pastime: 'work', team: 'shanghai-L1' },
    { from: 100, to: 110, pastime: 'transfer', team: null },
    { from: 110, to: 170, pastime: 'waiting', team: 'shanghai-L2' },
    { from: 170, to: 200, pastime: 'work', team: 'shanghai-L2' },
    { from: 200, to: 260, pastime: 'customerTest', team: 'shanghai-L2' },
  ],
  clocks: [
    { clock: 'response', from: 0, due: 30, stopped: 20, pauses: [] },
    { clock: 'diagnosis', from: 0, due: 120, stopped: null, pauses: [{ from: 30, to: 90 }] },
    { clock: 'solution', from: 0, due: null, stopped: 180, pauses: [{ from: 30, to: 90 }] },
    {
      clock: 'repair',
      from: 0,
      due: 180,
      stopped: 200,
      pauses: [
        { from: 30, to: 90 },
        { from: 200, to: 260 },
      ],
    },
  ],
};
