/** Tickets to come: those of a source's next quarters of an hour are made ready together, in order of time. */
import { KEY_TICKET, POSITION, SEVERITY, VISIT_CHANCES, WORK } from '../src/desk/purposes';
import { nextSlots, Slot, slotAt, Source, sourceAt } from './demand';
import { BUCKETS, ENTRIES, FOURS, MOST_BUCKETS } from './memory';
import { half, mix, unit } from './random';
import { mixFour } from './randomFours';
import { Team, teamAt } from './team';
import { COMING, NEVER, takeTicket, Ticket } from './ticket';
import { drawTraits, severityIsDrawn } from './traits';
import { planVisit, takeChances } from './visit';

/** The level of a source's demand at a time, where it moves. */
@external('host', 'level')
declare function level(source: i32, time: f64): f64;

const SLOT_MINUTES: f64 = 15;

/** Tickets that are drawn before the first of them is made ready. */
const BLOCK: i32 = 64;
/** Words of four tickets, by what they decide: the four first ones, the four second ones behind them. */
@inline
const SECOND: usize = 16;
@inline
const POSITIONS: usize = 32;
@inline
const WORKS: usize = 64;
@inline
const SEVERITIES: usize = 96;
@inline
const CHANCES: usize = 128;
@inline
const FOUR_BYTES: usize = 160;
/** Columns of the entries: behind the slots' first key words the second ones, numbers in the slot, and slots. */
@inline
const KEYS_LOW: usize = 256;
@inline
const NUMBERS: usize = 512;
@inline
const SLOTS: usize = 768;

export let nextArrival: f64 = Infinity;
let nextSource: i32 = 0;
let sources: i32 = 0;
/** Where every ticket begins. */
export let entryTeam: Team = teamAt(0);

export function setEntry(team: i32): void {
  entryTeam = teamAt(team);
}

export function clearArrivals(count: i32): void {
  sources = count;
  for (let source = 0; source < count; source++) fetch(source);
  choose();
}

/** Takes the next ticket off its source. */
export function takeArrival(): Ticket {
  const source = sourceAt(nextSource);
  const ticket = source.next!;
  const next = ticket.next;
  source.next = next;
  if (next === null) fetch(nextSource);
  else source.nextTime = next.created;
  if (sources == 1) nextArrival = source.nextTime;
  else choose();
  return ticket;
}

/** Makes the tickets of the source's next slots ready; without any the source is at its end. */
function fetch(index: i32): void {
  const source = sourceAt(index);
  source.next = null;
  source.nextTime = Infinity;
  const count = nextSlots(index, BLOCK);
  if (count == 0) return;
  const next = fill(index, source, count);
  source.next = next;
  source.nextTime = next.created;
}

function choose(): void {
  nextSource = 0;
  nextArrival = sourceAt(0).nextTime;
  for (let source = 1; source < sources; source++) {
    const time = sourceAt(source).nextTime;
    if (time < nextArrival) {
      nextSource = source;
      nextArrival = time;
    }
  }
}

/** The tickets of the slots at hand, in order of time. */
function fill(index: i32, source: Source, count: i32): Ticket {
  const start = (source.slot as f64) * SLOT_MINUTES;
  const buckets = min<i32>(count, MOST_BUCKETS);
  const perMinute = (buckets as f64) / (((source.behind - source.slot) as f64) * SLOT_MINUTES);
  memory.fill(BUCKETS, 0, (buckets as usize) << 2);
  let slot = source.slot;
  let number = 0;
  for (let done = 0; done < count; done += BLOCK) {
    const size = min<i32>(BLOCK, count - done);
    for (let entry = 0; entry < size; entry++) {
      while (number == slotAt(source, slot).count) {
        slot++;
        number = 0;
      }
      note(entry, slotAt(source, slot), slot, number++);
    }
    for (let four = 0; four < size; four += 4) drawFour((four as usize) << 2, FOURS + ((four >> 2) as usize) * FOUR_BYTES);
    for (let entry = 0; entry < size; entry++) {
      const at = FOURS + ((entry >> 2) as usize) * FOUR_BYTES + (((entry & 3) as usize) << 2);
      const ticket = makeReady(at);
      const noted = ENTRIES + ((entry as usize) << 2);
      ticket.slot = load<i32>(noted, SLOTS);
      ticket.number = load<i32>(noted, NUMBERS);
      ticket.source = index as u8;
      ticket.region = index as u8;
      ticket.created = timeIn(slotAt(source, ticket.slot), index, ticket, at);
      sortIn(ticket, min<i32>(((ticket.created - start) * perMinute) as i32, buckets - 1));
    }
  }
  return chain(buckets);
}

