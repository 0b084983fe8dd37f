/**
 * Nobody ever waits: servers without end, arrivals whose rate may change with time, any law of service.
 *
 * The number busy at any moment is a Poisson count (M/G/∞, Mt/G/∞). Its mean is the offered load that staff must carry,
 * which follows the arrivals late and smoothed. Source: Eick, Massey and Whitt, "The physics of the Mt/G/∞ queue",
 * Operations Research 41 (1993), and "Mt/G/∞ queues with sinusoidal arrival rates", Management Science 39 (1993).
 */

import { DETERMINISTIC, DISCRETE, EMPIRICAL, TRIANGULAR, UNIFORM } from '../kernel/law.ts';
import { cdf, type Law, mean, quantile } from '../kernel/laws.ts';
import { poissonSums } from './poissonSums.ts';
import { integrate } from './quadrature.ts';
import { requireCount, requireNotNegative, requirePositive } from './requirements.ts';

/**
 * Mean number busy at `time` when arrivals came at `rate(t)` for all t before it: ∫ rate(time - s) P(S > s) ds over s
 * from 0 on, by quadrature on the survival of the law. For a start from an empty desk let the rate be zero before it.
 *
 * @param corners moments at which the rate jumps or bends, if any
 * @example meanBusyAt((t) => 100 + 20 * Math.sin(t), exponential(1), 0) // 90
 */
export function meanBusyAt(
  rate: (time: number) => number,
  service: Law,
  time: number,
  corners: readonly number[] = [],
): number {
  const places = placesOf(service);
  const end = places[places.length - 1];
  for (const corner of corners) if (corner < time && time - corner < end) places.push(time - corner);
  places.sort((a, b) => a - b);
  return integrate((age) => rate(time - age) * (1 - cdf(service, age)), places);
}

/** From zero to where the survival has vanished, with a corner wherever the law has one. */
function placesOf(service: Law): number[] {
  const { code, first, second, third, points } = service;
  if (code === DETERMINISTIC) return [0, first];
  if (code === UNIFORM) return [0, first, second];
  if (code === TRIANGULAR) return [0, first, second, third];
  if (code === EMPIRICAL || code === DISCRETE) return [0, ...points];
  const shares = [1e-12, 1e-6, 0.001, 0.05, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1 - 1e-5, 1 - 1e-7, 1 - 1e-9, 1 - 1e-12];
  return [0, ...shares.map((share) => quantile(service, share)), quantile(service, 1 - 2 ** -52)];
}

/** Mean number busy under a steady stream, λ E[S], whatever the law. */
export function meanBusy(arrivalRate: number, service: Law): number {
  requireNotNegative('The arrival rate', arrivalRate);
  return arrivalRate * mean(service);
}

/** P(N = n) and P(N >= n) of the Poisson number busy. */
export function busyShares(meanNumber: number, n: number): { exactly: number; atLeast: number } {
  requireNotNegative('The mean number busy', meanNumber);
  requireCount('The number of customers', n, 0);
  const { upTo, beyond } = poissonSums(meanNumber, n);
  if (n === 0) return { exactly: upTo[0], atLeast: 1 };
  return {
    exactly: beyond[n - 1] < upTo[n] ? beyond[n - 1] - beyond[n] : upTo[n] - upTo[n - 1],
    atLeast: beyond[n - 1],
  };
}

/**
 * Exponential service under a rate that swings as a sine of `turns` radians per unit of time: how much later than the
 * arrivals the load is highest, and how much of the relative swing is left.
 *
 * @example swingOfLoad(2 * Math.PI / 24, 1 / 6).lag // 3.834558 hours
 */
export function swingOfLoad(turns: number, serviceRate: number): { lag: number; remainingSwing: number } {
  requirePositive('The frequency', turns);
  requirePositive('The service rate', serviceRate);
  const ratio = turns / serviceRate;
  return { lag: Math.atan(ratio) / turns, remainingSwing: 1 / Math.sqrt(1 + ratio * ratio) };
}
