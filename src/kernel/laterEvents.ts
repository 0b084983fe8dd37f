/**
 * Events of hours to come, one unordered list for each stretch of about an hour: most of a desk's calendar is replies,
 * releases and dates far ahead, and a heap that holds them all is a long walk for everything near. A stretch is opened,
 * and its events are ordered, when the time has come to it; what was cancelled by then is never ordered at all.
 */
import { widened } from './widened.ts';

/** A power of two, so that dividing a time by it is exact and no event falls into the stretch after its own. */
const STRETCH_MINUTES = 64;
const STRETCHES = 512;
const RANGE_MINUTES = STRETCH_MINUTES * STRETCHES;
const NOBODY = -1;

export class LaterEvents {
  size = 0;
  /** Before this every stretch is open. NaN until the first event is near. */
  private horizon = Number.NaN;
  private readonly heads = new Int32Array(STRETCHES);
  private next: Int32Array;
  times: Float64Array;

  constructor(capacity: number) {
    this.next = new Int32Array(capacity);
    this.times = new Float64Array(capacity);
    this.reset();
  }

  reset(): void {
    this.size = 0;
    this.horizon = Number.NaN;
    this.heads.fill(NOBODY);
  }

  grow(capacity: number): void {
    this.next = widened(this.next, capacity);
    this.times = widened(this.times, capacity);
  }

  /** Is the time neither near nor beyond the last stretch? */
  takes(time: number): boolean {
    return time >= this.horizon && time < this.horizon + RANGE_MINUTES;
  }

  add(time: number, event: number): void {
    const stretch = Math.floor(time / STRETCH_MINUTES) & (STRETCHES - 1);
    this.times[event] = time;
    this.next[event] = this.heads[stretch];
    this.heads[stretch] = event;
    this.size++;
  }

  /** Could an event of these come before that time? */
  mayPrecede(time: number): boolean {
    return this.size > 0 && time >= this.horizon;
  }

  /** With nothing here, the time that is near begins where the next event is. */
  follow(time: number): void {
    if (time < Number.POSITIVE_INFINITY && !(time < this.horizon)) {
      this.horizon = (Math.floor(time / STRETCH_MINUTES) + 1) * STRETCH_MINUTES;
    }
  }

  /** Opens the next stretch: hands out its first event, of which `after` tells the next, or NOBODY. */
  open(): number {
    const stretch = (this.horizon / STRETCH_MINUTES) & (STRETCHES - 1);
    const first = this.heads[stretch];
    this.heads[stretch] = NOBODY;
    this.horizon += STRETCH_MINUTES;
    return first;
  }

  after(event: number): number {
    this.size--;
    return this.next[event];
  }
}
