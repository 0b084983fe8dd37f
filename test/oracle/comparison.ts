/** Engine and oracle side by side, row by row and bit by bit. */

import type { OrderKey } from '../../src/desk/desk.ts';
import { Simulation } from '../../src/desk/run.ts';
import type { Key } from '../../src/kernel/random.ts';
import type { Model } from '../../src/model/model.ts';
import { Log, OPEN } from '../../src/observations/log.ts';
import type { Foretold } from './oracle.ts';
import { LogRows } from './rows.ts';

/** What the engine's log says of a replication. */
export function simulated(model: Model, seed: Key, replication: number, ownOrder: OrderKey | null = null): Foretold {
  const rows = new LogRows();
  const endedAt = new Simulation(model, ownOrder).run(seed, replication, new Log([rows.reader]));
  return { tickets: rows.tickets, visits: rows.visits, duties: rows.duties, endedAt };
}

/** Where two runs first differ. */
export interface Difference {
  readonly table: 'tickets' | 'visits' | 'duties' | 'run';
  readonly row: number;
  /** The ticket's serial, where the table speaks of tickets. */
  readonly serial: number | undefined;
  readonly column: string;
  readonly simulated: number | undefined;
  readonly foretold: number | undefined;
}

type AnyRow = Readonly<Record<string, number>>;

/**
 * The first difference, tickets before their visits before staff time; null when there is none. Rows must come in the
 * order in which they were written. Only what the run's end cuts off has no order of its own: it goes by serial.
 */
export function differenceOf(engine: Foretold, oracle: Foretold): Difference | null {
  return (
    firstDifference('tickets', bySerial(engine.tickets), bySerial(oracle.tickets)) ??
    firstDifference('visits', cutOffLast(engine.visits, isCutOff), cutOffLast(oracle.visits, isCutOff)) ??
    firstDifference('tickets', cutOffLast(engine.tickets, isOpen), cutOffLast(oracle.tickets, isOpen)) ??
    firstDifference('duties', engine.duties, oracle.duties) ??
    firstDifference('run', [{ endedAt: engine.endedAt }], [{ endedAt: oracle.endedAt }])
  );
}

const isCutOff = ({ done }: { done: number }) => done === 0;
const isOpen = ({ outcome }: { outcome: number }) => outcome === OPEN;

function bySerial<Row extends { serial: number }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => a.serial - b.serial);
}

function cutOffLast<Row extends { serial: number }>(rows: readonly Row[], cutOff: (row: Row) => boolean): Row[] {
  return [...rows.filter((row) => !cutOff(row)), ...bySerial(rows.filter(cutOff))];
}

function firstDifference(
  table: Difference['table'],
  engine: readonly AnyRow[],
  oracle: readonly AnyRow[],
): Difference | null {
  for (let row = 0; row < Math.max(engine.length, oracle.length); row++) {
    const columns = Object.keys({ ...engine[row], ...oracle[row] });
    for (const column of columns) {
      const simulated = engine[row]?.[column];
      const foretold = oracle[row]?.[column];
      // Never is never; and nought has no sign.
      if (simulated === foretold || (Number.isNaN(simulated) && Number.isNaN(foretold))) continue;
      return { table, row, serial: engine[row]?.serial ?? oracle[row]?.serial, column, simulated, foretold };
    }
  }
  return null;
}
