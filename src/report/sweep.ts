/** What a sweep prints: the figures at every point, then what each varied path does to them. */
import picocolors from 'picocolors';
import type { SweepDocument } from '../planning/sweep/sweep.ts';
import { share } from './formats.ts';
import { periodText } from './period.ts';
import { shortPaths, shortValue } from './sweep/figures.ts';
import { pointsTables, sensitivityTable } from './tables/sweep.ts';
import { type SummaryOptions, warnings } from './tables.ts';
import { renderTable, type TerminalStyle } from './terminal.ts';
import { columnsOf, shorten, wrap } from './width.ts';
import { type Lang, printable, words } from './words.ts';

/** Columns of a terminal that a figure with its interval takes, and points that are read one below the other. */
const FIGURE_COLUMNS = 21;
const MOST_ROWS = 100;

/** The tables of a sweep as text, ending in a line break. */
export function sweepTables(
  document: SweepDocument,
  options: Pick<SummaryOptions, 'lang' | 'colour' | 'width'>,
): string {
  const { lang } = options;
  const style: TerminalStyle = { lang, colour: options.colour ?? false, width: options.width ?? 100 };
  const tables = pointsTables(document, lang, figuresBeside(document, style.width), MOST_ROWS);
  const effects = sensitivityTable(document, lang);
  const sections = [...tables, ...(effects === null ? [] : [effects])].map((table) => renderTable(table, style));
  return `${[heading(document, style), ...sections, ...warnings(document, style)].join('\n\n')}\n`;
}

/** As many figures as there is room for beside what varies. */
function figuresBeside(document: SweepDocument, width: number): number {
  const short = shortPaths(document.varied.map(({ path }) => path));
  const taken = document.varied.map((varied) => {
    const values = document.points.map(({ settings }) => shortValue(varied, document, settings[varied.path]));
    return 2 + Math.max(...[short.get(varied.path)!, ...values].map(columnsOf));
  });
  const left = taken.reduce((room, each) => room - each, width);
  return Math.max(1, Math.floor(left / FIGURE_COLUMNS));
}

function heading(document: SweepDocument, style: TerminalStyle): string {
  const { sweep } = words(style.lang);
  const colours = picocolors.createColors(style.colour);
  return [
    colours.bold(shorten(sweep.title(printable(document.scenario.name)), style.width)),
    ...sweepFacts(document, style.lang)
      .flatMap((line) => wrap(line, style.width, columnsOf))
      .map((line) => colours.dim(shorten(line, style.width))),
  ].join('\n');
}

/** What the figures of a sweep speak of and rest on, a line each. */
export function sweepFacts(document: SweepDocument, lang: Lang): string[] {
  const { sweep } = words(lang);
  const { design, varied, points, settings, confidence } = document;
  const runs = points.map(({ replications }) => replications);
  return [
    periodText(document, lang),
    sweep[design.kind](design.points, varied.length),
    sweep.varied(printable(varied.map(({ setting }) => setting).join('; '))),
    ...(settings.length > 0 ? [sweep.settings(printable(settings.join(', ')))] : []),
    sweep.basis(Math.min(...runs), Math.max(...runs), share(confidence, lang)),
    ...(document.interrupted ? [sweep.finished(points.length, design.points)] : []),
  ];
}
