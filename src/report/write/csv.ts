/** The figures of a report as CSV, a file for each table and for what is behind each chart. */
import Papa from 'papaparse';
import type { ReportDocument } from '../document.ts';
import type { Table } from '../table.ts';
import type { Lang } from '../words.ts';
import { valueColumns } from './columns.ts';
import { dataTables } from './dataTables.ts';
import { besideName, type ReportFile } from './reportFile.ts';

/**
 * Text that a spreadsheet would take for a formula, after OWASP, "CSV Injection": the usual signs, the controls that some
 * programs skip, and the signs in full width. Numbers are written as numbers and are none of these.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** Without it spreadsheets take UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

export function csvFiles(report: ReportDocument): ReportFile[] {
  return dataTables(report).map(({ name, table }) => ({
    path: besideName(report, 'data', name, 'csv'),
    content: csvOf(table, report.lang),
  }));
}

/** Columns as in the table; behind each column of figures its limits and its unit. */
export function csvOf(table: Table, lang: Lang): string {
  const columns = valueColumns(table, lang, true);
  const rows = table.rows.map((_, row) => columns.map(({ values }) => values[row]));
  const text = Papa.unparse([columns.map(({ title }) => title), ...rows], { escapeFormulae: FORMULA, newline: '\r\n' });
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}
