/** A distribution as recorders hold it (`sketches.ts`): mean, quantiles and histogram, each value within 0.4 % of the true one. */

/** A bucket's edge is the upper word of a double; the lower thirteen bits of it are 0. */
const DROPPED_BITS = 13;

const REAL = new Float64Array(1);
const WORDS = new Int32Array(REAL.buffer);
REAL[0] = 1;
const HIGH = WORDS[1] === 0 ? 0 : 1;

export interface SketchColumns {
  /** Of all values, each rounded to 2^-24. */
  readonly sum: number;
  /** The least and the greatest value, exact. */
  readonly smallest: number;
  readonly largest: number;
  /** How many values are below every bucket. */
  readonly zeros: number;
  /** counts[i] belongs to bucket firstBucket + i. */
  readonly firstBucket: number;
  readonly counts: Float64Array;
}

export class Sketch {
  /** How many values were recorded. */
  readonly count: number;
  readonly sum: number;
  readonly smallest: number;
  readonly largest: number;
  readonly zeros: number;
  private readonly firstBucket: number;
  /** How many values there are up to each bucket's upper edge. */
  private readonly upTo: Float64Array;

  /** Takes the counts over and adds them up in place. */
  constructor({ sum, smallest, largest, zeros, firstBucket, counts }: SketchColumns) {
    this.sum = sum;
    this.smallest = smallest;
    this.largest = largest;
    this.zeros = zeros;
    this.firstBucket = firstBucket;
    let below = zeros;
    for (let place = 0; place < counts.length; place++) {
      below += counts[place];
      counts[place] = below;
    }
    this.count = below;
    this.upTo = counts;
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
    const { count, upTo, zeros } = this;
    if (count === 0) return Number.NaN;
    // What p * count rounds to must not reach for the next value: 0.07 * 100 is a shade above seven.
    const rank = Math.max(1, Math.ceil(p * count - 1e-9));
    if (rank >= count) return this.largest;
    const value = rank <= zeros ? 0 : middleOf(this.firstBucket + firstUpTo(upTo, rank));
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

  /** How many values lie in buckets that begin below a bound. */
  private below(bound: number): number {
    const { upTo, zeros } = this;
    if (upTo.length === 0) return zeros;
    const bucket = bucketOf(bound);
    const buckets = bucket - this.firstBucket + (lowerEdge(bucket) < bound ? 1 : 0);
    return buckets <= 0 ? zeros : upTo[Math.min(buckets, upTo.length) - 1];
  }
}

/** The first place of a rising column that holds at least so much. */
function firstUpTo(column: Float64Array, least: number): number {
  let [low, high] = [0, column.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function middleOf(bucket: number): number {
  return (lowerEdge(bucket) + lowerEdge(bucket + 1)) / 2;
}

/** The bucket of a value: its upper word without the lower bits. */
export function bucketOf(value: number): number {
  REAL[0] = value;
  return WORDS[HIGH] >> DROPPED_BITS;
}

function lowerEdge(bucket: number): number {
  WORDS[1 - HIGH] = 0;
  WORDS[HIGH] = bucket << DROPPED_BITS;
  return REAL[0];
}
