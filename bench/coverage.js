// How often do the printed 95 % intervals hold the truth? Desks whose truth is known exactly are run a thousand times over,
// each time with as many replications as a user would make; the share of intervals that hold the truth is the coverage.
//   npm run build && node bench/coverage.js [--macro N]            about five minutes on one core
// Kept results and what they mean: docs/statistics.md. Differences: coverageOfDifferences.js.
import {
  compile,
  delayFigures,
  parseScenario,
  Replicator,
  resultDocument,
  seedKey,
  waitQuantile,
} from '../dist/index.js';
import { covered, macroRuns, printed } from './covered.js';

const macro = macroRuns();

/** Rates an hour, work in minutes. The warm-up is many times as long as the desk remembers how it began. */
const desks = [
  { name: 'M/M/1, load 0.5', rate: 30, work: 1, servers: 1, days: 2, warmUpDays: 1 },
  { name: 'M/M/1, load 0.8', rate: 48, work: 1, servers: 1, days: 2, warmUpDays: 1 },
  { name: 'M/M/4, load 0.75', rate: 90, work: 2, servers: 4, days: 1, warmUpDays: 1 },
  { name: 'M/M/20, load 0.9', rate: 108, work: 10, servers: 20, days: 2, warmUpDays: 2 },
  { name: 'M/M/10, load 0.4', rate: 24, work: 10, servers: 10, days: 1, warmUpDays: 1, only: 'share' },
  { name: 'M/M/10, load 0.3', rate: 18, work: 10, servers: 10, days: 1, warmUpDays: 1, only: 'share' },
];
const sizes = [5, 10, 20];
const most = sizes[sizes.length - 1];
/** The 99 % is printed of responses; here they are waits. */
const everyFigure = [
  { name: 'mean wait', measure: 'wait', statistic: 'mean', truth: (station) => delayFigures(station).meanWait },
  { name: 'no wait', measure: 'wait', statistic: 'share', truth: (station) => 1 - delayFigures(station).waitingShare },
  { name: '90 % wait', measure: 'wait', statistic: 'p90', truth: (station) => waitQuantile(station, 0.9) },
  { name: '95 % wait', measure: 'wait', statistic: 'p95', truth: (station) => waitQuantile(station, 0.95) },
  { name: '99 % wait', measure: 'response', statistic: 'p99', truth: (station) => waitQuantile(station, 0.99) },
];

const heads = [
  'desk',
  'tickets',
  'figure',
  'truth',
  'mean found',
  ...sizes.map((size) => `${size} repl.`),
  'mean widths',
];
const rows = desks.flatMap(measure);
console.log(`Coverage of 95 % intervals, ${macro} runs each; the error is that of counting so many runs.`);
console.log(printed(heads, rows));

function measure({ name, rate, work, servers, days, warmUpDays, only }) {
  const figures = everyFigure.filter(({ statistic }) => only === undefined || statistic === only);
  const model = modelOf({ rate, work, servers, days, warmUpDays });
  const station = { arrivalRate: rate / 60, serviceRate: 1 / work, servers };
  const replicator = new Replicator(model);
  const held = figures.map(() => sizes.map(() => 0));
  const widths = figures.map(() => sizes.map(() => 0));
  const found = figures.map(() => 0);
  for (let run = 0; run < macro; run++) {
    const key = seedKey(`${name} ${run}`);
    const results = Array.from({ length: most }, (_, replication) => replicator.run(key, replication));
    for (const [place, size] of sizes.entries()) {
      const { measures } = documentOf(model, results.slice(0, size));
      for (const [index, { measure, statistic, truth }] of figures.entries()) {
        const { estimate, low, high } = measures.find(
          (each) => each.measure === measure && each.statistic === statistic && (each.where.team ?? 'desk') === 'desk',
        );
        if (low <= truth(station) && truth(station) <= high) held[index][place]++;
        widths[index][place] += (high - low) / macro;
        if (size === most) found[index] += estimate / macro;
      }
    }
  }
  return figures.map((figure, index) => {
    const shares = held[index].map((count) => covered(count, macro));
    const wide = widths[index].map((width) => width.toPrecision(2)).join(', ');
    return [name, rate * 24 * days, figure.name, digits(figure.truth(station)), digits(found[index]), ...shares, wide];
  });
}

function modelOf({ rate, work, servers, days, warmUpDays }) {
  const { scenario } = parseScenario(`
name: Coverage
period: { from: 2026-01-01, to: 2026-01-${String(1 + days).padStart(2, '0')}, warmUp: ${warmUpDays} days }
arrivals: { rate: ${rate}/h }
teams:
  desk: { onDuty: ${servers}, work: exponential ${work} min }
`);
  return compile(scenario);
}

function documentOf(model, results) {
  const replicated = { results, interrupted: false, preciseEnough: true };
  return resultDocument({
    model,
    replicated,
    sha256: '',
    seed: '',
    confidence: 0.95,
    command: 'run',
    version: '',
    warnings: [],
  });
}

function digits(value) {
  return value.toPrecision(4);
}
