/** Where two scenarios differ, word by word, as they were written. */

export interface InputDifference {
  /** The top-level word of the scenario. */
  readonly section: string;
  /** The path as `--set` takes it. */
  readonly path: string;
  /** As written; null where the scenario does not name it. */
  readonly own: string | null;
  readonly other: string | null;
}

/** Words that say nothing of the desk itself. */
const aside = ['name', 'description', 'extends', 'benchmarks', 'claims', 'report', 'uncertain'];

/** In the order of the first scenario's words, then of those that only the second has. */
export function inputDifferences(own: unknown, other: unknown): InputDifference[] {
  if (!isTable(own) || !isTable(other)) return [];
  return differences(own, other, []).filter(({ section }) => !aside.includes(section));
}

function differences(own: Table, other: Table, path: readonly string[]): InputDifference[] {
  return [...new Set([...Object.keys(own), ...Object.keys(other)])].flatMap((word) => {
    const [one, two] = [own[word], other[word]];
    const here = [...path, word];
    if (isTable(one) && isTable(two)) return differences(one, two, here);
    if (areAlike(one, two)) return differences(Object.assign({}, one), Object.assign({}, two), here);
    const [text, its] = [textOf(one), textOf(two)];
    return text === its ? [] : [{ section: here[0], path: here.join('.'), own: text, other: its }];
  });
}

/** Two lists of as many tables: shifts, profiles. They are told entry by entry, which have numbers from 0. */
function areAlike(one: unknown, two: unknown): boolean {
  const [own, its] = [one, two].map((list) => (Array.isArray(list) && list.every(isTable) ? list.length : Number.NaN));
  return own === its;
}

type Table = Readonly<Record<string, unknown>>;

function isTable(value: unknown): value is Table {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** On one line, as YAML would have it in braces; null for what is not there, or taken away. */
function textOf(value: unknown): string | null {
  if (value === undefined || value === null || value === 'none') return null;
  if (Array.isArray(value)) return `[${value.map((each) => textOf(each) ?? 'none').join(', ')}]`;
  if (!isTable(value)) return String(value);
  const entries = Object.entries(value).map(([word, its]) => `${word}: ${textOf(its) ?? 'none'}`);
  return `{ ${entries.join(', ')} }`;
}
