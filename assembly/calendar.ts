/**
 * Ends of visits to come, by time, then in the order in which they were set. Those of the stretch of time at hand stand in
 * a short list in order; those of the next thousand stretches in a list each, without order; a heap takes what is beyond,
 * and what the short list cannot hold.
 */
import { clearHeap, firstIsBefore, firstTime, popFirst, push } from './heap';
import { WHEEL } from './memory';
import { Ticket } from './ticket';

/** Most steps that putting one into its place in the list may take. */
const MOST_STEPS: i32 = 64;
const STRETCHES: i32 = 1024;

/** When the first visit ends, infinite when none is going on. */
export let nextCompletion: f64 = Infinity;
let first: Ticket | null = null;
let scheduled: u32 = 0;
/** Tickets in the lists without order. */
let later: i32 = 0;
let perMinute: f64 = 0;
/** The stretch at hand, counted from time 0. */
let stretch: f64 = 0;

export function clearCalendar(now: f64, stretchMinutes: f64): void {
  memory.fill(WHEEL, 0, (STRETCHES as usize) << 2);
  clearHeap();
  nextCompletion = Infinity;
  first = null;
  scheduled = 0;
  later = 0;
  perMinute = 1.0 / stretchMinutes;
  stretch = floor<f64>(now * perMinute);
}

export function schedule(time: f64, ticket: Ticket): void {
  ticket.key = time;
  ticket.joined = scheduled++;
  const ahead = floor<f64>(time * perMinute) - stretch;
  if (ahead <= 0) insert(ticket);
  else if (ahead < (STRETCHES as f64)) {
    const list = listOf(stretch + ahead);
    ticket.next = changetype<Ticket | null>(load<usize>(list));
    store<usize>(list, changetype<usize>(ticket));
    later++;
    if (first !== null) return;
  } else push(ticket);
  noteFirst();
}

@inline
function noteFirst(): void {
  const near = first;
  if (near === null) lookFurther();
  else nextCompletion = near.key < firstTime ? near.key : firstTime;
}

@inline
function listOf(index: f64): usize {
  return WHEEL + ((((index as i64) as usize) & (STRETCHES - 1)) << 2);
}

/** Into the list in order, behind whoever ends no later and was set before. */
@inline
function insert(ticket: Ticket): void {
  const time = ticket.key;
  let before: Ticket | null = null;
  let after = first;
  let steps = 0;
  while (after !== null && (after.key < time || (after.key == time && after.joined < ticket.joined))) {
    before = after;
    after = ++steps > MOST_STEPS ? null : after.next;
  }
  if (steps > MOST_STEPS) push(ticket);
  else {
    ticket.next = after;
    if (before === null) first = ticket;
    else before.next = ticket;
  }
}

/** Takes the first off. */
export function takeCompletion(): Ticket {
  let ticket = first;
  if (ticket === null || firstIsBefore(ticket)) ticket = popFirst();
  else first = ticket.next;
  noteFirst();
  return ticket;
}

/** The list in order is empty: opens stretches until what is first is in it or in the heap. */
function lookFurther(): void {
  while (first === null) {
    const farStretch = floor<f64>(firstTime * perMinute);
    if (later == 0) {
      // So that what is set next finds its stretch.
      if (firstTime != Infinity) stretch = farStretch;
      break;
    }
    if (farStretch <= stretch) break;
    openStretch();
  }
  const near = first;
  nextCompletion = near !== null && near.key < firstTime ? near.key : firstTime;
}

function openStretch(): void {
  stretch++;
  const list = listOf(stretch);
  let ticket = changetype<Ticket | null>(load<usize>(list));
  store<usize>(list, 0);
  while (ticket !== null) {
    const next: Ticket | null = ticket.next;
    later--;
    insert(ticket);
    ticket = next;
  }
}