@inline
function note(entry: i32, slot: Slot, slotNumber: i32, number: i32): void {
  const at = ENTRIES + ((entry as usize) << 2);
  store<u32>(at, slot.keyHigh);
  store<u32>(at, slot.keyLow, KEYS_LOW);
  store<i32>(at, number, NUMBERS);
  store<i32>(at, slotNumber, SLOTS);
}

/** When in its slot a ticket comes. */
@inline
function timeIn(slot: Slot, index: i32, ticket: Ticket, at: usize): f64 {
  const start = (ticket.slot as f64) * SLOT_MINUTES;
  let place = half(load<u32>(at, POSITIONS));
  const height = half(load<u32>(at, POSITIONS + SECOND)) * slot.mostLevel;
  // Below the slot's least level all are accepted, so that the wave is rarely asked.
  if (height >= slot.leastLevel && height >= level(index, start + place * SLOT_MINUTES)) {
    place = otherPlace(index, ticket, start, slot.mostLevel, slot.leastLevel);
  }
  return start + SLOT_MINUTES * place;
}

/**
 * All draws of four tickets' beginnings, from one of the entries on. Block by block, so that the processor can begin with
 * the next before it is done.
 */
function drawFour(entry: usize, at: usize): void {
  const zero = i32x4.splat(0);
  const keysHigh = v128.load(ENTRIES + entry);
  const keysLow = v128.load(ENTRIES + entry, KEYS_LOW);
  mixFour(keysHigh, keysLow, v128.load(ENTRIES + entry, NUMBERS), i32x4.splat(KEY_TICKET), at);
  const high = v128.load(at);
  const low = v128.load(at, SECOND);
  mixFour(high, low, i32x4.splat(POSITION), zero, at + POSITIONS);
  mixFour(high, low, i32x4.splat(WORK), zero, at + WORKS);
  if (severityIsDrawn()) mixFour(high, low, i32x4.splat(SEVERITY), zero, at + SEVERITIES);
  if (entryTeam.chancy) mixFour(high, low, i32x4.splat(VISIT_CHANCES), zero, at + CHANCES);
}

/** A ticket with its traits and its first visit, from the words drawn for it. */
@inline
function makeReady(at: usize): Ticket {
  const ticket = takeTicket();
  ticket.keyHigh = load<u32>(at);
  ticket.keyLow = load<u32>(at, SECOND);
  ticket.response = NEVER;
  ticket.solution = NEVER;
  ticket.worked = 0;
  ticket.visits = 0;
  ticket.transfers = 0;
  ticket.failedRepairs = 0;
  ticket.state = COMING;
  drawTraits(ticket, unit(load<u32>(at, SEVERITIES), load<u32>(at, SEVERITIES + SECOND)));
  planVisit(entryTeam, ticket, unit(load<u32>(at, WORKS), load<u32>(at, WORKS + SECOND)));
  if (entryTeam.chancy) takeChances(entryTeam, ticket, load<u32>(at, CHANCES), load<u32>(at, CHANCES + SECOND));
  return ticket;
}

/** Where in its slot a ticket falls whose first place was turned down. */
function otherPlace(index: i32, ticket: Ticket, start: f64, mostLevel: f64, leastLevel: f64): f64 {
  let place: f64 = 0;
  let height: f64 = Infinity;
  for (let attempt = 1; height >= level(index, start + place * SLOT_MINUTES); attempt++) {
    const words = mix(ticket.keyHigh, ticket.keyLow, POSITION, attempt);
    place = half(words as u32);
    height = half((words >> 32) as u32) * mostLevel;
    if (height < leastLevel) break;
  }
  return place;
}

/** Into the list of its stretch of the slot, behind whoever comes no later. */
function sortIn(ticket: Ticket, bucket: i32): void {
  const head = BUCKETS + ((bucket as usize) << 2);
  const time = ticket.created;
  let before: Ticket | null = null;
  let after = changetype<Ticket | null>(load<usize>(head));
  while (after !== null && after.created <= time) {
    before = after;
    after = after.next;
  }
  ticket.next = after;
  if (before === null) store<usize>(head, changetype<usize>(ticket));
  else before.next = ticket;
}

/** The stretches' lists as one. */
function chain(buckets: i32): Ticket {
  let first: Ticket | null = null;
  let last: Ticket | null = null;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const head = changetype<Ticket | null>(load<usize>(BUCKETS + ((bucket as usize) << 2)));
    if (head === null) continue;
    if (last === null) first = head;
    else last.next = head;
    last = head;
    while (last.next !== null) last = last.next!;
  }
  return first!;
}
