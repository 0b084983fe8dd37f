/**
 * Where the columns of the log's batches lie: in memory that compiled code can write to as well. A column takes eight bytes
 * a row, whatever it holds, and lies behind the one that was made before it.
 */
import { compiledMemory } from '../kernel/compiledMemory.ts';

/** Rows that fit before a batch is handed on; small enough to stay in the processor's cache. */
export const BATCH_ROWS = 128;

const COLUMN_BYTES = 8 * BATCH_ROWS;

/** Where the next column comes; 0 outside the memory. */
let next = 0;

/** Has what `make` makes lay its columns into the memory, from a place on. */
export function layAt<T>(place: number, make: () => T): T {
  next = compiledMemory === null ? 0 : place;
  const made = make();
  next = 0;
  return made;
}

/** Where the batch that is being made lies in the compiled memory; 0 outside it. */
export function hereInMemory(): number {
  return next;
}

export function numbers(): Float64Array {
  if (next === 0) return new Float64Array(BATCH_ROWS);
  next += COLUMN_BYTES;
  return new Float64Array(compiledMemory!.buffer, next - COLUMN_BYTES, BATCH_ROWS);
}

export function indices(): Int32Array {
  if (next === 0) return new Int32Array(BATCH_ROWS);
  next += COLUMN_BYTES;
  return new Int32Array(compiledMemory!.buffer, next - COLUMN_BYTES, BATCH_ROWS);
}
