/**
 * Callers who hang up: M/M/c+M, Palm's queue, "Erlang A".
 *
 * Poisson arrivals, exponential service and exponential patience, first come first served. Always stable. Every figure
 * is a sum of positive terms over the number of customers found, so that no digits are lost, neither when hardly anybody
 * waits nor when nearly all do. Cost: as many steps as numbers of customers with some probability.
 *
 * Sources: Palm 1946; Garnett, Mandelbaum and Reiman, "Designing a call center with impatient customers", MSOM 4 (2002).
 */

import { meanOver, probabilityOf, type StationaryLaw, stationaryLaw } from './birthDeath.ts';
import type { Station } from './erlang.ts';
import { polyaSums } from './poissonSums.ts';
import { requireCount, requireNotNegative, requirePositive, requireShare } from './requirements.ts';
import { crossing } from './root.ts';

export interface ImpatientStation extends Station {
  /** θ = 1 / mean patience, above zero; for customers of endless patience there is `delayFigures`. */
  abandonmentRate: number;
}

/** Means over nobody are NaN: of those who abandon, where the chance of waiting is below 1e-300. */
export interface AbandonmentFigures {
  offeredLoad: number;
  /** P(all servers are busy on arrival) */
  waitingShare: number;
  abandonedShare: number;
  abandonedShareOfWaiting: number;
  meanQueue: number;
  /** Mean time in the line of all arrivals, served and lost ("ASA over all"). */
  meanWait: number;
  /** Mean time in the line of those who were served ("ASA over served"). */
  meanWaitOfServed: number;
  meanWaitOfAbandoned: number;
  /** What a customer of endless patience would have to wait. */
  meanVirtualWait: number;
  occupancy: number;
  /** P(nobody is there) */
  emptyShare: number;
}

export function abandonmentFigures(station: ImpatientStation): AbandonmentFigures {
  const { arrivalRate, serviceRate, servers, abandonmentRate } = station;
  const law = lawOf(station);
  const full = servers * serviceRate;
  const busy = (f: (waiting: number) => number) =>
    meanOver(law, servers, Number.POSITIVE_INFINITY, (n) => f(n - servers));
  const waitingShare = busy(() => 1);
  const meanQueue = busy((waiting) => waiting);
  const abandonedShare = (abandonmentRate * meanQueue) / arrivalRate;
  const served = meanOver(law, 0, servers - 1, () => 1) + busy((j) => full / (full + (j + 1) * abandonmentRate));

  // Sums over the i-th departure ahead, carried along as j rises: of 1/(cμ + iθ) and of iθ/(cμ + iθ).
  let virtualTime = 0;
  let servedTime = 0;
  let impatience = 0;
  let meanVirtualWait = 0;
  let waitOfServed = 0;
  let waitOfAbandoned = 0;
  const last = law.first + law.probabilities.length - 1 - servers;
  for (let j = 0; j <= last; j++) {
    const probability = probabilityOf(law, servers + j);
    const rate = full + (j + 1) * abandonmentRate;
    virtualTime += 1 / (full + j * abandonmentRate);
    servedTime += 1 / rate;
    impatience += ((j + 1) * abandonmentRate) / rate;
    meanVirtualWait += probability * virtualTime;
    waitOfServed += probability * (full / rate) * servedTime;
    waitOfAbandoned += (probability / rate) * impatience;
  }
  return {
    offeredLoad: arrivalRate / serviceRate,
    waitingShare,
    abandonedShare,
    abandonedShareOfWaiting: abandonedShare / waitingShare,
    meanQueue,
    meanWait: meanQueue / arrivalRate,
    meanWaitOfServed: waitOfServed / served,
    meanWaitOfAbandoned: waitOfAbandoned / abandonedShare,
    meanVirtualWait,
    occupancy: (arrivalRate * served) / full,
    emptyShare: probabilityOf(law, 0),
  };
}

/** "80 % within 20 seconds" has no meaning until it is said of whom: each reading has its own number. */
export interface ServiceLevels {
  /** Served within the limit, of all arrivals. */
  servedWithinOfAll: number;
  /** Served within the limit, of those served. */
  servedWithinOfServed: number;
  /** Served within the limit, of all but those who hung up within it. */
  servedWithinOfPatient: number;
  /** In the line no longer than the limit, however it ended: short abandonments count as good. */
  waitWithin: number;
  /** Hung up within the limit, of all arrivals. */
  abandonedWithin: number;
  /** Share of arrivals who would have to wait longer than the limit if they were patient. */
  virtualWaitBeyond: number;
}

/**
 * Service levels at a limit. Who finds c + j customers is served after j + 1 departures at the rates cμ + iθ; within t
 * a Pólya number of them happen (Garnett and others; e^(-θV) is a beta variable of shapes cμ/θ and j + 1).
 */
export function serviceLevels(station: ImpatientStation, limit: number): ServiceLevels {
  requireNotNegative('The limit', limit);
  const { arrivalRate, serviceRate, servers, abandonmentRate } = station;
  const law = lawOf(station);
  const last = law.first + law.probabilities.length - 1 - servers;
  const shape = (servers * serviceRate) / abandonmentRate;
  const decay = abandonmentRate * limit;
  const virtual = polyaSums(shape, decay, Math.max(0, last));
  const tilted = polyaSums(shape + 1, decay, Math.max(0, last));

  const atOnce = meanOver(law, 0, servers - 1, () => 1);
  let servedWithin = atOnce;
  let servedLater = 0;
  let virtualWaitBeyond = 0;
  let meanQueue = 0;
  for (let j = 0; j <= last; j++) {
    const probability = probabilityOf(law, servers + j);
    const served = probability * (shape / (shape + j + 1));
    servedWithin += served * tilted.beyond[j];
    servedLater += served * tilted.upTo[j];
    virtualWaitBeyond += probability * virtual.upTo[j];
    meanQueue += probability * j;
  }
  const abandonedShare = (abandonmentRate * meanQueue) / arrivalRate;
  const abandonedWithin = limit === 0 ? 0 : abandonedShare + servedLater - Math.exp(-decay) * virtualWaitBeyond;
  return {
    servedWithinOfAll: servedWithin,
    servedWithinOfServed: servedWithin / (servedWithin + servedLater),
    servedWithinOfPatient: servedWithin / (1 - abandonedWithin),
    waitWithin: 1 - Math.exp(-decay) * virtualWaitBeyond,
    abandonedWithin,
    virtualWaitBeyond,
  };
}

/** The time in the line, served or lost, that the share p of arrivals does not exceed. */
export function timeInLineQuantile(station: ImpatientStation, p: number): number {
  requireShare('The share of a quantile', p);
  const scale = 1 / (station.servers * station.serviceRate);
  return crossing((limit) => serviceLevels(station, limit).waitWithin, p, scale);
}

function lawOf({ arrivalRate, serviceRate, servers, abandonmentRate }: ImpatientStation): StationaryLaw {
  requirePositive('The arrival rate', arrivalRate);
  requirePositive('The service rate', serviceRate);
  requireCount('The number of servers', servers);
  requirePositive('The abandonment rate', abandonmentRate);
  return stationaryLaw({
    birth: () => arrivalRate,
    death: (n) => Math.min(n, servers) * serviceRate + Math.max(0, n - servers) * abandonmentRate,
    capacity: Number.POSITIVE_INFINITY,
    tailFrom: servers + 1,
  });
}
