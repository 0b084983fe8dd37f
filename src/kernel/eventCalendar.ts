/**
 * The calendar of coming events. It knows times, kinds and numbers that stand for somebody, and nothing of what they
 * mean. It promises a total order: by time, then by kind (the smaller kind first), then by order of scheduling.
 *
 * An event waits where it costs least: timers of one fixed delay in a ring of their own; what is not near in lists
 * without order, one for each stretch of time; the few events that are near in a short row in order. A heap takes what is
 * beyond the last list and what a full row cannot hold.
 */

import { EventHeap } from './eventHeap.ts';
import { LaterEvents } from './laterEvents.ts';
import { TimerLane } from './timerLane.ts';
import { widened } from './widened.ts';

export const NONE = -1;

/** A cancelled event keeps its place until it surfaces; finding it earlier would cost more than passing it over. */
export const CANCELLED = 0;

/** Kinds are small whole numbers from 1 to 255; scheduling order fits beneath them in one exact double. */
const KIND_STEP = 2 ** 45;
/** Most events in the row: to put one into its place takes a step for each that comes before it. */
const MOST_NEAR = 64;

export class EventCalendar {
  /** The row of near events, the first to happen last. */
  private readonly times = new Float64Array(MOST_NEAR);
  private readonly events = new Int32Array(MOST_NEAR);
  private length = 0;
  /** Event columns, by event. */
  kinds: Uint8Array;
  subjects: Int32Array;
  private orders: Float64Array;
  /** A routine that is handed a time through a column needs no box for it, as one that is handed it as a word does. */
  private due: Float64Array;
  /** Events that are not near yet. */
  private readonly later: LaterEvents;
  private readonly heap = new EventHeap();
  /** Recycled events, a stack. */
  private free: Int32Array;
  private freeCount: number;
  private scheduled = 0;
  private readonly lanes: readonly TimerLane[];
  /** The earliest of the heads of all lanes and of the heap, and where it stands: a lane's number, or as many as there are. */
  private asideTime = Number.POSITIVE_INFINITY;
  private asidePlace = 0;

  /** @param lanes how many kinds of timers have a fixed delay each */
  constructor(lanes = 0, capacity = 1024) {
    this.lanes = Array.from({ length: lanes }, () => new TimerLane());
    this.later = new LaterEvents(capacity);
    this.kinds = new Uint8Array(capacity);
    this.subjects = new Int32Array(capacity);
    this.orders = new Float64Array(capacity);
    this.due = new Float64Array(capacity);
    this.free = new Int32Array(capacity);
    this.freeCount = 0;
    this.reset();
  }

  /**
   * @param nearMinutes how far ahead events are kept in order; those beyond wait unordered until their time is near. A
   *   matter of speed alone: best is a stretch in which a few events happen.
   */
  reset(nearMinutes = 64): void {
    const capacity = this.due.length;
    this.length = 0;
    this.later.reset(nearMinutes);
    this.heap.reset();
    for (const lane of this.lanes) lane.reset();
    this.asideTime = Number.POSITIVE_INFINITY;
    this.scheduled = 0;
    this.freeCount = capacity;
    for (let event = 0; event < capacity; event++) this.free[event] = capacity - 1 - event;
  }

  /** Events to come, cancelled ones included. */
  get size(): number {
    return this.length + this.later.size + this.heap.size + this.lanes.reduce((sum, lane) => sum + lane.size, 0);
  }

  /** Time of the first event, infinite when there is none. */
  nextTime(): number {
    if (!(this.nearTime() < this.later.horizon)) this.lookFurther();
    return this.nearTime();
  }

  /** The first event, or there is none near, is at or beyond the horizon: opens stretches of later events up to it. */
  private lookFurther(): void {
    const { later } = this;
    if (later.size === 0) later.follow(this.nearTime());
    else while (later.mayPrecede(this.nearTime())) this.openStretch();
  }

  private nearTime(): number {
    const time = this.length === 0 ? Number.POSITIVE_INFINITY : this.times[this.length - 1];
    return time < this.asideTime ? time : this.asideTime;
  }

  /** Another stretch of later events is near. */
  private openStretch(): void {
    const { later } = this;
    for (let event = later.open(); event !== NONE; ) {
      const next = later.after(event);
      if (this.kinds[event] === CANCELLED) this.free[this.freeCount++] = event;
      else this.insert(event);
      event = next;
    }
  }

  /** Puts an event of `kind` about `subject` on the calendar and returns its number, by which it can be cancelled. */
  schedule(time: number, kind: number, subject: number): number {
    const event = this.newEvent(time, kind, subject);
    this.place(event);
    return event;
  }

