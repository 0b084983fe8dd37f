// One measurement in a process of its own: simulates a scenario and tells, as one line of JSON, how many tickets there
// were, the processor seconds they took and the most memory the process had.
//   node once.js SCENARIO TICKETS            one long run; start-up counts
//   node once.js SCENARIO N replications     after a replication to warm up; start-up does not count
import { modelOf, openScenario } from '../dist/cli/openScenario.js';
import { Replicator, seedKey } from '../dist/index.js';

const SEED = '1';
const [scenario, count, unit] = process.argv.slice(2);
const byReplication = unit === 'replications';

const opened = openScenario(scenario, byReplication ? [] : [`period.tickets=${count}`]);
const replicator = new Replicator(modelOf(opened, SEED).model);
const key = seedKey(SEED);

let tickets = 0;
let before = { user: 0, system: 0 };
if (byReplication) {
  replicator.run(key, 0);
  before = process.cpuUsage();
  for (let replication = 1; replication <= Number(count); replication++) {
    tickets += replicator.run(key, replication).arrived;
  }
} else tickets = replicator.run(key, 0).arrived;

const { user, system } = process.cpuUsage();
const cpuSeconds = (user - before.user + system - before.system) / 1e6;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ tickets, cpuSeconds, peakMegabytes }));
