/**
 * A line with few places: M/M/c/K, and callers from a finite number of customers: M/M/c//N.
 *
 * Poisson arrivals, exponential service, first come first served; who finds K customers is turned away.
 * Source: Gross and Harris, Fundamentals of Queueing Theory, sections 2.5 and 2.6 (truncated and finite-source queues).
 */

import { meanOver, probabilityOf, stationaryLaw } from './birthDeath.ts';
import type { Station } from './erlang.ts';
import { poissonSums } from './poissonSums.ts';
import { requireCount, requireNotNegative, requirePositive } from './requirements.ts';

export interface LimitedStation extends Station {
  /** K, customers in service and waiting together, at least c. */
  capacity: number;
}

export interface LimitedFigures {
  /** Share of arrivals turned away. */
  blockedShare: number;
  /** Arrivals let in, per unit of time. */
  acceptedRate: number;
  meanInSystem: number;
  meanQueue: number;
  /** Of those let in. */
  meanWait: number;
  meanSojourn: number;
  waitingShare: number;
  occupancy: number;
  /** P(nobody is there) */
  emptyShare: number;
}

/** The stationary means of M/M/c/K. Any load will do: places are finite. Cost: K steps. */
export function limitedFigures(station: LimitedStation): LimitedFigures {
  const { arrivalRate, serviceRate, servers, capacity } = station;
  const law = lawOf(station);
  const accepted = meanOver(law, 0, capacity - 1, () => 1);
  const busy = meanOver(law, 0, capacity, (n) => Math.min(n, servers));
  const meanQueue = meanOver(law, servers, capacity, (n) => n - servers);
  const acceptedRate = arrivalRate * accepted;
  const meanWait = acceptedRate === 0 ? 0 : meanQueue / acceptedRate;
  return {
    blockedShare: probabilityOf(law, capacity),
    acceptedRate,
    meanInSystem: busy + meanQueue,
    meanQueue,
    meanWait,
    meanSojourn: meanWait + 1 / serviceRate,
    waitingShare: meanOver(law, servers, capacity - 1, () => 1) / accepted,
    occupancy: busy / servers,
    emptyShare: probabilityOf(law, 0),
  };
}

/**
 * P(wait <= limit) of those let in. Who finds c + j waits until j + 1 have finished, an Erlang time: longer than t when
 * at most j finish within t, a Poisson number of mean cμt.
 */
export function limitedWaitWithin(station: LimitedStation, limit: number): number {
  requireNotNegative('The limit', limit);
  const { servers, serviceRate, capacity } = station;
  const law = lawOf(station);
  const { upTo } = poissonSums(servers * serviceRate * limit, capacity - servers);
  const longer = meanOver(law, servers, capacity - 1, (n) => upTo[n - servers]);
  return 1 - longer / meanOver(law, 0, capacity - 1, () => 1);
}

function lawOf({ arrivalRate, serviceRate, servers, capacity }: LimitedStation) {
  requirePositive('The arrival rate', arrivalRate);
  requirePositive('The service rate', serviceRate);
  requireCount('The number of servers', servers);
  requireCount('The number of places', capacity, servers);
  return stationaryLaw({
    birth: () => arrivalRate,
    death: (n) => Math.min(n, servers) * serviceRate,
    capacity,
    tailFrom: capacity,
  });
}

export interface FiniteSource {
  customers: number;
  /** Rate at which a customer who is not at the desk comes back. */
  callRate: number;
  serviceRate: number;
  servers: number;
}

export interface FiniteSourceFigures {
  /** Calls of all customers together, per unit of time. */
  throughput: number;
  meanInSystem: number;
  meanQueue: number;
  meanWait: number;
  occupancy: number;
}

/** The machine-repair model M/M/c//N: each of N customers calls again a while after being served. */
export function finiteSourceFigures(source: FiniteSource): FiniteSourceFigures {
  const { customers, callRate, serviceRate, servers } = source;
  requireCount('The number of customers', customers);
  requirePositive('The call rate', callRate);
  requirePositive('The service rate', serviceRate);
  requireCount('The number of servers', servers);
  const law = stationaryLaw({
    birth: (n) => (customers - n) * callRate,
    death: (n) => Math.min(n, servers) * serviceRate,
    capacity: customers,
    tailFrom: Math.min(customers, servers),
  });
  const busy = meanOver(law, 0, customers, (n) => Math.min(n, servers));
  const meanQueue = meanOver(law, servers, customers, (n) => n - servers);
  const throughput = busy * serviceRate;
  return {
    throughput,
    meanInSystem: busy + meanQueue,
    meanQueue,
    meanWait: meanQueue / throughput,
    occupancy: busy / servers,
  };
}
