/** How many tickets a source's quarter of an hour brings: the outside says how many it brings on average, chance does the rest. */
import { COUNT } from '../src/desk/purposes';
import { exp } from './laws';
import { FOURS, SOURCES } from './memory';
import { unit } from './random';
import { mixFour } from './randomFours';
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
  /** The slots at hand, the first and the one behind them; the first that the outside has not told of. */
  slot: i32;
  behind: i32;
  told: i32;
}

const SOURCE_BYTES: usize = 4096;

/** What is known of a slot: what the outside tells, and how many tickets it brings. */
@unmanaged
export class Slot {
  mean: f64;
  /** Bounds of its wave's level. */
  mostLevel: f64;
  leastLevel: f64;
  keyHigh: u32;
  keyLow: u32;
  count: i32;
}

/** They come behind their source. */
@inline
const SLOTS: usize = 64;
const SLOT_BYTES: usize = 40;
const MOST_SLOTS: i32 = 64;

@inline
export function sourceAt(index: i32): Source {
  return changetype<Source>(SOURCES + (index as usize) * SOURCE_BYTES);
}

@inline
export function slotAt(source: Source, slot: i32): Slot {
  return changetype<Slot>(
    changetype<usize>(source) + SLOTS + ((slot & (MOST_SLOTS - 1)) as usize) * SLOT_BYTES,
  );
}

export function setSource(index: i32, keyHigh: u32, keyLow: u32, firstSlot: i32): void {
  const source = sourceAt(index);
  source.next = null;
  source.keyHigh = keyHigh;
  source.keyLow = keyLow;
  source.behind = firstSlot;
  source.told = firstSlot;
}

export function setSlot(index: i32, number: i32, mean: f64, mostLevel: f64, leastLevel: f64): void {
  const slot = slotAt(sourceAt(index), number);
  slot.mean = mean;
  slot.mostLevel = mostLevel;
  slot.leastLevel = leastLevel;
}

/**
 * Goes on to the next slots in which anything comes: to those that bring up to so many tickets together, or to one that
 * brings more. Tells how many they bring, 0 at the end of the span.
 */
export function nextSlots(index: i32, most: i32): i32 {
  const source = sourceAt(index);
  let count = 0;
  while (count == 0) {
    if (source.behind >= source.told && !learn(index, source)) return 0;
    source.slot = source.behind;
    while (source.behind < source.told) {
      const more = slotAt(source, source.behind).count;
      if (count > 0 && count + more > most) break;
      count += more;
      source.behind++;
    }
  }
  return count;
}

/** Asks for the next slots and draws how many tickets each brings; false at the end of the span. */
function learn(index: i32, source: Source): bool {
  const first = source.told;
  const zero = i32x4.splat(0);
  source.told += moreSlots(index, first);
  for (let four = first; four < source.told; four += 4) {
    const numbers = i32x4.add(i32x4.splat(four), i32x4(0, 1, 2, 3));
    mixFour(i32x4.splat(source.keyHigh), i32x4.splat(source.keyLow), numbers, zero, FOURS);
    mixFour(v128.load(FOURS), v128.load(FOURS, 16), i32x4.splat(COUNT), zero, FOURS + 32);
    const end = min<i32>(four + 4, source.told);
    for (let number = four; number < end; number++) {
      const words = FOURS + (((number - four) as usize) << 2);
      const slot = slotAt(source, number);
      slot.keyHigh = load<u32>(words);
      slot.keyLow = load<u32>(words, 16);
      slot.count = slot.mean > 0 ? poisson(slot.mean, unit(load<u32>(words, 32), load<u32>(words, 48))) : 0;
    }
  }
  return source.told > first;
}

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
