/** Times and promises of a batch of tickets, as `src/planning/clockMeasures.ts` tells them. */
import { EXCLUDED, STAFF_HANDLED } from '../../src/observations/flags';
import { AUTO_CLOSED, CLOSED, OPEN } from '../../src/observations/outcomes';
import { DUES, FLAGS, OUTCOME, PROMISED, STOPS } from '../columns';
import { COLUMN } from '../memory';
import { choose, record } from './recorders';

@inline
function isMeasured(batch: usize, short: usize): bool {
  if ((load<i32>(batch + short, FLAGS) & (STAFF_HANDLED | EXCLUDED)) != STAFF_HANDLED) return false;
  const outcome = load<i32>(batch + short, OUTCOME);
  return outcome == CLOSED || outcome == OPEN || outcome == AUTO_CLOSED;
}

/** Records a clock's times in the recorders of each row's leaves. */
export function recordTimes(batch: usize, rows: i32, clock: i32, located: usize, width: i32, place: usize, size: i32): void {
  choose(place, size);
  const stops = batch + STOPS + (clock as usize) * COLUMN;
  const leaves = (width as usize) << 2;
  for (let row: usize = 0; row < (rows as usize); row++) {
    if (!isMeasured(batch, row << 2)) continue;
    const stop = load<f64>(stops + (row << 3));
    if (stop == stop) record(stop - load<f64>(batch + (row << 3), PROMISED), located + row * leaves, width);
  }
}

/** Counts a clock's promises by leaf: how many are judged, and how many are kept. */
export function judge(
  batch: usize,
  rows: i32,
  clock: i32,
  located: usize,
  width: i32,
  counts: usize,
  until: f64,
): void {
  const stops = batch + STOPS + (clock as usize) * COLUMN;
  const dues = batch + DUES + (clock as usize) * COLUMN;
  const leaves = (width as usize) << 2;
  for (let row: usize = 0; row < (rows as usize); row++) {
    const due = load<f64>(dues + (row << 3));
    if (due != due || !isMeasured(batch, row << 2)) continue;
    const stop = load<f64>(stops + (row << 3));
    const stopped = stop == stop;
    if (!stopped && !(load<i32>(batch + (row << 2), OUTCOME) == OPEN && due < until)) continue;
    const kept: f64 = stopped && stop <= due ? 1 : 0;
    for (let place: usize = 0; place < leaves; place += 4) {
      const leaf = load<u32>(located + row * leaves + place) as usize;
      const at = counts + (((leaf << 2) + (clock as usize)) << 4);
      store<f64>(at, load<f64>(at) + 1);
      store<f64>(at, load<f64>(at, 8) + kept, 8);
    }
  }
}
