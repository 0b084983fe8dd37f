// What are common random numbers worth? HelloWorld with one engineer more at the first line of Shanghai, against HelloWorld
// as it is: how much the difference varies from one replication to the next when both desks draw the same numbers, and
// when each draws its own. The ratio of the two variances is the number of replications that pairing saves.
//   npm run build && node bench/commonNumbers.js [--replications N]            about four minutes on one core
// Kept results and what they mean: docs/statistics.md.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { modelOf, openScenario } from '../dist/cli/openScenario.js';
import { definitionsOf, Replicator, seedKey } from '../dist/index.js';

const { values } = parseArgs({ options: { replications: { type: 'string', default: '150' } } });
const replications = Number(values.replications);
if (!Number.isInteger(replications) || replications < 3) {
  console.error(`--replications: found ${values.replications}; expected a whole number from 3.`);
  process.exit(2);
}

const TEAM = 'shanghai-L1';
const SEED = '1';
const figures = [
  { name: `mean wait for ${TEAM}`, measure: 'wait', where: { team: TEAM } },
  { name: 'mean response, customers of its region', measure: 'response', where: { region: 'apac' } },
  { name: 'mean response, all customers', measure: 'response', where: {} },
];

const scenario = fileURLToPath(new URL('../scenarios/helloworld.yaml', import.meta.url));
const usual = openScenario(scenario, []);
const { engineers, shifts, profiles } = usual.scenario.teams[TEAM];
// Payroll, shift and profile must agree on how many there are; he works on the first shift.
const more = openScenario(scenario, [
  `teams.${TEAM}.engineers=${engineers + 1}`,
  `teams.${TEAM}.shifts.0.engineers=${shifts[0].engineers + 1}`,
  `teams.${TEAM}.profiles.0.engineers=${profiles[0].engineers + 1}`,
]);

// The same accounts throughout; numbers of its own are those of other replications.
const base = figuresOf(usual, 0);
const common = figuresOf(more, 0);
const apart = figuresOf(more, replications);

const table = new Table({
  head: ['figure', 'saved, min', 'error, common', 'error, own', 'variance ratio', '95 % limits'],
  style: { head: [], border: [] },
});
for (const [index, { name }] of figures.entries()) {
  const differences = (variant) => base.map((row, replication) => row[index] - variant[replication][index]);
  const [paired, independent] = [differences(common), differences(apart)];
  const ratio = variance(independent) / variance(paired);
  const [low, high] = limits(paired, independent);
  table.push([
    name,
    mean(paired).toFixed(3),
    error(paired).toFixed(3),
    error(independent).toFixed(3),
    ratio.toFixed(1),
    `${low.toFixed(1)} – ${high.toFixed(1)}`,
  ]);
}
console.log(
  `${TEAM} with ${engineers + 1} engineers instead of ${engineers}, ${replications} replications of a quarter each.`,
);
console.log(table.toString());

/** By replication, from one on: the figures, in their order. */
function figuresOf(opened, first) {
  const { model } = modelOf(opened, SEED);
  const { definitions } = definitionsOf(model);
  const places = figures.map(({ measure, where }) =>
    definitions.findIndex(
      (each) =>
        each.measure === measure && each.statistic === 'mean' && JSON.stringify(each.where) === JSON.stringify(where),
    ),
  );
  const replicator = new Replicator(model);
  const key = seedKey(SEED);
  return Array.from({ length: replications }, (_, replication) => {
    const { numerators, denominators } = replicator.run(key, first + replication);
    return places.map((place) => numerators[place] / denominators[place]);
  });
}

/** Of the ratio, by leaving out one replication after the other (the jackknife, on logarithms). */
function limits(paired, independent) {
  const without = (list, left) => list.filter((_, replication) => replication !== left);
  const logs = paired.map((_, left) =>
    Math.log(variance(without(independent, left)) / variance(without(paired, left))),
  );
  const centre = Math.log(variance(independent) / variance(paired));
  const spread = Math.sqrt((variance(logs) * (replications - 1) ** 2) / replications);
  return [Math.exp(centre - 1.96 * spread), Math.exp(centre + 1.96 * spread)];
}

function mean(list) {
  return list.reduce((sum, value) => sum + value, 0) / list.length;
}

function variance(list) {
  const centre = mean(list);
  return list.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (list.length - 1);
}

function error(list) {
  return Math.sqrt(variance(list) / list.length);
}
