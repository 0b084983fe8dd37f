// Would other intervals than the printed ones hold the truth more often? Quantiles far out and shares near one, on desks whose
// truth is known exactly: the printed interval beside others, made from the same tickets.
//   npm run build && node bench/otherIntervals.js [--macro N]            about five minutes on one core
// Kept results and what they mean: docs/statistics.md.
import {
  compile,
  delayFigures,
  meanInterval,
  parseScenario,
  pooledQuantile,
  Replicator,
  replicatedShareInterval,
  seedKey,
  skewedInterval,
  studentQuantile,
  waitQuantile,
} from '../dist/index.js';
import { covered, macroRuns, printed } from './covered.js';

const macro = macroRuns();
const SIZES = [5, 10, 20];
/** The quantiles of waits that each replication hands on. */
const LEVELS = [0.5, 0.9, 0.95];

/** Rates an hour, work in minutes. */
const desks = [
  { name: 'M/M/20, load 0.9', rate: 108, work: 10, servers: 20, days: 2, quantiles: [0.9, 0.95] },
  { name: 'M/M/10, load 0.4', rate: 24, work: 10, servers: 10, days: 1, quantiles: [] },
  { name: 'M/M/10, load 0.3', rate: 18, work: 10, servers: 10, days: 1, quantiles: [] },
];

const rows = desks.flatMap(measure);
console.log(`Coverage of 95 % intervals, ${macro} runs each, and their mean width with ${SIZES.at(-1)} replications.`);
console.log(
  printed(['desk', 'figure', 'interval', 'mean found', ...SIZES.map((size) => `${size} repl.`), 'width'], rows),
);

function measure(desk) {
  const { name, rate, work, servers, quantiles } = desk;
  const station = { arrivalRate: rate / 60, serviceRate: 1 / work, servers };
  const waitsOf = waitsOfReplications(desk);
  const tallies = new Map();
  for (let run = 0; run < macro; run++) {
    const waits = waitsOf(seedKey(`${name} ${run}`), SIZES.at(-1));
    for (const [place, size] of SIZES.entries()) {
      const some = waits.slice(0, size);
      for (const p of quantiles) {
        count(tallies, place, `${100 * p} % wait`, waitQuantile(station, p), quantileIntervals(some, p));
      }
      if (quantiles.length > 0) continue;
      count(tallies, place, 'no wait', 1 - delayFigures(station).waitingShare, shareIntervals(some));
    }
  }
  return [...tallies].map(([key, { held, found, width }]) => [
    name,
    ...key.split(': '),
    found.toPrecision(4),
    ...held.map((times) => covered(times, macro)),
    width.toPrecision(3),
  ]);
}

function count(tallies, place, figure, truth, intervals) {
  for (const [kind, { estimate, low, high }] of Object.entries(intervals)) {
    const key = `${figure}: ${kind}`;
    if (!tallies.has(key)) tallies.set(key, { held: SIZES.map(() => 0), found: 0, width: 0 });
    const tally = tallies.get(key);
    if (low <= truth && truth <= high) tally.held[place]++;
    if (place < SIZES.length - 1) continue;
    tally.found += estimate / macro;
    tally.width += (high - low) / macro;
  }
}

/** Waits of each replication's tickets, in rising order. */
function waitsOfReplications({ rate, work, servers, days }) {
  const day = (number) => `2026-01-${String(number).padStart(2, '0')}`;
  const { scenario } = parseScenario(`
name: Coverage
period: { from: ${day(1)}, to: ${day(1 + days)}, warmUp: ${days} days }
arrivals: { rate: ${rate}/h }
teams:
  desk: { onDuty: ${servers}, work: exponential ${work} min }
`);
  const replicator = new Replicator(compile(scenario));
  return (key, replications) =>
    Array.from({ length: replications }, (_, replication) => {
      const waits = [];
      const visits = ({ rows, entered, began }) => {
        for (let row = 0; row < rows; row++) {
          if (entered[row] >= 0 && entered[row] < days * 1440 && began[row] >= 0) waits.push(began[row] - entered[row]);
        }
      };
      replicator.run(key, replication, undefined, [{ visits }]);
      return Float64Array.from(waits).sort();
    });
}

/** Printed; around the mean of the replications' quantiles; around that of all tickets; where the share below it ends. */
function quantileIntervals(waits, p) {
  const all = Float64Array.from(waits.flatMap((each) => [...each])).sort();
  const estimate = quantileOf(all, p);
  const n = waits.length;
  const t = studentQuantile(0.975, n - 1);
  const single = waits.map((each) => quantileOf(each, p));
  const around = t * Math.sqrt(single.reduce((sum, value) => sum + (value - estimate) ** 2, 0) / (n * (n - 1)));
  const below = ratioError(waits.map((each) => [each.filter((wait) => wait <= estimate).length, each.length]));
  const ends = [p - t * below.error, p + t * below.error].map((share) => quantileOf(all, share));
  const outlines = waits.map((each) => ({
    count: each.length,
    values: LEVELS.map((level) => quantileOf(each, level)),
  }));
  return {
    printed: skewedInterval(pooledQuantile(outlines, LEVELS, p).pulls, 0.95),
    'mean of quantiles': meanInterval(single, 0.95),
    'all tickets': { estimate, low: estimate - around, high: estimate + around },
    'share below': { estimate, low: ends[0], high: ends[1] },
  };
}

/** Printed; Student's; Wilson's for as many independent tickets as would vary as much. */
function shareIntervals(waits) {
  const counts = waits.map((each) => [each.filter((wait) => wait === 0).length, each.length]);
  const { share, error, tickets } = ratioError(counts);
  const t = studentQuantile(0.975, waits.length - 1);
  const alike = error > 0 ? (share * (1 - share)) / error ** 2 : tickets;
  const centre = (share + t ** 2 / (2 * alike)) / (1 + t ** 2 / alike);
  const half = (t / (1 + t ** 2 / alike)) * Math.sqrt((share * (1 - share)) / alike + t ** 2 / (4 * alike ** 2));
  const [hits, cases] = [0, 1].map((side) => counts.map((count) => count[side]));
  return {
    printed: replicatedShareInterval(hits, cases, 0.95, true),
    Student: { estimate: share, low: share - t * error, high: Math.min(1, share + t * error) },
    'Wilson, alike': { estimate: share, low: centre - half, high: centre + half },
  };
}

/** Of a ratio of sums over replications, by the delta method. */
function ratioError(pairs) {
  const n = pairs.length;
  const [top, tickets] = [0, 1].map((side) => pairs.reduce((sum, pair) => sum + pair[side], 0));
  const share = top / tickets;
  const squares = pairs.reduce((sum, [count, of]) => sum + (count - share * of) ** 2, 0);
  return { share, tickets, error: Math.sqrt(squares / (n * (n - 1))) / (tickets / n) };
}

function quantileOf(sorted, p) {
  return sorted[Math.min(sorted.length, Math.max(1, Math.ceil(p * sorted.length - 1e-9))) - 1];
}
