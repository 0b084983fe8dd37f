/**
 * How long must a run be? Successive waits hang together, so that a mean over n of them varies as if there were far
 * fewer. n times the variance of the mean tends to the figures below, which grow as 1 / (1 - ρ)⁴.
 *
 * M/M/1, first come first served. Sources: Daley 1968; Whitt, "Planning queueing simulations", Management Science 35 (1989).
 */

import { requirePositive, requireStable } from './requirements.ts';

export interface AsymptoticVariances {
  /** Of the mean over n successive waits: n Var → ρ (2 + 5ρ - 4ρ² + ρ³) / (μ² (1 - ρ)⁴). */
  ofWaits: number;
  /** Of the number in the system averaged over time t: t Var → 2ρ (1 + ρ) / (μ (1 - ρ)⁴). */
  ofNumberInSystem: number;
}

export function asymptoticVariances(arrivalRate: number, serviceRate: number): AsymptoticVariances {
  requirePositive('The arrival rate', arrivalRate);
  requirePositive('The service rate', serviceRate);
  const load = arrivalRate / serviceRate;
  requireStable(load, 1);
  const idle = (1 - load) ** 4;
  const cubic = 2 + load * (5 + load * (-4 + load));
  return {
    ofWaits: (load * cubic) / (serviceRate * serviceRate * idle),
    ofNumberInSystem: (2 * load * (1 + load)) / (serviceRate * idle),
  };
}

/**
 * Customers to simulate so that the mean wait is known to within a share of itself, with a confidence of 95 %.
 *
 * @example customersNeeded(0.8, 1, 0.02) // about 1.2 million
 */
export function customersNeeded(arrivalRate: number, serviceRate: number, relativeHalfWidth: number): number {
  requirePositive('The relative half-width', relativeHalfWidth);
  const meanWait = arrivalRate / (serviceRate * (serviceRate - arrivalRate));
  const ratio = 1.959963984540054 / (relativeHalfWidth * meanWait);
  return Math.ceil(ratio * ratio * asymptoticVariances(arrivalRate, serviceRate).ofWaits);
}
