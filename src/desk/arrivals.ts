/**
 * Arrivals: when the next ticket comes, and from which source. A source is a region, the storms, or a recorded file.
 * Regions draw a Poisson count for each quarter of an hour and scatter the tickets in it, so that another rate here
 * moves no draw there.
 */
import type { Desk } from './desk.ts';
import { RecordedSource } from './recordedSource.ts';
import { RegionSource } from './regionSource.ts';
import { StormSource } from './stormSource.ts';

export interface ArrivalSource {
  /** Time of its next ticket, infinite when there is none. */
  nextTime: number;
  /** That ticket, made ready. */
  ticket: number;
  advance(): void;
}

export class Arrivals {
  readonly sources: readonly ArrivalSource[];
  nextTime = Number.POSITIVE_INFINITY;
  nextSource = 0;

  constructor(desk: Desk) {
    const { demand } = desk.model;
    const sources: ArrivalSource[] = demand.regions.map((_, region) => new RegionSource(desk, region));
    if (demand.storms.length > 0) sources.push(new StormSource(desk, sources.length));
    if (demand.recorded) sources.push(new RecordedSource(desk, sources.length, demand.recorded));
    this.sources = sources;
    this.choose();
  }

  /** Takes the next ticket off its source. */
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
