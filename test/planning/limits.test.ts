/** The limits of figures in the result document. */
import { expect, it } from 'vitest';
import { limitsOf } from '../../src/planning/limits.ts';
import { run } from '../../src/planning/runScenario.ts';
import { scenarioOf } from '../desk/given.ts';

it('every estimate lies between its limits, and no limit of a share of tickets beyond the whole', async () => {
  const scenario = scenarioOf({
    period: { to: '2026-01-19' },
    arrivals: { rate: '3/h' },
    teams: { desk: { engineers: 1, concurrency: 3, work: 'exponential 50 min', shifts: ['00-12', '12-24'] } },
    promises: { general: { response: '12 h' } },
  });
  const { measures } = await run(scenario, { replications: 4 });
  for (const { measure, where, estimate, low, high } of measures) {
    const name = `${measure} ${JSON.stringify(where)}`;
    expect(low!, name).toBeLessThanOrEqual(estimate);
    expect(high!, name).toBeGreaterThanOrEqual(estimate);
    if (measure === 'attainment') expect(high!, name).toBeLessThanOrEqual(1);
  }
  // Three tickets at once: busy minutes are more than paid ones, and that is no share of a whole.
  const utilisation = measures.find(({ measure }) => measure === 'utilisation')!;
  expect(utilisation.estimate).toBeGreaterThan(1);
  expect(utilisation.high!).toBeGreaterThan(utilisation.estimate);
});

it('an occupancy of more than the whole lies between its limits', async () => {
  // One seat for an hour a day, and work that goes on long after it.
  const scenario = scenarioOf({
    period: { to: '2026-01-19' },
    arrivals: { rate: '3/h' },
    teams: { desk: { onDuty: { '00:00': 0, '09:00': 1, '10:00': 0 }, work: 'exponential 3 h' } },
  });
  const { measures } = await run(scenario, { replications: 6 });
  const { estimate, low, high } = measures.find(
    ({ measure, where }) => measure === 'occupancy' && where.team === 'desk' && where.hourOfWeek === undefined,
  )!;
  expect(estimate).toBeGreaterThan(1.5);
  expect(low!).toBeLessThan(estimate);
  expect(high!).toBeGreaterThan(estimate);
});

it.each([
  ['a count', { measure: 'tickets', kind: 'value', unit: 'tickets' }, { low: 0, high: 1.5 }],
  ['a share of tickets', { measure: 'reopened', kind: 'share', unit: 'share' }, { low: 0, high: 1 }],
  ['an availability', { measure: 'availability', kind: 'value', unit: 'share' }, { low: 0, high: 1 }],
  ['a load', { measure: 'load', kind: 'ratio', unit: 'share' }, { low: 0, high: 1.5 }],
  ['a difference', { measure: 'cooperationEffect', kind: 'value', unit: 'share' }, { low: -0.5, high: 1.5 }],
] as const)('the limits of %s lie where it can lie', (_, definition, limits) => {
  expect(limitsOf(definition, { low: -0.5, high: 1.5 })).toEqual(limits);
});

it('a figure of one run has no limits', () => {
  const { NaN: none } = Number;
  expect(limitsOf({ measure: 'wait', kind: 'ratio', unit: 'min' }, { low: none, high: none })).toEqual({
    low: null,
    high: null,
  });
});
