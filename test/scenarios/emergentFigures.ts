/**
 * What both desks of the article must bring forth: the published figures as printed (TechServe 2023, in data/benchmarks)
 * with the band in which a simulated mean of twenty quarters has to lie, and the simulated quarters themselves.
 */
import { readFileSync } from 'node:fs';
import { parseBenchmarks } from '../../src/cli/benchmarks.ts';
import type { BenchmarkRow, Measure, ResultDocument } from '../../src/planning/result.ts';
import { queuecast } from '../cli/command.ts';

const file = 'data/benchmarks/techserve-2023.csv';
const { rows } = parseBenchmarks(readFileSync(file, 'utf8'), file);

/** How far a simulated figure may lie from the published one. */
const bands: Readonly<Record<string, (published: number) => number>> = {
  response: (published) => 0.05 * published,
  firstLineResolution: () => 0.02,
  repair: (published) => 0.05 * published,
  satisfaction: () => 0.05,
};

export interface Expected {
  readonly row: BenchmarkRow;
  readonly published: number;
  readonly band: number;
}

export function expectedOf(desk: 'own' | 'industry'): Expected[] {
  return rows.map((row) => {
    const published = (desk === 'own' ? row.published : row.industry)!;
    return { row, published, band: bands[row.measure](published) };
  });
}

/** Twenty quarters with the seed of `npm start`, by the compiled command: three times as fast as inside a test. */
export async function simulate(path: string): Promise<ResultDocument> {
  const words = ['run', path, '--seed', '1', '--replications', '20', '--workers', '1', '--quiet', '--json', '-'];
  const { code, stdout, stderr } = await queuecast(words, process.cwd());
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

export function figureOf(document: ResultDocument, wanted: Pick<Measure, 'measure' | 'statistic' | 'where'>): Measure {
  const where = JSON.stringify(wanted.where);
  const found = document.measures.find(
    ({ measure, statistic, where: its }) =>
      measure === wanted.measure && statistic === wanted.statistic && JSON.stringify(its) === where,
  );
  if (found === undefined) throw new Error(`no ${wanted.statistic} of ${wanted.measure} for ${where}`);
  return found;
}
