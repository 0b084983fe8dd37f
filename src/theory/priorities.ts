/**
 * Customers of several classes, the more urgent first.
 *
 * Poisson arrivals; inside a class first come first served. Classes are given from most to least urgent. A class whose
 * load, with that of all above it, fills the servers has an endless wait.
 *
 * Sources: Cobham 1954 (one server or many, not interrupted); Jaiswal 1968 and Conway, Maxwell and Miller 1967
 * (interrupted, then resumed); Kella and Yechiali 1985 (many servers); Kleinrock 1964 (urgency that grows with the wait).
 */

import type { Law } from '../kernel/laws.ts';
import { delayFigures, erlangC } from './erlang.ts';
import { rawMoment } from './rawMoments.ts';
import { requireCount, requireNotNegative, requirePositive, requireStable, requireThat } from './requirements.ts';

export interface PriorityClass {
  arrivalRate: number;
  service: Law;
}

/** Mean wait of each class at one server that is never interrupted: R / ((1 - σ above) (1 - σ with it)). */
export function waitsWithoutInterruption(classes: readonly PriorityClass[]): number[] {
  const residual = residualWork(classes);
  return between(loadsOf(classes)).map(([above, withIt]) => endless(withIt, residual / ((1 - above) * (1 - withIt))));
}

/**
 * Mean sojourn of each class at one server that leaves work for anybody more urgent and takes it up again afterwards:
 * E[S] / (1 - σ above) + R with it / ((1 - σ above) (1 - σ with it)).
 */
export function sojournsWithInterruption(classes: readonly PriorityClass[]): number[] {
  return between(loadsOf(classes)).map(([above, withIt], i) => {
    const residual = residualWork(classes.slice(0, i + 1));
    const own = rawMoment(classes[i].service, 1);
    return endless(withIt, own / (1 - above) + residual / ((1 - above) * (1 - withIt)));
  });
}

/** Mean wait of each class at many servers with one exponential rate for all, without interruption. */
export function manyServerWaits(arrivalRates: readonly number[], serviceRate: number, servers: number): number[] {
  const loads = manyServerLoads(arrivalRates, serviceRate, servers);
  const total = arrivalRates.reduce((sum, rate) => sum + rate, 0) / serviceRate;
  const waiting = total < servers ? erlangC(servers, total) : 1;
  return between(loads).map(([above, withIt]) =>
    endless(withIt, waiting / (servers * serviceRate) / ((1 - above) * (1 - withIt))),
  );
}

/**
 * Mean sojourn of each class at many servers with one exponential rate for all, where the more urgent interrupt and work
 * is resumed: classes down to i see M/M/c as if the others were not there, and Little's law parts them.
 */
export function manyServerSojourns(arrivalRates: readonly number[], serviceRate: number, servers: number): number[] {
  const loads = manyServerLoads(arrivalRates, serviceRate, servers);
  let upToNow = 0;
  let queueBefore = 0;
  return between(loads).map(([, withIt], i) => {
    upToNow += arrivalRates[i];
    if (withIt >= 1) return Number.POSITIVE_INFINITY;
    const { meanQueue } = delayFigures({ arrivalRate: upToNow, serviceRate, servers });
    const inLine = meanQueue - queueBefore;
    queueBefore = meanQueue;
    return 1 / serviceRate + inLine / arrivalRates[i];
  });
}

export interface AgeingClass extends PriorityClass {
  /** Urgency gained per unit of waiting, above zero. */
  slope: number;
}

/**
 * Mean wait of each class, in the order given, at one server that takes whoever has gained most urgency, slope × time
 * waited. From the slowest class up, each wait follows from those of the slower ones (Kleinrock 1964).
 */
export function ageingWaits(classes: readonly AgeingClass[]): number[] {
  for (const { slope } of classes) requirePositive('The slope of an urgency', slope);
  const loads = loadsOf(classes);
  const total = loads.reduce((sum, load) => sum + load, 0);
  requireStable(total, 1);
  const inFull = residualWork(classes) / (1 - total);
  const waits = new Array<number>(classes.length);
  const order = classes.map((_, i) => i).sort((a, b) => classes[a].slope - classes[b].slope);
  for (const i of order) {
    let [top, bottom] = [inFull, 1];
    classes.forEach(({ slope }, other) => {
      if (slope < classes[i].slope) top -= loads[other] * waits[other] * (1 - slope / classes[i].slope);
      if (slope > classes[i].slope) bottom -= loads[other] * (1 - classes[i].slope / slope);
    });
    waits[i] = top / bottom;
  }
  return waits;
}

/**
 * Mean work left in the server that an arrival finds busy or not: Σ λ E[S²] / 2. A class whose line grows for ever is
 * served only as often as those above it leave room.
 */
function residualWork(classes: readonly PriorityClass[]): number {
  let free = 1;
  return classes.reduce((sum, { arrivalRate, service }) => {
    const [mean, square] = [rawMoment(service, 1), rawMoment(service, 2)];
    const load = Math.min(free, arrivalRate * mean);
    free -= load;
    return sum + (mean === 0 ? 0 : (load / mean) * (square / 2));
  }, 0);
}

function loadsOf(classes: readonly PriorityClass[]): number[] {
  requireThat(classes.length > 0, 'There must be at least one class, not none.');
  return classes.map(({ arrivalRate, service }) => {
    requireNotNegative('The arrival rate of a class', arrivalRate);
    return arrivalRate * rawMoment(service, 1);
  });
}

function manyServerLoads(arrivalRates: readonly number[], serviceRate: number, servers: number): number[] {
  requirePositive('The service rate', serviceRate);
  requireCount('The number of servers', servers);
  requireThat(arrivalRates.length > 0, 'There must be at least one class, not none.');
  for (const rate of arrivalRates) requirePositive('The arrival rate of a class', rate);
  return arrivalRates.map((rate) => rate / serviceRate / servers);
}

/** For each class the load of all above it, and with its own. */
function between(loads: readonly number[]): [above: number, withIt: number][] {
  let sum = 0;
  return loads.map((load) => {
    const above = sum;
    sum += load;
    return [above, sum];
  });
}

function endless(load: number, value: number): number {
  return load < 1 ? value : Number.POSITIVE_INFINITY;
}
