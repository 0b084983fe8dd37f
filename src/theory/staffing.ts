/** How many people? The smallest staff that keeps a promise, and what must be paid for so many to be there. */

import { delayFigures, waitWithin } from './erlang.ts';
import { abandonmentFigures, serviceLevels } from './erlangA.ts';
import { requireNotNegative, requirePositive, requireShare, requireThat } from './requirements.ts';

export interface Demand {
  arrivalRate: number;
  serviceRate: number;
  /** 1 / mean patience; left out, customers wait for ever. */
  abandonmentRate?: number;
  /** No staff busier than this is accepted; by default any that is stable. */
  highestOccupancy?: number;
}

/**
 * The smallest number of servers with P(wait <= limit) of at least `share`: Erlang C, or Erlang A where customers
 * abandon, then of those served within the limit among all.
 *
 * @example staffForServiceLevel({ arrivalRate: 200 / 60, serviceRate: 1 / 3 }, 1 / 3, 0.8) // 14
 */
export function staffForServiceLevel(demand: Demand, limit: number, share: number): number {
  requireNotNegative('The limit', limit);
  requireShare('The share of the service level', share);
  return smallestStaff(demand, (servers) => {
    const { abandonmentRate } = demand;
    const station = { ...demand, servers };
    if (abandonmentRate === undefined) return waitWithin(station, limit) >= share;
    return serviceLevels({ ...station, abandonmentRate }, limit).servedWithinOfAll >= share;
  });
}

/** The smallest number of servers with a mean wait of at most `limit`; over all arrivals where customers abandon. */
export function staffForMeanWait(demand: Demand, limit: number): number {
  requirePositive('The mean wait', limit);
  return smallestStaff(demand, (servers) => {
    const { abandonmentRate } = demand;
    const station = { ...demand, servers };
    if (abandonmentRate === undefined) return delayFigures(station).meanWait <= limit;
    return abandonmentFigures({ ...station, abandonmentRate }).meanWait <= limit;
  });
}

/** More staff never makes anything worse, so the first that is enough is found by halving. */
function smallestStaff(demand: Demand, isEnough: (servers: number) => boolean): number {
  const { arrivalRate, serviceRate, abandonmentRate, highestOccupancy = 1 } = demand;
  requireNotNegative('The arrival rate', arrivalRate);
  requirePositive('The service rate', serviceRate);
  requireThat(
    highestOccupancy > 0 && highestOccupancy <= 1,
    `The highest occupancy must lie between 0 and 1, not ${highestOccupancy}.`,
  );
  const load = arrivalRate / serviceRate;
  const keeps = (servers: number) => {
    if (abandonmentRate === undefined) {
      return load < servers && load <= highestOccupancy * servers && isEnough(servers);
    }
    const { occupancy } = abandonmentFigures({ arrivalRate, serviceRate, servers, abandonmentRate });
    return occupancy <= highestOccupancy * (1 + 1e-12) && isEnough(servers);
  };
  let enough = Math.max(1, Math.ceil(load));
  let tooFew = 0;
  while (!keeps(enough)) {
    tooFew = enough;
    enough *= 2;
    requireThat(enough < 1e7, 'No staff of less than ten million keeps this promise.');
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (keeps(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/**
 * Paid people for so many on duty, when `shrinkage` of paid time goes to meetings, training and breaks.
 *
 * @example paidStaff(14, 0.3) // 20
 */
export function paidStaff(onDuty: number, shrinkage: number): number {
  requireNotNegative('The number on duty', onDuty);
  requireThat(shrinkage >= 0 && shrinkage < 1, `Shrinkage must lie between 0 and 1, such as 0.3, not ${shrinkage}.`);
  // Rounding must not ask for another person: 7 / 0.7 is a shade above ten.
  return Math.ceil(onDuty / (1 - shrinkage) - 1e-9);
}

/**
 * Paid people for hours of work that can wait, none busier than `highestOccupancy` of the time he is there; all three
 * hours are of one period, such as a week.
 *
 * @example headsForWork({ workHours: 900, paidHours: 40, shrinkage: 0.3, highestOccupancy: 0.85 }) // 37.815
 */
export function headsForWork(work: {
  workHours: number;
  paidHours: number;
  shrinkage: number;
  highestOccupancy: number;
}): number {
  requireNotNegative('The hours of work', work.workHours);
  requirePositive('The paid hours', work.paidHours);
  requirePositive('The highest occupancy', work.highestOccupancy);
  requireThat(
    work.shrinkage >= 0 && work.shrinkage < 1,
    `Shrinkage must lie between 0 and 1, such as 0.3, not ${work.shrinkage}.`,
  );
  return work.workHours / (work.paidHours * (1 - work.shrinkage) * work.highestOccupancy);
}
