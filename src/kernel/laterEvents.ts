/**
 * Events to come, one unordered list for each stretch of time: most of a desk's calendar is far ahead, and a heap that
 * holds it all is a long walk for everything near. A stretch is opened, and its events are ordered, when the time has come
 * to it; what was cancelled by then is never ordered at all.
 */
import { widened } from './widened.ts';

const STRETCHES = 16_384;
const SHORTEST_MINUTES = 1 / 16;
const LONGEST_MINUTES = 64;
const NOBODY = -1;

export class LaterEvents {
  size = 0;
  /** Before this every stretch is open. NaN until the first event is near. */
  horizon = Number.NaN;
  private readonly heads = new Int32Array(STRETCHES);
  private next: Int32Array;
  /** A power of two, so that dividing a time by it is exact and no event falls into the stretch after its own. */
  private stretchMinutes = LONGEST_MINUTES;
  private stretchesPerMinute = 1 / LONGEST_MINUTES;
  private rangeMinutes = LONGEST_MINUTES * STRETCHES;

  constructor(capacity: number) {
    this.next = new Int32Array(capacity);
    this.reset(LONGEST_MINUTES);
  }

  /** @param stretchMinutes about how long a stretch should be; it is made a power of two within bounds */
  reset(stretchMinutes: number): void {
    this.stretchMinutes = LONGEST_MINUTES;
    while (this.stretchMinutes > stretchMinutes && this.stretchMinutes > SHORTEST_MINUTES) this.stretchMinutes /= 2;
    this.stretchesPerMinute = 1 / this.stretchMinutes;
    this.rangeMinutes = this.stretchMinutes * STRETCHES;
    this.size = 0;
    this.horizon = Number.NaN;
    this.heads.fill(NOBODY);
  }

  grow(capacity: number): void {
    this.next = widened(this.next, capacity);
  }

  /** Is the time neither near nor beyond the last stretch? */
  takes(time: number): boolean {
    return time >= this.horizon && time < this.horizon + this.rangeMinutes;
  }

  add(time: number, event: number): void {
    const stretch = Math.floor(time * this.stretchesPerMinute) & (STRETCHES - 1);
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
      this.horizon = (Math.floor(time * this.stretchesPerMinute) + 1) * this.stretchMinutes;
    }
  }

  /** Opens the next stretch: hands out its first event, of which `after` tells the next, or NOBODY. */
  open(): number {
    const stretch = (this.horizon * this.stretchesPerMinute) & (STRETCHES - 1);
    const first = this.heads[stretch];
    this.heads[stretch] = NOBODY;
    this.horizon += this.stretchMinutes;
    return first;
  }

  after(event: number): number {
    this.size--;
    return this.next[event];
  }
}
