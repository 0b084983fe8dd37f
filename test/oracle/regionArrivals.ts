/** A region's arrivals: a Poisson number in each quarter of an hour, scattered over it. */
import { BUSYNESS, COUNT, KEY_DAY, KEY_REGION, KEY_TICKET, POSITION } from '../../src/desk/purposes.ts';
import { quantile } from '../../src/kernel/laws.ts';
import { cos, sin } from '../../src/kernel/mathematics.ts';
import { poissonQuantile } from '../../src/kernel/poisson.ts';
import { childKey, type Key, pair, uniformPair } from '../../src/kernel/random.ts';
import type { RegionModel } from '../../src/model/model.ts';
import type { Arrival, Source } from './arrivals.ts';
import { type Desk, draw } from './desk.ts';
import { wordOf } from './names.ts';

const SLOT_MINUTES = 15;
const DAY_MINUTES = 1440;
const TURN = 6.283185307179586;

export function* regionArrivals(desk: Desk, region: number): Source {
  const { span, demand } = desk.model;
  const words = demand.regions[region];
  if (words.meanPerSlot === 0) return;
  const ofRegion = childKey(desk.key, KEY_REGION, wordOf(desk.model, region));
  for (let slot = span.start / SLOT_MINUTES; slot * SLOT_MINUTES < span.end; slot++) {
    const mean = meanOf(desk, words, slot);
    if (mean <= 0) continue;
    const key = childKey(ofRegion, slot, 0);
    const count = poissonQuantile(mean, draw({ key }, COUNT));
    const tickets: Arrival[] = Array.from({ length: count }, (_, number) => {
      const own = childKey(key, number, KEY_TICKET);
      return { time: timeOf(words, slot * SLOT_MINUTES, own), slot, number, key: own, region };
    });
    yield* tickets.sort((a, b) => a.time - b.time || a.number - b.number);
  }
}

/** Rate × wave × hour of week × season × growth × the day's busyness, over one slot. */
function meanOf(desk: Desk, words: RegionModel, slot: number): number {
  const { span, demand } = desk.model;
  const start = slot * SLOT_MINUTES;
  let mean = words.meanPerSlot;
  if (words.swing > 0) mean *= 1 + (words.swing * integralOfWave(words, start)) / SLOT_MINUTES;
  const place = Math.min(slot - span.start / SLOT_MINUTES, words.hourOfWeek.length - 1);
  if (words.hourWeights.length > 0) mean *= words.hourWeights[words.hourOfWeek[place]];
  if (words.monthWeights.length > 0) mean *= words.monthWeights[words.month[place]];
  mean *= Math.max(0, 1 + words.growthPerMinute * start);
  if (demand.busyness !== null) {
    const day = { key: childKey(desk.key, KEY_DAY, Math.floor(start / DAY_MINUTES)) };
    mean *= quantile(demand.busyness, draw(day, BUSYNESS));
  }
  return mean;
}

function integralOfWave({ peakMinutes, periodMinutes }: RegionModel, start: number): number {
  const from = (start - peakMinutes) / periodMinutes;
  const to = (start + SLOT_MINUTES - peakMinutes) / periodMinutes;
  const whole = Math.floor(from);
  return (periodMinutes / TURN) * (sin((to - whole) * TURN) - sin((from - whole) * TURN));
}

/**
 * A ticket's time in its slot: a place is accepted when a height under a bound of the wave's level over the slot lies
 * under the level itself. The bound is part of the draw: it is the level in the middle and the most that half a slot
 * can add.
 */
function timeOf(words: RegionModel, start: number, key: Key): number {
  const { swing, periodMinutes } = words;
  const level = (time: number) => (swing === 0 ? 1 : 1 + swing * wave(words, time));
  const bound = level(start + SLOT_MINUTES / 2) + (swing * TURN * SLOT_MINUTES) / (2 * periodMinutes);
  for (let attempt = 0; ; attempt++) {
    uniformPair(key.high, key.low, POSITION, attempt);
    const [place, height] = pair;
    if (height * bound < level(start + place * SLOT_MINUTES)) return start + SLOT_MINUTES * place;
  }
}

function wave({ peakMinutes, periodMinutes }: RegionModel, time: number): number {
  const phase = (time - peakMinutes) / periodMinutes;
  return cos((phase - Math.floor(phase)) * TURN);
}
