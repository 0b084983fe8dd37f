/**
 * A run of a plain desk. The tickets' life is compiled (`assembly/life.ts`); here stands what happens seldom: how many
 * tickets a quarter of an hour brings, seats that change, full batches.
 */
import { compiledMemory, freeFrom } from '../kernel/compiledMemory.ts';
import { quantile } from '../kernel/laws.ts';
import { BATCH_ROWS, findBatches, ticketBatch, visitBatch } from '../observations/log.ts';
import { type Host, type Life, lifeWith } from './compiledLife.ts';
import type { Desk } from './desk.ts';
import { calendar } from './instruments.ts';
import type { PlainDesk } from './plainDesk.ts';
import { TICKET_BYTES, writeOpenRecords } from './plainOpenTickets.ts';
import { prepareBatches, tellCustomers, tellOrder, tellTeams } from './plainTables.ts';
import { PROGRESS_EVERY, type Progress } from './progress.ts';
import { seatsChange } from './shifts.ts';
import { SlotDemand } from './slotDemand.ts';

/** More regions or seats have no room in the tables; the full life has. */
const MOST_SOURCES = 32;
const MOST_SEATS = 1_000_000;
/** Tickets are numbered in 32 bits. */
const MOST_TICKETS = 2 ** 32;
/** The compiled life comes up for air after so many. */
const EVENTS_IN_A_ROW = 1024;
/** Quarters of an hour of which the compiled life is told ahead. */
const SLOTS_AT_ONCE = 64;

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
    tellTeams(life, this.plain);
    tellCustomers(life, desk);
    const keyed = tellOrder(desk);
    this.demands = demand.regions.map((_, region) => new SlotDemand(desk, region));
    for (const [source, { key, firstSlot }] of this.demands.entries())
      life.setSource(source, key.high, key.low, firstSlot);
    this.progress = undefined;
    this.told = 0;
    const { regions } = demand;
    orOutOfMemory(() =>
      life.begin(
        span.start,
        span.periodEnd,
        span.end,
        span.stopAfterTickets,
        keyed,
        freeFrom(),
        regions.length,
        desk.nearMinutes,
      ),
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
    orOutOfMemory(() => {
      while (this.life.run(EVENTS_IN_A_ROW));
    });
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

  writeOpenTickets(): void {
    const { desk, life, plain } = this;
    const places = life.used.value * TICKET_BYTES;
    writeOpenRecords(desk, plain, new DataView(compiledMemory!.buffer, life.firstTicket.value >>> 0, places));
  }
}

/** Compiled code stops without a word where there is no more memory. */
function orOutOfMemory(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    throw new RangeError('More tickets were open at one time than there is memory for: the desk cannot keep up.');
  }
}
