/**
 * Recorders of distributions, many side by side: counts in buckets, so that any quantile is within 0.4 % of the true one.
 * What several have recorded is read as one, in any order to the same bits (up to half a billion values; then the parts of
 * the sum begin to round).
 *
 * They lie in memory of a run, where compiled code (`assembly/measures/recorders.ts`) records the same.
 */
import { RunMemory } from '../kernel/compiledMemory.ts';
import { BUCKET_BITS, BUCKETS_PER_DOUBLING, bucketOf, DOUBLINGS } from './buckets.ts';
import { Recorded } from './recorded.ts';
import {
  FIELDS,
  LARGEST,
  LARGEST_WITH_PARTS,
  MOST_PARTS,
  NEXT_PAGE,
  PARTS,
  PARTS_OF_SUM,
  RecorderLayout,
  SMALLEST,
  WHOLES_OF_SUM,
} from './recorderLayout.ts';

export class Sketches {
  readonly memory: RunMemory;
  readonly size: number;
  private readonly layout: RecorderLayout;

  constructor(size: number) {
    this.size = size;
    this.layout = new RecorderLayout(size);
    this.memory = new RunMemory(this.layout.bytes);
  }

  /** Empty recorders for a run. */
  begin(): void {
    const { memory } = this;
    const { fieldsAt, pagesAt, countsAt } = this.layout;
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
    const { fieldsAt } = this.layout;
    for (let row = 0; row < rows; row++) {
      const value = values[row];
      if (Number.isNaN(value)) continue;
      if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) throw noDuration(value);
      const hasParts = value < LARGEST_WITH_PARTS;
      const amount = Math.floor(hasParts ? value * PARTS + 0.5 : value);
      const bucket = bucketOf(value);
      for (let place = row * width; place < (row + 1) * width; place++) {
        const field = fieldsAt + recorders[place] * FIELDS;
        numbers[field + (hasParts ? PARTS_OF_SUM : WHOLES_OF_SUM)] += amount;
        if (numbers[field + PARTS_OF_SUM] >= MOST_PARTS) {
          const wholes = Math.floor(numbers[field + PARTS_OF_SUM] / PARTS);
          numbers[field + PARTS_OF_SUM] -= wholes * PARTS;
          numbers[field + WHOLES_OF_SUM] += wholes;
        }
        if (value < numbers[field + SMALLEST]) numbers[field + SMALLEST] = value;
        if (value > numbers[field + LARGEST]) numbers[field + LARGEST] = value;
        const page = this.pageOf(integers, recorders[place], bucket >> BUCKET_BITS);
        integers[page + (bucket & (BUCKETS_PER_DOUBLING - 1))]++;
      }
    }
  }

  /** What the recorders hold now, to be looked at before they take in more. */
  read(): Recorded {
    return new Recorded(this.memory, this.layout);
  }

  /** Where the counts of a recorder's doubling begin. */
  private pageOf(integers: Int32Array, recorder: number, doubling: number): number {
    const { pagesAt, countsAt } = this.layout;
    const at = pagesAt + recorder * DOUBLINGS + doubling;
    const isNew = integers[at] === 0;
    if (isNew) integers[at] = integers[NEXT_PAGE]++;
    const from = countsAt + integers[at] * BUCKETS_PER_DOUBLING;
    if (isNew) integers.fill(0, from, from + BUCKETS_PER_DOUBLING);
    return from;
  }
}

export function noDuration(value: number): RangeError {
  return new RangeError(`A sketch takes finite values, zero or more, not ${value}.`);
}
