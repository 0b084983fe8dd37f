/** A thread of `promise`: one replication of a desk, with what its clocks had counted. */
import { deserialize } from 'node:v8';
import { workerData } from 'piscina';
import type { Model } from '../model/model.ts';
import { type CellTimes, CountedTimes } from '../planning/promise/countedTimes.ts';
import { type ReplicationResult, Replicator } from '../planning/replication.ts';
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
  /** As bytes that all threads see. */
  readonly model: SharedArrayBuffer;
  readonly orderModule: string | null;
  readonly replication: number;
}

export interface PromiseRun {
  readonly replication: number;
  readonly result: ReplicationResult;
  readonly times: readonly CellTimes[];
}

const { seed, attain, progress } = workerData as PromiseThreadData;
const key = seedKey(seed);
let present: { readonly desk: number; readonly replicator: Replicator; readonly times: CountedTimes } | undefined;

export default async function run({ desk, model: bytes, orderModule, replication }: PromiseTask): Promise<PromiseRun> {
  if (present?.desk !== desk) {
    const model = deserialize(Buffer.from(bytes)) as Model;
    const replicator = new Replicator(model, await importOrder(orderModule));
    present = { desk, replicator, times: new CountedTimes(model, attain) };
  }
  const { replicator, times } = present;
  times.reset();
  let told = 0;
  const tell = (tickets: number) => {
    Atomics.add(progress, 0, BigInt(tickets - told));
    told = tickets;
  };
  const { histograms: _, ...result } = replicator.run(key, replication, tell, [times]);
  tell(result.arrived);
  return { replication, result: { ...result, histograms: new Float64Array(0) }, times: times.cells() };
}
