/** Arrivals of a region: a Poisson process whose rate follows the local week, the season, growth and the day's busyness. */
import { NONE } from '../kernel/eventCalendar.ts';
import { quantile } from '../kernel/laws.ts';
import { cos, sin } from '../kernel/mathematics.ts';
import { poissonQuantile } from '../kernel/poisson.ts';
import { childKey, childKeyInto, type Key, pair, uniform, uniformPair } from '../kernel/random.ts';
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import type { RegionModel } from '../model/model.ts';
import type { ArrivalSource } from './arrivals.ts';
import type { Desk } from './desk.ts';
import { drawAhead } from './plain.ts';
import { BUSYNESS, COUNT, KEY_DAY, KEY_REGION, KEY_TICKET, POSITION } from './purposes.ts';
import { tickets } from './tickets.ts';
import { drawTraits, drawTraitsAgain, expectTicket, type Given, nothingGiven } from './traits.ts';

const DAY_MINUTES = 1440;
const TURN = 6.283185307179586;
/** Below this many tickets in a slot, insertion sorts them faster than buckets. */
const FEW = 8;

export class RegionSource implements ArrivalSource {
  nextTime = Number.POSITIVE_INFINITY;
  ticket = NONE;

  private slot: number;
  private readonly source: number;
  private readonly given: Given;
  private readonly region: RegionModel;
  private readonly desk: Desk;
  private readonly key: Key;
  private readonly flat: boolean;
  private readonly firstSlot: number;
  private readonly silent: boolean;
  private count = 0;
  private position = 0;
  /** The present slot's tickets by their number, and their numbers in order of time. */
  private places = new Int32Array(64);
  private times = new Float64Array(64);
  private sequence = new Int32Array(64);
  private buckets = new Int32Array(65);
  private bucketOf = new Int32Array(64);
  /** Bounds of the wave's level over the slot. */
  private mostLevel = 1;
  private leastLevel = 1;
  private busyDay = Number.NaN;
  private busyLevel = 1;

  constructor(desk: Desk, region: number) {
    const { span, demand } = desk.model;
    this.desk = desk;
    this.region = demand.regions[region];
    this.source = region;
    this.given = nothingGiven(region);
    this.key = childKey(desk.key, KEY_REGION, region);
    this.flat = this.region.hourWeights.length === 0 && this.region.monthWeights.length === 0;
    this.firstSlot = span.start / SLOT_MINUTES;
    this.slot = this.firstSlot - 1;
    this.silent = this.region.meanPerSlot === 0;
    if (!this.silent) this.advance();
  }

  advance(): void {
    if (this.silent) return;
    while (++this.position > this.count) this.fill(this.slot + 1);
    const number = this.sequence[this.position - 1];
    this.ticket = this.places[number];
    this.nextTime = this.times[number];
  }

  /** Draws the tickets of a slot. */
  private fill(slot: number): void {
    this.slot = slot;
    this.position = 0;
    this.count = 0;
    const start = slot * SLOT_MINUTES;
    if (start >= this.desk.model.span.end) {
      this.nextTime = Number.POSITIVE_INFINITY;
      this.sequence[0] = 0;
      this.times[0] = Number.POSITIVE_INFINITY;
      this.count = 1;
      return;
    }
    const mean = this.meanOf(slot, start);
    if (mean <= 0) return;
    const { high, low } = childKey(this.key, slot, 0);
    const count = poissonQuantile(mean, uniform(high, low, COUNT, 0));
    if (count > this.times.length) this.grow(count);
    const { swing, periodMinutes } = this.region;
    if (swing > 0) {
      // The wave moves by no more than its steepest slope over half a slot.
      const middle = 1 + swing * this.wave(start + SLOT_MINUTES / 2);
      const move = (swing * TURN * SLOT_MINUTES) / (2 * periodMinutes);
      this.mostLevel = middle + move;
      this.leastLevel = middle - move;
    }
    for (let number = 0; number < count; number++) {
      const { used } = tickets;
      const ticket = expectTicket(this.desk, this.source, slot, number);
      childKeyInto(high, low, number, KEY_TICKET, tickets.keyHigh, tickets.keyLow, ticket);
      const time = start + SLOT_MINUTES * this.place(tickets.keyHigh[ticket], tickets.keyLow[ticket], start);
      tickets.created[ticket] = time;
      this.times[number] = time;
      this.places[number] = ticket;
      if (this.desk.plain !== null && ticket < used) drawTraitsAgain(this.desk, ticket, this.given);
      else drawTraits(this.desk, ticket, this.given);
    }
    if (this.desk.plain !== null) drawAhead(this.desk, this.desk.plain, this.places, count);
    this.count = count;
    this.sort(count, start);
  }

  /** Where in its slot a ticket falls, from 0 to 1: uniform, or by rejection against the sine. */
  private place(high: number, low: number, start: number): number {
    const { swing } = this.region;
    for (let attempt = 0; ; attempt++) {
      uniformPair(high, low, POSITION, attempt);
      const place = pair[0];
      const height = pair[1] * this.mostLevel;
      // Below the slot's least level all are accepted, so that the cosine is rarely asked.
      if (height < this.leastLevel || height < 1 + swing * this.wave(start + place * SLOT_MINUTES)) return place;
    }
  }

  private wave(time: number): number {
    const { peakMinutes, periodMinutes } = this.region;
    const phase = (time - peakMinutes) / periodMinutes;
    return cos((phase - Math.floor(phase)) * TURN);
  }

  private meanOf(slot: number, start: number): number {
    const { region } = this;
    let mean = region.meanPerSlot;
    if (region.swing > 0) mean *= 1 + (region.swing * this.integral(start)) / SLOT_MINUTES;
    if (!this.flat) {
      const index = Math.min(slot - this.firstSlot, region.hourOfWeek.length - 1);
      if (region.hourWeights.length > 0) mean *= region.hourWeights[region.hourOfWeek[index]];
      if (region.monthWeights.length > 0) mean *= region.monthWeights[region.month[index]];
    }
    if (region.growthPerMinute !== 0) mean *= Math.max(0, 1 + region.growthPerMinute * start);
    if (this.desk.model.demand.busyness !== null) mean *= this.busyness(Math.floor(start / DAY_MINUTES));
    return mean;
  }

  /** Integral of the wave over a slot, minutes. */
  private integral(start: number): number {
    const { peakMinutes, periodMinutes } = this.region;
    const from = (start - peakMinutes) / periodMinutes;
    const whole = Math.floor(from);
    const to = (start + SLOT_MINUTES - peakMinutes) / periodMinutes;
    return (periodMinutes / TURN) * (sin((to - whole) * TURN) - sin((from - whole) * TURN));
  }

  private busyness(day: number): number {
    if (day !== this.busyDay) {
      const key = childKey(this.desk.key, KEY_DAY, day);
      this.busyDay = day;
      this.busyLevel = quantile(this.desk.model.demand.busyness!, uniform(key.high, key.low, BUSYNESS, 0));
    }
    return this.busyLevel;
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
