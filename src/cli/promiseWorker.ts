/** A thread of `promise`: one replication of a desk, with what its clocks had counted, scored for other policies as well. */
import { deserialize } from 'node:v8';
import { workerData } from 'piscina';
import type { Model } from '../model/model.ts';
import { TimedReplicator, type TimedResult } from '../planning/promise/timedReplication.ts';
import { seedKey } from '../planning/seed.ts';
import { importOrder } from './orderModule.ts';

/** What every thread is told once. */
export interface PromiseThreadData {
  readonly seed: string;
  readonly attain: number;
  /** Shared: tickets simulated so far by all threads. */
  readonly progress: BigInt64Array;
}

export interface PromiseTask {
  /** The same for all replications of a desk. */
  readonly desk: number;
  /** The desk's model, then those of policies scored on its runs; as bytes that all threads see. */
  readonly models: readonly SharedArrayBuffer[];
  /** How many of those policies, from the first on. */
  readonly others: number;
  readonly orderModule: string | null;
  readonly replication: number;
}

const { seed, attain, progress } = workerData as PromiseThreadData;
const key = seedKey(seed);
let present: { readonly desk: number; readonly replicator: TimedReplicator } | undefined;

export default async function run(task: PromiseTask): Promise<TimedResult> {
  const { desk, models, others, orderModule, replication } = task;
  if (present?.desk !== desk) {
    const [model, ...rest] = models.map((bytes) => deserialize(Buffer.from(bytes)) as Model);
    present = { desk, replicator: new TimedReplicator(model, attain, await importOrder(orderModule), rest) };
  }
  let told = 0;
  const tell = (tickets: number) => {
    Atomics.add(progress, 0, BigInt(tickets - told));
    told = tickets;
  };
  const timed = present.replicator.run(key, replication, tell, others);
  tell(timed.result.arrived);
  return timed;
}
