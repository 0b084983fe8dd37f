// The engine against the limit of the machine: three desks, and the same work in C where its sources are at hand.
import { here, median, once, ratios, spread, tableOf } from './measure.js';

export const HELP_DESK = here('../scenarios/textbook/helpdesk.yaml');
export const MM20 = here('../scenarios/textbook/mm20.yaml');
export const HELLO_WORLD = here('../scenarios/helloworld.yaml');

/** Names of jobs: a program, and W1 (M/M/20) or W2 (the help desk). */
export const ENGINE = 'Queuecast';
export const LIMIT = 'C';
const HELLO = `${ENGINE} HelloWorld`;
const COUNT = { W1: 10_000_000, W2: 5_000_000 };
/** Of HelloWorld: about as many tickets as of the help desk, so that the start weighs alike. */
const QUARTERS = 80;
const SCENARIO = { W1: MM20, W2: HELP_DESK };

/**
 * Microseconds of processor time for a ticket.
 * @param {((name: string, tickets: number) => number) | null} runC
 * @param {boolean} helloWorld that desk too
 * @param {(megabytes: number) => void} sawMemory told the most memory of each run of the two workloads
 */
export function speedJobs(runC, helloWorld, sawMemory) {
  const jobs = new Map();
  for (const workload of ['W2', 'W1']) {
    const count = COUNT[workload];
    if (runC !== null) jobs.set(`${LIMIT} ${workload}`, () => (runC(workload.toLowerCase(), count) / count) * 1e6);
    jobs.set(`${ENGINE} ${workload}`, () => {
      const measured = once(SCENARIO[workload], count);
      sawMemory(measured.peakMegabytes);
      return microseconds(measured);
    });
  }
  if (helloWorld) jobs.set(HELLO, () => microseconds(once(HELLO_WORLD, QUARTERS, 'replications')));
  return jobs;
}

export function microseconds({ tickets, cpuSeconds }) {
  return (cpuSeconds / tickets) * 1e6;
}

export function tellSpeed(taken, turns) {
  const desks = [
    ['Help desk, 5 M tickets', `${ENGINE} W2`, 'W2'],
    [`HelloWorld, ${QUARTERS} quarters`, HELLO, 'W2'],
    ['M/M/20, 10 M customers', `${ENGINE} W1`, 'W1'],
  ];
  const rows = desks.map(([name, job, workload]) => {
    const ours = taken.get(job);
    const limit = taken.get(`${LIMIT} ${workload}`) ?? [];
    const perSecond = Math.round(1e6 / median(ours)).toLocaleString('en');
    return [name, spread(ours, 3), perSecond, spread(limit, 3), spread(ratios(ours, limit), 2)];
  });
  const head = ['desk', 'µs a ticket', 'tickets a second', 'C, µs', 'times C'];
  console.log(`\nProcessor time, median of ${turns} turns (least to most)\n${tableOf(head, rows)}`);
  console.log(
    'The first and the last desk include the start of the process. HelloWorld is set beside the C of the help desk.',
  );
}

export function tellMemory() {
  const rows = [1_000_000, 10_000_000].map((tickets) => [
    `${tickets.toLocaleString('en')} tickets`,
    once(HELP_DESK, tickets).peakMegabytes.toFixed(0),
  ]);
  console.log(`\nMemory of one run, the process as a whole\n${tableOf(['help desk', 'most memory, MB'], rows)}`);
}
