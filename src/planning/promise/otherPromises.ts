/** The log as it would be under other promises: each due instant is moved, everything else stays. */
import { promiseClass } from '../../model/compilePromises.ts';
import { ELAPSED_MINUTES, type Model, NO_TARGET, type PromiseModel } from '../../model/model.ts';
import {
  BATCH_ROWS,
  clockColumns,
  type Duties,
  type LogReader,
  SPECIAL_CASE,
  type Tickets,
  type Visits,
} from '../../observations/log.ts';
import { clocks } from '../../scenario/words.ts';

const REPAIR = clocks.indexOf('repair');

export class OtherPromises implements LogReader {
  private readonly base: PromiseModel;
  private readonly other: PromiseModel;
  private readonly readers: readonly LogReader[];
  private readonly kept = clockColumns.map(() => new Float64Array(BATCH_ROWS));

  /**
   * @param base the desk that is simulated; `other`: a policy for which there are no `reasonsForOwnRuns`
   * @param readers who take the log for the other policy's
   */
  constructor({ promises: base }: Model, { promises: other }: Model, readers: readonly LogReader[]) {
    this.base = base;
    this.other = other;
    this.readers = readers;
  }

  tickets(batch: Tickets): void {
    for (const [clock, { due }] of clockColumns.entries()) {
      const column = batch[due];
      this.kept[clock].set(column);
      for (let row = 0; row < batch.rows; row++) {
        if (!Number.isNaN(column[row])) column[row] = this.dueOf(batch, row, clock, column[row]);
      }
    }
    for (const reader of this.readers) reader.tickets?.(batch);
    // Other readers of the log get the desk's own.
    for (const [clock, { due }] of clockColumns.entries()) batch[due].set(this.kept[clock]);
  }

  visits(batch: Visits): void {
    for (const reader of this.readers) reader.visits?.(batch);
  }

  duties(batch: Duties): void {
    for (const reader of this.readers) reader.duties?.(batch);
  }

  /** As the desk computes it: from when promises count, the promise, then what was paused. */
  private dueOf(batch: Tickets, row: number, clock: number, due: number): number {
    const { base, other } = this;
    const own = promiseClass(batch.severity[row], batch.plan[row], batch.addOns[row]);
    const special = clock === REPAIR && base.specialUnit[own] !== NO_TARGET && (batch.flags[row] & SPECIAL_CASE) !== 0;
    const place = special ? own : own * clocks.length + clock;
    const [unit, was, is] = special
      ? [base.specialUnit, base.specialAmount, other.specialAmount]
      : [base.unit, base.amount, other.amount];
    if (unit[place] !== ELAPSED_MINUTES || was[place] === is[place]) return due;
    const start = batch.promised[row];
    const unpaused = start + was[place];
    return due === unpaused ? start + is[place] : start + is[place] + (due - unpaused);
  }
}
