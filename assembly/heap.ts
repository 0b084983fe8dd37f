/** Ends of visits that no list takes, by time, then in the order in which they were set: a heap with four children to a parent. */
import { HEAP } from './memory';
import { Ticket } from './ticket';

@inline
export const NODE_BYTES: usize = 16;

let size: i32 = 0;

export function clearHeap(): void {
  size = 0;
  firstTime = Infinity;
}

@inline
function nodeAt(place: i32): usize {
  return HEAP + (place as usize) * NODE_BYTES;
}

@inline
function put(node: usize, time: f64, ticket: u32, order: u32): void {
  store<f64>(node, time);
  store<u32>(node, ticket, 8);
  store<u32>(node, order, 12);
}

@inline
function move(from: usize, to: usize): void {
  store<f64>(to, load<f64>(from));
  store<u64>(to, load<u64>(from, 8), 8);
}

/** Time of the first, infinite when there is none. */
export let firstTime: f64 = Infinity;

/** Whether the first goes before a ticket. */
@inline
export function firstIsBefore(ticket: Ticket): bool {
  return firstTime < ticket.key || (firstTime == ticket.key && load<u32>(HEAP, 12) < ticket.joined);
}

export function push(ticket: Ticket): void {
  const time = ticket.key;
  const order = ticket.joined;
  let place = size++;
  while (place > 0) {
    const parent = (place - 1) >> 2;
    const above = nodeAt(parent);
    const aboveTime = load<f64>(above);
    if (aboveTime < time || (aboveTime == time && load<u32>(above, 12) < order)) break;
    move(above, nodeAt(place));
    place = parent;
  }
  put(nodeAt(place), time, changetype<u32>(ticket), order);
  firstTime = load<f64>(HEAP);
}

@inline
function before(a: usize, timeA: f64, b: usize, timeB: f64): bool {
  return timeA < timeB || (timeA == timeB && load<u32>(a, 12) < load<u32>(b, 12));
}

/** Takes the first off. */
export function popFirst(): Ticket {
  const first = load<u32>(HEAP, 8);
  const last = nodeAt(--size);
  const time = load<f64>(last);
  let place = 0;
  for (;;) {
    const firstChild = 4 * place + 1;
    if (firstChild >= size) break;
    const end = min<i32>(firstChild + 4, size);
    let least = nodeAt(firstChild);
    let leastTime = load<f64>(least);
    let leastPlace = firstChild;
    for (let child = firstChild + 1; child < end; child++) {
      const node = nodeAt(child);
      const childTime = load<f64>(node);
      if (before(node, childTime, least, leastTime)) {
        least = node;
        leastTime = childTime;
        leastPlace = child;
      }
    }
    if (!before(least, leastTime, last, time)) break;
    move(least, nodeAt(place));
    place = leastPlace;
  }
  move(last, nodeAt(place));
  firstTime = size == 0 ? Infinity : load<f64>(HEAP);
  return changetype<Ticket>(first);
}
