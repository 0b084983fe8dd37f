/**
 * The warm-up that a desk needs, found by MSER-5 (White 1997): pilot runs from an empty desk, the daily number of
 * tickets on it averaged over them, and the truncation that makes the mean of the rest most certain.
 */
import type { OrderKey } from '../desk/desk.ts';
import { Simulation } from '../desk/run.ts';
import type { Key } from '../kernel/random.ts';
import type { Model } from '../model/model.ts';
import { Log, type LogReader } from '../observations/log.ts';
import { mser5 } from '../statistics/mser5.ts';

const PILOTS = 5;
const DAY_MINUTES = 1440;
/** Pilots look at so many hours; MSER-5 wants far more than it will cut. */
const PILOT_HOURS = 24 * 70;
const HOUR_MINUTES = 60;

export interface WarmUp {
  /** Whole days, minutes. */
  readonly minutes: number;
  /** False when the series never settled: the desk may not keep up, or needs longer than the pilot. */
  readonly settled: boolean;
}

/** @param ownOrder the user's own order of work, where the scenario names one: it decides how long a backlog lasts */
export function findWarmUp(model: Model, seed: Key, ownOrder: OrderKey | null = null): WarmUp {
  const length = PILOT_HOURS * HOUR_MINUTES;
  const pilot: Model = {
    ...model,
    span: {
      ...model.span,
      start: 0,
      periodEnd: Math.min(length, model.span.periodEnd),
      end: Math.min(length, model.span.end),
      stopAfterTickets: Number.POSITIVE_INFINITY,
    },
  };
  const present = new Float64Array(PILOT_HOURS);
  const reader: LogReader = {
    // A ticket is on the desk from its arrival at a line until it leaves it: Little's view of the backlog, by hour.
    visits(batch) {
      for (let row = 0; row < batch.rows; row++) {
        const first = Math.max(0, Math.floor(batch.entered[row] / HOUR_MINUTES));
        const last = Math.min(PILOT_HOURS - 1, Math.floor(batch.ended[row] / HOUR_MINUTES));
        for (let hour = first; hour <= last; hour++) present[hour]++;
      }
    },
  };
  const simulation = new Simulation(pilot, ownOrder);
  // Pilots have numbers of their own, so that no replication repeats them.
  for (let index = 0; index < PILOTS; index++) simulation.run(seed, -1 - index, new Log([reader]));
  const hours = Math.floor(Math.min(length, pilot.span.end) / HOUR_MINUTES);
  const days = dailyMeans(present.subarray(0, hours));
  const { truncate, isAtLimit } = mser5(days);
  const cut = truncate;
  return { minutes: cut * DAY_MINUTES, settled: !isAtLimit };
}

/** Means over whole days: the swing of a day is no warm-up. */
function dailyMeans(hours: Float64Array): number[] {
  const days: number[] = [];
  for (let day = 0; (day + 1) * 24 <= hours.length; day++) {
    let sum = 0;
    for (let hour = 0; hour < 24; hour++) sum += hours[day * 24 + hour];
    days.push(sum / 24);
  }
  return days;
}
