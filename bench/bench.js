// How fast and how small: processor time for a ticket against the same work in C and in other simulators, and how cost and memory
// grow. What is compared is taken in turns within one run, because machines are shared: trust the ratios, not the times.
//   npm run bench -- [speed] [peers] [scale] [--turns N] [--c-reference DIR]
// Without a part's name all three. The folder is that of w1.c and w2.c, also QUEUECAST_C_REFERENCE. Peers are taken where they are
// installed: SimPy (Debian: python3-simpy3), simjs and simscript among our packages or under NODE_PATH.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { here, machine, takeTurns } from './measure.js';
import { findPeers, peerJobs, tellPeers } from './peers.js';
import { compileReferences } from './reference.js';
import { scale } from './scale.js';
import { speedJobs, tellMemory, tellSpeed } from './speed.js';

const PARTS = ['speed', 'peers', 'scale'];

if (!existsSync(here('../dist/index.js'))) {
  console.error('There is no compiled package: npm run build makes it.');
  process.exit(1);
}
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { turns: { type: 'string', default: '3' }, 'c-reference': { type: 'string' } },
});
const unknown = positionals.find((word) => !PARTS.includes(word));
if (unknown !== undefined) {
  console.error(`found ${unknown}; expected one of ${PARTS.join(', ')}, or nothing for all.`);
  process.exit(2);
}
const turns = Number(values.turns);
if (!Number.isInteger(turns) || turns < 1) {
  console.error(`--turns: found ${values.turns}; expected a whole number from 1.`);
  process.exit(2);
}
const wants = (part) => positionals.length === 0 || positionals.includes(part);

console.log(machine());
if (wants('speed') || wants('peers')) compare();
if (wants('speed')) tellMemory();
if (wants('scale')) scale(turns);

/** Both parts share what they measure alike. */
function compare() {
  const c = compileReferences(values['c-reference'] ?? process.env.QUEUECAST_C_REFERENCE ?? here('../../shared/bench'));
  if (c.run === null) console.log(`Without the reference in C, so times only: ${c.why}.`);
  try {
    const peers = wants('peers') ? findPeers() : [];
    let megabytes = 0;
    const sawMemory = (most) => {
      megabytes = Math.max(megabytes, most);
    };
    const jobs = new Map([...speedJobs(c.run, wants('speed'), sawMemory), ...peerJobs(peers)]);
    const taken = takeTurns(turns, jobs);
    if (wants('speed')) tellSpeed(taken, turns);
    if (wants('peers')) tellPeers(taken, peers, turns, megabytes);
  } finally {
    c.remove();
  }
}
