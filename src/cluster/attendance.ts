/** A worker process: takes jobs from the queue, has its threads do them, and puts the results on the shelf. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'bullmq';
import type { ClusterAddress } from './address.ts';
import { type Connection, connect, type Voice } from './connection.ts';
import { MOST_WORKERS_LOST, redisRefuses } from './failure.ts';
import { readJob } from './job.ts';
import { announce, leave, member, whoIsThere } from './presence.ts';
import { type Program, programName } from './program.ts';
import { PREFIX, queueName } from './queue.ts';
import type { PackedResult } from './result.ts';
import { openShelf } from './shelf.ts';
import { strangersTo } from './strangers.ts';
import { rememberWorks } from './works.ts';

/** One replication of a work, done by a thread. */
export interface Performance {
  readonly work: string;
  /** The packed work, which all threads see. */
  readonly bytes: SharedArrayBuffer;
  readonly replication: number;
}

export interface AttendanceOptions {
  readonly address: ClusterAddress;
  readonly program: Program;
  readonly threads: number;
  readonly perform: (performance: Performance) => Promise<PackedResult>;
  readonly voice: Voice;
  /** When it fires, jobs in hand are finished and no other is taken. */
  readonly signal: AbortSignal;
}

const HEARTBEAT_MILLISECONDS = 3000;
const FAREWELL_MILLISECONDS = 500;
/** A job whose worker has not been heard of for so long is given to another. */
const LOCK_MILLISECONDS = 10_000;
const SEARCH_FOR_LOST_JOBS_MILLISECONDS = 4000;

/**
 * Works until the signal fires.
 * @returns how many replications were done
 * @throws Refusal when there is no Redis; ClusterFailure when Redis does not do what is asked of it
 */
export async function attend(options: AttendanceOptions): Promise<number> {
  const { address, voice } = options;
  const connection = await connect(address, voice);
  try {
    return await serve(connection, options);
  } catch (error) {
    throw redisRefuses(address.shown, (error as Error).message);
  } finally {
    await connection.close();
  }
}

async function serve(connection: Connection, options: AttendanceOptions): Promise<number> {
  const { address, program, threads, perform, voice, signal } = options;
  const { redis, bullmq } = connection;
  const shelf = openShelf(redis, program);
  const works = rememberWorks(shelf);
  const self = member('worker', randomUUID(), threads, program);
  const strangers = strangersTo(program, voice);
  let done = 0;

  const doJob = async (data: unknown): Promise<void> => {
    const { work, replications } = readJob(data);
    const bytes = await works(work);
    // Its coordinator is gone for good.
    if (bytes === null) return;
    const results = new Map<number, PackedResult>();
    try {
      for (const replication of await shelf.missing(work, replications)) {
        results.set(replication, await named(replication, perform({ work, bytes, replication })));
        done++;
      }
    } finally {
      await shelf.keepResults(work, results);
    }
  };

  await announce(redis, self);
  const name = queueName(program);
  const worker = new bullmq.Worker<unknown>(name, ({ data }) => doJob(data), {
    connection: redis,
    prefix: PREFIX,
    concurrency: threads,
    lockDuration: LOCK_MILLISECONDS,
    stalledInterval: SEARCH_FOR_LOST_JOBS_MILLISECONDS,
    maxStalledCount: MOST_WORKERS_LOST,
  });
  // An interrupted connection is told of by the connection itself.
  worker.on('error', () => {});
  worker.on('failed', (_, { message }) => {
    voice.warn({ en: `A job failed: ${message}`, zh: `一个任务失败：${message}` });
  });
  voice.say({
    en: `Worker of Queuecast ${programName(program)} with ${threads} ${threads === 1 ? 'thread' : 'threads'} at ${address.shown}. Ctrl-C ends it.`,
    zh: `Queuecast ${programName(program)} 的工作进程已连上 ${address.shown}，${threads} 个线程。按 Ctrl-C 结束。`,
  });
  try {
    while (!signal.aborted) {
      await pause(HEARTBEAT_MILLISECONDS, undefined, { signal }).catch(() => {});
      if (signal.aborted || !connection.isOpen()) continue;
      await announce(redis, self);
      strangers(await whoIsThere(redis));
    }
  } finally {
    await end(connection, worker);
    if (connection.isOpen()) await leave(redis, self);
  }
  return done;
}

/** Jobs in hand are finished; without Redis nobody could be told, and they will be found lost. */
async function end(connection: Connection, worker: Worker<unknown>): Promise<void> {
  let closed = false;
  const closing = worker.close(!connection.isOpen()).finally(() => {
    closed = true;
  });
  while (!closed && connection.isOpen()) await Promise.race([closing, pause(FAREWELL_MILLISECONDS)]);
  if (!closed) await Promise.race([worker.disconnect(), pause(FAREWELL_MILLISECONDS)]);
}

async function named<Value>(replication: number, work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    throw new Error(`replication ${replication}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
