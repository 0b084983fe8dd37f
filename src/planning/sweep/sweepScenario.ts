/** A scenario's text to the document of a sweep in one call, in the calling thread: the library's shortest way. */
import { DEFAULT_CONFIDENCE, DEFAULT_REPLICATIONS, DEFAULT_SEED } from '../runScenario.ts';
import { seedKey } from '../seed.ts';
import { VERSION } from '../version.ts';
import { readFactors } from './factor.ts';
import { type PointOptions, readPoints, type ScenarioText, simulatePoints } from './pointRuns.ts';
import { gridPoints, samplePoints } from './points.ts';
import type { SweepDocument } from './sweep.ts';
import { settingsOf, sweepDocument } from './sweepDocument.ts';

export interface SweepOptions extends PointOptions {
  /** So many points of a Latin hypercube instead of every combination. */
  readonly sample?: number;
}

/**
 * Simulates one desk at many points with the same random numbers.
 * @param vary what varies, each as on the command line: 'teams.desk.engineers=18..24'
 * @throws SweepError for values that cannot be read, ScenarioError for a point that is no desk, ComparisonError for figures
 * that there are not
 * @example await sweep({ text }, ['teams.desk.engineers=18..24'])
 */
export async function sweep(
  scenario: ScenarioText,
  vary: readonly string[],
  options: SweepOptions = {},
): Promise<SweepDocument> {
  const { sample, seed = DEFAULT_SEED, confidence = DEFAULT_CONFIDENCE } = options;
  const factors = readFactors(vary);
  const points = sample === undefined ? gridPoints(factors) : samplePoints(factors, sample, seedKey(`sample ${seed}`));
  const settings = points.map((point) =>
    Object.entries(settingsOf(factors, point)).map(([path, value]) => `${path}=${value}`),
  );
  const read = await readPoints(scenario, settings, options.measures ?? []);
  const { figures, precise } = read.asked;
  const outcomes = await simulatePoints(read.points, figures, precise, options);
  return sweepDocument({
    base: { model: read.base.model, sha256: read.base.sha256, settings: scenario.set ?? [] },
    factors,
    kind: sample === undefined ? 'grid' : 'sample',
    points: read.points.map(({ sha256, warnings }, order) => ({
      point: points[order],
      sha256,
      warnings,
      outcome: outcomes[order],
    })),
    asked: figures,
    seed,
    replications: options.replications ?? DEFAULT_REPLICATIONS,
    confidence,
    version: VERSION,
  });
}
