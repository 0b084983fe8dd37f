/** What stands in Redis beside the queue: works, and results until they are taken. All of it vanishes by itself in time. */
import type { Redis } from 'ioredis';
import type { Program } from './program.ts';
import type { PackedWork } from './work.ts';

/** Without a coordinator that wants it, a work is forgotten after an hour and its jobs come to nothing. */
const WORK_SECONDS = 3600;
/** So long a coordinator that died has for coming back. */
const RESULT_SECONDS = 86_400;

export interface Shelf {
  /** Puts it there, or says that it is still wanted. */
  keepWork(work: PackedWork): Promise<void>;
  /** Null when nobody wants it any more. */
  work(name: string): Promise<Buffer | null>;
  keepResults(work: string, results: ReadonlyMap<number, Uint8Array>): Promise<void>;
  /** In the order of the replications; null where there is none. */
  results(work: string, replications: readonly number[]): Promise<(Buffer | null)[]>;
  /** Of these replications, those without a result. */
  missing(work: string, replications: readonly number[]): Promise<number[]>;
  dropResults(work: string, replications: readonly number[]): Promise<void>;
  /** The work and all its results. */
  forget(work: string): Promise<void>;
}

export function openShelf(redis: Redis, { build }: Program): Shelf {
  const workKey = (name: string) => `queuecast:work:${build}:${name}`;
  const resultsKey = (name: string) => `queuecast:results:${build}:${name}`;
  return {
    keepWork: async ({ name, bytes }) => {
      const there = await redis.expire(workKey(name), WORK_SECONDS);
      if (there === 0) await redis.set(workKey(name), bytes, 'EX', WORK_SECONDS);
    },
    work: (name) => redis.getBuffer(workKey(name)),
    keepResults: async (work, results) => {
      if (results.size === 0) return;
      const fields = [...results].flatMap(([replication, bytes]) => [String(replication), Buffer.from(bytes)]);
      await redis.hset(resultsKey(work), ...fields);
      await redis.expire(resultsKey(work), RESULT_SECONDS);
    },
    results: (work, replications) => redis.hmgetBuffer(resultsKey(work), ...replications.map(String)),
    missing: async (work, replications) => {
      const asked = redis.pipeline();
      for (const replication of replications) asked.hexists(resultsKey(work), String(replication));
      const answers = (await asked.exec()) ?? [];
      return replications.filter((_, index) => answers[index]?.[1] !== 1);
    },
    dropResults: async (work, replications) => {
      await redis.hdel(resultsKey(work), ...replications.map(String));
    },
    forget: async (work) => {
      await redis.del(workKey(work), resultsKey(work));
    },
  };
}
