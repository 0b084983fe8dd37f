/**
 * Recorders of distributions, many side by side: counts in buckets whose width grows with the value, so that any quantile
 * is within 0.4 % of the true one. What several have recorded is read as one, in any order to the same bits (up to half a
 * billion values; then the parts of the sum begin to round).
 *
 * They lie in memory of a run, where compiled code (`assembly/measures/recorders.ts`) records the same.
 */
import { RunMemory } from '../kernel/compiledMemory.ts';
import { bucketOf, Sketch } from './sketch.ts';

/**
 * A bucket is an exponent and the next seven bits of a double: the upper word without its lower thirteen bits. Buckets are
 * counted on pages of a doubling each, made when a value falls on them; on the first page zeros and what is smaller than
 * 2^-20, in the last bucket what is 2^43 or more.
 */
const BUCKETS_PER_DOUBLING = 128;
const BUCKET_BITS = 7;
const DOUBLINGS = 64;
const BUCKETS = DOUBLINGS * BUCKETS_PER_DOUBLING;
const FIRST_BUCKET = (1023 - 20 - 1) * BUCKETS_PER_DOUBLING;

/**
 * A sum is kept in parts of a unit, a whole number of them, so that its order cannot matter. Before they grow too many to
 * be exact, all but the last are changed into whole units; so is a value too large to have parts.
 */
const PARTS = 2 ** 24;
const MOST_PARTS = 2 ** 52;
const LARGEST_WITH_PARTS = 2 ** 27;

/** The number of the next page; then by recorder four fields; then by recorder and doubling its page, 0 for none; then pages. */
const NEXT_PAGE = 0;
const HEADER_BYTES = 64;
const FIELDS = 4;
const PARTS_OF_SUM = 0;
const WHOLES_OF_SUM = 1;
const SMALLEST = 2;
const LARGEST = 3;

export class Sketches {
  readonly memory: RunMemory;
  readonly size: number;
  /** Where fields begin among the memory's numbers, pages' numbers and pages among its integers. */
  private readonly fieldsAt = HEADER_BYTES / 8;
  private readonly pagesAt: number;
  private readonly countsAt: number;

  constructor(size: number) {
    this.size = size;
    const pageTables = HEADER_BYTES + size * FIELDS * 8;
    const pages = pageTables + size * DOUBLINGS * 4;
    this.pagesAt = pageTables / 4;
    this.countsAt = pages / 4;
    this.memory = new RunMemory(pages + (size * DOUBLINGS + 1) * BUCKETS_PER_DOUBLING * 4);
  }

  /** Empty recorders for a run. */
  begin(): void {
    const { memory, fieldsAt, pagesAt, countsAt } = this;
    memory.borrow();
    const { numbers, integers } = memory;
    integers[NEXT_PAGE] = 1;
    integers.fill(0, pagesAt, countsAt);
    for (let field = fieldsAt; field < pagesAt / 2; field += FIELDS) {
      numbers[field + PARTS_OF_SUM] = 0;
      numbers[field + WHOLES_OF_SUM] = 0;
      numbers[field + SMALLEST] = Number.POSITIVE_INFINITY;
      numbers[field + LARGEST] = Number.NEGATIVE_INFINITY;
    }
  }

