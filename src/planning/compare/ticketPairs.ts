/**
 * The same ticket in two runs: a replication of the base is remembered, each variant's tickets are held against it.
 * A ticket is the same when source, quarter of an hour, number and child are, because its draws hang on these.
 *
 * Only one replication is remembered at a time, about fifty bytes a ticket (at most twice that, as columns grow by
 * doubling); what is kept of a variant is a row of sums.
 */
import type { Model } from '../../model/model.ts';
import {
  AUTO_CLOSED,
  CLOSED,
  EXCLUDED,
  type LogReader,
  OPEN,
  STAFF_HANDLED,
  type Tickets,
} from '../../observations/log.ts';
import { plans, severities } from '../../scenario/words.ts';

export const GROUPS = severities.length * plans.length;
/** Response and repair. */
export const MILESTONES = ['response', 'repair'] as const;
/** The sums kept of each milestone and group, by their place. */
export const PAIRS = 0;
export const MINUTES = 1;
export const FASTER = 2;
export const SLOWER = 3;
export const ONLY_BASE = 4;
export const ONLY_VARIANT = 5;
export const SUMS = 6;

const NONE = -1;
/** Minutes within which two times are the same: a second. */
const SAME = 1 / 60;
const SMALLEST = 1024;

/** Sources of arrivals by their index. A region's draws hang on its place among the regions, so the place is part of it. */
function sourcesOf({ demand, names }: Model): string[] {
  const regions = names.regions.map((region, place) => `region ${place} ${region}`);
  return [...regions, ...(demand.storms.length > 0 ? ['storm'] : []), 'file'];
}

export class TicketPairs {
  private count = 0;
  private slot = new Int32Array(SMALLEST);
  private number = new Int32Array(SMALLEST);
  /** Source and child in one. */
  private kin = new Int32Array(SMALLEST);
  private group = new Uint8Array(SMALLEST);
  /** Minutes since creation by milestone; NaN where it did not come so far. */
  private minutes: readonly Float64Array[] = MILESTONES.map(() => new Float64Array(SMALLEST));
  /** Open addressing: the row of an identity, or NONE. Twice as many places as rows, so that few probes are needed. */
  private rowOf = new Int32Array(2 * SMALLEST).fill(NONE);
  private readonly baseSources: readonly string[];

  constructor(base: Model) {
    this.baseSources = sourcesOf(base);
  }

  /** Forgets the replication before, and reads the base's tickets. */
  remember(): LogReader {
    this.count = 0;
    this.rowOf.fill(NONE);
    return { tickets: (batch) => this.add(batch) };
  }

  /** Reads a variant's tickets; `finish` gives the sums, milestone by milestone, group by group. */
  holdAgainst(variant: Model): LogReader & { finish(): Float64Array } {
    const sums = new Float64Array(MILESTONES.length * GROUPS * SUMS);
    const sources = sourcesOf(variant).map((name) => this.baseSources.indexOf(name));
    const met = MILESTONES.map(() => new Uint8Array(this.count));
    return {
      tickets: (batch) => this.hold(batch, sources, met, sums),
      finish: () => {
        for (const [milestone, minutes] of this.minutes.entries()) {
          for (let row = 0; row < this.count; row++) {
            if (Number.isNaN(minutes[row]) || met[milestone][row]) continue;
            sums[(milestone * GROUPS + this.group[row]) * SUMS + ONLY_BASE]++;
          }
        }
        return sums;
      },
    };
  }

  private add(batch: Tickets): void {
    for (let row = 0; row < batch.rows; row++) {
      if (!counts(batch, row)) continue;
      if (this.count === this.slot.length) this.grow();
      const at = this.count++;
      this.slot[at] = batch.slot[row];
      this.number[at] = batch.number[row];
      this.kin[at] = kinOf(batch.source[row], batch.child[row]);
      this.group[at] = groupOf(batch, row);
      for (const [milestone, column] of this.minutes.entries()) {
        column[at] = batch[MILESTONES[milestone]][row] - batch.created[row];
      }
      this.enter(at);
    }
  }

  private hold(batch: Tickets, sources: readonly number[], met: readonly Uint8Array[], sums: Float64Array): void {
    for (let row = 0; row < batch.rows; row++) {
      if (!counts(batch, row)) continue;
      const source = sources[batch.source[row]];
      const its = source < 0 ? NONE : this.find(batch.slot[row], batch.number[row], kinOf(source, batch.child[row]));
      const group = its === NONE ? groupOf(batch, row) : this.group[its];
      for (let milestone = 0; milestone < MILESTONES.length; milestone++) {
        const minutes = batch[MILESTONES[milestone]][row] - batch.created[row];
        if (Number.isNaN(minutes)) continue;
        const place = (milestone * GROUPS + group) * SUMS;
        const before = its === NONE ? Number.NaN : this.minutes[milestone][its];
        if (Number.isNaN(before)) {
          sums[place + ONLY_VARIANT]++;
          continue;
        }
        met[milestone][its] = 1;
        const change = minutes - before;
        sums[place + PAIRS]++;
        sums[place + MINUTES] += change;
        if (change < -SAME) sums[place + FASTER]++;
        else if (change > SAME) sums[place + SLOWER]++;
      }
    }
  }

  private find(slot: number, number: number, kin: number): number {
    const mask = this.rowOf.length - 1;
    for (let place = hash(slot, number, kin) & mask; ; place = (place + 1) & mask) {
      const row = this.rowOf[place];
      if (row === NONE || (this.slot[row] === slot && this.number[row] === number && this.kin[row] === kin)) return row;
    }
  }

  private enter(row: number): void {
    const mask = this.rowOf.length - 1;
    let place = hash(this.slot[row], this.number[row], this.kin[row]) & mask;
    while (this.rowOf[place] !== NONE) place = (place + 1) & mask;
    this.rowOf[place] = row;
  }

  private grow(): void {
    const size = 2 * this.slot.length;
    const wider = <Column extends { set(from: Column): void }>(column: Column, wide: Column) => {
      wide.set(column);
      return wide;
    };
    this.slot = wider(this.slot, new Int32Array(size));
    this.number = wider(this.number, new Int32Array(size));
    this.kin = wider(this.kin, new Int32Array(size));
    this.group = wider(this.group, new Uint8Array(size));
    this.minutes = this.minutes.map((column) => wider(column as Float64Array<ArrayBuffer>, new Float64Array(size)));
    this.rowOf = new Int32Array(2 * size).fill(NONE);
    for (let row = 0; row < this.count; row++) this.enter(row);
  }
}

/** The tickets that times are measured of: handled by staff, not excluded from promises. */
function counts(batch: Tickets, row: number): boolean {
  const outcome = batch.outcome[row];
  const handled = (batch.flags[row] & (STAFF_HANDLED | EXCLUDED)) === STAFF_HANDLED;
  return handled && (outcome === CLOSED || outcome === OPEN || outcome === AUTO_CLOSED);
}

function groupOf(batch: Tickets, row: number): number {
  return batch.severity[row] * plans.length + batch.plan[row];
}

function kinOf(source: number, child: number): number {
  return (source << 16) | (child & 0xffff);
}

/** Neighbouring slots and numbers go to places far apart. */
function hash(slot: number, number: number, kin: number): number {
  let mixed = Math.imul(slot, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b) ^ Math.imul(kin, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