  /** The same for a timer whose delay is that of its lane, so that it comes after those set before it. */
  scheduleInLane(lane: number, time: number, kind: number, subject: number): number {
    const event = this.newEvent(time, kind, subject);
    const timers = this.lanes[lane];
    const order = this.orders[event];
    if (timers.takes(time, order)) {
      timers.join(time, order, event);
      if (time <= this.asideTime) this.lookAside();
    } else this.place(event);
    return event;
  }

  private newEvent(time: number, kind: number, subject: number): number {
    if (this.freeCount === 0) this.grow();
    const event = this.free[--this.freeCount];
    this.due[event] = time;
    this.kinds[event] = kind;
    this.subjects[event] = subject;
    this.orders[event] = kind * KIND_STEP + this.scheduled++;
    return event;
  }

  private place(event: number): void {
    const { due, later } = this;
    const time = due[event];
    if (later.takes(time)) later.add(time, event);
    // Without a horizon yet, or beyond the last stretch: in a row it would be in the way of all that comes before it.
    else if (time < later.horizon) this.insert(event);
    else this.putAside(event);
  }

  /** An event takes its place in the row of those that are near. */
  private insert(event: number): void {
    if (this.length === MOST_NEAR) {
      this.putAside(event);
      return;
    }
    const { times, events, orders } = this;
    const time = this.due[event];
    let place = this.length++;
    while (place > 0) {
      const before = times[place - 1];
      if (before > time || (before === time && orders[events[place - 1]] > orders[event])) break;
      times[place] = before;
      events[place] = events[place - 1];
      place--;
    }
    times[place] = time;
    events[place] = event;
  }

  private putAside(event: number): void {
    this.heap.join(event, this.due, this.orders);
    if (this.due[event] <= this.asideTime) this.lookAside();
  }

  /** Turns a scheduled event into nothing. Only for an event that has not surfaced yet. */
  cancel(event: number): void {
    this.kinds[event] = CANCELLED;
  }

  /** Takes the first event off; its kind and subject stay readable until the next is scheduled. */
  pop(): number {
    this.nextTime();
    return this.take();
  }

  /** The same just after `nextTime`, when nothing was scheduled in between. */
  take(): number {
    const first = this.asideIsFirst() ? this.takeAside() : this.events[--this.length];
    this.free[this.freeCount++] = first;
    return first;
  }

  private asideIsFirst(): boolean {
    if (this.asideTime === Number.POSITIVE_INFINITY) return false;
    if (this.length === 0 || this.asideTime < this.times[this.length - 1]) return true;
    if (this.asideTime > this.times[this.length - 1]) return false;
    return this.orders[this.firstAside()] < this.orders[this.events[this.length - 1]];
  }

  private firstAside(): number {
    return this.asidePlace < this.lanes.length ? this.lanes[this.asidePlace].first() : this.heap.first();
  }

  private takeAside(): number {
    const first = this.firstAside();
    if (this.asidePlace < this.lanes.length) this.lanes[this.asidePlace].dropFirst();
    else this.heap.dropFirst(this.orders);
    this.lookAside();
    return first;
  }

  /** The lane whose head comes first, or the heap. Cancelled heads of lanes leave on the way. */
  private lookAside(): void {
    const { lanes, heap, orders } = this;
    this.asideTime = heap.nextTime();
    this.asidePlace = lanes.length;
    for (let index = 0; index < lanes.length; index++) {
      const lane = lanes[index];
      while (lane.size > 0 && this.kinds[lane.first()] === CANCELLED) {
        this.free[this.freeCount++] = lane.first();
        lane.dropFirst();
      }
      if (lane.size === 0) continue;
      const time = lane.nextTime();
      const earlier =
        time < this.asideTime || (time === this.asideTime && orders[lane.first()] < orders[this.firstAside()]);
      if (!earlier) continue;
      this.asideTime = time;
      this.asidePlace = index;
    }
  }

  /** All growth of the calendar's columns is here: every one doubles. */
  private grow(): void {
    const old = this.due.length;
    const capacity = old * 2;
    this.orders = widened(this.orders, capacity);
    this.due = widened(this.due, capacity);
    this.subjects = widened(this.subjects, capacity);
    this.free = widened(this.free, capacity);
    this.kinds = widened(this.kinds, capacity);
    this.later.grow(capacity);
    for (let event = capacity - 1; event >= old; event--) this.free[this.freeCount++] = event;
  }
}
