/** Does a work's replications, one at a time: what a thread of a worker process runs. */
import { PairedReplicator } from '../planning/compare/pairedReplication.ts';
import { TimedReplicator } from '../planning/promise/timedReplication.ts';
import { Replicator } from '../planning/replication.ts';
import { seedKey } from '../planning/seed.ts';
import { type PackedResult, packResult, type Result } from './result.ts';
import type { Work } from './work.ts';

/** @returns a function from a replication's number to its result, packed for the way back */
export function performerOf(work: Work): (replication: number) => PackedResult {
  const run = replicatorOf(work);
  return (replication) => {
    const began = performance.now();
    const result = run(replication);
    return packResult({ replication, milliseconds: performance.now() - began, result });
  };
}

function replicatorOf({ task, models, seed, details, attain }: Work): (replication: number) => Result {
  const key = seedKey(seed);
  if (task === 'compare') {
    const pairs = new PairedReplicator(models);
    return (replication) => pairs.run(key, replication);
  }
  if (task === 'promise') {
    const timed = new TimedReplicator(models[0], attain, null, models.slice(1));
    return (replication) => timed.run(key, replication);
  }
  const replicator = new Replicator(models[0], null, { details });
  return (replication) => replicator.run(key, replication);
}
