/** Simulated cases against their truths: run in a process of their own, judged here. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import type { Case, Figure } from './measured.ts';
import { errorOf, student } from './replications.ts';

/** Student's t of fifty replications beyond which a figure is wrong; chance brings it once in some hundred thousand. */
const LIMIT = 4.5;
/** Of a simulation that somebody published there is one, not a hundred: three errors of both together. */
const LIMIT_OF_PUBLISHED = 3;

export type Found = Record<string, Record<string, number[]>>;

const program = fileURLToPath(new URL('measureCases.ts', import.meta.url));

/** The figures of all cases of a list, by the loader that the project runs its scripts with. */
export async function measure(list: string): Promise<Found> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program, list], {
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(stdout) as Found;
}

/** A row for each figure of each case. */
export function rowsOf(cases: readonly Case[]): { id: string; name: string; figure: Figure }[] {
  return cases.flatMap(({ id, figures }) => Object.entries(figures).map(([name, figure]) => ({ id, name, figure })));
}

export function agrees(values: readonly number[], { truth, precision, truthError = 0 }: Figure): void {
  const limit = truthError > 0 ? LIMIT_OF_PUBLISHED : LIMIT;
  expect(Math.abs(student(values, truth, truthError))).toBeLessThan(limit);
  // A wide interval would agree with anything.
  expect((2 * errorOf(values)) / truth).toBeLessThan(precision);
}
