/** The limits of figures in the result document. */
import { expect, it } from 'vitest';
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
