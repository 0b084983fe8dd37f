/** Which formula holds for a station among its neighbours, and what it says. Minutes. */

import { DETERMINISTIC, EXPONENTIAL } from '../../kernel/law.ts';
import { deterministicFigures } from '../../theory/deterministicServers.ts';
import { delayFigures } from '../../theory/erlang.ts';
import { busyShares } from '../../theory/infiniteServers.ts';
import { singleServerFigures } from '../../theory/singleServer.ts';
import type { Formula } from './formulas.ts';
import { feeders, type Station } from './stations.ts';

export interface StationFigures {
  readonly formula: Formula;
  readonly occupancy: number;
  /** Absent where only the occupancy is known. */
  readonly line?: { readonly waitingShare: number; readonly meanWait: number; readonly meanQueue: number };
}

/** Rarer than this, a wait is not met with in any run. */
const NEVER_WAITS = 1e-12;
/** The search for endless seats costs as many steps as there are seats. */
const MOST_SEATS = 100_000;

/** Of a station that keeps up, where all others do too and nobody gives up. */
export function stationFigures(stations: readonly Station[], index: number): StationFigures {
  const station = stations[index];
  const { seats, arrivalRate, work, meanWork } = station;
  const occupancy = (arrivalRate * meanWork) / seats;
  const from = feeders(stations, index);
  // Such stations pass their arrivals on as a Poisson stream, as if each stood alone (Burke; Jackson).
  const streams = [...from].every((feeder) => passesStreamOn(stations[feeder]));
  if (!streams || work === null) return { formula: 'littlesLaw', occupancy };
  if (work.code === EXPONENTIAL) {
    // What a team beyond theory gets from it makes it no network.
    const alone = from.size === 0 && station.next.every((share, to) => share === 0 || !stations[to].known);
    const figures = delayFigures({ arrivalRate, serviceRate: 1 / meanWork, servers: seats });
    return { formula: alone ? 'erlangC' : 'jackson', occupancy, line: figures };
  }
  if (isEndless(station)) {
    return { formula: 'infiniteServers', occupancy, line: { waitingShare: 0, meanWait: 0, meanQueue: 0 } };
  }
  // With other laws the formulas want every ticket once.
  if (from.has(index)) return { formula: 'littlesLaw', occupancy };
  if (work.code === DETERMINISTIC && seats > 1) {
    return { formula: 'deterministicWork', occupancy, line: deterministicFigures(arrivalRate, meanWork, seats) };
  }
  if (seats > 1) return { formula: 'littlesLaw', occupancy };
  const { meanWait, meanQueue } = singleServerFigures(arrivalRate, work);
  return { formula: 'pollaczekKhinchine', occupancy, line: { waitingShare: occupancy, meanWait, meanQueue } };
}

function passesStreamOn(station: Station): boolean {
  return station.work?.code === EXPONENTIAL || isEndless(station);
}

function isEndless({ seats, arrivalRate, meanWork }: Station): boolean {
  const busy = arrivalRate * meanWork;
  return seats <= MOST_SEATS && busy < seats && busyShares(busy, seats).atLeast < NEVER_WAITS;
}
