/** What `promise` prints: what can be promised under each policy, then the policies side by side. */
import picocolors from 'picocolors';
import type { PromiseDocument } from '../planning/promise/promiseDocument.ts';
import { promiseFrontierTables } from './promise/frontierTable.ts';
import { gainSentences, promiseFacts, promiseSentences, runSentences } from './promise/promiseReport.ts';
import { notedLast } from './table.ts';
import { outcomesTables, targetsTables } from './tables/promise.ts';
import { type SummaryOptions, warnings } from './tables.ts';
import { renderTable, type TerminalStyle } from './terminal.ts';
import { columnsOf, shorten, wrap } from './width.ts';
import { printable, words } from './words.ts';

/** The tables as text, ending in a line break. */
export function promiseTables(
  document: PromiseDocument,
  options: Pick<SummaryOptions, 'lang' | 'colour' | 'width'>,
): string {
  const { lang } = options;
  const style: TerminalStyle = { lang, colour: options.colour ?? false, width: options.width ?? 100 };
  const { promise: text } = words(lang);
  const tables = notedLast(document.policies.flatMap((policy) => targetsTables(document, policy, lang)));
  const feedback = [...new Set(document.policies.flatMap((policy) => policy.feedback))].map(
    (one) => text.feedback[one],
  );
  const lines = [
    ...promiseSentences(document, lang),
    ...feedback,
    ...runSentences(document, lang),
    ...gainSentences(document, lang),
  ];
  const shown = [...tables, ...notedLast(outcomesTables(document, lang)), ...promiseFrontierTables(document, lang)];
  const sections = shown.map((table) => renderTable(table, style));
  const said = lines.flatMap((line) => wrap(line, style.width, columnsOf)).join('\n');
  return `${[heading(document, style), ...sections, said, ...warnings(document, style)].join('\n\n')}\n`;
}

function heading(document: PromiseDocument, style: TerminalStyle): string {
  const { promise: text } = words(style.lang);
  const colours = picocolors.createColors(style.colour);
  const facts = [...promiseFacts(document, style.lang), ...(document.interrupted ? [text.interrupted] : [])];
  return [
    colours.bold(shorten(text.title(printable(document.scenario.name)), style.width)),
    ...facts.flatMap((line) => wrap(line, style.width, columnsOf)).map((line) => colours.dim(line)),
  ].join('\n');
}
