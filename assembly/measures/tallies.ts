/** What every ticket of a batch counts in, as `src/planning/ticketTallies.ts` tells it. */
import {
  ESCALATED,
  EXCLUDED,
  MISROUTED,
  REOPENED,
  REOPENED_AS_NEW,
  SOLVED_BY_L1,
  STAFF_HANDLED,
} from '../../src/observations/flags';
import { AUTO_CLOSED, CLOSED, DEFLECTED } from '../../src/observations/outcomes';
import { FLAGS, OUTCOME, SATISFACTION, TRANSFERS } from '../columns';

/** Numbers of a leaf: the first of the shares comes behind six others. */
const LEAF_BYTES: usize = 128;
const SHARES: usize = 48;

@inline
function add(at: usize, amount: f64): void {
  store<f64>(at, load<f64>(at) + amount);
}

/** Of a ticket that staff saw through to the end: bit s if it counts for share s. */
@inline
function sharesOf(flags: i32, outcome: i32): i32 {
  const back = flags & (REOPENED | REOPENED_AS_NEW);
  let shares = 0;
  if ((flags & SOLVED_BY_L1) != 0 && outcome == CLOSED && back == 0) shares |= 1;
  if (back != 0) shares |= 2;
  if ((flags & MISROUTED) != 0) shares |= 4;
  if ((flags & ESCALATED) != 0) shares |= 8;
  if ((flags & EXCLUDED) != 0) shares |= 16;
  if (outcome == AUTO_CLOSED) shares |= 32;
  return shares;
}

export function tally(batch: usize, rows: i32, located: usize, width: i32, tallies: usize): void {
  const leaves = (width as usize) << 2;
  for (let row: usize = 0; row < (rows as usize); row++) {
    const outcome = load<i32>(batch + (row << 2), OUTCOME);
    const flags = load<i32>(batch + (row << 2), FLAGS);
    const transfers = load<i32>(batch + (row << 2), TRANSFERS) as f64;
    const score = load<f64>(batch + (row << 3), SATISFACTION);
    const handled = (flags & STAFF_HANDLED) != 0 && (outcome == CLOSED || outcome == AUTO_CLOSED);
    const shares = sharesOf(flags, outcome);
    for (let place: usize = 0; place < leaves; place += 4) {
      const at = tallies + (load<u32>(located + row * leaves + place) as usize) * LEAF_BYTES;
      add(at, 1);
      if (outcome == DEFLECTED) add(at + 8, 1);
      if (!handled) continue;
      add(at + 16, 1);
      if (transfers > 0) add(at + 24, transfers);
      if (score == score) {
        add(at + 32, score);
        add(at + 40, 1);
      }
      for (let left = shares; left != 0; left &= left - 1) add(at + SHARES + ((ctz(left) as usize) << 3), 1);
    }
  }
}
