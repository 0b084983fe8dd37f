/** A desk that does not keep up says so from its figures; a busy one that does stays silent. */
import { describe, expect, it } from 'vitest';
import type { Measure, Where } from '../../src/planning/result.ts';
import { run } from '../../src/planning/runScenario.ts';
import { steadinessWarnings } from '../../src/planning/steadiness.ts';
import { modelOf, scenarioOf } from '../desk/given.ts';

const teams = { desk: { engineers: 1, work: '10 min' } };

/** Of four weeks and what comes after them. */
function kinds(figures: {
  occupancy?: number;
  load?: number;
  queue?: number;
  open?: number;
  repair?: number;
  runOut?: string;
}) {
  const { occupancy = 0.9, load = 0.9, queue = 3, open = 0, repair = 60, runOut = '14 days' } = figures;
  const model = modelOf({ period: { runOut }, arrivals: { rate: '6/h' }, teams });
  const of = (measure: string, statistic: Measure['statistic'], where: Where, estimate: number): Measure => ({
    measure,
    statistic,
    where,
    unit: '',
    estimate,
    low: null,
    high: null,
    n: 1,
  });
  const team = { team: 'desk' };
  const measures = [
    of('occupancy', 'share', { ...team, hourOfWeek: '3' }, 1),
    of('occupancy', 'share', team, occupancy),
    of('load', 'share', team, load),
    of('queueLength', 'mean', team, queue),
    of('tickets', 'count', { state: 'created' }, 4000),
    of('tickets', 'count', { state: 'open' }, open),
    of('repair', 'mean', { severity: 'general' }, 1),
    of('repair', 'mean', {}, repair),
  ];
  return steadinessWarnings(model, measures).map(({ kind }) => kind);
}

describe('a desk', () => {
  it('that is busy and steady is silent', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ occupancy: 0.99, load: 0.99, queue: 39 })).toEqual([]);
  });

  it('that never rests while work piles up says so', () => {
    expect(kinds({ occupancy: 0.99, load: 1 })).toEqual(['cannotKeepUp']);
    expect(kinds({ occupancy: 0.98, queue: 41 })).toEqual(['cannotKeepUp']);
    expect(kinds({ occupancy: 0.97, load: 1.02, queue: 41 })).toEqual([]);
  });

  it('that leaves more tickets open than one in twenty and than a steady desk has in hand says so', () => {
    expect(kinds({ open: 200 })).toEqual([]);
    expect(kinds({ open: 201 })).toEqual(['leftOpen']);
    // 4,000 tickets in 28 days that take 2 days each: 286 are in hand at any time, and a day later some of them still.
    const repair = 2 * 1440;
    expect(kinds({ open: 285, repair, runOut: '0 days' })).toEqual([]);
    expect(kinds({ open: 286, repair, runOut: '0 days' })).toEqual(['leftOpen']);
    expect(kinds({ open: 201, repair, runOut: '1 day' })).toEqual(['leftOpen']);
  });
});

it('a run of the library warns before and after simulating', async () => {
  const scenario = scenarioOf({ period: { runOut: '7 days' }, arrivals: { rate: '12/h' }, teams });
  const { warnings } = await run(scenario, { replications: 2 });
  expect(warnings.map(({ kind }) => kind)).toEqual(['overload', 'cannotKeepUp', 'leftOpen']);
  expect(warnings[2].message.en).toMatch(/^\d+ % of the period's tickets were still open 7 days after its end/);
});
