/**
 * A run of a plain desk. The tickets' life is compiled (`assembly/life.ts`); here stands what happens seldom: how many
 * tickets a quarter of an hour brings, seats that change, full batches, and what is open at the end.
 */
import { compiledMemory, freeFrom } from '../kernel/compiledMemory.ts';
import { NONE } from '../kernel/eventCalendar.ts';
import { quantile } from '../kernel/laws.ts';
import {
  BATCH_ROWS,
  CLOSED,
  COUNTED,
  findBatches,
  OPEN,
  STAFF_HANDLED,
  ticketBatch,
  visitBatch,
} from '../observations/log.ts';
import { channels, plans, severities } from '../scenario/words.ts';
import { leave } from './closing.ts';
import { HEAD_STARTS, type Host, type Life, lifeWith, MIXES, RANK_TABLE } from './compiledLife.ts';
import type { Desk } from './desk.ts';
import { calendar } from './instruments.ts';
import type { PlainDesk } from './plainDesk.ts';
import { PROGRESS_EVERY, type Progress } from './progress.ts';
import { seatsChange } from './shifts.ts';
import { SlotDemand } from './slotDemand.ts';
import { IN_SERVICE, tickets, WAITING } from './tickets.ts';
import { clear } from './traits.ts';
import { writeVisit } from './work.ts';

/** More regions or seats have no room in the tables; the full life has. */
const MOST_SOURCES = 32;
const MOST_SEATS = 1_000_000;
/** Tickets are numbered in 32 bits. */
const MOST_TICKETS = 2 ** 32;
/** The compiled life comes up for air after so many. */
const EVENTS_IN_A_ROW = 1024;
/** Quarters of an hour of which the compiled life is told ahead. */
const SLOTS_AT_ONCE = 64;
/** A mix of which one alone is possible: this, and which. */
const ALONE = -1;
/** Bytes of a ticket's record; where its fields lie is written in `readTicket`. */
const TICKET_BYTES = 128;

export class PlainRun implements Host {
  private readonly desk: Desk;
  private readonly plain: PlainDesk;
  private readonly mostSeats: number;
  private life!: Life;
  private demands: SlotDemand[] = [];
  private progress: Progress | undefined;
  /** Tickets that had come at the last call of progress. */
  private told = 0;

  constructor(desk: Desk, plain: PlainDesk) {
    this.desk = desk;
    this.plain = plain;
    this.mostSeats = desk.model.staff.teams.reduce(
      (sum, { seats }) => sum + seats.reduce((a, b) => Math.max(a, b), 0),
      0,
    );
  }

  /** Makes the run's first tickets ready; false where the compiled life cannot have this desk. */
  begin(): boolean {
    const { desk, mostSeats } = this;
    const { span, demand } = desk.model;
    if (demand.recorded !== null || demand.regions.length > MOST_SOURCES || mostSeats > MOST_SEATS) return false;
    if (span.stopAfterTickets >= MOST_TICKETS && span.stopAfterTickets < Number.POSITIVE_INFINITY) return false;
    const life = lifeWith(this);
    if (life === null) return false;
    this.life = life;
    prepareBatches(desk);
    this.tellTeams();
    this.tellCustomers();
    const keyed = this.tellOrder();
    this.demands = demand.regions.map((_, region) => new SlotDemand(desk, region));
    for (const [source, { key, firstSlot }] of this.demands.entries())
      life.setSource(source, key.high, key.low, firstSlot);
    this.progress = undefined;
    this.told = 0;
    const { regions } = demand;
    life.begin(
      span.start,
      span.periodEnd,
      span.end,
      span.stopAfterTickets,
      keyed,
      freeFrom(),
      regions.length,
      desk.nearMinutes,
    );
    return true;
  }

  run(progress: Progress | undefined): void {
    const { desk, life } = this;
    this.progress = progress;
    life.setSeatsChange(calendar.nextTime());
    this.goOn();
    desk.now = life.now.value;
    // Whole numbers of 32 bits are signed outside.
    desk.arrived = life.arrived.value >>> 0;
    desk.created = desk.arrived;
    findBatches();
    visitBatch.rows = life.visitRows.value;
    ticketBatch.rows = life.ticketRows.value;
  }

  private goOn(): void {
    try {
      while (this.life.run(EVENTS_IN_A_ROW));
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      throw new RangeError('More tickets were open at one time than there is memory for: the desk cannot keep up.');
    }
  }

  private tellTeams(): void {
    const { life, plain } = this;
    for (const [index, team] of plain.teams.entries()) {
      const { line, work, pace, escalation, beforeEscalation, failure, chancy, nextTeam, seniorTeam } = team;
      const { code, first, second } = work;
      life.setTeam(
        index,
        line,
        code,
        first,
        second,
        pace,
        escalation,
        beforeEscalation,
        failure,
        chancy,
        nextTeam,
        seniorTeam,
      );
      for (const severity of severities.keys()) life.setReply(index, severity, team.replyMinutes[severity]);
    }
    life.setEntry(plain.firstTeam);
  }

  private tellCustomers(): void {
    const { life, desk } = this;
    const { certain, model } = desk;
    const { customer } = model;
    const mixes = new Float64Array(compiledMemory!.buffer, MIXES, 64);
    mixes.set(customer.planMix);
    mixes.set(customer.severity, 8);
    for (const plan of plans.keys()) {
      const alone = certain.channel[plan];
      mixes.set(alone === NONE ? customer.channelMix[plan] : [ALONE, alone], 16 + 8 * plan);
    }
    life.customers(certain.plan, certain.severity, certain.flags | STAFF_HANDLED, customer.rightChannel);
  }

