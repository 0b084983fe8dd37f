/** The replications of one work that a coordinator wants: who waits for which, and which nobody does yet. */
import type { Result } from './result.ts';
import type { PackedWork, Work } from './work.ts';

export interface Wanted {
  readonly packed: PackedWork;
  readonly task: Work['task'];
  /** The first desk's name, for messages. */
  readonly title: string;
  want(replication: number): Promise<Result>;
  /** Wanted since the last call: not looked for among the finished yet. */
  newcomers(): number[];
  /** Nobody does these. */
  toDo(replications: readonly number[]): void;
  /** How many are to be done. */
  waiting(): number;
  /** Takes some of those that are to be done, lowest first. */
  next(count: number): number[];
  /** Those among these that somebody waits for. */
  open(replications: readonly number[]): number[];
  isIdle(): boolean;
  resolve(replication: number, result: Result): void;
  reject(replications: readonly number[], error: unknown): void;
  rejectAll(error: unknown): void;
}

/** @param onWant called whenever one more is wanted */
export function wantedOf(packed: PackedWork, { task, models }: Work, onWant: () => void): Wanted {
  const waiters = new Map<number, Waiter>();
  let fresh: number[] = [];
  let undone: number[] = [];
  const settle = (replication: number, how: (waiter: Waiter) => void) => {
    const waiter = waiters.get(replication);
    waiters.delete(replication);
    if (waiter !== undefined) how(waiter);
  };
  const reject = (replications: readonly number[], error: unknown) => {
    for (const replication of replications) settle(replication, (waiter) => waiter.reject(error));
  };
  return {
    packed,
    task,
    title: models[0].name,
    want: (replication) => {
      const waiter = waiters.get(replication) ?? newWaiter();
      if (!waiters.has(replication)) {
        waiters.set(replication, waiter);
        fresh.push(replication);
        onWant();
      }
      return waiter.promise;
    },
    newcomers: () => {
      const taken = fresh;
      fresh = [];
      return taken;
    },
    toDo: (replications) => {
      const all = new Set([...undone, ...replications.filter((replication) => waiters.has(replication))]);
      undone = [...all].sort((one, other) => one - other);
    },
    waiting: () => undone.length,
    next: (count) => undone.splice(0, count),
    open: (replications) => replications.filter((replication) => waiters.has(replication)),
    isIdle: () => waiters.size === 0,
    resolve: (replication, result) => settle(replication, (waiter) => waiter.resolve(result)),
    reject,
    rejectAll: (error) => reject([...waiters.keys()], error),
  };
}

interface Waiter {
  readonly promise: Promise<Result>;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

function newWaiter(): Waiter {
  let resolve: Waiter['resolve'] = () => {};
  let reject: Waiter['reject'] = () => {};
  const promise = new Promise<Result>((one, other) => {
    resolve = one;
    reject = other;
  });
  return { promise, resolve, reject };
}
