/** What a run prints: its tables for a terminal, the most important first. */
import picocolors from 'picocolors';
import type { BenchmarkRow, ResultDocument } from '../planning/result.ts';
import { basisText, periodText } from './period.ts';
import type { Table } from './table.ts';
import { attainmentTable } from './tables/attainment.ts';
import { benchmarkTable } from './tables/benchmark.ts';
import { brokenClaimsTable } from './tables/claims.ts';
import { exactTable } from './tables/exact.ts';
import { costsTable, qualityTable, volumesTable } from './tables/lists.ts';
import { loadTable } from './tables/load.ts';
import { isPlain, plainTable } from './tables/plainDesk.ts';
import { timesTable } from './tables/times.ts';
import { renderTable, type TerminalStyle } from './terminal.ts';
import { columnsOf, shorten, wrap } from './width.ts';
import { type Lang, printable, words } from './words.ts';

export interface SummaryOptions {
  readonly lang: Lang;
  readonly colour?: boolean;
  /** Columns of the terminal; 100 unless told. */
  readonly width?: number;
  /** The desk to set beside this one. */
  readonly industry?: ResultDocument;
  readonly benchmarks?: readonly BenchmarkRow[];
}

/** The tables of a result document as text, ending in a line break. Sections without figures are left out. */
export function summaryTables(document: ResultDocument, options: SummaryOptions): string {
  const { lang, industry, benchmarks = [] } = options;
  const style: TerminalStyle = { lang, colour: options.colour ?? false, width: options.width ?? 100 };
  const desks = [document, industry];
  const exact = exactTable(document.exact ?? [], lang, document);
  const tables = isPlain(document)
    ? [
        plainTable(document, lang),
        exact,
        benchmarkTable(document, industry, benchmarks, lang),
        brokenClaimsTable(document, lang),
        costsTable(desks, lang),
      ]
    : [
        attainmentTable(document, lang),
        benchmarkTable(document, industry, benchmarks, lang),
        brokenClaimsTable(document, lang),
        timesTable(document, lang),
        loadTable(document, lang),
        exact,
        volumesTable(desks, lang),
        qualityTable(desks, lang),
        costsTable(desks, lang),
      ];
  const sections = tables.filter((table): table is Table => table !== null).map((table) => renderTable(table, style));
  return `${[heading(document, style), ...sections, ...warnings(document, style)].join('\n\n')}\n`;
}

function heading(document: ResultDocument, style: TerminalStyle): string {
  const { page } = words(style.lang);
  const colours = picocolors.createColors(style.colour);
  const facts = [periodText(document, style.lang), basisText(document, style.lang)];
  const lines = [...facts, ...(document.interrupted ? [page.interrupted] : [])];
  return [
    colours.bold(shorten(printable(document.scenario.name), style.width)),
    ...lines
      .flatMap((line) => wrap(line, style.width, columnsOf))
      .map((line) => colours.dim(shorten(line, style.width))),
  ].join('\n');
}

/** Doubts, each behind its mark. */
export function warnings(document: Pick<ResultDocument, 'warnings'>, style: TerminalStyle): string[] {
  if (document.warnings.length === 0) return [];
  const colours = picocolors.createColors(style.colour);
  const lines = document.warnings.flatMap((warning) =>
    wrap(printable(warning.message[style.lang]), style.width - 2, columnsOf).map(
      (line, index) => `${index === 0 ? '! ' : '  '}${shorten(line, style.width - 2)}`,
    ),
  );
  return [
    [colours.bold(words(style.lang).tables.warnings), '', ...lines.map((line) => colours.yellow(line))].join('\n'),
  ];
}
