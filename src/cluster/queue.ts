/** The queue of jobs as the coordinator sees it; BullMQ keeps it, hands jobs to workers and gives those of the dead to others. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from './connection.ts';
import { ATTEMPTS } from './failure.ts';
import { type Job, readJob } from './job.ts';
import type { Program } from './program.ts';

export const PREFIX = 'queuecast';
const PAUSE_BETWEEN_ATTEMPTS_MILLISECONDS = 200;
const EVENTS_KEPT = 1000;
const FAREWELL_MILLISECONDS = 1000;

/** A queue for each engine: a worker of another never sees these jobs. */
export function queueName({ version, build }: Program): string {
  return `jobs-${version}-${build}`;
}

export interface Ended {
  readonly id: string;
  /** Why it failed for good; null when it is done. */
  readonly reason: string | null;
}

export interface JobQueue {
  add(jobs: ReadonlyMap<string, Job>): Promise<void>;
  /** By id: the jobs that wait or are being done, whoever asked for them. */
  present(): Promise<Map<string, Job>>;
  /** Takes back those that nobody has begun. */
  withdraw(ids: Iterable<string>): Promise<void>;
  close(): Promise<void>;
}

/** @param onEnd told of the end of any job, be it of another coordinator */
export async function openQueue(
  { bullmq, redis, another }: Connection,
  program: Program,
  onEnd: (ended: Ended) => void,
): Promise<JobQueue> {
  const name = queueName(program);
  const listening = another();
  const options = { prefix: PREFIX, skipVersionCheck: false };
  const queue = new bullmq.Queue<Job>(name, {
    ...options,
    connection: redis,
    streams: { events: { maxLen: EVENTS_KEPT } },
  });
  queue.on('error', () => {});
  // From the last event on, so that none falls between here and the first look.
  const last = await redis.xrevrange(`${PREFIX}:${name}:events`, '+', '-', 'COUNT', 1);
  const lastEventId = last[0]?.[0] ?? '0-0';
  const events = new bullmq.QueueEvents(name, { ...options, connection: listening, lastEventId });
  events.on('error', () => {});
  events.on('completed', ({ jobId }) => onEnd({ id: jobId, reason: null }));
  events.on('failed', ({ jobId, failedReason }) => onEnd({ id: jobId, reason: failedReason }));
  await Promise.all([queue.waitUntilReady(), events.waitUntilReady()]);
  return {
    add: async (jobs) => {
      const backoff = { type: 'fixed', delay: PAUSE_BETWEEN_ATTEMPTS_MILLISECONDS };
      const opts = { attempts: ATTEMPTS, backoff, removeOnComplete: true, removeOnFail: true };
      await queue.addBulk([...jobs].map(([jobId, data]) => ({ name: 'replications', data, opts: { ...opts, jobId } })));
    },
    present: async () => {
      const found = new Map<string, Job>();
      for (const job of await queue.getJobs(['waiting', 'active', 'delayed', 'prioritized'])) {
        // One that ends between two looks is no longer there; what is no job is a worker's to refuse.
        if (job?.id === undefined) continue;
        try {
          found.set(job.id, readJob(job.data));
        } catch {}
      }
      return found;
    },
    withdraw: async (ids) => {
      // One that is being done is locked by its worker, which finishes it.
      await Promise.all([...ids].map((id) => queue.remove(id).catch(() => {})));
    },
    close: async () => {
      listening.disconnect();
      // Without Redis there is nobody to take leave of.
      const closed = Promise.allSettled([events.close(), queue.close()]);
      await Promise.race([closed, pause(FAREWELL_MILLISECONDS, undefined, { ref: false })]);
    },
  };
}
