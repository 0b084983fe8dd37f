/** The figures of a sweep as a Parquet table: a row for each point and figure, a column for each varied path. */
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { SweepDocument } from '../planning/sweep/sweep.ts';

/** Paths whose values are plain numbers become numbers; all other values stay as the scenario has them. */
export function sweepParquet({ points, varied, measures }: SweepDocument): Uint8Array {
  const keys = [...new Set(measures.flatMap(({ where }) => Object.keys(where)))];
  const own = varied.map(({ path }): ColumnSource => {
    const texts = points.map(({ settings }) => settings[path]);
    const plain = texts.every((text) => /^-?\d+(\.\d+)?$/.test(text));
    const data = measures.map(({ point }) => (plain ? Number(texts[point]) : texts[point]));
    return { name: path, data, type: plain ? 'DOUBLE' : 'STRING' };
  });
  const columnData: ColumnSource[] = [
    { name: 'point', data: measures.map(({ point }) => point), type: 'INT32' },
    ...own,
    text(
      'measure',
      measures.map(({ measure }) => measure),
    ),
    text(
      'statistic',
      measures.map(({ statistic }) => statistic),
    ),
    // Empty means all, as in the result document.
    ...keys.map((key) =>
      text(
        key,
        measures.map(({ where }) => where[key] ?? null),
      ),
    ),
    text(
      'unit',
      measures.map(({ unit }) => unit),
    ),
    double(
      'estimate',
      measures.map(({ estimate }) => estimate),
    ),
    double(
      'low',
      measures.map(({ low }) => low),
    ),
    double(
      'high',
      measures.map(({ high }) => high),
    ),
    double(
      'n',
      measures.map(({ n }) => n),
    ),
    {
      name: 'replications',
      data: measures.map(({ point }) => points[point].replications),
      type: 'INT32',
    },
  ];
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

function text(name: string, data: (string | null)[]): ColumnSource {
  return { name, data, type: 'STRING', nullable: true };
}

function double(name: string, data: (number | null)[]): ColumnSource {
  return { name, data, type: 'DOUBLE', nullable: true };
}
