/** What is open when a run of a plain desk ends: records of the compiled life become tickets of the desk and leave as those do. */
import { COUNTED, OPEN } from '../observations/log.ts';
import { leave } from './closing.ts';
import type { Desk } from './desk.ts';
import type { PlainDesk } from './plainDesk.ts';
import { IN_SERVICE, tickets, WAITING } from './tickets.ts';
import { clear } from './traits.ts';
import { writeVisit } from './work.ts';

/** Of a record: its bytes, and where its number in the order of coming and its state lie. */
export const TICKET_BYTES = 128;
const SERIAL = 72;
const STATE = 126;

/** Writes tickets still open at the end, and waits and work that go on, in the order in which they came. */
export function writeOpenRecords(desk: Desk, plain: PlainDesk, records: DataView): void {
  const { now } = desk;
  for (const at of openRecords(records)) {
    const state = records.getUint8(at + STATE);
    const ticket = readTicket(desk, plain, records, at);
    writeVisit(desk, ticket, state === WAITING ? Number.NaN : tickets.began[ticket], 0);
    if (!desk.has(ticket, COUNTED)) {
      desk.dropTicket(ticket);
      continue;
    }
    const since = now - tickets.began[ticket];
    if (state === IN_SERVICE && since > 0) {
      const { pace } = plain.teams[tickets.team[ticket]];
      tickets.worked[ticket] += Math.min(tickets.workLeft[ticket], since / pace);
    }
    leave(desk, ticket, OPEN);
  }
}

/** A record as a ticket of the desk. Where its fields lie, `assembly/ticket.ts` says. */
function readTicket(desk: Desk, plain: PlainDesk, records: DataView, at: number): number {
  const { certain } = desk;
  const number = (offset: number) => records.getFloat64(at + offset, true);
  const index = (offset: number) => records.getInt32(at + offset, true);
  const byte = (offset: number) => records.getUint8(at + offset);
  const ticket = desk.takeTicket();
  clear(desk, ticket);
  tickets.created[ticket] = number(0);
  tickets.promised[ticket] = number(0);
  tickets.entered[ticket] = number(8);
  tickets.began[ticket] = number(16);
  tickets.workLeft[ticket] = number(24);
  tickets.worked[ticket] = number(32);
  tickets.response[ticket] = number(40);
  tickets.diagnosis[ticket] = number(48);
  tickets.solution[ticket] = number(48);
  tickets.serial[ticket] = index(SERIAL) >>> 0;
  tickets.slot[ticket] = index(88);
  tickets.number[ticket] = index(92);
  tickets.flags[ticket] = index(96);
  tickets.touches[ticket] = index(100);
  tickets.transfers[ticket] = index(104);
  tickets.failedRepairs[ticket] = index(108);
  tickets.severity[ticket] = byte(120);
  tickets.assigned[ticket] = byte(120);
  tickets.plan[ticket] = byte(121);
  tickets.channel[ticket] = byte(122);
  tickets.region[ticket] = byte(123);
  tickets.source[ticket] = byte(124);
  tickets.team[ticket] = byte(125);
  tickets.line[ticket] = plain.teams[byte(125)].line;
  tickets.skill[ticket] = 0;
  tickets.complexity[ticket] = certain.complexity;
  tickets.version[ticket] = certain.version;
  return ticket;
}

/** Where the records of open tickets begin. */
function openRecords(records: DataView): number[] {
  const open: number[] = [];
  for (let at = 0; at < records.byteLength; at += TICKET_BYTES) {
    const state = records.getUint8(at + STATE);
    if (state === WAITING || state === IN_SERVICE) open.push(at);
  }
  return open.sort((a, b) => records.getUint32(a + SERIAL, true) - records.getUint32(b + SERIAL, true));
}
