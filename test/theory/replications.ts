/** Replications of a scenario for tests against theory: waits of all visits, streamed, and Student's t against a truth. */
import { Simulation } from '../../src/desk/run.ts';
import { compile } from '../../src/model/compile.ts';
import { Log, type Visits } from '../../src/observations/log.ts';
import { scenarioSchema } from '../../src/scenario/scenario.ts';

const SEED = { high: 1953, low: 1917 };

/** What a test measures in one replication: told of every visit, asked for its figures at the end. */
export interface Measurement {
  visits(batch: Visits, row: number): void;
  figures(): Record<string, number>;
}

/** Figures of `count` replications, by name. */
export function replicate(
  words: Record<string, unknown>,
  count: number,
  measurement: () => Measurement,
  first = 0,
): Record<string, number[]> {
  const simulation = new Simulation(compile(scenarioSchema.parse({ name: 'theory', ...words })));
  const found: Record<string, number[]> = {};
  for (let replication = first; replication < first + count; replication++) {
    const measure = measurement();
    const log = new Log([
      {
        visits(batch) {
          for (let row = 0; row < batch.rows; row++) measure.visits(batch, row);
        },
      },
    ]);
    simulation.run(SEED, replication, log);
    for (const [name, value] of Object.entries(measure.figures())) found[name] = [...(found[name] ?? []), value];
  }
  return found;
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard error of the mean of replications. */
export function errorOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return Math.sqrt(variance / values.length);
}

/** Student's t of replications against a truth that may itself have been simulated. */
export function student(values: readonly number[], truth: number, truthError = 0): number {
  return (meanOf(values) - truth) / Math.sqrt(errorOf(values) ** 2 + truthError ** 2);
}
