/** A table as a value: what it says, before a terminal or a page decides how it looks. */
import type { Measure } from '../planning/result.ts';
import { figureOf, interval, NONE, shareOf } from './formats.ts';
import type { Lang } from './words.ts';

export type Tone = 'good' | 'fair' | 'poor';

export interface Cell {
  readonly text: string;
  /** What stands smaller beside or under it: an interval. */
  readonly detail?: string;
  readonly tone?: Tone;
  /** The number itself, for workbooks and files of figures, in its unit (min, share, points, a currency …). */
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
}

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly note?: string;
}

export const left = (title: string): Column => ({ title, align: 'left' });
export const right = (title: string): Column => ({ title, align: 'right' });

/** A figure with its interval, in the unit of a time that it stands beside. */
export function figureCell(measure: Measure | null, lang: Lang, beside = 0): Cell {
  const shown = { text: figureOf(measure, lang, beside), detail: interval(measure, lang, beside) };
  if (measure === null) return shown;
  const { estimate, low, high, unit } = measure;
  return { ...shown, value: estimate, ...(low === null || high === null ? {} : { low, high }), unit };
}

/** A part of a whole that has no interval of its own; null where there is no whole. Zeros stay, so that a column lines up. */
export function shareCell(part: number | null, lang: Lang): Cell {
  if (part === null) return { text: NONE };
  return { text: shareOf(part, lang), value: part, unit: 'share' };
}

/** Without columns that have nothing to tell. */
export function withoutEmptyColumns(table: Table): Table {
  const used = table.columns.map((_, column) => table.rows.some((row) => row[column].text !== NONE));
  const kept = <Each>(each: readonly Each[]) => each.filter((_, column) => used[column]);
  return { ...table, columns: kept(table.columns), rows: table.rows.map(kept) };
}

/** Without the notes that the last of them repeats. */
export function notedLast(tables: readonly (Table | null)[]): Table[] {
  const filled = tables.filter((table) => table !== null);
  return filled.map(({ note, ...table }, index) => {
    const repeated = filled.slice(index + 1).some((later) => later.note === note);
    return note === undefined || repeated ? table : { ...table, note };
  });
}

/** A neutral scale for promises kept: from 95 %, from 90 %, below. It is no promise of anybody's. */
export function toneOfAttainment(share: number): Tone {
  return share >= 0.95 ? 'good' : share >= 0.9 ? 'fair' : 'poor';
}
