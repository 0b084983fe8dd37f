/** How many tickets a region sends in a quarter of an hour: by the local week, the season, growth, a wave and the day's busyness. */
import { quantile } from '../kernel/laws.ts';
import { cos, sin } from '../kernel/mathematics.ts';
import { poissonQuantile } from '../kernel/poisson.ts';
import { childKey, type Key, uniform } from '../kernel/random.ts';
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import type { RegionModel } from '../model/model.ts';
import type { Desk } from './desk.ts';
import { BUSYNESS, COUNT, KEY_DAY, KEY_REGION } from './purposes.ts';

const DAY_MINUTES = 1440;
const TURN = 6.283185307179586;

export class SlotDemand {
  /** The slot at hand, its beginning and its number of tickets; the words of its key. */
  slot: number;
  start = 0;
  count = 0;
  high = 0;
  low = 0;
  /** The wave's amplitude, and bounds of its level over the slot. */
  readonly swing: number;
  mostLevel = 1;
  leastLevel = 1;
  /** Nothing ever comes from there. */
  readonly silent: boolean;

  private readonly desk: Desk;
  private readonly region: RegionModel;
  private readonly key: Key;
  private readonly flat: boolean;
  private readonly firstSlot: number;
  private busyDay = Number.NaN;
  private busyLevel = 1;

  constructor(desk: Desk, region: number) {
    const { span, demand } = desk.model;
    this.desk = desk;
    this.region = demand.regions[region];
    this.key = childKey(desk.key, KEY_REGION, region);
    this.flat = this.region.hourWeights.length === 0 && this.region.monthWeights.length === 0;
    this.firstSlot = span.start / SLOT_MINUTES;
    this.slot = this.firstSlot - 1;
    this.swing = this.region.swing;
    this.silent = this.region.meanPerSlot === 0;
  }

  /** Goes on to the next slot in which anything comes; false at the end of the span. */
  next(): boolean {
    if (this.silent) return false;
    const { end } = this.desk.model.span;
    do {
      this.slot++;
      this.start = this.slot * SLOT_MINUTES;
      if (this.start >= end) return false;
      this.drawCount();
    } while (this.count === 0);
    return true;
  }

  private drawCount(): void {
    const { slot, start } = this;
    const mean = this.meanOf(slot, start);
    this.count = 0;
    if (mean <= 0) return;
    const { high, low } = childKey(this.key, slot, 0);
    this.high = high;
    this.low = low;
    this.count = poissonQuantile(mean, uniform(high, low, COUNT, 0));
    if (this.swing > 0) {
      // The wave moves by no more than its steepest slope over half a slot.
      const middle = 1 + this.swing * this.wave(start + SLOT_MINUTES / 2);
      const move = (this.swing * TURN * SLOT_MINUTES) / (2 * this.region.periodMinutes);
      this.mostLevel = middle + move;
      this.leastLevel = middle - move;
    }
  }

  /** The wave at a time, from -1 to 1. */
  wave(time: number): number {
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
}
