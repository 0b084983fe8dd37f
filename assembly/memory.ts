/**
 * Where things lie. The log's batches and the tables come from outside and lie at places that `src/observations/log.ts` and `src/desk/compiledLife.ts`
 * knows too; tickets come last, so that more of them need no other place.
 */

/** Rows of a batch; each column takes eight bytes a row, whatever it holds. */
export const BATCH_ROWS: i32 = 128;
@inline
export const COLUMN: usize = 1024;
@inline
export const VISITS: usize = 4096;
@inline
export const TICKETS: usize = VISITS + 16 * COLUMN;
@inline
export const ROOTS: usize = TICKETS + 48 * COLUMN;
@inline
export const CENTRES: usize = ROOTS + 2048;
/** Shares of plans, severities and channels, ranks and head starts of classes. */
@inline
export const MIXES: usize = CENTRES + 4096;
@inline
export const TEAMS: usize = MIXES + 16384;
@inline
export const SOURCES: usize = TEAMS + 4096;
@inline
export const BUCKETS: usize = SOURCES + 32 * 4096;
export const MOST_BUCKETS: i32 = 4096;
@inline
export const WHEEL: usize = BUCKETS + 4 * 4096;
@inline
export const FOURS: usize = WHEEL + 4 * 1024;
/** Of the tickets that are made ready together: their slots' keys, their numbers and their slots. */
@inline
export const ENTRIES: usize = FOURS + 2560;
/** Room for a million ends of visits; behind it lies what the outside has borrowed, and then tickets. */
@inline
export const HEAP: usize = 262144;
