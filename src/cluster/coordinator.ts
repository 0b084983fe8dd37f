/**
 * Spreads replications over the workers of a cluster. Redis keeps the queue and the finished results; all that a coordinator
 * knows is which results it still waits for. So it looks, round by round: what is finished is taken, what nobody does is put
 * into the queue. The same look mends what may happen to Redis, to a worker, or to a coordinator before this one.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterAddress } from './address.ts';
import { type Connection, connect, type Voice } from './connection.ts';
import { jobFailed, redisRefuses } from './failure.ts';
import { openHarvest } from './harvest.ts';
import { type Job, jobLength } from './job.ts';
import { openLookout } from './lookout.ts';
import type { Program } from './program.ts';
import { type Ended, openQueue } from './queue.ts';
import type { Result } from './result.ts';
import { inRounds } from './rounds.ts';
import { openShelf } from './shelf.ts';
import { type Wanted, wantedOf } from './wanted.ts';
import { packWork, type Work } from './work.ts';

export interface Coordinator {
  /** @returns a function from a replication's number to its result; rejects with ClusterFailure, or when the signal fires */
  engage(work: Work): (replication: number) => Promise<Result>;
  /** Tickets in all results taken so far. */
  tickets(): number;
  /** Takes back what nobody has begun. Results stay in Redis for a day when the command was interrupted or failed. */
  dismiss(): Promise<void>;
}

export interface CoordinatorOptions {
  readonly address: ClusterAddress;
  readonly program: Program;
  readonly voice: Voice;
  /** When it fires, nothing is waited for any longer. */
  readonly signal: AbortSignal;
}

const LOOK_MILLISECONDS = 2000;
const FAREWELL_MILLISECONDS = 3000;

/** @throws Refusal when there is no Redis; ClusterFailure when it does not do what is asked of it */
export async function openCoordinator(options: CoordinatorOptions): Promise<Coordinator> {
  const { address, voice } = options;
  const connection = await connect(address, voice);
  try {
    return await coordinateOver(connection, options);
  } catch (error) {
    await connection.close();
    throw redisRefuses(address.shown, (error as Error).message);
  }
}

async function coordinateOver(connection: Connection, options: CoordinatorOptions): Promise<Coordinator> {
  const { address, program, voice, signal } = options;
  const id = randomUUID();
  const shelf = openShelf(connection.redis, program);
  const harvest = openHarvest(shelf);
  const lookout = openLookout(connection, program, id, voice);
  /** Works with open wishes, the oldest first. */
  const engaged = new Set<Wanted>();
  /** All works there were. */
  const begun = new Set<string>();
  /** In the queue or under way, as far as is known; those of an earlier coordinator with the same work among them. */
  const jobs = new Map<string, Job>();
  const ends: Ended[] = [];
  let jobsMade = 0;
  let threads = 0;
  let failed = false;
  let lookDue = true;

  const queue = await openQueue(connection, program, (ended) => {
    if (!jobs.has(ended.id)) return;
    ends.push(ended);
    rounds.again();
  });

  const look = async (): Promise<void> => {
    lookDue = false;
    threads = await lookout.look();
    for (const { packed } of engaged) await shelf.keepWork(packed);
    // Whatever became of a job that is no longer there: its results are, or they are to be made.
    const present = await queue.present();
    for (const id of jobs.keys()) if (!present.has(id)) ends.push({ id, reason: null });
  };

  const settle = async ({ id, reason }: Ended): Promise<void> => {
    const job = jobs.get(id);
    jobs.delete(id);
    for (const wanted of engaged) {
      if (wanted.packed.name !== job?.work) continue;
      const absent = await harvest.take(wanted, job.replications);
      if (reason === null) wanted.toDo(absent);
      else if (absent.length > 0) {
        failed = true;
        wanted.reject(absent, jobFailed(wanted.title, reason));
      }
    }
  };

  /** What was finished, or begun, for an earlier coordinator is not done again. */
  const welcome = async (wanted: Wanted): Promise<void> => {
    const newcomers = wanted.newcomers();
    if (newcomers.length === 0) return;
    const { name } = wanted.packed;
    const absent = await harvest.take(wanted, newcomers);
    if (!begun.has(name)) {
      begun.add(name);
      for (const [id, job] of await queue.present()) if (job.work === name) jobs.set(id, job);
    }
    const underWay = new Set([...jobs.values()].flatMap((job) => (job.work === name ? job.replications : [])));
    wanted.toDo(absent.filter((replication) => !underWay.has(replication)));
  };

  /** A job in hand and one to come for every thread: more would only be more to take back. */
  const feed = async (): Promise<void> => {
    const added = new Map<string, Job>();
    const fed = new Set<Wanted>();
    for (const wanted of engaged) {
      while (wanted.waiting() > 0 && jobs.size < 2 * Math.max(1, threads)) {
        const waiting = [...engaged].reduce((sum, each) => sum + each.waiting(), 0);
        const replications = wanted.next(jobLength(harvest.milliseconds(), waiting, threads));
        const job = { work: wanted.packed.name, replications };
        const jobId = `${id}-${++jobsMade}`;
        jobs.set(jobId, job);
        added.set(jobId, job);
        fed.add(wanted);
      }
    }
    if (added.size === 0) return;
    for (const { packed } of fed) await shelf.keepWork(packed);
    await queue.add(added);
  };

  const rounds = inRounds(
    async () => {
      if (lookDue) await look();
      for (const ended of ends.splice(0)) await settle(ended);
      for (const wanted of engaged) await welcome(wanted);
      for (const wanted of engaged) if (wanted.isIdle()) engaged.delete(wanted);
      await feed();
    },
    (error) => {
      failed = true;
      const failure = redisRefuses(address.shown, error instanceof Error ? error.message : String(error));
      for (const wanted of engaged) wanted.rejectAll(failure);
    },
  );
  const timer = setInterval(() => {
    lookDue = true;
    rounds.again();
  }, LOOK_MILLISECONDS);
  const callOff = () => {
    for (const wanted of engaged) wanted.rejectAll(calledOff());
  };
  signal.addEventListener('abort', callOff);

  const tidy = async (clean: boolean): Promise<void> => {
    await rounds.stop();
    await queue.withdraw(jobs.keys());
    if (clean) for (const name of begun) await shelf.forget(name);
    await lookout.leave();
  };

  return {
    engage: (work) => {
      const wanted = wantedOf(packWork(work), work, () => {
        engaged.add(wanted);
        rounds.again();
      });
      return (replication) => (signal.aborted ? Promise.reject(calledOff()) : wanted.want(replication));
    },
    tickets: harvest.tickets,
    dismiss: async () => {
      clearInterval(timer);
      signal.removeEventListener('abort', callOff);
      const clean = !signal.aborted && !failed && !harvest.isSpoilt() && [...engaged].every((each) => each.isIdle());
      callOff();
      // Nobody should have to wait for a Redis that is away to be let go.
      const tidied = connection.isOpen() ? tidy(clean).catch(() => {}) : rounds.stop();
      await Promise.race([tidied, pause(FAREWELL_MILLISECONDS, undefined, { ref: false })]);
      await queue.close();
      await connection.close();
    },
  };
}

function calledOff(): Error {
  return new DOMException('the replication was called off', 'AbortError');
}
