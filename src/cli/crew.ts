/** Replications spread over threads. Every model is handed to a thread once; results come back as plain columns. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Model } from '../model/model.ts';
import type { PairedResult } from '../planning/compare/pairedReplication.ts';
import type { ReplicationResult } from '../planning/replication.ts';
import type { Keep } from './observations.ts';
import type { CrewData, PairedTask, Task } from './worker.ts';

export interface CrewOptions {
  readonly models: readonly Model[];
  readonly orderModules: readonly (string | null)[];
  /** Further measures for reports; off unless told. */
  readonly details?: boolean;
  readonly seed: string;
  readonly workers: number;
  /** When it fires, running and waiting replications are given up. */
  readonly signal: AbortSignal;
}

export class Crew {
  private readonly pool: Piscina<Task | PairedTask, ReplicationResult | PairedResult>;
  private readonly options: CrewOptions;
  private readonly progress = new BigInt64Array(new SharedArrayBuffer(8));

  constructor(options: CrewOptions) {
    this.options = options;
    const { models, orderModules, details = false } = options;
    const workerData: CrewData = { models, orderModules, details, progress: this.progress };
    this.pool = new Piscina({ ...threadFile(), minThreads: options.workers, maxThreads: options.workers, workerData });
  }

  run(model: number, replications: readonly number[], keep: Keep | null): Promise<ReplicationResult>[] {
    const { seed, signal } = this.options;
    return replications.map((replication) => {
      const result = this.pool.run({ model, seed, replication, keep }, { signal });
      return result as Promise<ReplicationResult>;
    });
  }

  /** Each replication of all models, one after the other in the same thread. */
  runPaired(replications: readonly number[]): Promise<PairedResult>[] {
    const { seed, signal } = this.options;
    return replications.map((replication) => {
      const result = this.pool.run({ paired: true, seed, replication }, { signal });
      return result as Promise<PairedResult>;
    });
  }

  /** Tickets simulated so far, by all threads together. */
  tickets(): number {
    return Number(Atomics.load(this.progress, 0));
  }

  async dismiss(): Promise<void> {
    await this.pool.destroy();
  }
}

/** Compiled, a thread loads what stands beside this file; in development the source itself, through tsx. */
export function threadFile(name = 'worker') {
  const compiled = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
  if (existsSync(compiled)) return { filename: compiled };
  const filename = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  return { filename, execArgv: ['--import', import.meta.resolve('tsx')] };
}
