/**
 * Events in any number and any order: a 4-ary heap. It holds what the calendar's quicker places cannot take. An event is a
 * number; its time and its place among events of that time stand in columns that the calendar hands along.
 */
import { widened } from './widened.ts';

export class EventHeap {
  size = 0;
  private times = new Float64Array(64);
  private events = new Int32Array(64);

  reset(): void {
    this.size = 0;
  }

  /** Time of the first event, infinite when there is none. */
  nextTime(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : this.times[0];
  }

  first(): number {
    return this.events[0];
  }

  /** An event joins at the end and rises to where it belongs. */
  join(event: number, due: Float64Array, orders: Float64Array): void {
    if (this.size === this.times.length) this.grow();
    const { times, events } = this;
    const time = due[event];
    const order = orders[event];
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
  }

  /** The first event leaves; the last sinks from the top to where it belongs. */
  dropFirst(orders: Float64Array): void {
    const { times, events } = this;
    const length = --this.size;
    const time = times[length];
    const event = events[length];
    let place = 0;
    for (;;) {
      const child = 4 * place + 1;
      if (child >= length) break;
      let least = child;
      for (let other = child + 1; other < child + 4 && other < length; other++) {
        if (times[other] < times[least]) least = other;
        else if (times[other] === times[least] && orders[events[other]] < orders[events[least]]) least = other;
      }
      if (time < times[least] || (time === times[least] && orders[event] < orders[events[least]])) break;
      times[place] = times[least];
      events[place] = events[least];
      place = least;
    }
    times[place] = time;
    events[place] = event;
  }

  private grow(): void {
    this.times = widened(this.times, this.times.length * 2);
    this.events = widened(this.events, this.events.length * 2);
  }
}
