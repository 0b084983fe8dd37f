/**
 * What recorders hold (`sketches.ts`), looked at and not copied: nobody asks for most of it. Every page of counts is added up
 * once, here; whoever reads several recorders as one (`sketch.ts`) adds their pages' sums, and looks into the pages he needs.
 */
import type { RunMemory } from '../kernel/compiledMemory.ts';
import { BUCKET_BITS, BUCKETS_PER_DOUBLING, bucketOf, DOUBLINGS } from './buckets.ts';
import {
  FIELDS,
  LARGEST,
  MOST_PARTS,
  PARTS,
  PARTS_OF_SUM,
  type RecorderLayout,
  SMALLEST,
  WHOLES_OF_SUM,
} from './recorderLayout.ts';

export class Recorded {
  private readonly numbers: Float64Array;
  private readonly integers: Int32Array;
  private readonly layout: RecorderLayout;
  /** How many values a recorder has in a doubling. */
  private readonly counted: Int32Array;

  constructor(memory: RunMemory, layout: RecorderLayout) {
    this.numbers = memory.numbers;
    this.integers = memory.integers;
    this.layout = layout;
    this.counted = new Int32Array(layout.size * DOUBLINGS);
    for (let recorder = 0; recorder < layout.size; recorder++) {
      const last = doublingOf(this.largestOf(recorder));
      for (let doubling = doublingOf(this.smallestOf(recorder)); doubling <= last; doubling++) {
        this.counted[recorder * DOUBLINGS + doubling] = this.countedBelow(recorder, doubling, BUCKETS_PER_DOUBLING);
      }
    }
  }

  /** The sum of what some recorders have taken in, each value rounded to a part of a unit. */
  sumOf(recorders: ArrayLike<number>): number {
    let [wholes, parts] = [0, 0];
    for (let index = 0; index < recorders.length; index++) {
      wholes += this.field(recorders[index], WHOLES_OF_SUM);
      parts += this.field(recorders[index], PARTS_OF_SUM);
      if (parts >= MOST_PARTS) {
        const full = Math.floor(parts / PARTS);
        wholes += full;
        parts -= full * PARTS;
      }
    }
    return wholes + parts / PARTS;
  }

  smallestOf(recorder: number): number {
    return this.field(recorder, SMALLEST);
  }

  largestOf(recorder: number): number {
    return this.field(recorder, LARGEST);
  }

  countIn(recorder: number, doubling: number): number {
    return this.counted[recorder * DOUBLINGS + doubling];
  }

  /** How many values lie in the first `buckets` of a doubling. */
  countedBelow(recorder: number, doubling: number, buckets: number): number {
    const { integers } = this;
    const from = this.pageOf(recorder, doubling);
    let counted = 0;
    if (from > 0) for (let bucket = from; bucket < from + buckets; bucket++) counted += integers[bucket];
    return counted;
  }

  /** How many lie in one bucket, numbered within its doubling. */
  countAt(recorder: number, doubling: number, bucket: number): number {
    const from = this.pageOf(recorder, doubling);
    return from > 0 ? this.integers[from + bucket] : 0;
  }

  /** Where the counts of a recorder's doubling begin; 0 if it has none. */
  private pageOf(recorder: number, doubling: number): number {
    const { pagesAt, countsAt } = this.layout;
    const page = this.integers[pagesAt + recorder * DOUBLINGS + doubling];
    return page === 0 ? 0 : countsAt + page * BUCKETS_PER_DOUBLING;
  }

  private field(recorder: number, field: number): number {
    return this.numbers[this.layout.fieldsAt + recorder * FIELDS + field];
  }
}

function doublingOf(value: number): number {
  return bucketOf(value) >> BUCKET_BITS;
}