  /**
   * Takes in one value a row, zero or more, NaN for none.
   *
   * @param recorders row r counts in those from recorders[r × width] to recorders[(r + 1) × width - 1]
   */
  record(values: ArrayLike<number>, recorders: ArrayLike<number>, width: number, rows: number): void {
    const { numbers, integers } = this.memory;
    for (let row = 0; row < rows; row++) {
      const value = values[row];
      if (Number.isNaN(value)) continue;
      if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) throw noDuration(value);
      const hasParts = value < LARGEST_WITH_PARTS;
      const amount = Math.floor(hasParts ? value * PARTS + 0.5 : value);
      const bucket = placeOf(value);
      for (let place = row * width; place < (row + 1) * width; place++) {
        const field = this.fieldsAt + recorders[place] * FIELDS;
        numbers[field + (hasParts ? PARTS_OF_SUM : WHOLES_OF_SUM)] += amount;
        if (numbers[field + PARTS_OF_SUM] >= MOST_PARTS) {
          const wholes = Math.floor(numbers[field + PARTS_OF_SUM] / PARTS);
          numbers[field + PARTS_OF_SUM] -= wholes * PARTS;
          numbers[field + WHOLES_OF_SUM] += wholes;
        }
        if (value < numbers[field + SMALLEST]) numbers[field + SMALLEST] = value;
        if (value > numbers[field + LARGEST]) numbers[field + LARGEST] = value;
        integers[
          this.pageOf(integers, recorders[place], bucket >> BUCKET_BITS) + (bucket & (BUCKETS_PER_DOUBLING - 1))
        ]++;
      }
    }
  }

  /** What some of the recorders have taken in together. */
  read(recorders: ArrayLike<number>): Sketch {
    const { memory, fieldsAt } = this;
    const { numbers } = memory;
    let [wholes, parts] = [0, 0];
    let [smallest, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let index = 0; index < recorders.length; index++) {
      const field = fieldsAt + recorders[index] * FIELDS;
      wholes += numbers[field + WHOLES_OF_SUM];
      parts += numbers[field + PARTS_OF_SUM];
      if (parts >= MOST_PARTS) {
        const full = Math.floor(parts / PARTS);
        wholes += full;
        parts -= full * PARTS;
      }
      smallest = Math.min(smallest, numbers[field + SMALLEST]);
      largest = Math.max(largest, numbers[field + LARGEST]);
    }
    const sum = wholes + parts / PARTS;
    if (largest < smallest) return new Sketch({ sum, smallest, largest, zeros: 0, firstBucket: 0, counts: NOTHING });
    const lowest = placeOf(smallest) >> BUCKET_BITS;
    const first = Math.max(1, lowest);
    return new Sketch({
      sum,
      smallest,
      largest,
      zeros: lowest > 0 ? 0 : this.zerosOf(recorders),
      firstBucket: FIRST_BUCKET + first * BUCKETS_PER_DOUBLING,
      counts: this.countsOf(recorders, first, placeOf(largest) >> BUCKET_BITS),
    });
  }

  /** Counts on the first page. */
  private zerosOf(recorders: ArrayLike<number>): number {
    const { integers } = this.memory;
    let zeros = 0;
    for (let index = 0; index < recorders.length; index++) {
      const page = integers[this.pagesAt + recorders[index] * DOUBLINGS];
      if (page === 0) continue;
      const from = this.countsAt + page * BUCKETS_PER_DOUBLING;
      for (let bucket = 0; bucket < BUCKETS_PER_DOUBLING; bucket++) zeros += integers[from + bucket];
    }
    return zeros;
  }

  /** By bucket of the doublings from `first` to `last`. */
  private countsOf(recorders: ArrayLike<number>, first: number, last: number): Float64Array {
    const { integers } = this.memory;
    const counts = new Float64Array(Math.max(0, last - first + 1) * BUCKETS_PER_DOUBLING);
    for (let index = 0; index < recorders.length; index++) {
      for (let doubling = first; doubling <= last; doubling++) {
        const page = integers[this.pagesAt + recorders[index] * DOUBLINGS + doubling];
        if (page === 0) continue;
        const from = this.countsAt + page * BUCKETS_PER_DOUBLING;
        const to = (doubling - first) * BUCKETS_PER_DOUBLING;
        for (let bucket = 0; bucket < BUCKETS_PER_DOUBLING; bucket++) counts[to + bucket] += integers[from + bucket];
      }
    }
    return counts;
  }

  /** Where the counts of a recorder's doubling begin. */
  private pageOf(integers: Int32Array, recorder: number, doubling: number): number {
    const at = this.pagesAt + recorder * DOUBLINGS + doubling;
    const isNew = integers[at] === 0;
    if (isNew) integers[at] = integers[NEXT_PAGE]++;
    const from = this.countsAt + integers[at] * BUCKETS_PER_DOUBLING;
    if (isNew) integers.fill(0, from, from + BUCKETS_PER_DOUBLING);
    return from;
  }
}

const NOTHING = new Float64Array(0);

/** The place of a value's bucket among a recorder's. */
function placeOf(value: number): number {
  return Math.max(0, Math.min(BUCKETS - 1, bucketOf(value) - FIRST_BUCKET));
}

export function noDuration(value: number): RangeError {
  return new RangeError(`A sketch takes finite values, zero or more, not ${value}.`);
}
