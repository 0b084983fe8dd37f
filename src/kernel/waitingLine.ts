/**
 * A waiting line in columns: members are numbers with a rank and a key; the smallest rank is first,
 * inside a rank the smallest key, inside a key who joined first. A 4-ary heap that knows each member's
 * place, so that one who gives up or is called away leaves in logarithmic time.
 */
import { widened } from './widened.ts';

/** What decides the order, by member, shared by all lines of a run: a member stands in one line at most. */
export class WaitingOrder {
  rank: Float64Array;
  key: Float64Array;
  joined: Float64Array;
  /** Place in the line's heap. */
  place: Int32Array;
  private count = 0;

  constructor(capacity = 1024) {
    this.rank = new Float64Array(capacity);
    this.key = new Float64Array(capacity);
    this.joined = new Float64Array(capacity);
    this.place = new Int32Array(capacity);
  }

  /** Makes room for members up to `capacity`. */
  reserve(capacity: number): void {
    if (capacity <= this.rank.length) return;
    this.rank = widened(this.rank, capacity);
    this.key = widened(this.key, capacity);
    this.joined = widened(this.joined, capacity);
    this.place = widened(this.place, capacity);
  }

  reset(): void {
    this.count = 0;
  }

  nextJoined(): number {
    return this.count++;
  }

  before(a: number, b: number): boolean {
    const rankA = this.rank[a];
    const rankB = this.rank[b];
    if (rankA !== rankB) return rankA < rankB;
    const keyA = this.key[a];
    const keyB = this.key[b];
    if (keyA !== keyB) return keyA < keyB;
    return this.joined[a] < this.joined[b];
  }
}

/** The head of an empty line. */
export const NOBODY = -1;

export class WaitingLine {
  private members = new Int32Array(8);
  size = 0;
  private readonly order: WaitingOrder;
  private readonly heads: Int32Array;
  private readonly number: number;

  /**
   * @param heads a column in which place `number` always shows who is next, NOBODY if nobody is: who compares many lines,
   *   most of them empty, then need not open each
   */
  constructor(order: WaitingOrder, heads: Int32Array = new Int32Array(1), number = 0) {
    this.order = order;
    this.heads = heads;
    this.number = number;
    heads[number] = NOBODY;
    // Set once more before anything is compiled: code made while it had never changed would be thrown away later.
    this.members = new Int32Array(16);
  }

  reset(): void {
    this.size = 0;
    this.showHead();
  }

  private showHead(): void {
    this.heads[this.number] = this.size > 0 ? this.members[0] : NOBODY;
  }

  /** Who is next; call only when `size` > 0. */
  first(): number {
    return this.members[0];
  }

  /** The member at a place of the heap, for walks over the whole line in no particular order. */
  at(place: number): number {
    return this.members[place];
  }

  /** Joins `member`, whose rank and key stand in the order's columns. */
  join(member: number): void {
    if (this.size === this.members.length) {
      this.members = widened(this.members, this.size * 2);
    }
    this.order.joined[member] = this.order.nextJoined();
    this.rise(member, this.size++);
    this.showHead();
  }

  takeFirst(): number {
    const first = this.members[0];
    const last = this.members[--this.size];
    if (this.size > 0) this.sink(last, 0);
    this.showHead();
    return first;
  }

  /** Removes a member from wherever it stands. */
  leave(member: number): void {
    const place = this.order.place[member];
    const last = this.members[--this.size];
    if (last !== member) {
      if (place > 0 && this.order.before(last, this.members[(place - 1) >> 2])) this.rise(last, place);
      else this.sink(last, place);
    }
    this.showHead();
  }

  /** Puts another in the very place of a member, with his rank and key. */
  substitute(member: number, other: number): void {
    const { order, members } = this;
    const place = order.place[member];
    order.rank[other] = order.rank[member];
    order.key[other] = order.key[member];
    order.joined[other] = order.joined[member];
    order.place[other] = place;
    members[place] = other;
    this.showHead();
  }

  /** The rank or the key of a member has changed: it finds its place anew, and stays who joined when it did. */
  replace(member: number): void {
    const place = this.order.place[member];
    if (place > 0 && this.order.before(member, this.members[(place - 1) >> 2])) this.rise(member, place);
    else this.sink(member, place);
    this.showHead();
  }

  /** Members in the order in which they would be served. */
  inOrder(): number[] {
    const ordered: number[] = [];
    for (let place = 0; place < this.size; place++) ordered.push(this.members[place]);
    return ordered.length < 2 ? ordered : ordered.sort((a, b) => (this.order.before(a, b) ? -1 : 1));
  }

  private rise(member: number, start: number): void {
    const { members, order } = this;
    let place = start;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const above = members[parent];
      if (!order.before(member, above)) break;
      members[place] = above;
      order.place[above] = place;
      place = parent;
    }
    members[place] = member;
    order.place[member] = place;
  }

  private sink(member: number, start: number): void {
    const { members, order, size } = this;
    let place = start;
    for (;;) {
      const firstChild = 4 * place + 1;
      if (firstChild >= size) break;
      const end = firstChild + 4 < size ? firstChild + 4 : size;
      let least = members[firstChild];
      let leastPlace = firstChild;
      for (let child = firstChild + 1; child < end; child++) {
        if (order.before(members[child], least)) {
          least = members[child];
          leastPlace = child;
        }
      }
      if (!order.before(least, member)) break;
      members[place] = least;
      order.place[least] = place;
      place = leastPlace;
    }
    members[place] = member;
    order.place[member] = place;
  }
}
