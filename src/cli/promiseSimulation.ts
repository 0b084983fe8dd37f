/** Simulates the policies of `promise` one after the other with the same random numbers, and again where a promise moves the work. */
import { serialize } from 'node:v8';
import { Piscina } from 'piscina';
import type { Model } from '../model/model.ts';
import { feedbacksOf } from '../planning/promise/feedback.ts';
import type { PolicyRuns } from '../planning/promise/promiseDocument.ts';
import { findTargets, isScoredExactly, modelPromising, type Wanted } from '../planning/promise/targets.ts';
import { replicateInRounds } from '../planning/replicate.ts';
import { threadFile } from './crew.ts';
import type { SimulationOptions } from './options.ts';
import { showProgress } from './progress.ts';
import type { PromiseRun, PromiseTask, PromiseThreadData } from './promiseWorker.ts';
import { expectedTickets, type Prepared } from './simulate.ts';
import type { Terminal } from './terminal.ts';
import type { Variant } from './variants.ts';

export interface PromiseOptions extends SimulationOptions, Wanted {
  readonly signal: AbortSignal;
}

/** Those that were finished: without the last of them where it was interrupted. */
export async function simulatePolicies(
  variants: readonly Variant[],
  prepared: readonly Prepared[],
  options: PromiseOptions,
  terminal: Terminal,
): Promise<PolicyRuns[]> {
  const { seed, replications, signal, attain } = options;
  const progress = new BigInt64Array(new SharedArrayBuffer(8));
  const workerData: PromiseThreadData = { seed, attain, progress };
  const workers = Math.min(options.workers, replications);
  const pool = new Piscina<PromiseTask, PromiseRun>({
    ...threadFile('promiseWorker'),
    minThreads: workers,
    maxThreads: workers,
    workerData,
  });
  let desks = 0;
  const simulate = async (
    model: Model,
    orderModule: string | null,
    name: string,
  ): Promise<readonly PromiseRun[] | null> => {
    const bytes = serialize(model);
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    const desk = desks++;
    const tickets = () => Number(Atomics.load(progress, 0));
    const shown = showProgress({ tickets, replications, expectedTickets: expectedTickets(model) }, name, terminal);
    const { results, interrupted } = await replicateInRounds({
      replications,
      signal,
      onDone: shown.done,
      run: (numbers) =>
        numbers.map((replication) => pool.run({ desk, model: shared, orderModule, replication }, { signal })),
    }).finally(shown.stop);
    return interrupted ? null : results;
  };
  const finished: PolicyRuns[] = [];
  try {
    for (const [index, { name, settings, opened }] of variants.entries()) {
      const { model, orderModule, warnings } = prepared[index];
      const runs = await simulate(model, orderModule, name);
      if (runs === null) break;
      const times = runs.map((each) => each.times);
      const found = findTargets(model, times, options);
      const feedback = feedbacksOf(opened.scenario);
      const exact = isScoredExactly(found, feedback);
      const title = terminal.text({ en: `${name}, promising that`, zh: `${name}，按此承诺` });
      const again = exact ? null : await simulate(modelPromising(model, found), orderModule, title);
      if (!exact && again === null) break;
      const results = runs.map((each) => each.result);
      const second = again?.map((each) => each.times) ?? null;
      const { sha256 } = opened;
      finished.push({ name, settings, sha256, model, feedback, results, times, found, again: second, warnings });
    }
  } finally {
    await pool.destroy();
  }
  return finished;
}
