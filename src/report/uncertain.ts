/** What a run prints whose inputs are not all known: how sure the figures are, then what to measure better. */
import picocolors from 'picocolors';
import type { UncertaintyDocument } from '../planning/uncertain/uncertainty.ts';
import { share } from './formats.ts';
import { periodText } from './period.ts';
import type { Cell, Table } from './table.ts';
import { influenceTable, uncertainFiguresTable } from './tables/uncertain.ts';
import { type SummaryOptions, warnings } from './tables.ts';
import { renderTable, type TerminalStyle } from './terminal.ts';
import { shortTexts } from './uncertain/figures.ts';
import { columnsOf, shorten, wrap } from './width.ts';
import { type Lang, printable, words } from './words.ts';

const INPUTS_EACH = 5;
/** Inputs that the head of the tables names; of more only the number is said. */
const MOST_NAMED = 6;

/** The tables as text, ending in a line break. */
export function uncertaintyTables(
  document: UncertaintyDocument,
  options: Pick<SummaryOptions, 'lang' | 'colour' | 'width'>,
): string {
  const { lang } = options;
  const style: TerminalStyle = { lang, colour: options.colour ?? false, width: options.width ?? 100 };
  const influence = influenceTable(document, lang, INPUTS_EACH);
  const tables = [inTwoLines(uncertainFiguresTable(document, lang)), ...(influence === null ? [] : [influence])];
  const sections = tables.map((table) => renderTable(table, style));
  return `${[heading(document, style), ...sections, ...warnings(document, style)].join('\n\n')}\n`;
}

/** Limits of large sums one beneath the other: else nothing would be left for the names. */
function inTwoLines(table: Table): Table {
  const rows = table.rows.map((row) =>
    row.map((cell): Cell => {
      const isLong = (text: string) => text.includes(' – ') && columnsOf(text) > LONGEST_LIMITS;
      const broken = (text: string) => (isLong(text) ? text.replace(' – ', ' –\n') : text);
      return { ...cell, text: broken(cell.text), ...(cell.detail ? { detail: broken(cell.detail) } : {}) };
    }),
  );
  return { ...table, rows };
}
const LONGEST_LIMITS = 18;

function heading(document: UncertaintyDocument, style: TerminalStyle): string {
  const colours = picocolors.createColors(style.colour);
  const { uncertain } = words(style.lang);
  return [
    colours.bold(shorten(uncertain.title(printable(document.scenario.name)), style.width)),
    ...uncertaintyFacts(document, style.lang)
      .flatMap((line) => wrap(line, style.width, columnsOf))
      .map((line) => colours.dim(shorten(line, style.width))),
  ].join('\n');
}

/** What the figures speak of and rest on, a line each. */
export function uncertaintyFacts(document: UncertaintyDocument, lang: Lang): string[] {
  const { uncertain } = words(lang);
  const { samples, asked, inputs } = document.uncertain;
  const named = inputs.slice(0, MOST_NAMED).map((input) => {
    const { low, high } = shortTexts(input);
    return printable(`${input.path} ${low} – ${high}`);
  });
  const rest = inputs.length - named.length;
  const list = [...named, ...(rest > 0 ? [uncertain.more(rest)] : [])].join(lang === 'zh' ? '、' : ', ');
  return [
    periodText(document, lang),
    uncertain.basis(samples, inputs.length, document.replications, share(document.confidence, lang)),
    uncertain.known(list),
    ...(document.settings.length > 0 ? [uncertain.settings(printable(document.settings.join(', ')))] : []),
    ...(document.interrupted ? [uncertain.finished(samples, asked)] : []),
  ];
}
