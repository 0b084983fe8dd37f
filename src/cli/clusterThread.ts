/** A thread of a worker process: gets the packed work with each replication, and keeps the last few ready. */
import type { Performance } from '../cluster/attendance.ts';
import { performerOf } from '../cluster/performer.ts';
import type { PackedResult } from '../cluster/result.ts';
import { unpackWork } from '../cluster/work.ts';

/** As many as a sweep has in work at once, and some of a second coordinator. */
const REMEMBERED = 10;
const performers = new Map<string, (replication: number) => PackedResult>();

export default function run({ work, bytes, replication }: Performance): PackedResult {
  return performerFor(work, bytes)(replication);
}

function performerFor(work: string, bytes: SharedArrayBuffer): (replication: number) => PackedResult {
  const performer = performers.get(work) ?? performerOf(unpackWork(new Uint8Array(bytes)));
  // The one used last stands last.
  performers.delete(work);
  performers.set(work, performer);
  for (const oldest of performers.keys()) {
    if (performers.size <= REMEMBERED) break;
    performers.delete(oldest);
  }
  return performer;
}
