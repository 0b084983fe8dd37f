// What are common random numbers worth? HelloWorld with one engineer more at the first line of Shanghai, against HelloWorld
// as it is: how much the difference varies from one replication to the next when both desks draw the same numbers, and how
// much it would with numbers of their own, whose variances add up. The ratio is the number of replications that pairing saves.
//   npm run build && node bench/commonNumbers.js [--replications N]            about three minutes on one core
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
const inFirstShift = [
  `teams.${TEAM}.shifts.0.engineers=${shifts[0].engineers + 1}`,
  `teams.${TEAM}.profiles.0.engineers=${profiles[0].engineers + 1}`,
];
const base = figuresOf(usual);
console.log(
  `${TEAM} with ${engineers + 1} engineers instead of ${engineers}, ${replications} replications of a quarter each.`,
);
tell('one more in the first shift', inFirstShift);

function tell(name, set) {
  const more = figuresOf(openScenario(scenario, [`teams.${TEAM}.engineers=${engineers + 1}`, ...set]));
  const head = [name, 'saved, min', 'error, common', 'error, own', 'variance ratio', '95 % limits'];
  const table = new Table({ head, style: { head: [], border: [] } });
  for (const [index, figure] of figures.entries()) {
    const pairs = base.map((row, replication) => [row[index], more[replication][index]]);
    const [low, high] = limits(pairs);
    const { paired, independent } = variances(pairs);
    table.push([
      figure.name,
      mean(pairs.map(([before, after]) => before - after)).toFixed(3),
      Math.sqrt(paired / replications).toFixed(3),
      Math.sqrt(independent / replications).toFixed(3),
      (independent / paired).toFixed(1),
      `${low.toFixed(1)} – ${high.toFixed(1)}`,
    ]);
  }
  console.log(table.toString());
}

/** By replication: the figures, in their order. */
function figuresOf(opened) {
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
    const { numerators, denominators } = replicator.run(key, replication);
    return places.map((place) => numerators[place] / denominators[place]);
  });
}

/** Of the difference: as it is, and as it would be if the two sides knew nothing of each other. */
function variances(pairs) {
  const differences = pairs.map(([before, after]) => before - after);
  const sides = [0, 1].map((side) => variance(pairs.map((pair) => pair[side])));
  return { paired: variance(differences), independent: sides[0] + sides[1] };
}

/** Of the ratio, by leaving out one replication after the other (the jackknife, on logarithms). */
function limits(pairs) {
  const logOf = (some) => {
    const { paired, independent } = variances(some);
    return Math.log(independent / paired);
  };
  const logs = pairs.map((_, left) => logOf(pairs.filter((_, replication) => replication !== left)));
  const spread = Math.sqrt((variance(logs) * (replications - 1) ** 2) / replications);
  const centre = logOf(pairs);
  return [Math.exp(centre - 1.96 * spread), Math.exp(centre + 1.96 * spread)];
}

function mean(list) {
  return list.reduce((sum, value) => sum + value, 0) / list.length;
}

function variance(list) {
  const centre = mean(list);
  return list.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (list.length - 1);
}
