/**
 * Arrivals more even or more bunched than Poisson, one exponential server: GI/M/1, first come first served.
 *
 * An arrival finds others with probability σ, the root below one of σ = A*(μ (1 - σ)), with A* the Laplace transform of
 * the time between arrivals. Source: Kleinrock, Queueing Systems, volume 1, section 6.4.
 */

import { requirePositive, requireStable } from './requirements.ts';

export interface RenewalFigures {
  /** σ, the share of arrivals who must wait. */
  waitingShare: number;
  occupancy: number;
  meanWait: number;
  meanSojourn: number;
  meanQueue: number;
  meanInSystem: number;
  /** Sojourns are exponential with this rate, μ (1 - σ). */
  sojournRate: number;
}

/**
 * @param transform E[e^(-s A)] of the time A between arrivals, for s >= 0
 * @param meanBetween E[A]
 * @example renewalFigures((s) => Math.exp(-1.25 * s), 1.25, 1).waitingShare // 0.628630
 */
export function renewalFigures(
  transform: (s: number) => number,
  meanBetween: number,
  serviceRate: number,
): RenewalFigures {
  requirePositive('The mean time between arrivals', meanBetween);
  requirePositive('The service rate', serviceRate);
  const occupancy = 1 / (meanBetween * serviceRate);
  requireStable(occupancy, 1);
  // σ - A*(μ (1 - σ)) is negative below the root and positive between it and one.
  let [low, high] = [0, 1];
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (middle < transform(serviceRate * (1 - middle))) low = middle;
    else high = middle;
  }
  const waitingShare = (low + high) / 2;
  const sojournRate = serviceRate * (1 - waitingShare);
  const meanSojourn = 1 / sojournRate;
  const meanWait = waitingShare / sojournRate;
  return {
    waitingShare,
    occupancy,
    meanWait,
    meanSojourn,
    meanQueue: meanWait / meanBetween,
    meanInSystem: meanSojourn / meanBetween,
    sojournRate,
  };
}
