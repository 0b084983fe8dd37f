/**
 * Quantiles of a stream in little memory: counts in buckets whose width grows with the value, so that any quantile is
 * within 0.4 % of the true one. Sketches of parts merge into the sketch of the whole, in any order to the same bits
 * (up to half a billion values; then the parts of the sum begin to round).
 */

/** Values below this count as zero, values above `LARGEST` as that. */
const SMALLEST = 1e-6;
const LARGEST = 1e12;

/** A bucket is an exponent and the next seven bits of a double: the upper word without its lower thirteen bits. */
const DROPPED_BITS = 13;
const BUCKETS_PER_DOUBLING = 128;

/**
 * The sum is kept in parts of a unit, a whole number of them, so that its order cannot matter. Before they grow too many to
 * be exact, all but the last are changed into whole units; so is a value too large to have parts.
 */
const PARTS = 2 ** 24;
const MOST_PARTS = 2 ** 52;
const LARGEST_WITH_PARTS = 2 ** 27;

const REAL = new Float64Array(1);
const WORDS = new Int32Array(REAL.buffer);
REAL[0] = 1;
const HIGH = WORDS[1] === 0 ? 0 : 1;

export class Sketch {
  /** How many values were recorded. */
  count = 0;
  /** The least and the greatest value, exact. */
  smallest = Number.POSITIVE_INFINITY;
  largest = Number.NEGATIVE_INFINITY;

  wholes = 0;
  parts = 0;
  zeros = 0;
  /** counts[i] belongs to bucket firstBucket + i; empty until something is recorded, then grown by doublings. */
  counts = new Uint32Array(0);
  firstBucket = 0;

  /** A sketch from the bare columns of another, such as a message from a worker carries. */
  static from(columns: Sketch): Sketch {
    return Object.assign(new Sketch(), columns);
  }

  /** The sum of all values, each rounded to 2^-24. */
  get sum(): number {
    return this.wholes + this.parts / PARTS;
  }

  get mean(): number {
    return this.sum / this.count;
  }

  /** Takes in one value, zero or more; about ten nanoseconds. */
  record(value: number): void {
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`A sketch takes finite values, zero or more, not ${value}.`);
    }
    this.count++;
    if (value < this.smallest) this.smallest = value;
    if (value > this.largest) this.largest = value;
    if (value < LARGEST_WITH_PARTS) this.parts += Math.floor(value * PARTS + 0.5);
    else this.wholes += Math.floor(value);
    if (this.parts >= MOST_PARTS) this.#carry();
    if (value < SMALLEST) {
      this.zeros++;
      return;
    }
    const bucket = bucketOf(value > LARGEST ? LARGEST : value);
    const place = bucket - this.firstBucket;
    if (place >= 0 && place < this.counts.length) this.counts[place]++;
    else this.#growTo(bucket, bucket)[bucket - this.firstBucket]++;
  }

  /** Adds all that another sketch has recorded. */
  merge(other: Sketch): void {
    this.count += other.count;
    this.smallest = Math.min(this.smallest, other.smallest);
    this.largest = Math.max(this.largest, other.largest);
    this.wholes += other.wholes;
    this.parts += other.parts;
    if (this.parts >= MOST_PARTS) this.#carry();
    this.zeros += other.zeros;
    const length = other.counts.length;
    if (length === 0) return;
    const counts = this.#growTo(other.firstBucket, other.firstBucket + length - 1);
    const shift = other.firstBucket - this.firstBucket;
    for (let i = 0; i < length; i++) counts[shift + i] += other.counts[i];
  }

  /**
   * The smallest value with at least the share p of the values at or below it, to 0.4 %; NaN if there is none.
   *
   * @example of 1, 2, …, 1000 the quantile 0.9 is 900 to within 4
   */
  quantile(p: number): number {
    if (this.count === 0) return Number.NaN;
    // What p * count rounds to must not reach for the next value: 0.07 * 100 is a shade above seven.
    const rank = Math.max(1, Math.ceil(p * this.count - 1e-9));
    if (rank >= this.count) return this.largest;
    let upTo = this.zeros;
    let value = 0;
    for (let place = 0; upTo < rank && place < this.counts.length; place++) {
      upTo += this.counts[place];
      if (upTo >= rank) value = middleOf(this.firstBucket + place);
    }
    return Math.min(this.largest, Math.max(this.smallest, value));
  }

  /**
   * How many values fall between neighbouring bounds, each from its lower bound up to, not including, the upper one;
   * what lies beyond the last is counted below it. Exact if every bound is 0 or the edge of a bucket: a power of two
   * times a whole number of 128ths.
   */
  histogram(bounds: readonly number[]): Float64Array {
    const counts = new Float64Array(bounds.length - 1);
    let bin = 0;
    counts[0] = this.zeros;
    for (let place = 0; place < this.counts.length; place++) {
      const edge = lowerEdge(this.firstBucket + place);
      while (bin + 2 < bounds.length && bounds[bin + 1] <= edge) bin++;
      counts[bin] += this.counts[place];
    }
    return counts;
  }

  /** Forgets all values and keeps the memory. */
  clear(): void {
    this.counts.fill(0);
    this.count = 0;
    this.wholes = 0;
    this.parts = 0;
    this.zeros = 0;
    this.smallest = Number.POSITIVE_INFINITY;
    this.largest = Number.NEGATIVE_INFINITY;
  }

  #carry(): void {
    const wholes = Math.floor(this.parts / PARTS);
    this.wholes += wholes;
    this.parts -= wholes * PARTS;
  }

  /** Makes room for the buckets from `first` to `last`, in whole doublings. */
  #growTo(first: number, last: number): Uint32Array {
    const isEmpty = this.counts.length === 0;
    const end = this.firstBucket + this.counts.length;
    const from = Math.min(first - (first % BUCKETS_PER_DOUBLING), isEmpty ? first : this.firstBucket);
    const to = Math.max(last - (last % BUCKETS_PER_DOUBLING) + BUCKETS_PER_DOUBLING, isEmpty ? 0 : end);
    if (!isEmpty && from === this.firstBucket && to === end) return this.counts;
    const counts = new Uint32Array(to - from);
    counts.set(this.counts, isEmpty ? 0 : this.firstBucket - from);
    this.counts = counts;
    this.firstBucket = from;
    return counts;
  }
}

function bucketOf(value: number): number {
  REAL[0] = value;
  return WORDS[HIGH] >> DROPPED_BITS;
}

function middleOf(bucket: number): number {
  return (lowerEdge(bucket) + lowerEdge(bucket + 1)) / 2;
}

function lowerEdge(bucket: number): number {
  WORDS[1 - HIGH] = 0;
  WORDS[HIGH] = bucket << DROPPED_BITS;
  return REAL[0];
}
