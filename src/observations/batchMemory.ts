/**
 * Where the columns of the log's batches lie: in memory that compiled code can write to as well. A column takes eight bytes
 * a row, whatever it holds, and lies behind the one that was made before it.
 */

/** Rows that fit before a batch is handed on; small enough to stay in the processor's cache. */
export const BATCH_ROWS = 128;

const COLUMN_BYTES = 8 * BATCH_ROWS;
/** Memory for about 120,000 tickets. It is only taken when it is touched, and more can be had. */
const FIRST_PAGES = 256;
/** One less than all: the place behind the last byte must still be a number of 32 bits. */
const MOST_PAGES = 65_535;

/** Null where there is no WebAssembly. */
export const batchMemory = makeMemory();

/** Where the next column comes; 0 outside the memory. */
let next = 0;

function makeMemory(): WebAssembly.Memory | null {
  try {
    return new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: MOST_PAGES });
  } catch {
    return null;
  }
}

/** Has what `make` makes lay its columns into the memory, from a place on. */
export function layAt<T>(place: number, make: () => T): T {
  next = batchMemory === null ? 0 : place;
  const made = make();
  next = 0;
  return made;
}

export function numbers(): Float64Array {
  if (next === 0) return new Float64Array(BATCH_ROWS);
  next += COLUMN_BYTES;
  return new Float64Array(batchMemory!.buffer, next - COLUMN_BYTES, BATCH_ROWS);
}

export function indices(): Int32Array {
  if (next === 0) return new Int32Array(BATCH_ROWS);
  next += COLUMN_BYTES;
  return new Int32Array(batchMemory!.buffer, next - COLUMN_BYTES, BATCH_ROWS);
}
