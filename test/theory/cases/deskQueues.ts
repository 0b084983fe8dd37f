/** Truth cases A and B as whole desks: one line of tickets, equal engineers or seats, callers who hang up. */
import { ABANDONED, REDIALLED, type Tickets } from '../../../src/observations/log.ts';
import {
  deskCase,
  MILLIONS_IN_OTHER_UNIT,
  minutes,
  type Reader,
  rateWords,
  roughly,
  scaled,
  stretch,
  ticketsOf,
  type Words,
} from '../deskCase.ts';
import type { Case } from '../measured.ts';
import { abandonmentCases } from '../truths/abandonmentCases.ts';
import { delayCases } from '../truths/delayCases.ts';

/** Waits of tickets created in the stretch, in units of the truth, with what was known of them beforehand. */
export function waits(from: number, to: number, unit: number, limit: number): () => Reader {
  return () => {
    let [count, served, wait, waiting, within, lost, lostWait, lostWithin, work] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    return {
      ticket(batch: Tickets, row: number) {
        const created = batch.created[row];
        if (created < from || created >= to) return;
        count++;
        if (batch.outcome[row] === ABANDONED) {
          lost++;
          const time = batch.closed[row] - created;
          lostWait += time;
          if (time <= limit * unit) lostWithin++;
          return;
        }
        served++;
        const time = batch.response[row] - created;
        wait += time;
        work += batch.worked[row];
        if (time > 0) waiting++;
        if (time <= limit * unit) within++;
      },
      figures: () => ({
        wait: wait / served / unit,
        // Nobody who is served at once has waited; who hangs up has.
        waiting: (waiting + lost) / count,
        lost: lost / count,
        'lost wait': lostWait / lost / unit,
        'in time of all': within / count,
        'in time of served': within / served,
        'in time of patient': within / (count - lostWithin),
        'in line in time': (within + lostWithin) / count,
        rate: (count * unit) / (to - from),
        work: work / served / unit,
      }),
    };
  };
}

interface Queue {
  id: string;
  millions: number;
  rate: number;
  work: string;
  workMean: number;
  servers: number;
  /** Minutes in the truth's unit of time. */
  unit?: number;
  words?: Words;
  limit?: number;
  figures: Case['figures'];
}

function queue({ id, millions, rate, work, workMean, servers, unit = 60, words, limit = 0, figures }: Queue): Case {
  const tickets = ticketsOf(millions);
  const [from, to] = stretch(tickets, rate / unit);
  return deskCase({
    id,
    words: {
      period: { tickets },
      arrivals: { rate: rateWords(rate, unit) },
      teams: { desk: { onDuty: servers, work } },
      ...words,
    },
    figures,
    controls: { rate, work: workMean },
    reader: waits(from, to, unit, limit),
  });
}

/** The same line told in minutes instead of hours, or the other way round. */
function inOtherUnit(words: Queue): Queue {
  const unit = words.unit === 1 ? 60 : 1;
  const factor = unit / (words.unit ?? 60);
  const told = <Told>(value: Told): Told => JSON.parse(scaled(JSON.stringify(value), factor)) as Told;
  return {
    ...words,
    id: `${words.id} in units of ${unit} min`,
    millions: MILLIONS_IN_OTHER_UNIT,
    unit,
    work: scaled(words.work, factor),
    ...(words.words === undefined ? {} : { words: told(words.words) }),
    figures: Object.fromEntries(
      Object.entries(words.figures).map(([name, figure]) => [
        name,
        { ...figure, precision: roughly(figure.precision) },
      ]),
    ),
  };
}

/** Millions of tickets, minutes of the unit, and the half-widths of the mean wait and of the share that waits. */
const delayRuns: [id: string, millions: number, unit: number, ofWait: number, ofShare: number][] = [
  ['A1.1', 1, 60, 0.01, 0.01],
  ['A1.2', 0.8, 60, 0.02, 0.01],
  ['A1.4', 1, 60, 0.01, 0.01],
  ['A2.1', 3.6, 1, 0.02, 0.01],
  ['A2.2', 5.3, 1, 0.02, 0.01],
  ['A2.3', 7, 1, 0.02, 0.01],
  ['A2.9', 3.5, 1, 0.02, 0.01],
  ['A2.10', 2, 60, 0.02, 0.01],
  ['A2.12', 2.5, 60, 0.015, 0.01],
  ['A2.13', 1.2, 1, 0.02, 0.01],
];

