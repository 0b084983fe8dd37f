/** Claims of the scenario that do not hold, or of which that is not sure, as a run prints them. */
import type { FigureClaim } from '../../planning/claims.ts';
import type { ResultDocument } from '../../planning/result.ts';
import { claimedCell, claimName } from '../claims/names.ts';
import { figureCell, left, right, type Table } from '../table.ts';
import { capital, type Lang, words } from '../words.ts';

/** Null where nothing is claimed or judged, and where all of it holds. */
export function brokenClaimsTable(document: ResultDocument, lang: Lang): Table | null {
  const figures = (document.claims ?? []).filter((claim): claim is FigureClaim => claim.subject === 'figure');
  const judged = figures.filter(({ verdict }) => verdict !== 'absent');
  const { claims: text } = words(lang).benchmark;
  const broken = judged.filter(({ verdict }) => verdict !== 'holds');
  if (broken.length === 0 || document.replications < 2) return null;
  return {
    title: text.brokenTitle(judged.length - broken.length, judged.length),
    columns: [
      left(capital(text.claim)),
      left(capital(text.verdict)),
      right(capital(text.claimed)),
      right(capital(text.found)),
    ],
    rows: broken.map((claim) => [
      { text: claimName(claim, lang) },
      { text: text.verdicts[claim.verdict], tone: claim.verdict === 'fails' ? 'poor' : 'fair' },
      claimedCell(claim, document, lang),
      figureCell({ ...claim, estimate: claim.estimate!, n: 0 }, lang),
    ]),
  };
}
