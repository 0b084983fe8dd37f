/** Truth cases E and A7.1 on a station: rates that change with the hour, and a day that starts empty. */
import { deterministic, exponential, type Law, lognormal, uniform } from '../../../src/kernel/laws.ts';
import { childKey } from '../../../src/kernel/random.ts';
import { type Case, REPLICATIONS } from '../measured.ts';
import { StationRun, type StationWords } from '../station.ts';
import { changingDays } from '../truths/changingDays.ts';

/** Arrivals at level + swing sin(turns × time), thinned from the highest rate. */
function wave(level: number, swing: number, turns: number, service: Law, servers: number): StationWords {
  const most = level + swing;
  return {
    servers,
    classes: [
      { between: exponential(1 / most), level: (time) => (level + swing * Math.sin(turns * time)) / most, service },
    ],
  };
}

const ENDLESS = 10_000;

/** Short runs whose arrivals are shifted so that whole numbers of the looks fall on the wanted times. */
function shortWaves(id: string, service: Law, truths: Record<number, number>): Case {
  const filling = 20;
  const runs = 18;
  const words = wave(100, 20, 1, service, ENDLESS);
  const [customers] = words.classes;
  const shifted = [{ ...customers, level: (time: number) => customers.level!(time - filling) }];
  const name = (time: number) => `busy at ${time}`;
  return {
    id,
    figures: Object.fromEntries(
      Object.entries(truths).map(([time, truth]) => [name(Number(time)), { truth, precision: 0.01 }]),
    ),
    controls: {},
    run(seed, replication) {
      const found: Record<string, number> = {};
      const look = (time: number, busy: number) => {
        const label = name(Math.round(time) - filling);
        found[label] = (found[label] ?? 0) + busy / runs;
      };
      for (let run = 0; run < runs; run++) {
        const key = childKey(seed, replication, 2000 + run);
        new StationRun({ ...words, classes: shifted, every: 1, look, closes: filling + 6 }, key, run).run(0, Infinity);
      }
      return found;
    },
  };
}

/** Looks at the same hours of many days, some days being dropped at first. */
function manyDays(words: StationWords, dropped: number, measured: number, hours: readonly number[]) {
  return (
    seed: { high: number; low: number },
    replication: number,
    note: (hour: number, busy: number, waiting: number) => void,
  ) => {
    const look = (time: number, busy: number, waiting: number) => {
      const hour = time % 24;
      if (time >= 24 * dropped && time < 24 * (dropped + measured) && hours.includes(hour)) note(hour, busy, waiting);
    };
    const closes = 24 * (dropped + measured);
    return new StationRun({ ...words, every: 3, look, closes }, seed, replication).run(0, Infinity);
  };
}

function longWaves(id: string, service: Law, truths: Record<number, number>): Case {
  const words = wave(30, 20, (2 * Math.PI) / 24, service, ENDLESS);
  const days = 16;
  const run = manyDays(words, 8, days, Object.keys(truths).map(Number));
  return {
    id,
    figures: Object.fromEntries(
      Object.entries(truths).map(([hour, truth]) => [`busy at ${hour}`, { truth, precision: 0.01 }]),
    ),
    controls: {},
    run(seed, replication) {
      const found: Record<string, number> = {};
      run(seed, replication, (hour, busy) => {
        found[`busy at ${hour}`] = (found[`busy at ${hour}`] ?? 0) + busy / days;
      });
      return found;
    },
  };
}

/** Hours at which hardly anybody waits are left to the differential equations. */
const RARE = 0.1;

const lines = changingDays.map(({ id, level, swing, servers, hours }): Case => {
  const words = wave(level, swing, (2 * Math.PI) / 24, exponential(1), servers);
  const days = 140;
  const precision = id === 'E3.1' ? 0.03 : 0.01;
  const run = manyDays(words, 5, days, Object.keys(hours).map(Number));
  const figures: Case['figures'] = {};
  for (const [hour, [number, , waiting]] of Object.entries(hours)) {
    figures[`number at ${hour}`] = { truth: number, precision };
    if (waiting > RARE) figures[`all busy at ${hour}`] = { truth: waiting, precision: 0.07 };
  }
  return {
    id,
    figures,
    controls: {},
    run(seed, replication) {
      const found: Record<string, number> = {};
      const add = (name: string, value: number) => {
        found[name] = (found[name] ?? 0) + value / days;
      };
      run(seed, replication, (hour, busy, waiting) => {
        add(`number at ${hour}`, busy + waiting);
        add(`all busy at ${hour}`, busy === servers ? 1 : 0);
      });
      return found;
    },
  };
});

/** ContactCenters, doc/examples/MMC.java: twelve agents, eight hours, who waits at closing time is still served. */
const DAYS = 3000 / REPLICATIONS;
const emptyStart: Case = {
  id: 'A7.1',
  figures: {
    arrivals: { truth: 2016, precision: 0.01 },
    'in target': { truth: 1815.27173711, precision: 0.01 },
    occupancy: { truth: 0.696934349489, precision: 0.01 },
    queue: { truth: 0.422362499462, precision: 0.02 },
  },
  controls: {},
  run(seed, replication) {
    const found = { arrivals: 0, 'in target': 0, occupancy: 0, queue: 0 };
    const looks = 480;
    for (let day = 0; day < DAYS; day++) {
      const look = (time: number, busy: number, waiting: number) => {
        // The trapezium rule: half of the first look and of the last.
        const weight = (time === 0 || time === 480 ? 0.5 : 1) / looks / DAYS;
        found.occupancy += (busy / 12) * weight;
        found.queue += waiting * weight;
      };
      const classes = [{ between: exponential(1 / 4.2), service: exponential(2) }];
      const words = { servers: 12, classes, limits: [1 / 3], closes: 480, every: 480 / looks, look };
      const [tally] = new StationRun(words, childKey(seed, replication, 3000 + day), day).run(0, Infinity);
      found.arrivals += tally.arrivals / DAYS;
      found['in target'] += tally.servedWithin[0] / DAYS;
    }
    return found;
  },
};

const cv = Math.sqrt(1.5);

export const days: readonly Case[] = [
  shortWaves('E1.1', exponential(1), {
    0: 90,
    1: 103.011686789,
    2: 113.254442634,
    3: 111.311125047,
    4: 98.9684112556,
    6: 87.6041421515,
  }),
  shortWaves('E1.2', deterministic(1), {
    0: 90.8060461174,
    1: 109.193953883,
    2: 119.128982848,
    3: 111.476913201,
    4: 93.2730224853,
    6: 86.4698379763,
  }),
  shortWaves('E1.4', lognormal(1, cv), {
    0: 91.2716558597,
    1: 103.808126263,
    2: 112.843422896,
    3: 110.070535702,
    4: 98.0388443799,
    6: 88.7888343754,
  }),
  longWaves('E1.5', exponential(6), {
    0: 125.637797946,
    6: 214.608052697,
    9: 242.911470458,
    12: 234.362202054,
    18: 145.391947303,
    21: 117.088529542,
  }),
  longWaves('E1.7', uniform(0, 12), {
    0: 103.605627316,
    6: 228.634168148,
    9: 268.408529064,
    12: 256.394372684,
    18: 131.365831852,
    21: 91.5914709355,
  }),
  longWaves('E1.8', lognormal(6, cv), {
    0: 129.761073494,
    6: 220.071453178,
    9: 243.859081795,
    12: 230.238926565,
    18: 139.928546639,
    21: 116.140918022,
  }),
  ...lines,
  emptyStart,
];
