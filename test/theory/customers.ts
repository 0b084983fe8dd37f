/** The customers of a station as columns; numbers of those who have left are used again. */
import { NONE } from '../../src/kernel/eventCalendar.ts';
import type { WaitingOrder } from '../../src/kernel/waitingLine.ts';

const FIRST_CAPACITY = 1024;

export class Customers {
  /** Index of the class, the most urgent first. */
  group = new Int32Array(FIRST_CAPACITY);
  arrived = new Float64Array(FIRST_CAPACITY);
  /** When he joined the line, which is his place in it. */
  joined = new Float64Array(FIRST_CAPACITY);
  /** Since when he has been waiting, or in service. */
  since = new Float64Array(FIRST_CAPACITY);
  waited = new Float64Array(FIRST_CAPACITY);
  /** Work that is left. */
  work = new Float64Array(FIRST_CAPACITY);
  /** His next event: the end of his service, or of his patience. */
  event = new Int32Array(FIRST_CAPACITY);
  measured = new Uint8Array(FIRST_CAPACITY);
  private capacity = FIRST_CAPACITY;
  private readonly unused: number[] = [];
  private readonly order: WaitingOrder;

  constructor(order: WaitingOrder) {
    this.order = order;
    this.offer(0);
  }

  come(group: number, now: number, work: number, measured: boolean): number {
    if (this.unused.length === 0) this.grow();
    const customer = this.unused.pop()!;
    this.group[customer] = group;
    this.arrived[customer] = now;
    this.since[customer] = now;
    this.joined[customer] = now;
    this.waited[customer] = 0;
    this.work[customer] = work;
    this.event[customer] = NONE;
    this.measured[customer] = measured ? 1 : 0;
    return customer;
  }

  go(customer: number): void {
    this.unused.push(customer);
  }

  private grow(): void {
    const old = this.capacity;
    this.capacity = 2 * old;
    this.group = this.wider(this.group);
    this.arrived = this.wider(this.arrived);
    this.joined = this.wider(this.joined);
    this.since = this.wider(this.since);
    this.waited = this.wider(this.waited);
    this.work = this.wider(this.work);
    this.event = this.wider(this.event);
    this.measured = this.wider(this.measured);
    this.order.reserve(this.capacity);
    this.offer(old);
  }

  private wider<Column extends Float64Array | Int32Array | Uint8Array>(column: Column): Column {
    const copy = new (column.constructor as new (length: number) => Column)(this.capacity);
    copy.set(column);
    return copy;
  }

  private offer(from: number): void {
    for (let customer = this.capacity - 1; customer >= from; customer--) this.unused.push(customer);
  }
}
