/** A report as the data of the typst template: texts, sizes and drawings, no markup. */
import { ink, sentenceOf } from '../charts/theme.ts';
import type { Block, ReportDocument } from '../document.ts';
import { svg } from '../svg.ts';
import type { Cell, Table } from '../table.ts';
import { columnsOf } from '../width.ts';
import { printable, words } from '../words.ts';
import { readableOn } from './accent.ts';
import { footerText } from './htmlReport.ts';

/** Pixels of a chart that fill the width of a sheet, and the height that a chart may take of one. */
const SHEET = { widthPixels: 692, highest: 1.15 };
/** Tables of more rows may begin on one sheet and end on the next. */
const LONG_TABLE_ROWS = 14;
const ACCENT = '#005a8f';

/**
 * @param fonts families in the order in which they are tried; the charts are set in the first
 * @returns JSON for the template's input `report`
 */
export async function typstReport(report: ReportDocument, fonts: readonly string[]): Promise<string> {
  const { lang, brand, document } = report;
  const { files, page } = words(lang);
  const company = printable(brand.company ?? '');
  const sections = [];
  for (const { heading, blocks } of report.sections) {
    const laid = [];
    for (const block of blocks) laid.push(await laidOut(block, report, fonts));
    const filled = laid.filter((block) => block !== null);
    if (filled.length > 0) sections.push({ heading: printable(heading), blocks: filled });
  }
  return JSON.stringify({
    lang,
    region: lang === 'zh' ? 'cn' : 'gb',
    fonts,
    ink,
    accent: readableOn(brand.accent ?? '', ink.ground) ?? ACCENT,
    company,
    title: printable(report.title),
    subject: printable(report.subject),
    kicker: printable(report.kicker),
    facts: report.facts.map(printable),
    footer: footerText(report, company),
    page: files.page('\u0000', '\u0000').split('\u0000'),
    attention: files.attention,
    warnings: [
      ...(document.interrupted ? [page.interrupted] : []),
      ...document.warnings.map(({ message }) => printable(message[lang])),
    ],
    logo: logo(report, company),
    sections,
  });
}

function logo({ brand, lang }: ReportDocument, company: string) {
  if (brand.logo === undefined) return null;
  const { mediaType, base64 } = brand.logo;
  const { files } = words(lang);
  const alt = company === '' ? files.logo : files.logoOf(company);
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  if (mediaType === 'image/svg+xml') return { format: 'svg', text: new TextDecoder().decode(bytes), alt };
  return { format: mediaType === 'image/png' ? 'png' : 'jpg', bytes: [...bytes], alt };
}

async function laidOut(block: Block, { lang }: ReportDocument, fonts: readonly string[]) {
  switch (block.kind) {
    case 'paragraphs':
      return { kind: block.kind, paragraphs: block.paragraphs.map(printable) };
    case 'list':
      return { kind: block.kind, items: block.items.map(printable) };
    case 'cards':
      return {
        kind: block.kind,
        cards: block.cards.map((card) => {
          const shown = entry(card.cell);
          return { label: printable(card.label), ...shown, size: columnsOf(shown.text) > 13 ? 13 : 19 };
        }),
      };
    case 'table':
      return block.table.rows.length === 0 ? null : { kind: block.kind, ...laidOutTable(block.table) };
    case 'figure': {
      const spec = block.chart('paper');
      if (spec === null) return null;
      const { title, ...untitled } = spec;
      const picture = inFont(await svg(untitled), fonts[0]);
      const alt = typeof spec.description === 'string' ? spec.description : '';
      const caption = printable(block.caption);
      return { kind: block.kind, title: sentenceOf(title, lang), svg: picture, alt, caption, share: shareOf(picture) };
    }
  }
}

function laidOutTable({ title, columns, rows: given, note }: Table) {
  const rows = given.map((row) => row.map(unbroken));
  const size = columns.length <= 5 ? 9 : columns.length <= 8 ? 8 : 7;
  const signs = columns.map((column, index) => oneLine(column.title, rows, index));
  const beside =
    signs.reduce((sum, each) => sum + each.text + each.detail, 0) + GAP_SIGNS * columns.length <= LINE_SIGNS;
  return {
    title: printable(title),
    heads: columns.map((column) => printable(column.title)),
    aligns: columns.map(({ align }) => align),
    widths: columns.map((column, index) =>
      beside
        ? GAP_SIGNS + signs[index].text + signs[index].detail
        : shareOfWidth(
            column.title,
            rows.map((row) => row[index]),
          ),
    ),
    // Where a figure and its interval fit into one line, the intervals of a column take as many signs each.
    rooms: beside ? signs.map(({ detail }) => detail) : [],
    rows: rows.map((row) => columns.map((_, index) => entry(row[index]))),
    note: printable(note ?? ''),
    long: rows.length > LONG_TABLE_ROWS,
    size,
    inset: columns.length <= 8 ? 5 : 3,
  };
}

/** A number keeps its unit and its currency: no line ends between them. */
function unbroken(cell: Cell): Cell {
  const kept = (text: string) => text.replace(/(\d) %/g, '$1\u00a0%').replace(/\b([A-Z]{3}) (?=[−\d])/g, '$1\u00a0');
  return { ...cell, text: kept(cell.text), detail: kept(cell.detail ?? '') };
}

/** Signs that a column takes when each of its cells is one line: figures, then their intervals. */
function oneLine(head: string, rows: Table['rows'], index: number) {
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(columnsOf));
  const detail = longest(rows.map((row) => row[index]?.detail ?? ''));
  const text = longest([...head.split(/\s+/), ...rows.map((row) => row[index]?.text ?? '')]);
  return { text: Math.max(LEAST_SIGNS, text), detail };
}
/** Signs of ordinary width in a line of a sheet, and between two columns. */
const LINE_SIGNS = 104;
const GAP_SIGNS = 3;

/** Columns of a table share its width as their texts are long; no word is broken for it. */
function shareOfWidth(head: string, cells: readonly (Cell | undefined)[]): number {
  const shown = cells.flatMap((cell) => (cell === undefined ? [] : [cell.text, (cell.detail ?? '').slice(0, 20)]));
  const longest = Math.max(LEAST_SIGNS, ...shown.map(columnsOf));
  const words = [head, ...shown].flatMap((text) => text.split(/[ \n\t\u4e00-\u9fff]+/)).map(columnsOf);
  return Math.max(Math.min(longest, MOST_SIGNS), ...words);
}
const LEAST_SIGNS = 6;
const MOST_SIGNS = 34;

function entry(cell: Cell | undefined) {
  return { text: printable(cell?.text ?? ''), detail: printable(cell?.detail ?? ''), tone: cell?.tone ?? '' };
}

/** All texts of a drawing in a font that the sheet has: one that is missing would be left out without a word. */
function inFont(picture: string, font: string): string {
  return picture.replaceAll(/ font-family="[^"]*"/g, ` font-family="${font}"`);
}

/** Of the sheet's width: as drawn, and no taller than a sheet. */
function shareOf(picture: string): number {
  const sides = /^<svg[^>]*? width="([\d.]+)"[^>]*? height="([\d.]+)"/.exec(picture);
  if (sides === null) return 1;
  const [width, height] = [Number(sides[1]), Number(sides[2])];
  return Math.min(1, width / SHEET.widthPixels, (SHEET.highest * width) / height);
}
