/** A thread of the crew: keeps one replicator for each model and runs the replications it is given. */
import { workerData } from 'piscina';
import type { Model } from '../model/model.ts';
import { PairedReplicator, type PairedResult } from '../planning/compare/pairedReplication.ts';
import { type ReplicationResult, Replicator } from '../planning/replication.ts';
import { seedKey } from '../planning/seed.ts';
import { type Keep, keepObservations } from './observations.ts';
import { importOrder } from './orderModule.ts';

/** What every thread is told once. */
export interface CrewData {
  readonly models: readonly Model[];
  /** By model: the absolute path of the module of the user's own order, or null. */
  readonly orderModules: readonly (string | null)[];
  /** Whether single runs are measured in detail. */
  readonly details: boolean;
  /** Shared: tickets simulated so far by all threads. */
  readonly progress: BigInt64Array;
}

export interface Task {
  readonly model: number;
  readonly seed: string;
  readonly replication: number;
  readonly keep: Keep | null;
}

/** A replication of all models with the same random numbers, for a comparison. */
export interface PairedTask {
  readonly paired: true;
  readonly seed: string;
  readonly replication: number;
}

const { models, orderModules, details, progress } = workerData as CrewData;
const replicators: (Promise<Replicator> | undefined)[] = [];
let pairs: Promise<PairedReplicator> | undefined;

export default function run(task: Task | PairedTask): Promise<ReplicationResult | PairedResult> {
  return 'paired' in task ? runPaired(task) : runOne(task);
}

async function runOne({ model, seed, replication, keep }: Task): Promise<ReplicationResult> {
  replicators[model] ??= makeReplicator(model);
  const replicator = await replicators[model];
  const tell = teller();
  const kept = keep === null ? null : keepObservations(keep, models[model], replication);
  try {
    const result = replicator.run(seedKey(seed), replication, tell, kept === null ? [] : [kept.reader]);
    tell(result.arrived);
    kept?.finish();
    return result;
  } catch (error) {
    kept?.abandon();
    throw error;
  }
}

async function runPaired({ seed, replication }: PairedTask): Promise<PairedResult> {
  pairs ??= Promise.all(orderModules.map(importOrder)).then((orders) => new PairedReplicator(models, orders));
  const tell = teller();
  const result = (await pairs).run(seedKey(seed), replication, tell);
  tell(result.arrived);
  return result;
}

/** Adds what is new to the count that all threads share. */
function teller(): (tickets: number) => void {
  let told = 0;
  return (tickets) => {
    Atomics.add(progress, 0, BigInt(tickets - told));
    told = tickets;
  };
}

async function makeReplicator(index: number): Promise<Replicator> {
  return new Replicator(models[index], await importOrder(orderModules[index]), { details });
}