const delays = delayRuns.map(([id, millions, unit, ofWait, ofShare]): Queue => {
  const { station, figures } = delayCases.find((each) => each.id === id)!;
  const workMean = 1 / station.serviceRate;
  return {
    id,
    millions,
    rate: station.arrivalRate,
    work: `exponential ${minutes(workMean, unit)}`,
    workMean,
    servers: station.servers,
    unit,
    figures: {
      wait: { truth: figures.meanWait!, precision: ofWait },
      waiting: { truth: figures.waitingShare!, precision: ofShare },
    },
  };
});

const callers: Words = { customers: { channels: { hotline: 1 } } };
const allLeave: Words = { ...callers, patience: { leavesAtOnce: 1, waits: '1 min' } };

/** Who finds all busy leaves at once: Erlang's loss, the same for every law of work. */
const losses = (
  [
    ['A3.1', 0.2, 1, 1, '60 min', 0.5, 0.01],
    ['A3.2', 0.6, 3, 5, 'gamma mean 60 min cv 1.4', 0.110054347826, 0.01],
    ['A3.3', 0.2, 10, 10, 'uniform 0 min to 120 min', 0.214582343107, 0.01],
    ['A3.4', 1.2, 5, 10, 'exponential 60 min', 0.0183845703366, 0.02],
    ['A3.6', 5.6, 84, 100, 'exponential 60 min', 0.0098725286092, 0.02],
    ['A3.7', 0.6, 84, 90, 'erlang 2 mean 60 min', 0.0446198709606, 0.02],
  ] as const
).map(
  ([id, millions, rate, servers, work, truth, precision]): Queue => ({
    id,
    millions,
    rate,
    work,
    workMean: 1,
    servers,
    words: allLeave,
    figures: { lost: { truth, precision } },
  }),
);

const impatient: [id: string, millions: number, ofLevels: number][] = [
  ['A5.1', 2.2, 0.01],
  ['A5.2', 3, 0.01],
  ['A5.3', 1.5, 0.01],
  ['A5.4', 0.8, 0.01],
  ['A5.6', 5, 0.02],
  ['A5.7', 0.8, 0.02],
];
const OF_MEANS = 0.02;

const abandonments = impatient.map(([id, millions, ofLevels]): Queue => {
  const { station, figures, levels } = abandonmentCases.find((each) => each.id === id)!;
  const [limit, level] = levels[0];
  const workMean = 1 / station.serviceRate;
  const waitsFor = `exponential ${minutes(1 / station.abandonmentRate, 1)}`;
  return {
    id,
    millions,
    rate: station.arrivalRate,
    work: `exponential ${minutes(workMean, 1)}`,
    workMean,
    servers: station.servers,
    unit: 1,
    limit,
    words: { ...callers, patience: { waits: waitsFor } },
    figures: {
      lost: { truth: figures.abandonedShare!, precision: OF_MEANS },
      waiting: { truth: figures.waitingShare!, precision: OF_MEANS },
      wait: { truth: figures.meanWaitOfServed!, precision: OF_MEANS },
      'lost wait': { truth: figures.meanWaitOfAbandoned!, precision: OF_MEANS },
      'in time of all': { truth: level.servedWithinOfAll!, precision: ofLevels },
      'in time of served': { truth: level.servedWithinOfServed!, precision: ofLevels },
      'in time of patient': { truth: level.servedWithinOfPatient!, precision: ofLevels },
      'in line in time': { truth: level.waitWithin!, precision: ofLevels },
    },
  };
});

/** Two complexities whose work differs make a mixture of two exponential laws. */
const hyperexponential: Words = {
  tickets: { complexity: { configuration: 0.8872983346, usage: 1 - 0.8872983346 } },
  workFactors: { complexity: { configuration: 1 / 1.7745966692, usage: 1 / 0.2254033308 } },
};

