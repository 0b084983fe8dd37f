/**
 * Runs simulated cases in a process of its own, where kernel and desk are as fast as compiled, and prints the figures of
 * every replication as JSON: { id: { figure: [one per replication] } }. Words on the command line choose cases by the
 * beginning of their id.
 */
import { controlled } from './controlled.ts';
import { type Case, REPLICATIONS } from './measured.ts';

const SEED = { high: 1909, low: 1917 };

const [list, ...wanted] = process.argv.slice(2);
const { cases } = (await import(`./cases/${list}.ts`)) as { cases: readonly Case[] };
const found: Record<string, Record<string, number[]>> = {};
for (const { id, run, figures, controls } of cases) {
  if (wanted.length > 0 && !wanted.some((start) => id.startsWith(start))) continue;
  const values: Record<string, number[]> = {};
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    for (const [name, value] of Object.entries(run(SEED, replication))) {
      values[name] ??= [];
      values[name].push(value);
    }
  }
  const known = Object.entries(controls)
    .map(([name, mean]) => ({ values: values[name], mean }))
    // Work that never varies explains nothing.
    .filter((control) => control.values.some((value) => Math.abs(value - control.mean) > 1e-9 * control.mean));
  found[id] = Object.fromEntries(Object.keys(figures).map((name) => [name, controlled(values[name], known)]));
}
process.stdout.write(JSON.stringify(found));
