// How cost and memory grow: with the number of tickets, with the number of engineers, with replications and with workers.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { here, once, ratios, spread, tableOf, takeTurns } from './measure.js';
import { HELLO_WORLD, HELP_DESK, microseconds } from './speed.js';

const TICKETS = [10_000, 100_000, 1_000_000, 10_000_000];
const ENGINEERS = [10, 100, 1_000, 10_000];
const RULES = ['longest-idle', 'least-busy'];
const REPLICATIONS = 8;
/** Few, of which the second worker's start and warming are a tenth, and enough that they are little. */
const SPREAD_REPLICATIONS = [60, 200];

/** @param {number} turns how often workers are compared */
export function scale(turns) {
  const folder = mkdtempSync(join(tmpdir(), 'queuecast-bench-'));
  try {
    tellTickets();
    tellEngineers(folder);
    tellStart();
    tellWorkers(folder, turns);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const count = (number) => number.toLocaleString('en');

function tellTickets() {
  const rows = TICKETS.map((tickets) => {
    const measured = once(HELP_DESK, tickets, 'warm');
    return [count(tickets), microseconds(measured).toFixed(3), measured.peakMegabytes.toFixed(0)];
  });
  const head = ['tickets of the help desk', 'µs a ticket', 'most memory, MB'];
  console.log(`\nLonger runs, the start of the process and of the engine taken out\n${tableOf(head, rows)}`);
}

/** One team of named engineers, nine tenths busy whatever its size. */
function teamOf(engineers, who) {
  return {
    name: `${engineers} engineers`,
    period: { tickets: ticketsFor(engineers) },
    arrivals: { rate: `${(2.7 * engineers).toFixed(1)}/h` },
    routing: { who },
    teams: { desk: { engineers, work: 'exponential 20 min' } },
  };
}

/** Enough that every engineer has some dozens, and that a small desk is no matter of milliseconds. */
const ticketsFor = (engineers) => Math.max(200_000, 40 * engineers);

function tellEngineers(folder) {
  const rows = ENGINEERS.map((engineers) => {
    const measured = RULES.map((who) => {
      const file = join(folder, `${engineers}-${who}.yaml`);
      // JSON is YAML too.
      writeFileSync(file, JSON.stringify(teamOf(engineers, who)));
      return once(file, ticketsFor(engineers), 'warm');
    });
    const costs = measured.map((each) => microseconds(each).toFixed(3));
    return [count(engineers), ...costs, measured[0].peakMegabytes.toFixed(0)];
  });
  const head = ['named engineers, 90 % busy', ...RULES.map((who) => `${who}, µs a ticket`), 'most memory, MB'];
  console.log(`\nLarger teams, equally busy, the start taken out\n${tableOf(head, rows)}`);
}

/** A replication of a single ticket: what is left is making the desk ready and adding up. */
function tellStart() {
  // So many that what the engine needs to get warm is little of it.
  const replications = 1_000;
  const { cpuSeconds } = once(HELLO_WORLD, replications, 'replications', 'period.tickets=1');
  const whole = once(HELLO_WORLD, REPLICATIONS, 'replications');
  const rows = [
    ['one ticket only', ((cpuSeconds / replications) * 1000).toFixed(2)],
    ['the whole quarter', ((whole.cpuSeconds / REPLICATIONS) * 1000).toFixed(0)],
  ];
  console.log(`\nA replication of HelloWorld after the first\n${tableOf(['what', 'processor time, ms'], rows)}`);
}

function tellWorkers(folder, turns) {
  const secondsWith = (workers, replications) => {
    const file = join(folder, 'result.json');
    const words = ['run', HELLO_WORLD, '--replications', replications, '--workers', workers, '--json', file];
    const start = performance.now();
    execFileSync(process.execPath, [here('../dist/cli/main.js'), ...words.map(String)], { stdio: 'ignore' });
    return (performance.now() - start) / 1000;
  };
  const runs = SPREAD_REPLICATIONS.flatMap((replications) => [1, 2].map((workers) => ({ replications, workers })));
  const name = ({ replications, workers }) => `${replications} with ${workers}`;
  const jobs = new Map(runs.map((run) => [name(run), () => secondsWith(run.workers, run.replications)]));
  const taken = takeTurns(turns, jobs);
  const rows = runs.map((run) => {
    const seconds = taken.get(name(run));
    const alone = taken.get(name({ ...run, workers: 1 }));
    return [run.replications, run.workers, spread(seconds, 1), spread(ratios(alone, seconds), 2)];
  });
  const head = ['replications', 'workers', 'seconds by the clock', 'times as fast'];
  console.log(`\nqueuecast run helloworld.yaml, start included, median of ${turns} turns\n${tableOf(head, rows)}`);
}
