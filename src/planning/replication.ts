/** One replication from the desk to figures: what a worker does, as often as it is asked. */
import { Accounts } from '../desk/accounts.ts';
import type { OrderKey } from '../desk/desk.ts';
import { type Progress, Simulation } from '../desk/run.ts';
import { borrowing } from '../kernel/compiledMemory.ts';
import type { Key } from '../kernel/random.ts';
import type { Model } from '../model/model.ts';
import { Log, type LogReader } from '../observations/log.ts';
import type { ClockMeasures } from './clockMeasures.ts';
import type { Definition, PathDefinition } from './definition.ts';
import { type Figures, type MeasureOptions, MeasureSet } from './measureSet.ts';
import { modelOfQuarter, type Quarter, quartersOf } from './quarterSpans.ts';
import { WindowLog } from './windowLog.ts';

/** Plain columns in the order of the definitions: they travel between threads as they are. */
export interface ReplicationResult extends Figures {
  readonly replication: number;
  /** Tickets that arrived, warm-up and run-out included. */
  readonly arrived: number;
  readonly endedAt: number;
  /** With `details`, where the period is longer than a quarter: the figures of each, in the order of `quartersOf`. */
  readonly quarters?: readonly Figures[];
}

export class Replicator {
  private readonly simulation: Simulation;
  private readonly model: Model;
  private readonly options: MeasureOptions;
  private readonly quarters: readonly Quarter[];
  private whole: MeasureSet | null = null;
  private byQuarter: readonly MeasureSet[] = [];
  private accountsFor: Key | null = null;

  constructor(model: Model, ownOrder: OrderKey | null = null, options: MeasureOptions = {}) {
    this.model = model;
    this.options = options;
    this.simulation = new Simulation(model, ownOrder);
    this.quarters = options.details ? quartersOf(model.span) : [];
  }

  /** @param readers who else wants the log of this replication */
  run(seed: Key, replication: number, progress?: Progress, readers: readonly LogReader[] = []): ReplicationResult {
    return borrowing(() => this.measured(seed, replication, progress, readers));
  }

  private measured(
    seed: Key,
    replication: number,
    progress: Progress | undefined,
    readers: readonly LogReader[],
  ): ReplicationResult {
    const { quarters } = this;
    const whole = this.measuresFor(seed);
    const windows = this.byQuarter.map((measures, index) => {
      const { from, to } = quarters[index];
      return new WindowLog(from, to, measures.start());
    });
    const log = new Log([...whole.start(), ...windows, ...readers]);
    const endedAt = this.simulation.run(seed, replication, log, progress);
    const byQuarter = this.byQuarter.map((measures, index) => measures.figures(endedAt - quarters[index].from));
    return {
      replication,
      ...whole.figures(endedAt),
      arrived: this.simulation.desk.arrived,
      endedAt,
      ...(byQuarter.length > 0 ? { quarters: byQuarter } : {}),
    };
  }

  /** Accounts are drawn from the seed, so measures are made anew for another one. */
  private measuresFor(seed: Key): MeasureSet {
    const { model, options, quarters, accountsFor } = this;
    if (this.whole !== null && accountsFor?.high === seed.high && accountsFor.low === seed.low) return this.whole;
    const accounts = new Accounts(model, seed);
    this.whole = new MeasureSet(model, accounts, options);
    this.byQuarter = quarters.map(
      (quarter) => new MeasureSet(modelOfQuarter(model, quarter), accounts, options, quarter.from),
    );
    this.accountsFor = seed;
    return this.whole;
  }
}

/** What the figures of a model's replications mean, in their order. */
export function definitionsOf(
  model: Model,
  options: MeasureOptions = {},
): { definitions: Definition[]; histograms: ClockMeasures['histogramWhere']; paths: PathDefinition[] } {
  // Which measures there are depends on the number of accounts, not on the seed they are drawn from.
  const accounts = new Accounts(model, { high: 0, low: 0 });
  const { definitions, clocks, pathDefinitions } = new MeasureSet(model, accounts, options);
  return { definitions, histograms: clocks.histogramWhere, paths: pathDefinitions };
}
