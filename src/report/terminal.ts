/** A table as text for a terminal, in at most so many columns, with Chinese counted double. */
import CliTable from 'cli-table3';
import picocolors from 'picocolors';
import type { Cell, Table, Tone } from './table.ts';
import { columnsOf, shorten, wrap } from './width.ts';
import type { Lang } from './words.ts';

export interface TerminalStyle {
  readonly lang: Lang;
  readonly colour: boolean;
  /** Columns of the terminal that may be used. */
  readonly width: number;
}

const GAP = 2;
/** Of a name. */
const MOST_LINES = 3;
const bare = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};

/** The details stand beside their figures where that fits, else beneath them. */
export function renderTable(table: Table, style: TerminalStyle): string {
  const colours = picocolors.createColors(style.colour);
  const beside = layout(table, ' ', style.width);
  const { lines, widths } = beside.total <= style.width ? beside : layout(table, '\n', style.width);

  const drawn = new CliTable({
    chars: bare,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    colAligns: table.columns.map((column) => column.align),
  });
  drawn.push(table.columns.map((column, index) => paint(heading(column.title, widths[index]), colours.bold)));
  drawn.push(widths.map((width) => colours.dim('─'.repeat(width))));
  table.rows.forEach((row, index) => {
    drawn.push(
      row.map((cell, column) => {
        const named = table.columns[column].align === 'left';
        return paintCell(lines[index][column], cell, widths[column], named, colours);
      }),
    );
  });

  const note =
    table.note === undefined ? [] : wrap(table.note, style.width, columnsOf).map((line) => colours.dim(line));
  const body = drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  return [colours.bold(shorten(table.title, style.width)), '', ...body, ...note].join('\n');
}

/** Each cell as a figure and its detail joined, and the widths of the columns; names give way when all is too wide. */
function layout(table: Table, joint: ' ' | '\n', available: number) {
  const lines = table.rows.map((row) => row.map((cell) => joined(cell, joint)));
  const widest = (text: string) => Math.max(...text.split('\n').map(columnsOf));
  const widths = table.columns.map((column, index) => {
    const body = Math.max(0, ...lines.map((row) => widest(row[index])));
    return Math.max(body, headWidth(column.title, body));
  });
  const natural = sum(widths) + GAP * (widths.length - 1);
  if (joint === '\n' && natural > available) {
    const names = table.columns.flatMap((column, index) => (column.align === 'left' ? [index] : []));
    for (let excess = natural - available; excess > 0; excess--) {
      const index = names.reduce((best, each) => (widths[each] > widths[best] ? each : best), names[0]);
      widths[index]--;
    }
  }
  return { lines, widths, total: natural };
}

function joined(cell: Cell, joint: string): string {
  if (!cell.detail) return cell.text;
  return joint === ' ' ? `${cell.text} (${cell.detail})` : `${cell.text}\n${cell.detail}`;
}

/** A heading may break into lines at its blanks, so a column need only take its longest word. */
function headWidth(title: string, body: number): number {
  const longest = Math.max(...wrap(title, 1, columnsOf).map(columnsOf));
  return /[\u2e80-\uffff]/.test(title)
    ? Math.min(columnsOf(title), Math.max(body, 10))
    : Math.max(longest, Math.min(columnsOf(title), body));
}

function heading(title: string, width: number): string {
  return wrap(title, width, columnsOf).join('\n');
}

type Colours = ReturnType<typeof picocolors.createColors>;

/** @param named whether it is a name, which breaks into lines where it is too wide; a figure does not */
function paintCell(text: string, cell: Cell, width: number, named: boolean, colours: Colours): string {
  const tones: Record<Tone, (line: string) => string> = {
    good: colours.green,
    fair: colours.yellow,
    poor: colours.red,
  };
  const tone = cell.tone === undefined ? String : tones[cell.tone];
  const [first, ...details] = text.split('\n');
  return [
    ...(named ? linesOf(first, width) : [shorten(first, width)]).map(tone),
    ...details.flatMap((line) => (named ? linesOf(line, width) : [shorten(line, width)])).map(colours.dim),
  ].join('\n');
}

function linesOf(name: string, width: number): string[] {
  const lines = wrap(name, width, columnsOf).map((line) => shorten(line, width));
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), '…'];
}

function paint(text: string, style: (line: string) => string): string {
  return text.split('\n').map(style).join('\n');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
