/** Simulates a base and its variants with one crew, replication by replication, and gives the comparison. */

import type { AskedFigures } from '../planning/compare/asked.ts';
import type { ComparisonDocument } from '../planning/compare/comparison.ts';
import { type Contestant, comparisonDocument, precisionReached } from '../planning/compare/comparisonDocument.ts';
import type { PairedResult } from '../planning/compare/pairedReplication.ts';
import { type Replicated, replicateInRounds } from '../planning/replicate.ts';
import type { ResultDocument } from '../planning/result.ts';
import { VERSION } from '../planning/version.ts';
import { type CrewOptions, hireCrew } from './crew.ts';
import type { SimulationOptions } from './options.ts';
import { showProgress } from './progress.ts';
import { expectedTickets, type Prepared } from './simulate.ts';
import type { Terminal } from './terminal.ts';
import type { Variant } from './variants.ts';

export interface PreparedPairs {
  /** The base first. */
  readonly variants: readonly Variant[];
  readonly prepared: readonly Prepared[];
  readonly asked: AskedFigures;
}

export interface SimulatedPairs {
  readonly replicated: Omit<Replicated, 'results'> & { readonly results: readonly PairedResult[] };
  /** Null when not a single replication was finished. */
  readonly found: { readonly comparison: ComparisonDocument; readonly documents: readonly ResultDocument[] } | null;
}

export async function simulatePairs(
  { variants, prepared, asked }: PreparedPairs,
  options: SimulationOptions & Pick<CrewOptions, 'cluster' | 'signal'>,
  terminal: Terminal,
): Promise<SimulatedPairs> {
  const { seed, replications, precision, confidence, cluster, signal } = options;
  const models = prepared.map(({ model }) => model);
  const workers = Math.min(options.workers, replications);
  const orderModules = prepared.map(({ orderModule }) => orderModule);
  const crew = await hireCrew({ models, orderModules, seed, workers, cluster, signal }, terminal);
  try {
    const expected = models.map(expectedTickets).reduce((sum, tickets) => sum + tickets, 0);
    const made = { en: `each of ${models.length} desks`, zh: `${models.length} 个情景各一次` };
    const atMost = precision !== undefined;
    const source = { tickets: () => crew.tickets(), replications, made, atMost, expectedTickets: expected };
    const progress = showProgress(source, titleOf(variants, terminal), terminal);
    const replicated = await replicateInRounds({
      replications,
      signal,
      run: (numbers) => crew.runPaired(numbers),
      onDone: progress.done,
      ...(precision === undefined ? {} : { precise: precisionReached(models, asked, confidence, precision) }),
    }).finally(progress.stop);
    if (replicated.results.length === 0) return { replicated, found: null };
    const contestants = variants.map(
      ({ name, settings, opened }, desk): Contestant => ({
        name,
        settings,
        sha256: opened.sha256,
        model: models[desk],
        warnings: prepared[desk].warnings,
      }),
    );
    const found = comparisonDocument({ contestants, replicated, asked, seed, confidence, version: VERSION });
    return { replicated, found };
  } finally {
    await crew.dismiss();
  }
}

function titleOf(variants: readonly Variant[], { text }: Terminal): string {
  const [base, variant] = variants.map(({ name }) => name);
  const count = variants.length - 1;
  if (count > 1) return text({ en: `${base} and ${count} variants`, zh: `${base} 与 ${count} 个方案` });
  return text({ en: `${base} and ${variant}`, zh: `${base} 与 ${variant}` });
}
