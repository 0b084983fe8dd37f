/** The crews of a cluster: the same words as for the threads of one machine, spoken to a coordinator. */
import type { ClusterAddress } from '../cluster/address.ts';
import { type Coordinator, openCoordinator } from '../cluster/coordinator.ts';
import { thisProgram } from '../cluster/program.ts';
import type { Result } from '../cluster/result.ts';
import type { PairedResult } from '../planning/compare/pairedReplication.ts';
import type { TimedResult } from '../planning/promise/timedReplication.ts';
import type { ReplicationResult } from '../planning/replication.ts';
import type { Crew, CrewOptions } from './crew.ts';
import { InputError, orInputError } from './inputError.ts';
import type { PromiseCrewOptions, PromiseHands } from './promiseCrew.ts';
import type { SweepCrew, SweepCrewOptions } from './sweepCrew.ts';
import type { Terminal } from './terminal.ts';

interface OnCluster {
  readonly cluster: ClusterAddress;
  readonly signal: AbortSignal;
}

/** What a work is unless it says otherwise. */
const usual = { details: false, attain: 0 };
/** A cluster has more threads than one point has replications left. */
const POINTS_AT_ONCE = 8;

/** @throws InputError when there is no Redis, or when a desk has an order of its own */
export async function hireClusterCrew(options: CrewOptions & OnCluster, terminal: Terminal): Promise<Crew> {
  const { models, orderModules, details = false, seed } = options;
  for (const orderModule of orderModules) refuseOrderModule(orderModule);
  const coordinator = await coordinatorOf(options, terminal);
  const single = models.map((model) =>
    once(() => coordinator.engage({ ...usual, task: 'run', models: [model], seed, details })),
  );
  const paired = once(() => coordinator.engage({ ...usual, task: 'compare', models, seed }));
  return {
    // Observations are files on the machine that simulates: the command has refused them.
    run: (model, replications) => replications.map((each) => single[model]()(each) as Promise<ReplicationResult>),
    runPaired: (replications) => replications.map((each) => paired()(each) as Promise<PairedResult>),
    tickets: coordinator.tickets,
    dismiss: coordinator.dismiss,
  };
}

/** @throws InputError when there is no Redis */
export async function hireClusterSweepCrew(
  options: SweepCrewOptions & OnCluster,
  terminal: Terminal,
): Promise<SweepCrew> {
  const { seed } = options;
  const coordinator = await coordinatorOf(options, terminal);
  return {
    point: (_, model, orderModule) => {
      refuseOrderModule(orderModule);
      return coordinator.engage({ ...usual, task: 'run', models: [model], seed }) as (
        replication: number,
      ) => Promise<ReplicationResult>;
    },
    atOnce: POINTS_AT_ONCE,
    tickets: coordinator.tickets,
    dismiss: coordinator.dismiss,
  };
}

/** @throws InputError when there is no Redis */
export async function hireClusterPromiseHands(
  options: PromiseCrewOptions & OnCluster,
  terminal: Terminal,
): Promise<PromiseHands> {
  const { seed, attain } = options;
  const coordinator = await coordinatorOf(options, terminal);
  return {
    ready: ({ model, orderModule, others, scored }) => {
      refuseOrderModule(orderModule);
      // What is scored is part of the work: by the number of the others, since it is always the first of them.
      const works = new Map<number, (replication: number) => Promise<Result>>();
      return (replication) => {
        const count = scored(replication);
        const models = [model, ...others.slice(0, count)];
        const run = works.get(count) ?? coordinator.engage({ ...usual, task: 'promise', models, seed, attain });
        works.set(count, run);
        return run(replication) as Promise<TimedResult>;
      };
    },
    tickets: coordinator.tickets,
    dismiss: coordinator.dismiss,
  };
}

async function coordinatorOf({ cluster, signal }: OnCluster, terminal: Terminal): Promise<Coordinator> {
  try {
    return await openCoordinator({ address: cluster, program: thisProgram(), voice: terminal, signal });
  } catch (error) {
    throw orInputError(error);
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A module is code: whoever reaches the Redis could have every worker run what he likes. */
function refuseOrderModule(path: string | null): void {
  if (path === null) return;
  throw new InputError({
    en: `routing.orderModule: ${path} is a program of yours, which is not sent to other machines; expected an order in words (routing.order) with --cluster, or a run without it.`,
    zh: `routing.orderModule：${path} 是您自己的程序，不会发送到其他机器；使用 --cluster 时请用 routing.order 中的词语，或去掉 --cluster。`,
  });
}
