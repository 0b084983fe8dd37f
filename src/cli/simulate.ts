/** Simulates one or several desks with one crew and gives their result documents. */

import { SLOT_MINUTES } from '../model/compileSpan.ts';
import type { Model } from '../model/model.ts';
import { claimProblems } from '../planning/claimFigures.ts';
import { loadAlarms } from '../planning/loadWarnings.ts';
import { type QuarterDocument, quarterDocuments } from '../planning/quarters.ts';
import { type Replicated, replicate } from '../planning/replicate.ts';
import { definitionsOf } from '../planning/replication.ts';
import type { ResultDocument, Warning } from '../planning/result.ts';
import { resultDocument } from '../planning/resultDocument.ts';
import { VERSION } from '../planning/version.ts';
import { type CrewOptions, hireCrew } from './crew.ts';
import { type FinishedReplications, resumed } from './finishedReplications.ts';
import { refuseErrors } from './inputError.ts';
import type { Keep } from './observations.ts';
import { modelOf, type OpenScenario } from './openScenario.ts';
import type { SimulationOptions } from './options.ts';
import { importOrder, orderModulePath } from './orderModule.ts';
import { showProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** A desk ready to be simulated. */
export interface Prepared {
  readonly opened: OpenScenario;
  readonly model: Model;
  readonly orderModule: string | null;
  readonly warnings: readonly Warning[];
}

export interface Simulated {
  readonly opened: OpenScenario;
  readonly model: Model;
  readonly replicated: Replicated;
  /** Null when not a single replication was finished. */
  readonly document: ResultDocument | null;
  /** With details, where the period is longer than three months: each quarter of it. */
  readonly quarters: readonly QuarterDocument[];
}

export interface SimulateOptions extends SimulationOptions, Pick<CrewOptions, 'cluster'> {
  readonly command: string;
  readonly signal: AbortSignal;
  /** By desk: where its observations are kept. */
  readonly keep?: readonly (Keep | null)[];
  /** By desk: replications that are there already, and where further ones are kept until the run has ended. */
  readonly finished?: readonly FinishedReplications[];
  /** Further measures for reports. */
  readonly details?: boolean;
}

/** Compiles, finds the warm-up where it is to be found, and tries the user's own module: all that can be wrong still. */
export async function prepare(opened: OpenScenario, seed: string): Promise<Prepared> {
  const orderModule = orderModulePath(opened.scenario, opened.document, opened.path);
  const { model, warmUpSettled } = modelOf(opened, seed, await importOrder(orderModule));
  refuseErrors(claimProblems(opened.scenario, definitionsOf(model).definitions, opened.document.positionOf));
  const warnings = [...warningsOf(opened), ...loadAlarms(model), ...(warmUpSettled ? [] : [unsettled])];
  return { opened, model, orderModule, warnings };
}

/** One desk after the other, each with the whole crew. */
export async function simulate(
  desks: readonly Prepared[],
  options: SimulateOptions,
  terminal: Terminal,
): Promise<Simulated[]> {
  const { seed, replications, precision, confidence, signal, details, cluster } = options;
  const crewOptions = {
    models: desks.map(({ model }) => model),
    orderModules: desks.map(({ orderModule }) => orderModule),
    details,
    seed,
    workers: Math.min(options.workers, replications),
    cluster,
    signal,
  };
  const crew = await hireCrew(crewOptions, terminal);
  const simulated: Simulated[] = [];
  try {
    for (const [index, { opened, model, warnings }] of desks.entries()) {
      const atMost = precision !== undefined;
      const source = { tickets: () => crew.tickets(), replications, atMost, expectedTickets: expectedTickets(model) };
      const progress = showProgress(source, opened.scenario.name, terminal);
      const replicated = await replicate({
        model,
        replications,
        confidence,
        precision,
        signal,
        run: (numbers) => {
          const run = (wanted: readonly number[]) => crew.run(index, wanted, options.keep?.[index] ?? null);
          const finished = options.finished?.[index];
          return finished === undefined ? run(numbers) : resumed(finished, numbers, run);
        },
        onDone: progress.done,
      }).finally(progress.stop);
      const { sha256 } = opened;
      const parts = {
        model,
        scenario: opened.scenario,
        replicated,
        sha256,
        seed,
        confidence,
        command: options.command,
        version: VERSION,
        warnings,
        details,
      };
      const finished = replicated.results.length > 0;
      const document = finished ? resultDocument(parts) : null;
      simulated.push({ opened, model, replicated, document, quarters: finished ? quarterDocuments(parts) : [] });
    }
  } finally {
    await crew.dismiss();
  }
  return simulated;
}

/** A rough number, for the progress bar only. */
export function expectedTickets({ span, demand }: Model): number {
  if (Number.isFinite(span.stopAfterTickets)) return span.stopAfterTickets;
  if (!Number.isFinite(span.end)) return 0;
  const slots = (span.end - span.start) / SLOT_MINUTES;
  const drawn = demand.regions.reduce((sum, region) => sum + region.meanPerSlot, 0) * slots;
  return drawn + (demand.recorded?.times.length ?? 0);
}

/** What was doubtful about the file is part of the result. */
export function warningsOf(opened: OpenScenario): Warning[] {
  return opened.warnings.map((problem) => {
    const path = problem.path === '' ? '' : `${problem.path}: `;
    return {
      kind: 'scenario',
      message: { en: `${path}${problem.message}`, zh: `${path}${problem.chinese?.message ?? problem.message}` },
    };
  });
}

export const unsettled: Warning = {
  kind: 'warmUp',
  message: {
    en: 'no warm-up was long enough for the backlog to settle: the desk may not keep up with its work',
    zh: '找不到足以让积压稳定的预热期：团队可能跟不上工作量',
  },
};
