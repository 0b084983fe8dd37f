/** How the figures of a page came about, and what its words mean. */
import type { ResultDocument } from '../../planning/result.ts';
import { count, duration, share } from '../formats.ts';
import { periodText } from '../period.ts';
import { capital, type Lang, printable, words } from '../words.ts';
import { html, type Markup } from './html.ts';

type Described = Pick<ResultDocument, 'scenario' | 'period' | 'seed' | 'replications' | 'confidence' | 'queuecast'>;

/** @param told how the figures came about, where that is not by independent runs of one desk alone */
export function methodNotes(documents: readonly Described[], lang: Lang, told?: string): Markup {
  const { page } = words(lang);
  const rows = page.methodRows;
  const [document] = documents;
  const fact = (name: string, value: string) => html`<dt>${capital(name)}</dt><dd>${value}</dd>\n`;
  return html`<div class="panel"><p>${told ?? page.methodText(share(document.confidence, lang))}</p>
<dl class="facts">
${documents.map((each, index) => [
  fact(index === 0 ? rows.scenario : rows.beside, printable(each.scenario.name)),
  fact(rows.fingerprint, printable(each.scenario.sha256)),
])}${fact(rows.period, periodText(document, lang))}${fact(rows.warmUp, duration(document.period.warmUpMinutes, lang))}${fact(
  rows.seed,
  printable(document.seed),
)}${fact(rows.replications, count(document.replications, lang))}${fact(
  rows.confidence,
  share(document.confidence, lang),
)}${fact(rows.version, printable(document.queuecast))}</dl></div>`;
}

export function definitions(lang: Lang): Markup {
  return html`<div class="panel"><dl class="facts words">
${words(lang).page.definitionRows.map(([term, meaning]) => html`<dt>${term}</dt><dd>${meaning}</dd>\n`)}</dl></div>`;
}
