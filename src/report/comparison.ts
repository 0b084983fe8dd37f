/** What a comparison prints: for each variant the figures, then who gains and who loses. */
import picocolors from 'picocolors';
import type { ComparisonDocument } from '../planning/compare/comparison.ts';
import { basisText, periodText } from './period.ts';
import type { Table } from './table.ts';
import { differencesTables } from './tables/differences.ts';
import { ticketGainsTable } from './tables/ticketGains.ts';
import { type SummaryOptions, warnings } from './tables.ts';
import { renderTable, type TerminalStyle } from './terminal.ts';
import { columnsOf, shorten, wrap } from './width.ts';
import { printable, words } from './words.ts';

/** The tables of a comparison as text, ending in a line break. */
export function comparisonTables(
  document: ComparisonDocument,
  options: Pick<SummaryOptions, 'lang' | 'colour' | 'width'>,
): string {
  const { lang } = options;
  const style: TerminalStyle = { lang, colour: options.colour ?? false, width: options.width ?? 100 };
  const tables = document.variants.flatMap((_, variant) => [
    ...differencesTables(document, variant, lang),
    ticketGainsTable(document, variant, lang),
  ]);
  const sections = tables.filter((table): table is Table => table !== null).map((table) => renderTable(table, style));
  const empty = document.differences.length === 0 ? [words(lang).comparison.noMeasures] : [];
  return `${[heading(document, style), ...empty, ...sections, ...warnings(document, style)].join('\n\n')}\n`;
}

function heading(document: ComparisonDocument, style: TerminalStyle): string {
  const { page, comparison } = words(style.lang);
  const colours = picocolors.createColors(style.colour);
  const settings = document.variants
    .filter(({ name, settings }) => settings.length > 0 && settings.join(', ') !== name)
    .map(
      ({ name, settings }) =>
        `${printable(name)}${style.lang === 'zh' ? '，' : '. '}${comparison.settings(printable(settings.join(', ')))}`,
    );
  const lines = [
    periodText(document, style.lang),
    basisText(document, style.lang),
    ...settings,
    ...(document.interrupted ? [page.interrupted] : []),
  ];
  return [
    colours.bold(shorten(comparison.title(printable(document.base.name)), style.width)),
    ...lines
      .flatMap((line) => wrap(line, style.width, columnsOf))
      .map((line) => colours.dim(shorten(line, style.width))),
  ].join('\n');
}
