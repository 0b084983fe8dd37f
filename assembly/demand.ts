/** How many tickets a source's quarter of an hour brings: the outside says how many it brings on average, chance does the rest. */
import { COUNT } from '../src/desk/purposes';
import { exp } from './laws';
import { SOURCES } from './memory';
import { mix, uniform } from './random';
import { Ticket } from './ticket';

/** Tells of the source's next slots, from one on; tells how many, none at the end of the span. */
@external('host', 'moreSlots')
declare function moreSlots(source: i32, from: i32): i32;
@external('host', 'poisson')
declare function poissonOfMany(mean: f64, u: f64): i32;

/** Above this mean the search for a count begins elsewhere than at none. */
const SMALL_MEAN: f64 = 30;

@unmanaged
export class Source {
  nextTime: f64;
  next: Ticket | null;
  keyHigh: u32;
  keyLow: u32;
  /** The slot at hand, and the first that the outside has not told of. */
  slot: i32;
  told: i32;
}

const SOURCE_BYTES: usize = 2048;
/** Behind a source: of each slot the mean, and the bounds of its wave's level. */
@inline
const SLOTS: usize = 64;
const SLOT_BYTES: usize = 24;
const MOST_SLOTS: i32 = 64;

@inline
export function sourceAt(index: i32): Source {
  return changetype<Source>(SOURCES + (index as usize) * SOURCE_BYTES);
}

@inline
function slotAt(source: Source, slot: i32): usize {
  return changetype<usize>(source) + SLOTS + ((slot & (MOST_SLOTS - 1)) as usize) * SLOT_BYTES;
}

export function setSource(index: i32, keyHigh: u32, keyLow: u32, firstSlot: i32): void {
  const source = sourceAt(index);
  source.next = null;
  source.keyHigh = keyHigh;
  source.keyLow = keyLow;
  source.slot = firstSlot - 1;
  source.told = firstSlot;
}

export function setSlot(index: i32, slot: i32, mean: f64, mostLevel: f64, leastLevel: f64): void {
  const at = slotAt(sourceAt(index), slot);
  store<f64>(at, mean);
  store<f64>(at, mostLevel, 8);
  store<f64>(at, leastLevel, 16);
}

@inline
export function mostLevelOf(source: Source): f64 {
  return load<f64>(slotAt(source, source.slot), 8);
}

@inline
export function leastLevelOf(source: Source): f64 {
  return load<f64>(slotAt(source, source.slot), 16);
}

/** Goes on to the next slot in which anything comes and draws how many, 0 at the end of the span. The slot's key is left in `slotKey`. */
export function nextCount(index: i32): i32 {
  const source = sourceAt(index);
  let count = 0;
  while (count == 0) {
    source.slot++;
    if (source.slot >= source.told) {
      const more = moreSlots(index, source.slot);
      if (more == 0) {
        // Asked again, it would go on to nowhere.
        source.slot--;
        return 0;
      }
      source.told = source.slot + more;
    }
    const mean = load<f64>(slotAt(source, source.slot));
    if (mean <= 0) continue;
    slotKey = mix(source.keyHigh, source.keyLow, source.slot, 0);
    count = poisson(mean, uniform(slotKey as u32, (slotKey >> 32) as u32, COUNT, 0));
  }
  return count;
}

export let slotKey: u64 = 0;

/** As `src/kernel/poisson.ts` finds it. */
function poisson(mean: f64, u: f64): i32 {
  if (mean >= SMALL_MEAN) return poissonOfMany(mean, u);
  let count = 0;
  let upTo = exp(-mean);
  let next = upTo * mean;
  while (upTo < u && upTo + next > upTo) {
    count++;
    upTo += next;
    next *= mean / ((count + 1) as f64);
  }
  return count;
}
