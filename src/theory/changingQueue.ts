/**
 * A line whose arrivals change with the hour: Mt/M/c, with or without patience, moment by moment.
 *
 * The probabilities of 0, 1, 2, … customers follow Kolmogorov's forward equations, here by the Runge-Kutta rule of fourth
 * order. This is the truth that stationary formulas hour by hour miss. Source: Green and Kolesar, Management Science 37
 * (1991).
 */

import { requireCount, requireNotNegative, requirePositive } from './requirements.ts';

export interface ChangingQueue {
  /** λ at a moment. Jumps should fall on the ends of the stretches asked for. */
  arrivalRate(time: number): number;
  serviceRate: number;
  servers: number;
  /** Zero where customers wait for ever. */
  abandonmentRate: number;
}

/** A desk where nobody is, with room for so many customers; more than that must practically never come together. */
export function emptyDesk(room: number): Float64Array {
  requireCount('The room', room);
  const probabilities = new Float64Array(room + 1);
  probabilities[0] = 1;
  return probabilities;
}

/**
 * The probabilities of 0, 1, … customers at `to`, from those at `from`. Arrivals that find no room are lost.
 *
 * @param stepsPerEvent steps within the mean time between two events of a full desk; four are right to about 1e-10
 */
export function evolve(
  queue: ChangingQueue,
  probabilities: Float64Array,
  from: number,
  to: number,
  stepsPerEvent = 4,
): Float64Array {
  requirePositive('The service rate', queue.serviceRate);
  requireCount('The number of servers', queue.servers);
  requireNotNegative('The abandonment rate', queue.abandonmentRate);
  const room = probabilities.length - 1;
  const { arrivalRate } = queue;
  const leaving = Float64Array.from(probabilities, (_, n) => leavingRate(queue, n));
  const busiest = Math.max(arrivalRate(from), arrivalRate((from + to) / 2), arrivalRate(to)) + leaving[room];
  const steps = Math.max(1, Math.ceil((to - from) * busiest * stepsPerEvent));
  const step = (to - from) / steps;

  let now = probabilities.slice();
  const trial = new Float64Array(room + 1);
  const slopes = [0, 1, 2, 3].map(() => new Float64Array(room + 1));
  for (let i = 0; i < steps; i++) {
    const time = from + i * step;
    slope(arrivalRate(time), leaving, now, slopes[0]);
    move(now, slopes[0], step / 2, trial);
    const middle = arrivalRate(time + step / 2);
    slope(middle, leaving, trial, slopes[1]);
    move(now, slopes[1], step / 2, trial);
    slope(middle, leaving, trial, slopes[2]);
    move(now, slopes[2], step, trial);
    slope(arrivalRate(time + step), leaving, trial, slopes[3]);
    now = now.map((p, n) => p + (step / 6) * (slopes[0][n] + 2 * (slopes[1][n] + slopes[2][n]) + slopes[3][n]));
  }
  return now;
}

function leavingRate({ serviceRate, servers, abandonmentRate }: ChangingQueue, n: number): number {
  return Math.min(n, servers) * serviceRate + Math.max(0, n - servers) * abandonmentRate;
}

/** Inflow less outflow of every number of customers. */
function slope(arrivalRate: number, leaving: Float64Array, p: Float64Array, into: Float64Array): void {
  const room = p.length - 1;
  let fromBelow = 0;
  for (let n = 0; n < room; n++) {
    const upwards = arrivalRate * p[n];
    const downwards = leaving[n + 1] * p[n + 1];
    into[n] = fromBelow + downwards - upwards - leaving[n] * p[n];
    fromBelow = upwards;
  }
  into[room] = fromBelow - leaving[room] * p[room];
}

function move(from: Float64Array, slopes: Float64Array, step: number, into: Float64Array): void {
  for (let n = 0; n < from.length; n++) into[n] = from[n] + step * slopes[n];
}

export interface MomentFigures {
  meanInSystem: number;
  meanQueue: number;
  meanBusy: number;
  /** P(all servers are busy) */
  waitingShare: number;
}

/** What probabilities of 0, 1, … customers mean for a number of servers. */
export function momentFigures(probabilities: Float64Array, servers: number): MomentFigures {
  const figures = { meanInSystem: 0, meanQueue: 0, meanBusy: 0, waitingShare: 0 };
  probabilities.forEach((p, n) => {
    figures.meanInSystem += n * p;
    figures.meanQueue += Math.max(0, n - servers) * p;
    figures.meanBusy += Math.min(n, servers) * p;
    if (n >= servers) figures.waitingShare += p;
  });
  return figures;
}
