/** One replication from the desk to figures: what a worker does, as often as it is asked. */
import { Accounts } from '../desk/accounts.ts';
import type { OrderKey } from '../desk/desk.ts';
import { type Progress, Simulation } from '../desk/run.ts';
import type { Key } from '../kernel/random.ts';
import type { Model } from '../model/model.ts';
import { Log, type LogReader } from '../observations/log.ts';
import { AccountMeasures } from './accountMeasures.ts';
import { Cells } from './cells.ts';
import { ClockMeasures } from './clockMeasures.ts';
import type { Definition, Measurer } from './definition.ts';
import { TeamMeasures } from './teamMeasures.ts';
import { TicketMeasures } from './ticketMeasures.ts';

/** Plain columns in the order of the definitions: they travel between threads as they are. */
export interface ReplicationResult {
  readonly replication: number;
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  readonly histograms: Float64Array;
  /** Tickets that arrived, warm-up and run-out included. */
  readonly arrived: number;
  readonly endedAt: number;
}

export class Replicator {
  private readonly simulation: Simulation;
  private readonly model: Model;
  private readonly cells: Cells;
  private readonly clocks: ClockMeasures;
  private readonly before: readonly (Measurer & LogReader)[];
  private accounts: (Measurer & LogReader) | null = null;
  private accountsFor: Key | null = null;

  constructor(model: Model, ownOrder: OrderKey | null = null) {
    this.model = model;
    this.simulation = new Simulation(model, ownOrder);
    this.cells = new Cells(model);
    this.clocks = new ClockMeasures(model, this.cells);
    this.before = [this.clocks, new TicketMeasures(model, this.cells), new TeamMeasures(model)];
  }

  /** @param readers who else wants the log of this replication */
  run(seed: Key, replication: number, progress?: Progress, readers: readonly LogReader[] = []): ReplicationResult {
    if (this.accounts === null || this.accountsFor!.high !== seed.high || this.accountsFor!.low !== seed.low) {
      this.accounts = new AccountMeasures(this.model, new Accounts(this.model, seed));
      this.accountsFor = seed;
    }
    const measurers = [...this.before, this.accounts];
    for (const measurer of measurers) measurer.reset();
    // Nobody reads who has nothing to report.
    const listening = measurers.filter((measurer) => measurer.definitions.length > 0);
    const log = new Log([this.cells, ...listening, ...readers]);
    const endedAt = this.simulation.run(seed, replication, log, progress);

    const size = measurers.reduce((sum, measurer) => sum + measurer.definitions.length, 0);
    const numerators = new Float64Array(size);
    const denominators = new Float64Array(size);
    let index = 0;
    for (const measurer of measurers) {
      measurer.report((numerator, denominator) => {
        numerators[index] = numerator;
        denominators[index++] = denominator;
      }, endedAt);
    }
    if (index !== size) throw new Error(`${index} figures were reported for ${size} definitions`);
    return {
      replication,
      numerators,
      denominators,
      histograms: this.clocks.histograms(),
      arrived: this.simulation.desk.arrived,
      endedAt,
    };
  }
}

/** What the figures of a model's replications mean, in their order. */
export function definitionsOf(model: Model): {
  definitions: Definition[];
  histograms: ClockMeasures['histogramWhere'];
} {
  const cells = new Cells(model);
  const clocks = new ClockMeasures(model, cells);
  // Which account measures there are depends on the number of accounts, not on the seed they are drawn from.
  const accounts = new AccountMeasures(model, new Accounts(model, { high: 0, low: 0 }));
  const definitions = [clocks, new TicketMeasures(model, cells), new TeamMeasures(model), accounts].flatMap(
    (measurer) => measurer.definitions,
  );
  return { definitions, histograms: clocks.histogramWhere };
}
