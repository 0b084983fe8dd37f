/**
 * The calendar of coming events: a 4-ary heap over typed columns. It knows times, kinds and
 * numbers that stand for somebody, and nothing of what they mean. It promises a total order:
 * by time, then by kind (the smaller kind first), then by order of scheduling.
 */

import { LaterEvents } from './laterEvents.ts';
import { TimerLane } from './timerLane.ts';
import { widened } from './widened.ts';

export const NONE = -1;

/** A cancelled event keeps its place until it surfaces; finding it earlier would cost more than passing it over. */
export const CANCELLED = 0;

/** Kinds are small whole numbers from 1 to 255; scheduling order fits beneath them in one exact double. */
const KIND_STEP = 2 ** 45;

export class EventCalendar {
  /** Heap columns. */
  private times: Float64Array;
  private events: Int32Array;
  private length = 0;
  /**
   * The first event has happened and its place is still open. Most events schedule another, which then sinks from the
   * top: one walk through the heap instead of two.
   */
  private vacant = false;
  /** Event columns, by event. */
  kinds: Uint8Array;
  subjects: Int32Array;
  private orders: Float64Array;
  /** A routine that is handed a time through a column needs no box for it, as one that is handed it as a word does. */
  private due: Float64Array;
  /** Events that are not near yet. */
  private readonly later: LaterEvents;
  /** Recycled events, a stack. */
  private free: Int32Array;
  private freeCount: number;
  private scheduled = 0;
  /** Timers with a fixed delay stand in lanes beside the heap; the earliest head of all lanes. */
  private readonly lanes: readonly TimerLane[];
  private laneTime = Number.POSITIVE_INFINITY;
  private laneFirst = 0;

  /** @param lanes how many kinds of timers have a fixed delay each */
  constructor(lanes = 0, capacity = 1024) {
    this.lanes = Array.from({ length: lanes }, () => new TimerLane());
    this.later = new LaterEvents(capacity);
    this.times = new Float64Array(capacity);
    this.events = new Int32Array(capacity);
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
    const capacity = this.times.length;
    this.length = 0;
    this.vacant = false;
    this.later.reset(nearMinutes);
    for (const lane of this.lanes) lane.reset();
    this.laneTime = Number.POSITIVE_INFINITY;
    this.scheduled = 0;
    this.freeCount = capacity;
    for (let event = 0; event < capacity; event++) this.free[event] = capacity - 1 - event;
  }

  /** Events to come, cancelled ones included. */
  get size(): number {
    const inLanes = this.lanes.reduce((sum, lane) => sum + lane.size, 0);
    return this.length + this.later.size + inLanes - (this.vacant ? 1 : 0);
  }

  /** Time of the first event, infinite when there is none. */
  nextTime(): number {
    if (this.vacant) this.close();
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
    const heapTime = this.length === 0 ? Number.POSITIVE_INFINITY : this.times[0];
    return heapTime < this.laneTime ? heapTime : this.laneTime;
  }

  /** Another stretch of later events is near. */
  private openStretch(): void {
    const { later } = this;
    for (let event = later.open(); event !== NONE; ) {
      const next = later.after(event);
      if (this.kinds[event] === CANCELLED) this.free[this.freeCount++] = event;
      else this.rise(event);
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
      if (time <= this.laneTime) this.findLane();
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
    if (later.takes(due[event])) later.add(due[event], event);
    else if (this.vacant) {
      this.vacant = false;
      this.sink(event);
    } else this.rise(event);
  }

  /** An event joins at the end of the heap and rises to where it belongs. */
  private rise(event: number): void {
    const { times, events, orders } = this;
    const time = this.due[event];
    const order = orders[event];
    let place = this.length++;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const parentTime = times[parent];
      if (parentTime < time || (parentTime === time && orders[events[parent]] < order)) break;
      times[place] = parentTime;
      events[place] = events[parent];
      place = parent;
    }
    times[place] = time;
    events[place] = event;
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
    if (this.laneIsFirst()) return this.popLane();
    const first = this.events[0];
    this.vacant = true;
    this.free[this.freeCount++] = first;
    return first;
  }

