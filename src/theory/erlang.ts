/**
 * Many equal servers and one line: Erlang's formulas of loss (B) and delay (C).
 *
 * Poisson arrivals, independent service, first come first served. Rates are per unit of time and times come out in that
 * unit. Loss holds for every law of service with the same mean; delay supposes exponential service.
 *
 * Sources: A. K. Erlang 1917; Gross and Harris, Fundamentals of Queueing Theory, chapter 2.
 */

import { exp, log, logGamma } from '../kernel/mathematics.ts';
import { requireCount, requireNotNegative, requirePositive, requireShare, requireStable } from './requirements.ts';
import { crossing } from './root.ts';

export interface Station {
  /** λ, arrivals per unit of time. */
  arrivalRate: number;
  /** μ, customers that a busy server finishes per unit of time. */
  serviceRate: number;
  /** c */
  servers: number;
}

/**
 * Erlang B: the share of arrivals that find all servers busy and are lost (M/G/c/c); `offeredLoad` is λ/μ in erlangs.
 * B(0) = 1, B(n) = a B(n-1) / (n + a B(n-1)): positive terms only, so that no digits are lost. Cost: c steps.
 *
 * @example erlangB(5, 3) // 0.110054
 */
export function erlangB(servers: number, offeredLoad: number): number {
  requireCount('The number of servers', servers, 0);
  requireNotNegative('The offered load', offeredLoad);
  let blocked = 1;
  for (let n = 1; n <= servers; n++) blocked = (offeredLoad * blocked) / (n + offeredLoad * blocked);
  return blocked;
}

/**
 * Erlang C: the share of arrivals that must wait (M/M/c), c B / (c - a (1 - B)).
 *
 * @example erlangC(14, 10) // 0.174132
 */
export function erlangC(servers: number, offeredLoad: number): number {
  requireCount('The number of servers', servers);
  requireNotNegative('The offered load', offeredLoad);
  requireStable(offeredLoad, servers);
  const blocked = erlangB(servers, offeredLoad);
  return (servers * blocked) / (servers - offeredLoad + offeredLoad * blocked);
}

export interface DelayFigures {
  /** λ/μ, the mean number of busy servers. */
  offeredLoad: number;
  /** Share of the time that a server is busy. */
  occupancy: number;
  /** P(wait > 0) */
  waitingShare: number;
  meanWait: number;
  meanWaitOfWaiting: number;
  waitVariance: number;
  /** From arrival to the end of service. */
  meanSojourn: number;
  meanQueue: number;
  /** Waiting or in service. */
  meanInSystem: number;
}

/** The stationary means of M/M/c. */
export function delayFigures(station: Station): DelayFigures {
  const { offeredLoad, waiting, drain } = delay(station);
  const meanWait = waiting / drain;
  return {
    offeredLoad,
    occupancy: offeredLoad / station.servers,
    waitingShare: waiting,
    meanWait,
    meanWaitOfWaiting: 1 / drain,
    waitVariance: (waiting * (2 - waiting)) / (drain * drain),
    meanSojourn: meanWait + 1 / station.serviceRate,
    meanQueue: station.arrivalRate * meanWait,
    meanInSystem: station.arrivalRate * meanWait + offeredLoad,
  };
}

/** P(wait <= limit) = 1 - C e^(-(cμ - λ) limit). */
export function waitWithin(station: Station, limit: number): number {
  requireNotNegative('The limit', limit);
  const { waiting, drain } = delay(station);
  return 1 - waiting * exp(-drain * limit);
}

/** P(wait + service <= limit); the sojourn outlasts it with probability e^(-μt) + C μ (e^(-μt) - e^(-δt))/(δ - μ), δ = cμ - λ. */
export function sojournWithin(station: Station, limit: number): number {
  requireNotNegative('The limit', limit);
  const { waiting, drain } = delay(station);
  const { serviceRate } = station;
  const slower = Math.min(drain, serviceRate);
  const gap = Math.abs(drain - serviceRate);
  const overlap = exp(-slower * limit) * (gap === 0 ? limit : -Math.expm1(-gap * limit) / gap);
  return -Math.expm1(-serviceRate * limit) - waiting * serviceRate * overlap;
}

/** The wait that the share p of arrivals does not exceed; zero where so many do not wait at all. */
export function waitQuantile(station: Station, p: number): number {
  requireShare('The share of a quantile', p);
  const { waiting, drain } = delay(station);
  return Math.max(0, log(waiting / (1 - p)) / drain);
}

/** The sojourn that the share p of arrivals does not exceed. */
export function sojournQuantile(station: Station, p: number): number {
  requireShare('The share of a quantile', p);
  return crossing((limit) => sojournWithin(station, limit), p, 1 / station.serviceRate);
}

/** P(n customers are there); underflows to zero where it is below 1e-308. */
export function numberShare(station: Station, n: number): number {
  requireCount('The number of customers', n, 0);
  const { servers, arrivalRate, serviceRate } = station;
  const { offeredLoad, waiting } = delay(station);
  if (offeredLoad === 0) return n === 0 ? 1 : 0;
  const occupancy = arrivalRate / serviceRate / servers;
  // All servers busy and nobody waiting: P(c) = C (1 - ρ). From there by the ratios of neighbours.
  const full = waiting * (1 - occupancy);
  if (n >= servers) return full * exp((n - servers) * log(occupancy));
  return full * exp(logGamma(servers + 1) - logGamma(n + 1) - (servers - n) * log(offeredLoad));
}

/** C, and the rate at which a line of waiting customers drains. */
function delay({ arrivalRate, serviceRate, servers }: Station) {
  requireNotNegative('The arrival rate', arrivalRate);
  requirePositive('The service rate', serviceRate);
  const offeredLoad = arrivalRate / serviceRate;
  return { offeredLoad, waiting: erlangC(servers, offeredLoad), drain: servers * serviceRate - arrivalRate };
}
