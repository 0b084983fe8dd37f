/**
 * Groups of agents with different skills on the kernel alone: types of contacts, a line for each, and a rule for whom a
 * freed agent takes. Rates, service, patience and staff may change by period; whoever is busy when his group shrinks
 * finishes first, and no agent above the new number takes anything new.
 */
import { CANCELLED, EventCalendar, NONE } from '../../src/kernel/eventCalendar.ts';
import { childKey, type Key, uniform } from '../../src/kernel/random.ts';
import { WaitingLine, WaitingOrder } from '../../src/kernel/waitingLine.ts';
import { Tally } from './tally.ts';

export interface ContactType {
  /** Arrivals per unit of time, by period. */
  rates: readonly number[];
  /** Groups that serve it, tried in this order. */
  groups: readonly number[];
}

export interface PoolsWords {
  types: readonly ContactType[];
  /** Agents of each group, by period. */
  agents: readonly (readonly number[])[];
  /** By the period of arrival: mean service, and mean patience (Infinity for ever). */
  meanService: readonly number[];
  meanPatience: readonly number[];
  /** Share of those who must wait who hang up at once. */
  leavesAtOnce?: number;
  /** Length of a period; the last one goes on until all have left. */
  periodLength: number;
  /** By group, the types from which a freed agent takes: in this order, or whoever waits longest, or from the longest line. */
  takes: readonly (readonly number[])[];
  rule: 'order' | 'longest wait' | 'longest line';
  limit: number;
}

const [FINISH, ABANDON, PERIOD] = [1, 2, 3];
const [BETWEEN, SERVICE, PATIENCE, AT_ONCE] = [11, 12, 13, 14];

export class PoolsRun {
  /** By type and period of arrival. */
  readonly tallies: Tally[][];
  /** Of each group until all have left: time at work, and time on duty. */
  readonly busyTime: number[];
  readonly dutyTime: number[];
  private readonly words: PoolsWords;
  private readonly calendar = new EventCalendar();
  private readonly order = new WaitingOrder();
  private readonly lines: WaitingLine[];
  private readonly key: Key;
  private readonly busy: number[];
  private readonly nextArrival: number[];
  private readonly level: number;
  private period = 0;
  private now = 0;
  private draws = 0;
  private arrived = 0;
  private readonly contacts: {
    type: number;
    period: number;
    at: number;
    event: number;
    group: number;
    measured: boolean;
  }[] = [];
  private readonly unused: number[] = [];

  constructor(words: PoolsWords, seed: Key, replication: number, level = 1) {
    this.words = words;
    this.level = level;
    this.key = childKey(seed, replication, 3);
    this.tallies = words.types.map(({ rates }) => rates.map(() => new Tally([words.limit])));
    this.lines = words.types.map(() => new WaitingLine(this.order));
    this.busy = words.agents.map(() => 0);
    this.busyTime = words.agents.map(() => 0);
    this.dutyTime = words.agents.map(() => 0);
    this.nextArrival = words.types.map((_, type) => this.between(type));
  }

  /** Periods one after the other, then nobody arrives any more; contacts before `drop` are not measured. */
  run(drop = 0): this {
    const { calendar, words } = this;
    const periods = words.types[0].rates.length;
    for (let period = 1; period <= periods; period++) calendar.schedule(period * words.periodLength, PERIOD, period);
    for (;;) {
      const arrival = Math.min(...this.nextArrival);
      const time = calendar.nextTime();
      if (Math.min(arrival, time) === Number.POSITIVE_INFINITY) return this;
      if (arrival < time) {
        this.pass(arrival);
        this.arrive(this.nextArrival.indexOf(arrival), drop);
        continue;
      }
      const event = calendar.pop();
      if (calendar.kinds[event] === CANCELLED) continue;
      this.pass(time);
      this.handle(event);
    }
  }

  private handle(event: number): void {
    const subject = this.calendar.subjects[event];
    const kind = this.calendar.kinds[event];
    if (kind === FINISH) this.finish(subject);
    if (kind === ABANDON) this.abandon(subject);
    if (kind === PERIOD) this.begins(subject);
  }

