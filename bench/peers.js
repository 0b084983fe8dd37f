// Other simulators that a user can have without building them, on the two workloads that stand in C: our programs for them are in peers/.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { here, median, ratios, spread, tableOf, timed } from './measure.js';
import { whereIs } from './peers/inNode.js';
import { ENGINE, LIMIT } from './speed.js';

const SEED = 1;
const WORKLOADS = ['W1', 'W2'];
/** Fewer for the slow, so that a turn stays a matter of seconds; always enough that the start of the process is little of it. */
/** Debian's package python3-simpy3 is for the system's own Python, which may not be the first that is found. */
const PYTHONS = ['python3', '/usr/bin/python3'];
const simPy = findSimPy();
const inPython = (program) => ({ command: simPy?.python, program: here(`peers/${program}.py`) });
const inNode = (program) => ({ command: process.execPath, program: here(`peers/${program}.js`) });
const known = [
  {
    name: 'sim.js',
    how: 'npm install simjs, and its folder in NODE_PATH',
    version: () => versionOf('simjs'),
    W1: [inNode('simjsW1'), 1_000_000],
    W2: [inNode('simjsW2'), 400_000],
  },
  {
    name: 'SimPy',
    how: 'On Debian: apt install python3-simpy3',
    version: () => simPy?.version ?? null,
    W1: [inPython('simpyW1'), 200_000],
    W2: [inPython('simpyW2'), 100_000],
  },
  {
    name: 'SimScript',
    how: 'npm install simscript, and its folder in NODE_PATH',
    version: () => versionOf('simscript'),
    W1: [inNode('simscriptW1'), 40_000],
    W2: [inNode('simscriptW2'), 20_000],
  },
];

/**
 * What the mean waits must be, in hours, and the standard deviation of one run of so many: W1 by Erlang; W2 by severity over all
 * visits, of 600 runs in C.
 */
const expected = {
  W1: { items: 1_000_000, means: [0.275385], deviations: [0.0092] },
  W2: { items: 200_000, means: [0.011342, 0.019103, 0.271129], deviations: [0.000638, 0.001077, 0.013602] },
};
const FAR = 4;

/** Those that are here, with their version, and those that are not, with null. */
export function findPeers() {
  return known.map((peer) => ({ ...peer, found: peer.version(), checks: {}, megabytes: {} }));
}

export function peerJobs(peers) {
  const jobs = new Map();
  for (const peer of peers) {
    if (peer.found === null) continue;
    for (const workload of WORKLOADS) {
      const [{ command, program }, items] = peer[workload];
      jobs.set(`${peer.name} ${workload}`, () => {
        const { output, cpuSeconds } = timed(command, program, items, SEED);
        const { waits, megabytes } = JSON.parse(output);
        peer.checks[workload] = deviation(workload, items, waits);
        peer.megabytes[workload] = megabytes;
        return (cpuSeconds / items) * 1e6;
      });
    }
  }
  return jobs;
}

/** How far the mean waits are from what they must be, in standard deviations of a run of that length: the farthest. */
function deviation(workload, items, waits) {
  const { items: usual, means, deviations } = expected[workload];
  const stretch = Math.sqrt(usual / items);
  return Math.max(...waits.map((wait, index) => Math.abs(wait - means[index]) / (deviations[index] * stretch)));
}

export function tellPeers(taken, peers, turns, megabytes) {
  const rows = [];
  if (taken.has(`${LIMIT} W1`)) rows.push([...row(taken, LIMIT, LIMIT), '–', '–']);
  rows.push([...row(taken, ENGINE, ENGINE), megabytes.toFixed(0), '–']);
  for (const peer of peers) {
    if (peer.found === null) continue;
    const most = Math.max(...Object.values(peer.megabytes)).toFixed(0);
    const off = Math.max(...Object.values(peer.checks));
    rows.push([
      ...row(taken, peer.name, `${peer.name} ${peer.found}`),
      most,
      `${off.toFixed(1)}${off > FAR ? ': WRONG' : ''}`,
    ]);
  }
  const head = ['simulator', 'W1: M/M/20, µs', 'times C', 'W2: help desk, µs', 'times C', 'most MB', 'off by'];
  console.log(
    `\nOther simulators: processor time for a ticket, median of ${turns} turns (least to most)\n${tableOf(head, rows)}`,
  );
  const counts = known.map(
    (peer) => `${peer.name} ${WORKLOADS.map((each) => peer[each][1].toLocaleString('en')).join(' and ')}`,
  );
  console.log(`Whole processes, their start included. Tickets: C and ours 10,000,000 and 5,000,000; ${counts.join('; ')}.
"Off by" is how many standard deviations of one run the mean waits are from Erlang's (W1) and from those of 600 runs in C (W2);
above ${FAR} a program is wrong.`);
  for (const { name, found, how } of peers) if (found === null) console.log(`${name}: not installed. ${how}.`);
}

function row(taken, name, title) {
  const cells = WORKLOADS.flatMap((workload) => {
    const own = taken.get(`${name} ${workload}`);
    const limit = taken.get(`${LIMIT} ${workload}`) ?? [];
    return [spread(own, median(own) < 10 ? 3 : 1), name === LIMIT ? '1' : spread(ratios(own, limit), 1)];
  });
  return [title, ...cells];
}

function versionOf(name) {
  const main = whereIs(name);
  if (main === null) return null;
  for (let folder = dirname(main); ; folder = dirname(folder)) {
    try {
      return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
    } catch {
      if (folder === dirname(folder)) return '';
    }
  }
}

/** The Python that has it, and its version; null where none has. */
function findSimPy() {
  const words = ['-c', 'import simpy; print(simpy.__version__)'];
  for (const python of PYTHONS) {
    try {
      const version = execFileSync(python, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
      return { python, version };
    } catch {
      // Not here; perhaps in the next.
    }
  }
  return null;
}
