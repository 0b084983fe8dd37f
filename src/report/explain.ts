/** What an explanation prints: the gap of each figure lever by lever, then what levers do only together. */
import picocolors from 'picocolors';
import type { ExplainDocument } from '../planning/explain/explanation.ts';
import { deskNames } from './explain/figures.ts';
import { share } from './formats.ts';
import { periodText } from './period.ts';
import { notedLast } from './table.ts';
import { gapTable, togetherTable } from './tables/explain.ts';
import { type SummaryOptions, warnings } from './tables.ts';
import { renderTable, type TerminalStyle } from './terminal.ts';
import { columnsOf, shorten, wrap } from './width.ts';
import { type Lang, printable, words } from './words.ts';

/** The tables of an explanation as text, ending in a line break. */
export function explainTables(
  document: ExplainDocument,
  options: Pick<SummaryOptions, 'lang' | 'colour' | 'width'>,
): string {
  const { lang } = options;
  const style: TerminalStyle = { lang, colour: options.colour ?? false, width: options.width ?? 100 };
  const { figures } = document;
  const gaps = figures.map((figure) => gapTable(document, figure, lang));
  const together = figures.map((figure) => togetherTable(document, figure, lang));
  // All are read alike: how is said once, under the last.
  const sections = [...notedLast(gaps), ...notedLast(together)].map((table) => renderTable(table, style));
  const empty = figures.length === 0 ? [words(lang).explain.noFigures] : [];
  return `${[heading(document, style), ...empty, ...sections, ...warnings(document, style)].join('\n\n')}\n`;
}

function heading(document: ExplainDocument, style: TerminalStyle): string {
  const { explain } = words(style.lang);
  const colours = picocolors.createColors(style.colour);
  const name = explain.title(...deskNames(document));
  return [
    colours.bold(shorten(name, style.width)),
    ...explainFacts(document, style.lang)
      .flatMap((line) => wrap(line, style.width, columnsOf))
      .map((line) => colours.dim(shorten(line, style.width))),
  ].join('\n');
}

/** What the figures speak of and rest on, a line each. */
export function explainFacts(document: ExplainDocument, lang: Lang): string[] {
  const { explain } = words(lang);
  const { design, levers, settings, replications, confidence } = document;
  const { mixes, orders } = design;
  return [
    periodText(document, lang),
    orders === undefined ? explain.all(levers.length, mixes) : explain.sampled(levers.length, orders, mixes),
    ...(settings.length > 0 ? [explain.settings(printable(settings.join(', ')))] : []),
    explain.basis(replications, share(confidence, lang)),
    ...(document.interrupted ? [explain.interrupted(replications)] : []),
  ];
}
