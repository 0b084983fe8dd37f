/**
 * A station of theory on the kernel alone: streams of customers, one line, equal servers. It speaks of none of the desk's
 * ideas, so that kernel and desk can be held against the same truths independently.
 *
 *   arrive ─▶ (turned away | begin | wait ─▶ (abandon | begin)) ─▶ finish ─▶ (leave | wait again)
 */
import { EventCalendar, NONE } from '../../src/kernel/eventCalendar.ts';
import { type Law, quantile } from '../../src/kernel/laws.ts';
import { childKey, type Key, uniform } from '../../src/kernel/random.ts';
import { WaitingLine, WaitingOrder } from '../../src/kernel/waitingLine.ts';
import { Customers } from './customers.ts';
import { Tally } from './tally.ts';

/** A law, or laws of which each has its share. */
export type Mixture = Law | readonly { share: number; law: Law }[];

export interface CustomerClass {
  between: Mixture;
  /** Share of arrivals that come at a moment, for rates that change; the others do not exist. */
  level?: (time: number) => number;
  service: Mixture;
  patience?: Law;
  /** Gain of urgency per unit of waiting, where the order is `ageing`. */
  slope?: number;
}

export interface StationWords {
  servers: number;
  /** From most to least urgent. */
  classes: readonly CustomerClass[];
  /** Customers in service and waiting together; who finds so many is turned away. */
  capacity?: number;
  /** Inside a class; over all classes where it is `ageing`. */
  order?: 'first' | 'last' | 'random' | 'shortest' | 'ageing';
  /** The more urgent interrupt; work is resumed later. */
  preempt?: boolean;
  /** Probability of joining the line again, with new work. */
  feedback?: number;
  /** Who finds all servers busy does not wait but comes again after this. */
  retrial?: Law;
  /** Waits and sojourns are counted up to each of these limits. */
  limits?: readonly number[];
  /** Nobody arrives after this; what is left is served. */
  closes?: number;
  /** Looked at every so often, from time zero on. */
  every?: number;
  look?: (time: number, busy: number, waiting: number) => void;
}

/** Kinds of events, in the order in which they happen at one instant, and purposes of draws. */
const FINISH = 1;
const ABANDON = 2;
const RETRY = 3;
const LOOK = 4;
const ARRIVE = 5;
const [SERVICE, PATIENCE, TURN, FEEDBACK, LEVEL] = [6, 7, 8, 9, 10];

export class StationRun {
  readonly tallies: Tally[];
  private now = 0;
  private busy = 0;
  private orbit = 0;
  private arrived = 0;
  /** Measured customers who have not left. */
  private open = 0;
  private draws = 0;
  private readonly words: StationWords;
  private readonly key: Key;
  private readonly calendar = new EventCalendar();
  private readonly order = new WaitingOrder();
  private readonly line = new WaitingLine(this.order);
  private readonly customers = new Customers(this.order);
  private readonly inService: number[] = [];
  /** The next arrival of each class, beside the calendar because there is always exactly one. */
  private readonly nextArrivals: Float64Array;
  private soonest = 0;

  constructor(words: StationWords, seed: Key, replication: number) {
    this.words = words;
    this.key = childKey(seed, replication, 1);
    this.tallies = words.classes.map(() => new Tally(words.limits ?? []));
    this.nextArrivals = new Float64Array(words.classes.length);
  }

  /** Drops the first arrivals, measures as many as asked, and goes on until the last of those has left. */
  run(drop: number, measure: number): Tally[] {
    const { calendar, words, nextArrivals } = this;
    for (let group = 0; group < words.classes.length; group++) this.announce(group);
    if (words.every !== undefined) calendar.schedule(0, LOOK, NONE);
    const end = drop + measure;
    while (this.arrived < end || this.open > 0) {
      const arrival = nextArrivals[this.soonest];
      const time = calendar.nextTime();
      if (arrival < time) {
        this.now = arrival;
        const group = this.soonest;
        this.announce(group);
        if (this.comes(group)) this.arrive(group, this.arrived >= drop && this.arrived < end);
      } else if (time < Number.POSITIVE_INFINITY) {
        this.now = time;
        this.handle(calendar.pop());
      } else break;
    }
    return this.tallies;
  }

  private handle(event: number): void {
    const { calendar, words } = this;
    const subject = calendar.subjects[event];
    switch (calendar.kinds[event]) {
      case FINISH:
        this.finish(subject);
        break;
      case ABANDON:
        this.abandon(subject);
        break;
      case RETRY:
        this.orbit--;
        this.attempt(subject);
        break;
      case LOOK:
        words.look!(this.now, this.busy, this.line.size);
        if (this.now < this.closing()) calendar.schedule(this.now + words.every!, LOOK, NONE);
        break;
    }
  }

  private closing(): number {
    return this.words.closes ?? Number.POSITIVE_INFINITY;
  }

  private announce(group: number): void {
    const { nextArrivals } = this;
    const next = this.now + this.draw(this.words.classes[group].between, ARRIVE);
    nextArrivals[group] = next <= this.closing() ? next : Number.POSITIVE_INFINITY;
    this.soonest = 0;
    for (let other = 1; other < nextArrivals.length; other++) {
      if (nextArrivals[other] < nextArrivals[this.soonest]) this.soonest = other;
    }
  }

  private comes(group: number): boolean {
    const { level } = this.words.classes[group];
    return level === undefined || this.chance(LEVEL) < level(this.now);
  }

