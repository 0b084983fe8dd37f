// What all measurements share: processes and their processor seconds, medians with their spread, tables without colours.
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';

export const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** One measurement of a scenario in a process of its own: see once.js. */
export function once(...words) {
  const output = execFileSync(process.execPath, [here('once.js'), ...words.map(String)], { encoding: 'utf8' });
  return JSON.parse(output);
}

/** What a program prints, and the processor seconds of its whole process: the second line of the shell's `times` is its children's. */
export function timed(program, ...words) {
  const script = '"$0" "$@"; times';
  const lines = execFileSync('sh', ['-c', script, program, ...words.map(String)], { encoding: 'utf8' })
    .trim()
    .split('\n');
  const cpuSeconds = lines
    .pop()
    .split(/\s+/)
    .map((text) => /^(\d+)m([\d.]+)s$/.exec(text))
    .reduce((sum, match) => sum + 60 * Number(match[1]) + Number(match[2]), 0);
  return { output: lines.slice(0, -1).join('\n'), cpuSeconds };
}

/**
 * Takes jobs turn by turn, so that what else goes on here falls on all alike.
 * @param {number} turns
 * @param {ReadonlyMap<string, () => number>} jobs
 * @returns {Map<string, number[]>} what each gave, by turn
 */
export function takeTurns(turns, jobs) {
  const found = new Map([...jobs.keys()].map((name) => [name, []]));
  for (let turn = 0; turn < turns; turn++) {
    for (const [name, job] of jobs) found.get(name).push(job());
    process.stderr.write(`turn ${turn + 1} of ${turns} done\n`);
  }
  return found;
}

export function machine() {
  const [{ model }] = cpus();
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  const load = loadavg()[0].toFixed(1);
  return `${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${model}, ${gigabytes} GB, Node ${process.versions.node}, load ${load} at the start`;
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

export function spread(numbers, digits) {
  if (numbers.length === 0) return '–';
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)].map((number) => shown(number, digits));
  return `${shown(median(numbers), digits)} (${least}–${most})`;
}

const shown = (number, digits) =>
  number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Turn by turn, how many times as much. */
export function ratios(numbers, units) {
  return units.map((unit, turn) => numbers[turn] / unit);
}

export function tableOf(head, rows) {
  const table = new Table({ head, style: { head: [], border: [] } });
  table.push(...rows);
  return String(table);
}
