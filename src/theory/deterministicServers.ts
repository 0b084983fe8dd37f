/**
 * Many servers and work that always takes the same time: M/D/c.
 *
 * After each service time the number in the system has lost c, or all, and gained a Poisson number: a random walk held
 * at zero, whose maximum Spitzer's identity gives as a sum over l service times of positive terms.
 * Sources: Crommelin 1932; Spitzer 1956; Tijms, A First Course in Stochastic Models, section 9.6.
 */

import { stirlingRest } from '../kernel/gammaFunction.ts';
import { lowerGammaShare } from '../kernel/incompleteGamma.ts';
import { exp, log, logGamma } from '../kernel/mathematics.ts';
import { requireCount, requirePositive, requireStable } from './requirements.ts';

export interface DeterministicFigures {
  occupancy: number;
  /** P(wait > 0) */
  waitingShare: number;
  meanWait: number;
  meanQueue: number;
  meanInSystem: number;
}

/**
 * The stationary figures of M/D/c, first come first served. Cost: some 40 / (c (ρ - 1 - ln ρ)) terms.
 *
 * @example deterministicFigures(1.6, 1, 2).meanQueue // 1.445254
 */
export function deterministicFigures(arrivalRate: number, serviceTime: number, servers: number): DeterministicFigures {
  requirePositive('The arrival rate', arrivalRate);
  requirePositive('The service time', serviceTime);
  requireCount('The number of servers', servers);
  const load = arrivalRate * serviceTime;
  requireStable(load, servers);
  const occupancy = load / servers;
  const decay = occupancy - 1 - log(occupancy);

  let meanQueue = 0;
  let exponent = 0;
  for (let l = 1; ; l++) {
    // A Poisson number of arrivals in l service times, against the lc that can be finished in them.
    const [mean, most] = [l * load, l * servers];
    const reached = lowerGammaShare(most, mean);
    const exactly = poissonAt(most, mean, most * decay);
    exponent += reached / l;
    const excess = most * exactly - (most - mean) * reached;
    meanQueue += excess / l;
    if (!(reached > 1e-18 * exponent)) break;
  }
  return {
    occupancy,
    waitingShare: -Math.expm1(-exponent),
    meanWait: meanQueue / arrivalRate,
    meanQueue,
    meanInSystem: meanQueue + load,
  };
}

/** P(N = k) of a Poisson count, `deviance` being m - k + k ln(k / m), which for large counts keeps all digits. */
function poissonAt(k: number, mean: number, deviance: number): number {
  if (k < 10) return exp(k * log(mean) - mean - logGamma(k + 1));
  return exp(-deviance - stirlingRest(k)) / Math.sqrt(2 * Math.PI * k);
}
