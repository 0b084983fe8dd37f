/** Truth cases F and G: agents of several skills, and two call centres whose simulation was published. */
import { gamma, quantile } from '../../../src/kernel/laws.ts';
import { childKey, type Key, uniform } from '../../../src/kernel/random.ts';
import { type Case, REPLICATIONS } from '../measured.ts';
import { PoolsRun, type PoolsWords } from '../pools.ts';
import type { Tally } from '../tally.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** A long run at steady rates: the figures of each type, after a tenth is dropped. */
function steady(id: string, millions: number, words: PoolsWords, rate: number, figures: Case['figures']): Case {
  const customers = (millions * 1e6) / REPLICATIONS;
  const length = customers / rate;
  return {
    id,
    figures,
    controls: {},
    run(seed, replication) {
      const run = new PoolsRun({ ...words, periodLength: length }, seed, replication).run(customers / 10);
      const { tallies, busyTime, dutyTime } = run;
      const found: Record<string, number> = {};
      // Over the whole run: the start from empty is a ten-thousandth of it.
      busyTime.forEach((busy, group) => {
        found[`occupancy ${group}`] = busy / dutyTime[group];
      });
      tallies.forEach(([tally], type) => {
        const letter = 'AB'[type];
        found[`wait ${letter}`] = (tally.waits + tally.waitsOfAbandoned) / tally.arrivals;
        found[`waiting ${letter}`] = tally.foundBusy / tally.arrivals;
        found[`abandoned ${letter}`] = tally.abandoned / tally.arrivals;
      });
      return found;
    },
  };
}

const skills = [
  // N-design (Gans, Koole and Mandelbaum 2003; Shumsky 2004), solved as a chain.
  steady(
    'F1.1',
    3.5,
    {
      types: [
        { rates: [2.4], groups: [0, 1] },
        { rates: [2], groups: [1] },
      ],
      agents: [[3], [3]],
      meanService: [1],
      meanPatience: [NEVER],
      periodLength: 0,
      takes: [[0], [1, 0]],
      rule: 'order',
      limit: 0,
    },
    4.4,
    {
      'wait A': { truth: 0.259314668639, precision: 0.02 },
      'wait B': { truth: 0.631123794327, precision: 0.02 },
      'waiting A': { truth: 0.338284917409, precision: 0.01 },
      'waiting B': { truth: 0.631123794333, precision: 0.01 },
      'occupancy 0': { truth: 0.673553462454, precision: 0.005 },
      'occupancy 1': { truth: 0.793113204212, precision: 0.005 },
    },
  ),
  // M-design (Stanford and Grassmann's bilingual desk), the longest line first, solved as a chain.
  steady(
    'F2.1',
    2,
    {
      types: [
        { rates: [2.8], groups: [0, 2] },
        { rates: [2.8], groups: [1, 2] },
      ],
      agents: [[3], [3], [2]],
      meanService: [1],
      meanPatience: [5],
      periodLength: 0,
      takes: [[0], [1], [0, 1]],
      rule: 'longest line',
      limit: 0,
    },
    5.6,
    {
      'wait A': { truth: 0.119023600113, precision: 0.02 },
      'wait B': { truth: 0.127912667042, precision: 0.02 },
      'waiting A': { truth: 0.304592012118, precision: 0.01 },
      'waiting B': { truth: 0.310541812625, precision: 0.01 },
      'abandoned A': { truth: 0.0238047200227, precision: 0.03 },
      'abandoned B': { truth: 0.0255825334085, precision: 0.03 },
      'occupancy 0': { truth: 0.694382973704, precision: 0.005 },
      'occupancy 1': { truth: 0.697864482637, precision: 0.005 },
      'occupancy 2': { truth: 0.642486660686, precision: 0.005 },
    },
  ),
];

/** Half-widths are printed; these are the standard errors behind them. */
const from95 = (half: number) => half / 1.96;
const BUSYNESS = 21;

/** Days that share a gamma level among all arrivals of a day; sums over so many days of one replication. */
function days(
  seed: Key,
  replication: number,
  words: PoolsWords,
  shape: number,
  count: number,
  take: (run: PoolsRun) => void,
) {
  const law = gamma(shape, 1);
  for (let day = 0; day < count; day++) {
    const key = childKey(seed, replication, 1000 + day);
    const level = quantile(law, uniform(key.high, key.low, BUSYNESS, 0));
    take(new PoolsRun(words, key, day, level).run());
  }
}

