/** Scenarios to the document of their comparison in one call, in the calling thread: the library's shortest way. */
import { compile, noResources, type Resources } from '../../model/compile.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { loadAlarms } from '../loadWarnings.ts';
import { replicateInRounds } from '../replicate.ts';
import {
  DEFAULT_CONFIDENCE,
  DEFAULT_REPLICATIONS,
  DEFAULT_SEED,
  fingerprint,
  type RunOptions,
} from '../runScenario.ts';
import { seedKey } from '../seed.ts';
import { VERSION } from '../version.ts';
import { refuseOtherPeriod } from './comparable.ts';
import type { ComparisonDocument } from './comparison.ts';
import { type Contestant, chooseFigures, comparisonDocument, precisionReached } from './comparisonDocument.ts';
import { ComparisonError } from './comparisonError.ts';
import { PairedReplicator } from './pairedReplication.ts';

export interface CompareOptions extends Omit<RunOptions, 'resources'> {
  /** Figures in words, such as 'response p90 by plan'; the usual ones unless told. */
  readonly measures?: readonly string[];
}

/** A desk to compare: its name where the scenario's own is not telling enough, and the files that it names. */
export interface Desk {
  readonly scenario: Scenario;
  readonly name?: string;
  readonly resources?: Resources;
}

/** Holds variants against a base, replication by replication with the same random numbers. Throws a ComparisonError. */
export async function compare(
  base: Desk,
  variants: readonly Desk[],
  options: CompareOptions = {},
): Promise<ComparisonDocument> {
  const { seed = DEFAULT_SEED, confidence = DEFAULT_CONFIDENCE, precision } = options;
  if (variants.length === 0) throw new ComparisonError(nothing);
  const contestants = await Promise.all([base, ...variants].map(contestant));
  const models = contestants.map(({ model }) => model);
  for (const { model, name } of contestants.slice(1)) refuseOtherPeriod(models[0], model, name);
  const asked = chooseFigures(models[0], options.measures ?? []);
  const replicator = new PairedReplicator(models);
  const key = seedKey(seed);
  const replicated = await replicateInRounds({
    replications: options.replications ?? DEFAULT_REPLICATIONS,
    signal: options.signal,
    onDone: options.onDone,
    run: (numbers) => numbers.map(async (number) => replicator.run(key, number)),
    ...(precision === undefined ? {} : { precise: precisionReached(models, asked, confidence, precision) }),
  });
  return comparisonDocument({ contestants, replicated, asked, seed, confidence, version: VERSION }).comparison;
}

async function contestant({ scenario, name, resources }: Desk): Promise<Contestant> {
  const model = compile(scenario, resources ?? noResources);
  const sha256 = await fingerprint(scenario);
  return { name: name ?? scenario.name, sha256, settings: [], model, warnings: loadAlarms(model) };
}

const nothing = { en: 'A comparison needs at least one variant.', zh: '比较至少需要一个方案。' };
