/**
 * One server and any law of service: M/G/1, first come first served.
 *
 * Sources: Pollaczek 1930 and Khinchine 1932 (mean wait); Takács 1962 (second moment); Kleinrock, Queueing Systems,
 * volume 1, chapter 5 (busy period). Times in the unit of the law, rates per that unit.
 */

import type { Law } from '../kernel/laws.ts';
import { rawMoment } from './rawMoments.ts';
import { requireNotNegative, requireStable } from './requirements.ts';

export interface SingleServerFigures {
  /** ρ = λ E[S], also the share of arrivals who must wait. */
  occupancy: number;
  /** λ E[S²] / (2 (1 - ρ)) */
  meanWait: number;
  waitVariance: number;
  meanSojourn: number;
  sojournVariance: number;
  meanQueue: number;
  meanInSystem: number;
  inSystemVariance: number;
  meanBusyPeriod: number;
  busyPeriodVariance: number;
  meanServedInBusyPeriod: number;
}

/**
 * The stationary figures of M/G/1; variances are Infinity where the law of service has no third moment.
 *
 * @example singleServerFigures(0.8, deterministic(1)).meanWait // 2
 */
export function singleServerFigures(arrivalRate: number, service: Law): SingleServerFigures {
  requireNotNegative('The arrival rate', arrivalRate);
  const [mean, square, cube] = [1, 2, 3].map((order) => rawMoment(service, order));
  const occupancy = arrivalRate * mean;
  requireStable(occupancy, 1);
  const idle = 1 - occupancy;
  const meanWait = (arrivalRate * square) / (2 * idle);
  const waitVariance = meanWait * meanWait + (arrivalRate * cube) / (3 * idle);
  const meanSojourn = meanWait + mean;
  const sojournVariance = waitVariance + square - mean * mean;
  return {
    occupancy,
    meanWait,
    waitVariance,
    meanSojourn,
    sojournVariance,
    meanQueue: arrivalRate * meanWait,
    meanInSystem: arrivalRate * meanSojourn,
    // Who leaves sees those who came during his stay, a Poisson number for a time that varies.
    inSystemVariance: arrivalRate * meanSojourn + arrivalRate * arrivalRate * sojournVariance,
    meanBusyPeriod: mean / idle,
    busyPeriodVariance: square / idle ** 3 - (mean / idle) ** 2,
    meanServedInBusyPeriod: 1 / idle,
  };
}