  /** The order of waiting, by class; tells whether it matters when a ticket joined a line. */
  private tellOrder(): boolean {
    const { desk } = this;
    const { certain, rule } = desk;
    const { buffer } = compiledMemory!;
    const ranks = new Float64Array(buffer, RANK_TABLE, 256);
    const headStarts = new Float64Array(buffer, HEAD_STARTS, 256);
    // The rule is asked about a ticket of each class, created and joined at time 0, then at time 1.
    const example = desk.takeTicket();
    clear(desk, example);
    tickets.flags[example] = certain.flags;
    tickets.version[example] = certain.version;
    let keyed = false;
    for (const severity of severities.keys()) {
      for (const plan of plans.keys()) {
        for (const channel of channels.keys()) {
          tickets.severity[example] = severity;
          tickets.assigned[example] = severity;
          tickets.plan[example] = plan;
          tickets.channel[example] = channel;
          const place = (severity << 6) | (plan << 3) | channel;
          ranks[place] = rule.rank(desk, example);
          const keys = [0, 1].map((time) => {
            tickets.created[example] = time;
            tickets.entered[example] = time;
            return rule.key(desk, example);
          });
          headStarts[place] = -keys[0];
          keyed ||= keys[0] !== keys[1];
        }
      }
    }
    tickets.giveBack(example);
    return keyed;
  }

  /** Seats of a team have changed: the first in line take those that are free. */
  seatsHaveChanged(team: number): void {
    this.life.setSeats(team, this.desk.seatsOpen[team]);
    this.life.fillSeats(team);
  }

  quantile(team: number, u: number): number {
    return quantile(this.plain.teams[team].work, u);
  }

  level(source: number, time: number): number {
    return this.demands[source].level(time);
  }

  moreSlots(source: number, from: number): number {
    const { life } = this;
    const demand = this.demands[source];
    const count = Math.max(0, Math.min(SLOTS_AT_ONCE, demand.endSlot - from));
    for (let slot = from; slot < from + count; slot++) {
      demand.look(slot);
      life.setSlot(source, slot, demand.mean, demand.mostLevel, demand.leastLevel);
    }
    return count;
  }

  private tell(): void {
    const arrived = this.life.arrived.value >>> 0;
    if (this.progress === undefined || arrived - this.told < PROGRESS_EVERY) return;
    this.told = arrived;
    this.progress(arrived);
  }

  seatsChange(now: number): number {
    const { desk } = this;
    desk.now = now;
    seatsChange(desk, calendar.subjects[calendar.pop()]);
    return calendar.nextTime();
  }

  visitsFull(): void {
    findBatches();
    visitBatch.rows = BATCH_ROWS;
    this.desk.log.flushVisits();
  }

  ticketsFull(): void {
    findBatches();
    ticketBatch.rows = BATCH_ROWS;
    this.desk.log.flushTickets();
    this.tell();
  }

  /** Tickets still open at the end, and waits and work that go on, in the order in which they came. */
  writeOpenTickets(): void {
    const { desk, life } = this;
    const { now } = desk;
    const from = life.firstTicket.value;
    const records = new DataView(compiledMemory!.buffer, from, life.used.value * TICKET_BYTES);
    for (const at of openRecords(records)) {
      const state = records.getUint8(at + 126);
      const ticket = this.readTicket(records, at);
      writeVisit(desk, ticket, state === WAITING ? Number.NaN : tickets.began[ticket], 0);
      if (!desk.has(ticket, COUNTED)) {
        desk.dropTicket(ticket);
        continue;
      }
      const since = now - tickets.began[ticket];
      if (state === IN_SERVICE && since > 0) {
        const { pace } = this.plain.teams[tickets.team[ticket]];
        tickets.worked[ticket] += Math.min(tickets.workLeft[ticket], since / pace);
      }
      leave(desk, ticket, OPEN);
    }
  }

  /** A record as a ticket of the desk. */
  private readTicket(records: DataView, at: number): number {
    const { desk, plain } = this;
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
    tickets.serial[ticket] = index(72) >>> 0;
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
}

/** Where the records of open tickets begin. */
function openRecords(records: DataView): number[] {
  const open: number[] = [];
  for (let at = 0; at < records.byteLength; at += TICKET_BYTES) {
    const state = records.getUint8(at + 126);
    if (state === WAITING || state === IN_SERVICE) open.push(at);
  }
  return open.sort((a, b) => records.getUint32(a + 72, true) - records.getUint32(b + 72, true));
}

/** What is alike in all rows is written once. */
function prepareBatches({ certain }: Desk): void {
  ticketBatch.child.fill(0);
  ticketBatch.account.fill(NONE);
  ticketBatch.addOns.fill(0);
  ticketBatch.skill.fill(0);
  ticketBatch.complexity.fill(certain.complexity);
  ticketBatch.version.fill(certain.version);
  ticketBatch.outcome.fill(CLOSED);
  ticketBatch.paused.fill(0);
  ticketBatch.questions.fill(0);
  ticketBatch.satisfaction.fill(Number.NaN);
  visitBatch.engineer.fill(NONE);
  visitBatch.skill.fill(0);
  visitBatch.done.fill(1);
}
