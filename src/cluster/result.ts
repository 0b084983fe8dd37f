/** A replication's result on its way back: packed by the thread that made it, checked by the coordinator that wants it. */
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { PairedResult } from '../planning/compare/pairedReplication.ts';
import type { TimedResult } from '../planning/promise/timedReplication.ts';
import type { ReplicationResult } from '../planning/replication.ts';
import type { Work } from './work.ts';

/** By task: of a run, of a comparison, of promises. */
export type Result = ReplicationResult | PairedResult | TimedResult;

export interface Performed {
  readonly replication: number;
  /** What it took the thread: the size of later jobs is chosen by it. */
  readonly milliseconds: number;
  readonly result: Result;
}

export type PackedResult = Uint8Array<ArrayBuffer>;

const column = z.instanceof(Float64Array);
const whole = z.int().nonnegative();
const cells = z.array(z.looseObject({ kept: z.number() }));
const runShape = z.looseObject({ replication: whole, numerators: column, denominators: column, arrived: whole });
const shapes = {
  run: runShape,
  compare: z.looseObject({
    replication: whole,
    desks: z.array(runShape).min(1),
    pairs: z.array(column),
    arrived: whole,
  }),
  promise: z.looseObject({
    replication: whole,
    result: runShape,
    times: cells,
    others: z.array(z.looseObject({ times: cells })),
  }),
} satisfies Record<Work['task'], z.ZodType>;

export function packResult(performed: Performed): PackedResult {
  const packed = deflateRawSync(serialize(performed), { level: 1 });
  // A buffer of its own, which a thread can hand over.
  return new Uint8Array(packed);
}

/** @throws Error when the bytes are not this replication's result of such a task */
export function unpackResult(bytes: Uint8Array, task: Work['task'], replication: number): Performed {
  const shape = z.strictObject({ replication: z.literal(replication), milliseconds: z.number(), result: shapes[task] });
  const { milliseconds, result } = shape.parse(deserialize(inflateRawSync(bytes)));
  if (result.replication !== replication) throw new Error(`it is that of replication ${result.replication}`);
  return { replication, milliseconds, result: result as unknown as Result };
}

/** Tickets that arrived in it, for the progress bar. */
export function arrivedIn(result: Result): number {
  return 'times' in result ? result.result.arrived : result.arrived;
}
