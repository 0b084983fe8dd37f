/** How recorders of distributions lie in the memory of a run: both who records and who reads know it. */
import { BUCKETS_PER_DOUBLING, DOUBLINGS } from './buckets.ts';

/**
 * A sum is kept in parts of a unit, a whole number of them, so that its order cannot matter. Before they grow too many to
 * be exact, all but the last are changed into whole units; so is a value too large to have parts.
 */
export const PARTS = 2 ** 24;
export const MOST_PARTS = 2 ** 52;
export const LARGEST_WITH_PARTS = 2 ** 27;

/** Fields of a recorder. */
export const FIELDS = 4;
export const PARTS_OF_SUM = 0;
export const WHOLES_OF_SUM = 1;
export const SMALLEST = 2;
export const LARGEST = 3;

/** The number of the next page comes first of all. */
export const NEXT_PAGE = 0;
const HEADER_BYTES = 64;

/** Recorders' fields; then by recorder and doubling the page of its counts, 0 for none; then pages, of a doubling each. */
export class RecorderLayout {
  readonly size: number;
  readonly bytes: number;
  /** Where fields begin among the memory's numbers, pages' numbers and pages among its integers. */
  readonly fieldsAt = HEADER_BYTES / 8;
  readonly pagesAt: number;
  readonly countsAt: number;

  /** @param size how many recorders */
  constructor(size: number) {
    const pageTables = HEADER_BYTES + size * FIELDS * 8;
    const pages = pageTables + size * DOUBLINGS * 4;
    this.size = size;
    this.pagesAt = pageTables / 4;
    this.countsAt = pages / 4;
    this.bytes = pages + (size * DOUBLINGS + 1) * BUCKETS_PER_DOUBLING * 4;
  }
}
