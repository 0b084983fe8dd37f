/** Coordinators and workers of a test's own making, in one process: what they simulate is a number made of seed and replication. */
import { setTimeout as pause } from 'node:timers/promises';
import { readAddress } from '../../src/cluster/address.ts';
import { attend, type Performance } from '../../src/cluster/attendance.ts';
import { type Coordinator, openCoordinator } from '../../src/cluster/coordinator.ts';
import type { Program } from '../../src/cluster/program.ts';
import { type PackedResult, packResult, type Result } from '../../src/cluster/result.ts';
import { unpackWork, type Work } from '../../src/cluster/work.ts';
import type { Model } from '../../src/model/model.ts';
import type { ReplicationResult } from '../../src/planning/replication.ts';
import type { Bilingual } from '../../src/scenario/problems.ts';

export const program: Program = { version: '7.0.0', build: 'aaaa1111' };

/** A work that nothing but these workers can do. */
export function workCalled(name: string): Work {
  const model = { name, span: { start: 0 } } as unknown as Model;
  return { task: 'run', models: [model], seed: name, details: false, attain: 0 };
}

export function madeOf(seed: string, replication: number): ReplicationResult {
  const numerators = Float64Array.of(replication, seed.length);
  const denominators = Float64Array.of(1, 1);
  return { replication, arrived: 10, endedAt: 1, numerators, denominators } as unknown as ReplicationResult;
}

export function perform({ bytes, replication }: Performance): Promise<PackedResult> {
  const { seed } = unpackWork(new Uint8Array(bytes));
  return Promise.resolve(packResult({ replication, milliseconds: 100, result: madeOf(seed, replication) }));
}

/** Remembers what was said. */
export function listener() {
  const said: string[] = [];
  const hear = ({ en, zh }: Bilingual) => void said.push(`${en}\n${zh}`);
  return { said, say: hear, warn: hear, all: () => said.join('\n') };
}

export interface TestWorker {
  readonly heard: ReturnType<typeof listener>;
  /** By work and replication: how often it was begun. */
  readonly begun: Map<string, number>;
  /** Ends it, with how many replications it did. */
  end(): Promise<number>;
}

export function startWorker(url: string, how = perform, what = program, threads = 2): TestWorker {
  const heard = listener();
  const begun = new Map<string, number>();
  const controller = new AbortController();
  const counted = (performance: Performance) => {
    const key = `${unpackWork(new Uint8Array(performance.bytes)).seed} ${performance.replication}`;
    begun.set(key, (begun.get(key) ?? 0) + 1);
    return how(performance);
  };
  const done = attend({
    address: readAddress(url),
    program: what,
    threads,
    perform: counted,
    voice: heard,
    signal: controller.signal,
  });
  return {
    heard,
    begun,
    end: () => {
      controller.abort();
      return done;
    },
  };
}

export async function coordinate(url: string, what = program) {
  const heard = listener();
  const controller = new AbortController();
  const address = readAddress(url);
  const coordinator = await openCoordinator({ address, program: what, voice: heard, signal: controller.signal });
  return { ...coordinator, heard, interrupt: () => controller.abort() };
}

export function all(coordinator: Coordinator, work: Work, count: number): Promise<Result[]> {
  const run = coordinator.engage(work);
  return Promise.all(Array.from({ length: count }, (_, replication) => run(replication)));
}

export function allOf(seed: string, count: number): ReplicationResult[] {
  return Array.from({ length: count }, (_, replication) => madeOf(seed, replication));
}

/** @throws Error when it does not come true within a minute */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 3000; tries++) {
    if (await what()) return;
    await pause(20);
  }
  throw new Error('it never came true');
}

/** Nobody passes before it is opened. */
export function gateway() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
