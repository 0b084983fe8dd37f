/** Loads what a scenario names and does not hold: holiday lists, published figures, recorded arrivals. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Resources } from '../model/compile.ts';
import { type ZoneOffsets, zoneOffsets } from '../model/zoneOffsets.ts';
import type { BenchmarkRow } from '../planning/result.ts';
import { besides, missingFile, unreadable } from '../scenario/files.ts';
import { type HolidayList, parseHolidays } from '../scenario/holidays.ts';
import { eitherOf, makeProblem, type Position, type Problem } from '../scenario/problems.ts';
import type { ScenarioReading } from '../scenario/read.ts';
import { parseRecorded } from '../scenario/recorded.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { closest } from '../scenario/suggest.ts';
import { parseBenchmarks } from './benchmarks.ts';
import { filesNear } from './files.ts';
import { withoutHolidays, yearsWithout } from './holidayYears.ts';
import { packageFile } from './packageFile.ts';

export interface Loaded {
  readonly resources: Resources;
  readonly benchmarks: readonly BenchmarkRow[];
  readonly problems: readonly Problem[];
  /** Of the files that were read, for the scenario's fingerprint; null when it names none. */
  readonly digest: string | null;
}

type At = ScenarioReading['document']['positionOf'];

export function loadResources(scenario: Scenario, path: string, at: At): Loaded {
  const loading: Loading = { scenario, path, at, problems: [], files: [] };
  const holidays = loadHolidays(loading);
  const benchmarks = loadBenchmarks(loading);
  const recorded = loadRecorded(loading);
  const { problems, files } = loading;
  const digest = files.length === 0 ? null : digestOf(files.join());
  return { resources: { holidays, recorded }, benchmarks, problems, digest };
}

interface Loading {
  readonly scenario: Scenario;
  readonly path: string;
  readonly at: At;
  readonly problems: Problem[];
  /** Digests of the files read. */
  readonly files: string[];
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A path as seen from the file in which the word stands; a setting on the command line speaks of the scenario's folder. */
export function fileNamed(name: string, place: Position, scenarioPath: string): string {
  return besides(place.file.startsWith('--set') ? scenarioPath : place.file, name);
}

function readBytes(loading: Loading, file: string, place: Position, path: readonly PropertyKey[]): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    loading.files.push(digestOf(bytes));
    return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  } catch (error) {
    const reason = unreadable(error);
    loading.problems.push(
      missingFile({ file, reason }, place, path.join('.'), (name) => filesNear(name, /\.csv(\.gz)?$/i)),
    );
    return undefined;
  }
}

function loadHolidays(loading: Loading): Record<string, HolidayList> {
  const { scenario, at } = loading;
  const lists: Record<string, HolidayList> = {};
  const places: [readonly string[], readonly string[] | undefined][] = [
    ...Object.entries(scenario.calendars ?? {}).map(([name, words]) => holidayWords('calendars', name, words.holidays)),
    ...Object.entries(scenario.regions ?? {}).map(([name, words]) => holidayWords('regions', name, words.holidays)),
    ...Object.entries(scenario.teams).map(([name, words]) => holidayWords('teams', name, words.holidays)),
  ];
  // Mistakes are told from the top of the file to its end.
  places.sort(([one], [other]) => at(one).line - at(other).line);
  for (const [path, words] of places) {
    for (const [order, word] of (words ?? []).entries()) {
      if (/^\d{4}-/.test(word) || lists[word] !== undefined) continue;
      // A single word may stand where a list is read; it stands where the list would.
      const place = at([...path, order]);
      const list = /\.csv$/i.test(word)
        ? ownList(loading, word, place, path)
        : publishedList(loading, word, place, path);
      // An empty list stands in for one with problems, so that each mistake is told once.
      lists[word] = list ?? { holidays: [], makeUpWorkdays: [], halfDays: [], problems: [] };
      const { from, to } = scenario.period;
      if (from === undefined || to === undefined) continue;
      const years = yearsWithout(lists[word], from, new Date(Date.parse(to.slice(0, 10)) - 1).toISOString());
      if (years.length === 0) continue;
      loading.problems.push(
        makeProblem({ severity: 'warning', at: place, path, message: withoutHolidays(word, years) }),
      );
    }
  }
  return lists;
}

