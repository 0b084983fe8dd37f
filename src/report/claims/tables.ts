/** The tables of the claims page. */
import type { FigureClaim, SettingClaim } from '../../planning/claims.ts';
import type { Tie, Together } from '../../planning/claimsTogether.ts';
import type { ResultDocument } from '../../planning/result.ts';
import { figure, quantity, share } from '../formats.ts';
import { type Cell, figureCell, left, right, type Table, type Tone } from '../table.ts';
import { capital, type Lang, printable, words } from '../words.ts';
import { claimedCell, claimName } from './names.ts';

const tones: Readonly<Record<FigureClaim['verdict'], Tone | undefined>> = {
  holds: 'good',
  fails: 'poor',
  open: 'fair',
  absent: undefined,
};

export function claimsTable(
  document: ResultDocument,
  claims: readonly FigureClaim[],
  together: Together | null,
  lang: Lang,
): Table {
  const { claims: text } = words(lang).benchmark;
  const heads = [text.claim, text.verdict, text.claimed, text.found, text.heldIn, text.source].map(capital);
  return {
    title: text.table,
    columns: heads.map((head, column) => (column >= 2 && column <= 4 ? right(head) : left(head))),
    rows: claims.map((claim) => [
      { text: claimName(claim, lang) },
      verdictCell(claim, together?.ties ?? [], lang),
      claimedCell(claim, document, lang),
      foundCell(claim, lang),
      heldCell(claim, together, lang),
      { text: printable(claim.source ?? '') },
    ]),
    note: text.note(share(document.confidence, lang), claims.filter(({ verdict }) => verdict !== 'absent').length),
  };
}

function foundCell({ estimate, ...claim }: FigureClaim, lang: Lang): Cell {
  return figureCell(estimate === null ? null : { ...claim, estimate, n: 0 }, lang);
}

/** With what the claim needs or shuts out, where single runs bear it out. */
function verdictCell(claim: FigureClaim, ties: readonly Tie[], lang: Lang): Cell {
  const { claims: text } = words(lang).benchmark;
  const told = ties.flatMap(({ one, other, relation }) => {
    if (relation === 'needs' && one === claim) return [text.only(claimName(other, lang))];
    if (relation !== 'exclude' || (one !== claim && other !== claim)) return [];
    return [text.never(claimName(one === claim ? other : one, lang))];
  });
  const detail = told.length === 0 ? {} : { detail: told.join(lang === 'zh' ? '；' : '; ') };
  return { text: text.verdicts[claim.verdict], tone: tones[claim.verdict], ...detail };
}

function heldCell(claim: FigureClaim, together: Together | null, lang: Lang): Cell {
  const found = together?.claims.find((each) => each.claim === claim)?.held;
  if (found === undefined) return { text: '' };
  const { runs, of, low, high } = found;
  const text = words(lang).benchmark.claims.runs(runs, of);
  return { text, detail: limitsText(low, high, lang), value: runs / of, low, high, unit: 'share' };
}

/** '0 – 16.8 %'. */
export function limitsText(low: number, high: number, lang: Lang): string {
  return `${share(low, lang)} – ${share(high, lang)}`;
}

export function settingsTable(claims: readonly SettingClaim[], document: ResultDocument, lang: Lang): Table | null {
  if (claims.length === 0) return null;
  const { claims: text } = words(lang).benchmark;
  const heads = [text.claim, text.claimed, text.set, text.setting, text.source].map(capital);
  return {
    title: text.settings,
    columns: heads.map((head, column) => (column === 1 || column === 2 ? right(head) : left(head))),
    rows: claims.map((claim) => [
      { text: claimName(claim, lang) },
      claimedCell(claim, document, lang),
      {
        text: figure(claim.value, claim.unit, lang),
        detail: text.verdicts[claim.verdict],
        ...(claim.verdict === 'set' ? {} : { tone: 'poor' as const }),
        value: claim.value,
        unit: claim.unit,
      },
      { text: printable(claim.setting) },
      { text: printable(claim.source ?? '') },
    ]),
    note: text.inputsNote,
  };
}

/** Sets beyond these are told by their number. */
const MOST_SETS = 8;

/** What was broken together, without what every run breaks: that is said apart. */
export function brokenTable(together: Together, lang: Lang): Table | null {
  const { claims: text } = words(lang).benchmark;
  const always = alwaysBroken(together);
  const comma = lang === 'zh' ? '；' : '; ';
  const rows = together.broken.slice(0, MOST_SETS).map(({ claims, runs }) => {
    const others = claims.filter((claim) => !always.includes(claim)).map((claim) => claimName(claim, lang));
    const none = always.length > 0 ? text.nothingElse : text.nothing;
    return [{ text: others.length === 0 ? none : others.join(comma) }, { text: quantity(runs, lang), value: runs }];
  });
  const rest = together.broken.slice(MOST_SETS);
  if (rest.length > 0) {
    const runs = rest.reduce((sum, each) => sum + each.runs, 0);
    rows.push([{ text: text.rest(rest.length) }, { text: quantity(runs, lang), value: runs }]);
  }
  if (together.broken.length === 1 && rows[0][0].text === text.nothingElse) return null;
  return {
    title: text.brokenTable,
    columns: [left(capital(always.length > 0 ? text.alsoBroken : text.claim)), right(capital(text.runsColumn))],
    rows,
  };
}

export function alwaysBroken({ claims }: Together): FigureClaim[] {
  return claims.filter(({ held }) => held.runs === 0).map(({ claim }) => claim);
}
