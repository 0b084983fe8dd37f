/**
 * The same single server, another order: what becomes of M/G/1 when not the first is served first.
 *
 * Sources: Phipps 1956 (shortest job first); Schrage and Miller 1966 (shortest remaining time); Kleinrock, Queueing
 * Systems, volume 2, chapter 4 (sharing, last come); Takács 1963 (second moments of last come and of random order).
 */

import { type Law, quantile } from '../kernel/laws.ts';
import { panel } from './quadrature.ts';
import { rawMoment } from './rawMoments.ts';
import { requireNotNegative, requirePositive, requireStable } from './requirements.ts';

export interface SharingFigures {
  occupancy: number;
  meanSojourn: number;
  meanInSystem: number;
  /** Mean sojourn of a customer over his work: the same for all sizes. */
  sojournPerWork: number;
}

/**
 * One server that shares itself evenly among all present (processor sharing), or that always turns to the last arrival
 * and resumes the others later: means depend on the law of service through its mean alone.
 */
export function sharingFigures(arrivalRate: number, meanService: number): SharingFigures {
  requireNotNegative('The arrival rate', arrivalRate);
  const occupancy = arrivalRate * meanService;
  requireStable(occupancy, 1);
  const sojournPerWork = 1 / (1 - occupancy);
  const meanSojourn = meanService * sojournPerWork;
  return { occupancy, meanSojourn, meanInSystem: arrivalRate * meanSojourn, sojournPerWork };
}

/** E[wait²] in M/M/1 by who is taken next; the mean wait is ρ / (μ - λ) for all three. */
export function squaredWaits(arrivalRate: number, serviceRate: number) {
  requireNotNegative('The arrival rate', arrivalRate);
  requirePositive('The service rate', serviceRate);
  const occupancy = arrivalRate / serviceRate;
  requireStable(occupancy, 1);
  const firstCome = (2 * occupancy) / (serviceRate - arrivalRate) ** 2;
  return { firstCome, lastCome: firstCome / (1 - occupancy), random: firstCome / (1 - occupancy / 2) };
}

/** Mean wait where the shortest job is taken next and never interrupted; a law without jumps. */
export function shortestFirstWait(arrivalRate: number, service: Law): number {
  const residual = (arrivalRate * rawMoment(service, 2)) / 2;
  return overSizes(arrivalRate, service, (_size, _rest, load) => residual / ((1 - load) * (1 - load)));
}

/** Mean sojourn where the server always works on what is finished soonest; a law without jumps. */
export function shortestRemainingSojourn(arrivalRate: number, service: Law): number {
  // The time in service of all sizes together, integrated by parts so that no density is needed.
  return overSizes(arrivalRate, service, (size, rest, load, squares) => {
    const free = 1 - load;
    const blocked = (arrivalRate * (squares + size * size * rest)) / (2 * free * free);
    return blocked + size / free - (arrivalRate * rest * size * size) / (free * free);
  });
}

type OfSize = (size: number, restOfSizes: number, load: number, squares: number) => number;

/**
 * The mean of a function of a size, of the share of larger sizes, of the load of smaller ones and of their squares. Shares
 * u = 1 - e^-s are walked in panels of s, fine near zero; the load up to each point is integrated along with it.
 */
function overSizes(arrivalRate: number, service: Law, of: OfSize): number {
  requireNotNegative('The arrival rate', arrivalRate);
  requireStable(arrivalRate * rawMoment(service, 1), 1);
  const size = (s: number) => quantile(service, -Math.expm1(-s));
  const weighted = (s: number, power: number) => size(s) ** power * Math.exp(-s);
  let sum = 0;
  let load = 0;
  let squares = 0;
  let from = 0;
  for (let step = -40; step < 72; step++) {
    const to = step < 0 ? 2 ** step : (step + 1) / 2;
    if (to <= from) continue;
    const loadTo = (s: number) => load + arrivalRate * panel((x) => weighted(x, 1), from, s).value;
    const squaresTo = (s: number) => squares + panel((x) => weighted(x, 2), from, s).value;
    sum += panel((s) => of(size(s), Math.exp(-s), loadTo(s), squaresTo(s)) * Math.exp(-s), from, to).value;
    load = loadTo(to);
    squares = squaresTo(to);
    from = to;
  }
  return sum;
}
