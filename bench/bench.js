// How fast and how small: processor time for a ticket of three desks, against the same work in C, and memory of long runs.
// Everything is measured in turns within one run, because machines are shared: trust the ratios, not the times.
//   npm run bench -- [--turns N] [--c-reference DIR]        the folder of w1.c and w2.c, also QUEUECAST_C_REFERENCE
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { compileReferences } from './reference.js';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const HELP_DESK = here('../scenarios/textbook/helpdesk.yaml');
const MM20 = here('../scenarios/textbook/mm20.yaml');
const HELLO_WORLD = here('../scenarios/helloworld.yaml');

const desks = [
  { name: 'Help desk, 5 M tickets', words: [HELP_DESK, 5_000_000], reference: 'w2' },
  { name: 'HelloWorld, 6 quarters', words: [HELLO_WORLD, 6, 'replications'], reference: 'w2' },
  { name: 'M/M/20, 10 M customers', words: [MM20, 10_000_000], reference: 'w1' },
];
const references = [
  { name: 'w2', tickets: 5_000_000 },
  { name: 'w1', tickets: 10_000_000 },
];
const memorySizes = [1_000_000, 10_000_000];
/** Tables without colours, so that they can be kept in a file. */
const plain = { style: { head: [], border: [] } };

if (!existsSync(here('../dist/index.js'))) {
  console.error('There is no compiled package: npm run build makes it.');
  process.exit(1);
}
const { values } = parseArgs({
  options: { turns: { type: 'string', default: '3' }, 'c-reference': { type: 'string' } },
});
const folder = values['c-reference'] ?? process.env.QUEUECAST_C_REFERENCE ?? here('../../shared/bench');
const turns = Number(values.turns);
if (!Number.isInteger(turns) || turns < 1) {
  console.error(`--turns: found ${values.turns}; expected a whole number from 1.`);
  process.exit(2);
}

const c = compileReferences(folder);
console.log(machine());
if (c.run === null) console.log(`Without the reference in C, so times only: ${c.why}.`);
try {
  speed();
} finally {
  c.remove();
}
memory();

function speed() {
  const engine = desks.map(() => []);
  const limit = Object.fromEntries(references.map(({ name }) => [name, []]));
  for (let turn = 0; turn < turns; turn++) {
    if (c.run !== null)
      for (const { name, tickets } of references) limit[name].push((c.run(name, tickets) / tickets) * 1e6);
    for (const [index, { words }] of desks.entries()) {
      const { tickets, cpuSeconds } = once(...words);
      engine[index].push((cpuSeconds / tickets) * 1e6);
    }
    process.stderr.write(`turn ${turn + 1} of ${turns} done\n`);
  }
  const table = new Table({ head: ['desk', 'µs a ticket', 'tickets a second', 'C, µs', 'times C'], ...plain });
  for (const [index, { name, reference }] of desks.entries()) {
    const ratios = limit[reference].map((microseconds, turn) => engine[index][turn] / microseconds);
    table.push([
      name,
      spread(engine[index], 3),
      Math.round(1e6 / median(engine[index])).toLocaleString('en'),
      spread(limit[reference], 3),
      spread(ratios, 2),
    ]);
  }
  console.log(`\nProcessor time, median of ${turns} turns (least to most)\n${table}`);
  console.log(
    'The first and the last desk include the start of the process. HelloWorld is set beside the C of the help desk.',
  );
}

function memory() {
  const table = new Table({ head: ['help desk', 'most memory, MB'], ...plain });
  for (const tickets of memorySizes) {
    table.push([`${tickets.toLocaleString('en')} tickets`, once(HELP_DESK, tickets).peakMegabytes.toFixed(0)]);
  }
  console.log(`\nMemory of one run, the process as a whole\n${table}`);
}

function once(...words) {
  const output = execFileSync(process.execPath, [here('once.js'), ...words.map(String)], { encoding: 'utf8' });
  return JSON.parse(output);
}

function machine() {
  const [{ model }] = cpus();
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  const load = loadavg()[0].toFixed(1);
  return `${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${model}, ${gigabytes} GB, Node ${process.versions.node}, load ${load} at the start`;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

function spread(numbers, digits) {
  if (numbers.length === 0) return '–';
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)].map((number) => number.toFixed(digits));
  return `${median(numbers).toFixed(digits)} (${least}–${most})`;
}
