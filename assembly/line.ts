/**
 * Waiting lines in the order of `src/kernel/waitingLine.ts`: by rank, key, then who joined first. A list for each of the
 * first few ranks, whose members come in order; a pairing heap (Fredman et al. 1986) for whoever comes out of order.
 */
import { MIXES } from './memory';
import { LISTS, RANKS, Team } from './team';
import { Ticket } from './ticket';

/** Ranks of classes of tickets: by severity × plan × channel. */
@inline
const RANK_TABLE: usize = MIXES + 4096;
/** Minutes by which a class counts as having come earlier. */
@inline
const HEAD_STARTS: usize = MIXES + 8192;

let joins: u32 = 0;

export function clearJoins(): void {
  joins = 0;
}

@inline
function classOf(ticket: Ticket): usize {
  return (((ticket.severity as usize) << 6) | ((ticket.plan as usize) << 3) | (ticket.channel as usize)) << 3;
}

/** Minutes by which the ticket counts as having come earlier. */
@inline
export function headStart(ticket: Ticket): f64 {
  return load<f64>(HEAD_STARTS + classOf(ticket));
}

@inline
function rankOf(ticket: Ticket): f64 {
  return load<f64>(RANK_TABLE + classOf(ticket));
}

function before(a: Ticket, b: Ticket): bool {
  const rankA = rankOf(a);
  const rankB = rankOf(b);
  if (rankA != rankB) return rankA < rankB;
  if (a.key != b.key) return a.key < b.key;
  return a.joined < b.joined;
}

@inline
function listAt(team: Team, rank: i32): usize {
  return changetype<usize>(team) + LISTS + ((rank as usize) << 4);
}

export function join(team: Team, ticket: Ticket): void {
  team.waiting++;
  ticket.joined = joins++;
  ticket.next = null;
  const rank = rankOf(ticket);
  const ring = rank >= 0 && rank < (RANKS as f64) ? (rank as i32) : -1;
  if (ring >= 0 && (ring as f64) == rank) {
    const list = listAt(team, ring);
    const last = changetype<Ticket | null>(load<usize>(list, 4));
    if (load<usize>(list) == 0) {
      store<usize>(list, changetype<usize>(ticket));
      store<usize>(list, changetype<usize>(ticket), 4);
      return;
    }
    if (last !== null && ticket.key >= last.key) {
      last.next = ticket;
      store<usize>(list, changetype<usize>(ticket), 4);
      return;
    }
  }
  ticket.below = null;
  const others = team.others;
  team.others = others === null ? ticket : meld(others, ticket);
}

/** Two heaps become one: the later root goes below the earlier. */
function meld(a: Ticket, b: Ticket): Ticket {
  if (before(a, b)) {
    b.next = a.below;
    a.below = b;
    return a;
  }
  a.next = b.below;
  b.below = a;
  return b;
}

/** Who is next leaves; call only when somebody waits. */
export function takeFirst(team: Team): Ticket {
  team.waiting--;
  const others = team.others;
  for (let rank = 0; rank < RANKS; rank++) {
    const list = listAt(team, rank);
    const at = load<usize>(list);
    if (at == 0) continue;
    const first = changetype<Ticket>(at);
    if (others !== null && before(others, first)) break;
    store<usize>(list, changetype<usize>(first.next));
    return first;
  }
  return takeOther(team);
}

function takeOther(team: Team): Ticket {
  const first = team.others!;
  // Pair by pair from the left, then all together from the right.
  let pairs: Ticket | null = null;
  let rest = first.below;
  while (rest !== null) {
    const a: Ticket = rest;
    const b: Ticket | null = a.next;
    rest = b === null ? null : b.next;
    const pair: Ticket = b === null ? a : meld(a, b);
    pair.next = pairs;
    pairs = pair;
  }
  let heap: Ticket | null = null;
  while (pairs !== null) {
    const pair: Ticket = pairs;
    pairs = pair.next;
    heap = heap === null ? pair : meld(heap, pair);
  }
  team.others = heap;
  return first;
}
