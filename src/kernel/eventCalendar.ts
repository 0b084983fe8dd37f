/**
 * The calendar of coming events: a 4-ary heap over typed columns. It knows times, kinds and
 * numbers that stand for somebody, and nothing of what they mean. It promises a total order:
 * by time, then by kind (the smaller kind first), then by order of scheduling.
 */

export const NONE = -1;

/** A cancelled event keeps its place until it surfaces; finding it earlier would cost more than passing it over. */
export const CANCELLED = 0;

/** Kinds are small whole numbers from 1 to 255; scheduling order fits beneath them in one exact double. */
const KIND_STEP = 2 ** 45;

export class EventCalendar {
  /** Heap columns. */
  private times: Float64Array;
  private events: Int32Array;
  size = 0;
  /** Event columns, by event. */
  kinds: Uint8Array;
  subjects: Int32Array;
  private orders: Float64Array;
  /** Recycled events, a stack. */
  private free: Int32Array;
  private freeCount: number;
  private scheduled = 0;

  constructor(capacity = 1024) {
    this.times = new Float64Array(capacity);
    this.events = new Int32Array(capacity);
    this.kinds = new Uint8Array(capacity);
    this.subjects = new Int32Array(capacity);
    this.orders = new Float64Array(capacity);
    this.free = new Int32Array(capacity);
    this.freeCount = 0;
    this.reset();
  }

  reset(): void {
    const capacity = this.times.length;
    this.size = 0;
    this.scheduled = 0;
    this.freeCount = capacity;
    for (let event = 0; event < capacity; event++) this.free[event] = capacity - 1 - event;
  }

  /** Time of the first event, infinite when there is none. */
  nextTime(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : this.times[0];
  }

  /** Puts an event of `kind` about `subject` on the calendar and returns its number, by which it can be cancelled. */
  schedule(time: number, kind: number, subject: number): number {
    if (this.freeCount === 0) this.grow();
    const event = this.free[--this.freeCount];
    this.kinds[event] = kind;
    this.subjects[event] = subject;
    const order = kind * KIND_STEP + this.scheduled++;
    this.orders[event] = order;

    const { times, events, orders } = this;
    let place = this.size++;
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
    return event;
  }

  /** Turns a scheduled event into nothing. Only for an event that has not surfaced yet. */
  cancel(event: number): void {
    this.kinds[event] = CANCELLED;
  }

  /** Takes the first event off; its kind and subject stay readable until the next is scheduled. */
  pop(): number {
    const { times, events, orders } = this;
    const first = events[0];
    const size = --this.size;
    this.free[this.freeCount++] = first;
    if (size === 0) return first;

    // The last event sinks from the root to where it belongs.
    const time = times[size];
    const event = events[size];
    let place = 0;
    for (;;) {
      const firstChild = 4 * place + 1;
      if (firstChild >= size) break;
      const end = firstChild + 4 < size ? firstChild + 4 : size;
      let least = firstChild;
      let leastTime = times[firstChild];
      for (let child = firstChild + 1; child < end; child++) {
        const childTime = times[child];
        if (childTime < leastTime || (childTime === leastTime && orders[events[child]] < orders[events[least]])) {
          least = child;
          leastTime = childTime;
        }
      }
      if (time < leastTime || (time === leastTime && orders[event] < orders[events[least]])) break;
      times[place] = leastTime;
      events[place] = events[least];
      place = least;
    }
    times[place] = time;
    events[place] = event;
    return first;
  }

  /** All growth of the calendar is here: every column doubles. */
  private grow(): void {
    const old = this.times.length;
    const capacity = old * 2;
    this.times = doubled(this.times, capacity) as Float64Array;
    this.orders = doubled(this.orders, capacity) as Float64Array;
    this.events = doubled(this.events, capacity) as Int32Array;
    this.subjects = doubled(this.subjects, capacity) as Int32Array;
    this.free = doubled(this.free, capacity) as Int32Array;
    this.kinds = doubled(this.kinds, capacity) as Uint8Array;
    for (let event = capacity - 1; event >= old; event--) this.free[this.freeCount++] = event;
  }
}

function doubled(column: Float64Array | Int32Array | Uint8Array, capacity: number) {
  const wider = new (column.constructor as new (length: number) => typeof column)(capacity);
  wider.set(column as never);
  return wider;
}
