/**
 * Which mixes are simulated, and how a lever's share of the gap is put together from them. Shapley (1953): the mean, over
 * all orders in which the levers could be moved, of what a lever adds in its turn.
 */
import { childKey, type Key, uniform } from '../../kernel/random.ts';

/** A number for every mix of the design, in its order: what a figure at that mix counts for. */
export type Weights = Float64Array;

export interface MixDesign {
  readonly kind: 'all' | 'orders';
  readonly mixes: readonly number[];
  /** By lever: its share. Of each replication they sum to the gap. */
  readonly shares: readonly Weights[];
  /** With sampled orders: the same by pair of orders, for what the sampling leaves uncertain. */
  readonly pairs: readonly (readonly Weights[])[];
}

/** With more levers than these, orders are sampled: 256 mixes are simulated at most. */
export const MOST_FOR_ALL = 8;

/** All 2ⁿ mixes; a lever adds to a set of s others with the weight s! (n − s − 1)! / n!. */
export function allMixes(levers: number): MixDesign {
  const mixes = Array.from({ length: 2 ** levers }, (_, mix) => mix);
  const weight = Array.from({ length: levers }, (_, size) => 1 / (levers * choose(levers - 1, size)));
  const shares = Array.from({ length: levers }, (_, lever) => {
    const bit = 1 << lever;
    return Float64Array.from(mixes, (mix) => {
      const others = bitsIn(mix & ~bit);
      return mix & bit ? weight[others] : -weight[others];
    });
  });
  return { kind: 'all', mixes, shares, pairs: [] };
}

/**
 * Orders drawn from the key, each with its reverse: what a lever adds early in the one it adds late in the other, which
 * takes most of the spread out (antithetic pairs; Mitchell et al., "Sampling permutations for Shapley value estimation", 2022).
 * @param orders an even number
 */
export function sampledOrders(levers: number, orders: number, key: Key): MixDesign {
  const drawn = Array.from({ length: orders / 2 }, (_, pair) => shuffled(levers, childKey(key, pair, levers)));
  const places = new Map<number, number>();
  const steps = drawn.map((order) =>
    [order, [...order].reverse()].map((each) => {
      let mix = 0;
      return each.map((lever) => {
        const [before, after] = [mix, mix | (1 << lever)];
        mix = after;
        for (const one of [before, after]) if (!places.has(one)) places.set(one, places.size);
        return { lever, before, after };
      });
    }),
  );
  const pairs = steps.map((both) => {
    const shares = Array.from({ length: levers }, () => new Float64Array(places.size));
    for (const { lever, before, after } of both.flat()) {
      shares[lever][places.get(after)!] += 1 / 2;
      shares[lever][places.get(before)!] -= 1 / 2;
    }
    return shares;
  });
  const shares = Array.from({ length: levers }, (_, lever) =>
    Float64Array.from({ length: places.size }, (_, mix) => {
      return pairs.reduce((sum, pair) => sum + pair[lever][mix], 0) / pairs.length;
    }),
  );
  return { kind: 'orders', mixes: [...places.keys()], shares, pairs };
}

/**
 * Shapley's interaction index of a set T (Grabisch and Roubens 1999): what the levers of T bring together beyond what fewer
 * of them bring, averaged over the settings of all others with the weights s! (n − s − t)! / (n − t + 1)!. Of two levers it
 * is how much more one brings where the other has been moved. Needs all mixes.
 * @param together the set, as bits
 */
export function interactionWeights(levers: number, together: number): Weights {
  const size = bitsIn(together);
  const outside = levers - size;
  const weights = new Float64Array(2 ** levers);
  for (let mix = 0; mix < weights.length; mix++) {
    const others = bitsIn(mix & ~together);
    const missing = size - bitsIn(mix & together);
    weights[mix] = (missing % 2 === 0 ? 1 : -1) / ((outside + 1) * choose(outside, others));
  }
  return weights;
}

/** What moving the set does to the other desk as it is: the gap that these levers close together. */
export function movedWeights(mixes: readonly number[], together: number): Weights {
  return Float64Array.from(mixes, (mix) => (mix === together ? 1 : mix === 0 ? -1 : 0));
}

export function bitsIn(mix: number): number {
  let count = 0;
  for (let rest = mix; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function choose(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i++) product = (product * (n - k + i)) / i;
  return product;
}

function shuffled(count: number, key: Key): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(uniform(key.high, key.low, 0, last) * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
