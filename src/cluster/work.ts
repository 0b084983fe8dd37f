/**
 * Work: all that decides a replication but its number. It travels once to each worker process, as bytes named by their
 * own digest; jobs say its name. Whatever arrives is checked against its name and its shape before it is used.
 */
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { Model } from '../model/model.ts';

export interface Work {
  /** One desk; a base and its variants with the same random numbers; one desk with what its clocks had counted, scored for others. */
  readonly task: 'run' | 'compare' | 'promise';
  readonly seed: string;
  /** As many as the task has desks: the base first, or the one that is scored for others. */
  readonly models: readonly Model[];
  /** Of a run: further measures for reports. */
  readonly details: boolean;
  /** Of promises: the share of tickets that is to keep one within a run. */
  readonly attain: number;
}

export interface PackedWork {
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly name: string;
  readonly bytes: Buffer;
}

const workShape = z.strictObject({
  task: z.enum(['run', 'compare', 'promise']),
  seed: z.string(),
  models: z.array(z.looseObject({ name: z.string(), span: z.looseObject({ start: z.number() }) })).min(1),
  details: z.boolean(),
  attain: z.number(),
});

export function packWork(work: Work): PackedWork {
  const bytes = deflateRawSync(serialize(work), { level: 1 });
  return { name: digestOf(bytes), bytes };
}

/** @throws Error when the bytes are not those that have the name */
export function refuseOtherBytes(name: string, bytes: Uint8Array): void {
  const found = digestOf(bytes);
  if (found === name) return;
  throw new Error(`the work ${shortName(name)} came damaged from Redis: its digest is ${shortName(found)}`);
}

/** @throws Error when they hold no work, or work that this Node cannot read */
export function unpackWork(bytes: Uint8Array): Work {
  return workShape.parse(deserialize(inflateRawSync(bytes))) as unknown as Work;
}

export function shortName(name: string): string {
  return name.slice(0, 12);
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
