/** What a run leaves behind, row by row: the same shape for the oracle's own record and for a log that was read. */
import type { Duties, LogReader, Tickets, Visits } from '../../src/observations/log.ts';

type Row<Table> = { [Column in keyof Table as Table[Column] extends ArrayLike<number> ? Column : never]: number };
export type TicketRow = Row<Tickets>;
export type VisitRow = Row<Visits>;
export type DutyRow = Row<Duties>;

export interface Rows {
  readonly tickets: TicketRow[];
  readonly visits: VisitRow[];
  readonly duties: DutyRow[];
}

/** Reads a log into rows. */
export class LogRows implements Rows {
  readonly tickets: TicketRow[] = [];
  readonly visits: VisitRow[] = [];
  readonly duties: DutyRow[] = [];

  readonly reader: LogReader = {
    tickets: (batch) => this.tickets.push(...(rowsOf(batch) as TicketRow[])),
    visits: (batch) => this.visits.push(...(rowsOf(batch) as VisitRow[])),
    duties: (batch) => this.duties.push(...(rowsOf(batch) as DutyRow[])),
  };
}

function rowsOf(batch: Tickets | Visits | Duties): Record<string, number>[] {
  const columns = Object.entries(batch).filter(([, column]) => ArrayBuffer.isView(column));
  return Array.from({ length: batch.rows }, (_, row) =>
    Object.fromEntries(columns.map(([name, column]) => [name, (column as unknown as ArrayLike<number>)[row]])),
  );
}
