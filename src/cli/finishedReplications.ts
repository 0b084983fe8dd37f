/**
 * Replications of a run that has not ended, kept in its folder as they are finished: after an interruption, or after
 * `kill -9`, the same run goes on from them. A file for each desk, to which records with a checksum are appended; half a record
 * at its end is left out. Once the run has ended they go.
 */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ReplicationResult } from '../planning/replication.ts';
import { VERSION } from '../planning/version.ts';
import { type Keep, replicationFolder } from './observations.ts';
import type { Prepared } from './simulate.ts';
import type { Terminal } from './terminal.ts';

export interface FinishedReplications {
  /** By their numbers. */
  readonly results: ReadonlyMap<number, ReplicationResult>;
  keep(result: ReplicationResult): void;
}

const FOLDER = 'unfinished';
const LAYOUT = 1;
const SUM = 32;
/** A record: how many bytes the payload has (32 bits, little-endian), a SHA-256 of the key and the payload, the payload. */
const HEAD = 4 + SUM;

/**
 * What an earlier call of the same run into the folder has finished, desk by desk. Those of another run stay until this one has
 * a finished replication of its own.
 * @param keeps by desk: where observations are kept; a replication counts as finished only with them
 */
export function openFinished(
  out: string,
  desks: readonly Prepared[],
  seed: string,
  keeps: readonly (Keep | null)[],
  terminal: Pick<Terminal, 'say'>,
): FinishedReplications[] {
  const folder = join(out, FOLDER);
  const keys = desks.map((desk, index) => keyOf(desk, index, seed, keeps[index]));
  let own = false;
  const makeOwn = () => {
    if (own) return;
    mkdirSync(folder, { recursive: true });
    forget(folder, keys);
    own = true;
  };
  const finished = keys.map((key, desk): FinishedReplications => {
    const file = join(folder, key);
    const observations = keeps[desk]?.folder;
    const found = readAll(file, key).filter(
      ({ replication }) => observations === undefined || existsSync(replicationFolder(observations, replication)),
    );
    return {
      results: new Map(found.map((result) => [result.replication, result])),
      keep: (result) => {
        makeOwn();
        appendFileSync(file, record(key, result));
      },
    };
  });
  const known = finished.reduce((sum, { results }) => sum + results.size, 0);
  if (known > 0) {
    terminal.say({
      en: `${out}: going on from ${known} ${known === 1 ? 'replication' : 'replications'} of an interrupted run.`,
      zh: `${out}：从上次中断的运行继续，已有 ${known} 次重复。`,
    });
  }
  return finished;
}

/** The run has ended: its folder holds its results. */
export function forgetFinished(out: string): void {
  const folder = join(out, FOLDER);
  if (!existsSync(folder)) return;
  forget(folder, []);
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Only files with names as given here are ours to remove. */
function forget(folder: string, except: readonly string[]): void {
  for (const name of readdirSync(folder)) {
    if (/^[0-9a-f]{40}$/.test(name) && !except.includes(name)) rmSync(join(folder, name));
  }
}

/** Runs what is missing, keeps it, and hands on what is there. */
export function resumed(
  { results, keep }: FinishedReplications,
  numbers: readonly number[],
  run: (numbers: readonly number[]) => readonly Promise<ReplicationResult>[],
): Promise<ReplicationResult>[] {
  const missing = numbers.filter((number) => !results.has(number));
  const running = new Map(run(missing).map((result, index) => [missing[index], result]));
  return numbers.map(async (number) => {
    const known = results.get(number);
    if (known !== undefined) return known;
    const result = await running.get(number)!;
    keep(result);
    return result;
  });
}

/** All that decides a replication beside its number, and what is measured and written of it. */
function keyOf({ opened, orderModule }: Prepared, desk: number, seed: string, keep: Keep | null): string {
  const code = orderModule === null ? null : readFileSync(orderModule, 'utf8');
  const parts = [LAYOUT, VERSION, process.versions.v8, desk, opened.sha256, code, seed, keep?.format ?? null];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}

function record(key: string, result: ReplicationResult): Buffer {
  const payload = deflateRawSync(serialize(result), { level: 1 });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(payload.length);
  return Buffer.concat([length, checksum(key, payload), payload]);
}

function readAll(file: string, key: string): ReplicationResult[] {
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const results: ReplicationResult[] = [];
  let at = 0;
  while (at + HEAD <= bytes.length) {
    const payload = bytes.subarray(at + HEAD, at + HEAD + bytes.readUInt32LE(at));
    if (!checksum(key, payload).equals(bytes.subarray(at + 4, at + HEAD))) break;
    results.push(deserialize(inflateRawSync(payload)) as ReplicationResult);
    at += HEAD + payload.length;
  }
  // What is appended must not stand behind half a record.
  if (at < bytes.length) truncateSync(file, at);
  return results;
}

function checksum(key: string, payload: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(payload).digest();
}