const general = (
  [
    ['B1.1', 0.8, 0.8, 1, 'exponential 60 min', {}, 4, null, 0.02],
    ['B1.2', 0.8, 0.8, 1, '60 min', {}, 2, null, 0.02],
    ['B1.3', 0.8, 0.8, 1, 'erlang 2 mean 60 min', {}, 3, null, 0.02],
    ['B1.4', 0.8, 0.8, 1, 'uniform 0 min to 120 min', {}, 2.66666666667, null, 0.02],
    ['B1.7', 1.2, 0.8, 1, 'gamma mean 60 min cv 1.4142135623731', {}, 6, null, 0.02],
    ['B2.2', 0.8, 1.6, 2, '60 min', {}, 0.903283879416, 0.701898317173, 0.02],
    ['B2.4', 2.5, 9, 10, '60 min', {}, 0.344582050379, 0.646861283933, 0.02],
    ['B3.1', 4.4, 1.6, 2, 'exponential 60 min', hyperexponential, 4.28537766322, 0.718382735397, 0.02],
    ['B3.2', 2.5, 2.7, 3, 'erlang 2 mean 60 min', {}, 2.05336075109, 0.814509450344, 0.02],
  ] as const
).map(([id, millions, rate, servers, work, words, wait, waiting, precision]): Queue => {
  const figures: Case['figures'] = { wait: { truth: wait, precision } };
  if (waiting !== null) figures.waiting = { truth: waiting, precision: 0.01 };
  return { id, millions, rate, work, workMean: 1, servers, words, figures };
});

/** Callers who call again until they get through: each call that fails is a ticket of its own. */
const redials = (
  [
    ['D4.1', 0.6, 0.6, 1, 2, 0.6, 4.5, 0.02],
    ['D4.3', 1.9, 4, 5, 0.5, 0.475456142288, 0.950033334058, 0.02],
  ] as const
).map(([id, millions, rate, servers, delay, busy, wait, precision]) => {
  const tickets = ticketsOf(millions);
  const [from, to] = stretch(tickets, rate / 60);
  return deskCase({
    id,
    words: {
      ...callers,
      period: { tickets },
      arrivals: { rate: rateWords(rate, 60) },
      teams: { desk: { onDuty: servers, work: 'exponential 60 min' } },
      patience: { leavesAtOnce: 1, waits: '1 min', redials: 1, redialAfter: `exponential ${minutes(delay, 60)}` },
    },
    figures: { busy: { truth: busy, precision: 0.015 }, wait: { truth: wait, precision } },
    reader: () => {
      let [first, turned, again] = [0, 0, 0];
      return {
        ticket(batch, row) {
          if (batch.created[row] < from || batch.created[row] >= to) return;
          const fails = (batch.flags[row] & REDIALLED) !== 0;
          if (batch.child[row] === 0) {
            first++;
            if (fails) turned++;
          }
          if (fails) again++;
        },
        // Every failed call costs one delay; in the long run that is the wait of those who call.
        figures: () => ({ busy: turned / first, wait: (again / first) * delay }),
      };
    },
  });
});

/** A7.1 told three times as slow, so that its eight hours are a day: 84 calls an hour, six minutes each, within a minute. */
const emptyStart = deskCase({
  id: 'A7.1',
  words: {
    period: { from: '2026-01-05', to: '2026-01-06' },
    arrivals: { rate: '84/h' },
    teams: { desk: { onDuty: 12, work: 'exponential 6 min' } },
  },
  figures: {
    arrivals: { truth: 2016, precision: 0.01 },
    'in target': { truth: 1815.27173711, precision: 0.02 },
  },
  controls: {},
  reader: () => {
    let [arrivals, within] = [0, 0];
    return {
      ticket(batch, row) {
        if (batch.created[row] >= 1440) return;
        arrivals++;
        if (batch.response[row] - batch.created[row] <= 1) within++;
      },
      figures: () => ({ arrivals, 'in target': within }),
    };
  },
});

/** A6.1: so many seats that nobody waits; the number busy is counted at whole hours. */
const endless = deskCase({
  id: 'A6.1',
  words: {
    period: { tickets: 10_000 },
    arrivals: { rate: '5/h' },
    teams: { desk: { onDuty: 200, work: 'lognormal mean 2 h cv 1.5' } },
  },
  figures: { busy: { truth: 10, precision: 0.01 } },
  reader: () => {
    const [from, to] = [100, 1900];
    let busy = 0;
    return {
      visit(batch, row) {
        for (let hour = Math.ceil(batch.began[row] / 60); 60 * hour < batch.ended[row]; hour++) {
          if (hour >= from && hour < to) busy++;
        }
      },
      figures: () => ({ busy: busy / (to - from) }),
    };
  },
});

const queues = [...delays, ...losses, ...abandonments, ...general];

export const deskQueues: readonly Case[] = [
  ...queues.map(queue),
  ...queues.map((words) => queue(inOtherUnit(words))),
  ...redials,
  emptyStart,
  endless,
];
