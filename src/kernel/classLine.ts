/**
 * A waiting line for orders like "by severity, then as they came": a ring for each of the first few ranks, and a heap for
 * whoever a ring cannot take. It serves in the very order of `WaitingLine`, in a step where that takes a walk; nobody can
 * leave it but from its head.
 */
import { WaitingLine, type WaitingOrder } from './waitingLine.ts';

const RANKS = 8;
const FIRST_CAPACITY = 64;

export class ClassLine {
  private readonly order: WaitingOrder;
  /** Members whose rank has no ring, or whose key is smaller than that of the last in it. */
  private readonly others: WaitingLine;
  /** Rings side by side, each of `capacity` places. */
  private members = new Int32Array(RANKS * FIRST_CAPACITY);
  private capacity = FIRST_CAPACITY;
  private readonly heads = new Int32Array(RANKS);
  private readonly sizes = new Int32Array(RANKS);
  private readonly lastKeys = new Float64Array(RANKS);

  constructor(order: WaitingOrder) {
    this.order = order;
    this.others = new WaitingLine(order);
  }

  reset(): void {
    this.others.reset();
    this.heads.fill(0);
    this.sizes.fill(0);
  }

  /** Joins `member`, whose rank and key stand in the order's columns. */
  join(member: number): void {
    const { order, sizes } = this;
    const rank = order.rank[member];
    const key = order.key[member];
    const ring = rank >= 0 && rank < RANKS ? rank | 0 : -1;
    if (ring < 0 || ring !== rank || (sizes[ring] > 0 && key < this.lastKeys[ring])) {
      this.others.join(member);
      return;
    }
    if (sizes[ring] === this.capacity) this.grow();
    order.joined[member] = order.nextJoined();
    this.lastKeys[ring] = key;
    this.members[ring * this.capacity + ((this.heads[ring] + sizes[ring]++) & (this.capacity - 1))] = member;
  }

  /** Who is next leaves; call only when somebody waits. */
  takeFirst(): number {
    const { sizes, others } = this;
    for (let ring = 0; ring < RANKS; ring++) {
      if (sizes[ring] === 0) continue;
      const head = this.heads[ring];
      const first = this.members[ring * this.capacity + head];
      if (others.size > 0 && this.order.before(others.first(), first)) break;
      this.heads[ring] = (head + 1) & (this.capacity - 1);
      sizes[ring]--;
      return first;
    }
    return others.takeFirst();
  }

  /** Members in the order in which they would be served. */
  inOrder(): number[] {
    const ring = (rank: number) =>
      Array.from({ length: this.sizes[rank] }, (_, place) => {
        return this.members[rank * this.capacity + ((this.heads[rank] + place) & (this.capacity - 1))];
      });
    const all = [...Array.from({ length: RANKS }, (_, rank) => ring(rank)).flat(), ...this.others.inOrder()];
    return all.sort((a, b) => (this.order.before(a, b) ? -1 : 1));
  }

  /** All growth is here: every ring is laid out anew from its head. */
  private grow(): void {
    const { members, capacity, heads } = this;
    const grown = new Int32Array(members.length * 2);
    for (let ring = 0; ring < RANKS; ring++) {
      for (let place = 0; place < capacity; place++) {
        grown[ring * capacity * 2 + place] = members[ring * capacity + ((heads[ring] + place) & (capacity - 1))];
      }
    }
    heads.fill(0);
    this.members = grown;
    this.capacity = capacity * 2;
  }
}
