/** How many tickets a region sends in a quarter of an hour on average: by the local week, the season, growth, a wave and the day's busyness. */
import { quantile } from '../kernel/laws.ts';
import { cos, sin } from '../kernel/mathematics.ts';
import { childKey, type Key, uniform } from '../kernel/random.ts';
import { SLOT_MINUTES } from '../model/compileSpan.ts';
import type { RegionModel } from '../model/model.ts';
import type { Desk } from './desk.ts';
import { BUSYNESS, KEY_DAY, KEY_REGION } from './purposes.ts';

const DAY_MINUTES = 1440;
const TURN = 6.283185307179586;

export class SlotDemand {
  /** Of the slot last looked at: tickets on average, and bounds of its wave's level. */
  mean = 0;
  mostLevel = 1;
  leastLevel = 1;
  readonly key: Key;
  /** The span's first slot, and the first beyond its end. A region from which nothing ever comes has none. */
  readonly firstSlot: number;
  readonly endSlot: number;

  private readonly desk: Desk;
  private readonly region: RegionModel;
  private readonly flat: boolean;
  private busyDay = Number.NaN;
  private busyLevel = 1;

  constructor(desk: Desk, region: number) {
    const { span, demand } = desk.model;
    this.desk = desk;
    this.region = demand.regions[region];
    this.key = childKey(desk.key, KEY_REGION, this.region.keyWord);
    this.flat = this.region.hourWeights.length === 0 && this.region.monthWeights.length === 0;
    this.firstSlot = span.start / SLOT_MINUTES;
    this.endSlot = this.region.meanPerSlot === 0 ? this.firstSlot : Math.ceil(span.end / SLOT_MINUTES);
  }

  look(slot: number): void {
    const start = slot * SLOT_MINUTES;
    const { swing, periodMinutes } = this.region;
    this.mean = this.meanOf(slot, start);
    if (swing === 0) return;
    // The wave moves by no more than its steepest slope over half a slot.
    const middle = this.level(start + SLOT_MINUTES / 2);
    const move = (swing * TURN * SLOT_MINUTES) / (2 * periodMinutes);
    this.mostLevel = middle + move;
    this.leastLevel = middle - move;
  }

  /** The level of demand at a time, 1 on average; it moves where there is a wave. */
  level(time: number): number {
    const { swing, peakMinutes, periodMinutes } = this.region;
    const phase = (time - peakMinutes) / periodMinutes;
    return 1 + swing * cos((phase - Math.floor(phase)) * TURN);
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
