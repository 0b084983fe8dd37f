// What would a large plan cost? Measures the prices of a ticket, a replication and a point of a sweep, reckons from them what a
// billion tickets and a hundred thousand scenarios take, then does a thousandth of each and sets it beside.
//   npm run build && node bench/costModel.js                                     about three minutes on two cores
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { here, machine, once, tableOf, timed } from './measure.js';
import { HELLO_WORLD, HELP_DESK } from './speed.js';

const BILLION = 1e9;
const SCENARIOS = 100_000;
/** Replications of each: with common random numbers a few tell two desks apart. */
const REPLICATIONS = 4;
const THOUSANDTH = 1000;
const WORKERS = 2;
/** Tickets of the two runs whose difference tells the price of one: apart enough that the noise of a start is little of it. */
const FEW = 500_000;
const MORE = 3_000_000;

const folder = mkdtempSync(join(tmpdir(), 'queuecast-cost-'));
try {
  console.log(machine());
  tell(prices());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Processor seconds of each. */
function prices() {
  const start = once(HELP_DESK, 1).cpuSeconds;
  const few = once(HELP_DESK, FEW).cpuSeconds;
  const more = once(HELP_DESK, MORE).cpuSeconds;
  const ticket = (more - few) / (MORE - FEW);
  const warming = few - start - FEW * ticket;
  const replication = once(HELLO_WORLD, 12, 'replications').cpuSeconds / 12;
  const single = sweep('single', 1, 1);
  const point = (sweep('points', 200, 1).cpuSeconds - single.cpuSeconds) / 199;
  return { start, ticket, warming, replication, point, command: single.cpuSeconds - point };
}

function tell({ start, ticket, warming, replication, point, command }) {
  const priceRows = [
    ['start of a process', start],
    ['warming the engine, once a thread', warming],
    ['a million tickets of the help desk', ticket * 1e6],
    ['a quarter of HelloWorld', replication],
    ['start of a sweep with its threads', command],
    ['a point of a sweep: read, compiled, added up, written', point],
  ].map(([what, seconds]) => [what, seconds.toFixed(3)]);
  console.log(`\nPrices\n${tableOf(['what', 'processor seconds'], priceRows)}`);

  const tickets = start + warming + BILLION * ticket;
  const scenarios = command + SCENARIOS * (point + REPLICATIONS * replication);
  const planRows = [
    ['10⁹ tickets of the help desk', tickets],
    [`10⁵ variants of HelloWorld's quarter, ${REPLICATIONS} replications each`, scenarios],
  ].map(([what, seconds]) => [what, ...[1, 2, 16, 64].map((cores) => hours(seconds / cores))]);
  console.log(
    `\nPlans, hours by the clock if all cores are busy\n${tableOf(['plan', '1 core', '2', '16', '64'], planRows)}`,
  );

  const long = once(HELP_DESK, BILLION / THOUSANDTH);
  const points = SCENARIOS / THOUSANDTH;
  const wide = sweep('thousandth', points, REPLICATIONS, []);
  const checkRows = [
    check('10⁶ tickets', start + warming + (BILLION / THOUSANDTH) * ticket, long.cpuSeconds),
    check(
      `${points} variants × ${REPLICATIONS}`,
      command + points * (point + REPLICATIONS * replication) + (WORKERS - 1) * warming,
      wide.cpuSeconds,
    ),
  ];
  console.log(
    `\nA thousandth of each\n${tableOf(['plan', 'reckoned, processor s', 'measured', 'measured / reckoned'], checkRows)}`,
  );
  console.log(
    `By the clock the variants took ${wide.seconds.toFixed(1)} s with ${WORKERS} workers: ${(wide.cpuSeconds / wide.seconds).toFixed(2)} processors were at work.`,
  );
}

function check(what, reckoned, measured) {
  return [what, reckoned.toFixed(2), measured.toFixed(2), (measured / reckoned).toFixed(2)];
}

function hours(seconds) {
  return (seconds / 3600).toLocaleString('en', { maximumSignificantDigits: 2 });
}

/** A sweep over so many points, kept nowhere else; of a single ticket each unless told otherwise. */
function sweep(name, points, replications, settings = ['--set', 'period.tickets=1']) {
  const words = ['sweep', HELLO_WORLD, '--vary', 'knowledgeBase.looksFirst=40 %..80 %', '--sample', points];
  const begin = performance.now();
  const { cpuSeconds } = timed(
    process.execPath,
    here('../dist/cli/main.js'),
    ...words,
    ...settings,
    ...['--replications', replications, '--workers', WORKERS, '--quiet', '--out', join(folder, name)],
  );
  return { cpuSeconds, seconds: (performance.now() - begin) / 1000 };
}