  private pass(until: number): void {
    this.words.agents.forEach((_, group) => {
      this.busyTime[group] += this.busy[group] * (until - this.now);
      // Agents who outstay their period are on duty as long as they work.
      this.dutyTime[group] += Math.max(this.busy[group], this.staff(group)) * (until - this.now);
    });
    this.now = until;
  }

  /** Poisson arrivals forget: at a change of rates the next one may be drawn anew. */
  private begins(period: number): void {
    const { words } = this;
    this.period = period;
    words.types.forEach((_, type) => {
      this.nextArrival[type] = this.between(type);
    });
    for (let group = 0; group < words.agents.length; group++) while (this.take(group));
  }

  private between(type: number): number {
    const rate = (this.words.types[type].rates[this.period] ?? 0) * this.level;
    return rate === 0 ? Number.POSITIVE_INFINITY : this.now + this.exponential(BETWEEN, 1 / rate);
  }

  private staff(group: number): number {
    const numbers = this.words.agents[group];
    return numbers[Math.min(this.period, numbers.length - 1)];
  }

  private arrive(type: number, drop: number): void {
    const { words, contacts } = this;
    this.nextArrival[type] = this.between(type);
    const measured = this.arrived++ >= drop;
    const contact = this.unused.pop() ?? contacts.length;
    contacts[contact] = { type, period: this.period, at: this.now, event: NONE, group: NONE, measured };
    this.order.reserve(2 ** Math.ceil(Math.log2(contacts.length + 1)));
    const tally = this.tallies[type][this.period];
    if (measured) tally.arrivals++;
    const group = words.types[type].groups.find((each) => this.busy[each] < this.staff(each));
    if (group !== undefined) {
      this.begin(contact, group);
      return;
    }
    if (measured) tally.foundBusy++;
    if (words.leavesAtOnce !== undefined && this.chance(AT_ONCE) < words.leavesAtOnce) {
      if (measured) tally.abandons(0);
      this.unused.push(contact);
      return;
    }
    this.order.rank[contact] = 0;
    this.order.key[contact] = this.now;
    this.lines[type].join(contact);
    const patience = words.meanPatience[this.period];
    if (patience === Number.POSITIVE_INFINITY) return;
    contacts[contact].event = this.calendar.schedule(this.now + this.exponential(PATIENCE, patience), ABANDON, contact);
  }

  private begin(contact: number, group: number): void {
    const { type, period, at, measured } = this.contacts[contact];
    this.busy[group]++;
    this.contacts[contact].group = group;
    const work = this.exponential(SERVICE, this.words.meanService[period]);
    if (measured) this.tallies[type][period].leaves(this.now - at, this.now - at + work);
    this.calendar.schedule(this.now + work, FINISH, contact);
  }

  private finish(contact: number): void {
    const { group } = this.contacts[contact];
    this.busy[group]--;
    this.unused.push(contact);
    this.take(group);
  }

  private abandon(contact: number): void {
    const { type, period, at, measured } = this.contacts[contact];
    this.lines[type].leave(contact);
    if (measured) this.tallies[type][period].abandons(this.now - at);
    this.unused.push(contact);
  }

  /** A free agent of the group takes whoever his rule says; false when he is not needed or not on duty any more. */
  private take(group: number): boolean {
    if (this.busy[group] >= this.staff(group)) return false;
    const { lines, words, order } = this;
    let best = NONE;
    for (const type of words.takes[group]) {
      if (lines[type].size === 0) continue;
      if (best === NONE) best = type;
      else if (words.rule === 'longest line' && lines[type].size > lines[best].size) best = type;
      else if (words.rule === 'longest wait' && order.key[lines[type].first()] < order.key[lines[best].first()])
        best = type;
    }
    if (best === NONE) return false;
    const contact = lines[best].takeFirst();
    const { event } = this.contacts[contact];
    if (event !== NONE) this.calendar.cancel(event);
    this.begin(contact, group);
    return true;
  }

  private exponential(purpose: number, mean: number): number {
    return -mean * Math.log(this.chance(purpose));
  }

  private chance(purpose: number): number {
    return uniform(this.key.high, this.key.low, purpose, this.draws++);
  }
}
