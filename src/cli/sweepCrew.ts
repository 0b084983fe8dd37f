/** The threads of a sweep: replications of any point, whose model travels as bytes that all threads share. */
import { serialize } from 'node:v8';
import { Piscina } from 'piscina';
import type { Model } from '../model/model.ts';
import type { ReplicationResult } from '../planning/replication.ts';
import { threadFile } from './crew.ts';
import type { SweepTask, SweepThreadData } from './sweepWorker.ts';

export interface SweepCrew {
  /** Readies a point; replications are then run by their numbers. */
  point(number: number, model: Model, orderModule: string | null): (replication: number) => Promise<ReplicationResult>;
  /** Tickets simulated so far, by all threads together. */
  tickets(): number;
  dismiss(): Promise<void>;
}

/** @param signal when it fires, running and waiting replications are given up */
export function hireSweepCrew(seed: string, workers: number, signal: AbortSignal): SweepCrew {
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
    tickets: () => Number(Atomics.load(progress, 0)),
    dismiss: () => pool.destroy(),
  };
}
