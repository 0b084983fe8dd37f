/** All measures of one window of a run: the whole period, or one of its quarters. */
import type { Accounts } from '../desk/accounts.ts';
import type { Model } from '../model/model.ts';
import type { LogReader } from '../observations/log.ts';
import { AccountMeasures } from './accountMeasures.ts';
import { Cells } from './cells.ts';
import { ClockMeasures } from './clockMeasures.ts';
import { CustomerMeasures } from './customerMeasures.ts';
import type { Definition, Measurer, PathDefinition } from './definition.ts';
import { detailMeasurers } from './details.ts';
import { TeamMeasures } from './teamMeasures.ts';
import { TicketMeasures } from './ticketMeasures.ts';

/** Figures of a window as plain columns in the order of its definitions: they travel between threads as they are. */
export interface Figures {
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  readonly histograms: Float64Array;
  /** With `details` and a period of days: the columns of the path definitions one behind the other. */
  readonly paths?: Float64Array;
  /** With `details` and accounts: by customer definition × account. */
  readonly customers?: { readonly numerators: Float64Array; readonly denominators: Float64Array };
}

export interface MeasureOptions {
  /** Further measures for reports, and each quarter's of a longer period; they cost time and space. */
  readonly details?: boolean;
}

export class MeasureSet {
  readonly clocks: ClockMeasures;
  private readonly cells: Cells;
  private readonly measurers: readonly (Measurer & LogReader)[];
  private readonly customers: CustomerMeasures | null;

  /** @param since minutes of the run at which the window begins; the model is as the window sees it */
  constructor(model: Model, accounts: Accounts, { details = false }: MeasureOptions, since = 0) {
    this.cells = new Cells(model);
    this.clocks = new ClockMeasures(model, this.cells);
    this.measurers = [
      this.clocks,
      new TicketMeasures(model, this.cells),
      new TeamMeasures(model),
      new AccountMeasures(model, accounts),
      // Last: without details all figures stand where they stood.
      ...(details ? detailMeasurers(model, this.cells, since) : []),
    ];
    this.customers = details && accounts.count > 0 ? new CustomerMeasures(model, accounts) : null;
  }

  get definitions(): Definition[] {
    return this.measurers.flatMap((measurer) => measurer.definitions);
  }

  get pathDefinitions(): PathDefinition[] {
    return this.measurers.flatMap((measurer) => measurer.pathDefinitions ?? []);
  }

  /** Forgets the replication before and gives those who want the log of the next, in their order. */
  start(): LogReader[] {
    this.cells.begin();
    for (const measurer of this.measurers) measurer.reset();
    this.customers?.reset();
    // Nobody reads who has nothing to report.
    const listening = this.measurers.filter((measurer) => measurer.definitions.length > 0);
    return [this.cells, ...listening, ...(this.customers === null ? [] : [this.customers])];
  }

  /** @param endedAt when the run ended, minutes from the window's beginning */
  figures(endedAt: number): Figures {
    const size = this.measurers.reduce((sum, measurer) => sum + measurer.definitions.length, 0);
    const numerators = new Float64Array(size);
    const denominators = new Float64Array(size);
    let index = 0;
    for (const measurer of this.measurers) {
      measurer.report((numerator, denominator) => {
        numerators[index] = numerator;
        denominators[index++] = denominator;
      }, endedAt);
    }
    if (index !== size) throw new Error(`${index} figures were reported for ${size} definitions`);
    const paths = this.measurers.flatMap((measurer) => (measurer.path === undefined ? [] : [...measurer.path()]));
    const figures = {
      numerators,
      denominators,
      histograms: this.clocks.histograms(),
      ...(paths.length > 0 ? { paths: Float64Array.from(paths) } : {}),
    };
    return this.customers === null ? figures : { ...figures, customers: this.customers.columns(endedAt) };
  }
}
