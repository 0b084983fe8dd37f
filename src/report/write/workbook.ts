/** A report as a workbook (XLSX): a sheet for each table and for what is behind each chart, a first sheet that leads to them. */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/node';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import type { ReportDocument } from '../document.ts';
import { columnsOf } from '../width.ts';
import { printable, words } from '../words.ts';
import { readableOn } from './accent.ts';
import { type ValueColumn, valueColumns } from './columns.ts';
import { type DataTable, dataTables } from './dataTables.ts';
import { numberFormat } from './numberFormat.ts';
import { headText } from './reportFile.ts';

type Content = Stream | Buffer | Blob;
interface Look {
  readonly font: string;
  readonly accent: string;
}

/** The same report gives the same bytes. */
export async function workbook(report: ReportDocument): Promise<Uint8Array> {
  const tables = dataTables(report);
  const names = sheetNames(tables, words(report.lang).files.contents);
  const look: Look = {
    font: report.lang === 'zh' ? 'Microsoft YaHei' : 'Calibri',
    accent: readableOn(report.brand.accent ?? '', '#ffffff') ?? '#005a8f',
  };
  const sheets = [
    contentsSheet(report, tables, names, look),
    ...tables.map((each, index) => tableSheet(each.table, names[index + 1], report, look)),
  ];
  const written = writeExcelFile(sheets, { fontFamily: look.font, fontSize: 11, features: [links(names)] });
  return withoutDates(await written.toBuffer());
}

/** Rows before the list of sheets. */
const CONTENTS_HEAD = 5;

function contentsSheet(
  report: ReportDocument,
  tables: readonly DataTable[],
  names: readonly string[],
  look: Look,
): Sheet<Content> {
  const { files } = words(report.lang);
  const list = tables.map(({ section, table }, index) => [
    text(names[index + 1], { textColor: look.accent, textDecoration: { underline: true } }),
    text(section),
    text(table.title, { wrap: true }),
  ]);
  const data = [
    [text(report.subject, { fontWeight: 'bold', fontSize: 16 })],
    [text(headText(report.brand.company ?? '', report.title))],
    [text(report.facts.join(' · '), { textColor: '#5f6b7a' })],
    [text(files.workbookNote, { textColor: '#5f6b7a' })],
    [files.sheet, files.section, files.table].map((title) => head(title, 'left', look)),
    ...list,
  ];
  const columns = [{ width: 28 }, { width: 34 }, { width: 90 }];
  return { data, sheet: names[0], columns, showGridLines: false };
}

function tableSheet(table: DataTable['table'], sheet: string, { lang }: ReportDocument, look: Look): Sheet<Content> {
  const columns = valueColumns(table, lang, false).map((column) => ({ column, title: titleWithUnit(column) }));
  const heads = columns.map(({ column, title }) => head(title, isNumeric(column) ? 'right' : 'left', look));
  const rows = table.rows.map((_, row) => columns.map(({ column }) => cell(column, row)));
  const { files } = words(lang);
  const below = [
    [],
    [text(table.title, grey)],
    ...(table.note === undefined ? [] : [[text(files.note(table.note), grey)]]),
  ];
  return {
    data: [heads, ...rows, ...below],
    sheet,
    columns: columns.map(({ column, title }) => ({ width: widthOf(column, title) })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  };
}

const grey: CellObject = { textColor: '#5f6b7a' };

function cell({ values, units }: ValueColumn, row: number): CellObject | null {
  const value = values[row];
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return text(value);
  return { value, type: Number, format: numberFormat(value, units[row]), align: 'right' };
}

/** Written as text whatever it looks like: a spreadsheet never takes it for a formula. */
function text(value: string, look: CellObject = {}): CellObject {
  return { ...look, value: printable(value), type: String };
}

function head(title: string, align: 'left' | 'right', look: Look): CellObject {
  return {
    ...text(title),
    align,
    alignVertical: 'bottom',
    wrap: true,
    fontWeight: 'bold',
    bottomBorderStyle: 'medium',
    bottomBorderColor: look.accent,
  };
}

/** 'Mean [min]' where all rows have one unit that no number format shows. */
function titleWithUnit({ title, units }: ValueColumn): string {
  const named = new Set(units.filter((unit) => unit !== null && unit !== 'share'));
  const [unit] = named;
  return named.size === 1 && unit ? `${title} [${printable(unit)}]` : title;
}

function isNumeric({ values }: ValueColumn): boolean {
  return values.some((value) => typeof value === 'number');
}

const WIDEST = 48;
function widthOf(column: ValueColumn, title: string): number {
  const longestWord = Math.max(...title.split(/\s+/).map(columnsOf));
  const contents = column.values.map((value) => (typeof value === 'string' ? columnsOf(value) : 10));
  return Math.min(WIDEST, Math.max(11, longestWord, columnsOf(title) / 2, ...contents) + 3);
}

/** At most 31 signs, none of []/\:*?, no two alike. */
function sheetNames(tables: readonly DataTable[], contents: string): string[] {
  return [
    contents,
    ...tables.map(({ name }, index) => `${index + 1} ${name.replace(/[^\p{L}\p{N}-]/gu, '-')}`.slice(0, 31)),
  ];
}

/** Each name in the first sheet leads to its sheet. */
function links(names: readonly string[]): Feature<Content> {
  const each = names.slice(1).map((name, index) => {
    return `<hyperlink ref="A${CONTENTS_HEAD + 1 + index}" location="'${name}'!A1" display="${name}"/>`;
  });
  const markup = `<hyperlinks>${each.join('')}</hyperlinks>`;
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (sheet, _options, { sheetIndex }) =>
            sheetIndex > 0 || each.length === 0
              ? sheet
              : insertElementMarkupAccordingToOrderOfSiblings(sheet, markup, order, 'worksheet'),
        },
      },
    },
  };
}

/** An archive dates its files by the clock; here they all bear the first day that an archive can name. */
function withoutDates(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { mtime: new Date(1980, 0, 1), level: 6 });
}
