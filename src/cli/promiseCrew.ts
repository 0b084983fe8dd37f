/** Who simulates for `promise`: replications of a desk and of the policies that are scored on its runs, by threads or a cluster. */
import { serialize } from 'node:v8';
import { Piscina } from 'piscina';
import type { ClusterAddress } from '../cluster/address.ts';
import type { Model } from '../model/model.ts';
import type { TimedResult } from '../planning/promise/timedReplication.ts';
import { replicateInRounds } from '../planning/replicate.ts';
import { threadFile } from './crew.ts';
import type { Forecast } from './forecast.ts';
import { showProgress } from './progress.ts';
import type { PromiseTask, PromiseThreadData } from './promiseWorker.ts';
import { expectedTickets } from './simulate.ts';
import type { Terminal } from './terminal.ts';

export interface PromiseDesk {
  /** As the progress calls it. */
  readonly name: string;
  readonly model: Model;
  readonly orderModule: string | null;
  /** Scored on the desk's runs. */
  readonly others: readonly Model[];
  /** How many of the others a replication is scored for. */
  readonly scored: (replication: number) => number;
}

export interface PromiseRuns {
  readonly runs: readonly TimedResult[];
  readonly preciseEnough: boolean;
}

export interface PromiseCrew {
  /** Null where it was interrupted. */
  simulate(
    desk: PromiseDesk,
    replications: number,
    whole: Forecast,
    precise?: (runs: readonly TimedResult[]) => boolean,
  ): Promise<PromiseRuns | null>;
  dismiss(): Promise<void>;
}

export interface PromiseCrewOptions {
  readonly seed: string;
  readonly attain: number;
  readonly workers: number;
  /** Whose workers simulate; without it the threads of this machine do. */
  readonly cluster?: ClusterAddress;
  readonly signal: AbortSignal;
}

/** Who runs replications: of a desk that was readied, by number. */
export interface PromiseHands {
  ready(desk: PromiseDesk): (replication: number) => Promise<TimedResult>;
  tickets(): number;
  dismiss(): Promise<void>;
}

export async function hirePromiseCrew(options: PromiseCrewOptions, terminal: Terminal): Promise<PromiseCrew> {
  const { signal } = options;
  const { ready, tickets, dismiss } = await hireHands(options, terminal);
  return {
    simulate: async (desk, replications, whole, precise) => {
      const run = ready(desk);
      const atMost = precise !== undefined;
      const source = { tickets, replications, atMost, expectedTickets: expectedTickets(desk.model) };
      const shown = showProgress(source, desk.name, terminal, whole);
      const { results, interrupted, preciseEnough } = await replicateInRounds({
        replications,
        signal,
        precise,
        onDone: shown.done,
        run: (numbers) => numbers.map(run),
      }).finally(shown.stop);
      return interrupted ? null : { runs: results, preciseEnough };
    },
    dismiss,
  };
}

async function hireHands(options: PromiseCrewOptions, terminal: Terminal): Promise<PromiseHands> {
  const { cluster } = options;
  if (cluster === undefined) return hireThreads(options);
  const { hireClusterPromiseHands } = await import('./clusterCrew.ts');
  return hireClusterPromiseHands({ ...options, cluster }, terminal);
}

function hireThreads({ seed, attain, workers, signal }: PromiseCrewOptions): PromiseHands {
  const progress = new BigInt64Array(new SharedArrayBuffer(8));
  const workerData: PromiseThreadData = { seed, attain, progress };
  const pool = new Piscina<PromiseTask, TimedResult>({
    ...threadFile('promiseWorker'),
    minThreads: workers,
    maxThreads: workers,
    workerData,
  });
  let desks = 0;
  return {
    ready: ({ model, orderModule, others, scored }) => {
      const desk = desks++;
      const models = [model, ...others].map(shared);
      return (replication) =>
        pool.run({ desk, models, others: scored(replication), orderModule, replication }, { signal });
    },
    tickets: () => Number(Atomics.load(progress, 0)),
    dismiss: () => pool.destroy(),
  };
}

/** Bytes that all threads see: a model is not copied for every replication. */
function shared(model: Model): SharedArrayBuffer {
  const bytes = serialize(model);
  const memory = new SharedArrayBuffer(bytes.length);
  new Uint8Array(memory).set(bytes);
  return memory;
}
