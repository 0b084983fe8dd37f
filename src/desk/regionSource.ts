/** Arrivals of a region: a Poisson process, its tickets made ready a quarter of an hour at a time. */
import { NONE } from '../kernel/eventCalendar.ts';
import { poissonQuantile } from '../kernel/poisson.ts';
import { childKey, childKeyInto, pair, uniform, uniformPair } from '../kernel/random.ts';
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import type { ArrivalSource } from './arrivals.ts';
import type { Desk } from './desk.ts';
import { COUNT, KEY_TICKET, POSITION } from './purposes.ts';
import { SlotDemand } from './slotDemand.ts';
import { tickets } from './tickets.ts';
import { drawTraits, expectTicket, type Given, nothingGiven } from './traits.ts';

/** Below this many tickets in a slot, insertion sorts them faster than buckets. */
const FEW = 8;

export class RegionSource implements ArrivalSource {
  nextTime = Number.POSITIVE_INFINITY;
  ticket = NONE;

  private readonly desk: Desk;
  private readonly source: number;
  private readonly given: Given;
  private readonly demand: SlotDemand;
  private slot: number;
  private count = 0;
  private position = 0;
  /** The present slot's tickets by their number, and their numbers in order of time. */
  private places = new Int32Array(64);
  private times = new Float64Array(64);
  private sequence = new Int32Array(64);
  private buckets = new Int32Array(65);
  private bucketOf = new Int32Array(64);

  constructor(desk: Desk, region: number) {
    this.desk = desk;
    this.source = region;
    this.given = nothingGiven(region);
    this.demand = new SlotDemand(desk, region);
    this.slot = this.demand.firstSlot - 1;
    this.advance();
  }

  advance(): void {
    if (this.position === this.count) this.fill();
    if (this.count === 0) return;
    const number = this.sequence[this.position++];
    this.ticket = this.places[number];
    this.nextTime = this.times[number];
  }

  /** Makes the tickets of the next slot ready in which any come. */
  private fill(): void {
    const { demand } = this;
    this.position = 0;
    this.count = 0;
    while (this.count === 0) {
      if (++this.slot >= demand.endSlot) {
        this.nextTime = Number.POSITIVE_INFINITY;
        return;
      }
      this.fillSlot(this.slot);
    }
  }

  private fillSlot(slot: number): void {
    const { demand } = this;
    demand.look(slot);
    if (demand.mean <= 0) return;
    const start = slot * SLOT_MINUTES;
    const { high, low } = childKey(demand.key, slot, 0);
    const count = poissonQuantile(demand.mean, uniform(high, low, COUNT, 0));
    if (count > this.times.length) this.grow(count);
    for (let number = 0; number < count; number++) {
      const ticket = expectTicket(this.desk, this.source, slot, number);
      childKeyInto(high, low, number, KEY_TICKET, tickets.keyHigh, tickets.keyLow, ticket);
      const time = start + SLOT_MINUTES * this.place(tickets.keyHigh[ticket], tickets.keyLow[ticket], start);
      tickets.created[ticket] = time;
      this.times[number] = time;
      this.places[number] = ticket;
      drawTraits(this.desk, ticket, this.given);
    }
    this.count = count;
    this.sort(count, start);
  }

  /** Where in its slot a ticket falls, from 0 to 1: uniform, or by rejection against the sine. */
  private place(high: number, low: number, start: number): number {
    const { mostLevel, leastLevel } = this.demand;
    for (let attempt = 0; ; attempt++) {
      uniformPair(high, low, POSITION, attempt);
      const place = pair[0];
      const height = pair[1] * mostLevel;
      // Below the slot's least level all are accepted, so that the cosine is rarely asked.
      if (height < leastLevel || height < this.demand.level(start + place * SLOT_MINUTES)) return place;
    }
  }

  private grow(count: number): void {
    const capacity = Math.max(count, this.times.length * 2);
    this.times = new Float64Array(capacity);
    this.places = new Int32Array(capacity);
    this.sequence = new Int32Array(capacity);
    this.buckets = new Int32Array(capacity + 1);
    this.bucketOf = new Int32Array(capacity);
  }

  /** Orders the slot's numbers by time: buckets first when there are many (times are spread evenly), then insertion. */
  private sort(count: number, start: number): void {
    const { times, sequence, buckets, bucketOf } = this;
    if (count <= FEW) {
      for (let number = 0; number < count; number++) sequence[number] = number;
    } else {
      const perMinute = count / SLOT_MINUTES;
      for (let bucket = 0; bucket <= count; bucket++) buckets[bucket] = 0;
      for (let number = 0; number < count; number++) {
        const bucket = ((times[number] - start) * perMinute) | 0;
        bucketOf[number] = bucket < count ? bucket : count - 1;
        buckets[bucketOf[number] + 1]++;
      }
      for (let bucket = 0; bucket < count; bucket++) buckets[bucket + 1] += buckets[bucket];
      for (let number = 0; number < count; number++) sequence[buckets[bucketOf[number]]++] = number;
    }
    for (let place = 1; place < count; place++) {
      const number = sequence[place];
      const time = times[number];
      let before = place - 1;
      while (
        before >= 0 &&
        (times[sequence[before]] > time || (times[sequence[before]] === time && sequence[before] > number))
      ) {
        sequence[before + 1] = sequence[before];
        before--;
      }
      sequence[before + 1] = number;
    }
  }
}
