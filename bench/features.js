// What does each feature of HelloWorld cost? The desk as it is, and without one feature after the other, turn by turn:
// processor time for a ticket, and how much of it goes with the feature. Features feed one another (a question is also a
// pause, a return and another touch), so the shares do not add up to the whole.
//   npm run build && node bench/features.js [--turns N]                        about three minutes on one core
import { parseArgs } from 'node:util';
import { openScenario } from '../dist/cli/openScenario.js';
import { machine, median, once, spread, tableOf, takeTurns } from './measure.js';
import { HELLO_WORLD, microseconds } from './speed.js';

const { values } = parseArgs({ options: { turns: { type: 'string', default: '5' } } });
const turns = Number(values.turns);
if (!Number.isInteger(turns) || turns < 1) {
  console.error(`--turns: found ${values.turns}; expected a whole number from 1.`);
  process.exit(2);
}

const QUARTERS = 4;
const WHOLE = 'everything';
const { scenario } = openScenario(HELLO_WORLD, []);
const lines = ['L1', 'L2', 'L3'];
const rostered = Object.entries(scenario.teams).filter(([, team]) => team.shifts !== undefined);

/** The settings that take a feature away. */
const without = {
  'visits in several touches': lines.map((line) => `lines.${line}.touches=1`),
  'questions to customers': [
    'questions.fullyCooperating.needed=0 %',
    'questions.others.needed=0 %',
    'questions.poorDescriptionAsks=0',
  ],
  'escalation to the next line': ['L1', 'L2'].map((line) => `lines.${line}.escalates=0 %`),
  'repairs that fail': lines.map((line) => `lines.${line}.repairFails=0 %`),
  'tests of repairs, ours and the customer’s': ['repairs.ownTestFinds=0 %', 'repairs.customerTest=none'],
  'meetings and absence': rostered.flatMap(([name]) => [`teams.${name}.shrinkage=0 %`, `teams.${name}.absence=0 %`]),
  'customers who hang up': ['patience=none'],
  'self-service': ['knowledgeBase.looksFirst=0 %'],
  'storms and security events': ['storms=none', 'securityEvents=none'],
  'the committee': ['committee=none'],
  'interruption for critical tickets': ['routing.preempt=[]'],
  'waiting for the owner': ['routing.ownerFirst=false'],
  'survey, complaints and credits': ['survey=none', 'complaints=none', 'credits=none'],
};

const jobs = new Map(
  Object.entries({ [WHOLE]: [], ...without }).map(([name, settings]) => {
    const words = settings.length > 0 ? [...settings, 'claims=none'] : [];
    return [name, () => microseconds(once(HELLO_WORLD, QUARTERS, 'replications', ...words))];
  }),
);
console.log(machine());
const taken = takeTurns(turns, jobs);
const whole = taken.get(WHOLE);
const rows = [...taken].map(([name, times]) => [
  name === WHOLE ? name : `without ${name}`,
  spread(times, 2),
  name === WHOLE ? '' : `${Math.round(100 * (1 - median(times.map((time, turn) => time / whole[turn]))))} %`,
]);
console.log(tableOf(['HelloWorld', 'µs a ticket', 'less by'], rows));
