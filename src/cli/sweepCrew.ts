/** Who simulates a sweep: replications of any point, whose model travels as bytes that all threads share, or once to a cluster. */
import { serialize } from 'node:v8';
import { Piscina } from 'piscina';
import type { ClusterAddress } from '../cluster/address.ts';
import type { Model } from '../model/model.ts';
import type { ReplicationResult } from '../planning/replication.ts';
import { threadFile } from './crew.ts';
import type { SweepTask, SweepThreadData } from './sweepWorker.ts';
import type { Terminal } from './terminal.ts';

export interface SweepCrew {
  /** Readies a point; replications are then run by their numbers. */
  point(number: number, model: Model, orderModule: string | null): (replication: number) => Promise<ReplicationResult>;
  /** Points in work at once: while the last replications of one are done, the next keeps the other processors busy. */
  readonly atOnce: number;
  /** Tickets simulated so far, by all threads together. */
  tickets(): number;
  dismiss(): Promise<void>;
}

export interface SweepCrewOptions {
  readonly seed: string;
  readonly workers: number;
  /** Whose workers simulate; without it the threads of this machine do. */
  readonly cluster?: ClusterAddress;
  /** When it fires, running and waiting replications are given up. */
  readonly signal: AbortSignal;
}

export async function hireSweepCrew(options: SweepCrewOptions, terminal: Terminal): Promise<SweepCrew> {
  const { cluster } = options;
  if (cluster === undefined) return hireThreads(options);
  const { hireClusterSweepCrew } = await import('./clusterCrew.ts');
  return hireClusterSweepCrew({ ...options, cluster }, terminal);
}

function hireThreads({ seed, workers, signal }: SweepCrewOptions): SweepCrew {
  const progress = new BigInt64Array(new SharedArrayBuffer(8));
  const workerData: SweepThreadData = { seed, progress };
  const pool = new Piscina<SweepTask, ReplicationResult>({
    ...threadFile('sweepWorker'),
    minThreads: workers,
    maxThreads: workers,
    workerData,
  });
  return {
    point: (number, model, orderModule) => {
      const bytes = serialize(model);
      const shared = new SharedArrayBuffer(bytes.length);
      new Uint8Array(shared).set(bytes);
      return (replication) => pool.run({ point: number, model: shared, orderModule, replication }, { signal });
    },
    atOnce: 2,
    tickets: () => Number(Atomics.load(progress, 0)),
    dismiss: () => pool.destroy(),
  };
}
