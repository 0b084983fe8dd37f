/**
 * Buckets whose width grows with the value, so that the middle of one is within 0.4 % of all that fall into it. A bucket is an
 * exponent and the next seven bits of a double: the upper word without its lower thirteen bits. Buckets are numbered from 0,
 * doubling by doubling; the first doubling is for zeros and what is smaller than 2^-20, the last bucket for what is 2^43 or
 * more.
 */
export const DOUBLINGS = 64;
export const BUCKET_BITS = 7;
export const BUCKETS_PER_DOUBLING = 1 << BUCKET_BITS;

const BUCKETS = DOUBLINGS * BUCKETS_PER_DOUBLING;
const FIRST_BUCKET = (1023 - 20 - 1) * BUCKETS_PER_DOUBLING;
const DROPPED_BITS = 13;

const REAL = new Float64Array(1);
const WORDS = new Int32Array(REAL.buffer);
REAL[0] = 1;
const HIGH = WORDS[1] === 0 ? 0 : 1;

/** @param value zero or more */
export function bucketOf(value: number): number {
  REAL[0] = value;
  return Math.max(0, Math.min(BUCKETS - 1, (WORDS[HIGH] >> DROPPED_BITS) - FIRST_BUCKET));
}

/** The smallest value of a bucket. */
export function lowerEdge(bucket: number): number {
  WORDS[1 - HIGH] = 0;
  WORDS[HIGH] = (bucket + FIRST_BUCKET) << DROPPED_BITS;
  return REAL[0];
}

export function middleOf(bucket: number): number {
  return (lowerEdge(bucket) + lowerEdge(bucket + 1)) / 2;
}
