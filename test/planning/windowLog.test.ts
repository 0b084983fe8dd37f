/** The log as a part of the run sees it: its own tickets, its own clock, and durations as they were. */
import { describe, expect, it } from 'vitest';
import { Duties, Tickets, Visits } from '../../src/observations/log.ts';
import { WindowLog } from '../../src/planning/windowLog.ts';

type Columns = Record<string, Float64Array | Int32Array>;

/** What a window from minute 100 to 200 hands on of a batch, each column filled with numbers of its own. */
function seen<Batch extends Tickets | Visits | Duties>(
  kind: 'tickets' | 'visits' | 'duties',
  batch: Batch,
  rows: number,
) {
  const columns = Object.entries(batch as unknown as Columns).filter(([, column]) => ArrayBuffer.isView(column));
  for (const [place, [name, column]] of columns.entries()) {
    for (let row = 0; row < rows; row++) if (name !== 'created') column[row] = 1000 * place + row;
  }
  batch.rows = rows;
  const found: Record<string, number[]>[] = [];
  const keep = (given: Tickets | Visits | Duties) => {
    const values = Object.entries(given as unknown as Columns).filter(([, column]) => ArrayBuffer.isView(column));
    found.push(Object.fromEntries(values.map(([name, column]) => [name, Array.from(column.subarray(0, given.rows))])));
  };
  const log = new WindowLog(100, 200, [{ [kind]: keep }]);
  (log[kind] as (given: Batch) => void).call(log, batch);
  const moved = (row: number) =>
    columns.flatMap(([name, column]) => (found[0][name][row] === column[row] - 100 ? [name] : [])).sort();
  return { found, moved };
}

describe('a window', () => {
  it('sees the tickets that were created in it', () => {
    const tickets = new Tickets();
    tickets.created.set([99.9, 100, 150, 199.9, 200]);
    const { found } = seen('tickets', tickets, 5);
    expect(found).toHaveLength(1);
    expect(found[0].created).toEqual([0, 50, 199.9 - 100]);
    expect(found[0].severity.map((value) => value % 1000)).toEqual([1, 2, 3]);
  });

  it('is not called for a batch without any', () => {
    const tickets = new Tickets();
    tickets.created.set([1, 2]);
    expect(seen('tickets', tickets, 2).found).toEqual([]);
  });

  it('moves the instants of a ticket, and neither its durations nor its numbers', () => {
    const tickets = new Tickets();
    tickets.created.set([100, 150]);
    expect(seen('tickets', tickets, 2).moved(1)).toEqual([
      'closed',
      'created',
      'diagnosis',
      'dueDiagnosis',
      'dueRepair',
      'dueResponse',
      'dueSolution',
      'onSiteAt',
      'promised',
      'repair',
      'response',
      'solution',
    ]);
  });

  it('sees all visits and duties, from before it and after it too', () => {
    const visits = seen('visits', new Visits(), 3);
    expect(visits.found[0].serial).toHaveLength(3);
    expect(visits.moved(2)).toEqual(['began', 'ended', 'entered']);
    expect(seen('duties', new Duties(), 128).moved(127)).toEqual(['from', 'to']);
  });

  it('loses no bit of a duration', () => {
    const tickets = new Tickets();
    const [created, response] = [123_456.789_012_345, 123_457.123_456_789];
    tickets.created[0] = created;
    tickets.promised[0] = created;
    tickets.response[0] = response;
    tickets.rows = 1;
    let taken = Number.NaN;
    const reader = {
      tickets: (batch: Tickets) => {
        taken = batch.response[0] - batch.promised[0];
      },
    };
    new WindowLog(120_960, 130_000, [reader]).tickets(tickets);
    expect(taken).toBe(response - created);
  });
});
