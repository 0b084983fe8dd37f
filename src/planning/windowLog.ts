/**
 * The log as a window of the run sees it: minutes from the window's beginning, tickets created in it only. A window
 * begins on a full minute, so moving a later instant loses no bit and every duration stays what it was.
 */
import { BATCH_ROWS, Duties, type LogReader, Tickets, Visits } from '../observations/log.ts';

type Column = Float64Array | Int32Array;
type Batch = Tickets | Visits | Duties;

/** Columns of minutes that are no instants. */
const DURATIONS: readonly string[] = ['paused', 'worked'];
/** Columns of numbers that are no minutes. */
const NUMBERS: readonly string[] = ['serial', 'satisfaction'];

export class WindowLog implements LogReader {
  private readonly from: number;
  private readonly to: number;
  private readonly readers: readonly LogReader[];
  private readonly ownTickets = new Tickets();
  private readonly ownVisits = new Visits();
  private readonly ownDuties = new Duties();

  /** @param from minutes of the run at which the window begins; `to`: at which it ends */
  constructor(from: number, to: number, readers: readonly LogReader[]) {
    this.from = from;
    this.to = to;
    this.readers = readers;
  }

  tickets(batch: Tickets): void {
    const rows: number[] = [];
    for (let row = 0; row < batch.rows; row++) {
      const created = batch.created[row];
      if (created >= this.from && created < this.to) rows.push(row);
    }
    if (rows.length === 0) return;
    copyRows(batch, this.ownTickets, rows, this.from);
    for (const reader of this.readers) reader.tickets?.(this.ownTickets);
  }

  visits(batch: Visits): void {
    copyRows(batch, this.ownVisits, every(batch.rows), this.from);
    for (const reader of this.readers) reader.visits?.(this.ownVisits);
  }

  duties(batch: Duties): void {
    copyRows(batch, this.ownDuties, every(batch.rows), this.from);
    for (const reader of this.readers) reader.duties?.(this.ownDuties);
  }
}

/** Copies rows column by column, instants moved back by `from`. */
function copyRows<Kind extends Batch>(source: Kind, target: Kind, rows: readonly number[], from: number): void {
  for (const name of Object.keys(source) as (keyof Kind & string)[]) {
    const read = source[name];
    if (!ArrayBuffer.isView(read)) continue;
    const column = read as unknown as Column;
    const written = target[name] as unknown as Column;
    const isInstant = column instanceof Float64Array && !DURATIONS.includes(name) && !NUMBERS.includes(name);
    const shift = isInstant ? from : 0;
    for (let place = 0; place < rows.length; place++) written[place] = column[rows[place]] - shift;
  }
  target.rows = rows.length;
}

const ALL = Array.from({ length: BATCH_ROWS }, (_, row) => row);

function every(rows: number): readonly number[] {
  return rows === BATCH_ROWS ? ALL : ALL.slice(0, rows);
}
