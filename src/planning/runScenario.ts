/** A scenario to its result document in one call, in the calling thread: the library's shortest way. */
import { compile, noResources, type Resources } from '../model/compile.ts';
import type { Model } from '../model/model.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { loadAlarms } from './loadWarnings.ts';
import { type QuarterDocument, quarterDocuments } from './quarters.ts';
import { type Replicated, replicate } from './replicate.ts';
import { Replicator } from './replication.ts';
import type { ResultDocument } from './result.ts';
import { type DocumentParts, resultDocument } from './resultDocument.ts';
import { seedKey } from './seed.ts';
import { VERSION } from './version.ts';

export interface RunOptions {
  readonly seed?: string;
  readonly replications?: number;
  readonly confidence?: number;
  readonly precision?: number;
  /** Further measures for reports, which cost time and space: volumes, backlog, ageing, customers. */
  readonly details?: boolean;
  /** Holiday lists and recorded arrivals that the scenario names. */
  readonly resources?: Resources;
  readonly signal?: AbortSignal;
  readonly onDone?: (done: number, wanted: number) => void;
}

/** The seed, number of replications and confidence that hold where nobody says otherwise. */
export const DEFAULT_SEED = '1';
export const DEFAULT_REPLICATIONS = 20;
export const DEFAULT_CONFIDENCE = 0.95;

export async function run(scenario: Scenario, options: RunOptions = {}): Promise<ResultDocument> {
  return resultDocument(await simulated(scenario, options));
}

/** The whole run and, where its period is longer than three months, each calendar quarter of it; all with details. */
export async function runByQuarter(
  scenario: Scenario,
  options: Omit<RunOptions, 'details'> = {},
): Promise<{ whole: ResultDocument; quarters: QuarterDocument[] }> {
  const parts = await simulated(scenario, { ...options, details: true });
  return { whole: resultDocument(parts), quarters: quarterDocuments(parts) };
}

/** The runs of a scenario and what its document is made of. */
export async function simulated(scenario: Scenario, options: RunOptions): Promise<DocumentParts> {
  const model = compile(scenario, options.resources ?? noResources);
  return {
    model,
    details: options.details,
    scenario,
    replicated: await simulatedModel(model, options),
    sha256: await fingerprint(scenario),
    seed: options.seed ?? DEFAULT_SEED,
    confidence: options.confidence ?? DEFAULT_CONFIDENCE,
    command: 'run',
    version: VERSION,
    warnings: loadAlarms(model),
  };
}

/** The runs of a model, one after the other in the calling thread. */
export function simulatedModel(model: Model, options: RunOptions): Promise<Replicated> {
  const replicator = new Replicator(model, null, { details: options.details });
  const key = seedKey(options.seed ?? DEFAULT_SEED);
  return replicate({
    model,
    replications: options.replications ?? DEFAULT_REPLICATIONS,
    confidence: options.confidence ?? DEFAULT_CONFIDENCE,
    precision: options.precision,
    signal: options.signal,
    onDone: options.onDone,
    run: (numbers) => numbers.map(async (number) => replicator.run(key, number)),
  });
}

/** SHA-256 of the scenario as compiled from, in hexadecimal: what results of the same scenario have in common. */
export async function fingerprint(scenario: Scenario): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(scenario));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
