/** Tickets: records side by side, used again when their ticket has left. */

@unmanaged
export class Ticket {
  created: f64;
  /** Joined the line in which it waits; work on this visit began. */
  entered: f64;
  began: f64;
  workLeft: f64;
  worked: f64;
  response: f64;
  solution: f64;
  /** The number that decides whether the repair holds. */
  repairChance: f64;
  /** Its place among its rank in a line, where a smaller one is served earlier; or when its visit ends. */
  key: f64;
  serial: u32;
  /** The how-manieth to join a line, or to begin a visit. */
  joined: u32;
  keyHigh: u32;
  keyLow: u32;
  slot: i32;
  number: i32;
  flags: i32;
  visits: i32;
  transfers: i32;
  failedRepairs: i32;
  /** Next in the list in which it stands: of its slot, of a line, of free places. */
  next: Ticket | null;
  /** First of those below it in a heap. */
  below: Ticket | null;
  severity: u8;
  plan: u8;
  channel: u8;
  region: u8;
  source: u8;
  team: u8;
  state: u8;
  escalates: u8;
}

@inline
export const TICKET_BYTES: usize = 128;

/** A time that has not come. */
export const NEVER: f64 = -Infinity;

export const NOWHERE: u8 = 0;
export const WAITING: u8 = 1;
export const IN_SERVICE: u8 = 2;
export const COMING: u8 = 4;

/** Where the first ticket lies. */
export let firstTicket: usize = 0;
/** Places in use, and those of them for tickets that have yet to come; places that have been used in this run. */
export let present: i32 = 0;
export let coming: i32 = 0;
export let used: i32 = 0;
let free: Ticket | null = null;
/** Behind the last place for which there is memory. */
let end: usize = 0;

export function clearTickets(at: usize): void {
  firstTicket = at;
  present = 0;
  coming = 0;
  used = 0;
  free = null;
  end = (memory.size() as usize) << 16;
  while (at + TICKET_BYTES > end) widen();
}

/** A place for a ticket that will come. */
export function takeTicket(): Ticket {
  present++;
  coming++;
  const again = free;
  if (again !== null) {
    free = again.next;
    return again;
  }
  const at = firstTicket + (used as usize) * TICKET_BYTES;
  used++;
  if (at + TICKET_BYTES > end) widen();
  return changetype<Ticket>(at);
}

/** All growth is here: a quarter more memory. */
function widen(): void {
  const pages = memory.size();
  if (memory.grow(max<i32>(16, pages >> 2)) < 0 && memory.grow(16) < 0) unreachable();
  end = (memory.size() as usize) << 16;
}

@inline
export function hasCome(): void {
  coming--;
}

@inline
export function giveBack(ticket: Ticket): void {
  present--;
  ticket.state = NOWHERE;
  ticket.next = free;
  free = ticket;
}