  private arrive(group: number, measured: boolean): void {
    const { words, line, busy } = this;
    this.arrived++;
    if (measured) this.take(this.tallies[group]);
    if (words.capacity !== undefined && busy + line.size >= words.capacity) {
      if (measured) this.tallies[group].turnedAway++;
      return;
    }
    const work = this.draw(words.classes[group].service, SERVICE);
    const customer = this.customers.come(group, this.now, work, measured);
    if (measured) this.open++;
    if (words.retrial !== undefined) this.attempt(customer);
    else if (busy < words.servers) this.begin(customer);
    else this.wait(customer);
  }

  /** What an arrival finds: with Poisson arrivals, averages over them are averages over time. */
  private take(tally: Tally): void {
    if (tally.arrivals++ === 0) tally.from = this.now;
    tally.to = this.now;
    tally.inSystem += this.busy + this.line.size;
    tally.inLine += this.line.size;
    tally.inOrbit += this.orbit;
    if (this.busy === this.words.servers) tally.foundBusy++;
  }

  private wait(customer: number): void {
    const { words, customers } = this;
    if (words.preempt && this.interruptFor(customer)) return;
    this.join(customer);
    const { patience } = words.classes[customers.group[customer]];
    if (patience === undefined) return;
    const until = this.now + quantile(patience, this.chance(PATIENCE));
    customers.event[customer] = this.calendar.schedule(until, ABANDON, customer);
  }

  private join(customer: number): void {
    const { words, customers, order, line } = this;
    order.rank[customer] = customers.group[customer];
    order.key[customer] = customers.joined[customer];
    if (words.order === 'last') order.key[customer] = -this.now;
    if (words.order === 'shortest') order.key[customer] = customers.work[customer];
    line.join(customer);
  }

  private begin(customer: number): void {
    const { customers, words } = this;
    this.busy++;
    customers.waited[customer] += this.now - customers.since[customer];
    customers.since[customer] = this.now;
    customers.event[customer] = this.calendar.schedule(this.now + customers.work[customer], FINISH, customer);
    if (customers.measured[customer]) this.tallies[customers.group[customer]].begun++;
    if (words.preempt) this.inService.push(customer);
  }

  private finish(customer: number): void {
    const { words, customers } = this;
    const group = customers.group[customer];
    this.busy--;
    customers.event[customer] = NONE;
    if (words.preempt) this.inService.splice(this.inService.indexOf(customer), 1);
    if (words.feedback !== undefined && this.chance(FEEDBACK) < words.feedback) {
      customers.work[customer] = this.draw(words.classes[group].service, SERVICE);
      customers.joined[customer] = this.now;
      customers.since[customer] = this.now;
      this.join(customer);
    } else {
      if (customers.measured[customer]) {
        this.open--;
        this.tallies[group].leaves(customers.waited[customer], this.now - customers.arrived[customer]);
      }
      customers.go(customer);
    }
    if (this.line.size > 0) this.begin(this.next());
  }

  /** Takes out of the line whoever is served next. */
  private next(): number {
    const { line, words, customers } = this;
    let first = line.first();
    if (words.order === 'ageing') first = this.mostAged();
    if (words.order === 'random') first = line.at(Math.floor(this.chance(TURN) * line.size));
    line.leave(first);
    if (customers.event[first] !== NONE) this.calendar.cancel(customers.event[first]);
    return first;
  }

  private mostAged(): number {
    const { line, words, customers } = this;
    let best = NONE;
    let most = -1;
    for (let place = 0; place < line.size; place++) {
      const customer = line.at(place);
      const urgency = words.classes[customers.group[customer]].slope! * (this.now - customers.arrived[customer]);
      if (urgency > most) [best, most] = [customer, urgency];
    }
    return best;
  }

  /** Of those in service who are less urgent, the least urgent and of these the last to arrive makes room. */
  private interruptFor(customer: number): boolean {
    const { inService, customers } = this;
    const { group, arrived } = customers;
    let least = customer;
    for (const other of inService) {
      const later = arrived[other] > arrived[least] && least !== customer;
      if (group[other] > group[least] || (group[other] === group[least] && later)) least = other;
    }
    if (least === customer) return false;
    this.calendar.cancel(customers.event[least]);
    customers.event[least] = NONE;
    customers.work[least] -= this.now - customers.since[least];
    customers.since[least] = this.now;
    inService.splice(inService.indexOf(least), 1);
    this.busy--;
    this.join(least);
    this.begin(customer);
    return true;
  }

  private abandon(customer: number): void {
    const { customers } = this;
    this.line.leave(customer);
    if (customers.measured[customer]) {
      this.open--;
      this.tallies[customers.group[customer]].abandons(this.now - customers.since[customer]);
    }
    customers.go(customer);
  }

  private attempt(customer: number): void {
    if (this.busy < this.words.servers) {
      this.begin(customer);
      return;
    }
    this.orbit++;
    this.calendar.schedule(this.now + quantile(this.words.retrial!, this.chance(RETRY)), RETRY, customer);
  }

  private draw(mixture: Mixture, purpose: number): number {
    let u = this.chance(purpose);
    if (!Array.isArray(mixture)) return quantile(mixture as Law, u);
    for (const { share, law } of mixture as { share: number; law: Law }[]) {
      if (u < share) return quantile(law, u / share);
      u -= share;
    }
    return this.draw(mixture, purpose);
  }

  private chance(purpose: number): number {
    return uniform(this.key.high, this.key.low, purpose, this.draws++);
  }
}
