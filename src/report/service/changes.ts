/** This period beside the one before: tables with what has changed, and whether that is sure. */
import { betterWhen } from '../../planning/definition.ts';
import type { Measure, ResultDocument } from '../../planning/result.ts';
import { differenceWithLimits } from '../comparison/labels.ts';
import { leadingTime, NONE, quantity } from '../formats.ts';
import { isNone, liesApart } from '../surely.ts';
import { type Cell, type Column, figureCell, left, right, type Table } from '../table.ts';
import { daysOf } from '../wallClock.ts';
import { capital, type Lang, words } from '../words.ts';

/** This period and, where there is one, the one before. */
export interface Periods {
  readonly document: ResultDocument;
  readonly before: ResultDocument | undefined;
}

/** A row's name, and where a document has its figure. */
export interface ComparedRow {
  readonly label: string;
  readonly of: (document: ResultDocument) => Measure | null;
  /** Left out, too, where it never happened: most desks do not have the thing. */
  readonly unlessNone?: boolean;
}

/** Rows that neither period has a figure for are left out; null when none is left. */
export function comparedTable(
  title: string,
  rows: readonly ComparedRow[],
  { document, before }: Periods,
  lang: Lang,
): Table | null {
  const filled = rows
    .map(({ of, ...row }) => ({ ...row, now: of(document), earlier: before === undefined ? null : of(before) }))
    .filter(({ now, earlier }) => now !== null || earlier !== null)
    .filter(({ unlessNone, now, earlier }) => !unlessNone || !isNone(now) || !isNone(earlier));
  if (filled.length === 0) return null;
  const summed = filled.some(({ now }) => now !== null && isSum(now));
  return {
    title,
    columns: [left(capital(words(lang).measure)), ...periodColumns(before, lang)],
    rows: filled.map(({ label, now, earlier }) => [
      { text: label },
      ...periodCells(now, earlier, { document, before }, lang),
    ]),
    ...(before === undefined ? {} : { note: changeNote({ document, before }, summed, lang) }),
  };
}

/** The heads of `periodCells`. */
export function periodColumns(before: ResultDocument | undefined, lang: Lang): Column[] {
  const { reports } = words(lang);
  if (before === undefined) return [right(reports.thisPeriod)];
  return [reports.thisPeriod, reports.periodBefore, reports.change].map(right);
}

/** The figure of this period; with a period before, also that one's, and the change. */
export function periodCells(now: Measure | null, earlier: Measure | null, periods: Periods, lang: Lang): Cell[] {
  if (periods.before === undefined) return [figureCell(now, lang)];
  const beside = levelBeside(now, earlier);
  return [figureCell(now, lang, beside), figureCell(earlier, lang, beside), changeCell(now, earlier, periods, lang)];
}

/** Both periods and the change are told in one unit of time. */
function levelBeside(now: Measure | null, earlier: Measure | null): number {
  return now?.unit === 'min' && earlier?.unit === 'min' ? leadingTime(now.estimate, earlier.estimate) : 0;
}

/**
 * What has changed. The limits are the furthest that the two intervals allow: they hold whether the two periods were
 * simulated together or apart. Coloured only where they leave no doubt about the direction; a sum never where one period
 * is longer than the other.
 */
export function changeCell(now: Measure | null, earlier: Measure | null, periods: Periods, lang: Lang): Cell {
  if (now === null || earlier === null || now.unit !== earlier.unit) return { text: NONE };
  const difference = now.estimate - earlier.estimate;
  const known = now.low !== null && now.high !== null && earlier.low !== null && earlier.high !== null;
  const limits = known ? { low: now.low! - earlier.high!, high: now.high! - earlier.low! } : { low: null, high: null };
  const shown = differenceWithLimits({ difference, ...limits, unit: now.unit }, lang, levelBeside(now, earlier));
  const direction = betterWhen(now) ?? 'neither';
  const judged = liesApart(now, earlier) && direction !== 'neither' && !(isSum(now) && !equallyLong(periods));
  return {
    ...shown,
    value: difference,
    ...(known ? { low: limits.low!, high: limits.high! } : {}),
    unit: now.unit,
    ...(judged ? { tone: difference > 0 === (direction === 'higher') ? ('good' as const) : ('poor' as const) } : {}),
  };
}

/** What a reader has to know of changes; of sums also how long the two periods are, where that differs. */
export function changeNote(periods: Periods, summed: boolean, lang: Lang): string {
  const { reports } = words(lang);
  const [days, daysBefore] = [daysOf(periods.document), periods.before === undefined ? null : daysOf(periods.before)];
  if (!summed || days === null || daysBefore === null || equallyLong(periods)) return reports.changeNote;
  return `${reports.changeNote}${reports.between}${reports.lengthNote(quantity(days, lang), quantity(daysBefore, lang))}`;
}

function equallyLong({ document, before }: Periods): boolean {
  return before !== undefined && daysOf(document) === daysOf(before);
}

/** Twice as long a period has twice as much of it. */
function isSum({ statistic }: Measure): boolean {
  return statistic === 'count' || statistic === 'total';
}
