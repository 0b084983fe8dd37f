/**
 * Ends of visits to come, by time, then in the order in which they were set. Those of the stretch of time at hand stand in
 * a list in order; those of the next thousand stretches in a list each, without order; what is beyond in a heap.
 */
import { clearHeap, firstTime, popFirst, push } from './heap';
import { WHEEL } from './memory';
import { Ticket } from './ticket';

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
  } else push(ticket);
  if (first === null) lookFurther();
}

@inline
function listOf(index: f64): usize {
  return WHEEL + ((((index as i64) as usize) & (STRETCHES - 1)) << 2);
}

/** Into the list in order, behind whoever ends no later and was set before. */
function insert(ticket: Ticket): void {
  const time = ticket.key;
  let before: Ticket | null = null;
  let after = first;
  while (after !== null && (after.key < time || (after.key == time && after.joined < ticket.joined))) {
    before = after;
    after = after.next;
  }
  ticket.next = after;
  if (before !== null) before.next = ticket;
  else {
    first = ticket;
    nextCompletion = time;
  }
}

/** Takes the first off. */
export function takeCompletion(): Ticket {
  const ticket = first!;
  const next = ticket.next;
  first = next;
  if (next !== null) nextCompletion = next.key;
  else lookFurther();
  return ticket;
}

/** Opens stretches until one has something in it. */
function lookFurther(): void {
  nextCompletion = Infinity;
  while (first === null) {
    if (later == 0) {
      const far = firstTime();
      if (far == Infinity) return;
      stretch = floor<f64>(far * perMinute);
    } else {
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
    while (floor<f64>(firstTime() * perMinute) <= stretch) insert(popFirst());
  }
}
