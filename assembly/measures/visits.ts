/** Waits and work of a batch of visits, as `src/planning/teamMeasures.ts` and `src/planning/hourProfile.ts` tell them. */
import { BEGAN, ENDED, ENTERED, TEAM, VISIT_SEVERITY } from '../columns';
import { choose, record } from './recorders';

const SEVERITIES: i32 = 3;
const QUARTERS: i32 = 672;
const QUARTER_MINUTES: f64 = 15;
const QUARTERS_PER_MINUTE: f64 = 1 / QUARTER_MINUTES;

/** A row's leaf of team and severity, where `record` reads it. */
const leaf = memory.data(8);

/** Records waits by team and severity, and adds the work up by team. */
export function recordWaits(batch: usize, rows: i32, periodEnd: f64, place: usize, size: i32, offered: usize): void {
  choose(place, size);
  for (let row: usize = 0; row < (rows as usize); row++) {
    const began = load<f64>(batch + (row << 3), BEGAN);
    const joined = load<f64>(batch + (row << 3), ENTERED);
    if (!(began == began && joined >= 0 && joined < periodEnd)) continue;
    const team = load<i32>(batch + (row << 2), TEAM);
    store<i32>(leaf, team * SEVERITIES + load<i32>(batch + (row << 2), VISIT_SEVERITY));
    const work = offered + ((team as usize) << 3);
    store<f64>(work, load<f64>(work) + (load<f64>(batch + (row << 3), ENDED) - began));
    record(began - joined, leaf, 1);
  }
}

/** Adds minutes of waiting, or of work, by team and hour of the week. */
export function addMinutes(
  batch: usize,
  rows: i32,
  isWork: bool,
  profiles: usize,
  teams: i32,
  start: f64,
  periodEnd: f64,
  hours: usize,
  lastSlot: i32,
): void {
  for (let row: usize = 0; row < (rows as usize); row++) {
    const began = load<f64>(batch + (row << 3), BEGAN);
    const from = isWork ? began : load<f64>(batch + (row << 3), ENTERED);
    const to = isWork || began != began ? load<f64>(batch + (row << 3), ENDED) : began;
    const begins = from < 0 ? 0 : from;
    const ends = to < periodEnd ? to : periodEnd;
    const minutes = ends - begins;
    if (!(minutes >= 0)) continue;
    const team = load<i32>(batch + (row << 2), TEAM) as usize;
    const sum = profiles + (team << 3);
    store<f64>(sum, load<f64>(sum) + minutes);
    if (hours == 0 || minutes == 0) continue;
    const sinceStart = begins - start;
    const slot = min<i32>(lastSlot, (sinceStart * QUARTERS_PER_MINUTE) as i32);
    const quarter = (load<i16>(hours + ((slot as usize) << 1)) as i32) * 4 + (slot & 3);
    const offset = sinceStart - (slot as f64) * QUARTER_MINUTES;
    const steps = ((offset + minutes) * QUARTERS_PER_MINUTE) as i32;
    const rest = offset + minutes - (steps as f64) * QUARTER_MINUTES;
    const week = profiles + ((teams as usize) << 4) + (team * QUARTERS << 4);
    step(week, quarter, QUARTER_MINUTES - offset, QUARTER_MINUTES);
    let end = quarter + steps;
    if (end >= QUARTERS) {
      const rounds = end / QUARTERS;
      const base = profiles + ((teams as usize) << 3) + (team << 3);
      store<f64>(base, load<f64>(base) + (rounds as f64) * QUARTER_MINUTES);
      end -= rounds * QUARTERS;
    }
    step(week, end, -(QUARTER_MINUTES - rest), -QUARTER_MINUTES);
  }
}

/** A quarter's own minutes, and by how much the level changes behind it. */
@inline
function step(week: usize, quarter: i32, own: f64, change: f64): void {
  const at = week + ((quarter as usize) << 4);
  store<f64>(at, load<f64>(at) + own);
  store<f64>(at, load<f64>(at, 8) + change, 8);
}
