/** The lines of a benchmark report: a figure of this desk, of the industry's, and all that is published of it. */
import type { BenchmarkRow, Measure, ResultDocument } from '../../planning/result.ts';
import { benchmarked } from '../measures.ts';
import { type Gap, gapBetween, gapToPublished, judged } from './gap.ts';

export interface BenchmarkLine {
  /** The first row that speaks of it: its names, and what is published of this desk and its industry. */
  readonly row: BenchmarkRow;
  /** Rows of further sources, in their order. */
  readonly further: readonly BenchmarkRow[];
  readonly own: Measure | null;
  readonly industry: Measure | null;
  /** Null where one of the two figures is missing. */
  readonly toIndustry: Gap | null;
  readonly toPublished: Gap | null;
}

/** In the order of the published rows; all differences are judged as one family. */
export function benchmarkLines(
  document: ResultDocument,
  industry: ResultDocument | undefined,
  rows: readonly BenchmarkRow[],
): BenchmarkLine[] {
  const groups = new Map<string, BenchmarkRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.measure, row.statistic, Object.entries(row.where).sort()]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    // What is published of this desk itself leads.
    else if (group[0].published === null && row.published !== null) group.unshift(row);
    else group.push(row);
  }
  const lines = [...groups.values()].map(([row, ...further]) => {
    const own = benchmarked(document, row);
    const its = benchmarked(industry, row);
    const told = row.published;
    return {
      row,
      further,
      own,
      industry: its,
      gaps: [
        own !== null && its !== null && industry !== undefined ? gapBetween([document, industry], [own, its]) : null,
        own !== null && told !== null ? gapToPublished(document, own, told) : null,
      ] as const,
    };
  });
  const raw = lines.flatMap(({ gaps }) => gaps.filter((gap) => gap !== null));
  const gaps = judged(raw, document.confidence);
  const judgedOf = (gap: (typeof raw)[number] | null) => (gap === null ? null : gaps[raw.indexOf(gap)]);
  return lines.map(({ gaps: [toIndustry, toPublished], ...line }) => ({
    ...line,
    toIndustry: judgedOf(toIndustry),
    toPublished: judgedOf(toPublished),
  }));
}

/** How many differences are judged together. */
export function familySize(lines: readonly BenchmarkLine[]): number {
  return lines.flatMap((line) => [line.toIndustry, line.toPublished]).filter((gap) => gap !== null).length;
}
