/** Looking up figures in a result document. What is missing or not a number is simply not found. */
import type { BenchmarkRow, Measure, ResultDocument, Where } from '../planning/result.ts';

type Statistic = Measure['statistic'];

/** The figure for exactly these tickets; without a statistic, the first one of the measure. */
export function find(
  document: ResultDocument | undefined,
  measure: string,
  where: Where = {},
  statistic?: Statistic,
): Measure | null {
  const found = document && indexOf(document).get(`${measure} ${whereKey(where)}`);
  return found?.find((each) => statistic === undefined || each.statistic === statistic) ?? null;
}

/** All figures of a measure that are broken down by exactly these keys, in the document's order. */
export function list(
  document: ResultDocument,
  measure: string,
  keys: readonly string[],
  statistic?: Statistic,
): Measure[] {
  const wanted = [...keys].sort().join(' ');
  return document.measures.filter(
    (each) =>
      each.measure === measure &&
      (statistic === undefined || each.statistic === statistic) &&
      Number.isFinite(each.estimate) &&
      Object.keys(each.where).sort().join(' ') === wanted,
  );
}

/** The distinct values of one key among such figures. */
export function valuesOf(measures: readonly Measure[], key: string): string[] {
  return [...new Set(measures.map((each) => each.where[key]))];
}

/** The teams that figures are given for, in the scenario's order. */
export function teamsOf(document: ResultDocument): string[] {
  const measured = new Set(
    ['wait', 'onDuty', 'occupancy', 'load'].flatMap((measure) => valuesOf(list(document, measure, ['team']), 'team')),
  );
  const named = document.teams.map((team) => team.name).filter((name) => measured.has(name));
  return [...new Set([...named, ...measured])];
}

/** The simulated figure that a published one is set beside. */
export function benchmarked(document: ResultDocument | undefined, row: BenchmarkRow): Measure | null {
  return find(document, row.measure, row.where, row.statistic as Measure['statistic']);
}

const indices = new WeakMap<ResultDocument, Map<string, Measure[]>>();

function indexOf(document: ResultDocument): Map<string, Measure[]> {
  let index = indices.get(document);
  if (index === undefined) {
    index = new Map();
    for (const each of document.measures) {
      if (!Number.isFinite(each.estimate)) continue;
      const key = `${each.measure} ${whereKey(each.where)}`;
      const group = index.get(key);
      if (group === undefined) index.set(key, [each]);
      else group.push(each);
    }
    indices.set(document, index);
  }
  return index;
}

function whereKey(where: Where): string {
  return JSON.stringify(Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1)));
}