  private laneIsFirst(): boolean {
    if (this.laneTime === Number.POSITIVE_INFINITY) return false;
    if (this.length === 0 || this.laneTime < this.times[0]) return true;
    if (this.laneTime > this.times[0]) return false;
    return this.orders[this.lanes[this.laneFirst].first()] < this.orders[this.events[0]];
  }

  private popLane(): number {
    const lane = this.lanes[this.laneFirst];
    const first = lane.first();
    lane.dropFirst();
    this.free[this.freeCount++] = first;
    this.findLane();
    return first;
  }

  /** The lane whose head comes first. Cancelled heads leave on the way. */
  private findLane(): void {
    this.laneTime = Number.POSITIVE_INFINITY;
    for (let index = 0; index < this.lanes.length; index++) {
      const lane = this.lanes[index];
      while (lane.size > 0 && this.kinds[lane.first()] === CANCELLED) {
        this.free[this.freeCount++] = lane.first();
        lane.dropFirst();
      }
      if (lane.size === 0) continue;
      const time = lane.nextTime();
      const earlier =
        time < this.laneTime ||
        (time === this.laneTime && this.orders[lane.first()] < this.orders[this.lanes[this.laneFirst].first()]);
      if (!earlier) continue;
      this.laneTime = time;
      this.laneFirst = index;
    }
  }

  /** Nothing took the first place: the last event does. */
  private close(): void {
    this.vacant = false;
    const length = --this.length;
    if (length > 0) this.sink(this.events[length]);
  }

  /** An event sinks from the top, which is empty, to where it belongs. */
  private sink(event: number): void {
    const { times, events, length } = this;
    const time = this.due[event];
    let place = 0;
    for (;;) {
      const child = 4 * place + 1;
      if (child >= length) break;
      let least = child;
      let leastTime = times[child];
      if (child + 3 < length) {
        // Written out, and one comparison where times differ: this is where a run spends most of its time.
        const second = times[child + 1];
        if (second <= leastTime && (second < leastTime || this.precedes(child + 1, least))) {
          least = child + 1;
          leastTime = second;
        }
        const third = times[child + 2];
        if (third <= leastTime && (third < leastTime || this.precedes(child + 2, least))) {
          least = child + 2;
          leastTime = third;
        }
        const fourth = times[child + 3];
        if (fourth <= leastTime && (fourth < leastTime || this.precedes(child + 3, least))) {
          least = child + 3;
          leastTime = fourth;
        }
      } else {
        for (let other = child + 1; other < length; other++) {
          const otherTime = times[other];
          if (otherTime <= leastTime && (otherTime < leastTime || this.precedes(other, least))) {
            least = other;
            leastTime = otherTime;
          }
        }
      }
      if (time <= leastTime && (time < leastTime || this.orders[event] < this.orders[events[least]])) break;
      times[place] = leastTime;
      events[place] = events[least];
      place = least;
    }
    times[place] = time;
    events[place] = event;
  }

  /** Of two events at one instant, does the one at the first place of the heap come first? */
  private precedes(place: number, other: number): boolean {
    return this.orders[this.events[place]] < this.orders[this.events[other]];
  }

  /** All growth of the calendar is here: every column doubles. */
  private grow(): void {
    const old = this.times.length;
    const capacity = old * 2;
    this.times = widened(this.times, capacity);
    this.orders = widened(this.orders, capacity);
    this.due = widened(this.due, capacity);
    this.events = widened(this.events, capacity);
    this.subjects = widened(this.subjects, capacity);
    this.free = widened(this.free, capacity);
    this.kinds = widened(this.kinds, capacity);
    this.later.grow(capacity);
    for (let event = capacity - 1; event >= old; event--) this.free[this.freeCount++] = event;
  }
}
