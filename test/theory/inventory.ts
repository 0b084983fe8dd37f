/**
 * A shop that orders up to `most` when its evening stock is below eighty, the textbook case of comparing two policies with
 * the same random numbers: SSJ, docs/examples/tutorial/Inventory.java.
 */
import { poissonQuantile } from '../../src/kernel/poisson.ts';
import { uniform } from '../../src/kernel/random.ts';

const LEAST = 80;
const DEMAND = 100;
const PRICE = 2;
const HOLDING = 0.1;
const FIXED = 10;
const EACH = 1;
const DELIVERED = 0.95;
const DAYS = 2000;
const [DEMANDS, DELIVERIES] = [1, 2];

/** Mean daily profit of every replication; replications of one seed share their demands and deliveries. */
export function meanProfits(most: number, replications: number, seed: number): number[] {
  return Array.from({ length: replications }, (_, replication) => {
    let morning = most;
    let profit = 0;
    let orders = 0;
    for (let day = 0; day < DAYS; day++) {
      const demand = poissonQuantile(DEMAND, uniform(seed, replication, DEMANDS, day));
      const evening = Math.max(0, morning - demand);
      profit += PRICE * (morning - evening) - HOLDING * evening;
      morning = evening;
      if (evening < LEAST && uniform(seed, replication, DELIVERIES, orders++) < DELIVERED) {
        profit -= FIXED + EACH * (most - evening);
        morning = most;
      }
    }
    return profit / DAYS;
  });
}
