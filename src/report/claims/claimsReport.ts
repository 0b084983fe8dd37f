/** The claims page: everything said of a desk beside what the desk does, and which of it can be true at the same time. */
import type { FigureClaim, SettingClaim } from '../../planning/claims.ts';
import { claimsTogether, type Tie, type Together } from '../../planning/claimsTogether.ts';
import type { ResultDocument } from '../../planning/result.ts';
import { claimsChart } from '../charts/claims.ts';
import type { Brand, ReportDocument } from '../document.ts';
import { figureOf, share } from '../formats.ts';
import { basisText, periodText } from '../period.ts';
import { cardsBlock, figureBlock, listBlock, paragraphsBlock, sectionOf, tableBlock } from '../sections.ts';
import { definitionsSection, methodSection } from '../service/method.ts';
import { capital, type Lang, printable, words } from '../words.ts';
import { claimedCell, claimName } from './names.ts';
import { alwaysBroken, brokenTable, claimsTable, limitsText, settingsTable } from './tables.ts';

/** Null for a scenario that claims nothing. The same document gives the same page. */
export function claimsReport(
  document: ResultDocument,
  lang: Lang,
  extras: { readonly brand: Brand },
): ReportDocument | null {
  const { claims = [] } = document;
  if (claims.length === 0) return null;
  const { claims: text } = words(lang).benchmark;
  const { brand } = extras;
  const figures = claims.filter((claim): claim is FigureClaim => claim.subject === 'figure');
  const settings = claims.filter((claim): claim is SettingClaim => claim.subject === 'setting');
  const together = claimsTogether(claims, document.confidence);
  const name = printable(brand.company || document.scenario.name);
  const certain = share(document.confidence, lang);
  const table = figures.length === 0 ? null : claimsTable(document, figures, together, lang);
  const sections = [
    sectionOf('summary', text.summary, [
      listBlock(summary(document, figures, together, lang)),
      cardsBlock(
        (['holds', 'fails', 'open'] as const).map((verdict) => {
          const count = figures.filter((claim) => claim.verdict === verdict).length;
          return figures.length === 0
            ? null
            : { label: capital(text[verdict]), cell: { text: String(count), value: count } };
        }),
      ),
    ]),
    sectionOf('claims', text.all, [tableBlock('claims', table)]),
    // Before the tall chart of the next section, so that its table fills the sheet that the claims leave.
    sectionOf('inputs', text.inputs, [tableBlock('inputs', settingsTable(settings, document, lang))]),
    together === null
      ? null
      : sectionOf('together', text.together, [
          figureBlock('held', (size) => claimsChart(together, lang, size), text.chartCaption(certain), null),
          paragraphsBlock([alwaysText(together, lang), ...ties(together, certain, lang)]),
          tableBlock('broken', brokenTable(together, lang)),
        ]),
    definitionsSection(lang),
    methodSection(document, [], lang),
  ];
  return {
    name: 'claims',
    lang,
    subject: name,
    title: text.title(name),
    kicker: text.kicker,
    facts: [periodText(document, lang), basisText(document, lang)],
    brand,
    document,
    sections: sections.filter((section) => section !== null),
  };
}

function summary(
  document: ResultDocument,
  figures: readonly FigureClaim[],
  together: Together | null,
  lang: Lang,
): (string | null)[] {
  const { claims: text } = words(lang).benchmark;
  if (figures.length === 0) return [text.inputsNote];
  if (document.replications < 2) return [words(lang).benchmark.oneRun];
  const having = (verdict: FigureClaim['verdict']) => figures.filter((claim) => claim.verdict === verdict).length;
  const judged = figures.length - having('absent');
  const certain = share(document.confidence, lang);
  return [
    text.counts(judged, having('holds'), having('fails'), having('open'), certain),
    worst(document, figures, lang),
    together === null
      ? null
      : text.allHeld(together.all.runs, together.all.of, limitsText(together.all.low, together.all.high, lang)),
    together === null ? null : text.possible(alwaysBroken(together).length),
  ];
}

/** Of those that do not hold, the one that misses its claim by the largest part. */
function worst(document: ResultDocument, figures: readonly FigureClaim[], lang: Lang): string | null {
  const missed = figures.flatMap((claim) => {
    if (claim.verdict !== 'fails' || claim.estimate === null) return [];
    const { least, most, value } = claim.bound;
    const by = least !== null && claim.estimate < least ? least - claim.estimate : claim.estimate - most!;
    return [{ claim, size: by / Math.abs(value) }];
  });
  if (missed.length === 0) return null;
  const { claim } = missed.reduce((most, each) => (each.size > most.size ? each : most));
  const found = figureOf({ ...claim, estimate: claim.estimate!, n: 0 }, lang);
  const { text, detail } = claimedCell(claim, document, lang);
  const claimed = detail === undefined ? text : `${text}${lang === 'zh' ? '，' : ', '}${detail}`;
  return words(lang).benchmark.claims.worst(claimName(claim, lang), found, claimed);
}

function alwaysText(together: Together, lang: Lang): string | null {
  const { claims: text } = words(lang).benchmark;
  const names = alwaysBroken(together).map((claim) => claimName(claim, lang));
  if (names.length === 0) return null;
  const colon = lang === 'zh' ? '：' : ': ';
  const stop = lang === 'zh' ? '。' : '.';
  return `${text.alwaysBroken}${colon}${names.join(lang === 'zh' ? '；' : '; ')}${stop}`;
}

function ties({ ties: found }: Together, confidence: string, lang: Lang): string[] {
  const { claims: text } = words(lang).benchmark;
  if (found.length === 0) return [text.togetherNone];
  const sentence = ({ one, other, relation, both, held }: Tie) => {
    const [first, second] = [claimName(one, lang), claimName(other, lang)];
    if (relation === 'needs') return text.needs(first, second, held);
    if (relation === 'exclude') return text.exclude(first, second);
    return relation === 'together' ? text.lean(first, second, both) : text.apart(first, second, both);
  };
  return [...found.map(sentence), text.certain(confidence)];
}