/** ContactCenters, doc/examples/SimpleMSK.java and SimpleMSK.res: three types, two groups, a thousand days. */
const simpleMsk: PoolsWords = {
  types: [
    { rates: [4.2, 5.3, 3.2], groups: [0] },
    { rates: [5.1, 4.3, 4.8], groups: [0, 1] },
    { rates: [6.3, 5.2, 4.8], groups: [1] },
  ],
  agents: [
    [12, 18, 9],
    [15, 20, 11],
  ],
  meanService: [1 / 0.5, 1 / 0.6, 1 / 0.4],
  meanPatience: [1 / 0.3, 1 / 0.4, 1 / 0.2],
  periodLength: 120,
  takes: [
    [0, 1],
    [1, 2],
  ],
  rule: 'longest wait',
  limit: 1 / 3,
};
const inTarget = [
  [170.154, 599.334, 15.49],
  [262.936, 511.648, 34.697],
  [259.806, 613.732, 24.888],
];
const halfWidths = [
  [5.8, 5.2, 1.7],
  [8.3, 5.4, 3.4],
  [9.6, 6.1, 2.8],
];
const DAYS = 40;

const contactCentre: Case = {
  id: 'G1',
  figures: {
    served: { truth: 4297.305, truthError: from95(27.155), precision: 0.01 },
    abandoned: { truth: 910.335, truthError: from95(34.202), precision: 0.04 },
    level: { truth: 0.501, truthError: from95(0.0075), precision: 0.02 },
    'occupancy 0': { truth: 0.881, truthError: from95(0.0035), precision: 0.01 },
    ...Object.fromEntries(
      inTarget.flatMap((row, type) =>
        row.map((truth, period) => [
          `in target ${type} ${period}`,
          { truth, truthError: from95(halfWidths[type][period]), precision: 0.1 },
        ]),
      ),
    ),
  },
  controls: {},
  run(seed, replication) {
    const found: Record<string, number> = { served: 0, abandoned: 0 };
    let [good, counted, busy, duty] = [0, 0, 0, 0];
    days(seed, replication, simpleMsk, 28.7, DAYS, ({ tallies, busyTime, dutyTime }) => {
      busy += busyTime[0];
      duty += dutyTime[0];
      tallies.forEach((row, type) => {
        row.forEach((tally, period) => {
          const name = `in target ${type} ${period}`;
          found.served += tally.served / DAYS;
          found.abandoned += tally.abandoned / DAYS;
          found[name] = (found[name] ?? 0) + tally.servedWithin[0] / DAYS;
          good += tally.servedWithin[0];
          counted += tally.served + tally.abandoned - tally.abandonedWithin[0];
        });
      });
    });
    return { ...found, level: good / counted, 'occupancy 0': busy / duty };
  },
};

/** SSJ, docs/examples/tutorial/CallCenter.java and CallCenter.res with alpha0 = 400: thirteen hours, ten thousand days. */
const callCentre: PoolsWords = {
  types: [
    { rates: [100, 150, 150, 180, 200, 150, 150, 150, 120, 100, 80, 70, 60].map((rate) => rate / 3600), groups: [0] },
  ],
  agents: [[4, 6, 8, 8, 8, 7, 8, 8, 6, 6, 4, 4, 4]],
  meanService: new Array(13).fill(100),
  meanPatience: new Array(13).fill(1000),
  leavesAtOnce: 0.1,
  periodLength: 3600,
  takes: [[0]],
  rule: 'order',
  limit: 20,
};
const EXPECTED_CALLS = 1660;

const tutorial: Case = {
  id: 'G2.2',
  figures: {
    // Ten thousand days whose figures vary from one to the next as ours do; shares are printed to three digits.
    arrivals: { truth: 1660.366, truthError: 0.92, precision: 0.005 },
    wait: { truth: 4.713, truthError: 0.02, precision: 0.02 },
    level: { truth: 0.925, truthError: 0.0005, precision: 0.005 },
    lost: { truth: 0.02, truthError: 0.0003, precision: 0.02 },
  },
  controls: {},
  run(seed, replication) {
    const found = { arrivals: 0, wait: 0, level: 0, lost: 0 };
    const count = 100;
    days(seed, replication, callCentre, 400, count, ({ tallies: [row] }) => {
      const sum = (of: (tally: Tally) => number) => row.reduce((total, tally) => total + of(tally), 0);
      found.arrivals += sum((tally) => tally.arrivals) / count;
      found.wait += sum((tally) => tally.waits + tally.waitsOfAbandoned) / count / EXPECTED_CALLS;
      // Who hangs up soon counts as good there.
      found.level += sum((tally) => tally.servedWithin[0] + tally.abandonedWithin[0]) / count / EXPECTED_CALLS;
      found.lost += sum((tally) => tally.abandoned) / count / EXPECTED_CALLS;
    });
    return found;
  },
};

export const pools: readonly Case[] = [...skills, contactCentre, tutorial];
