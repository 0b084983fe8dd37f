/**
 * Recorded arrivals from CSV text: columns mapped to what they mean here, one row a ticket, in order of time. Rows that
 * cannot be used are named by their line, with what was found and what was expected.
 */
import Papa from 'papaparse';
import { type Bilingual, describeFound, eitherOf, makeProblem, type Position, type Problem } from './problems.ts';
import { momentReader, type ReadMoment } from './recordedDates.ts';
import {
  chineseTraits,
  NONE,
  namesOf,
  readSpellings,
  spellingKey,
  type Trait,
  type TraitColumn,
  traits,
} from './recordedTraits.ts';
import type { Scenario } from './scenario.ts';
import { closest } from './suggest.ts';

export type RecordedWords = NonNullable<Scenario['arrivals']['recorded']>;

export interface RecordedSettings {
  /** The file's name for messages. */
  readonly file: string;
  readonly regions: readonly string[];
  readonly skills: readonly string[];
  /** Where a word of the section `arrivals.recorded` stands in the scenario. */
  readonly at: (path: readonly string[]) => Position;
  /** From the local clock (minutes since 1970-01-01 00:00) to minutes of 1970 in UTC. */
  readonly instantOf: (localMinutes: number) => number;
}

/** Columns in order of time; -1 where the file does not say. */
export interface RecordedColumns {
  /** Minutes of 1970. */
  readonly times: Float64Array;
  readonly severity: Int8Array;
  readonly plan: Int8Array;
  readonly channel: Int8Array;
  readonly region: Int8Array;
  readonly skill: Int8Array;
  readonly complexity: Int8Array;
  readonly skippedRows: number;
}

export interface RecordedReading {
  /** Null when a problem is an error. */
  readonly arrivals: RecordedColumns | null;
  readonly problems: Problem[];
}

/** Broken rows shown in full; the others are counted. */
const SHOWN = 20;
const CHUNK_CHARACTERS = 1 << 20;

export function parseRecorded(text: string, words: RecordedWords, settings: RecordedSettings): RecordedReading {
  const reader = new RecordedReader(words, settings);
  if (reader.refused()) return { arrivals: null, problems: reader.problems };
  const plain = text.replace(/^\uFEFF/, '');
  const config = {
    delimiter: delimiterOf(plain, words.columns.created),
    chunkSize: CHUNK_CHARACTERS,
    // The whole text is at hand, but only one chunk of it as cells.
    chunk: ({ data, errors }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
      reader.rows(data, errors);
      if (reader.refused()) parser.abort();
    },
  };
  // The types know chunks of files only; strings have them as well.
  Papa.parse<string[]>(plain, config as Papa.ParseConfig<string[]>);
  return reader.finish();
}

/** The separator under which the header has the column that must be there; otherwise the one that makes most cells. */
function delimiterOf(text: string, column: string): string {
  const headers = [',', ';', '\t', '|'].map((delimiter) => {
    const [cells = []] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data;
    return { delimiter, cells: cells.map((cell) => cell.trim()) };
  });
  const found = headers.find(({ cells }) => cells.includes(column.trim()));
  return (found ?? headers.reduce((best, each) => (each.cells.length > best.cells.length ? each : best))).delimiter;
}

class RecordedReader {
  readonly problems: Problem[] = [];
  private readonly words: RecordedWords;
  private readonly settings: RecordedSettings;
  private readonly moment: ReadMoment | undefined;
  private header: string[] | null = null;
  private created = 0;
  private ticket = NONE;
  private columns: TraitColumn[] = [];
  private readonly times: number[] = [];
  private readonly seen = new Set<string>();
  private line = 1;
  private broken = 0;
  private fatal = false;

  constructor(words: RecordedWords, settings: RecordedSettings) {
    this.words = words;
    this.settings = settings;
    this.moment = momentReader(words.dates);
    if (this.moment === undefined) {
      this.refuse(['dates'], {
        message: { en: 'this is no pattern of a date', zh: '这不是日期格式' },
        found: words.dates,
        expected: {
          en: 'the letters y M d H m s, such as yyyy-MM-dd HH:mm:ss or d/M/yyyy HH:mm',
          zh: '由 y M d H m s 组成，例如 yyyy-MM-dd HH:mm:ss 或 d/M/yyyy HH:mm',
        },
      });
    }
  }

