// How often do the intervals that `compare` prints hold the truth? Pairs of desks whose difference is known exactly are
// compared a thousand times over with common random numbers, in the way in which users do.
//   npm run build && node bench/coverageOfDifferences.js [--macro N]            about five minutes on one core
// Kept results and what they mean: docs/statistics.md.
import { compare, delayFigures, parseScenario, waitQuantile } from '../dist/index.js';
import { covered, macroRuns, printed } from './covered.js';

const macro = macroRuns();
const SIZES = [5, 10, 20];

/** Rates an hour, work in minutes. The warm-up is many times as long as the desk remembers how it began. */
const pairs = [
  {
    name: 'one seat more: M/M/4, load 0.75 → M/M/5',
    base: { rate: 90, work: 2, servers: 4, days: 1 },
    variant: { rate: 90, work: 2, servers: 5, days: 1 },
  },
  {
    name: 'work 5 % shorter: M/M/1, load 0.8 → 0.76',
    base: { rate: 48, work: 1, servers: 1, days: 2 },
    variant: { rate: 48, work: 0.95, servers: 1, days: 2 },
  },
];
const figures = [
  { name: 'mean wait, min', statistic: 'mean', truth: (station) => delayFigures(station).meanWait },
  { name: 'share that does not wait', statistic: 'share', truth: (station) => 1 - delayFigures(station).waitingShare },
  { name: '90 % wait at most, min', statistic: 'p90', truth: (station) => waitQuantile(station, 0.9) },
  { name: '95 % wait at most, min', statistic: 'p95', truth: (station) => waitQuantile(station, 0.95) },
];

const rows = [];
for (const pair of pairs) rows.push(...(await measure(pair)));
console.log(`Coverage of the 95 % intervals of differences, ${macro} comparisons each.`);
console.log(
  printed(['pair', 'figure', 'truth', 'mean found', 'variance ratio', ...SIZES.map((size) => `${size} repl.`)], rows),
);

async function measure({ name, base, variant }) {
  const truths = figures.map(({ truth }) => truth(stationOf(variant)) - truth(stationOf(base)));
  const held = figures.map(() => SIZES.map(() => 0));
  const found = figures.map(() => 0);
  const ratios = figures.map(() => 0);
  const desks = [base, variant].map((desk) => ({ scenario: scenarioOf(desk) }));
  const measures = figures.map(({ statistic }) => `wait ${statistic} team=desk`);
  for (let run = 0; run < macro; run++) {
    for (const [place, replications] of SIZES.entries()) {
      // Every size has numbers of its own, so that its column stands by itself.
      const { differences } = await compare(desks[0], desks.slice(1), {
        seed: `${name} ${replications} ${run}`,
        replications,
        measures,
      });
      for (const [index, { statistic }] of figures.entries()) {
        const { difference, low, high, varianceRatio } = differences.find((each) => each.statistic === statistic);
        if (low <= truths[index] && truths[index] <= high) held[index][place]++;
        if (place < SIZES.length - 1) continue;
        found[index] += difference / macro;
        ratios[index] += varianceRatio / macro;
      }
    }
  }
  return figures.map((figure, index) => [
    name,
    figure.name,
    truths[index].toPrecision(4),
    found[index].toPrecision(4),
    ratios[index].toFixed(1),
    ...held[index].map((count) => covered(count, macro)),
  ]);
}

function stationOf({ rate, work, servers }) {
  return { arrivalRate: rate / 60, serviceRate: 1 / work, servers };
}

function scenarioOf({ rate, work, servers, days }) {
  const { scenario } = parseScenario(`
name: Coverage
period: { from: 2026-01-01, to: 2026-01-${String(1 + days).padStart(2, '0')}, warmUp: 1 day }
arrivals: { rate: ${rate}/h }
teams:
  desk: { onDuty: ${servers}, work: exponential ${work} min }
`);
  return scenario;
}
