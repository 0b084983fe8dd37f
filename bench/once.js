// One measurement in a process of its own: simulates a scenario and tells, as one line of JSON, how many tickets there
// were, the processor seconds they took and the most memory the process had.
//   node once.js SCENARIO TICKETS            one long run; start-up counts
//   node once.js SCENARIO N replications [PATH=VALUE …]   after a replication to warm up; start-up does not count
//   node once.js SCENARIO TICKETS warm       runs of so many tickets after others to warm up; a very long one warms itself
import { modelOf, openScenario } from '../dist/cli/openScenario.js';
import { Replicator, seedKey } from '../dist/index.js';

const SEED = '1';
const [scenario, count, unit, ...overrides] = process.argv.slice(2);
const byReplication = unit === 'replications';
/**
 * Tickets to warm up with, and to measure at least: a cold engine costs twice as much, and what happens once a run is warm only
 * after hundreds of runs. The longest runs warm themselves.
 */
const WARMING = 3_000_000;
const FEWEST = 5_000_000;
const WARMS_ITSELF = 10_000_000;

const opened = openScenario(scenario, byReplication ? overrides : [`period.tickets=${count}`]);
const replicator = new Replicator(modelOf(opened, SEED).model);
const key = seedKey(SEED);

let tickets = 0;
let before = { user: 0, system: 0 };
if (unit === undefined) tickets = replicator.run(key, 0).arrived;
else {
  const runs = byReplication ? Number(count) : Math.ceil(FEWEST / count);
  const warming = byReplication ? 1 : count < WARMS_ITSELF ? Math.ceil(WARMING / count) : 0;
  // Their numbers are apart from those that are measured.
  for (let replication = 0; replication < warming; replication++) replicator.run(key, 1_000_000 + replication);
  before = process.cpuUsage();
  for (let replication = 1; replication <= runs; replication++) tickets += replicator.run(key, replication).arrived;
}

const { user, system } = process.cpuUsage();
const cpuSeconds = (user - before.user + system - before.system) / 1e6;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ tickets, cpuSeconds, peakMegabytes }));
