/** Places of the log's columns in their batches, in the order in which `src/observations/log.ts` makes them. */
import { COLUMN } from './memory';

/** Of a visit. */
@inline
export const TEAM: usize = 1 * COLUMN;
@inline
export const VISIT_SEVERITY: usize = 3 * COLUMN;
@inline
export const ENTERED: usize = 5 * COLUMN;
@inline
export const BEGAN: usize = 6 * COLUMN;
@inline
export const ENDED: usize = 7 * COLUMN;

/** Of a ticket. */
@inline
export const SOURCE: usize = 1 * COLUMN;
@inline
export const SLOT: usize = 2 * COLUMN;
@inline
export const NUMBER: usize = 3 * COLUMN;
@inline
export const SEVERITY: usize = 6 * COLUMN;
@inline
export const ASSIGNED: usize = 7 * COLUMN;
@inline
export const PLAN: usize = 8 * COLUMN;
@inline
export const CHANNEL: usize = 10 * COLUMN;
@inline
export const REGION: usize = 11 * COLUMN;
@inline
export const LINE: usize = 15 * COLUMN;
@inline
export const FLAGS: usize = 16 * COLUMN;
@inline
export const OUTCOME: usize = 17 * COLUMN;
@inline
export const CREATED: usize = 18 * COLUMN;
@inline
export const PROMISED: usize = 19 * COLUMN;
/** The first of the four clocks' stops, and of their due instants. */
@inline
export const STOPS: usize = 20 * COLUMN;
@inline
export const SOLUTION: usize = 22 * COLUMN;
@inline
export const CLOSED_AT: usize = 24 * COLUMN;
@inline
export const DUES: usize = 25 * COLUMN;
@inline
export const WORKED: usize = 30 * COLUMN;
@inline
export const TOUCHES: usize = 32 * COLUMN;
@inline
export const TRANSFERS: usize = 33 * COLUMN;
@inline
export const FAILED_REPAIRS: usize = 34 * COLUMN;
@inline
export const SATISFACTION: usize = 36 * COLUMN;
