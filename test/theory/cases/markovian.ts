/** Truth cases A on a station: M/M/c, loss, few places, patience, servers without end. */
import { deterministic, erlang, exponential, gamma, type Law, lognormal, uniform } from '../../../src/kernel/laws.ts';
import { close, perArrival, queue, stationCase, wait } from '../measured.ts';
import type { StationWords } from '../station.ts';
import type { Tally } from '../tally.ts';
import { abandonmentCases } from '../truths/abandonmentCases.ts';
import { delayCases } from '../truths/delayCases.ts';
import { limitedCases } from '../truths/limitedCases.ts';

/**
 * Millions of customers, and the half-widths of mean wait and queue, 1 % below a load of 0.8, and of the share that waits.
 * At large desks waits hang together for so long that the mean takes tens of millions to come that close.
 */
const delayRuns: Record<string, [number, number, number]> = {
  'A1.1': [1.8, 0.01, 0.01],
  'A1.2': [0.8, 0.02, 0.01],
  'A1.4': [1.8, 0.01, 0.01],
  'A2.1': [12, 0.01, 0.01],
  'A2.2': [14, 0.01, 0.01],
  'A2.3': [23, 0.01, 0.01],
  'A2.5': [24, 0.01, 0.01],
  'A2.6': [23.5, 0.02, 0.01],
  'A2.7': [13.5, 0.02, 0.01],
  'A2.9': [11, 0.01, 0.01],
  'A2.10': [2.4, 0.02, 0.02],
  'A2.12': [4, 0.01, 0.01],
  'A2.13': [3.2, 0.01, 0.01],
};

const delays = delayCases.map(({ id, station: { arrivalRate, serviceRate, servers }, figures }) => {
  const [millions, waitPrecision, sharePrecision] = delayRuns[id];
  const measured = {
    wait: close(waitPrecision, wait(0), figures.meanWait!),
    waiting: close(sharePrecision, perArrival('foundBusy'), figures.waitingShare!),
    queue: close(waitPrecision, perArrival('inLine'), figures.meanQueue!),
  };
  return queue(id, millions, measured, {
    rate: arrivalRate,
    work: exponential(1 / serviceRate),
    workMean: 1 / serviceRate,
    servers,
  });
});

/** Erlang's loss holds for every law of service. */
const losses = (
  [
    ['A3.1', 1, 1, 0.5, deterministic(1), 0.1, 0.01],
    ['A3.2', 3, 5, 0.110054347826, gamma(0.5, 1), 0.5, 0.01],
    ['A3.3', 10, 10, 0.214582343107, uniform(0, 2), 0.1, 0.01],
    ['A3.4', 5, 10, 0.0183845703366, exponential(1), 4.2, 0.01],
    ['A3.6', 84, 100, 0.0098725286092, exponential(1), 7.5, 0.02],
    ['A3.7', 84, 90, 0.0446198709606, erlang(2, 1), 0.8, 0.02],
  ] as [string, number, number, number, Law, number, number][]
).map(([id, rate, servers, truth, work, millions, precision]) => {
  const measured = { lost: close(precision, perArrival('turnedAway'), truth) };
  return queue(id, millions, measured, { rate, work, workMean: 1, servers, capacity: servers });
});

const acceptedBusy = ([tally]: readonly Tally[]) => (tally.foundBusy - tally.turnedAway) / tally.served;

const limitedRuns: Record<string, [number, number, number]> = {
  'A4.1': [3.6, 0.02, 0.02],
  'A4.2': [1.1, 0.02, 0.01],
  'A4.4': [4, 0.04, 0.08],
  'A4.5': [0.5, 0.02, 0.02],
};

const limited = limitedCases.map(({ id, station, figures }) => {
  const { arrivalRate, serviceRate, servers, capacity } = station;
  const [millions, waitPrecision, blockedPrecision] = limitedRuns[id];
  const measured = {
    blocked: close(blockedPrecision, perArrival('turnedAway'), figures.blockedShare!),
    wait: close(waitPrecision, wait(0), figures.meanWait!),
    waiting: close(waitPrecision, acceptedBusy, figures.waitingShare!),
  };
  const work = exponential(1 / serviceRate);
  return queue(id, millions, measured, { rate: arrivalRate, work, workMean: 1 / serviceRate, servers, capacity });
});

/** Millions of customers, and the half-widths of means and of service levels. */
const abandonmentRuns: Record<string, [number, number, number]> = {
  'A5.1': [1.5, 0.02, 0.01],
  'A5.2': [3, 0.02, 0.01],
  'A5.3': [1.2, 0.02, 0.01],
  'A5.4': [0.9, 0.02, 0.01],
  'A5.6': [4.8, 0.02, 0.02],
  'A5.7': [0.9, 0.02, 0.02],
};

/** Callers who hang up, in every definition of the service level. */
const abandonments = abandonmentCases.map(({ id, station, figures, levels: [[limit, level]] }) => {
  const { arrivalRate, serviceRate, servers, abandonmentRate } = station;
  const [millions, precision, ofLevel] = abandonmentRuns[id];
  const inTime = ([tally]: readonly Tally[]) => tally.servedWithin[0];
  const measured = {
    abandoned: close(precision, perArrival('abandoned'), figures.abandonedShare!),
    waiting: close(precision, perArrival('foundBusy'), figures.waitingShare!),
    served: close(precision, wait(0), figures.meanWaitOfServed!),
    hungUp: close(precision, ([tally]) => tally.waitsOfAbandoned / tally.abandoned, figures.meanWaitOfAbandoned!),
    ofAll: close(ofLevel, (tallies) => inTime(tallies) / tallies[0].arrivals, level.servedWithinOfAll!),
    ofServed: close(ofLevel, (tallies) => inTime(tallies) / tallies[0].served, level.servedWithinOfServed!),
    ofPatient: close(
      ofLevel,
      (tallies) => inTime(tallies) / (tallies[0].arrivals - tallies[0].abandonedWithin[0]),
      level.servedWithinOfPatient!,
    ),
    inLine: close(
      ofLevel,
      (tallies) => (inTime(tallies) + tallies[0].abandonedWithin[0]) / tallies[0].arrivals,
      level.waitWithin!,
    ),
  };
  const service = exponential(1 / serviceRate);
  const words: StationWords = {
    servers,
    classes: [{ between: exponential(1 / arrivalRate), service, patience: exponential(1 / abandonmentRate) }],
    limits: [limit],
  };
  return stationCase(id, millions, words, measured, [[1 / arrivalRate, 1 / serviceRate]]);
});

/** Servers without end: what an arrival finds is Poisson, whatever the law of service. */
const endless = queue(
  'A6.1',
  0.5,
  {
    busy: close(0.01, ([tally]) => tally.inSystem / tally.arrivals, 10),
  },
  { rate: 5, work: lognormal(2, 1.5), workMean: 2, servers: 1000 },
);

export const markovian = [...delays, ...losses, ...limited, ...abandonments, endless];