  refused(): boolean {
    return this.fatal;
  }

  rows(rows: readonly string[][], errors: readonly Papa.ParseError[]): void {
    const unreadable = new Map(
      errors.filter(({ type }) => type === 'Quotes').map((error) => [error.row, error.message]),
    );
    for (const [index, cells] of rows.entries()) {
      const line = this.line;
      this.line += 1;
      for (const cell of cells) if (cell.includes('\n')) this.line += cell.split('\n').length - 1;
      if (cells.length === 1 && cells[0].trim() === '') continue;
      const slip = unreadable.get(index);
      if (this.header === null) this.readHeader(cells, line);
      else if (slip !== undefined) this.breakRow(line, notCsv, slip, readableQuotes);
      else this.readRow(cells, line);
      if (this.fatal) return;
    }
  }

  finish(): RecordedReading {
    const { words, settings, problems } = this;
    if (this.header === null && !this.fatal) {
      problems.push(
        makeProblem({
          at: { file: settings.file, line: 1, column: 1 },
          message: { en: 'the file has no header', zh: '文件没有表头' },
          found: { en: 'nothing', zh: '空文件' },
          expected: {
            en: `a first line with the column ${words.columns.created}`,
            zh: `首行含有列 ${words.columns.created}`,
          },
        }),
      );
      this.fatal = true;
    }
    if (this.fatal) return { arrivals: null, problems };
    const skip = words.brokenRows === 'skip';
    if (this.broken > 0 && skip) problems.push(this.skippedWarning());
    if (this.broken > SHOWN && !skip) problems.push(this.furtherRows());
    if (this.broken > 0 && !skip) return { arrivals: null, problems };
    const order = Array.from(this.times.keys()).sort((a, b) => this.times[a] - this.times[b] || a - b);
    const column = (trait: Trait) => {
      const values = this.columns.find((each) => each.trait === trait)?.values;
      return Int8Array.from(order, (row) => values?.[row] ?? NONE);
    };
    const arrivals = {
      times: Float64Array.from(order, (row) => this.times[row]),
      severity: column('severity'),
      plan: column('plan'),
      channel: column('channel'),
      region: column('region'),
      skill: column('skill'),
      complexity: column('complexity'),
      skippedRows: this.broken,
    };
    return { arrivals, problems };
  }

  private readHeader(cells: readonly string[], line: number): void {
    const { columns, values } = this.words;
    this.header = cells.map((cell) => cell.trim());
    this.created = this.columnOf('created', columns.created, line);
    if (columns.ticket !== undefined) this.ticket = this.columnOf('ticket', columns.ticket, line);
    for (const trait of traits) {
      const name = columns[trait];
      if (name === undefined) continue;
      const column = this.columnOf(trait, name, line);
      const names = namesOf(trait, this.settings);
      const reading = readSpellings(trait, names, values?.[trait] ?? {});
      for (const { spelling, ...parts } of reading.mistakes) this.refuse(['values', trait, spelling], parts);
      this.columns.push({ trait, column, names, codes: reading.codes, values: [] });
    }
  }

  private columnOf(meaning: string, name: string, line: number): number {
    const index = this.header!.indexOf(name.trim());
    if (index >= 0) return index;
    const shown = eitherOf(this.header!);
    this.refuse(['columns', meaning], {
      message: {
        en: `line ${line} of ${this.settings.file} has no column '${name}'`,
        zh: `${this.settings.file} 第 ${line} 行没有列“${name}”`,
      },
      found: name,
      expected: shown,
      suggestion: closest(name, this.header!)[0],
    });
    return NONE;
  }

