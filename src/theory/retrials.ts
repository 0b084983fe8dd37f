/**
 * Callers who find all lines busy and call again: M/M/c with retrials, patient for ever.
 *
 * Who is turned away joins the orbit and tries again after an exponential time, until he gets through.
 * Source: Falin and Templeton, Retrial Queues (1997).
 */

import type { Station } from './erlang.ts';
import { solveLinear } from './linearSystem.ts';
import { requireCount, requirePositive, requireStable } from './requirements.ts';

export interface RetrialStation extends Station {
  /** ν, rate at which each caller in the orbit tries again. */
  retrialRate: number;
}

export interface RetrialFigures {
  /** P(all servers busy): the share of first calls that do not get through. */
  busyShare: number;
  meanOrbit: number;
  meanBusy: number;
  /** From the first call to getting through, over all callers. */
  meanWait: number;
}

/**
 * The stationary figures of M/M/c with retrials; one server by the closed form, more by the chain of busy servers and
 * callers in orbit. Cost: c³ for every number of callers in orbit that has some probability.
 *
 * @example retrialFigures({ arrivalRate: 4, serviceRate: 1, servers: 5, retrialRate: 2 }).meanOrbit // 3.800133
 */
export function retrialFigures(station: RetrialStation): RetrialFigures {
  const { arrivalRate, serviceRate, servers, retrialRate } = station;
  requirePositive('The arrival rate', arrivalRate);
  requirePositive('The service rate', serviceRate);
  requireCount('The number of servers', servers);
  requirePositive('The retrial rate', retrialRate);
  const load = arrivalRate / serviceRate;
  requireStable(load, servers);
  if (servers === 1) {
    const meanOrbit = (load * (arrivalRate + load * retrialRate)) / ((1 - load) * retrialRate);
    return { busyShare: load, meanOrbit, meanBusy: load, meanWait: meanOrbit / arrivalRate };
  }
  // For many in orbit the number falls off as the load does; before that it hovers about the calls of a retrial time.
  let most = Math.ceil(40 / -Math.log(load / servers) + (10 * arrivalRate) / retrialRate);
  for (;;) {
    const { figures, last } = upTo(station, most);
    if (last < 1e-15) return figures;
    most *= 2;
  }
}

/**
 * With at most so many in orbit. The orbit grows only when all are busy, so that the probabilities with m + 1 in orbit
 * are those of "all busy, m in orbit" times a row of numbers, found from the largest m downwards.
 */
function upTo(station: RetrialStation, most: number): { figures: RetrialFigures; last: number } {
  const { arrivalRate, serviceRate, servers, retrialRate } = station;
  const states = Array.from({ length: servers + 1 }, (_, busy) => busy);
  const rows: number[][] = [];
  let beyond = states.map(() => 0);
  /** Balance equations of the states with m in orbit, with what comes back from m + 1 folded in. */
  const balance = (m: number) => {
    const matrix = states.map(() => states.map(() => 0));
    for (const busy of states) {
      const trying = busy < servers ? m * retrialRate : 0;
      const growing = busy === servers && m === most ? 0 : arrivalRate;
      matrix[busy][busy] += growing + busy * serviceRate + trying;
      if (busy < servers) matrix[busy + 1][busy] -= arrivalRate;
      if (busy > 0) matrix[busy - 1][busy] -= busy * serviceRate;
      if (busy < servers) matrix[busy + 1][servers] -= beyond[busy] * (m + 1) * retrialRate;
    }
    return matrix;
  };
  for (let m = most; m >= 1; m--) {
    beyond = solveLinear(
      balance(m),
      states.map((busy) => (busy === servers ? arrivalRate : 0)),
    );
    rows[m] = beyond;
  }
  // With nobody in orbit one equation follows from the others; the sum of all probabilities takes its place.
  const matrix = balance(0);
  matrix[0] = states.map((busy) => (busy === 0 ? 1 : 0));
  let now = solveLinear(
    matrix,
    states.map((busy) => (busy === 0 ? 1 : 0)),
  );
  let [total, meanOrbit, meanBusy, busyShare] = [0, 0, 0, 0];
  let last = 0;
  for (let m = 0; m <= most; m++) {
    last = now.reduce((sum, p) => sum + p, 0);
    total += last;
    meanOrbit += m * last;
    meanBusy += now.reduce((sum, p, busy) => sum + busy * p, 0);
    busyShare += now[servers];
    if (m < most) now = rows[m + 1].map((factor) => factor * now[servers]);
  }
  const orbit = meanOrbit / total;
  return {
    figures: {
      busyShare: busyShare / total,
      meanOrbit: orbit,
      meanBusy: meanBusy / total,
      meanWait: orbit / arrivalRate,
    },
    last: last / total,
  };
}
