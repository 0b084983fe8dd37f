/**
 * Replications kept on disk, so that a sweep never computes one twice, not even after `kill -9`. A file for each (version,
 * scenario, seed), to which finished replications are appended as records with a checksum; whatever fails its checksum
 * is left out and computed anew.
 */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ReplicationResult } from '../planning/replication.ts';
import { VERSION } from '../planning/version.ts';
import type { WarmUp } from '../planning/warmUp.ts';
import { writeWhole } from './files.ts';

export interface Stored {
  readonly results: ReadonlyMap<number, ReplicationResult>;
  /** Where a warm-up had to be found. */
  readonly warmUp: WarmUp | null;
  /** Records that failed their checksum or were torn. */
  readonly damaged: number;
}

export interface SweepCache {
  readonly folder: string;
  read(key: string): Stored;
  /** About how many replications are there, by a glance at the lengths of the records. */
  count(key: string): number;
  keep(key: string, result: ReplicationResult): void;
  keepWarmUp(key: string, warmUp: WarmUp): void;
}

/** What decides a replication beside its number. @param code text of the scenario's own module, or null */
export function cacheKey(scenarioSha256: string, code: string | null, seed: string): string {
  const digest = createHash('sha256').update(JSON.stringify([LAYOUT, VERSION, scenarioSha256, code, seed]));
  return digest.digest('hex').slice(0, 40);
}

/**
 * A record: the mark, the replication, tickets arrived and the end (two 64-bit floats), how many figures, how long the
 * payload is; a SHA-256 of the key and all of this; the payload: numerators and denominators, deflated. Little-endian.
 */
const LAYOUT = 1;
const MARK = Buffer.from('QCR1');
const HEAD = 32;
const SUM = 32;
/** Stands for the replication where a record tells the warm-up. */
const WARM_UP = 0xffffffff;
const EXTENSION = '.replications';

export function openCache(folder: string): SweepCache {
  const file = (key: string) => join(folder, `${key}${EXTENSION}`);
  removeBegun(folder);
  return {
    folder,
    read: (key) => readAll(file(key), key),
    count: (key) => countRecords(file(key)),
    keep: (key, result) => appendFileSync(file(key), record(key, result)),
    keepWarmUp: (key, { minutes, settled }) => {
      const columns = { numerators: new Float64Array(0), denominators: new Float64Array(0) };
      const told = { replication: WARM_UP, arrived: minutes, endedAt: Number(settled), ...columns };
      appendFileSync(file(key), record(key, told));
    },
  };
}

type Kept = Omit<ReplicationResult, 'histograms'>;

function record(key: string, { replication, arrived, endedAt, numerators, denominators }: Kept): Buffer {
  const bytes = [numerators, denominators].map((column) =>
    Buffer.from(column.buffer, column.byteOffset, column.byteLength),
  );
  const payload = deflateRawSync(Buffer.concat(bytes), { level: 1 });
  const head = Buffer.alloc(HEAD);
  MARK.copy(head);
  head.writeUInt32LE(replication, 4);
  head.writeDoubleLE(arrived, 8);
  head.writeDoubleLE(endedAt, 16);
  head.writeUInt32LE(numerators.length, 24);
  head.writeUInt32LE(payload.length, 28);
  return Buffer.concat([head, checksum(key, head, payload), payload]);
}

function checksum(key: string, head: Buffer, payload: Buffer): Buffer {
  return createHash('sha256').update(key).update(head).update(payload).digest();
}

function readAll(path: string, key: string): Stored {
  const results = new Map<number, ReplicationResult>();
  let warmUp: WarmUp | null = null;
  let damaged = 0;
  if (!existsSync(path)) return { results, warmUp, damaged };
  const bytes = readFileSync(path);
  const sound: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const found = readRecord(bytes, at, key);
    if (found === null) {
      damaged++;
      const next = bytes.indexOf(MARK, at + 1);
      at = next < 0 ? bytes.length : next;
      continue;
    }
    const { result, length } = found;
    if (result.replication === WARM_UP) warmUp = { minutes: result.arrived, settled: result.endedAt === 1 };
    else results.set(result.replication, result);
    sound.push(bytes.subarray(at, at + length));
    at += length;
  }
  // What is added later must not stand behind half a record.
  if (damaged > 0) writeWhole(path, Buffer.concat(sound));
  return { results, warmUp, damaged };
}

/** Null where no sound record begins. */
function readRecord(bytes: Buffer, at: number, key: string): { result: ReplicationResult; length: number } | null {
  if (bytes.length < at + HEAD + SUM || bytes.compare(MARK, 0, MARK.length, at, at + MARK.length) !== 0) return null;
  const head = bytes.subarray(at, at + HEAD);
  const figures = head.readUInt32LE(24);
  const length = HEAD + SUM + head.readUInt32LE(28);
  if (bytes.length < at + length) return null;
  const payload = bytes.subarray(at + HEAD + SUM, at + length);
  if (!checksum(key, head, payload).equals(bytes.subarray(at + HEAD, at + HEAD + SUM))) return null;
  const columns = new Float64Array(new Uint8Array(inflateRawSync(payload)).buffer);
  const result: ReplicationResult = {
    replication: head.readUInt32LE(4),
    numerators: columns.slice(0, figures),
    denominators: columns.slice(figures),
    // A sweep draws no distributions.
    histograms: new Float64Array(0),
    arrived: head.readDoubleLE(8),
    endedAt: head.readDoubleLE(16),
  };
  return { result, length };
}

function countRecords(path: string): number {
  if (!existsSync(path)) return 0;
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const head = Buffer.alloc(HEAD);
    let count = 0;
    for (let at = 0; at + HEAD + SUM <= size && readSync(file, head, 0, HEAD, at) === HEAD; ) {
      at += HEAD + SUM + head.readUInt32LE(28);
      if (at <= size && head.readUInt32LE(4) !== WARM_UP) count++;
    }
    return count;
  } finally {
    closeSync(file);
  }
}

/** What a killed process was writing beside. */
function removeBegun(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (/^\..*\.replications\.\d+\.part$/.test(name)) rmSync(join(folder, name), { force: true });
  }
}
