/**
 * A ring of events that come in the order in which they were put in, as timers of one fixed delay do: joining and
 * leaving cost a step where a heap would take a walk.
 */
export class TimerLane {
  private times = new Float64Array(32);
  private events = new Int32Array(32);
  private head = 0;
  size = 0;
  /** Of the event that joined last. */
  private lastTime = Number.NEGATIVE_INFINITY;
  private lastOrder = 0;

  constructor() {
    // Grown once before anything is compiled: code made while a ring had never changed would be thrown away later.
    this.grow();
  }

  reset(): void {
    this.head = 0;
    this.size = 0;
    this.lastTime = Number.NEGATIVE_INFINITY;
  }

  /** Can an event join? It must not come before those inside, by time and then by order. */
  takes(time: number, order: number): boolean {
    return this.size === 0 || time > this.lastTime || (time === this.lastTime && order > this.lastOrder);
  }

  join(time: number, order: number, event: number): void {
    if (this.size === this.times.length) this.grow();
    const place = (this.head + this.size++) & (this.times.length - 1);
    this.times[place] = time;
    this.events[place] = event;
    this.lastTime = time;
    this.lastOrder = order;
  }

  /** Time of the first event, infinite when there is none. */
  nextTime(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : this.times[this.head];
  }

  first(): number {
    return this.events[this.head];
  }

  dropFirst(): void {
    this.head = (this.head + 1) & (this.times.length - 1);
    this.size--;
  }

  /** All growth is here: the ring is laid out anew from its head. */
  private grow(): void {
    const { times, events, head } = this;
    const size = times.length;
    this.times = new Float64Array(size * 2);
    this.events = new Int32Array(size * 2);
    for (let index = 0; index < size; index++) {
      const from = (head + index) & (size - 1);
      this.times[index] = times[from];
      this.events[index] = events[from];
    }
    this.head = 0;
  }
}
