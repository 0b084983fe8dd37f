/** The visits of tickets whose stories are not told yet, as columns: each ticket's in a chain, in their order. */
import { widened } from '../kernel/widened.ts';
import type { Visits } from '../observations/log.ts';

export const NO_VISIT = -1;
const SMALLEST = 1024;

/** Visits as columns, each linked to the next of the same ticket. */
export class VisitChains {
  entered = new Float64Array(SMALLEST);
  began = new Float64Array(SMALLEST);
  ended = new Float64Array(SMALLEST);
  team = new Int32Array(SMALLEST);
  skill = new Int32Array(SMALLEST);
  severity = new Int32Array(SMALLEST);
  /** The same ticket's next visit; of a free place the next free one. NO_VISIT where there is none. */
  next = new Int32Array(SMALLEST);
  /** By serial of the ticket; 0 where there is none, else one more than the place. */
  private first = new Int32Array(SMALLEST);
  private last = new Int32Array(SMALLEST);
  private free = NO_VISIT;
  private used = 0;
  private serials = 0;

  reset(): void {
    this.first.fill(0, 0, this.serials);
    this.free = NO_VISIT;
    this.used = 0;
    this.serials = 0;
  }

  /** The first visit of a ticket, or NO_VISIT. */
  firstOf(serial: number): number {
    return serial < this.serials ? this.first[serial] - 1 : NO_VISIT;
  }

  /** Tickets that still have visits here: every serial below may have some. */
  get count(): number {
    return this.serials;
  }

  append(batch: Visits, row: number): void {
    const serial = batch.serial[row];
    const place = this.take();
    this.entered[place] = batch.entered[row];
    this.began[place] = batch.began[row];
    this.ended[place] = batch.ended[row];
    this.team[place] = batch.team[row];
    this.skill[place] = batch.skill[row];
    this.severity[place] = batch.severity[row];
    this.next[place] = NO_VISIT;
    if (serial >= this.serials) this.reach(serial);
    if (this.first[serial] === 0) this.first[serial] = place + 1;
    else this.next[this.last[serial]] = place;
    this.last[serial] = place;
  }

  /** Forgets a ticket's visits; their places are used again. */
  drop(serial: number): void {
    const first = this.firstOf(serial);
    if (first === NO_VISIT) return;
    this.next[this.last[serial]] = this.free;
    this.free = first;
    this.first[serial] = 0;
  }

  private take(): number {
    if (this.free !== NO_VISIT) {
      const place = this.free;
      this.free = this.next[place];
      return place;
    }
    if (this.used === this.next.length) this.grow();
    return this.used++;
  }

  private reach(serial: number): void {
    while (serial >= this.first.length) {
      this.first = widened(this.first, 2 * this.first.length);
      this.last = widened(this.last, 2 * this.last.length);
    }
    this.serials = serial + 1;
  }

  private grow(): void {
    const size = 2 * this.next.length;
    this.entered = widened(this.entered, size);
    this.began = widened(this.began, size);
    this.ended = widened(this.ended, size);
    this.team = widened(this.team, size);
    this.skill = widened(this.skill, size);
    this.severity = widened(this.severity, size);
    this.next = widened(this.next, size);
  }
}
