/**
 * Arrivals: when the next ticket comes, from which source, and under which key. A source is a region, the storms,
 * or a recorded file. Regions draw a Poisson count for each quarter of an hour and scatter the tickets in it, so
 * that another rate here moves no draw there.
 */
import type { Desk } from './desk.ts';
import { RecordedSource } from './recordedSource.ts';
import { RegionSource } from './regionSource.ts';
import { StormSource } from './stormSource.ts';

export interface ArrivalSource {
  /** Time of its next ticket, infinite when there is none. */
  nextTime: number;
  /** Identity of that ticket. */
  slot: number;
  number: number;
  keyHigh: number;
  keyLow: number;
  advance(): void;
}

export class Arrivals {
  readonly sources: readonly ArrivalSource[];
  readonly regionSources: number;
  readonly storms: StormSource | null;
  readonly recorded: RecordedSource | null;
  nextTime = Number.POSITIVE_INFINITY;
  nextSource = 0;

  constructor(desk: Desk) {
    const { demand } = desk.model;
    const regions = demand.regions.map((_, region) => new RegionSource(desk, region));
    this.regionSources = regions.length;
    this.storms = demand.storms.length > 0 ? new StormSource(desk) : null;
    this.recorded = demand.recorded ? new RecordedSource(desk, demand.recorded) : null;
    this.sources = [...regions, ...(this.storms ? [this.storms] : []), ...(this.recorded ? [this.recorded] : [])];
    this.choose();
  }

  /** Takes the next ticket off its source. Its identity must have been read before. */
  advance(): void {
    this.sources[this.nextSource].advance();
    this.choose();
  }

  private choose(): void {
    let first = 0;
    let time = this.sources[0].nextTime;
    for (let source = 1; source < this.sources.length; source++) {
      if (this.sources[source].nextTime < time) {
        first = source;
        time = this.sources[source].nextTime;
      }
    }
    this.nextSource = first;
    this.nextTime = time;
  }
}
