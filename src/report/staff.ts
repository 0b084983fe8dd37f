/** What a planned staffing prints: targets, who is to be where, and what one engineer more or fewer would do. */
import picocolors from 'picocolors';
import type { StaffDocument } from '../planning/staff/staff.ts';
import { share } from './formats.ts';
import { periodText } from './period.ts';
import { frontierTable } from './staff/frontierTable.ts';
import { priceText } from './staff/names.ts';
import { isLoose, neighboursTable } from './staff/neighboursTable.ts';
import { limitsTable, staffingTable, targetsTable } from './staff/tables.ts';
import { type SummaryOptions, warnings } from './tables.ts';
import { renderTable, type TerminalStyle } from './terminal.ts';
import { columnsOf, shorten, wrap } from './width.ts';
import { type Lang, printable, words } from './words.ts';

/** Targets beside their cost that a terminal has room for. */
const BESIDE = 3;

/** The tables as text, ending in a line break. */
export function staffTables(
  document: StaffDocument,
  options: Pick<SummaryOptions, 'lang' | 'colour' | 'width'>,
): string {
  const { lang } = options;
  const style: TerminalStyle = { lang, colour: options.colour ?? false, width: options.width ?? 100 };
  const tables = [
    targetsTable(document, lang),
    limitsTable(document, lang),
    document.price.planned === null ? null : staffingTable(document, lang),
    neighboursTable(document, lang),
    frontierTable(document, lang, BESIDE),
  ];
  const sections = tables.flatMap((table) => (table === null ? [] : [renderTable(table, style)]));
  return `${[heading(document, style), ...sections, ...warnings(document, style)].join('\n\n')}\n`;
}

function heading(document: StaffDocument, style: TerminalStyle): string {
  const colours = picocolors.createColors(style.colour);
  const lines = staffFacts(document, style.lang).flatMap((line) => wrap(line, style.width, columnsOf));
  return [
    colours.bold(shorten(words(style.lang).staff.title(printable(document.scenario.name)), style.width)),
    ...lines.map((line) => colours.dim(shorten(line, style.width))),
  ].join('\n');
}

/** The answer in a sentence, and what it rests on, a line each. */
export function staffFacts(document: StaffDocument, lang: Lang): string[] {
  const { staff } = words(lang);
  const { exact, proof, search } = document;
  return [
    periodText(document, lang),
    answer(document, lang),
    ...(exact === null ? [] : [staff.exact(printable(exact.team), staff.engineers(String(exact.engineers)))]),
    ...(search.staffings === 0 ? [] : [staff.searched(search.staffings, search.replications)]),
    ...(search.program === null
      ? []
      : [staff.program(priceText(search.program.price, document, lang), gapText(search.program, lang))]),
    ...(proof === null ? [] : [provenText(document, proof.replications, lang)]),
    ...tightText(document, lang),
  ];
}

/** Whether nobody could go, and what may be saved at most; nothing of a plan that is not proven. */
function tightText(document: StaffDocument, lang: Lang): string[] {
  const { staff } = words(lang);
  const { price, search, neighbours } = document;
  if (price.planned === null || !document.targets.some(({ verdict }) => verdict === 'proven')) return [];
  const loose = neighbours.filter(isLoose).length;
  const spare = search.least === null ? 0 : Math.max(0, price.planned - search.least);
  return [
    loose === 0 ? staff.tight : staff.notTight(staff.posts(loose)),
    ...(search.least === null || spare === 0
      ? []
      : [staff.least(priceText(price.planned - spare, document, lang), share(spare / price.planned, lang))]),
  ];
}

/** How far the program's answer may lie above its best. */
function gapText({ price, bound }: { price: number; bound: number }, lang: Lang): string {
  return share(price > 0 ? Math.max(0, price - bound) / price : 0, lang);
}

function answer(document: StaffDocument, lang: Lang): string {
  const { staff } = words(lang);
  const { targets, price } = document;
  const beyond = targets.filter(({ verdict }) => verdict === 'beyond').length;
  const kept = targets.filter(({ verdict }) => verdict === 'proven').length;
  if (kept === 0 && beyond > 0 && price.planned === null) {
    return [staff.beyond(beyond), ...(beyond < targets.length ? [staff.beyondHint] : [])].join(
      lang === 'zh' ? '' : ' ',
    );
  }
  if (kept === 0 || price.planned === null) return staff.unproven;
  const [cost, before] = [price.planned, price.present].map((each) => priceText(each, document, lang));
  return beyond === 0 ? staff.proven(cost, before) : staff.provenOf(kept, targets.length, cost, before);
}

function provenText({ targets, confidence }: StaffDocument, runs: number, lang: Lang): string {
  const { staff } = words(lang);
  const proven = targets.some(({ verdict }) => verdict === 'proven');
  return proven ? staff.provenIn(runs, share(confidence, lang)) : staff.notProvenIn(runs);
}
