/**
 * Keeps what a replication observed: tickets, visits and duties as CSV or Parquet, written batch by batch as the log
 * hands them on. The files stand in a folder of their own that gets its name only when they are whole.
 */
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ColumnSource, SchemaElement } from 'hyparquet-writer';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { Model } from '../model/model.ts';
import type { LogReader } from '../observations/log.ts';
import { type Cell, type Column, dutyColumns, ticketColumns, visitColumns } from './observationColumns.ts';

export const observationFormats = ['csv', 'parquet'] as const;

export interface Keep {
  /** Each replication becomes a folder in it: replication-0000 … */
  readonly folder: string;
  readonly format: (typeof observationFormats)[number];
}

export interface Keeper {
  readonly reader: LogReader;
  /** Closes the files and gives the folder its name. */
  finish(): void;
  /** Removes what was begun. */
  abandon(): void;
}

/** The folder of a replication's observations, and the name it has until they are whole. */
export function replicationFolder(folder: string, replication: number): string {
  return join(folder, `replication-${String(replication).padStart(4, '0')}`);
}
export const UNFINISHED = '.part';

export function keepObservations({ folder, format }: Keep, model: Model, replication: number): Keeper {
  const whole = replicationFolder(folder, replication);
  const begun = `${whole}${UNFINISHED}`;
  rmSync(begun, { recursive: true, force: true });
  mkdirSync(begun, { recursive: true });
  const open = format === 'csv' ? csvTable : parquetTable;
  const file = (name: string) => join(begun, `${name}.${format}`);
  const tickets = open(file('tickets'), ticketColumns(model, replication));
  const visits = open(file('visits'), visitColumns(model));
  const duties = open(file('duties'), dutyColumns(model));
  return {
    reader: {
      tickets: (batch) => tickets.add(batch, batch.rows),
      visits: (batch) => visits.add(batch, batch.rows),
      duties: (batch) => duties.add(batch, batch.rows),
    },
    finish: () => {
      for (const table of [tickets, visits, duties]) table.close();
      rmSync(whole, { recursive: true, force: true });
      renameSync(begun, whole);
    },
    abandon: () => rmSync(begun, { recursive: true, force: true }),
  };
}

interface TableWriter<Batch> {
  add(batch: Batch, rows: number): void;
  close(): void;
}

function csvTable<Batch>(path: string, columns: readonly Column<Batch>[]): TableWriter<Batch> {
  const file = openSync(path, 'w');
  writeSync(file, `${columns.map(({ name }) => name).join(',')}\n`);
  return {
    add: (batch, rows) => {
      let text = '';
      for (let row = 0; row < rows; row++) {
        for (let index = 0; index < columns.length; index++) {
          text += `${index === 0 ? '' : ','}${csvCell(columns[index].of(batch, row))}`;
        }
        text += '\n';
      }
      writeSync(file, text);
    },
    close: () => closeSync(file),
  };
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of a row group: some megabytes, and good to compress. */
const GROUP_ROWS = 65_536;
const parquetTypes = { text: 'BYTE_ARRAY', number: 'DOUBLE', whole: 'INT32', flag: 'BOOLEAN' } as const;

function parquetTable<Batch>(path: string, columns: readonly Column<Batch>[]): TableWriter<Batch> {
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(
      ({ name, type }): SchemaElement => ({
        name,
        type: parquetTypes[type],
        repetition_type: 'OPTIONAL',
        ...(type === 'text' ? { converted_type: 'UTF8' as const } : {}),
      }),
    ),
  ];
  const writer = new ParquetWriter({ writer: fileWriter(path), schema });
  let gathered: Cell[][] = columns.map(() => []);
  const writeGroup = () => {
    if (gathered[0].length === 0) return;
    const columnData = columns.map(({ name }, index): ColumnSource => ({ name, data: gathered[index] as never }));
    writer.write({ columnData, rowGroupSize: GROUP_ROWS });
    gathered = columns.map(() => []);
  };
  return {
    add: (batch, rows) => {
      for (const [index, column] of columns.entries()) {
        for (let row = 0; row < rows; row++) gathered[index].push(column.of(batch, row));
      }
      if (gathered[0].length >= GROUP_ROWS) writeGroup();
    },
    close: () => {
      writeGroup();
      writer.finish();
    },
  };
}
