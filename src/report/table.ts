/** A table as a value: what it says, before a terminal or a page decides how it looks. */
import type { Measure } from '../planning/result.ts';
import { figureOf, interval } from './formats.ts';
import type { Lang } from './words.ts';

export type Tone = 'good' | 'fair' | 'poor';

export interface Cell {
  readonly text: string;
  /** What stands smaller beside or under it: an interval. */
  readonly detail?: string;
  readonly tone?: Tone;
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

/** A figure with its interval. */
export function figureCell(measure: Measure | null, lang: Lang): Cell {
  return { text: figureOf(measure, lang), detail: interval(measure, lang) };
}

/** A neutral scale for promises kept: from 95 %, from 90 %, below. It is no promise of anybody's. */
export function toneOfAttainment(share: number): Tone {
  return share >= 0.95 ? 'good' : share >= 0.9 ? 'fair' : 'poor';
}
