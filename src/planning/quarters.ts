/** A run over several quarters told quarter by quarter: a result document each, from the same replications. */
import { modelOfQuarter, quartersOf } from './quarterSpans.ts';
import type { ResultDocument } from './result.ts';
import { type DocumentParts, resultDocument } from './resultDocument.ts';

export interface QuarterDocument {
  /** `2026-Q1`, or `2026-02-15--2026-04-01` for a part of a quarter: safe as a folder's name. */
  readonly quarter: string;
  /** As that of a whole run; `period` is the quarter's. */
  readonly document: ResultDocument;
}

/**
 * One result document for each calendar quarter of the period, in their order; none where the period is no longer than
 * three months, ends by count, or the replications were run without `details`.
 *
 * A ticket belongs to the quarter in which it was created and is followed to the end of the run; work, waiting and duty
 * belong to the quarter in which they fall. So counts and costs of the quarters add up to those of the whole.
 */
export function quarterDocuments(parts: DocumentParts): QuarterDocument[] {
  const { model, replicated } = parts;
  if (!replicated.results.every(({ quarters }) => quarters !== undefined)) return [];
  return quartersOf(model.span).map((quarter, index) => {
    const results = replicated.results.map((result) => ({
      ...result,
      ...result.quarters![index],
      endedAt: result.endedAt - quarter.from,
    }));
    const document = resultDocument({
      ...parts,
      model: modelOfQuarter(model, quarter),
      replicated: { ...replicated, results },
      details: true,
      quarterOf: { model, name: quarter.name },
    });
    return { quarter: quarter.name, document };
  });
}
