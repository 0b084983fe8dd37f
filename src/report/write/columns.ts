/** A table as columns for a spreadsheet: numbers as numbers, each interval in columns of its own. */
import { NONE } from '../formats.ts';
import type { Cell, Table } from '../table.ts';
import { type Lang, printable, words } from '../words.ts';

export type Value = string | number | null;

/** One column of a sheet. */
export interface ValueColumn {
  readonly title: string;
  /** Of each row's number, where it has one. */
  readonly units: readonly (string | null)[];
  readonly values: readonly Value[];
}

/** The columns of a table; a column of figures is followed by its limits, and by its unit where that is asked for. */
export function valueColumns(table: Table, lang: Lang, withUnits: boolean): ValueColumn[] {
  const texts = words(lang).files;
  return table.columns.flatMap(({ title }, index) => {
    const cells = table.rows.map((row) => row[index]);
    const head = printable(title);
    const column = (further: string, values: readonly Value[], units = cells.map(() => null as string | null)) => ({
      title: further === '' ? head : head === '' ? further : `${head}: ${further}`,
      units,
      values,
    });
    if (!cells.some((cell) => isNumber(cell?.value))) return [column('', cells.map(textOf))];
    const units = cells.map((cell) => (isNumber(cell?.value) ? (cell.unit ?? null) : null));
    const limits = cells.some((cell) => isNumber(cell?.low) || isNumber(cell?.high));
    const uniform = new Set(units.filter((unit) => unit !== null)).size <= 1;
    return [
      column('', cells.map(valueOf), units),
      ...(limits
        ? [
            column(
              texts.low,
              cells.map((cell) => numberOrNull(cell?.low)),
              units,
            ),
            column(
              texts.high,
              cells.map((cell) => numberOrNull(cell?.high)),
              units,
            ),
          ]
        : []),
      ...(withUnits || !uniform ? [column(texts.unit, units)] : []),
    ];
  });
}

function valueOf(cell: Cell | undefined): Value {
  if (isNumber(cell?.value)) return cell.value;
  return cell === undefined || cell.text === NONE || cell.text === '' ? null : textOf(cell);
}

function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return printable(cell.detail ? `${cell.text} (${cell.detail})` : cell.text);
}

function numberOrNull(value: number | undefined): number | null {
  return isNumber(value) ? value : null;
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}
