/** What a roster prints in a terminal: what it comes to, team by team, and what stays open. */
import picocolors from 'picocolors';
import type { RosterDocument } from '../planning/roster/roster.ts';
import { count, share } from './formats.ts';
import { periodText } from './period.ts';
import { missingOf, neededOf, proofTable, shortagesTable, teamsTable } from './roster/tables.ts';
import { type SummaryOptions, warnings } from './tables.ts';
import { renderTable, type TerminalStyle } from './terminal.ts';
import { columnsOf, shorten, wrap } from './width.ts';
import { type Lang, printable, words } from './words.ts';

/** The tables as text, ending in a line break. */
export function rosterTables(
  document: RosterDocument,
  options: Pick<SummaryOptions, 'lang' | 'colour' | 'width'>,
): string {
  const { lang } = options;
  const style: TerminalStyle = { lang, colour: options.colour ?? false, width: options.width ?? 100 };
  const tables = [teamsTable(document, lang), shortagesTable(document, lang), proofTable(document, lang)];
  const sections = tables.flatMap((table) => (table === null ? [] : [renderTable(table, style)]));
  return `${[heading(document, style), ...sections, ...warnings(document, style)].join('\n\n')}\n`;
}

function heading(document: RosterDocument, style: TerminalStyle): string {
  const colours = picocolors.createColors(style.colour);
  const lines = rosterFacts(document, style.lang).flatMap((line) => wrap(line, style.width, columnsOf));
  return [
    colours.bold(shorten(words(style.lang).roster.title(printable(document.scenario.name)), style.width)),
    ...lines.map((line) => colours.dim(shorten(line, style.width))),
  ].join('\n');
}

/** The answer in a sentence, and what it rests on, a line each. */
export function rosterFacts(document: RosterDocument, lang: Lang): string[] {
  const { roster } = words(lang);
  const { teams, proof } = document;
  const total = (of: (team: (typeof teams)[number]) => number) => teams.reduce((sum, team) => sum + of(team), 0);
  const missing = total(missingOf);
  const shifts = count(total(neededOf), lang);
  const engineers = count(
    total((team) => team.engineers.length),
    lang,
  );
  const groups = teams.flatMap((team) => team.groups);
  const gap = Math.max(0, ...groups.map((group) => group.gap));
  const proven = proof?.targets.every(({ verdict }) => verdict === 'proven');
  return [
    periodText(document, lang),
    missing === 0 ? roster.filled(shifts, engineers) : roster.short(count(missing, lang), shifts),
    ...(proof === null ? [] : [proven ? roster.proven(proof.replications) : roster.unproven(proof.replications)]),
    gap > 0 ? roster.gap(share(gap, lang)) : roster.optimal,
    ...(groups.some(({ timedOut }) => timedOut) ? [roster.timedOut] : []),
  ];
}