  private readRow(cells: readonly string[], line: number): void {
    if (cells.length !== this.header!.length) {
      const cellCount = { en: `${cells.length} cells`, zh: `${cells.length} 格` };
      const wanted = { en: `${this.header!.length}, as in the header`, zh: `与表头相同的 ${this.header!.length} 格` };
      this.breakRow(line, { en: 'this row has the wrong number of cells', zh: '这一行的格数不对' }, cellCount, wanted);
      return;
    }
    const ticket = this.ticket === NONE ? '' : cells[this.ticket].trim();
    if (ticket !== '' && this.seen.has(ticket)) return;
    const time = this.timeOf(cells[this.created], line);
    if (time === undefined) return;
    const codes: number[] = [];
    for (const { trait, column, names, codes: known } of this.columns) {
      const code = known.get(spellingKey(cells[column]));
      if (code === undefined) {
        const message = {
          en: `${cells[column].trim()} is no ${trait} known here`,
          zh: `不认识的${chineseTraits[trait]}`,
        };
        const list = eitherOf(names);
        this.breakRow(line, message, describeFound(cells[column].trim()), {
          en: `${list.en}, or a line under arrivals.recorded.values.${trait}`,
          zh: `${list.zh}，或在 arrivals.recorded.values.${trait} 下写明含义`,
        });
        return;
      }
      codes.push(code);
    }
    if (ticket !== '') this.seen.add(ticket);
    this.times.push(time);
    for (const [index, code] of codes.entries()) this.columns[index].values.push(code);
  }

  private timeOf(cell: string, line: number): number | undefined {
    const wanted = { en: `a date written ${this.words.dates}`, zh: `写作 ${this.words.dates} 的日期` };
    if (cell.trim() === '') {
      this.breakRow(
        line,
        { en: `the date in '${this.words.columns.created}' is missing`, zh: '缺少日期' },
        describeFound(undefined),
        wanted,
      );
      return undefined;
    }
    const moment = this.moment!(cell);
    if (moment === undefined) {
      this.breakRow(
        line,
        { en: 'this date cannot be read', zh: '无法读出这个日期' },
        describeFound(cell.trim()),
        wanted,
      );
      return undefined;
    }
    const { minutes, aheadMinutes } = moment;
    return aheadMinutes === null ? this.settings.instantOf(minutes) : minutes - aheadMinutes;
  }

  private breakRow(line: number, message: Bilingual, found: Bilingual | string, expected: Bilingual): void {
    this.broken++;
    if (this.words.brokenRows === 'skip' || this.broken > SHOWN) return;
    const at = { file: this.settings.file, line, column: 1 };
    this.problems.push(makeProblem({ at, path: '', message, found, expected }));
  }

  private furtherRows(): Problem {
    const more = this.broken - SHOWN;
    return makeProblem({
      at: this.settings.at(['brokenRows']),
      path: 'arrivals.recorded.brokenRows',
      message: { en: `and ${more} more broken rows`, zh: `另有 ${more} 行无法使用` },
      expected: { en: 'rows that can be read, or brokenRows: skip', zh: '可读的行，或写 brokenRows: skip' },
    });
  }

  private skippedWarning(): Problem {
    return makeProblem({
      severity: 'warning',
      at: this.settings.at(['brokenRows']),
      path: 'arrivals.recorded.brokenRows',
      message: {
        en: `${this.broken} broken rows of ${this.settings.file} were skipped; ${this.times.length} tickets were read`,
        zh: `跳过了 ${this.settings.file} 中 ${this.broken} 行；读入 ${this.times.length} 张工单`,
      },
    });
  }

  private refuse(
    path: readonly string[],
    parts: { message: Bilingual; found?: Bilingual | string; expected?: Bilingual; suggestion?: string },
  ): void {
    this.fatal = true;
    const at = this.settings.at(path);
    this.problems.push(makeProblem({ at, path: ['arrivals', 'recorded', ...path], ...parts }));
  }
}

const notCsv = { en: 'this row is not readable as CSV', zh: '这一行不是合法的 CSV' };
const readableQuotes = { en: 'quotes that open and close', zh: '成对的引号' };
