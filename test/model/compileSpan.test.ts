/** Where time 0 lies and where the period ends: said by the scenario, or by a recorded file. */
import { describe, expect, it } from 'vitest';
import { compileSpan } from '../../src/model/compileSpan.ts';
import type { RecordedArrivals } from '../../src/model/model.ts';
import { scenarioSchema } from '../../src/scenario/scenario.ts';

const minute = (iso: string) => Date.parse(iso) / 60_000;

function spanOf(period: Record<string, unknown>, times: readonly string[]) {
  const column = new Int8Array(times.length).fill(-1);
  const recorded: RecordedArrivals = {
    times: Float64Array.from(times, minute),
    severity: column,
    plan: column,
    channel: column,
    region: column,
    skill: column,
    complexity: column,
    skippedRows: 0,
  };
  const scenario = scenarioSchema.parse({
    name: 'recorded',
    period,
    arrivals: { recorded: { file: 'x.csv', columns: { created: 'opened' } } },
    teams: { desk: { engineers: 1, work: '1 h' } },
  });
  const { originEpochMinutes, periodEnd, start } = compileSpan(scenario, { holidays: {}, recorded });
  const at = (minutes: number) => new Date((originEpochMinutes + minutes) * 60_000).toISOString().slice(0, 16);
  return { from: at(0), to: at(periodEnd), start };
}

describe('without a beginning of its own, the period of a recorded file', () => {
  it('is the local days of its tickets, the first and the last included', () => {
    const times = ['2024-03-03T20:30Z', '2024-03-05T10:00Z', '2024-03-08T15:59Z'];
    expect(spanOf({ zone: 'Asia/Shanghai' }, times)).toMatchObject({
      from: '2024-03-03T16:00',
      to: '2024-03-08T16:00',
    });
    expect(spanOf({ zone: 'UTC' }, times)).toMatchObject({ from: '2024-03-03T00:00', to: '2024-03-09T00:00' });
  });

  it('may end where the scenario says, and begins at local midnight on a day when clocks change', () => {
    const period = { to: '2024-04-02', zone: 'Europe/Berlin' };
    expect(spanOf(period, ['2024-03-31T08:00Z', '2024-04-20T08:00Z'])).toMatchObject({
      from: '2024-03-30T23:00',
      to: '2024-04-01T22:00',
    });
  });

  it('warms up before that midnight', () => {
    expect(spanOf({ warmUp: '2 days' }, ['2024-03-03T20:30Z']).start).toBe(-2880);
  });
});

describe('the period begins', () => {
  it('where the scenario says, whatever the file holds', () => {
    const period = { from: '2024-03-04', zone: 'UTC' };
    expect(spanOf(period, ['2024-03-03T20:30Z', '2024-03-08T15:59Z'])).toMatchObject({
      from: '2024-03-04T00:00',
      to: '2024-06-02T00:00',
    });
  });

  it('on 1 January 2026 when an empty file says nothing either', () => {
    expect(spanOf({}, []).from).toBe('2026-01-01T00:00');
  });
});
