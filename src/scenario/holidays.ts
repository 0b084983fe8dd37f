/**
 * Reads a list of holidays from CSV text: columns date, kind (holiday, make-up, half-day) and, for half days, hours;
 * further columns are for people. Mistakes come all at once, each with its line; the good rows are kept.
 */

import Papa from 'papaparse';
import { dayNumber } from './civilDate.ts';
import { type DayInterval, parseDayHours } from './weeklyHours.ts';

export interface HolidayList {
  /** Dates (yyyy-mm-dd), in the order of the file. */
  holidays: string[];
  makeUpWorkdays: string[];
  halfDays: { date: string; intervals: DayInterval[] }[];
  problems: { line: number; message: string }[];
}

export function parseHolidays(csvText: string): HolidayList {
  const list: HolidayList = { holidays: [], makeUpWorkdays: [], halfDays: [], problems: [] };
  const text = csvText.replace(/^\uFEFF/, '');
  const lineOfDate = new Map<string, number>();
  let columns: string[] | undefined;

  let line = 1;
  let counted = 0;
  const readRow = ({ data, errors, meta }: Papa.ParseStepResult<string[]>) => {
    // A quoted field may run over several lines, so lines are counted in the text and not in the rows.
    const firstLine = line;
    line += text.slice(counted, meta.cursor).split('\n').length - 1;
    counted = meta.cursor;
    const report = (message: string) => list.problems.push({ line: firstLine, message });
    const [error] = errors;
    if (error !== undefined) report(`not readable as CSV: ${error.message}`);
    const cells = data.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) return;
    if (columns === undefined) {
      columns = cells.map((cell) => cell.toLowerCase());
      for (const name of ['date', 'kind']) {
        if (!columns.includes(name)) report(`the column '${name}' is missing: expected date,kind and perhaps more`);
      }
      return;
    }
    if (!columns.includes('date') || !columns.includes('kind')) return;
    const cell = (name: string) => cells[columns!.indexOf(name)] ?? '';
    const date = cell('date');
    const earlier = lineOfDate.get(date);
    if (dayNumber(date) === undefined) report(`'${date}' is no date: expected one such as 2026-02-14`);
    else if (earlier !== undefined) report(`${date} stands already in line ${earlier}`);
    else {
      lineOfDate.set(date, firstLine);
      addDate(list, date, cell('kind').toLowerCase(), cell('hours'), report);
    }
  };
  Papa.parse<string[]>(text, { delimiter: ',', step: readRow });
  if (columns === undefined) list.problems.push({ line: 1, message: 'no header: expected date,kind and perhaps more' });
  return list;
}

function addDate(list: HolidayList, date: string, kind: string, hours: string, report: (message: string) => void) {
  if (kind === 'holiday') list.holidays.push(date);
  else if (kind === 'make-up') list.makeUpWorkdays.push(date);
  else if (kind === 'half-day') {
    const parsed = parseDayHours(hours);
    if (parsed.ok) list.halfDays.push({ date, intervals: parsed.intervals });
    else report("a half-day needs its hours in the column 'hours', such as 09:00-12:00");
  } else report(`'${kind}' is no kind of day: expected holiday, make-up or half-day`);
}
