/**
 * Minutes spread over the local hours of a week, for several teams. An interval costs the same however long it is: it is
 * entered as a step up and a step down on a circle of 672 quarters of an hour, and the circle is summed once at the end.
 */
import { BATCH_ROWS } from '../observations/log.ts';

const QUARTERS = 672;
const QUARTER_MINUTES = 15;
const QUARTERS_PER_MINUTE = 1 / QUARTER_MINUTES;
/** What rounding leaves of nothing: no hour that anybody worked is shorter. */
const ROUNDING_MINUTES = 1e-6;

/** The stretch of time that counts, and the local hour of the week by quarter of an hour from the span's start. */
export interface Counted {
  readonly start: number;
  readonly periodEnd: number;
  readonly hourOfWeek: ArrayLike<number>;
}

export class HourProfiles {
  /** Minutes inside the period by team. */
  readonly minutes: Float64Array;
  /** By team and quarter: minutes of its own, and by how much the level changes after it; by team: the level at the week's start. */
  private readonly single: Float64Array;
  private readonly change: Float64Array;
  private readonly base: Float64Array;
  private readonly counted: Counted;
  private readonly byHour: boolean;
  private readonly ones = new Float64Array(BATCH_ROWS).fill(1);

  /** @param byHour whether hours are told apart; else only the sum of minutes is kept */
  constructor(teams: number, counted: Counted, byHour: boolean) {
    this.minutes = new Float64Array(teams);
    this.single = new Float64Array(byHour ? teams * QUARTERS : 0);
    this.change = new Float64Array(byHour ? teams * QUARTERS : 0);
    this.base = new Float64Array(teams);
    this.counted = counted;
    this.byHour = byHour;
  }

  reset(): void {
    for (const column of [this.minutes, this.single, this.change, this.base]) column.fill(0);
  }

  /** Adds one interval, clipped to the period; returns its minutes times the weight. */
  add(team: number, from: number, to: number, weight: number): number {
    const before = this.minutes[team];
    this.addRows(Int32Array.of(team), Float64Array.of(from), Float64Array.of(to), 1, Float64Array.of(weight));
    return this.minutes[team] - before;
  }

  /** Adds one interval a row, clipped to the period. One loop without calls, so that no number needs a box: half the time. */
  addRows(
    teams: Int32Array,
    from: Float64Array,
    to: Float64Array,
    rows: number,
    weights: Float64Array = this.ones,
  ): void {
    const { single, change, base, byHour, minutes: sums } = this;
    const { start, periodEnd, hourOfWeek } = this.counted;
    const lastSlot = hourOfWeek.length - 1;
    for (let row = 0; row < rows; row++) {
      // Work that never began has no beginning, and then no minutes.
      const begins = from[row] < 0 ? 0 : from[row];
      const ends = to[row] < periodEnd ? to[row] : periodEnd;
      const minutes = ends - begins;
      const weight = weights[row];
      if (!(minutes > 0) || weight === 0) continue;
      const team = teams[row];
      sums[team] += minutes * weight;
      if (!byHour) continue;
      const sinceStart = begins - start;
      let slot = (sinceStart * QUARTERS_PER_MINUTE) | 0;
      if (slot > lastSlot) slot = lastSlot;
      // Local hours begin on quarters everywhere, so the quarter inside the hour is the slot's own.
      const quarter = hourOfWeek[slot] * 4 + (slot & 3);
      // A step up where it begins and a step down where it ends; the quarters of both count in part.
      const offset = sinceStart - slot * QUARTER_MINUTES;
      const steps = ((offset + minutes) * QUARTERS_PER_MINUTE) | 0;
      const rest = offset + minutes - steps * QUARTER_MINUTES;
      const level = QUARTER_MINUTES * weight;
      const first = team * QUARTERS;
      single[first + quarter] += level - offset * weight;
      change[first + quarter] += level;
      let end = quarter + steps;
      if (end >= QUARTERS) {
        // Round the end of the week, perhaps more than once: every quarter has as much more as it was passed.
        const rounds = Math.floor(end / QUARTERS);
        base[team] += rounds * level;
        end -= rounds * QUARTERS;
      }
      single[first + end] -= level - rest * weight;
      change[first + end] -= level;
    }
  }

  /** Minutes of a team by hour of week. */
  hours(team: number): Float64Array {
    const hours = new Float64Array(168);
    let level = this.base[team];
    for (let place = 0; place < QUARTERS; place++) {
      hours[place >> 2] += level + this.single[team * QUARTERS + place];
      level += this.change[team * QUARTERS + place];
    }
    for (let hour = 0; hour < hours.length; hour++) if (Math.abs(hours[hour]) < ROUNDING_MINUTES) hours[hour] = 0;
    return hours;
  }
}
