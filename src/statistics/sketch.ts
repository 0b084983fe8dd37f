/** A distribution as some recorders hold it together: mean, quantiles and histogram, each value within 0.4 % of the true one. */
import { BUCKET_BITS, BUCKETS_PER_DOUBLING, bucketOf, DOUBLINGS, lowerEdge, middleOf } from './buckets.ts';
import type { Recorded } from './recorded.ts';

/** The first doubling holds zeros and what cannot be told from them. */
const OF_ZEROS = 0;

/** @example new Sketch(sketches.read(), [0, 3]).quantile(0.9) */
export class Sketch {
  /** How many values were recorded, and how many of them are zero. */
  readonly count: number;
  readonly zeros: number;
  /** Of all values, each rounded to 2^-24. */
  readonly sum: number;
  /** The least and the greatest value, exact. */
  readonly smallest: number;
  readonly largest: number;
  private readonly recorded: Recorded;
  private readonly recorders: ArrayLike<number>;

  constructor(recorded: Recorded, recorders: ArrayLike<number>) {
    this.recorded = recorded;
    this.recorders = recorders;
    let [smallest, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let index = 0; index < recorders.length; index++) {
      smallest = Math.min(smallest, recorded.smallestOf(recorders[index]));
      largest = Math.max(largest, recorded.largestOf(recorders[index]));
    }
    this.sum = recorded.sumOf(recorders);
    this.smallest = smallest;
    this.largest = largest;
    this.zeros = this.countIn(OF_ZEROS);
    this.count = this.before(DOUBLINGS);
  }

  get mean(): number {
    return this.sum / this.count;
  }

  /**
   * The smallest value with at least the share p of the values at or below it, to 0.4 %; NaN if there is none.
   *
   * @example of 1, 2, …, 1000 the quantile 0.9 is 900 to within 4
   */
  quantile(p: number): number {
    const { count, zeros } = this;
    if (count === 0) return Number.NaN;
    // What p * count rounds to must not reach for the next value: 0.07 * 100 is a shade above seven.
    const rank = Math.max(1, Math.ceil(p * count - 1e-9));
    if (rank >= count) return this.largest;
    const value = rank <= zeros ? 0 : middleOf(this.bucketOfRank(rank));
    return Math.min(this.largest, Math.max(this.smallest, value));
  }

  /**
   * How many values fall between neighbouring bounds, each from its lower bound up to, not including, the upper one;
   * what lies beyond the last is counted below it. Exact if every bound is 0 or the edge of a bucket: a power of two
   * times a whole number of 128ths.
   */
  histogram(bounds: readonly number[]): Float64Array {
    const last = bounds.length - 2;
    const counts = new Float64Array(bounds.length - 1);
    let below = 0;
    for (let bin = 0; bin < last; bin++) {
      const upTo = this.below(bounds[bin + 1]);
      counts[bin] = upTo - below;
      below = upTo;
    }
    counts[last] = this.count - below;
    return counts;
  }

  /** How many values lie in buckets that begin below a bound above zero. */
  private below(bound: number): number {
    const { recorded, recorders } = this;
    const bucket = bucketOf(bound);
    const buckets = bucket + (lowerEdge(bucket) < bound ? 1 : 0);
    const doubling = buckets >> BUCKET_BITS;
    if (doubling === OF_ZEROS) return this.zeros;
    let count = this.before(doubling);
    for (let index = 0; index < recorders.length; index++) {
      count += recorded.countedBelow(recorders[index], doubling, buckets & (BUCKETS_PER_DOUBLING - 1));
    }
    return count;
  }

  private bucketOfRank(rank: number): number {
    const { recorded, recorders } = this;
    let below = 0;
    let doubling = 0;
    for (; ; doubling++) {
      const upTo = below + this.countIn(doubling);
      if (upTo >= rank) break;
      below = upTo;
    }
    for (let bucket = 0; ; bucket++) {
      for (let index = 0; index < recorders.length; index++) {
        below += recorded.countAt(recorders[index], doubling, bucket);
      }
      if (below >= rank) return doubling * BUCKETS_PER_DOUBLING + bucket;
    }
  }

  /** How many values lie in the doublings before one. */
  private before(doubling: number): number {
    let count = 0;
    for (let earlier = 0; earlier < doubling; earlier++) count += this.countIn(earlier);
    return count;
  }

  private countIn(doubling: number): number {
    const { recorded, recorders } = this;
    let count = 0;
    for (let index = 0; index < recorders.length; index++) count += recorded.countIn(recorders[index], doubling);
    return count;
  }
}
