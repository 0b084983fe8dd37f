/** A thread of a sweep: gets the model with the replication, since every point has its own, and keeps the last few. */
import { deserialize } from 'node:v8';
import { workerData } from 'piscina';
import type { Model } from '../model/model.ts';
import { type ReplicationResult, Replicator } from '../planning/replication.ts';
import { seedKey } from '../planning/seed.ts';
import { importOrder } from './orderModule.ts';

/** What every thread is told once. */
export interface SweepThreadData {
  readonly seed: string;
  /** Shared: tickets simulated so far by all threads. */
  readonly progress: BigInt64Array;
}

export interface SweepTask {
  /** The same for all replications of a point. */
  readonly point: number;
  /** The model as bytes that all threads see: it is not copied for every replication. */
  readonly model: SharedArrayBuffer;
  readonly orderModule: string | null;
  readonly replication: number;
}

/** Points in work at once, and one to spare. */
const REMEMBERED = 3;

const { seed, progress } = workerData as SweepThreadData;
const key = seedKey(seed);
const replicators = new Map<number, Promise<Replicator>>();

export default async function run(task: SweepTask): Promise<ReplicationResult> {
  const replicator = await replicatorOf(task);
  let told = 0;
  const tell = (tickets: number) => {
    Atomics.add(progress, 0, BigInt(tickets - told));
    told = tickets;
  };
  const result = replicator.run(key, task.replication, tell);
  tell(result.arrived);
  return result;
}

function replicatorOf({ point, model, orderModule }: SweepTask): Promise<Replicator> {
  const known = replicators.get(point);
  if (known !== undefined) return known;
  const made = importOrder(orderModule).then(
    (order) => new Replicator(deserialize(Buffer.from(model)) as Model, order),
  );
  replicators.set(point, made);
  for (const oldest of replicators.keys()) {
    if (replicators.size <= REMEMBERED) break;
    replicators.delete(oldest);
  }
  return made;
}