function holidayWords(section: string, name: string, words: readonly string[] | undefined) {
  return [[section, name, 'holidays'], words] as [readonly string[], readonly string[] | undefined];
}

function ownList(loading: Loading, word: string, place: Position, path: readonly string[]): HolidayList | undefined {
  const file = fileNamed(word, place, loading.path);
  const bytes = readBytes(loading, file, place, path);
  if (bytes === undefined) return undefined;
  const list = parseHolidays(bytes.toString('utf8'));
  for (const { line, message } of list.problems) {
    loading.problems.push(makeProblem({ at: { file, line, column: 1 }, message }));
  }
  return list;
}

function publishedList(
  loading: Loading,
  word: string,
  place: Position,
  path: readonly string[],
): HolidayList | undefined {
  const folder = packageFile('data/holidays/');
  const names = readdirSync(folder).flatMap((file) => (file.endsWith('.csv') ? [file.slice(0, -4)] : []));
  if (!names.includes(word)) {
    const either = eitherOf(names);
    loading.problems.push(
      makeProblem({
        at: place,
        path,
        message: { en: 'there is no list of holidays of this name', zh: '没有这个名称的节假日表' },
        found: word,
        expected: { en: `${either.en}, a date, or a CSV file`, zh: `${either.zh}、日期或 CSV 文件` },
        suggestion: names.includes(word.toLowerCase()) ? word.toLowerCase() : closest(word, names)[0],
      }),
    );
    return undefined;
  }
  const text = readFileSync(new URL(`${word}.csv`, folder), 'utf8');
  loading.files.push(digestOf(text));
  return parseHolidays(text);
}

function loadBenchmarks(loading: Loading): BenchmarkRow[] {
  const { scenario, at } = loading;
  const place = at(['benchmarks']);
  return (scenario.benchmarks ?? []).flatMap((name) => {
    const file = fileNamed(name, place, loading.path);
    const bytes = readBytes(loading, file, place, ['benchmarks']);
    if (bytes === undefined) return [];
    const { rows, problems } = parseBenchmarks(bytes.toString('utf8'), file);
    loading.problems.push(...problems);
    return rows;
  });
}

function loadRecorded(loading: Loading): Resources['recorded'] {
  const { scenario, at } = loading;
  const words = scenario.arrivals.recorded;
  if (words === undefined) return null;
  const section = ['arrivals', 'recorded'];
  const place = at([...section, 'file']);
  const file = fileNamed(words.file, place, loading.path);
  const bytes = readBytes(loading, file, place, [...section, 'file']);
  if (bytes === undefined) return null;
  const zone = words.zone ?? scenario.period.zone;
  const { arrivals, problems } = parseRecorded(bytes.toString('utf8'), words, {
    file,
    regions: Object.keys(scenario.regions ?? {}),
    skills: Object.keys(scenario.tickets.skill ?? {}),
    at: (path) => at([...section, ...path]),
    instantOf: localClock(zone),
  });
  loading.problems.push(...problems);
  return arrivals;
}

/** Local minutes to UTC: the first of two readings, and a reading that clocks skip is as much later. */
function localClock(zone: string): (localMinutes: number) => number {
  const YEAR = 525_960;
  let offsets: ZoneOffsets | null = null;
  return (local) => {
    if (offsets === null || local - 1440 < offsets.fromEpochMinutes || local + 1440 > offsets.toEpochMinutes) {
      offsets = zoneOffsets(zone, local - YEAR, local + YEAR);
    }
    const { starts, aheadMinutes } = offsets;
    let period = 0;
    while (period + 1 < starts.length && local - aheadMinutes[period] >= starts[period + 1]) period++;
    const skipped = period > 0 && local - aheadMinutes[period] < starts[period];
    return local - aheadMinutes[skipped ? period - 1 : period];
  };
}
