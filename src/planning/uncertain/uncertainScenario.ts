/** A scenario's text to the document of what is not known about it in one call, in the calling thread. */
import { ScenarioError } from '../../scenario/problems.ts';
import { readScenario } from '../../scenario/read.ts';
import { figuresOf } from '../compare/figures.ts';
import { definitionsOf } from '../replication.ts';
import type { BenchmarkRow } from '../result.ts';
import { DEFAULT_CONFIDENCE, DEFAULT_SEED } from '../runScenario.ts';
import { seedKey } from '../seed.ts';
import { type PointOptions, readPoints, type ScenarioText, simulatePoints } from '../sweep/pointRuns.ts';
import { settingsOf } from '../sweep/sweepDocument.ts';
import { VERSION } from '../version.ts';
import { publishedFirst } from './askedFigures.ts';
import { givingWay, samplesOf } from './inputSamples.ts';
import { fewestSamples, usualSamples } from './intervals.ts';
import { openInputs, UncertainError } from './openInputs.ts';
import type { UncertaintyDocument } from './uncertainty.ts';
import { uncertaintyDocument } from './uncertaintyDocument.ts';

export interface UncertaintyOptions extends Omit<PointOptions, 'precision'> {
  /** Beside what the text calls uncertain: 'lines.L1.touches=1.8..2.6' or 'graded C'. */
  readonly uncertain?: readonly string[];
  /** How many sets of inputs are tried. */
  readonly samples?: number;
  /** Published figures, which are then among those that are told. */
  readonly benchmarks?: readonly BenchmarkRow[];
}

/** Of each sample: most of chance is common to all samples and falls out of what differs between them. */
export const DEFAULT_REPLICATIONS_EACH = 5;

/**
 * Samples what is not known about a desk and tells what that does to every figure.
 * @throws ScenarioError for ranges that do not fit the scenario, UncertainError where nothing is uncertain, the samples or
 * replications are too few, or an interruption left too few
 * @example await uncertainty({ text }, { uncertain: ['arrivals.rate=16/h..20/h'] })
 */
export async function uncertainty(
  scenario: ScenarioText,
  options: UncertaintyOptions = {},
): Promise<UncertaintyDocument> {
  const { seed = DEFAULT_SEED, confidence = DEFAULT_CONFIDENCE, measures = [], benchmarks = [] } = options;
  const replications = options.replications ?? DEFAULT_REPLICATIONS_EACH;
  const { name = 'scenario.yaml', set = [] } = scenario;
  const reading = readScenario(name, {
    readText: (path) => (path === name ? scenario.text : scenario.others?.[path]),
    sets: set,
  });
  if (reading.scenario === undefined) throw new ScenarioError(reading.problems);
  const desk = reading.scenario;
  const inputs = openInputs(desk, reading.document, name, options.uncertain ?? []);
  const count = options.samples ?? usualSamples(inputs.length, confidence);
  if (count < fewestSamples(confidence)) throw tooFew(count, confidence);
  if (replications < 2) throw single;
  const samples = samplesOf(inputs, count, seedKey(`uncertain ${seed}`));
  const further = givingWay(desk, inputs);
  const settings = [[], ...samples].map((point) => [
    ...(desk.uncertain === undefined ? [] : ['uncertain=none']),
    ...Object.entries(settingsOf(inputs, point)).map(([path, value]) => `${path}=${value}`),
    ...further(point),
  ]);
  const read = await readPoints(scenario, settings, measures);
  const known = figuresOf(definitionsOf(read.base.model).definitions);
  const figures = publishedFirst(known, read.asked.figures, measures.length > 0 ? [] : benchmarks);
  const asked = figures.map(({ figure }) => figure);
  const [stated, ...outcomes] = await simulatePoints(read.points, asked, [], { ...options, replications });
  const finished = outcomes.filter((outcome) => outcome !== null).length;
  if (finished < fewestSamples(confidence)) throw tooFew(finished, confidence);
  return uncertaintyDocument({
    base: { model: read.base.model, sha256: read.base.sha256, settings: set },
    stated,
    inputs,
    samples: samples.map((point, order) => ({
      point,
      outcome: outcomes[order],
      warnings: read.points[order + 1].warnings,
    })),
    figures,
    seed,
    replications,
    confidence,
    version: VERSION,
    warnings: [],
  });
}

function tooFew(samples: number, confidence: number): UncertainError {
  const fewest = fewestSamples(confidence);
  return new UncertainError({
    en: `${samples} samples are too few for a confidence of ${confidence}: it takes at least ${fewest}.`,
    zh: `置信水平 ${confidence} 至少需要 ${fewest} 个抽样，现有 ${samples} 个。`,
  });
}

const single = new UncertainError({
  en: 'A single replication of each sample does not tell chance from the inputs: it takes at least 2.',
  zh: '每个抽样仅一次重复无法区分随机误差与输入的影响：至少需要 2 次。',
});
