/** Replications spread over threads, or over a cluster. Every model is handed over once; results come back as plain columns. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { ClusterAddress } from '../cluster/address.ts';
import type { Model } from '../model/model.ts';
import type { PairedResult } from '../planning/compare/pairedReplication.ts';
import type { ReplicationResult } from '../planning/replication.ts';
import type { Keep } from './observations.ts';
import type { Terminal } from './terminal.ts';
import type { CrewData, PairedTask, Task } from './worker.ts';

export interface CrewOptions {
  readonly models: readonly Model[];
  readonly orderModules: readonly (string | null)[];
  /** Further measures for reports; off unless told. */
  readonly details?: boolean;
  readonly seed: string;
  readonly workers: number;
  /** Whose workers simulate; without it the threads of this machine do. */
  readonly cluster?: ClusterAddress;
  /** When it fires, running and waiting replications are given up. */
  readonly signal: AbortSignal;
}

export interface Crew {
  run(model: number, replications: readonly number[], keep: Keep | null): Promise<ReplicationResult>[];
  /** Each replication of all models, one after the other in the same thread. */
  runPaired(replications: readonly number[]): Promise<PairedResult>[];
  /** Tickets simulated so far, by all threads together. */
  tickets(): number;
  dismiss(): Promise<void>;
}

export async function hireCrew(options: CrewOptions, terminal: Terminal): Promise<Crew> {
  const { cluster } = options;
  if (cluster === undefined) return hireThreads(options);
  const { hireClusterCrew } = await import('./clusterCrew.ts');
  return hireClusterCrew({ ...options, cluster }, terminal);
}

function hireThreads({ models, orderModules, details = false, seed, workers, signal }: CrewOptions): Crew {
  const progress = new BigInt64Array(new SharedArrayBuffer(8));
  const workerData: CrewData = { models, orderModules, details, progress };
  const pool = new Piscina<Task | PairedTask, ReplicationResult | PairedResult>({
    ...threadFile(),
    minThreads: workers,
    maxThreads: workers,
    workerData,
  });
  return {
    run: (model, replications, keep) =>
      replications.map((replication) => {
        const result = pool.run({ model, seed, replication, keep }, { signal });
        return result as Promise<ReplicationResult>;
      }),
    runPaired: (replications) =>
      replications.map((replication) => {
        const result = pool.run({ paired: true, seed, replication }, { signal });
        return result as Promise<PairedResult>;
      }),
    tickets: () => Number(Atomics.load(progress, 0)),
    dismiss: () => pool.destroy(),
  };
}

/** Compiled, a thread loads what stands beside this file; in development the source itself, through tsx. */
export function threadFile(name = 'worker') {
  const compiled = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
  if (existsSync(compiled)) return { filename: compiled };
  const filename = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  return { filename, execArgv: ['--import', import.meta.resolve('tsx')] };
}
