/**
 * What each clock had counted when it stopped, ticket by ticket, read off a run: due instants say how far a ticket was from
 * its promise, so another promise can be judged on the same run.
 */
import { openMinutesBetween } from '../../kernel/workingTime.ts';
import { promiseClass } from '../../model/compilePromises.ts';
import { BUSINESS_DAYS, ELAPSED_MINUTES, type Model, NO_TARGET } from '../../model/model.ts';
import {
  AUTO_CLOSED,
  CLOSED,
  clockColumns,
  EXCLUDED,
  type LogReader,
  OPEN,
  SPECIAL_CASE,
  STAFF_HANDLED,
  type Tickets,
} from '../../observations/log.ts';
import { clockCalendars, clocks, severities } from '../../scenario/words.ts';

/** Severity × clock, severities first. */
export const CELLS = severities.length * clocks.length;
const REPAIR = clocks.indexOf('repair');
const BY_CUSTOMER = clockCalendars.indexOf('customer');
const BY_TEAM = clockCalendars.indexOf('team');

/** One run of one cell: plain numbers, which travel between threads. */
export interface CellTimes {
  /** Tickets judged; 0 where nobody was promised anything. */
  readonly tickets: number;
  /** Of these, kept what they were promised. */
  readonly kept: number;
  /** The smallest amount, in the cell's unit, that the share asked for of all tickets keeps; infinite where too many stay open. */
  readonly enough: number;
}

/** The unit in which a cell is promised to customers without add-ons; NO_TARGET where nothing is. */
export function unitsOf(model: Model): Uint8Array {
  const { unit } = model.promises;
  return Uint8Array.from({ length: CELLS }, (_, cell) => {
    const [severity, clock] = [Math.floor(cell / clocks.length), cell % clocks.length];
    for (let plan = 3; plan >= 0; plan--) {
      const own = unit[promiseClass(severity, plan, 0) * clocks.length + clock];
      if (own !== NO_TARGET) return own;
    }
    return NO_TARGET;
  });
}

/** Clocks in business time that follow the team change their calendar on the way, so that nothing can be read off them. */
export function isReadable(model: Model, cell: number): boolean {
  const unit = unitsOf(model)[cell];
  return unit === ELAPSED_MINUTES || (unit !== NO_TARGET && model.promises.calendar !== BY_TEAM);
}

export class CountedTimes implements LogReader {
  private readonly model: Model;
  private readonly attain: number;
  private readonly units: Uint8Array;
  private readonly readable: readonly boolean[];
  private readonly times: readonly number[][] = Array.from({ length: CELLS }, () => []);
  private readonly kept = new Float64Array(CELLS);

  /** @param attain share of the tickets that are to keep a promise within a run */
  constructor(model: Model, attain: number) {
    this.model = model;
    this.attain = attain;
    this.units = unitsOf(model);
    this.readable = Array.from(this.units, (_, cell) => isReadable(model, cell));
  }

  reset(): void {
    for (const times of this.times) times.length = 0;
    this.kept.fill(0);
  }

  tickets(batch: Tickets): void {
    const { promises } = this.model;
    const severity = promises.byAssigned ? batch.assigned : batch.severity;
    for (let row = 0; row < batch.rows; row++) {
      if (!isJudged(batch, row)) continue;
      for (let clock = 0; clock < clocks.length; clock++) {
        const cell = severity[row] * clocks.length + clock;
        if (this.readable[cell]) this.read(batch, row, clock, cell);
      }
    }
  }

  /** By cell; the times are sorted on the way. */
  cells(): CellTimes[] {
    return this.times.map((times, cell) => {
      const sorted = Float64Array.from(times).sort();
      const place = Math.max(1, Math.ceil(this.attain * sorted.length - 1e-9));
      const enough = sorted.length === 0 ? Number.NaN : sorted[place - 1];
      return { tickets: sorted.length, kept: this.kept[cell], enough };
    });
  }

  private read(batch: Tickets, row: number, clock: number, cell: number): void {
    const { model, units } = this;
    const due = batch[clockColumns[clock].due][row];
    const stop = batch[clockColumns[clock].stop][row];
    if (Number.isNaN(due)) return;
    const severity = Math.floor(cell / clocks.length);
    const row3 = promiseClass(severity, batch.plan[row], batch.addOns[row]);
    const { amount, unit, specialUnit, business } = model.promises;
    // Special cases have a promise of their own; a plan in another unit is judged by its own words alone.
    const special = clock === REPAIR && specialUnit[row3] !== NO_TARGET && (batch.flags[row] & SPECIAL_CASE) !== 0;
    if (special || unit[row3 * clocks.length + clock] !== units[cell]) return;
    if (Number.isNaN(stop)) {
      // Still open: broken once past due, not yet known before; an automatic close ends the question.
      if (batch.outcome[row] === OPEN && due < model.span.end) this.times[cell].push(Number.POSITIVE_INFINITY);
      return;
    }
    if (stop <= due) this.kept[cell]++;
    const promised = amount[row3 * clocks.length + clock];
    if (units[cell] === ELAPSED_MINUTES) {
      this.times[cell].push(stop - (due - promised));
      return;
    }
    const byCustomer = model.promises.calendar === BY_CUSTOMER;
    const calendar = byCustomer ? model.demand.regions[batch.region[row]].customerHours : business;
    const late = stop >= due ? openMinutesBetween(calendar, due, stop) : -openMinutesBetween(calendar, stop, due);
    this.times[cell].push(promised + (units[cell] === BUSINESS_DAYS ? late / calendar.businessDayMinutes : late));
  }
}

/** Tickets that attainment is counted of. */
function isJudged(batch: Tickets, row: number): boolean {
  const outcome = batch.outcome[row];
  return (
    (batch.flags[row] & (STAFF_HANDLED | EXCLUDED)) === STAFF_HANDLED &&
    (outcome === CLOSED || outcome === OPEN || outcome === AUTO_CLOSED)
  );
}
