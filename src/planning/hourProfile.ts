/**
 * Minutes spread over the local hours of a week, for several teams. An interval costs the same however long it is: it is
 * entered as a step up and a step down on a circle of 672 quarters of an hour, and the circle is summed once at the end.
 */
import { RunMemory } from '../kernel/compiledMemory.ts';
import type { Visits } from '../observations/log.ts';
import { compiledMeasures } from './compiledMeasures.ts';
import type { SlotHours } from './slotHours.ts';

const QUARTERS = 672;
const QUARTER_MINUTES = 15;
const QUARTERS_PER_MINUTE = 1 / QUARTER_MINUTES;
/** What rounding leaves of nothing: no hour that anybody worked is shorter. */
const ROUNDING_MINUTES = 1e-6;

/** The stretch of time that counts, from 0 to its end. */
export interface Counted {
  readonly start: number;
  readonly periodEnd: number;
}

export class HourProfiles {
  /**
   * By team: minutes inside the period; the level at the week's start. By team and quarter: minutes of its own, and by how
   * much the level changes after it.
   */
  private readonly memory: RunMemory;
  private readonly teams: number;
  private readonly counted: Counted;
  private readonly hours: SlotHours | null;

  /** @param hours null where hours are not told apart: then only the sum of minutes is kept */
  constructor(teams: number, counted: Counted, hours: SlotHours | null) {
    this.teams = teams;
    this.counted = counted;
    this.hours = hours;
    this.memory = new RunMemory(8 * (2 * teams + (hours === null ? 0 : 2 * QUARTERS * teams)));
  }

  begin(): void {
    this.memory.borrow();
    this.memory.numbers.fill(0);
  }

  /** Adds the waits of a batch: until work began, or until the run's end cut them off. */
  addWaits(batch: Visits): void {
    if (this.addCompiled(batch, false)) return;
    const { rows, team, entered, began, ended } = batch;
    for (let row = 0; row < rows; row++) {
      const until = Number.isNaN(began[row]) ? ended[row] : began[row];
      this.add(team[row], entered[row], until, 1);
    }
  }

  /** Adds the work of a batch. */
  addWork(batch: Visits): void {
    if (this.addCompiled(batch, true)) return;
    const { rows, team, began, ended } = batch;
    for (let row = 0; row < rows; row++) this.add(team[row], began[row], ended[row], 1);
  }

  private addCompiled(batch: Visits, isWork: boolean): boolean {
    const { memory, teams, hours } = this;
    const compiled = compiledMeasures(batch, memory);
    if (compiled === null || hours?.memory.place === 0) return false;
    const { start, periodEnd } = this.counted;
    const { place, rows } = batch;
    const hoursAt = hours?.memory.place ?? 0;
    compiled.addMinutes(place, rows, isWork, memory.place, teams, start, periodEnd, hoursAt, hours?.lastSlot ?? 0);
    return true;
  }

  /** Adds one interval, clipped to the period. Without a beginning, such as work that never began, it has no minutes. */
  add(team: number, from: number, to: number, weight: number): void {
    const { teams, hours, memory } = this;
    const { numbers } = memory;
    const { start, periodEnd } = this.counted;
    const begins = from < 0 ? 0 : from;
    const minutes = Math.min(to, periodEnd) - begins;
    if (!(minutes > 0) || weight === 0) return;
    numbers[team] += minutes * weight;
    if (hours === null) return;
    const sinceStart = begins - start;
    const slot = Math.min(hours.lastSlot, Math.floor(sinceStart * QUARTERS_PER_MINUTE));
    // Local hours begin on quarters everywhere, so the quarter inside the hour is the slot's own.
    const quarter = hours.at(slot) * 4 + (slot & 3);
    // A step up where it begins and a step down where it ends; the quarters of both count in part.
    const offset = sinceStart - slot * QUARTER_MINUTES;
    const steps = Math.floor((offset + minutes) * QUARTERS_PER_MINUTE);
    const rest = offset + minutes - steps * QUARTER_MINUTES;
    const level = QUARTER_MINUTES * weight;
    const first = this.weekOf(team);
    numbers[first + 2 * quarter] += level - offset * weight;
    numbers[first + 2 * quarter + 1] += level;
    // Round the end of the week, perhaps more than once: every quarter has as much more as it was passed.
    const rounds = Math.floor((quarter + steps) / QUARTERS);
    numbers[teams + team] += rounds * level;
    const end = quarter + steps - rounds * QUARTERS;
    numbers[first + 2 * end] -= level - rest * weight;
    numbers[first + 2 * end + 1] -= level;
  }

  /** Minutes inside the period by team. */
  minutes(): Float64Array {
    return this.memory.numbers.slice(0, this.teams);
  }

  /** Minutes of a team by hour of week. */
  hoursOf(team: number): Float64Array {
    const { numbers } = this.memory;
    const first = this.weekOf(team);
    const hours = new Float64Array(168);
    let level = numbers[this.teams + team];
    for (let quarter = 0; quarter < QUARTERS; quarter++) {
      hours[quarter >> 2] += level + numbers[first + 2 * quarter];
      level += numbers[first + 2 * quarter + 1];
    }
    for (let hour = 0; hour < hours.length; hour++) if (Math.abs(hours[hour]) < ROUNDING_MINUTES) hours[hour] = 0;
    return hours;
  }

  private weekOf(team: number): number {
    return 2 * (this.teams + team * QUARTERS);
  }
}
